package learn

import (
	"math"
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

// TestNetLearnsExclusiveOr needs the hidden layer: no single feature tells.
func TestNetLearnsExclusiveOr(t *testing.T) {
	n := New(Config{Bits: 4, Outcomes: 2, Rate: 0.2, Damp: 0.01, Seed: 4})
	n.Run(4, 300, func(_, i int) {
		n.Forward([]uint32{0, uint32(1 + i&1), uint32(3 + i>>1)}, true)
		n.Score(0, 2)
		n.Learn(0, 2, func(k int) bool { return k == (i^i>>1)&1 }, func(int) bool { return true })
		n.Update()
	})
	for i := range 4 {
		n.Forward([]uint32{0, uint32(1 + i&1), uint32(3 + i>>1)}, false)
		s := n.Score(0, 2)
		if want := (i ^ i>>1) & 1; (s[1] > s[0]) != (want == 1) {
			t.Errorf("case %d: scores %v, want outcome %d", i, s, want)
		}
	}
}

// TestExportAgrees checks the integers against the weights they stand for.
func TestExportAgrees(t *testing.T) {
	n := New(Config{Bits: 8, Outcomes: 7, Rate: 0.1, Damp: 0.1, Seed: 5})
	right, total := 0, 0
	examples := make([][]uint32, 60)
	for i := range examples {
		examples[i] = []uint32{0}
		for range 6 {
			examples[i] = append(examples[i], 1+uint32(n.Rand().Uint64()%255))
		}
	}
	n.Run(len(examples), 10, func(_, i int) {
		n.Forward(examples[i], true)
		n.Score(0, 7)
		n.Learn(0, 7, func(k int) bool { return k == i%7 }, func(int) bool { return true })
		n.Update()
	})
	w := n.Export(0)
	net, ok := syntax.OpenNet(w.Rows, w.Out, w.Bias, 7)
	if !ok {
		t.Fatal("sizes do not agree")
	}
	for i, x := range examples {
		r := syntax.NewRows(8)
		r.N = copy(r.Index[:], x)
		var acts syntax.Acts
		var scores [syntax.MaxOutcomes]int32
		net.Activate(&r, &acts)
		net.Score(&acts, 0, 7, &scores)
		total++
		if syntax.Best(scores[:7]) == i%7 {
			right++
		}
	}
	if right*10 < total*9 {
		t.Errorf("%d of %d right", right, total)
	}
}
