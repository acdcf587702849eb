package nlp

import (
	_ "embed"
	"fmt"
	"sync"

	"github.com/annals-dev/annals/internal/names"
)

//go:embed models/names.bin
var namesFile []byte

// BuiltinNames returns the name finder of the embedded model. The error reports
// a model file that this build cannot use.
func BuiltinNames() (NameFinder, error) {
	f, err := builtinNames()
	if err != nil {
		return nil, err
	}
	return f, nil
}

// builtinNames opens the embedded model once.
var builtinNames = sync.OnceValues(func() (*nameFinder, error) { return openNames(namesFile) })

// A nameFinder is an opened model with its labels translated to those of this
// package, and pooled scratch memory.
type nameFinder struct {
	model   *names.Model
	labels  []Label   // by number in the model
	scratch sync.Pool // of *names.Document
}

func openNames(file []byte) (*nameFinder, error) {
	m, err := names.Open(file)
	if err != nil {
		return nil, fmt.Errorf("nlp: %w", err)
	}
	f := &nameFinder{model: m, labels: make([]Label, 1, len(m.Labels)+1)}
	f.scratch.New = func() any { return new(names.Document) }
	for _, name := range m.Labels {
		l := parseLabel(name)
		if l == NoLabel {
			return nil, fmt.Errorf("nlp: model has unknown label %q", name)
		}
		f.labels = append(f.labels, l)
	}
	return f, nil
}

func parseLabel(name string) Label {
	for l := PER; l < NumLabels; l++ {
		if labelNames[l] == name {
			return l
		}
	}
	return NoLabel
}

// FindNames implements NameFinder. It knows only the one sentence; findAll is
// more accurate.
func (f *nameFinder) FindNames(d *Document, s Sentence, dst []Name) []Name {
	return f.find(d, []Sentence{s}, dst)
}

// findAll implements documentNamer.
func (f *nameFinder) findAll(d *Document) []Name { return f.find(d, d.Sentences, nil) }

// find appends the names of sentences, which are next to each other, to dst.
func (f *nameFinder) find(d *Document, sentences []Sentence, dst []Name) []Name {
	if len(sentences) == 0 {
		return dst
	}
	p := f.scratch.Get().(*names.Document)
	first, last := sentences[0].First, sentences[len(sentences)-1].Last
	p.Reset(int(last - first))
	for i, w := range d.Tokens[first:last] {
		p.Words[i] = f.model.Lexicon.Look(d.Text(w.Span))
		p.Words[i].Glued = i > 0 && d.Tokens[int(first)+i-1].End == w.Start
	}
	for _, s := range sentences {
		p.Ends = append(p.Ends, int(s.Last-first))
	}
	f.model.Label(p)
	dst = f.collect(p, first, dst)
	f.scratch.Put(p)
	return dst
}

// collect appends the names of the tokens from first.
func (f *nameFinder) collect(p *names.Document, first uint32, dst []Name) []Name {
	start := uint32(0)
	for i, k := range p.Labels {
		label, pos := names.Split(k)
		if pos == names.First || pos == names.Only {
			start = uint32(i)
		}
		if pos == names.Last || pos == names.Only {
			if pos == names.Only && p.Words[i].Flags&names.Common != 0 {
				continue
			}
			if f.labels[label] == PER {
				start += uint32(titles(p.Words[start : i+1]))
			}
			dst = append(dst, Name{First: first + start, Last: first + uint32(i) + 1, Label: f.labels[label]})
		}
	}
	return dst
}

// titles returns the number of titles before the name of a person, which are no
// part of it.
func titles(words []names.Word) int {
	n := 0
	for n+1 < len(words) && words[n].Flags&names.Title != 0 && words[n+1].Case > names.CaseLower {
		n++
	}
	return n
}
