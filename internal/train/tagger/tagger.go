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
	t := trainer{net: n, blur: cfg.Blur, ctx: context()}
	n.Run(len(sentences), cfg.Epochs, func(_, i int) { t.sentence(&sentences[i]) })
	return n
}

func context() syntax.TagContext {
	return syntax.TagContext{Verbs: syntax.VerbsAmong(corpus.TagNames())}
}

// count counts the features of the words, next to their right tags.
func count(sentences []corpus.Sentence) learn.Counter {
	c := learn.Counter{}
	var f syntax.Features
	ctx := context()
	for i := range sentences {
		ctx.Start(sentences[i].Words, sentences[i].Gold)
		for k := range ctx.Words {
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

// sentence learns one sentence. The features see the tags that the network
// itself gave, as they will in use.
func (t *trainer) sentence(s *corpus.Sentence) {
	t.ctx.Start(s.Blur(t.ctx.Words, t.blur, t.net.Rand()), append(t.ctx.Tags[:0], s.Gold...))
	all := func(int) bool { return true }
	for i, gold := range s.Gold {
		t.ctx.TagFeatures(i, &t.list)
		t.net.Forward(&t.list)
		scores := t.net.Score(0, len(corpus.TagNames()))
		best := learn.Best(scores)
		if odds := s.Odds[i]; odds != nil {
			t.net.LearnOdds(odds)
		} else {
			t.net.Learn(0, len(scores), func(k int) bool { return k == int(gold) }, all)
		}
		t.net.Update()
		t.ctx.Tags[i] = uint8(best)
	}
}
