// Package prose adapts github.com/jdkato/prose/v2 to the stages of package nlp,
// as a second opinion and a reference for measurements. The built-in stages are
// faster and more accurate.
//
// Only tags and entity labels of single tokens are taken from prose. The text,
// its tokens, sentences and offsets are those of package nlp, because prose v2
// has no offsets, loses text at apostrophes, gives all occurrences of a word in
// a text the tag of the last one, glues entities together, and panics on some
// letters. The tests of this package pin these defects.
package prose

import (
	"fmt"
	"sync"

	"github.com/annals-dev/annals/nlp"
	"github.com/jdkato/prose/v2"
)

// An Engine runs the models of prose. It implements nlp.Tagger and
// nlp.NameFinder, one sentence a call, and is safe for concurrent use.
//
// Where prose's scores tie, its answer depends on the order of a Go map, so an
// Engine may answer differently from run to run.
type Engine struct {
	model *prose.Model
}

// New returns an Engine. The models are loaded on the first call, which takes
// about half a second, and shared by all Engines.
func New() (*Engine, error) {
	m, err := sharedModel()
	if err != nil {
		return nil, err
	}
	return &Engine{m}, nil
}

// sharedModel loads the models once. A Document is the only thing that prose
// hands them out with.
var sharedModel = sync.OnceValues(func() (m *prose.Model, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("prose: %v", r)
		}
	}()
	d, err := prose.NewDocument("x", prose.WithSegmentation(false))
	if err != nil {
		return nil, fmt.Errorf("prose: %w", err)
	}
	return d.Model, nil
})

// Tag implements nlp.Tagger.
func (e *Engine) Tag(d *nlp.Document, words []nlp.Token) {
	got := e.annotate(d, words, false)
	for i := range words {
		words[i].Tag = tagOf(d, words, i, got[i].Tag)
	}
	for i := range words {
		if words[i].Tag == nlp.TO && !beforeVerb(words[i+1:]) {
			words[i].Tag = nlp.IN
		}
	}
}

// FindNames implements nlp.NameFinder. The labels are PER, ORG, GPE, LOC and
// FAC; prose knows no others.
func (e *Engine) FindNames(d *nlp.Document, s nlp.Sentence, dst []nlp.Name) []nlp.Name {
	words := d.Words(s)
	open := false // the last name of dst ends before the current word
	for i, tok := range e.annotate(d, words, true) {
		label := labelOf(tok.Label)
		if label == nlp.NoLabel || punctuation(d.Text(words[i].Span)) != nlp.Untagged {
			open = false
			continue
		}
		if n := len(dst); open && tok.Label[0] == 'I' && dst[n-1].Label == label {
			dst[n-1].Last++
			continue
		}
		at := s.First + uint32(i)
		dst = append(dst, nlp.Name{First: at, Last: at + 1, Label: label})
		open = true
	}
	return dst
}
