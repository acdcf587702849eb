package kbtab

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Hash identifies a sequence of folded words.
type Hash uint64

const (
	fnvOffset = 14695981039346656037
	fnvPrime  = 1099511628211
)

// Start returns the hash of the empty sequence.
func (t *Table) Start() Hash { return start(t.seed) }

func start(seed uint32) Hash { return Hash(fnvOffset ^ uint64(seed)*fnvPrime) }

// Add returns the hash of the sequence h followed by a word whose WordHash is w.
func (h Hash) Add(w uint64) Hash {
	x := (uint64(h)<<5 | uint64(h)>>59) ^ w
	x *= 0x9e3779b97f4a7c15
	return Hash(x ^ x>>29)
}

// WordHash returns the hash of one folded word.
func WordHash(word string) uint64 {
	x := uint64(fnvOffset)
	for i := 0; i < len(word); {
		c := word[i]
		if c < utf8.RuneSelf {
			x = (x ^ uint64(lowerASCII(c))) * fnvPrime
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(word[i:])
		i += n
		for _, b := range []byte(foldRune(r)) {
			x = (x ^ uint64(b)) * fnvPrime
		}
	}
	return x
}

func lowerASCII(c byte) byte {
	if 'A' <= c && c <= 'Z' {
		return c + 'a' - 'A'
	}
	return c
}

// Split calls yield for every word of s in folding order: s is cut at white
// space, hyphens, dashes, slashes and apostrophes, and full stops are taken
// out unless nothing else is left. Each word is a substring of s unless a full
// stop had to be taken out of it.
func Split(s string, yield func(word string)) {
	from := -1
	for i, r := range s {
		if isBreak(r) {
			if from >= 0 {
				yieldWord(s[from:i], yield)
			}
			from = -1
		} else if from < 0 {
			from = i
		}
	}
	if from >= 0 {
		yieldWord(s[from:], yield)
	}
}

func yieldWord(w string, yield func(string)) {
	if strings.IndexByte(w, '.') >= 0 && len(w) > 1 {
		w = strings.ReplaceAll(w, ".", "")
	}
	if comma := strings.HasSuffix(w, ","); comma && len(w) > 1 {
		yield(w[:len(w)-1])
		yield(",")
		return
	}
	if w != "" {
		yield(w)
	}
}

func isBreak(r rune) bool {
	switch r {
	case ' ', '-', '\'', '’', '‘', '`', 'ʻ', 'ʼ', 'ʿ', 'ʾ', '–', '—', '‐', '‑', '/', '\u00a0', '\t', '"', '“', '”', '(', ')', '[', ']':
		return true
	}
	return false
}

// Fold returns the words of s as they are compared: lower case, without
// accents, separated by one space.
func Fold(s string) string {
	var b strings.Builder
	Split(s, func(w string) {
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		for _, r := range w {
			if r < utf8.RuneSelf {
				b.WriteByte(lowerASCII(byte(r)))
			} else {
				b.WriteString(foldRune(r))
			}
		}
	})
	return b.String()
}

// foldRune returns the plain lower-case form of one rune that is not ASCII.
// Folding what is folded changes nothing.
func foldRune(r rune) string {
	switch {
	case 0xC0 <= r && r <= 0x24F:
		return foldLatin[r-0xC0]
	case 0x1E00 <= r && r <= 0x1EFF:
		return foldAdditional[r-0x1E00]
	case 0x300 <= r && r <= 0x36F: // combining accents
		return ""
	case r == 'ə':
		return "e"
	}
	return string(unicode.ToLower(r))
}

// foldLatin folds U+00C0 to U+024F: the letters of Latin-1, Latin Extended-A
// and -B without their accents.
var foldLatin = strings.Split(
	"a a a a a a ae c e e e e i i i i d n o o o o o × o u u u u y th ss a a a a a a ae c e e e e i i i i d n o o o "+
		"o o ÷ o u u u u y th y a a a a a a c c c c c c c c d d d d e e e e e e e e e e g g g g g g g g h h h h i i i "+
		"i i i i i i i ij ij j j k k k l l l l l l l l l l n n n n n n n n n o o o o o o oe oe r r r r r r s s s s s s "+
		"s s t t t t t t u u u u u u u u u u u u w w y y y z z z z z z s ƀ ɓ ƃ ƃ ƅ ƅ ɔ ƈ ƈ ɖ ɗ ƌ ƌ ƍ ǝ e ɛ ƒ ƒ ɠ ɣ ƕ ɩ "+
		"ɨ ƙ ƙ ƚ ƛ ɯ ɲ ƞ ɵ o o ƣ ƣ ƥ ƥ ʀ ƨ ƨ ʃ ƪ ƫ ƭ ƭ ʈ u u ʊ ʋ ƴ ƴ ƶ ƶ ʒ ƹ ƹ ƺ ƻ ƽ ƽ ƾ ƿ ǀ ǁ ǂ ǃ dz dz dz lj lj lj "+
		"nj nj nj a a i i o o u u u u u u u u u u ǝ a a a a ae ae ǥ ǥ g g k k o o o o ǯ ǯ j dz dz dz g g ƕ ƿ n n a a "+
		"ae ae o o a a a a e e e e i i i i o o o o r r r r u u u u s s t t ȝ ȝ h h ƞ ȡ ȣ ȣ ȥ ȥ a a e e o o o o o o o o "+
		"y y ȴ ȵ ȶ ȷ ȸ ȹ ⱥ ȼ ȼ ƚ ⱦ ȿ ɀ ɂ ɂ ƀ ʉ ʌ ɇ ɇ ɉ ɉ ɋ ɋ ɍ ɍ ɏ ɏ", " ")

// foldAdditional folds U+1E00 to U+1EFF, Latin Extended Additional.
var foldAdditional = strings.Split(
	"a a b b b b b b c c d d d d d d d d d d e e e e e e e e e e f f g g h h h h h h h h h h i i i i k k k k k k l "+
		"l l l l l l l m m m m m m n n n n n n n n o o o o o o o o p p p p r r r r r r r r s s s s s s s s s s t t t t "+
		"t t t t u u u u u u u u u u v v v v w w w w w w w w w w x x x x y y z z z z z z h t w y a s s s ss d a a a a "+
		"a a a a a a a a a a a a a a a a a a a a e e e e e e e e e e e e e e e e i i i i o o o o o o o o o o o o o o o "+
		"o o o o o o o o o u u u u u u u u u u u u u u y y y y y y y y ll ll v v y y", " ")
