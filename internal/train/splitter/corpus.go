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
		w := d.Word(i)
		t.words[i] = w
		at := int(d.Tokens[i].Start)
		t.shapes.Add(w, i > 0 && d.Tokens[i-1].End == d.Tokens[i].Start)
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

// guess fills in the plain ends of prose and marks the gaps that are unclear.
func (t *Text) guess() {
	t.unclear = make([]bool, len(t.words))
	open := split.Shape(0) // of the final mark, if the words since close quotes and brackets
	for j := range len(t.words) - 1 {
		switch s := t.shapes.Shape(j); s {
		case split.Closing, split.Quote:
			t.unclear[j] = s == split.Quote && open != 0
		case split.Period, split.Mark:
			open = s
		case split.Acronym, split.Abbrev, split.Ellipsis, split.Semicolon, split.Colon, split.Dash:
			open, t.unclear[j] = 0, true
		default:
			open = 0
		}
		if open != 0 && t.shapes.Asked(j) {
			plain := open == split.Period || t.shapes.Shape(j) == split.Mark
			t.ends[j] = plain && t.shapes.Shape(j+1) != split.Lower
			t.unclear[j] = t.unclear[j] || open == split.Mark && t.shapes.Shape(j) != split.Mark
		}
	}
}
