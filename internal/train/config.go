package train

import (
	"github.com/annals-dev/annals/internal/train/learn"
	"github.com/annals-dev/annals/internal/train/parser"
	"github.com/annals-dev/annals/internal/train/tagger"
)

// Default returns the settings of the shipped model.
func Default() Config {
	return Config{
		SlotBits: 16,
		FitWords: 12000,
		Folds:    4,
		Tagger: tagger.Config{
			Net:    learn.Config{Bits: 15, Rate: 0.05, Damp: 0.001, DropUnit: 0.1, DropRow: 0.05, Seed: 1},
			Epochs: 5,
			Blur:   0.3,
		},
		Parser: parser.Config{
			Net:     learn.Config{Bits: 16, Rate: 0.1, Damp: 1, DropUnit: 0.2, DropRow: 0.1, Seed: 2},
			Epochs:  10,
			Blur:    0.5,
			Explore: 0.9,
		},
	}
}
