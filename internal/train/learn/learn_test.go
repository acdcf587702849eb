package learn

import (
	"math"
	"slices"
	"testing"

	"github.com/annals-dev/annals/internal/syntax"
)

func TestExp(t *testing.T) {
	for x := float32(0); x > -100; x -= 0.37 {
		want := math.Exp(float64(x))
		if got := float64(exp(x)); math.Abs(got-want) > 1e-6+1e-5*want {
			t.Errorf("exp(%v) = %v, want %v", x, got, want)
		}
	}
}

// TestRand pins the sequence, on which every model file depends.
func TestRand(t *testing.T) {
	r := NewRand(1)
	for i, want := range []uint64{0x910a2dec89025cc1, 0xbeeb8da1658eec67, 0xf893a2eefb32555e} {
		if got := r.Uint64(); got != want {
			t.Errorf("number %d is %#x, want %#x", i, got, want)
		}
	}
}

// list returns a list of features with the given keys.
func list(keys ...uint64) *syntax.Features {
	f := &syntax.Features{N: len(keys)}
	copy(f.Keys[:], keys)
	return f
}

func all(int) bool { return true }

// TestNetLearnsExclusiveOr needs the hidden layer: no single feature tells.
func TestNetLearnsExclusiveOr(t *testing.T) {
	examples := []*syntax.Features{list(1, 3), list(2, 3), list(1, 4), list(2, 4)}
	count := Counter{}
	for _, f := range examples {
		count.Add(f)
	}
	n := New(Config{Units: 64, Outcomes: 2, Least: 1, Rows: 99, Rate: 0.2, Damp: 0.01, Seed: 4}, count)
	n.Run(4, 300, func(_, i int) {
		n.Forward(examples[i])
		n.Score(0, 2)
		n.Learn(0, 2, func(k int) bool { return k == (i^i>>1)&1 }, all)
		n.Update()
	})
	for i, f := range examples {
		n.Forward(f)
		s := n.Score(0, 2)
		if want := (i ^ i>>1) & 1; Best(s) != want {
			t.Errorf("case %d: scores %v, want outcome %d", i, s, want)
		}
	}
}

// TestExportAgrees checks the integers against the weights they stand for.
func TestExportAgrees(t *testing.T) {
	count := Counter{}
	rand := NewRand(5)
	var examples []*syntax.Features
	for range 60 {
		f := &syntax.Features{}
		for ; f.N < 6; f.N++ {
			f.Keys[f.N] = rand.Uint64() % 255 * 0x9E3779B97F4A7C15
		}
		examples = append(examples, f)
		count.Add(f)
	}
	n := New(Config{Units: 128, Outcomes: 7, Least: 1, Rows: 999, Rate: 0.1, Damp: 0.1, Seed: 5}, count)
	n.Run(len(examples), 10, func(_, i int) {
		n.Forward(examples[i])
		n.Score(0, 7)
		n.Learn(0, 7, func(k int) bool { return k == i%7 }, all)
		n.Update()
	})
	net, ok := syntax.OpenNet(n.Export())
	if !ok {
		t.Fatal("sizes do not agree")
	}
	right := 0
	for i, f := range examples {
		var acts syntax.Acts
		var scores [syntax.MaxOutcomes]int32
		net.Activate(f, &acts)
		net.Score(&acts, 0, 7, &scores)
		if syntax.Best(scores[:7]) == i%7 {
			right++
		}
	}
	if right*10 < len(examples)*9 {
		t.Errorf("%d of %d right", right, len(examples))
	}
}

func TestCounterSelect(t *testing.T) {
	c := Counter{}
	c.Add(list(5, 6, 7))
	c.Add(list(6, 7, 8))
	c.Add(list(6))
	if got := c.Select(2, 9); !slices.Equal(got, []uint64{6, 7}) {
		t.Errorf("seen twice: %v", got)
	}
	if got := c.Select(1, 3); !slices.Equal(got, []uint64{6, 7, 5}) {
		t.Errorf("the first three: %v", got)
	}
}

// TestJoin checks that a joined network scores as its parts do together.
func TestJoin(t *testing.T) {
	rand := NewRand(6)
	count := Counter{}
	var examples []*syntax.Features
	for range 20 {
		f := list(rand.Uint64()%9*0x9E3779B97F4A7C15, rand.Uint64()%9*0xC2B2AE3D27D4EB4F)
		examples = append(examples, f)
		count.Add(f)
	}
	train := func(units int, seed uint64) syntax.Weights {
		n := New(Config{Units: units, Outcomes: 5, Least: 1, Rows: 99, Rate: 0.1, Damp: 0.1, Seed: seed}, count)
		n.Run(len(examples), 3, func(_, i int) {
			n.Forward(examples[i])
			n.Score(0, 5)
			n.Learn(0, 5, func(k int) bool { return k == i%5 }, all)
			n.Update()
		})
		return n.Export()
	}
	a, b := train(128, 1), train(64, 2)
	scores := func(w syntax.Weights, f *syntax.Features) []int32 {
		net, ok := syntax.OpenNet(w)
		if !ok {
			t.Fatal("sizes do not agree")
		}
		var acts syntax.Acts
		var s [syntax.MaxOutcomes]int32
		net.Activate(f, &acts)
		net.Score(&acts, 0, 5, &s)
		return slices.Clone(s[:5])
	}
	for _, f := range examples {
		want := scores(a, f)
		for k, s := range scores(b, f) {
			want[k] += s
		}
		if got := scores(Join(a, b), f); !slices.Equal(got, want) {
			t.Errorf("scores %v, want %v", got, want)
		}
	}
}

// TestNetLearnsOdds checks that scores come to stand for the shares.
func TestNetLearnsOdds(t *testing.T) {
	example, odds := list(1, 2), []float32{0.7, 0.3, 0}
	count := Counter{}
	count.Add(example)
	n := New(Config{Units: 64, Outcomes: 3, Least: 1, Rows: 9, Rate: 0.2, Damp: 0.1, Seed: 4}, count)
	n.Run(1, 2000, func(int, int) {
		n.Forward(example)
		n.Score(0, 3)
		n.LearnOdds(odds)
		n.Update()
	})
	n.Forward(example)
	s := n.Score(0, 3)
	total := math.Exp(float64(s[0])) + math.Exp(float64(s[1])) + math.Exp(float64(s[2]))
	for k, want := range odds {
		if got := math.Exp(float64(s[k])) / total; math.Abs(got-float64(want)) > 0.02 {
			t.Errorf("outcome %d has %.3f, want %.2f", k, got, want)
		}
	}
}
