package nlp

import (
	"unicode/utf8"

	"github.com/annals-dev/annals/internal/abbrev"
	"github.com/annals-dev/annals/internal/swar"
)

// plain returns the end of the token at i if it is a word of ASCII letters or a
// single mark and what follows makes plain that it ends there, as nine tokens
// of ten do; else i.
func (s *scanner) plain(i int) int {
	if i+swar.Size >= s.end {
		return i
	}
	n := swar.Run(swar.Letters(swar.Load(s.text, i)))
	if n == 0 {
		return s.plainMark(i)
	}
	j := i + n
	if n == swar.Size {
		for j < s.end && isLetter(s.text[j]) {
			j++
		}
	}
	if j+1 >= s.end || !s.wordEnds(i, j) || compoundLike(s.text[i:j]) {
		return i
	}
	return j
}

// wordEnds reports whether it is plain that the letters [i, j) are all of a word.
// More may follow.
func (s *scanner) wordEnds(i, j int) bool {
	switch c := edges[s.text[j]]; {
	case c&wordEnds != 0:
		return true
	case c&stop == 0 || s.text[j+1] > ' ':
		return false
	}
	return s.text[j] != '.' || j > i+1 && abbrev.Of(s.text[i:j]) == 0
}

// plainMark is plain for marks. All stand alone before space.
func (s *scanner) plainMark(i int) int {
	c, next := edges[s.text[i]], s.text[i+1]
	if c&mark != 0 && next <= ' ' || c&loneMark != 0 && next < utf8.RuneSelf {
		return i + 1
	}
	return i
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
