package syntax

import "encoding/binary"

// This file has the arithmetic of a Net without vector instructions: rows are
// summed up eight bytes at a time in the lanes of a word, and the output layer
// three outcomes at a time.

// add appends a unit unless its clipped sum is zero.
func (a *Acts) add(unit int, sum int32) {
	v := min(max(sum>>ActShift, 0), MaxAct)
	a.live[a.n&(MaxUnits-1)], a.value[a.n&(MaxUnits-1)] = uint8(unit), uint8(v)
	a.sum += v
	if v != 0 {
		a.n++
	}
}

// sum32 adds bytes at to at+32 of the rows to sums. It takes 32 bytes because
// their eight sums fit into registers.
func (n *Net) sum32(rows []uint32, at int, sums *[8]uint64) {
	e0, e1, e2, e3 := sums[0], sums[1], sums[2], sums[3]
	o0, o1, o2, o3 := sums[4], sums[5], sums[6], sums[7]
	for _, i := range rows {
		row := (*[32]byte)(n.rows[int(i)*n.units+at:])
		x := binary.LittleEndian.Uint64(row[0:8])
		e0 += x & evenBytes
		o0 += x >> 8 & evenBytes
		x = binary.LittleEndian.Uint64(row[8:16])
		e1 += x & evenBytes
		o1 += x >> 8 & evenBytes
		x = binary.LittleEndian.Uint64(row[16:24])
		e2 += x & evenBytes
		o2 += x >> 8 & evenBytes
		x = binary.LittleEndian.Uint64(row[24:32])
		e3 += x & evenBytes
		o3 += x >> 8 & evenBytes
	}
	*sums = [8]uint64{e0, e1, e2, e3, o0, o1, o2, o3}
}

// laneUnits is how many units a 21-bit output lane can hold the sum of: 128
// times the largest activation times the largest biased weight, 127 each.
const laneUnits = 128

// score adds the part of the live units first to last to scores[from:to].
func (n *Net) score(acts *Acts, first, last, from, to int, scores *[MaxOutcomes]int32) {
	live, values := acts.live[first:last], acts.value[first:last]
	stride := 8 * OutWords(n.n)
	if to <= from+Lanes {
		spread(n.column(live, values, 8*(from/Lanes), stride), from, to, scores)
		return
	}
	for at := from / Lanes; at*Lanes < to; at += block {
		var sums [block]uint64
		n.multiply(live, values, 8*at, stride, &sums)
		for k, x := range sums {
			spread(x, (at+k)*Lanes, to, scores)
		}
	}
}

// spread adds the lanes of x to the scores of the outcomes from on.
func spread(x uint64, from, to int, scores *[MaxOutcomes]int32) {
	for k := from; k < min(to, from+Lanes); k++ {
		scores[k] += int32(x & laneMask)
		x >>= LaneBits
	}
}

// column computes one output word, at byte at of each unit's stride bytes.
func (n *Net) column(live, values []uint8, at, stride int) (sum uint64) {
	values = values[:len(live)]
	for k, unit := range live {
		sum += uint64(values[k]) * binary.LittleEndian.Uint64(n.out[int(unit)*stride+at:])
	}
	return sum
}

// block is the number of output words that are summed up in registers.
const block = 6

// multiply computes block output words, the first of them at byte at of each
// unit's stride bytes.
func (n *Net) multiply(live, values []uint8, at, stride int, sums *[block]uint64) {
	var s0, s1, s2, s3, s4, s5 uint64
	values = values[:len(live)]
	for k, unit := range live {
		a := uint64(values[k])
		w := (*[8 * block]byte)(n.out[int(unit)*stride+at:])
		s0 += a * binary.LittleEndian.Uint64(w[0:8])
		s1 += a * binary.LittleEndian.Uint64(w[8:16])
		s2 += a * binary.LittleEndian.Uint64(w[16:24])
		s3 += a * binary.LittleEndian.Uint64(w[24:32])
		s4 += a * binary.LittleEndian.Uint64(w[32:40])
		s5 += a * binary.LittleEndian.Uint64(w[40:48])
	}
	*sums = [block]uint64{s0, s1, s2, s3, s4, s5}
}
