// Package train builds the model of the tagger and the parser from treebanks
// and word vectors. The same input gives the same file, bit for bit, on every
// machine: it runs in one goroutine, draws from seeded generators and rounds
// every product.
package train

import (
	"errors"
	"fmt"

	"github.com/annals-dev/annals/internal/syntax"
	"github.com/annals-dev/annals/internal/train/conllu"
	"github.com/annals-dev/annals/internal/train/corpus"
	"github.com/annals-dev/annals/internal/train/learn"
	"github.com/annals-dev/annals/internal/train/lexicon"
	"github.com/annals-dev/annals/internal/train/parser"
	"github.com/annals-dev/annals/internal/train/tagger"
)

// Input is what a model is made from.
type Input struct {
	Sentences []conllu.Sentence
	Forms     []string // words with vectors, most frequent first
	Vectors   []byte   // 100 signed bytes for each of Forms
	Notes     string   // names of the inputs and their licences, kept in the file
}

// Config holds the settings of a build.
type Config struct {
	SlotBits uint // binary logarithm of the slots of the word table
	FitWords int  // words on which the centres of the codes are found
	Folds    int  // parts of the corpus that are tagged by a tagger that has not seen them
	Tagger   tagger.Config
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
	tags := b.tagger(b.sentences)
	if err := b.jackknife(); err != nil {
		return nil, err
	}
	b.parts.Tag, b.parts.Parse = tags, b.parser()
	return b.parts.Marshal(), nil
}

type builder struct {
	cfg       Config
	sentences []corpus.Sentence
	parts     syntax.Sections
}

func (b *builder) prepare(in Input) error {
	var skipped int
	b.sentences, skipped = corpus.Encode(in.Sentences)
	b.cfg.Log("%d sentences, %d left out", len(b.sentences), skipped)
	if len(b.sentences) == 0 {
		return errors.New("train: no sentences")
	}
	counts := corpus.Count(b.sentences)
	words := lexicon.Words(counts, in.Forms, lexicon.Codes(in.Vectors, b.cfg.FitWords))
	slots, ok := syntax.BuildLexicon(words, b.cfg.SlotBits)
	if !ok {
		return fmt.Errorf("train: %d words do not fit into %d slots", len(words), 1<<b.cfg.SlotBits)
	}
	lex, _ := syntax.OpenLexicon(slots)
	corpus.Look(b.sentences, lex, counts)
	b.cfg.Log("%d words in the lexicon", len(words))
	b.parts = syntax.Sections{Notes: in.Notes, Tags: corpus.TagNames(), Deps: corpus.DepNames(), Lexicon: slots}
	return nil
}

func (b *builder) tagger(sentences []corpus.Sentence) syntax.Weights {
	n := tagger.Train(sentences, b.cfg.Tagger)
	b.cfg.Log("tagger trained on %d sentences", len(sentences))
	return n.Export(tagger.ConstantRow(b.cfg.Tagger.Net.Bits))
}

// jackknife gives each sentence the tags of a tagger that was trained on the
// other folds, so that the parser learns to live with the tagger's mistakes.
// Folds take ten sentences in turn, to keep neighbours together.
func (b *builder) jackknife() error {
	for fold := range b.cfg.Folds {
		var rest []corpus.Sentence
		for i := range b.sentences {
			if i/10%b.cfg.Folds != fold {
				rest = append(rest, b.sentences[i])
			}
		}
		b.parts.Tag = b.tagger(rest)
		b.parts.Parse = learn.New(learn.Config{Bits: 1, Outcomes: syntax.ParseOutcomes(len(b.parts.Deps))}).Export(0)
		m, err := syntax.Open(b.parts.Marshal())
		if err != nil {
			return err
		}
		for i := range b.sentences {
			if i/10%b.cfg.Folds == fold {
				m.TagAll(b.sentences[i].Words, b.sentences[i].Tags)
			}
		}
	}
	return nil
}

func (b *builder) parser() syntax.Weights {
	lifted := 0
	for i := range b.sentences {
		if parser.Project(b.sentences[i].Heads) {
			lifted++
		}
	}
	b.cfg.Log("%d trees made projective", lifted)
	n := parser.Train(b.sentences, b.cfg.Parser)
	b.cfg.Log("parser trained")
	return n.Export(parser.ConstantRow(b.cfg.Parser.Net.Bits))
}
