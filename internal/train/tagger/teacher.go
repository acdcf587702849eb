package tagger

import (
	"github.com/annals-dev/annals/internal/syntax"
	"github.com/annals-dev/annals/internal/train/corpus"
	"github.com/annals-dev/annals/internal/train/learn"
)

// An Advised sentence comes with the numbers of the tags that the other tagger
// gave its words.
type Advised struct {
	corpus.Sentence
	Advice []uint8
}

// noAdvice stands for the tag of a word outside the sentence.
const noAdvice = 0xFF

// Teach trains a teacher: a network that tags text with the help of another
// tagger, whose tag set may differ and whose opinion it learns to weigh, better
// than the tagger that ships, which has no such help.
func Teach(sentences []Advised, cfg Config) *syntax.Net {
	cfg.Net.Outcomes = len(corpus.TagNames())
	c := learn.Counter{}
	for i := range sentences {
		count(c, &sentences[i].Sentence, sentences[i].features)
	}
	n := learn.New(cfg.Net, c)
	t := trainer{net: n, blur: cfg.Blur}
	n.Run(len(sentences), cfg.Epochs, func(_, i int) {
		s := &sentences[i]
		t.learn(&s.Sentence, func(k int) { s.features(&t.ctx, k, &t.list) })
	})
	net, _ := syntax.OpenNet(n.Export())
	return &net
}

// features sets f to the features of word i: those of the tagger, and the
// advice around it.
func (s *Advised) features(ctx *syntax.TagContext, i int, f *syntax.Features) {
	ctx.TagFeatures(i, f)
	at := func(k int) uint64 {
		if uint(k) < uint(len(s.Advice)) {
			return uint64(s.Advice[k])
		}
		return noAdvice
	}
	left := func(k int) uint64 {
		if k < 0 {
			return syntax.MaxTags
		}
		return uint64(ctx.Tags[k])
	}
	w, here, before, after := &ctx.Words[i], at(i), at(i-1), at(i+1)
	for k, value := range [...]uint64{
		here, after, before, at(i + 2), at(i - 2),
		here<<8 | after, here<<8 | before, here<<16 | after<<8 | before,
		here<<16 | uint64(w.ID), here<<8 | left(i-1), here<<8 | uint64(w.Class), here<<16 | left(i-2)<<8 | left(i-1),
		here<<8 | uint64(w.Shape), here<<8 | uint64(w.Codes[0]),
	} {
		f.Add(uint64(100+k), value)
	}
}

// Tag sets Gold to the tags that the teachers find best together.
func (s *Advised) Tag(teachers []*syntax.Net) {
	n := len(corpus.TagNames())
	sums := make([]int32, n*len(s.Words))
	var f syntax.Features
	var acts syntax.Acts
	var scores [syntax.MaxOutcomes]int32
	for _, net := range teachers {
		var ctx syntax.TagContext
		ctx.Start(s.Words, make([]uint8, len(s.Words)))
		for i := range s.Words {
			s.features(&ctx, i, &f)
			net.Activate(&f, &acts)
			net.Score(&acts, 0, n, &scores)
			ctx.Tags[i] = uint8(syntax.Best(scores[:n]))
			for k, x := range scores[:n] {
				sums[i*n+k] += x
			}
		}
	}
	s.Gold = make([]uint8, len(s.Words))
	for i := range s.Gold {
		s.Gold[i] = uint8(syntax.Best(sums[i*n : (i+1)*n]))
	}
}
