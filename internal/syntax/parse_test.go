package syntax

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// randomWords fills p with n words of a small vocabulary.
func randomWords(p *Parse, n int, rnd *rand.Rand) {
	p.Start(n)
	for i := range n {
		id := rnd.IntN(5)
		p.Words[i] = Word{Hash: uint32(id), ID: uint16(id), Codes: [NumCodes]uint8{uint8(id % 3)}}
		p.Tags[i], p.Hints[i] = uint8(rnd.IntN(4)), uint8(rnd.IntN(4))
	}
}

// netFor returns a network that has rows for some of the features.
func netFor(keys []uint64, rnd *rand.Rand) Net {
	_, net := randomNet(rnd, 128, 4)
	net.Index, _ = OpenIndex(BuildIndex(keys[:len(testKeys)]), len(testKeys)+1)
	return net
}

// TestParseMemory checks that the remembered sums give the activations of the
// whole list of features, in every state of a parse.
func TestParseMemory(t *testing.T) {
	rnd := rand.New(rand.NewPCG(11, 12))
	var p Parse
	for _, n := range []int{9, 4, 17} {
		randomWords(&p, n, rnd)
		net := netFor(p.Features().Keys[:], rnd)
		p.note()
		p.memory.open(&net, places)
		for !p.Done() {
			var want, got Acts
			net.Activate(p.Features(), &want)
			p.activate(&got)
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

// TestHintMemory does the same for the hints of every word.
func TestHintMemory(t *testing.T) {
	rnd := rand.New(rand.NewPCG(13, 14))
	var p Parse
	var f Features
	for _, n := range []int{1, 2, 9, 17} {
		randomWords(&p, n, rnd)
		c := HintContext{p.Words[:n], p.Tags[:n], p.Hints[:n]}
		var keys []uint64
		for i := range n {
			c.HintFeatures(i, &f)
			for _, k := range f.Keys[:f.N] {
				if !slices.Contains(keys, k) {
					keys = append(keys, k)
				}
			}
		}
		for len(keys) < len(testKeys) {
			keys = append(keys, rnd.Uint64())
		}
		net := netFor(keys, rnd)
		p.note()
		p.hinted.open(&net, hintPlaces)
		for i := range n {
			var want, got Acts
			c.HintFeatures(i, &f)
			net.Activate(&f, &want)
			p.hint(&c, i, &got)
			if got != want {
				t.Fatalf("word %d of %d: %v, want %v", i, n, got, want)
			}
		}
	}
}
