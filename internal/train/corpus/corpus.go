// Package corpus turns treebank sentences into the numbers that training uses.
package corpus

import (
	"slices"

	"github.com/annals-dev/annals/internal/syntax"
	"github.com/annals-dev/annals/internal/train/conllu"
	"github.com/annals-dev/annals/internal/train/learn"
	"github.com/annals-dev/annals/nlp"
)

// A Sentence is one tree in numbers.
type Sentence struct {
	Forms []string
	Glued []bool // no space stands between the word and the one before
	Words []syntax.Word
	Freq  []int32     // how often the training text has each word
	Gold  []uint8     // tags of the treebank
	Odds  [][]float32 // by word and tag, the share of each; nil where Gold alone is right
	Tags  []uint8     // tags that hints and parser are to see
	Hints []uint8     // hints that the parser is to see
	Heads []int16     // the root's dependent has the number of words as its head
	Deps  []uint8
}

// GoldHints returns the hints that the tree justifies.
func (s *Sentence) GoldHints() []uint8 {
	hints := make([]uint8, len(s.Heads))
	for i, h := range s.Heads {
		hints[i] = syntax.HintOf(i, h, s.Deps[i])
	}
	return hints
}

// TagNames returns the names of the tags by number.
func TagNames() []string {
	var names []string
	for t := nlp.CC; t < nlp.NumTags; t++ {
		names = append(names, t.String())
	}
	return names
}

// DepNames returns the names of the relations by number.
func DepNames() []string {
	var names []string
	for d := nlp.Root; d < nlp.NumDeps; d++ {
		names = append(names, d.String())
	}
	return names
}

// Encode returns in numbers those of the sentences that have known tags and
// relations and at most nlp.MaxSentence words; skipped counts the others.
func Encode(in []conllu.Sentence) (out []Sentence, skipped int) {
	for i := range in {
		if s, ok := encode(in[i].Words); ok {
			out = append(out, s)
		} else {
			skipped++
		}
	}
	return out, skipped
}

func encode(words []conllu.Word) (Sentence, bool) {
	var s Sentence
	for _, w := range words {
		tag, dep := nlp.ParseTag(w.Tag), nlp.ParseDep(w.Dep)
		if tag == nlp.Untagged || dep == nlp.NoDep {
			return s, false
		}
		head := w.Head
		if head < 0 {
			head = len(words)
		}
		s.Forms, s.Glued = append(s.Forms, w.Form), append(s.Glued, w.Glued)
		s.Gold = append(s.Gold, uint8(tag-nlp.CC))
		s.Odds = append(s.Odds, readOdds(w.Odds))
		s.Heads = append(s.Heads, int16(head))
		s.Deps = append(s.Deps, uint8(dep-nlp.Root))
	}
	s.Tags, s.Hints = slices.Clone(s.Gold), s.GoldHints()
	return s, len(words) <= nlp.MaxSentence
}

// Count returns how often each normalised word and each of its tags occurs.
func Count(sentences []Sentence) map[uint32]*Counts {
	m := map[uint32]*Counts{}
	for i := range sentences {
		s := &sentences[i]
		for k, form := range s.Forms {
			h := syntax.ReadWord(form).Hash
			c := m[h]
			if c == nil {
				c = &Counts{}
				m[h] = c
			}
			c.All++
			c.Tag[s.Gold[k]]++
		}
	}
	return m
}

// Counts are the occurrences of one word.
type Counts struct {
	All int32
	Tag [syntax.MaxTags]int32
}

// Look fills in Words and Freq.
func (s *Sentence) Look(lex syntax.Lexicon, counts map[uint32]*Counts) {
	for i, form := range s.Forms {
		w := lex.Look(form)
		w.Glued = s.Glued[i]
		s.Words = append(s.Words, w)
		n := int32(0)
		if c := counts[w.Hash]; c != nil {
			n = c.All
		}
		s.Freq = append(s.Freq, n)
	}
}

// Blur copies the words of s to dst and forgets rare ones at random, so that
// training learns what to do with words it will not know. A word that occurs
// rate times is forgotten half of the time.
func (s *Sentence) Blur(dst []syntax.Word, rate float32, rand *learn.Rand) []syntax.Word {
	dst = append(dst[:0], s.Words...)
	for i := range dst {
		if rand.Float() < rate/(float32(s.Freq[i])+rate) {
			dst[i].ID, dst[i].Class = 0, 0
		}
	}
	return dst
}
