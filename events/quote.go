package events

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/annals-dev/annals/nlp"
)

// A quote is a stretch of text between quotation marks.
type quote struct {
	nlp.Span      // with its marks
	first    int  // first token that starts inside the Span
	last     int  // one past the last token that starts inside it
	runsOn   bool // not closed: the next paragraph opens with a mark and goes on
	single   bool // between single marks
	para     int  // paragraph that holds it
}

// A markKind says what a quotation mark may be.
type markKind uint8

const (
	noMark markKind = iota
	openMark
	closeMark
	eitherMark // a straight mark without context: the state decides
)

// A quoteScanner walks once over a text, paragraph by paragraph.
type quoteScanner struct {
	text   string
	quotes []quote
	open   int  // start of the open quote, -1 if none
	mark   rune // the mark that opened it
}

// findQuotes returns the quotes of d in text order, without overlaps. Marks
// may be curly, straight, low, angular, doubled (“…”) or, outside of other
// quotes, single. A quote never runs past its paragraph, but the next one may
// take it up, as printers do who repeat the opening mark.
func findQuotes(d *nlp.Document) []quote {
	var all []quote
	text := d.Source()
	tok := 0
	for n, p := range paragraphs(d) {
		found := scanDouble(text, p)
		if len(found) == 0 {
			found = scanSingle(d, p, &tok)
		}
		for i := range found {
			found[i].para = n
		}
		all = append(all, found...)
	}
	alignQuotes(d, all)
	return all
}

// paragraphs cuts the text of d at blank lines and at the borders of parts.
func paragraphs(d *nlp.Document) []nlp.Span {
	var out []nlp.Span
	text := d.Source()
	for i, s := range d.Sentences {
		if i > 0 && s.Part == d.Sentences[i-1].Part && !blankLine(text[d.Sentences[i-1].End:s.Start]) {
			out[len(out)-1].End = s.End
			continue
		}
		out = append(out, s.Span)
	}
	return out
}

// blankLine reports whether the gap between two sentences holds an empty line.
func blankLine(gap string) bool { return strings.Count(gap, "\n") > 1 }

// scanDouble finds the quotes between double marks in text[p.Start:p.End].
func scanDouble(text string, p nlp.Span) []quote {
	s := quoteScanner{text: text[:p.End], open: -1}
	for i := int(p.Start); i < int(p.End); {
		r, n := doubleMark(s.text[i:])
		if r == 0 {
			n = step(s.text[i:])
		} else {
			s.see(i, n, r, int(p.Start))
		}
		i += n
	}
	s.finish(int(p.End))
	return s.quotes
}

// step returns the length of the rune that s starts with.
func step(s string) int {
	if s[0] < utf8.RuneSelf {
		return 1
	}
	_, n := utf8.DecodeRuneInString(s)
	return n
}

// doubleMark returns the double quotation mark that s starts with, as one
// rune, and its length in bytes; 0 if there is none.
func doubleMark(s string) (mark rune, size int) {
	switch s[0] {
	case '"':
		return '"', 1
	case '`', '\'':
		if len(s) > 1 && s[1] == s[0] {
			return rune(s[0]), 2
		}
		return 0, 1
	}
	if s[0] < utf8.RuneSelf {
		return 0, 1
	}
	r, n := utf8.DecodeRuneInString(s)
	switch r {
	case '“', '”', '„', '‟', '«', '»', '＂', '″':
		return r, n
	}
	return 0, n
}

// see handles the mark r of n bytes at offset i.
func (s *quoteScanner) see(i, n int, r rune, start int) {
	switch s.kind(i, n, r, start) {
	case openMark:
		if s.open >= 0 {
			s.abandon(i)
		}
		s.begin(i, r)
	case closeMark:
		if s.open >= 0 {
			s.add(s.open, i+n)
			s.open = -1
		}
	case eitherMark:
		if s.open >= 0 {
			s.add(s.open, i+n)
			s.open = -1
		} else {
			s.begin(i, r)
		}
	}
}

