package lexicon

import (
	"cmp"
	"math"
	"slices"

	"github.com/annals-dev/annals/internal/syntax"
	"github.com/annals-dev/annals/internal/train/corpus"
)

func sqrt(x float32) float32 { return float32(math.Sqrt(float64(x))) }

const (
	// minVocabulary is how often the training text must have a word for it to
	// get a number of its own, minClass for its set of tags to be trusted.
	minVocabulary = 2
	minClass      = 4
	// classShare is the share of a word's occurrences that puts a tag into
	// its set.
	classShare = 0.08
	maxClasses = 250
)

// Words returns the entries of the word table: the frequent words of the
// training text and those of the embeddings, most frequent first, with their
// codes.
func Words(counts map[uint32]*corpus.Counts, forms []string, codes [][syntax.NumCodes]uint8) []syntax.Word {
	at := map[uint32]int{}
	var words []syntax.Word
	for _, h := range byFrequency(counts) {
		at[h] = len(words)
		words = append(words, syntax.Word{Hash: h, ID: uint16(len(words) + 1)})
	}
	setClasses(words, counts)
	for i, form := range forms {
		h := syntax.ReadWord(form).Hash
		k, ok := at[h]
		if !ok {
			k = len(words)
			at[h] = k
			words = append(words, syntax.Word{Hash: h})
		}
		if words[k].Codes[0] == 0 {
			words[k].Codes = codes[i]
		}
	}
	return words
}

func byFrequency(counts map[uint32]*corpus.Counts) []uint32 {
	var hashes []uint32
	for h, c := range counts {
		if c.All >= minVocabulary {
			hashes = append(hashes, h)
		}
	}
	slices.SortFunc(hashes, func(a, b uint32) int {
		return cmp.Or(cmp.Compare(counts[b].All, counts[a].All), cmp.Compare(a, b))
	})
	return hashes[:min(len(hashes), 65000)]
}

// setClasses numbers the sets of tags in the order of the words.
func setClasses(words []syntax.Word, counts map[uint32]*corpus.Counts) {
	classes := map[uint64]uint8{}
	for i := range words {
		c := counts[words[i].Hash]
		if c.All < minClass {
			return
		}
		var set uint64
		for t, n := range c.Tag {
			if float32(n) >= classShare*float32(c.All) {
				set |= 1 << t
			}
		}
		if classes[set] == 0 && len(classes) < maxClasses {
			classes[set] = uint8(len(classes) + 1)
		}
		words[i].Class = classes[set]
	}
}
