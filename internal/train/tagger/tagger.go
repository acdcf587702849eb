// Package tagger trains the tagger's network.
package tagger

import (
	"github.com/annals-dev/annals/internal/syntax"
	"github.com/annals-dev/annals/internal/train/corpus"
	"github.com/annals-dev/annals/internal/train/learn"
)

// Config holds the settings of Train.
type Config struct {
	Net    learn.Config // Outcomes is set by Train
	Epochs int
	Blur   float32 // see corpus.Sentence.Blur
}

// Train returns a network trained on the sentences.
func Train(sentences []corpus.Sentence, cfg Config) *learn.Net {
	cfg.Net.Outcomes = len(corpus.TagNames())
	c := learn.Counter{}
	for i := range sentences {
		count(c, &sentences[i], (*syntax.TagContext).TagFeatures)
	}
	n := learn.New(cfg.Net, c)
	t := trainer{net: n, blur: cfg.Blur}
	n.Run(len(sentences), cfg.Epochs, func(_, i int) { t.sentence(&sentences[i]) })
	return n
}

// count adds to c the features of the words of s, next to their right tags.
func count(c learn.Counter, s *corpus.Sentence, features func(ctx *syntax.TagContext, i int, f *syntax.Features)) {
	var f syntax.Features
	var ctx syntax.TagContext
	ctx.Start(s.Words, s.Gold)
	for i := range s.Words {
		features(&ctx, i, &f)
		c.Add(&f)
	}
}

type trainer struct {
	net  *learn.Net
	blur float32
	list syntax.Features
	ctx  syntax.TagContext
}

// sentence learns one sentence.
func (t *trainer) sentence(s *corpus.Sentence) {
	t.learn(s, func(i int) { t.ctx.TagFeatures(i, &t.list) })
}

// learn learns one sentence; features sets list to the features of a word. They
// see the tags that the network itself gave, as they will in use.
func (t *trainer) learn(s *corpus.Sentence, features func(i int)) {
	t.ctx.Start(s.Blur(t.ctx.Words, t.blur, t.net.Rand()), append(t.ctx.Tags[:0], s.Gold...))
	all := func(int) bool { return true }
	for i, gold := range s.Gold {
		features(i)
		t.net.Forward(&t.list)
		scores := t.net.Score(0, len(corpus.TagNames()))
		best := learn.Best(scores)
		t.net.Learn(0, len(scores), func(k int) bool { return k == int(gold) }, all)
		t.net.Update()
		t.ctx.Tags[i] = uint8(best)
	}
}
