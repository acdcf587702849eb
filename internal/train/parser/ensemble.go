package parser

import (
	"github.com/annals-dev/annals/internal/syntax"
	"github.com/annals-dev/annals/internal/train/corpus"
)

// An Ensemble is a number of networks that parse together: their scores are
// added up.
type Ensemble []syntax.Net

// Parse sets the heads and relations of s, which has tags and hints.
func (e Ensemble) Parse(s *corpus.Sentence) {
	var p syntax.Parse
	start(&p, s, s.Words)
	deps := len(corpus.DepNames())
	acts := make([]syntax.Acts, len(e))
	for !p.Done() {
		f := p.Features()
		for i := range e {
			e[i].Activate(f, &acts[i])
		}
		moves := e.score(acts, 0, syntax.NumMoves)
		move := syntax.Move(0)
		for m := range syntax.Move(syntax.NumMoves) {
			if p.Allowed(m) && (!p.Allowed(move) || moves[m] > moves[move]) {
				move = m
			}
		}
		dep := 0
		if from, ok := relationsOf(&p, move, deps); ok {
			dep = 1 + syntax.Best(e.score(acts, from, from+deps)[1:])
		}
		p.Apply(move, uint8(dep))
	}
	n := len(s.Words)
	s.Heads = append([]int16(nil), p.Heads[:n]...)
	s.Deps = append([]uint8(nil), p.Deps[:n]...)
}

// relationsOf returns the first outcome of move's relations; false if move
// leaves no choice.
func relationsOf(p *syntax.Parse, move syntax.Move, deps int) (from int, ok bool) {
	if move == syntax.Shift {
		return 0, false
	}
	if head, _ := p.Arc(move); int(head) == len(p.Words)-2 {
		return 0, false
	}
	if move == syntax.Left {
		return syntax.LeftAt, true
	}
	return syntax.RightAt(deps), true
}

// score returns the sums of the networks' scores for outcomes from <= k < to.
func (e Ensemble) score(acts []syntax.Acts, from, to int) []int32 {
	sums := make([]int32, to-from)
	var scores [syntax.MaxOutcomes]int32
	for i := range e {
		e[i].Score(&acts[i], from, to, &scores)
		for k := range sums {
			sums[k] += scores[from+k]
		}
	}
	return sums
}
