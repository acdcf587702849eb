package syntax

import "encoding/binary"

const (
	// MaxUnits is the largest number of hidden units, one byte each in a row;
	// the number is a multiple of unitBlock.
	MaxUnits  = 128
	unitBlock = 64
	// RowScale is the number of steps per unit of a row weight, ActShift the
	// bits that a hidden sum loses when it becomes an activation of seven bits,
	// and OutScale the number of steps per unit of an output weight.
	RowScale = 128
	ActShift = 3
	OutScale = 32
	// MaxAct and MaxOut are the largest activation and output weight: 128
	// units times 127 times the biased weight 127 is the most that a 21-bit
	// output lane can hold.
	MaxAct = 127
	MaxOut = 63
	// OutBias is added to an output weight in the file, to make it positive.
	OutBias = 64

	// LaneBits and Lanes are the width and the number of the output weights
	// in a 64-bit word.
	LaneBits = 21
	Lanes    = 3
	laneMask = 1<<LaneBits - 1
)

// A Net scores the outcomes of a decision from its active rows.
type Net struct {
	Index
	rows  []byte // for each row a biased byte for each unit; row 0 is always active
	units int
	out   []byte // for each hidden unit, words of three biased weights
	bias  []byte // an int32 for each outcome
	n     int    // outcomes
}

// Weights are the arrays of a Net.
type Weights struct {
	Units           int    // hidden units, a multiple of 64 up to MaxUnits
	Outcomes        int    // up to MaxOutcomes
	Index           []byte // rows of the features, see BuildIndex
	Rows, Out, Bias []byte
}

// MaxOutcomes bounds the outcomes of a Net.
const MaxOutcomes = 192

// OutWords is the number of 64-bit words that hold n outcomes.
func OutWords(n int) int { return (n + Lanes - 1) / Lanes }

// OutSize is the number of bytes of an output matrix. The padding lets the
// last unit be read in whole blocks.
func OutSize(units, outcomes int) int { return 8 * (units*OutWords(outcomes) + block) }

// OpenNet returns the Net with the given weights, false if their lengths do
// not agree.
func OpenNet(w Weights) (Net, bool) {
	if w.Units <= 0 || w.Units > MaxUnits || w.Units%unitBlock != 0 || w.Outcomes <= 0 || w.Outcomes > MaxOutcomes {
		return Net{}, false
	}
	index, ok := OpenIndex(w.Index, len(w.Rows)/w.Units)
	ok = ok && len(w.Rows)%w.Units == 0 && len(w.Out) == OutSize(w.Units, w.Outcomes) && len(w.Bias) == 4*w.Outcomes
	return Net{index, w.Rows, w.Units, w.Out, w.Bias, w.Outcomes}, ok
}

// Acts are the hidden units that are not zero, in order.
type Acts struct {
	unit, value [MaxUnits]uint8
	n           int
}

const evenBytes = 0x00FF00FF00FF00FF

// sums are sums of rows in lanes of 16 bits: for each eight units the even
// bytes in one word, the odd ones in the next.
type sums struct {
	lanes [MaxUnits / 4]uint64
	rows  int // how many rows they add up
	found [MaxFeatures + 1]uint32
}

func (s *sums) clear() { s.lanes, s.rows = [MaxUnits / 4]uint64{}, 0 }

// Activate computes the hidden layer: the sum of the rows of the features that
// have one, clipped.
func (n *Net) Activate(f *Features, acts *Acts) {
	var s sums
	n.sum(n.Find(f, &s.found), &s)
	n.activate(&s, acts)
}

// activate clips the sums.
func (n *Net) activate(s *sums, acts *Acts) {
	acts.n = 0
	base := int32(s.rows) << 7
	for k, x := range s.lanes[:n.units/4] {
		unit := k/2*8 + k%2
		for end := unit + 8; unit < end; unit += 2 {
			acts.add(unit, int32(x&0xFFFF)-base)
			x >>= 16
		}
	}
}

// add appends a unit unless its clipped sum is zero.
func (a *Acts) add(unit int, sum int32) {
	v := min(max(sum>>ActShift, 0), MaxAct)
	a.unit[a.n&(MaxUnits-1)], a.value[a.n&(MaxUnits-1)] = uint8(unit), uint8(v)
	if v != 0 {
		a.n++
	}
}

// sum adds rows to s.
func (n *Net) sum(rows []uint32, s *sums) {
	s.rows += len(rows)
	for at := 0; at < n.units; at += 32 {
		n.sum32(rows, at, (*[8]uint64)(s.lanes[at/4:]))
	}
}

// sum32 adds bytes at to at+32 of the rows to sums. It takes 32 bytes because
// their eight sums fit into registers.
func (n *Net) sum32(rows []uint32, at int, sums *[8]uint64) {
	e0, o0, e1, o1 := sums[0], sums[1], sums[2], sums[3]
	e2, o2, e3, o3 := sums[4], sums[5], sums[6], sums[7]
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
	*sums = [8]uint64{e0, o0, e1, o1, e2, o2, e3, o3}
}

// Score sets scores[from:to] for outcomes from <= k < to; from must be a
// multiple of three. All scores share an offset that depends on acts, so they
// can be compared within one decision only.
func (n *Net) Score(acts *Acts, from, to int, scores *[MaxOutcomes]int32) {
	words := OutWords(n.n)
	if to <= from+Lanes {
		n.spread(n.column(acts, from/Lanes, words), from, to, scores)
		return
	}
	for at := from / Lanes; at*Lanes < to; at += block {
		var sums [block]uint64
		n.multiply(acts, 8*at, 8*words, &sums)
		for k, x := range sums {
			n.spread(x, (at+k)*Lanes, to, scores)
		}
	}
}

// spread sets the scores of the outcomes from on that are in the lanes of x.
func (n *Net) spread(x uint64, from, to int, scores *[MaxOutcomes]int32) {
	for k := from; k < min(to, from+Lanes); k++ {
		scores[k] = int32(x&laneMask) + int32(binary.LittleEndian.Uint32(n.bias[4*k:]))
		x >>= LaneBits
	}
}

// column computes one output word.
func (n *Net) column(acts *Acts, at, words int) (sum uint64) {
	for k := range acts.n & (2*MaxUnits - 1) {
		unit := int(acts.unit[k&(MaxUnits-1)])
		sum += uint64(acts.value[k&(MaxUnits-1)]) * binary.LittleEndian.Uint64(n.out[8*(unit*words+at):])
	}
	return sum
}

// block is the number of output words that are summed up in registers.
const block = 6

// multiply computes block output words, the first of them at byte at of each
// unit's stride bytes.
func (n *Net) multiply(acts *Acts, at, stride int, sums *[block]uint64) {
	var s0, s1, s2, s3, s4, s5 uint64
	for k := range acts.n & (2*MaxUnits - 1) {
		a := uint64(acts.value[k&(MaxUnits-1)])
		w := (*[8 * block]byte)(n.out[int(acts.unit[k&(MaxUnits-1)])*stride+at:])
		s0 += a * binary.LittleEndian.Uint64(w[0:8])
		s1 += a * binary.LittleEndian.Uint64(w[8:16])
		s2 += a * binary.LittleEndian.Uint64(w[16:24])
		s3 += a * binary.LittleEndian.Uint64(w[24:32])
		s4 += a * binary.LittleEndian.Uint64(w[32:40])
		s5 += a * binary.LittleEndian.Uint64(w[40:48])
	}
	*sums = [block]uint64{s0, s1, s2, s3, s4, s5}
}
