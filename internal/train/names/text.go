// Package names trains the name finder: it reads annotated texts, brings their
// labels to one scheme, builds the gazetteer and learns the network.
package names

import (
	"strings"

	"github.com/annals-dev/annals/nlp"
)

// A Span is a name in a text.
type Span struct {
	Start, End int // bytes
	Label      nlp.Label
}

// Mask is the label of a Span that training is to pass over.
const Mask = nlp.NumLabels

// A Text is one annotated document. Sentences that belong to different lines in
// its source have an empty line between them.
type Text struct {
	Text  string
	Spans []Span // in order, without overlaps
	Links []Span // stretches that the source links to an article, without labels
}

// A joiner puts the tokens of a treebank back together.
type joiner struct {
	b     strings.Builder
	glue  bool // the next token follows without space
	quote bool // inside of straight quotes
}

// add appends a token, with the space before it that English text has, and
// returns where it starts.
func (j *joiner) add(token string) int {
	if j.b.Len() > 0 && !j.glue && !closes(token) && !(token == `"` && j.quote) {
		j.b.WriteByte(' ')
	}
	j.glue = opens(token) || token == `"` && !j.quote
	if token == `"` {
		j.quote = !j.quote
	}
	at := j.b.Len()
	j.b.WriteString(token)
	return at
}

func opens(token string) bool {
	switch token {
	case "(", "[", "{", "``", "“", "‘", "$", "#":
		return true
	}
	return false
}

func closes(token string) bool {
	switch token {
	case ".", ",", ";", ":", "?", "!", ")", "]", "}", "%", "''", "”", "'s", "'", "n't", "'re", "'ve", "'ll", "'m", "'d":
		return true
	}
	return false
}

// marker collects spans from tags in IOB form.
type marker struct {
	spans []Span
	kinds []string // of spans, as in the source
	kind  string   // of the span that is open
}

// mark notes a token at [start, end) whose tag is "O", "B-kind" or "I-kind".
func (m *marker) mark(start, end int, tag string) {
	kind, inside := strings.CutPrefix(tag, "I-")
	switch {
	case inside && kind == m.kind:
		m.spans[len(m.spans)-1].End = end
		return
	case tag == "O":
		m.kind = ""
		return
	}
	_, m.kind, _ = strings.Cut(tag, "-")
	m.spans = append(m.spans, Span{Start: start, End: end})
	m.kinds = append(m.kinds, m.kind)
}

// label returns text with the spans that label keeps.
func (m *marker) label(text string, label func(name, kind string) nlp.Label) Text {
	out := Text{Text: text}
	for i, s := range m.spans {
		if s.Label = label(text[s.Start:s.End], m.kinds[i]); s.Label != nlp.NoLabel {
			out.Spans = append(out.Spans, s)
		}
	}
	return out
}

// joined is a text put together from tokens.
type joined struct {
	joiner
	marker
}

func (j *joined) add(token, tag string) {
	at := j.joiner.add(token)
	j.mark(at, at+len(token), tag)
}

func (j *joined) finish(label func(name, kind string) nlp.Label) Text {
	return j.label(j.b.String(), label)
}

// aligned is a given text whose tokens are looked for in it.
type aligned struct {
	marker
	text string
	pos  int
}

func (a *aligned) add(token, tag string) {
	at := strings.Index(a.text[a.pos:], token)
	if at < 0 {
		a.mark(a.pos, a.pos, "O")
		return
	}
	at += a.pos
	a.pos = at + len(token)
	a.mark(at, a.pos, tag)
}

func (a *aligned) finish(label func(name, kind string) nlp.Label) Text {
	return a.label(a.text, label)
}

// collect joins texts, at most n to a document, and starts a new one where
// starts says so.
func collect(texts []Text, n int, starts func(i int) bool) []Text {
	var out []Text
	var b strings.Builder
	var cur Text
	count := 0
	flush := func() {
		if count > 0 {
			cur.Text = b.String()
			out = append(out, cur)
		}
		b.Reset()
		cur, count = Text{}, 0
	}
	for i, t := range texts {
		if count == n || starts(i) {
			flush()
		}
		if count > 0 {
			b.WriteString("\n\n")
		}
		for _, s := range t.Spans {
			cur.Spans = append(cur.Spans, Span{s.Start + b.Len(), s.End + b.Len(), s.Label})
		}
		b.WriteString(t.Text)
		count++
	}
	flush()
	return out
}
