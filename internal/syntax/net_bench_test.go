package syntax

import (
	"math/rand/v2"
	"testing"
)

// benchNet returns a net of the size of the parser's and decisions of as many
// features, half of which have rows.
func benchNet() (Net, []Features) {
	const rows, units, outcomes, features = 40000, 128, 104, 80
	rnd := rand.New(rand.NewPCG(7, 8))
	keys := make([]uint64, rows-1)
	for i := range keys {
		keys[i] = rnd.Uint64()
	}
	w := Weights{Units: units, Outcomes: outcomes, Index: BuildIndex(keys), Rows: make([]byte, rows*units), Out: make([]byte, OutSize(units, outcomes)), Bias: make([]byte, 4*outcomes)}
	for i := range w.Rows {
		w.Rows[i] = byte(120 + rnd.IntN(18))
	}
	decisions := make([]Features, 1000)
	for i := range decisions {
		f := &decisions[i]
		for ; f.N < features; f.N++ {
			f.Keys[f.N] = rnd.Uint64()
			if f.N%2 == 0 {
				f.Keys[f.N] = keys[int(float64(rows-1)*rnd.Float64()*rnd.Float64()*rnd.Float64())]
			}
		}
	}
	net, _ := OpenNet(w)
	return net, decisions
}

// BenchmarkNet times the parts of a decision, with vector instructions and
// without.
func BenchmarkNet(b *testing.B) {
	net, decisions := benchNet()
	plain := net
	plain.wide = nil
	for name, n := range map[string]*Net{"vectors": &net, "plain": &plain} {
		var acts Acts
		var scores [MaxOutcomes]int32
		var found [MaxFeatures + 1]uint32
		b.Run("find/"+name, func(b *testing.B) {
			for i := 0; b.Loop(); i++ {
				n.find(&decisions[i%len(decisions)], &found)
			}
		})
		b.Run("activate/"+name, func(b *testing.B) {
			for i := 0; b.Loop(); i++ {
				n.Activate(&decisions[i%len(decisions)], &acts)
			}
		})
		b.Run("score/"+name, func(b *testing.B) {
			for b.Loop() {
				n.Score(&acts, 0, 104, &scores)
			}
		})
	}
}
