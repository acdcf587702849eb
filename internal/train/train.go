// Package train builds the model of the tagger and the parser from treebanks
// and word vectors. The same input gives the same file, bit for bit, on every
// machine: it runs in one goroutine, draws from seeded generators and rounds
// every product.
package train

import (
	"errors"
	"fmt"
	"slices"

	"github.com/annals-dev/annals/internal/syntax"
	"github.com/annals-dev/annals/internal/train/conllu"
	"github.com/annals-dev/annals/internal/train/corpus"
	"github.com/annals-dev/annals/internal/train/hinter"
	"github.com/annals-dev/annals/internal/train/learn"
	"github.com/annals-dev/annals/internal/train/lexicon"
	"github.com/annals-dev/annals/internal/train/parser"
	"github.com/annals-dev/annals/internal/train/tagger"
)

// Input is what a model is made from.
type Input struct {
	Sentences []conllu.Sentence
	Vectors   lexicon.Vectors
	Tagged    []corpus.Sentence // with the tags that a better tagger gave, for the tagger alone; may be empty
	Notes     string            // names of the inputs and their licences, kept in the file
}

// Config holds the settings of a build.
type Config struct {
	SlotBits uint // binary logarithm of the slots of the word table
	FitWords int  // vectors on which the centres of the codes are found
	Folds    int  // parts of the corpus that are tagged by a tagger that has not seen them
	Tagger   tagger.Config
	Hinter   hinter.Config
	Parser   parser.Config
	Log      func(format string, args ...any) // nil for none
}

// Build trains a model and returns its file.
func Build(in Input, cfg Config) ([]byte, error) {
	if cfg.Log == nil {
		cfg.Log = func(string, ...any) {}
	}
	b := builder{cfg: cfg}
	if err := b.prepare(in); err != nil {
		return nil, err
	}
	b.parts.Tag = b.tagger(b.sentences)
	tag := b.parts.Tag
	b.jackknife(func(rest []corpus.Sentence) { b.parts.Tag = b.tagger(rest) },
		func(m *syntax.Model, s *corpus.Sentence) { m.TagAll(s.Words, s.Tags) })
	b.parts.Tag = tag
	b.project()
	hint := b.hinter(b.sentences)
	b.jackknife(func(rest []corpus.Sentence) { b.parts.Hint = b.hinter(rest) },
		b.hint)
	b.parts.Hint = hint
	b.parts.Parse = b.parser()
	return b.parts.Marshal(), nil
}

type builder struct {
	cfg       Config
	sentences []corpus.Sentence
	tagged    []corpus.Sentence
	parts     syntax.Sections
	scratch   syntax.Parse
}

func (b *builder) prepare(in Input) error {
	var skipped int
	b.sentences, skipped = corpus.Encode(in.Sentences)
	b.cfg.Log("%d sentences, %d left out", len(b.sentences), skipped)
	if len(b.sentences) == 0 {
		return errors.New("train: no sentences")
	}
	counts := corpus.Count(b.sentences)
	table, lex, err := Table(counts, in.Vectors, b.cfg)
	if err != nil {
		return err
	}
	for i := range b.sentences {
		b.sentences[i].Look(lex, counts)
	}
	b.tagged = slices.Clone(in.Tagged)
	for i := range b.tagged {
		b.tagged[i].Look(lex, counts)
	}
	b.parts = syntax.Sections{Notes: in.Notes, Tags: corpus.TagNames(), Deps: corpus.DepNames(), Lexicon: table}
	return nil
}

// Table builds the table of words, and opens it.
func Table(counts map[uint32]*corpus.Counts, v lexicon.Vectors, cfg Config) (file []byte, lex syntax.Lexicon, err error) {
	words := lexicon.Words(counts, v.Forms, v.Codes(cfg.FitWords))
	file, ok := syntax.BuildLexicon(words, cfg.SlotBits)
	if !ok {
		return nil, lex, fmt.Errorf("train: %d words do not fit into %d slots", len(words), 1<<cfg.SlotBits)
	}
	if cfg.Log != nil {
		cfg.Log("%d words in the lexicon", len(words))
	}
	lex, _ = syntax.OpenLexicon(file)
	return file, lex, nil
}

// tagger learns from the sentences, twice if there are others, and from those
// that a better tagger has tagged.
func (b *builder) tagger(sentences []corpus.Sentence) syntax.Weights {
	if len(b.tagged) > 0 {
		sentences = slices.Concat(b.tagged, sentences, sentences)
	}
	n := tagger.Train(sentences, b.cfg.Tagger)
	b.cfg.Log("tagger trained on %d sentences: %d rows", len(sentences), n.Rows())
	return n.Export()
}

func (b *builder) hinter(sentences []corpus.Sentence) syntax.Weights {
	n := hinter.Train(sentences, b.cfg.Hinter)
	b.cfg.Log("hints trained on %d sentences: %d rows", len(sentences), n.Rows())
	return n.Export()
}

// hint sets the hints of s.
func (b *builder) hint(m *syntax.Model, s *corpus.Sentence) {
	b.scratch.Start(len(s.Words))
	copy(b.scratch.Words, s.Words)
	copy(b.scratch.Tags, s.Tags)
	m.HintAll(&b.scratch)
	copy(s.Hints, b.scratch.Hints)
}

// jackknife annotates each fold of the sentences with a model that was trained
// on the others, so that the next stage learns to live with the mistakes of
// this one. Folds take ten sentences in turn, to keep neighbours together.
func (b *builder) jackknife(train func(rest []corpus.Sentence), annotate func(*syntax.Model, *corpus.Sentence)) {
	for fold := range b.cfg.Folds {
		var rest []corpus.Sentence
		for i := range b.sentences {
			if i/10%b.cfg.Folds != fold {
				rest = append(rest, b.sentences[i])
			}
		}
		train(rest)
		m, err := b.parts.Model()
		if err != nil {
			panic(err) // the weights come from Export
		}
		for i := range b.sentences {
			if i/10%b.cfg.Folds == fold {
				annotate(m, &b.sentences[i])
			}
		}
	}
}

func (b *builder) project() {
	lifted := 0
	for i := range b.sentences {
		if parser.Project(b.sentences[i].Heads) {
			lifted++
		}
	}
	b.cfg.Log("%d trees made projective", lifted)
}

// parser trains the parser's networks, from different seeds.
func (b *builder) parser() syntax.Weights {
	cfg := b.cfg.Parser
	var all syntax.Weights
	for i, n := range parser.Train(b.sentences, cfg) {
		b.cfg.Log("parser %d trained: %d rows", i+1, n.Rows())
		if w := n.Export(); i == 0 {
			all = w
		} else {
			all = learn.Join(all, w)
		}
	}
	return all
}
