package names

import "github.com/annals-dev/annals/internal/syntax"

// Positions of a token in a name; outcome 4*(label-1)+position.
const (
	First = 1 + iota
	Inner
	Last
	Only
)

// Outcome returns the outcome of a token at the given position of a name.
func Outcome(label, position uint8) uint8 { return 4*(label-1) + position }

// Split returns the label and position of an outcome, 0 and 0 for outside.
func Split(outcome uint8) (label, position uint8) {
	if outcome == 0 {
		return 0, 0
	}
	return (outcome-1)/4 + 1, (outcome-1)%4 + 1
}

// open reports whether the outcome leaves a name unfinished.
func open(outcome uint8) bool {
	_, p := Split(outcome)
	return p == First || p == Inner
}

// Allowed reports whether outcome k may follow prev; more tells whether another
// token follows.
func Allowed(prev, k uint8, more bool) bool {
	label, pos := Split(k)
	if !more && (pos == First || pos == Inner) {
		return false
	}
	if open(prev) {
		was, _ := Split(prev)
		return label == was && (pos == Inner || pos == Last)
	}
	return pos == 0 || pos == First || pos == Only
}

// Asked reports whether the network decides about word i, given the labels to
// its left.
func (s *Sentence) Asked(i int) bool {
	return s.asked[i] || i > 0 && open(s.Labels[i-1])
}

// label sets the Labels of a prepared sentence.
func (m *Model) label(s *Sentence) {
	var f syntax.Features
	var acts syntax.Acts
	var scores [syntax.MaxOutcomes]int32
	for i := range s.Words {
		s.Labels[i] = 0
		if !s.Asked(i) {
			continue
		}
		s.Features(i, &f)
		m.Net.Activate(&f, &acts)
		m.Net.Score(&acts, 0, m.outcomes, &scores)
		s.Labels[i] = s.best(i, scores[:m.outcomes])
	}
}

// best returns the highest scored outcome that is allowed at word i.
func (s *Sentence) best(i int, scores []int32) uint8 {
	prev := uint8(0)
	if i > 0 {
		prev = s.Labels[i-1]
	}
	best, at := int32(-1<<31), uint8(0)
	for k, x := range scores {
		if x > best && Allowed(prev, uint8(k), i+1 < len(s.Words)) {
			best, at = x, uint8(k)
		}
	}
	return at
}
