package syntax

import (
	"math/rand/v2"
	"testing"
)

// TestMemory checks that the remembered sums give the activations of the whole
// list of features, in every state of a parse.
func TestMemory(t *testing.T) {
	rnd := rand.New(rand.NewPCG(11, 12))
	_, net := randomNet(rnd, 96, 4)
	var p Parse
	for _, n := range []int{9, 4, 17} {
		p.Start(n)
		var keys []uint64
		for i := range n {
			p.Words[i] = Word{ID: uint16(rnd.IntN(5)), Codes: [NumCodes]uint8{uint8(rnd.IntN(3))}}
			p.Tags[i], p.Hints[i] = uint8(rnd.IntN(4)), uint8(rnd.IntN(4))
		}
		keys = append(keys, p.Features().Keys[:p.list.N]...)
		net.Index, _ = OpenIndex(BuildIndex(keys[:len(testKeys)]), len(testKeys)+1)
		p.memory.reset(len(p.Words), net.units)
		for !p.Done() {
			var want, got Acts
			net.Activate(p.Features(), &want)
			p.activate(&net, &got)
			if got != want {
				t.Fatalf("word %d of %d: %v, want %v", p.next, n, got, want)
			}
			move := Move(rnd.IntN(NumMoves))
			if p.Allowed(move) {
				p.Apply(move, uint8(rnd.IntN(3)))
			}
		}
	}
}
