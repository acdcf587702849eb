package nlp

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A splitter groups the tokens of one part after another into sentences.
type splitter struct {
	d         *Document
	part, end int   // bytes of the part
	block     block // around the last newline
}

// split appends the sentences of part k, which lies at p and whose tokens start
// at first.
func (s *splitter) split(p Span, k uint32, first int) {
	toks := s.d.Tokens
	s.part, s.end, s.block = int(p.Start), min(int(p.End), len(s.d.text)), block{}
	for i := first; i < len(toks); {
		last := s.sentenceEnd(i)
		s.d.Sentences = append(s.d.Sentences, Sentence{
			Span:  Span{toks[i].Start, toks[last-1].End},
			First: uint32(i), Last: uint32(last), Part: k,
		})
		i = last
	}
}

// sentenceEnd returns the end of the sentence that starts at token i.
func (s *splitter) sentenceEnd(i int) int {
	toks := s.d.Tokens
	stop := min(len(toks), i+MaxSentence)
	for j := i; j < stop-1; j++ {
		if s.breaksLine(j) {
			return j + 1
		}
		if !s.isFinal(i, j) {
			continue
		}
		end := s.closing(j+1, stop)
		if end == stop {
			return stop
		}
		if s.breaksLine(end-1) || s.opens(j, end) {
			return end
		}
	}
	return stop
}

// gap returns the text between token j and the next.
func (s *splitter) gap(j int) string {
	return s.d.text[s.d.Tokens[j].End:s.d.Tokens[j+1].Start]
}

// breaksLine reports whether the line ends after token j in a way that ends a
// heading, a list item or a paragraph.
func (s *splitter) breaksLine(j int) bool {
	gap := s.gap(j)
	n := strings.Count(gap, "\n")
	return n > 1 || n == 1 && s.hardNewline(int(s.d.Tokens[j].End), int(s.d.Tokens[j+1].Start))
}

// isFinal reports whether a sentence that starts at token i may end after j.
func (s *splitter) isFinal(i, j int) bool {
	w := s.d.Word(j)
	switch w[len(w)-1] {
	case '.':
		if len(w) == 1 { // but "2." opens an item of a list
			return j != i+1 || !isDigit(s.d.Word(i)[0])
		}
		return w[0] == '.' || s.endsAbbreviated(i, j, w)
	case '!', '?':
		return true
	}
	return strings.HasSuffix(w, "…") || w == "。"
}

// endsAbbreviated reports whether a sentence may end after the abbreviation w.
func (s *splitter) endsAbbreviated(i, j int, w string) bool {
	if isDigit(w[0]) { // the number of a list item
		return false
	}
	switch w = w[:len(w)-1]; abbreviations()[w] {
	case abbrevTitle, abbrevNumber:
		return false
	}
	return j > i && s.starts(j+1)
}

// starts reports whether token j, or the one after an opening quote, is a word
// that opens sentences.
func (s *splitter) starts(j int) bool {
	for j < len(s.d.Tokens)-1 && isOpening(s.d.Word(j)) {
		j++
	}
	w := s.d.Word(j)
	if !isUpper(w[0]) || len(w) > 16 {
		return false
	}
	var buf [16]byte
	for k := range len(w) {
		buf[k] = lowerByte(w[k])
	}
	return starters()[string(buf[:len(w)])]
}

// closing returns the end of the quotes, brackets and faces that close a
// sentence before token j, and of the numbers of its footnotes.
func (s *splitter) closing(j, stop int) int {
	for j < stop {
		switch w := s.d.Word(j); {
		case s.d.Tokens[j].Start == s.d.Tokens[j-1].End && isClosing(w), len(w) > 1 && isFace(w):
			j++
		case w == "[" && j+2 < stop && s.d.Word(j+2) == "]" && isDigit(s.d.Word(j + 1)[0]):
			j += 3
		default:
			return j
		}
	}
	return j
}

// isFace reports whether w is an emoticon.
func isFace(w string) bool {
	return len(w) <= 3 && slices.Contains(emoticons[:], w)
}

func isClosing(w string) bool {
	switch w {
	case "\"", "'", "''", "”", "’", "»", ")", "]", "}":
		return true
	}
	return false
}

func isOpening(w string) bool {
	switch w {
	case "\"", "'", "``", "“", "‘", "«", "(", "[", "{", "-", "–", "—", "•", "*":
		return true
	}
	return false
}

// opens reports whether the token at next goes on with a new sentence after the
// final mark at token j.
func (s *splitter) opens(j, next int) bool {
	if isContinuing(s.d.Word(next)) {
		return false
	}
	k := next
	for k < len(s.d.Tokens)-1 && isOpening(s.d.Word(k)) {
		k++
	}
	r, _ := utf8.DecodeRuneInString(s.d.Word(k))
	return !unicode.IsLower(r) || next == j+1 && s.endsWord(j)
}

// endsWord reports whether the mark at token j is a period after a plain word,
// not one that might be an abbreviation. After those a sentence may even start
// in lower case, as it does in careless text.
func (s *splitter) endsWord(j int) bool {
	if s.d.Word(j) != "." || j == 0 || s.gap(j) == "" {
		return false
	}
	w := s.d.Word(j - 1)
	return len(w) > 3 && isLower(w[0])
}

func isContinuing(w string) bool {
	switch w {
	case ",", ";", ":", ".", "!", "?", ")", "]", "%":
		return true
	}
	return false
}
