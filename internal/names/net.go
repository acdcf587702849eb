package names

import "encoding/binary"

const (
	// Hidden is the number of hidden units, one byte each in a row.
	Hidden = 64
	// MaxRows is the largest number of active features. The sums are kept in
	// 16-bit Lanes of biased bytes, which overflow at 257.
	MaxRows = 192
	// RowScale is the number of steps per unit of a row weight, ActShift the
	// bits that a hidden sum loses when it becomes an activation of seven bits,
	// and OutScale the number of steps per unit of an output weight.
	RowScale = 64
	ActShift = 2
	OutScale = 32
	// MaxAct is the largest activation: 64 units times 127 times 255 is the
	// most that a 21-bit output lane can hold.
	MaxAct = 127

	// LaneBits is the width of an output weight's lane, Lanes their number in a
	// 64-bit word.
	LaneBits = 21
	Lanes    = 3
	laneMask = 1<<LaneBits - 1
)

// Rows is the list of active features of one decision.
type Rows struct {
	Index [MaxRows]uint32
	N     int
	bits  uint
}

// NewRows returns an empty list for a table of 1<<bits rows.
func NewRows(bits uint) Rows { return Rows{bits: bits} }

// add appends the row of a feature. Features share rows by chance; training
// sees the same collisions.
func (r *Rows) add(template, value uint64) {
	x := (value+1)*0x9E3779B97F4A7C15 + template*0xC2B2AE3D27D4EB4F
	x ^= x >> 32
	x *= 0xD6E8FEB86659FD93
	r.Index[r.N] = uint32(x >> (64 - r.bits))
	r.N++
}

// A Net scores the outcomes of a decision from its active rows.
type Net struct {
	rows []byte // 1<<bits rows of Hidden biased bytes
	bits uint
	out  []byte // for each hidden unit, words of three biased weights
	bias []byte // an int32 for each outcome
	n    int    // outcomes
}

// OutWords is the number of 64-bit words that hold n outcomes.
func OutWords(n int) int { return (n + Lanes - 1) / Lanes }

// OutSize is the number of bytes of the output matrix of n outcomes. The
// padding lets the last unit be read in whole blocks.
func OutSize(n int) int { return 8 * (Hidden*OutWords(n) + block) }

// MaxOutcomes bounds the outcomes of a Net.
const MaxOutcomes = 192

// OpenNet returns the Net of n outcomes over the given arrays, false if their
// lengths do not agree.
func OpenNet(rows, out, bias []byte, n int) (Net, bool) {
	bits := uint(0)
	for len(rows) > Hidden<<bits && bits < 30 {
		bits++
	}
	ok := n > 0 && n <= MaxOutcomes && bits > 0 && len(rows) == Hidden<<bits &&
		len(out) == OutSize(n) && len(bias) == 4*n
	return Net{rows, bits, out, bias, n}, ok
}

// Bits returns the binary logarithm of the number of rows.
func (n *Net) Bits() uint { return n.bits }

// Acts are the hidden units that are not zero, in order.
type Acts struct {
	unit, value [Hidden]uint8
	n           int
}

const evenBytes = 0x00FF00FF00FF00FF

// Activate computes the hidden layer: the sum of the rows, clipped.
func (n *Net) Activate(r *Rows, acts *Acts) {
	acts.n = 0
	var sums [8]uint64
	base := int32(r.N) << 7
	for half := 0; half < Hidden; half += 32 {
		n.sum(r, half, &sums)
		for k, x := range sums {
			unit := half + k/2*8 + k%2
			for ; unit < half+k/2*8+8; unit += 2 {
				acts.add(unit, int32(x&0xFFFF)-base)
				x >>= 16
			}
		}
	}
}

// add appends a unit unless its clipped sum is zero.
func (a *Acts) add(unit int, sum int32) {
	v := min(max(sum>>ActShift, 0), MaxAct)
	a.unit[a.n&(Hidden-1)], a.value[a.n&(Hidden-1)] = uint8(unit), uint8(v)
	if v != 0 {
		a.n++
	}
}

// sum adds up bytes half to half+32 of the rows. Even elements of sums hold the
// even bytes of eight, odd ones the odd bytes, in Lanes of 16 bits. It keeps
// eight sums at a time because that is what fits into registers.
func (n *Net) sum(r *Rows, half int, sums *[8]uint64) {
	var e0, e1, e2, e3, o0, o1, o2, o3 uint64
	for _, i := range r.Index[:r.N] {
		row := (*[32]byte)(n.rows[int(i)*Hidden+half:])
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
	for at := from / Lanes; at*Lanes < to; at += block {
		var sums [block]uint64
		n.multiply(acts, 8*at, 8*words, &sums)
		for k := range sums {
			for j := range Lanes {
				if i := (at+k)*Lanes + j; i < to {
					s := int32(sums[k] >> (LaneBits * j) & laneMask)
					scores[i] = s + int32(binary.LittleEndian.Uint32(n.bias[4*i:]))
				}
			}
		}
	}
}

// block is the number of output words that are summed up in registers.
const block = 6

// multiply computes block output words, the first of them at byte at of each
// unit's stride bytes.
func (n *Net) multiply(acts *Acts, at, stride int, sums *[block]uint64) {
	var s0, s1, s2, s3, s4, s5 uint64
	for k := range acts.n & (2*Hidden - 1) {
		a := uint64(acts.value[k&(Hidden-1)])
		w := (*[8 * block]byte)(n.out[int(acts.unit[k&(Hidden-1)])*stride+at:])
		s0 += a * binary.LittleEndian.Uint64(w[0:8])
		s1 += a * binary.LittleEndian.Uint64(w[8:16])
		s2 += a * binary.LittleEndian.Uint64(w[16:24])
		s3 += a * binary.LittleEndian.Uint64(w[24:32])
		s4 += a * binary.LittleEndian.Uint64(w[32:40])
		s5 += a * binary.LittleEndian.Uint64(w[40:48])
	}
	*sums = [block]uint64{s0, s1, s2, s3, s4, s5}
}

// Weights are the arrays of a Net.
type Weights struct{ Rows, Out, Bias []byte }
