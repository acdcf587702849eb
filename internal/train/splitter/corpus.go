// Package splitter trains the model of package split.
package splitter

import (
	_ "embed"
	"strings"

	"github.com/annals-dev/annals/internal/split"
	"github.com/annals-dev/annals/internal/train/conllu"
	"github.com/annals-dev/annals/nlp"
)

// A Text is one run of text whose sentences are known.
type Text struct {
	words   []string
	ends    []bool // by word: the last of its sentence
	unclear []bool // by word: not known whether it is; nil if all are known
	shapes  split.Text
}

// Texts returns the documents of a treebank, their sentences joined by spaces.
// With paragraphs, each paragraph is a text.
func Texts(trees []conllu.Sentence, paragraphs bool) []Text {
	var out []Text
	var b strings.Builder
	var starts []int
	flush := func() {
		if len(starts) > 0 {
			out = append(out, newText(b.String(), starts))
		}
		b.Reset()
		starts = starts[:0]
	}
	for i := range trees {
		s := &trees[i]
		if i > 0 && s.Doc != trees[i-1].Doc || paragraphs && s.Opening {
			flush()
		}
		starts = append(starts, b.Len())
		b.WriteString(s.Text)
		b.WriteByte(' ')
	}
	flush()
	return out
}

func newText(text string, starts []int) Text {
	d := nlp.Tokenize(text, nil)
	t := Text{words: make([]string, len(d.Tokens)), ends: make([]bool, len(d.Tokens))}
	next := 1
	for i := range d.Tokens {
		t.words[i] = d.Word(i)
		at := int(d.Tokens[i].Start)
		t.shapes.Add(text, at, int(d.Tokens[i].End))
		if next < len(starts) && at >= starts[next] {
			t.ends[i-1] = true
			next++
		}
	}
	if n := len(t.ends); n > 0 {
		t.ends[n-1] = true
	}
	return t
}

//go:embed own.txt
var own string

// Own returns the texts of own.txt.
func Own() []Text {
	var out []Text
	for line := range strings.Lines(own) {
		if line[0] == '#' {
			continue
		}
		var b strings.Builder
		var starts []int
		for s := range strings.SplitSeq(strings.TrimSpace(line), " | ") {
			starts = append(starts, b.Len())
			b.WriteString(s)
			b.WriteByte(' ')
		}
		out = append(out, newText(b.String(), starts))
	}
	return out
}

// Prose returns the paragraphs of news texts. Their sentences are not known, but
// where no mark stands none ends, and where a plain period stands before a
// capital one does.
func Prose(texts []string) []Text {
	var out []Text
	for _, text := range texts {
		for p := range strings.SplitSeq(text, "\n\n") {
			if strings.Contains(p, "\n") || !strings.HasSuffix(p, ".") {
				continue
			}
			t := newText(p, nil)
			t.guess()
			out = append(out, t)
		}
	}
	return out
}

// Pages returns news texts whose lines, the title first, are joined by spaces.
func Pages(texts []string) []Text {
	var out []Text
	for _, text := range texts {
		var b strings.Builder
		var starts []int
		for p := range strings.SplitSeq(text, "\n") {
			if p = strings.TrimSpace(p); p != "" {
				starts = append(starts, b.Len())
				b.WriteString(p)
				b.WriteByte(' ')
			}
		}
		if len(starts) > 0 {
			t := newText(b.String(), starts)
			t.guess()
			out = append(out, t)
		}
	}
	return out
}

// guess fills in the plain ends of prose and marks the gaps that are unclear.
func (t *Text) guess() {
	t.unclear = make([]bool, len(t.words))
	mark := split.Shape(0) // what the quotes and brackets up to here close, if it may be final
	for j := range len(t.words) - 1 {
		s := t.shapes.Shape(j)
		switch s {
		case split.Closing, split.Quote:
		case split.Period, split.Mark, split.Acronym, split.Abbrev, split.Ellipsis, split.Dash:
			mark = s
		case split.Colon:
			mark, t.unclear[j] = 0, j < maxLabel
		default:
			mark = 0
		}
		if mark == 0 || t.ends[j] || !t.shapes.Asked(j) {
			continue
		}
		switch {
		case mark == split.Period && s != split.Quote, s == split.Mark:
			t.ends[j] = t.shapes.Shape(j+1) != split.Lower
		default:
			t.unclear[j] = true
		}
	}
}

// maxLabel is the most words of a label before a colon, such as the name of a
// speaker, which may stand alone.
const maxLabel = 6