func (s *quoteScanner) begin(i int, r rune) { s.open, s.mark = i, r }

// kind tells an opening from a closing mark.
func (s *quoteScanner) kind(i, n int, r rune, start int) markKind {
	switch r {
	case '“':
		if s.open >= 0 && s.mark == '„' {
			return closeMark
		}
		return openMark
	case '”', '»':
		return closeMark
	case '„', '‟', '«', '`':
		return openMark
	}
	return straightKind(s.text, i, n, start)
}

// straightKind tells from its neighbours what the straight mark s[i:i+n] is.
func straightKind(s string, i, n, start int) markKind {
	before, _ := utf8.DecodeLastRuneInString(s[start:i])
	after, _ := utf8.DecodeRuneInString(s[i+n:])
	free := i == start || unicode.IsSpace(before) || strings.ContainsRune("([{—–-‘'", before)
	loose := i+n == len(s) || unicode.IsSpace(after)
	switch {
	case free && !loose:
		return openMark
	case loose && !free:
		return closeMark
	}
	return eitherMark
}

// abandon ends a quote that a new opening mark at offset i shows to have lost
// its closing mark: at the last sentence end before i, or right before i.
func (s *quoteScanner) abandon(i int) {
	body := s.text[s.open:i]
	end := len(strings.TrimRightFunc(body, unicode.IsSpace))
	if k := strings.LastIndexAny(body, ".?!"); k > 0 {
		end = k + 1
	}
	s.add(s.open, s.open+end)
}

// finish ends a quote that is still open at the end of its paragraph. It is
// marked as running on; alignQuotes drops the flag where nothing follows.
func (s *quoteScanner) finish(end int) {
	if s.open >= 0 && end > s.open {
		s.add(s.open, end)
		s.quotes[len(s.quotes)-1].runsOn = true
	}
}

func (s *quoteScanner) add(start, end int) {
	s.quotes = append(s.quotes, quote{Span: nlp.Span{Start: uint32(start), End: uint32(end)}})
}

// scanSingle finds the quotes between single marks in a paragraph that has no
// double ones. It works on tokens, for the apostrophes of possessives are told
// apart by their tag; *next is the first token not yet seen.
func scanSingle(d *nlp.Document, p nlp.Span, next *int) []quote {
	var out []quote
	open := -1
	for *next < len(d.Tokens) && d.Tokens[*next].Start < p.Start {
		*next++
	}
	for ; *next < len(d.Tokens) && d.Tokens[*next].Start < p.End; *next++ {
		i := *next
		switch singleKind(d, i) {
		case openMark:
			open = i
		case closeMark:
			if open >= 0 && i-open > 1 {
				out = append(out, quote{Span: d.Tokens[open].Cover(d.Tokens[i].Span), single: true})
			}
			open = -1
		}
	}
	return out
}

// singleKind tells what token i is if it is a single quotation mark.
func singleKind(d *nlp.Document, i int) markKind {
	t := d.Tokens[i]
	w := d.Word(i)
	if w != "'" && w != "‘" && w != "’" || t.Tag == nlp.POS {
		return noMark
	}
	tight := i+1 < len(d.Tokens) && d.Tokens[i+1].Start == t.End
	glued := i > 0 && d.Tokens[i-1].End == t.Start
	switch {
	case w == "‘" || w == "'" && tight && !glued:
		return openMark
	case glued:
		return closeMark
	}
	return noMark
}

// alignQuotes sets the token range of each quote, and settles which unclosed
// ones run on: those whose successor opens the next paragraph.
func alignQuotes(d *nlp.Document, quotes []quote) {
	t := 0
	for i := range quotes {
		q := &quotes[i]
		for t < len(d.Tokens) && d.Tokens[t].Start < q.Start {
			t++
		}
		q.first = t
		for t < len(d.Tokens) && d.Tokens[t].Start < q.End {
			t++
		}
		q.last = t
	}
	for i := range quotes {
		if q := &quotes[i]; q.runsOn {
			q.runsOn = i+1 < len(quotes) && quotes[i+1].first == q.last
		}
	}
}
