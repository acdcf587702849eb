package train

import (
	"github.com/annals-dev/annals/internal/syntax"
	"github.com/annals-dev/annals/internal/train/corpus"
	"github.com/annals-dev/annals/internal/train/parser"
	"github.com/annals-dev/annals/nlp"
)

// Sentences of plain text outside these lengths are left out: short ones are
// mostly headings, long ones mostly lists.
const (
	minSilver = 5
	maxSilver = 60
)

// silver returns sentences of the texts, tokenized, tagged and hinted by the
// model and parsed by the teachers together, limit words in all. Their trees
// are better than those of one parser, so that one parser can learn from them.
func (b *builder) silver(texts []string, m *syntax.Model, teachers parser.Ensemble) []corpus.Sentence {
	var out []corpus.Sentence
	words := 0
	for _, text := range texts {
		for _, s := range split(text) {
			if words += len(s.Forms); words > b.cfg.Silver {
				return out
			}
			b.look(&s, m)
			teachers.Parse(&s)
			out = append(out, s)
		}
	}
	return out
}

// split returns the sentences of text that are of ordinary length.
func split(text string) []corpus.Sentence {
	var out []corpus.Sentence
	d := nlp.Tokenize(text, nil)
	for _, s := range d.Sentences {
		if n := s.Last - s.First; n < minSilver || n > maxSilver {
			continue
		}
		var c corpus.Sentence
		for i := s.First; i < s.Last; i++ {
			c.Forms = append(c.Forms, d.Word(int(i)))
		}
		out = append(out, c)
	}
	return out
}

// look fills in what the model makes of the words of s.
func (b *builder) look(s *corpus.Sentence, m *syntax.Model) {
	s.Look(m.Lexicon, b.counts)
	n := len(s.Words)
	s.Tags, s.Hints = make([]uint8, n), make([]uint8, n)
	m.TagAll(s.Words, s.Tags)
	m.HintAll(s.Words, s.Tags, s.Hints)
}
