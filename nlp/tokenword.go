package nlp

import (
	"unicode/utf8"

	"github.com/annals-dev/annals/internal/abbrev"
)

// clitics are the endings that are cut from a word at an apostrophe.
var clitics = [...]string{"s", "re", "ve", "ll", "m", "d"}

// keptPrefixes stay joined to what follows their hyphen, as in the treebanks;
// other hyphens between letters are tokens.
var keptPrefixes = [...]string{
	"anti", "co", "counter", "cross", "de", "e", "ex", "extra", "hyper", "inter", "intra", "mega", "micro",
	"mid", "mini", "multi", "neo", "non", "over", "post", "pre", "pro", "proto", "pseudo", "psycho", "re",
	"semi", "socio", "sub", "super", "trans", "ultra", "un",
}

// keptSuffixes stay joined to what precedes their hyphen.
var keptSuffixes = [...]string{"esque", "ish", "wise"}

// word returns the end of the word that starts at i with a letter.
func (s *scanner) word(i int) int {
	j, segment := i, i // segment is where the current run of letters started
	text := s.text[:s.end]
	for j < len(text) {
		if c := text[j]; c < utf8.RuneSelf && asciiWord[c] {
			j++
			continue
		}
		switch c, size := classAt(text, j); c {
		case classLetter, classDigit, classJoiner:
			j += size
			continue
		case classPunct, classOther:
			if next := s.connect(i, segment, j); next > j {
				j, segment = next, next
				continue
			}
		}
		break
	}
	if j-i <= 3 && j < s.end && s.text[j] == '$' && allUpper(s.text[i:j]) {
		return j + 1 // US$
	}
	j = s.negation(i, j)
	return s.compound(i, s.finalPeriod(i, j))
}

// connect returns the end of the mark at j if the word that starts at i goes on
// after it, else j.
func (s *scanner) connect(i, segment, j int) int {
	t := s.text
	if n := apostropheAt(t, j, s.end); n > 0 {
		if isLetterAt(t, j+n, s.end) && t[j] != '`' && s.clitic(j) == j {
			return j + n
		}
		return j
	}
	if j+1 >= s.end {
		return j
	}
	ok := false
	switch t[j] {
	case '.':
		if k := s.dotted(i, j); k > j {
			return k
		}
		ok = s.joinsPeriod(i, segment, j)
	case '-':
		if s.breaksOff(i, j) {
			return j + 1
		}
		ok = isWordAt(t, j+1, s.end) && s.joinsHyphen(i, segment, j)
	case '&':
		ok = j-i <= 3 && allUpper(t[i:j]) && isUpper(t[j+1])
	case '/':
		ok = j == i+1 && isLetterAt(t, j+1, s.end) && !isWordAt(t, j+2, s.end) || foldEqual(t[i:min(j+3, s.end)], "s/he")
	case '*':
		ok = isLower(t[j-1]) && isLower(t[j+1])
	case '$':
		ok = j > i && isLower(t[j-1]) && isLower(t[j+1])
	}
	if ok {
		return j + 1
	}
	return j
}

func allUpper(w string) bool {
	for k := range len(w) {
		if !isUpper(w[k]) {
			return false
		}
	}
	return true
}

// maxAbbreviation bounds the bytes of the abbreviations that are looked up.
const maxAbbreviation = 12

// joinsPeriod reports whether the period at j is inside the word: in an acronym
// such as "U.S." or "Ph.D.", or in the name of a site or file.
func (s *scanner) joinsPeriod(i, segment, j int) bool {
	if !isLetterAt(s.text, j+1, s.end) {
		return false
	}
	next := s.letters(j+1, 9)
	if next-i <= maxAbbreviation {
		if abbrev.Of(s.text[i:next]) != 0 {
			return true
		}
	}
	if j-segment == 1 && next == j+2 {
		return true
	}
	if j-segment == 1 && segment > i { // a.k.a, L.L.C
		return next-j <= 3
	}
	return siteSuffixes[s.text[j+1:next]] || fileSuffixes[s.text[j+1:next]]
}

// maxDotted bounds the bytes between two periods of a dotted name, maxParts the
// periods, so that no text is looked through again and again.
const (
	maxDotted = 16
	maxParts  = 8
)

// dotted returns the end of the name in lower case with two periods or more,
// such as "comp.lang.misc", that starts at i and has its first at j; else j.
func (s *scanner) dotted(i, j int) int {
	if !isLower(s.text[i]) || j-i < 2 || j-i > maxDotted {
		return j
	}
	end, parts := j, 0
	for parts < maxParts && end < s.end && s.text[end] == '.' {
		k := end + 1
		for k < s.end && k-end <= maxDotted && (isLower(s.text[k]) || isDigit(s.text[k]) || s.text[k] == '-') {
			k++
		}
		if k-end < 3 || k-end > maxDotted {
			break
		}
		end = k
		parts++
	}
	if parts < 2 || isWordAt(s.text, end, s.end) || s.text[end-1] == '-' {
		return j
	}
	return end
}

// letters returns the end of the run of letters and digits at i, at most n bytes.
func (s *scanner) letters(i, n int) int {
	stop := min(s.end, i+n)
	for i < stop && (isLower(s.text[i]) || isUpper(s.text[i]) || isDigit(s.text[i])) {
		i++
	}
	return i
}

// joinsHyphen reports whether the hyphen at j is inside the word.
func (s *scanner) joinsHyphen(i, segment, j int) bool {
	if segment == i {
		for _, p := range keptPrefixes {
			if foldEqual(s.text[i:j], p) {
				return true
			}
		}
	}
	end := s.letters(j+1, 6)
	for _, p := range keptSuffixes {
		if foldEqual(s.text[j+1:end], p) {
			return true
		}
	}
	return false
}

// clitic returns the end of the clitic that starts with the apostrophe at i,
// i if there is none.
func (s *scanner) clitic(i int) int {
	n := apostropheAt(s.text, i, s.end)
	if n == 0 {
		return i
	}
	for _, c := range clitics {
		j := i + n + len(c)
		if j <= s.end && foldEqual(s.text[i+n:j], c) && (!isWordAt(s.text, j, s.end) || c == "m" && s.article(i, j)) {
			return j
		}
	}
	return i
}

// article reports whether the article is glued to the "I'm" with its apostrophe
// at i that ends at j.
func (s *scanner) article(i, j int) bool {
	return s.text[j] == 'a' && !isWordAt(s.text, j+1, s.end) && i > s.start && s.text[i-1]|0x20 == 'i' && (i-1 == s.start || !isWordAt(s.text, i-2, s.end))
}

// negation cuts "n't" from the word [i, j).
func (s *scanner) negation(i, j int) int {
	if s.text[j-1]|0x20 != 't' {
		return j
	}
	for _, w := range [...]string{"n't", "n’t"} {
		if k := j - len(w); k > i && foldEqual(s.text[k:j], w) {
			return k
		}
	}
	return j
}
