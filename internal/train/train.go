// Package train builds the model of the tagger and the parser from treebanks
// and word vectors. The same input gives the same file, bit for bit, on every
// machine: each network learns in one goroutine, draws from a seeded generator
// and rounds every product.
package train

import (
	"errors"
	"fmt"
	"runtime"
	"slices"
	"sync"

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
	Parsed    []conllu.Sentence // with the tags and trees that a better parser gave; may be empty
	Notes     string            // names of the inputs and their licences, kept in the file
}

// Config holds the settings of a build.
type Config struct {
	SlotBits   uint // binary logarithm of the slots of the word table
	FitWords   int  // vectors on which the centres of the codes are found
	Folds      int  // parts of the corpus that are tagged by a tagger that has not seen them
	Tagger     tagger.Config
	Hinter     hinter.Config
	Parser     parser.Config
	ParserNets int                              // networks of the parser, which differ in their seeds
	Log        func(format string, args ...any) // nil for none
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
	err := b.stage(func(parts *syntax.Sections, gold []corpus.Sentence) { parts.Tag = b.tagger(gold) },
		func(m *syntax.Model, s *corpus.Sentence) { m.TagAll(s.Words, s.Tags) })
	if err != nil {
		return nil, err
	}
	b.project()
	err = b.stage(func(parts *syntax.Sections, gold []corpus.Sentence) { parts.Hint = b.hinter(gold) }, hint)
	if err != nil {
		return nil, err
	}
	b.parts.Parse = b.parser()
	return b.parts.Marshal(), nil
}

type builder struct {
	cfg    Config
	gold   []corpus.Sentence // of the treebanks
	parsed []corpus.Sentence
	parts  syntax.Sections
}

func (b *builder) prepare(in Input) error {
	var skipped int
	b.gold, skipped = corpus.Encode(in.Sentences)
	b.cfg.Log("%d sentences, %d left out", len(b.gold), skipped)
	if len(b.gold) == 0 {
		return errors.New("train: no sentences")
	}
	b.parsed, skipped = corpus.Encode(in.Parsed)
	b.cfg.Log("%d parsed sentences, %d left out", len(b.parsed), skipped)
	counts := corpus.Count(b.gold)
	table, lex, err := b.table(counts, in.Vectors)
	if err != nil {
		return err
	}
	for _, s := range b.all() {
		s.Look(lex, counts)
	}
	b.parts = syntax.Sections{Notes: in.Notes, Tags: corpus.TagNames(), Deps: corpus.DepNames(), Lexicon: table}
	return nil
}

// table builds the table of words, and opens it.
func (b *builder) table(counts map[uint32]*corpus.Counts, v lexicon.Vectors) (file []byte, lex syntax.Lexicon, err error) {
	words := lexicon.Words(counts, v.Forms, v.Codes(b.cfg.FitWords))
	file, ok := syntax.BuildLexicon(words, b.cfg.SlotBits)
	if !ok {
		return nil, lex, fmt.Errorf("train: %d words do not fit into %d slots", len(words), 1<<b.cfg.SlotBits)
	}
	b.cfg.Log("%d words in the lexicon", len(words))
	lex, _ = syntax.OpenLexicon(file)
	return file, lex, nil
}

// all returns the sentences of the treebanks and the others.
func (b *builder) all() []*corpus.Sentence { return append(refer(b.gold), refer(b.parsed)...) }

func refer(sentences []corpus.Sentence) (out []*corpus.Sentence) {
	for i := range sentences {
		out = append(out, &sentences[i])
	}
	return out
}

// with returns what a network learns from: sentences of the treebanks, twice if
// there are others, and the others.
func (b *builder) with(gold []corpus.Sentence) []corpus.Sentence {
	if len(b.parsed) == 0 {
		return gold
	}
	return slices.Concat(b.parsed, gold, gold)
}

func (b *builder) tagger(gold []corpus.Sentence) syntax.Weights {
	n := tagger.Train(b.with(gold), b.cfg.Tagger)
	b.cfg.Log("tagger trained on %d sentences: %d rows", len(gold)+len(b.parsed), n.Rows())
	return n.Export()
}

func (b *builder) hinter(gold []corpus.Sentence) syntax.Weights {
	n := hinter.Train(b.with(gold), b.cfg.Hinter)
	b.cfg.Log("hints trained on %d sentences: %d rows", len(gold)+len(b.parsed), n.Rows())
	return n.Export()
}

// hint sets the hints of s.
func hint(m *syntax.Model, s *corpus.Sentence) {
	var p syntax.Parse
	p.Start(len(s.Words))
	copy(p.Words, s.Words)
	copy(p.Tags, s.Tags)
	m.HintAll(&p)
	copy(s.Hints, p.Hints)
}

// stage trains one part of the model and annotates the sentences with it for the
// next: each fold of the treebanks with a model that was trained on the others,
// so that the next stage learns to live with the mistakes of this one, and the
// other sentences with the model of all. Folds take ten sentences in turn, to
// keep neighbours together.
func (b *builder) stage(train func(parts *syntax.Sections, gold []corpus.Sentence), annotate func(*syntax.Model, *corpus.Sentence)) error {
	train(&b.parts, b.gold)
	folds := make([]func() error, 0, b.cfg.Folds+1)
	for fold := range b.cfg.Folds {
		var rest []corpus.Sentence
		var held []*corpus.Sentence
		for i := range b.gold {
			if i/10%b.cfg.Folds == fold {
				held = append(held, &b.gold[i])
			} else {
				rest = append(rest, b.gold[i])
			}
		}
		folds = append(folds, func() error {
			parts := b.parts
			train(&parts, rest)
			return annotateAll(&parts, held, annotate)
		})
	}
	folds = append(folds, func() error { return annotateAll(&b.parts, refer(b.parsed), annotate) })
	return together(folds)
}

func annotateAll(parts *syntax.Sections, sentences []*corpus.Sentence, annotate func(*syntax.Model, *corpus.Sentence)) error {
	m, err := parts.Model()
	if err != nil {
		return err
	}
	for _, s := range sentences {
		annotate(m, s)
	}
	return nil
}

func (b *builder) project() {
	lifted := 0
	for _, s := range b.all() {
		if parser.Project(s.Heads) {
			lifted++
		}
	}
	b.cfg.Log("%d trees made projective", lifted)
}

// parser trains the parser's networks, from different seeds.
func (b *builder) parser() syntax.Weights {
	nets := make([]syntax.Weights, b.cfg.ParserNets)
	sentences := b.with(b.gold)
	features := parser.Count(sentences)
	var tasks []func() error
	for i := range nets {
		cfg := b.cfg.Parser
		cfg.Net.Seed += uint64(i)
		tasks = append(tasks, func() error {
			n := parser.Train(sentences, features, cfg)
			b.cfg.Log("parser %d trained: %d rows", i+1, n.Rows())
			nets[i] = n.Export()
			return nil
		})
	}
	_ = together(tasks) // they do not fail
	all := nets[0]
	for _, w := range nets[1:] {
		all = learn.Join(all, w)
	}
	return all
}

// together runs the tasks at the same time, as far as processors go round.
func together(tasks []func() error) error {
	errs := make([]error, len(tasks))
	free := make(chan struct{}, runtime.GOMAXPROCS(0))
	var wg sync.WaitGroup
	for i, task := range tasks {
		wg.Go(func() {
			free <- struct{}{}
			errs[i] = task()
			<-free
		})
	}
	wg.Wait()
	return errors.Join(errs...)
}
