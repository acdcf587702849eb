package tagger

import (
	"slices"
	"testing"

	"github.com/annals-dev/annals/internal/syntax"
	"github.com/annals-dev/annals/internal/train/corpus"
	"github.com/annals-dev/annals/internal/train/learn"
)

// TestTeacherHeeds checks that a teacher learns what the advice means where the
// words say nothing.
func TestTeacherHeeds(t *testing.T) {
	sentence := func(advice, gold []uint8) Advised {
		s := Advised{Advice: advice}
		for range advice {
			s.Words, s.Freq = append(s.Words, syntax.ReadWord("thing")), append(s.Freq, 1)
		}
		s.Gold = gold
		return s
	}
	var train []Advised
	for range 40 {
		train = append(train, sentence([]uint8{7, 3, 7}, []uint8{1, 2, 1}), sentence([]uint8{3, 7, 3}, []uint8{2, 1, 2}))
	}
	cfg := Config{Net: learn.Config{Units: 64, Least: 1, Rows: 1000, Rate: 0.1, Damp: 0.1, Seed: 1}, Epochs: 5}
	s := sentence([]uint8{3, 3, 7, 7}, nil)
	s.Tag([]*syntax.Net{Teach(train, cfg)})
	if want := []uint8{2, 2, 1, 1}; !slices.Equal(s.Gold, want) {
		t.Errorf("tags %v, want %v of %d", s.Gold, want, len(corpus.TagNames()))
	}
}
