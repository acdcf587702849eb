// Package hinter trains the network that guesses relations before parsing.
package hinter

import (
	"slices"

	"github.com/annals-dev/annals/internal/syntax"
	"github.com/annals-dev/annals/internal/train/corpus"
	"github.com/annals-dev/annals/internal/train/learn"
)

var outcomes = syntax.HintOutcomes(len(corpus.DepNames()))

// Config holds the settings of Train.
type Config struct {
	Net    learn.Config // Outcomes is set by Train
	Epochs int
	Blur   float32 // see corpus.Sentence.Blur
}

// Train returns a network trained on the sentences.
func Train(sentences []corpus.Sentence, cfg Config) *learn.Net {
	cfg.Net.Outcomes = outcomes
	n := learn.New(cfg.Net, count(sentences))
	t := trainer{net: n, blur: cfg.Blur}
	n.Run(len(sentences), cfg.Epochs, func(_, i int) { t.sentence(&sentences[i]) })
	return n
}

// count counts the features that the trees of the treebank give.
func count(sentences []corpus.Sentence) learn.Counter {
	c := learn.Counter{}
	var f syntax.Features
	for i := range sentences {
		s := &sentences[i]
		ctx := syntax.HintContext{Words: s.Words, Tags: s.Tags, Hints: s.GoldHints()}
		for k := range s.Words {
			ctx.HintFeatures(k, &f)
			c.Add(&f)
		}
	}
	return c
}

type trainer struct {
	net  *learn.Net
	blur float32
	list syntax.Features
	ctx  syntax.HintContext
}

// sentence learns one sentence. The features see the hints that the network
// itself gave, as they will in use.
func (t *trainer) sentence(s *corpus.Sentence) {
	t.ctx.Words = s.Blur(t.ctx.Words, t.blur, t.net.Rand())
	t.ctx.Tags = s.Tags
	right := s.GoldHints()
	t.ctx.Hints = slices.Clone(right)
	all := func(int) bool { return true }
	for i, gold := range right {
		t.ctx.HintFeatures(i, &t.list)
		t.net.Forward(&t.list)
		scores := t.net.Score(0, outcomes)
		best := learn.Best(scores)
		t.net.Learn(0, len(scores), func(k int) bool { return k == int(gold) }, all)
		t.net.Update()
		t.ctx.Hints[i] = uint8(best)
	}
}
