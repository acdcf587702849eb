// Package tagger trains the tagger's network.
package tagger

import (
	"github.com/annals-dev/annals/internal/syntax"
	"github.com/annals-dev/annals/internal/train/corpus"
	"github.com/annals-dev/annals/internal/train/learn"
)

// Train returns a network trained on the sentences in the given number of
// passes; the later half of the passes is averaged.
func Train(sentences []corpus.Sentence, cfg learn.Config, epochs int) *learn.Net {
	cfg.Outcomes = len(corpus.TagNames())
	n := learn.New(cfg)
	t := trainer{net: n, rows: syntax.NewRows(cfg.Bits)}
	order := make([]int, len(sentences))
	for i := range order {
		order[i] = i
	}
	for e := range epochs {
		n.Rand().Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for k, i := range order {
			if k%256 == 0 {
				n.SetProgress((float32(e) + float32(k)/float32(len(order))) / float32(epochs))
			}
			t.sentence(&sentences[i])
		}
		if e >= epochs/2 {
			n.Snapshot()
		}
	}
	return n
}

type trainer struct {
	net  *learn.Net
	rows syntax.Rows
	ctx  syntax.TagContext
}

// sentence learns one sentence. The features see the tags that the network
// itself gave, as they will in use.
func (t *trainer) sentence(s *corpus.Sentence) {
	t.ctx.Words = s.Blur(t.ctx.Words, t.net.Rand())
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
