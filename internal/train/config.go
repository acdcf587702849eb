package train

import (
	"github.com/annals-dev/annals/internal/train/hinter"
	"github.com/annals-dev/annals/internal/train/learn"
	"github.com/annals-dev/annals/internal/train/parser"
	"github.com/annals-dev/annals/internal/train/tagger"
)

// Default returns the settings of the shipped model.
func Default() Config {
	return Config{
		SlotBits: 18,
		FitWords: 12000,
		Folds:    3,
		Tagger: tagger.Config{
			Net:    learn.Config{Units: 64, Least: 2, Rows: 40000, Rate: 0.05, Damp: 0.1, DropUnit: 0.1, DropRow: 0.15, Seed: 1},
			Epochs: 5,
			Blur:   0.3,
		},
		Hinter: hinter.Config{
			Net:    learn.Config{Units: 64, Least: 3, Rows: 24000, Rate: 0.1, Damp: 1, DropUnit: 0.1, DropRow: 0.1, Seed: 2},
			Epochs: 4,
			Blur:   0.5,
		},
		Parser: parser.Config{
			Net:     learn.Config{Units: 128, Least: 3, Rows: 24000, Rate: 0.1, Damp: 1, DropUnit: 0.2, DropRow: 0.1, Seed: 5},
			Epochs:  4,
			Blur:    0.5,
			Explore: 0.9,
		},
		ParserNets: 2,
	}
}
