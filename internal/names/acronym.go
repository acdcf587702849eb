package names

// Places of a word in a name that is followed by its own acronym in brackets.
const (
	spelledFirst = 1 + iota
	spelledInner
	spelledLast
	spelledShort // the acronym
)

// maxAcronym is the number of letters of the longest acronym that a Word holds.
const maxAcronym = 7

// spell marks the names of s whose initials an acronym in brackets repeats, as
// in "World Health Organization (WHO)".
func (s *Sentence) spell() {
	clear(s.spelled)
	for i := 2; i+1 < len(s.Words); i++ {
		w := &s.Words[i]
		if w.Case != CaseUpper || w.Len > maxAcronym || !s.isMark(i-1, '(') || !s.isMark(i+1, ')') {
			continue
		}
		first := s.spelledFrom(i)
		if first < 0 {
			continue
		}
		s.spelled[i] = spelledShort
		for k := first; k < i-1; k++ {
			s.spelled[k] = spelledInner
		}
		s.spelled[first], s.spelled[i-2] = spelledFirst, spelledLast
	}
}

func (s *Sentence) isMark(i int, c uint32) bool {
	w := &s.Words[i]
	return w.Len == 1 && w.Last == c
}

// spelledFrom returns the first of the words before the bracket whose initials
// are the letters of word i, -1 if they are not. Small words may be skipped.
func (s *Sentence) spelledFrom(i int) int {
	acronym := &s.Words[i]
	for j, k, skipped := i-2, int(acronym.Len)-1, 0; j >= 0; j-- {
		w := &s.Words[j]
		switch {
		case w.initial() == acronym.letter(k):
			skipped = 0
			if k--; k < 0 {
				if w.Case == CaseLower || j == i-2 {
					return -1
				}
				return j
			}
		case w.Case > CaseLower, skipped == 2:
			return -1
		default:
			skipped++
		}
	}
	return -1
}

// letter returns byte k of a normalised form of at most maxAcronym bytes.
func (w *Word) letter(k int) uint8 {
	if w.Len == 0 {
		return 0
	}
	if k < 3 {
		return uint8(w.First >> (8 * (min(int(w.Len), 3) - 1 - k)))
	}
	return uint8(w.Last >> (8 * (int(w.Len) - 1 - k)))
}

// initial returns the first byte of the normalised form.
func (w *Word) initial() uint8 { return w.letter(0) }

func (s *Sentence) spelledAt(i int) uint64 {
	if uint(i) < uint(len(s.spelled)) {
		return uint64(s.spelled[i])
	}
	return 0
}
