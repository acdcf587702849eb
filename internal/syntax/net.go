package syntax

import "encoding/binary"

const (
	// MaxUnits is the largest number of hidden units, one byte each in a row;
	// the number is a multiple of unitBlock.
	MaxUnits  = 256
	unitBlock = 64
	// RowScale is the number of steps per unit of a row weight, ActShift the
	// bits that a hidden sum loses when it becomes an activation of seven bits,
	// and OutScale the number of steps per unit of an output weight.
	RowScale = 128
	ActShift = 3
	OutScale = 32
	// MaxAct and MaxOut are the largest activation and output weight.
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
	wide  *wide  // the output layer for vector instructions, nil if the processor has none
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
	if !ok || len(w.Rows)%w.Units != 0 || len(w.Out) != OutSize(w.Units, w.Outcomes) || len(w.Bias) != 4*w.Outcomes {
		return Net{}, false
	}
	n := Net{Index: index, rows: w.Rows, units: w.Units, out: w.Out, bias: w.Bias, n: w.Outcomes}
	if hasVectors() {
		n.wide = widen(&n)
	}
	return n, true
}

// Acts are the hidden units' values.
type Acts struct {
	value [MaxUnits]uint8 // of each unit; of the live ones alone without vector instructions

	live [MaxUnits]uint8 // the units that are not zero, in order
	n    int             // how many
	sum  int32           // of the values
}

const evenBytes = 0x00FF00FF00FF00FF

// sums are sums of rows in lanes of 16 bits: for each 32 units the even bytes
// in four words, then the odd ones.
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
	n.sum(n.find(f, &s.found), &s)
	n.activate(&s, acts)
}

// find returns the rows of the features, after row 0, in buf.
func (n *Net) find(f *Features, buf *[MaxFeatures + 1]uint32) []uint32 {
	if n.wide != nil {
		return n.findWide(f, buf)
	}
	return n.Find(f, buf)
}

// sum adds rows to s.
func (n *Net) sum(rows []uint32, s *sums) {
	s.rows += len(rows)
	if n.wide != nil {
		n.sumWide(rows, s)
		return
	}
	for at := 0; at < n.units; at += 32 {
		n.sum32(rows, at, (*[8]uint64)(s.lanes[at/4:]))
	}
}

// merge adds the lanes of other sums, those of all units, to s.
func (n *Net) merge(s *sums, lanes []uint64) {
	if n.wide != nil {
		addLanes(&s.lanes, &lanes[0], len(lanes))
		return
	}
	own := s.lanes[:len(lanes)]
	for k, x := range lanes {
		own[k] += x
	}
}

// activate clips the sums.
func (n *Net) activate(s *sums, acts *Acts) {
	if n.wide != nil {
		n.activateWide(s, acts)
		return
	}
	acts.n, acts.sum = 0, 0
	base := int32(s.rows) << 7
	for at := 0; at < n.units; at += 8 {
		even, odd := s.lanes[at/32*8+at%32/8], s.lanes[at/32*8+at%32/8+4]
		for unit := at; unit < at+8; unit += 2 {
			acts.add(unit, int32(even&0xFFFF)-base)
			acts.add(unit+1, int32(odd&0xFFFF)-base)
			even, odd = even>>16, odd>>16
		}
	}
}

// Score sets scores[from:to] for outcomes from <= k < to; from must be a
// multiple of three. It may also set others.
func (n *Net) Score(acts *Acts, from, to int, scores *[MaxOutcomes]int32) {
	if n.wide != nil {
		n.scoreWide(acts, from, to, scores)
		return
	}
	for k := from; k < to; k++ {
		scores[k] = int32(binary.LittleEndian.Uint32(n.bias[4*k:])) - OutBias*acts.sum
	}
	for first := 0; first < acts.n; first += laneUnits {
		n.score(acts, first, min(acts.n, first+laneUnits), from, to, scores)
	}
}
