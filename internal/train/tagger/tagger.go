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
	n := learn.New(cfg.Net, count(sentences))
	t := trainer{net: n, blur: cfg.Blur}
	n.Run(len(sentences), cfg.Epochs, func(_, i int) { t.sentence(&sentences[i]) })
	return n
}

// count counts the features that the tags of the treebank give.
func count(sentences []corpus.Sentence) learn.Counter {
	c := learn.Counter{}
	var f syntax.Features
	for i := range sentences {
		s := &sentences[i]
		var ctx syntax.TagContext
		ctx.Start(s.Words, s.Gold)
		for k := range s.Words {
			ctx.TagFeatures(k, &f)
			c.Add(&f)
		}
	}
	return c
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
