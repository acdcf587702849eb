package names

// A Sentence is a view of one sentence of a Document.
type Sentence struct {
	Words   []Word
	Labels  []uint8 // outcomes
	Listed  []uint8 // longest phrase that covers the word: kinds, and in the high bits its place there
	Memos   []Memo
	asked   []bool // whether the network is asked
	runs    []run
	spelled []uint8
}

// Places of a word in a phrase, in the high bits of Listed.
const (
	listedOnly  = 1 << PhraseBits
	listedFirst = 2 << PhraseBits
	listedInner = 3 << PhraseBits
	listedLast  = 4 << PhraseBits
)

// prepare looks the words up in the gazetteer and finds those that may be part
// of a name.
func (m *Model) prepare(s *Sentence) {
	clear(s.Listed)
	for i := range s.Words {
		s.asked[i] = s.mayName(i)
	}
	s.findRuns()
	s.spell()
	for i := 0; i < len(s.Words); i++ {
		if s.Words[i].Case > CaseLower {
			i = m.list(s, i)
		}
	}
}

// list marks the longest phrase that starts at word i and returns its last word,
// i if there is none.
func (m *Model) list(s *Sentence, i int) int {
	key, best, kinds := uint64(0), -1, uint8(0)
	for j := i; j < min(len(s.Words), i+MaxPhrase); j++ {
		key = Key(key, s.Words[j].Hash)
		if k := m.Phrases.Kinds(key); k != 0 && s.Words[j].Case > CaseLower {
			best, kinds = j, k
		}
	}
	switch {
	case best < 0:
		return i
	case best == i:
		s.Listed[i] = kinds | listedOnly
		return i
	}
	s.Listed[i], s.Listed[best] = kinds|listedFirst, kinds|listedLast
	for j := i + 1; j < best; j++ {
		s.Listed[j] = kinds | listedInner
	}
	return best
}

// mayName reports whether word i may start a name: it has a capital, or is a
// particle before a word that has.
func (s *Sentence) mayName(i int) bool {
	w := &s.Words[i]
	if w.Case > CaseLower {
		return true
	}
	if w.Case != CaseLower || w.Flags&Particle == 0 {
		return false
	}
	for j := i + 1; j < min(len(s.Words), i+3); j++ {
		if s.Words[j].Case > CaseLower {
			return true
		}
	}
	return false
}
