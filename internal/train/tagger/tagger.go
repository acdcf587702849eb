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
	n := learn.New(cfg.Net)
	t := trainer{net: n, blur: cfg.Blur, rows: syntax.NewRows(cfg.Net.Bits)}
	n.Run(len(sentences), cfg.Epochs, func(_, i int) { t.sentence(&sentences[i]) })
	return n
}

type trainer struct {
	net  *learn.Net
	blur float32
	rows syntax.Rows
	ctx  syntax.TagContext
}

// sentence learns one sentence. The features see the tags that the network
// itself gave, as they will in use.
func (t *trainer) sentence(s *corpus.Sentence) {
	t.ctx.Words = s.Blur(t.ctx.Words, t.blur, t.net.Rand())
	t.ctx.Tags = append(t.ctx.Tags[:0], s.Gold...)
	all := func(int) bool { return true }
	for i, gold := range s.Gold {
		t.ctx.TagRows(i, &t.rows)
		t.net.Forward(t.rows.Index[:t.rows.N], true)
		scores := t.net.Score(0, len(corpus.TagNames()))
		best := 0
		for k, x := range scores {
			if x > scores[best] {
				best = k
			}
		}
		t.net.Learn(0, len(scores), func(k int) bool { return k == int(gold) }, all)
		t.net.Update()
		t.ctx.Tags[i] = uint8(best)
	}
}

// ConstantRow is the row of the feature that every word has.
func ConstantRow(bits uint) uint32 {
	c := syntax.TagContext{Words: make([]syntax.Word, 1), Tags: make([]uint8, 1)}
	r := syntax.NewRows(bits)
	c.TagRows(0, &r)
	return r.Index[0]
}
