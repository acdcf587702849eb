package syntax

import (
	"encoding/binary"
	"math/rand/v2"
	"testing"
)

// plainNet is a Net in ordinary arrays, for comparison.
type plainNet struct {
	rows [][Hidden]int32
	out  [][Hidden]int32
	bias []int32
}

func randomNet(rnd *rand.Rand, bits uint, n int) (plainNet, Net) {
	p := plainNet{rows: make([][Hidden]int32, 1<<bits), out: make([][Hidden]int32, n)}
	rows, out := make([]byte, Hidden<<bits), make([]byte, OutSize(n))
	for i := range p.rows {
		for h := range Hidden {
			p.rows[i][h] = rnd.Int32N(255) - 127
			rows[i*Hidden+h] = byte(128 + p.rows[i][h])
		}
	}
	var bias []byte
	for k := range n {
		for h := range Hidden {
			p.out[k][h] = rnd.Int32N(255) - 127
			at := out[8*(h*OutWords(n)+k/Lanes):]
			q := uint64(128+p.out[k][h]) << (LaneBits * (k % Lanes))
			binary.LittleEndian.PutUint64(at, binary.LittleEndian.Uint64(at)|q)
		}
		p.bias = append(p.bias, rnd.Int32N(20000)-10000)
		bias = binary.LittleEndian.AppendUint32(bias, uint32(p.bias[k]))
	}
	net, _ := OpenNet(rows, out, bias, n)
	return p, net
}

// score returns the activations and the scores of the plain network.
func (p *plainNet) score(index []uint32) (acts [Hidden]int32, scores []int32) {
	for h := range acts {
		var sum int32
		for _, i := range index {
			sum += p.rows[i][h]
		}
		acts[h] = min(max(sum>>ActShift, 0), MaxAct)
	}
	for k := range p.out {
		s := p.bias[k]
		for h, a := range acts {
			s += a * p.out[k][h]
		}
		scores = append(scores, s)
	}
	return acts, scores
}

func TestNetAgainstPlain(t *testing.T) {
	rnd := rand.New(rand.NewPCG(1, 2))
	for _, n := range []int{1, 3, 4, 52, 104} {
		plain, net := randomNet(rnd, 6, n)
		for range 50 {
			r := NewRows(6)
			for range 1 + rnd.IntN(MaxRows-1) {
				r.add(uint64(rnd.IntN(9)), rnd.Uint64())
			}
			acts, want := plain.score(r.Index[:r.N])
			checkNet(t, &net, &r, acts, want)
		}
	}
}

func checkNet(t *testing.T, net *Net, r *Rows, acts [Hidden]int32, want []int32) {
	t.Helper()
	var got Acts
	net.Activate(r, &got)
	var sum int32
	values := [Hidden]int32{}
	for k := range got.n {
		values[got.unit[k]] = int32(got.value[k])
		sum += int32(got.value[k])
	}
	if values != acts {
		t.Fatalf("activations %v, want %v", values, acts)
	}
	var scores [MaxOutcomes]int32
	net.Score(&got, 0, len(want), &scores)
	for k := range want {
		if scores[k]-128*sum != want[k] {
			t.Fatalf("outcome %d of %d: %d, want %d", k, len(want), scores[k]-128*sum, want[k])
		}
	}
}

// TestNetExtremes checks that the lanes hold the largest sums.
func TestNetExtremes(t *testing.T) {
	plain, net := randomNet(rand.New(rand.NewPCG(3, 4)), 1, 9)
	r := NewRows(1)
	for range MaxRows {
		r.Index[r.N] = uint32(r.N & 1)
		r.N++
	}
	for i := range net.rows {
		net.rows[i] = 255
		plain.rows[i/Hidden][i%Hidden] = 127
	}
	for k := range plain.out {
		for h := range Hidden {
			plain.out[k][h] = 127
			at := net.out[8*(h*OutWords(9)+k/Lanes):]
			binary.LittleEndian.PutUint64(at, binary.LittleEndian.Uint64(at)|255<<(LaneBits*(k%Lanes)))
		}
	}
	acts, want := plain.score(r.Index[:r.N])
	checkNet(t, &net, &r, acts, want)
}
