package when

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A tokenKind tells what a token is made of.
type tokenKind uint8

const (
	punctToken tokenKind = iota
	wordToken
	numberToken
	breakToken // stands for a blank line, has no length, matches nothing
)

// A gap is what stands before a token.
type gap uint8

const (
	glued gap = iota // nothing
	space            // white space
)

// A token is a run of letters, a run of digits or one other character.
type token struct {
	start, end int32
	kind       tokenKind
	gap        gap
	upper      bool  // starts with an upper-case letter
	digits     uint8 // of a number token
	num        int32 // of a number token of at most 9 digits, else -1
	word       *word // of a word token; never nil
}

// scan cuts text into tokens in one pass, appending them to toks.
func (f *lexicon) scan(text string, toks []token) []token {
	g := space
	for i := 0; i < len(text); {
		j, kind := tokenEnd(text, i)
		if kind == gapRun {
			if g = space; blankLine(text[i:j]) {
				toks = append(toks, token{start: int32(i), end: int32(i), kind: breakToken, gap: g, word: &noWord, num: -1})
			}
			i = j
			continue
		}
		t := token{start: int32(i), end: int32(j), kind: kind, gap: g, word: &noWord, num: -1}
		f.fill(&t, text[i:j])
		toks = append(toks, t)
		g, i = glued, j
	}
	return toks
}

// gapRun is the kind tokenEnd gives to white space, which makes no token.
const gapRun tokenKind = 255

// tokenEnd returns the end and the kind of the run that starts at i.
func tokenEnd(text string, i int) (int, tokenKind) {
	k, n := runeKind(text, i)
	j := i + n
	if k == punctToken {
		return j, k
	}
	for j < len(text) {
		kj, n := runeKind(text, j)
		if kj != k {
			break
		}
		j += n
	}
	return j, k
}

// runeKind classifies the character at i and returns its length.
func runeKind(text string, i int) (tokenKind, int) {
	c := text[i]
	if c < utf8.RuneSelf {
		return asciiKinds[c], 1
	}
	r, n := utf8.DecodeRuneInString(text[i:])
	switch {
	case unicode.IsLetter(r) || unicode.IsMark(r):
		return wordToken, n
	case unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff':
		return gapRun, n
	}
	return punctToken, n
}

var asciiKinds = func() (k [utf8.RuneSelf]tokenKind) {
	for c := range k {
		switch {
		case c|0x20 >= 'a' && c|0x20 <= 'z':
			k[c] = wordToken
		case c >= '0' && c <= '9':
			k[c] = numberToken
		case c <= ' ':
			k[c] = gapRun
		}
	}
	return k
}()

// blankLine reports whether a run of white space holds an empty line.
func blankLine(run string) bool {
	first := strings.IndexByte(run, '\n')
	return first >= 0 && strings.IndexByte(run[first+1:], '\n') >= 0
}

// fill reads the number or looks up the word.
func (f *lexicon) fill(t *token, s string) {
	switch t.kind {
	case wordToken:
		t.upper = s[0] >= 'A' && s[0] <= 'Z' || s[0] >= utf8.RuneSelf && upperRune(s)
		t.word = f.lookup(s)
	case numberToken:
		t.digits = uint8(min(len(s), 255))
		if len(s) <= 9 {
			t.num = 0
			for i := 0; i < len(s); i++ {
				t.num = t.num*10 + int32(s[i]-'0')
			}
		}
	}
}

func upperRune(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}
