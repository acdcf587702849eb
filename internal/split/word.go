package split

import (
	"unicode"
	"unicode/utf8"

	"github.com/annals-dev/annals/internal/abbrev"
)

// A Shape is what a token looks like, as far as the end of a sentence is
// concerned.
type Shape uint8

const (
	Other     Shape = 1 + iota // symbols
	Lower                      // word
	Title                      // Word
	Upper                      // WORD
	Letter                     // W
	Mixed                      // iWord, F16
	Wide                       // a word that starts outside of ASCII, no capital
	Number                     // 12
	Figures                    // 1.5, 9/11, 10:30
	Acronym                    // U.S.
	Abbrev                     // etc.
	Address                    // https://example.org, a@example.org
	Clitic                     // 's, n't
	Period                     // .
	Mark                       // ! ? and runs of them
	Ellipsis                   // ...
	Comma                      // ,
	Semicolon                  // ;
	Colon                      // :
	Dash                       // - – —
	Rule                       // ---- ==== ____
	Bullet                     // * • >
	Opening                    // ( [ “ ‘
	Closing                    // ) ] ” ’
	Quote                      // " and ' may open or close
	Face                       // :-)
	Handle                     // #topic @name
	numShapes
)

// A Word is what the features need to know about a token. It is small, since
// the time that a long text takes goes with its size.
type Word struct {
	hash  uint32 // of the word in lower case
	shape Shape
	size  uint8 // bytes, at most 255
	flags uint8
	final uint8 // tokens from here to the next final mark, at most maxFinal
}

// Flags of a word.
const (
	glued  = 1 << iota // no space before the word
	quoted             // inside quotation marks after the word
	nested             // inside brackets after the word
	mayEnd             // see Text.Candidate

	abbrShift = 4 // the class of an abbreviation has three bits here

	lined = 1 << 7 // a line starts before the word

	mayEndShift, linedShift = 3, 7

	seen = quoted | nested | 7<<abbrShift // those that are features beside glued
)

const maxFinal = 31

// abbr returns the class of w as an abbreviation.
func (w *Word) abbr() abbrev.Class { return abbrev.Class(w.flags >> abbrShift & 7) }

// newWord returns the word w.
func newWord(w string) Word {
	x := Word{hash: hashOf(w), shape: shapeOf(w), size: uint8(min(len(w), 255))}
	if n := len(w) - 1; n > 0 && w[n] == '.' && x.shape != Ellipsis {
		x.flags = uint8(abbrev.Of(w[:n])) << abbrShift
	}
	return x
}

// Constants of the FNV-1a hash.
const (
	hashStart = 2166136261
	hashStep  = 16777619
)

// hashOf returns the hash of w in lower case.
func hashOf(w string) uint32 {
	h := hashMore(hashStart, w)
	return h ^ h>>15
}

// hashMore extends the unfinished hash h by w in lower case.
func hashMore(h uint32, w string) uint32 {
	for i := range len(w) {
		c := w[i]
		if c-'A' < 26 {
			c |= 0x20
		}
		h = (h ^ uint32(c)) * hashStep
	}
	return h
}

// shapeOf returns the shape of w.
func shapeOf(w string) Shape {
	if len(w) == 1 {
		return byteShapes[w[0]]
	}
	c := w[0]
	switch {
	case c-'a' < 26:
		return lowerShape(w)
	case c-'A' < 26:
		return upperShape(w)
	case c-'0' < 10:
		return numberShape(w)
	case c >= 0x80:
		return wideShape(w)
	}
	return markShape(w)
}

var byteShapes = buildByteShapes()

func buildByteShapes() (t [256]Shape) {
	for c := range t {
		switch b := byte(c); {
		case b-'a' < 26:
			t[c] = Lower
		case b-'A' < 26:
			t[c] = Letter
		case b-'0' < 10:
			t[c] = Number
		default:
			t[c] = Other
		}
	}
	for c, s := range map[byte]Shape{
		'.': Period, '!': Mark, '?': Mark, ',': Comma, ';': Semicolon, ':': Colon, '-': Dash, '_': Dash,
		'*': Bullet, '>': Bullet, '(': Opening, '[': Opening, '{': Opening, '<': Opening,
		')': Closing, ']': Closing, '}': Closing, '"': Quote, '\'': Quote, '`': Opening,
	} {
		t[c] = s
	}
	return t
}

// lowerShape returns the shape of a token that starts with a lower-case letter.
func lowerShape(w string) Shape {
	n := len(w)
	if w[n-1] == '.' {
		return Abbrev
	}
	s := Lower
	for i := 1; i < n; i++ {
		switch c := w[i]; {
		case c == '@' || c == ':' && i+2 < n && w[i+1] == '/':
			return Address
		case c == '.' && s == Lower && i+3 < n:
			s = Address
		case c-'A' < 26 && s == Lower:
			s = Mixed
		case c == '\'' && i == 1 && n == 3:
			return Clitic
		}
	}
	return s
}

// upperShape returns the shape of a token that starts with a capital.
func upperShape(w string) Shape {
	n := len(w)
	if w[n-1] == '.' {
		if n == 2 || w[1] == '.' {
			return Acronym
		}
		return Abbrev
	}
	upper, lower := 1, 0
	for i := 1; i < n; i++ {
		switch c := w[i]; {
		case c-'A' < 26:
			upper++
		case c-'a' < 26 || c >= 0x80:
			lower++
		case c == '@' || c == '/' && w[i-1] == ':':
			return Address
		}
	}
	switch {
	case lower == 0:
		return Upper
	case upper == 1:
		return Title
	}
	return Mixed
}

// numberShape returns the shape of a token that starts with a digit.
func numberShape(w string) Shape {
	s := Number
	for i := 1; i < len(w); i++ {
		switch c := w[i]; {
		case c-'0' < 10:
		case c == '@':
			return Address
		case c|0x20-'a' < 26:
			s = Mixed
		case s == Number:
			s = Figures
		}
	}
	return s
}

// wideShape returns the shape of a token that starts outside of ASCII.
func wideShape(w string) Shape {
	switch w {
	case "“", "‘", "«", "„", "‚":
		return Opening
	case "”", "’", "»":
		return Closing
	case "…":
		return Ellipsis
	case "–", "—", "―", "−":
		return Dash
	case "•", "●", "▪", "►":
		return Bullet
	case "·": // between the parts of a line
		return Other
	case "。", "！", "？":
		return Mark
	case "’s", "’re", "’ve", "’ll", "’d", "’m", "’t":
		return Clitic
	}
	if r, _ := utf8.DecodeRuneInString(w); unicode.IsUpper(r) {
		return Title
	}
	return Wide
}

// markShape returns the shape of a token of two bytes or more that starts with
// an ASCII mark.
func markShape(w string) Shape {
	c := w[0]
	switch {
	case c == '.':
		if w[len(w)-1] == '.' {
			return Ellipsis
		}
		return Mark
	case c == '!' || c == '?':
		return Mark
	case c == '#' || c == '@':
		if w[1] != c {
			return Handle
		}
	case c == '\'' && w[1]|0x20-'a' < 26:
		return Clitic
	case c == '\'' || c == '`':
		return Quote
	case c == '-' && len(w) <= 3 && w[len(w)-1] == '-':
		return Dash
	}
	if w[1] == c {
		return Rule
	}
	if c == '+' || c == '\'' {
		return Figures
	}
	return Face
}
