package nlp

import (
	"unicode/utf8"

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
	switch n {
	case 0:
		return s.plainMark(i)
	case swar.Size:
		return s.plainLong(i)
	}
	if edges[s.text[i+n]]&wordEnds == 0 || compoundLike(s.text[i], s.text[i+n-1], n) {
		return i
	}
	return i + n
}

// plainLong is plain for words of eight letters or more.
func (s *scanner) plainLong(i int) int {
	j := i + swar.Size
	for j < s.end && isLetter(s.text[j]) {
		j++
	}
	if j == s.end || edges[s.text[j]]&wordEnds == 0 || j == i+maxCompound && compoundLike(s.text[i], s.text[j-1], maxCompound) {
		return i
	}
	return j
}

// plainMark is plain for marks. All stand alone before space.
func (s *scanner) plainMark(i int) int {
	c, next := edges[s.text[i]], s.text[i+1]
	if c&mark != 0 && next == ' ' || c&loneMark != 0 && next < utf8.RuneSelf {
		return i + 1
	}
	return i
}

// edges tells what it means for the edges of tokens that a byte is there.
const (
	wordEnds = 1 << iota // no word goes on with it, nor is an address ahead of it
	mark                 // punctuation or a symbol
	loneMark             // one that is a token of its own if no combining mark follows
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
	return t
}
