package syntax

import "encoding/binary"

const (
	// Hidden is the number of hidden units, one byte each in a row.
	Hidden = 64
	// MaxRows is the largest number of active features. The sums are kept in
	// 16-bit lanes of biased bytes, which overflow at 257.
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

	laneBits = 21
	laneMask = 1<<laneBits - 1
	lanes    = 3
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
func OutWords(n int) int { return (n + lanes - 1) / lanes }

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
		len(out) == Hidden*OutWords(n)*8 && len(bias) == 4*n
	return Net{rows, bits, out, bias, n}, ok
}

// Bits returns the binary logarithm of the number of rows.
func (n *Net) Bits() uint { return n.bits }

// Acts are the activations of the hidden units, 0 to MaxAct.
type Acts [Hidden]uint8

const evenBytes = 0x00FF00FF00FF00FF

// Activate computes the hidden layer: the sum of the rows, clipped.
func (n *Net) Activate(r *Rows, acts *Acts) {
	var even, odd [Hidden / 8]uint64
	for _, i := range r.Index[:r.N] {
		row := (*[Hidden]byte)(n.rows[int(i)*Hidden:])
		for k := range even {
			x := binary.LittleEndian.Uint64(row[8*k : 8*k+8])
			even[k] += x & evenBytes
			odd[k] += x >> 8 & evenBytes
		}
	}
	base := int32(r.N) << 7
	for k := range even {
		for j := 0; j < 4; j++ {
			acts[8*k+2*j] = clip(int32(even[k]>>(16*j)&0xFFFF) - base)
			acts[8*k+2*j+1] = clip(int32(odd[k]>>(16*j)&0xFFFF) - base)
		}
	}
}

func clip(sum int32) uint8 { return uint8(min(max(sum>>ActShift, 0), MaxAct)) }

// Score sets scores[from:to] for outcomes from <= k < to; from must be a
// multiple of three. All scores share an offset that depends on acts, so they
// can be compared within one decision only.
func (n *Net) Score(acts *Acts, from, to int, scores *[MaxOutcomes]int32) {
	var sums [MaxOutcomes / lanes]uint64
	words, first, last := OutWords(n.n), from/lanes, OutWords(to)
	part := sums[first:last]
	for h, a := range acts {
		if a == 0 {
			continue
		}
		w := n.out[8*(h*words+first) : 8*(h*words+last)]
		for k := range part {
			part[k] += uint64(a) * binary.LittleEndian.Uint64(w[8*k:])
		}
	}
	for k := from; k < to; k++ {
		s := int32(sums[k/lanes] >> (laneBits * (k % lanes)) & laneMask)
		scores[k] = s + int32(binary.LittleEndian.Uint32(n.bias[4*k:]))
	}
}
