package syntax

import "encoding/binary"

// wide is the output layer of a Net as vector instructions like it: for each
// eight outcomes, for each four units, the four weights of each outcome; and the
// biases. Outcomes are filled up to whole eights.
type wide struct {
	out  []int8
	bias []int32
}

// wideBlock is the number of outcomes that are summed up together.
const wideBlock = 8

// widen rearranges the output layer of n.
func widen(n *Net) *wide {
	outcomes := (n.n + wideBlock - 1) / wideBlock * wideBlock
	w := wide{out: make([]int8, outcomes*n.units), bias: make([]int32, outcomes)}
	words := OutWords(n.n)
	for k := range n.n {
		w.bias[k] = int32(binary.LittleEndian.Uint32(n.bias[4*k:]))
		for h := range n.units {
			x := binary.LittleEndian.Uint64(n.out[8*(h*words+k/Lanes):]) >> (LaneBits * (k % Lanes)) & laneMask
			w.out[(k/wideBlock*n.units+h/4*4)*wideBlock+k%wideBlock*4+h%4] = int8(x - OutBias)
		}
	}
	return &w
}

// findWide is Find with vector instructions.
func (n *Net) findWide(f *Features, buf *[MaxFeatures + 1]uint32) []uint32 {
	x := &n.Index
	buf[0] = 0
	// No key leads out of pilots or slots; see OpenIndex.
	found := findRows(&x.pilots[0], int(x.shift), &x.slots[0], int(x.n), &f.Keys[0], len(f.Keys[:f.N]), &buf[1], &n.rows[0], n.units)
	return buf[: 1+found : 1+found]
}

// sumWide is sum with vector instructions.
func (n *Net) sumWide(rows []uint32, s *sums) {
	if len(rows) == 0 {
		return
	}
	// The index leads to rows of n alone; see OpenIndex.
	at := 0
	for ; at+2*unitBlock <= n.units; at += 2 * unitBlock {
		sumRows128(&n.rows[at], n.units, &rows[0], len(rows), (*[2 * unitBlock / 4]uint64)(s.lanes[at/4:]))
	}
	if at < n.units {
		sumRows(&n.rows[at], n.units, &rows[0], len(rows), (*[unitBlock / 4]uint64)(s.lanes[at/4:]))
	}
}

// activateWide is activate with vector instructions.
func (n *Net) activateWide(s *sums, acts *Acts) {
	clip(&s.lanes, n.units, s.rows<<7, &acts.value)
}

// scoreWide is Score with vector instructions.
func (n *Net) scoreWide(acts *Acts, from, to int, scores *[MaxOutcomes]int32) {
	first, end := from/wideBlock, (to+wideBlock-1)/wideBlock
	if first >= end {
		return
	}
	bias, scored := n.wide.bias[first*wideBlock:end*wideBlock], scores[first*wideBlock:end*wideBlock]
	multiplyAdd(&n.wide.out[first*wideBlock*n.units], n.units, &acts.value, &bias[0], &scored[0], end-first)
}
