package nlp

import (
	_ "embed"
	"fmt"
	"sync"

	"github.com/annals-dev/annals/internal/syntax"
)

//go:embed models/en-syntax.bin
var syntaxFile []byte

// A syntaxModel is an opened model with its numbers translated to those of
// this package, and pooled scratch memory.
type syntaxModel struct {
	model   *syntax.Model
	tags    [syntax.MaxTags]Tag // by number in the model
	deps    [syntax.MaxDeps]Dep
	numbers [NumTags]uint8 // number in the model by Tag
	scratch sync.Pool      // of *syntax.Parse
}

// builtin opens the embedded model once.
var builtin = sync.OnceValues(func() (*syntaxModel, error) { return openSyntax(syntaxFile) })

// openSyntax opens a model file. A file that is damaged, or was made for other
// features or names, is an error.
func openSyntax(file []byte) (*syntaxModel, error) {
	m, err := syntax.Open(file)
	if err != nil {
		return nil, fmt.Errorf("nlp: %w", err)
	}
	s := &syntaxModel{model: m}
	s.scratch.New = func() any { return new(syntax.Parse) }
	for i, name := range m.Tags {
		t := ParseTag(name)
		if t == Untagged {
			return nil, fmt.Errorf("nlp: model has unknown tag %q", name)
		}
		s.tags[i], s.numbers[t] = t, uint8(i)
	}
	for i, name := range m.Deps {
		d := ParseDep(name)
		if d == NoDep {
			return nil, fmt.Errorf("nlp: model has unknown relation %q", name)
		}
		s.deps[i] = d
	}
	return s, nil
}

// start returns scratch memory that holds the words of one sentence.
func (s *syntaxModel) start(d *Document, words []Token) *syntax.Parse {
	p := s.scratch.Get().(*syntax.Parse)
	p.Start(len(words))
	for i := range words {
		p.Words[i] = s.model.Lexicon.Look(d.Text(words[i].Span))
		p.Words[i].Glued = i > 0 && words[i-1].End == words[i].Start
	}
	return p
}
