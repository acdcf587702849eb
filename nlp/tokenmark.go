package nlp

import "strings"

// elisions are words that start with an apostrophe.
var elisions = [...]string{"em", "til", "tis", "twas", "cause", "bout", "n"}

// mark returns the end of the token that starts at i with a punctuation mark or
// symbol of the given size.
func (s *scanner) mark(i, size int) int {
	t := s.text
	if n := apostropheAt(t, i, s.end); n > 0 {
		return s.apostrophe(i, n)
	}
	if size > 1 {
		return s.wideMark(i, size)
	}
	switch c := t[i]; c {
	case '.':
		return s.period(i)
	case '!', '?':
		j := i
		for j < s.end && (t[j] == '!' || t[j] == '?') {
			j++
		}
		if j < s.end && t[j] == '.' && (c == '!' || j > i+1) && isSpaceAt(t, j+1, s.end) {
			j++
		}
		return j
	case '$':
		return s.runEnd(i, c)
	case '-', '=', '*', '~', '#', '+', '|':
		if j := s.rule(i); j > i {
			return j
		}
		if k := s.emoticon(i); k > i+1 {
			return k
		}
		if j := s.runEnd(i, c); j > i+1 {
			return s.arrow(j)
		}
		return s.sign(i, c)
	case '<', '>':
		if k := s.emoticon(i); k > i+1 {
			return k
		}
		if j := s.runEnd(i, c); j > i+1 {
			return j
		}
	case '@':
		if !s.glued(i) && isWordAt(t, i+1, s.end) {
			return s.handle(i + 1)
		}
	}
	return s.emoticon(i)
}

// minRule and maxRule bound the size of the lines that are drawn with more than
// one mark.
const (
	minRule = 4
	maxRule = 256
)

// rule returns the end of the line drawn with marks at i, such as "==--==" or
// "*~*~*", i if there is none.
func (s *scanner) rule(i int) int {
	j := i
	for j < min(s.end, i+maxRule) && strings.IndexByte("-=*~+|_", s.text[j]) >= 0 {
		j++
	}
	if j-i < minRule || j == s.runEnd(i, s.text[i]) || !isSpaceAt(s.text, j, s.end) {
		return i
	}
	return j
}

// sign returns the end of a sign that may belong to the word after it: the plus
// of a dialling code, the hash of a topic, the shaft of an arrow.
func (s *scanner) sign(i int, c byte) int {
	if s.glued(i) || i+1 >= s.end {
		return s.arrow(i + 1)
	}
	switch {
	case c == '+' && isDigit(s.text[i+1]):
		return s.figure(i + 1)
	case c == '#' && isLetterAt(s.text, i+1, s.end):
		return s.handle(i + 1)
	}
	return s.arrow(i + 1)
}

// arrow extends a dash over the head of an arrow.
func (s *scanner) arrow(j int) int {
	if c := s.text[j-1]; (c == '-' || c == '=') && j < s.end && s.text[j] == '>' {
		return j + 1
	}
	return j
}

// handle returns the end of the letters, digits and underscores at i.
func (s *scanner) handle(i int) int {
	for i < s.end {
		c, size := classAt(s.text[:s.end], i)
		if c != classLetter && c != classDigit && c != classJoiner {
			break
		}
		i += size
	}
	return i
}

// period returns the end of the period at i with what belongs to it: an
// ellipsis, the decimals of a figure without zero, the marks of ".?".
func (s *scanner) period(i int) int {
	j := s.ellipsis(i)
	switch {
	case j > i+1 || j >= s.end:
	case (!s.glued(i) || s.text[i-1] == ')') && s.fileSuffix(i) > i:
		return s.fileSuffix(i)
	case isDigit(s.text[j]) && !s.glued(i):
		return s.figure(j)
	case s.text[j] == '!' || s.text[j] == '?':
		return s.mark(j, 1)
	}
	return j
}

// ellipsis returns the end of the run of periods and ellipses at i.
func (s *scanner) ellipsis(i int) int {
	for i < s.end {
		switch s.rune(i) {
		case '.':
			i++
		case '…':
			i += len("…")
		default:
			return i
		}
	}
	return i
}

// wideMark returns the end of the mark at i that is not ASCII.
func (s *scanner) wideMark(i, size int) int {
	r := s.rune(i)
	switch r {
	case '‘':
		if s.rune(i+size) == '’' {
			return i + 2*size // an empty pair stands for a double quote
		}
	case '…':
		return s.ellipsis(i)
	case '—', '–', '‒', '―', '─', '•', '·', '※':
		j := i + size
		for j < s.end && s.rune(j) == r {
			j += size
		}
		return j
	}
	return i + size
}

// apostrophe returns the end of the token that starts with the apostrophe of
// size n at i: a clitic, an elision, a year without century, or a quote.
func (s *scanner) apostrophe(i, n int) int {
	t := s.text
	glued := s.glued(i)
	if glued || isSpaceAt(t, i+n+1, s.end) {
		if j := s.clitic(i); j > i {
			return j
		}
	}
	if j := i + n; apostropheAt(t, j, s.end) == n && t[j] == t[i] {
		return j + n // two make a double quote
	}
	if glued {
		return i + n
	}
	return s.elision(i, n)
}

// elision returns the end of the elided word at i, or of its apostrophe.
func (s *scanner) elision(i, n int) int {
	t := s.text
	if j := skipDigits(t, i+n, s.end); j == i+n+2 {
		if k := s.clitic(j); k > j && t[k-1] == 's' {
			return k
		}
		if j < s.end && t[j] == 's' && !isWordAt(t, j+1, s.end) {
			return j + 1
		}
		if !isWordAt(t, j, s.end) && apostropheAt(t, j, s.end) == 0 {
			return j
		}
	}
	for _, e := range elisions {
		j := i + n + len(e)
		if j <= s.end && foldEqual(t[i+n:j], e) && !isWordAt(t, j, s.end) && apostropheAt(t, j, s.end) == 0 {
			return j
		}
	}
	return i + n
}
