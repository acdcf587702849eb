package nlp

import (
	"unicode/utf8"

	"github.com/annals-dev/annals/internal/abbrev"
	"github.com/annals-dev/annals/internal/swar"
)

// plain emits the tokens from i on that are words of ASCII letters or single
// marks and that end where plain marks or space follow, as nine tokens of ten
// do. It returns where the first other token, or space before it, is.
func (s *scanner) plain(i int) int {
	text, tokens := s.text[:s.end], s.tokens
	for i+swar.Size < len(text) {
		c := text[i]
		if c <= ' ' {
			i++
			continue
		}
		j := i + swar.Run(swar.Letters(swar.Load(text, i)))
		switch {
		case j == i:
			if !plainMark(c, text[i+1]) {
				s.tokens = tokens
				return i
			}
			j++
		case edges[text[j]]&wordEnds == 0:
			if j = longWord(text, i, j); j == i {
				s.tokens = tokens
				return i
			}
		case compounds.like(text[i:j]):
			s.tokens = tokens
			return i
		}
		tokens = append(tokens, Token{})
		tokens[len(tokens)-1].place(i, j)
		i = j
	}
	s.tokens = tokens
	return i
}

// longWord returns the end of the word that starts at i and goes on at j, or
// ends there with a mark; i if that is not plain.
func longWord(text string, i, j int) int {
	for j < len(text) && isLetter(text[j]) {
		j++
	}
	if j+1 >= len(text) || !endsPlain(text, i, j) || compounds.like(text[i:j]) {
		return i
	}
	return j
}

// endsPlain reports whether it is plain that the letters [i, j), after which
// there is more, are all of a word.
func endsPlain(text string, i, j int) bool {
	switch c := edges[text[j]]; {
	case c&wordEnds != 0:
		return true
	case c&stop == 0 || text[j+1] > ' ':
		return false
	}
	return text[j] != '.' || j > i+1 && abbrev.Of(text[i:j]) == 0
}

// plainMark reports whether the mark c is a token of its own before the byte
// next: all marks are before space.
func plainMark(c, next byte) bool {
	e := edges[c]
	return e&mark != 0 && next <= ' ' || e&loneMark != 0 && next < utf8.RuneSelf
}

// edges tells what it means for the edges of tokens that a byte is there.
const (
	wordEnds = 1 << iota // no word goes on with it, nor is an address ahead of it
	mark                 // punctuation or a symbol
	loneMark             // one that is a token of its own if no combining mark follows
	stop                 // one that ends words if space follows
)

var edges = buildEdges()

func buildEdges() (t [256]uint8) {
	for c, class := range asciiClasses {
		switch class {
		case classSpace:
			t[c] = wordEnds
		case classPunct, classOther:
			t[c] = mark
		}
	}
	for _, c := range ",;!?()[]{}<>\"=|~^\\" {
		t[c] |= wordEnds
	}
	for _, c := range ",)[]{}\"%&/\\" {
		t[c] |= loneMark
	}
	t['.'] |= stop
	t[':'] |= stop
	return t
}
