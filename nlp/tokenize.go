package nlp

import (
	"math"
	"unicode/utf8"
)

// Tokenize splits text into tokens and sentences after the conventions of the
// Universal Dependencies English treebanks: clitics ("do n't", "Kenya 's"),
// punctuation, currency signs, units and most hyphens are tokens of their own.
//
// The parts are regions of text in order, without overlaps, that no token and
// no sentence crosses, such as title and paragraphs; bytes outside of them are
// not tokenized. Nil stands for one part, the whole text. Every byte of a part
// that is not space belongs to exactly one token, so offsets are exact for any
// bytes, valid UTF-8 or not. Text beyond 4 GiB is ignored. The time is linear.
func Tokenize(text string, parts []Span) *Document {
	d := &Document{text: text}
	whole := [1]Span{{0, uint32(min(uint64(len(text)), math.MaxUint32))}}
	if parts == nil {
		parts = whole[:]
	}
	s := scanner{text: text, tokens: make([]Token, 0, len(text)/5+8)}
	sp := splitter{d: d, model: splitModel()}
	for k, p := range parts {
		first := len(s.tokens)
		s.scan(int(p.Start), min(int(p.End), len(text)))
		d.Tokens = s.tokens
		sp.split(p, uint32(k), first)
	}
	return d
}

// A scanner cuts text into tokens, from left to right.
type scanner struct {
	text   string
	start  int // of the part
	end    int // of the part
	at     int // offset of the next @, end if there is none
	tokens []Token
}

func (s *scanner) scan(start, end int) {
	s.start, s.end, s.at = start, end, start-1
	for i := start; i < end; {
		if i = s.plain(i); i == end {
			break
		}
		c, size := classAt(s.text[:end], i)
		if c == classSpace {
			i += size
			continue
		}
		j := s.token(i, c, size)
		s.emit(i, j)
		i = j
	}
}

func (s *scanner) emit(i, j int) {
	s.tokens = append(s.tokens, Token{})
	s.tokens[len(s.tokens)-1].place(i, j)
}

// place makes t the token [i, j). Fields are set in their place: a Token that is
// made first and copied would have to wait for them.
func (t *Token) place(i, j int) { t.Start, t.End, t.Head = uint32(i), uint32(j), -1 }

// token returns the end of the token that starts at i with a rune of class c.
func (s *scanner) token(i int, c charClass, size int) int {
	switch c {
	case classLetter:
		if j := s.address(i); j > i {
			return j
		}
		return s.word(i)
	case classDigit:
		if j := s.mail(i); j > i {
			return j
		}
		return s.number(i)
	case classPunct, classOther:
		return s.joined(s.mark(i, size))
	}
	return s.joined(i + size)
}

// joined extends a token over the combining marks after it.
func (s *scanner) joined(j int) int {
	for j < s.end {
		c, size := classAt(s.text[:s.end], j)
		if c != classJoiner {
			break
		}
		j += size
	}
	return j
}

// glued reports whether the previous token ends at i.
func (s *scanner) glued(i int) bool {
	n := len(s.tokens)
	return i > s.start && n > 0 && int(s.tokens[n-1].End) == i
}

// runEnd returns the end of the run of byte c at i.
func (s *scanner) runEnd(i int, c byte) int {
	for i < s.end && s.text[i] == c {
		i++
	}
	return i
}

// rune returns the rune at i, 0 at the end.
func (s *scanner) rune(i int) rune {
	if i >= s.end {
		return 0
	}
	r, _ := utf8.DecodeRuneInString(s.text[i:s.end])
	return r
}
