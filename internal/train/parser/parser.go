// Package parser trains the parser's network.
package parser

import (
	"github.com/annals-dev/annals/internal/syntax"
	"github.com/annals-dev/annals/internal/train/corpus"
	"github.com/annals-dev/annals/internal/train/learn"
)

// Config holds the settings of Train.
type Config struct {
	Net     learn.Config // Outcomes is set by Train
	Epochs  int
	Blur    float32 // see corpus.Sentence.Blur
	Explore float32 // share of steps, from the second pass on, that follow the network instead of the tree
}

// Train returns a network trained on the sentences, whose trees must be
// projective and whose features Count has counted.
func Train(sentences []corpus.Sentence, features learn.Counter, cfg Config) *learn.Net {
	deps := len(corpus.DepNames())
	cfg.Net.Outcomes = syntax.ParseOutcomes(deps)
	n := learn.New(cfg.Net, features)
	t := trainer{net: n, cfg: cfg, deps: deps}
	n.Run(len(sentences), cfg.Epochs, func(epoch, i int) {
		t.wander = epoch > 0
		t.sentence(&sentences[i])
	})
	return n
}

// Count counts the features of the states on the way to the trees.
func Count(sentences []corpus.Sentence) learn.Counter {
	c := learn.Counter{}
	var p syntax.Parse
	for i := range sentences {
		s := &sentences[i]
		start(&p, s, s.Words)
		for !p.Done() {
			c.Add(p.Features())
			costs := p.Costs(s.Heads)
			move := syntax.Shift
			for m, x := range costs {
				if x == 0 {
					move = syntax.Move(m)
				}
			}
			dep := uint8(0)
			if move != syntax.Shift {
				_, d := p.Arc(move)
				dep = s.Deps[d]
			}
			p.Apply(move, dep)
		}
	}
	return c
}

// start prepares p for sentence s with the given words.
func start(p *syntax.Parse, s *corpus.Sentence, words []syntax.Word) {
	p.Start(len(words))
	copy(p.Words, words)
	copy(p.Tags, s.Tags)
	copy(p.Hints, s.Hints)
}

type trainer struct {
	net    *learn.Net
	cfg    Config
	deps   int
	wander bool
	parse  syntax.Parse
	words  []syntax.Word
}

func (t *trainer) sentence(s *corpus.Sentence) {
	t.words = s.Blur(t.words, t.cfg.Blur, t.net.Rand())
	start(&t.parse, s, t.words)
	for !t.parse.Done() {
		t.step(s)
	}
}

// step learns one move, the relation of its arc if that is right, and makes a
// move: a right one, or the network's own choice when exploring.
func (t *trainer) step(s *corpus.Sentence) {
	p := &t.parse
	costs := p.Costs(s.Heads)
	least := 1 << 30
	for _, c := range costs {
		if c >= 0 {
			least = min(least, c)
		}
	}
	t.net.Forward(p.Features())
	scores := t.net.Score(0, syntax.NumMoves)
	own, best := bestMove(scores, costs, 1<<30), bestMove(scores, costs, least)
	good := func(k int) bool { return costs[k] == least }
	t.net.Learn(0, syntax.NumMoves, good, func(k int) bool { return costs[k] >= 0 })
	move := best
	if t.wander && t.net.Rand().Float() < t.cfg.Explore {
		move = own
	}
	p.Apply(move, t.relation(s, move))
	t.net.Update()
}

func bestMove(scores []float32, costs [syntax.NumMoves]int, limit int) syntax.Move {
	best := -1
	for k, c := range costs {
		if c >= 0 && c <= limit && (best < 0 || scores[k] > scores[best]) {
			best = k
		}
	}
	return syntax.Move(best)
}

// relation returns the relation that the network gives to the arc of move,
// and learns the right one if the arc is in the tree.
func (t *trainer) relation(s *corpus.Sentence, move syntax.Move) uint8 {
	if move == syntax.Shift {
		return 0
	}
	from := syntax.LeftAt
	if move == syntax.Right {
		from = syntax.RightAt(t.deps)
	}
	scores := t.net.Score(from, from+t.deps)
	head, dep := t.parse.Arc(move)
	if s.Heads[dep] == head {
		gold := int(s.Deps[dep])
		t.net.Learn(from, from+t.deps, func(k int) bool { return k == gold }, func(int) bool { return true })
		return uint8(gold)
	}
	return uint8(learn.Best(scores))
}
