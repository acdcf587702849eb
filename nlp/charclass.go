package nlp

import (
	"unicode"
	"unicode/utf8"
)

// A charClass is what the tokenizer needs to know about one rune.
type charClass uint8

const (
	classOther charClass = 1 + iota // symbols and invalid bytes
	classSpace
	classLetter
	classDigit
	classJoiner // marks and format characters, which extend what they follow
	classPunct
)

var asciiClasses = buildASCIIClasses()

func buildASCIIClasses() (t [utf8.RuneSelf]charClass) {
	for r := range rune(utf8.RuneSelf) {
		t[r] = classify(r)
	}
	t['_'] = classLetter // file and account names
	return t
}

// quoteClasses are the classes from U+2000 on, which are E2 80 80 to E2 81 BF in
// UTF-8: curly quotes, dashes, spaces, nearly all that news has beyond ASCII.
var quoteClasses = buildQuoteClasses()

func buildQuoteClasses() (t [0x80]charClass) {
	for k := range t {
		t[k] = classify(0x2000 + rune(k))
	}
	return t
}

// asciiWord marks the characters that words go on with.
var asciiWord = buildASCIIWord()

func buildASCIIWord() (t [utf8.RuneSelf]bool) {
	for c, k := range asciiClasses {
		t[c] = k == classLetter || k == classDigit
	}
	return t
}

// classAt returns the class and size of the rune at text[i].
func classAt(text string, i int) (charClass, int) {
	c := text[i]
	if c < utf8.RuneSelf {
		return asciiClasses[c], 1
	}
	if c == 0xE2 && i+2 < len(text) && text[i+1]&^1 == 0x80 && text[i+2]&^0x3F == 0x80 {
		return quoteClasses[text[i+1]&1<<6|text[i+2]&0x3F], 3
	}
	r, size := utf8.DecodeRuneInString(text[i:])
	if r == utf8.RuneError && size <= 1 {
		return classOther, 1
	}
	return classify(r), size
}

func classify(r rune) charClass {
	switch {
	case isSpace(r):
		return classSpace
	case unicode.IsLetter(r):
		return classLetter
	case unicode.IsDigit(r):
		return classDigit
	case unicode.In(r, unicode.M, unicode.Cf) || r >= 0x1F3FB && r <= 0x1F3FF:
		return classJoiner
	case unicode.IsPunct(r):
		return classPunct
	}
	return classOther
}

// isSpace reports whether r separates tokens and belongs to none: white space,
// control characters, and the invisible marks that web pages leave in text.
func isSpace(r rune) bool {
	switch {
	case r <= ' ', r == 0x7F:
		return true
	case r < 0x80:
		return false
	case r <= 0xA0:
		return true
	case r >= 0x2000 && r <= 0x200B, r == 0x200E, r == 0x200F:
		return true
	case r >= 0x2028 && r <= 0x202F, r >= 0x205F && r <= 0x2069:
		return true
	}
	return r == 0xFEFF || r == 0x3000 || r == 0x1680
}

// isWordAt reports whether text[i:] starts with a letter or digit.
func isWordAt(text string, i, end int) bool {
	if i < 0 || i >= end {
		return false
	}
	c, _ := classAt(text, i)
	return c == classLetter || c == classDigit
}

// isLetterAt reports whether text[i:] starts with a letter.
func isLetterAt(text string, i, end int) bool {
	if i < 0 || i >= end {
		return false
	}
	c, _ := classAt(text, i)
	return c == classLetter
}

// isSpaceAt reports whether text[i:] starts with space or is at the end.
func isSpaceAt(text string, i, end int) bool {
	if i >= end {
		return true
	}
	c, _ := classAt(text, i)
	return c == classSpace
}

func isLetter(c byte) bool { return c|0x20-'a' < 26 }
func isDigit(c byte) bool  { return c-'0' < 10 }
func isUpper(c byte) bool  { return c-'A' < 26 }
func isLower(c byte) bool  { return c-'a' < 26 }
func lowerByte(c byte) byte {
	if isUpper(c) {
		return c + 'a' - 'A'
	}
	return c
}

// foldEqual reports whether s equals lower, ignoring the case of ASCII letters.
func foldEqual(s, lower string) bool {
	if len(s) != len(lower) {
		return false
	}
	for i := range len(s) {
		if lowerByte(s[i]) != lower[i] {
			return false
		}
	}
	return true
}

// foldPrefix reports whether s starts with lower, ignoring the case of ASCII letters.
func foldPrefix(s, lower string) bool {
	return len(s) >= len(lower) && foldEqual(s[:len(lower)], lower)
}

// skipDigits returns the end of the run of ASCII digits at text[i:end].
func skipDigits(text string, i, end int) int {
	for i < end && isDigit(text[i]) {
		i++
	}
	return i
}

// apostropheAt returns the size of the apostrophe at text[i:], 0 if there is none.
func apostropheAt(text string, i, end int) int {
	if i >= end {
		return 0
	}
	if c := text[i]; c == '\'' || c == '`' {
		return 1
	} else if c == 0xE2 && i+3 <= end && text[i+1] == 0x80 && text[i+2] == 0x99 {
		return 3
	}
	return 0
}
