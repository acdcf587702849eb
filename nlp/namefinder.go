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
	scratch sync.Pool // of *names.Sentence
}

func openNames(file []byte) (*nameFinder, error) {
	m, err := names.Open(file)
	if err != nil {
		return nil, fmt.Errorf("nlp: %w", err)
	}
	f := &nameFinder{model: m, labels: make([]Label, 1, len(m.Labels)+1)}
	f.scratch.New = func() any { return new(names.Sentence) }
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

// FindNames implements NameFinder.
func (f *nameFinder) FindNames(d *Document, s Sentence, dst []Name) []Name {
	p := f.scratch.Get().(*names.Sentence)
	words := d.Words(s)
	p.Start(len(words))
	for i, w := range words {
		f.model.Read(p, i, d.Text(w.Span), i > 0 && words[i-1].End == w.Start)
	}
	f.model.Prepare(p)
	f.model.Label(p)
	dst = f.collect(p.Labels, s.First, dst)
	f.scratch.Put(p)
	return dst
}

// collect appends the names of a sentence whose first token is first.
func (f *nameFinder) collect(outcomes []uint8, first uint32, dst []Name) []Name {
	start := uint32(0)
	for i, k := range outcomes {
		label, pos := names.Split(k)
		if pos == names.First || pos == names.Only {
			start = uint32(i)
		}
		if pos == names.Last || pos == names.Only {
			dst = append(dst, Name{First: first + start, Last: first + uint32(i) + 1, Label: f.labels[label]})
		}
	}
	return dst
}
