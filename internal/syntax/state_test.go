package syntax

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// randomTree returns the heads of a projective tree over n words.
func randomTree(rnd *rand.Rand, n int) []int16 {
	heads := make([]int16, n)
	var grow func(from, to int, head int16)
	grow = func(from, to int, head int16) {
		if from >= to {
			return
		}
		h := from + rnd.IntN(to-from)
		heads[h] = head
		for _, side := range [][2]int{{from, h}, {h + 1, to}} {
			for at := side[0]; at < side[1]; {
				end := at + 1 + rnd.IntN(side[1]-at)
				grow(at, end, int16(h))
				at = end
			}
		}
	}
	grow(0, n, int16(n))
	return heads
}

// follow parses with moves chosen among those of least cost, or at random, and
// returns the number of arcs lost on the way.
func follow(rnd *rand.Rand, heads []int16, wander bool) (s State, lost int) {
	s.Reset(len(heads))
	for !s.Done() {
		costs := s.Costs(heads)
		var moves []Move
		least := 1 << 30
		for m, c := range costs {
			if c >= 0 && (wander || c < least) {
				moves, least = append(moves, Move(m)), c
			}
		}
		m := moves[len(moves)-1]
		if wander {
			m = moves[rnd.IntN(len(moves))]
		}
		lost += costs[m]
		s.Apply(m, 1)
	}
	return s, lost
}

func TestOracleRebuildsTrees(t *testing.T) {
	rnd := rand.New(rand.NewPCG(5, 6))
	for range 300 {
		heads := randomTree(rnd, 1+rnd.IntN(20))
		s, lost := follow(rnd, heads, false)
		if got := s.Heads[:len(heads)]; lost != 0 || !slices.Equal(got, heads) {
			t.Fatalf("got %v, want %v (%d lost)", got, heads, lost)
		}
	}
}

// TestCostsAreExact checks that however the moves were chosen, the costs add
// up to the number of wrong heads.
func TestCostsAreExact(t *testing.T) {
	rnd := rand.New(rand.NewPCG(7, 8))
	for range 300 {
		heads := randomTree(rnd, 1+rnd.IntN(12))
		s, lost := follow(rnd, heads, true)
		wrong := 0
		for i, h := range heads {
			if s.Heads[i] != h {
				wrong++
			}
		}
		if wrong != lost {
			t.Fatalf("%d wrong heads, costs %d: %v for %v", wrong, lost, s.Heads, heads)
		}
	}
}

func TestStateOneRoot(t *testing.T) {
	rnd := rand.New(rand.NewPCG(9, 10))
	for range 100 {
		n := 1 + rnd.IntN(30)
		s, _ := follow(rnd, randomTree(rnd, n), true)
		roots := 0
		for _, h := range s.Heads[:n] {
			if h == int16(n) {
				roots++
			}
		}
		if roots != 1 {
			t.Fatalf("%d roots", roots)
		}
	}
}
