package syntax

import (
	"bytes"
	"encoding/binary"
	"math/rand/v2"
	"slices"
	"testing"
)

// plainNet is a Net in ordinary arrays, for comparison.
type plainNet struct {
	rows [][]int32
	out  [][]int32
	bias []int32
}

// testKeys are the features that have rows 1 and up.
var testKeys = func() (keys []uint64) {
	var f Features
	for i := range 60 {
		f.add(uint64(i%7), uint64(i))
	}
	return append(keys, f.Keys[:f.N]...)
}()

func randomNet(rnd *rand.Rand, units, outcomes int) (plainNet, Net) {
	p := plainNet{}
	w := Weights{Units: units, Outcomes: outcomes, Index: BuildIndex(testKeys), Out: make([]byte, OutSize(units, outcomes))}
	for range len(testKeys) + 1 {
		var row []int32
		for range units {
			x := rnd.Int32N(255) - 127
			row = append(row, x)
			w.Rows = append(w.Rows, byte(128+x))
		}
		p.rows = append(p.rows, row)
	}
	for k := range outcomes {
		var row []int32
		for h := range units {
			x := rnd.Int32N(2*MaxOut+1) - MaxOut
			row = append(row, x)
			at := w.Out[8*(h*OutWords(outcomes)+k/Lanes):]
			q := uint64(OutBias+x) << (LaneBits * (k % Lanes))
			binary.LittleEndian.PutUint64(at, binary.LittleEndian.Uint64(at)|q)
		}
		p.out = append(p.out, row)
		p.bias = append(p.bias, rnd.Int32N(20000)-10000)
		w.Bias = binary.LittleEndian.AppendUint32(w.Bias, uint32(p.bias[k]))
	}
	net, _ := OpenNet(w)
	return p, net
}

// score returns the activations and the scores of the plain network, given
// the active rows beside row 0.
func (p *plainNet) score(active []int) (acts, scores []int32) {
	for h := range p.rows[0] {
		sum := p.rows[0][h]
		for _, i := range active {
			sum += p.rows[i][h]
		}
		acts = append(acts, min(max(sum>>ActShift, 0), MaxAct))
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
	for _, outcomes := range []int{1, 3, 4, 52, 104} {
		plain, net := randomNet(rnd, 64+rnd.IntN(2)*64, outcomes)
		for range 50 {
			var f Features
			var active []int
			for range rnd.IntN(MaxFeatures) {
				i := rnd.IntN(70)
				if i < len(testKeys) {
					f.Keys[f.N] = testKeys[i]
					f.N++
					active = append(active, i+1)
				} else {
					f.add(99, uint64(i))
				}
			}
			acts, want := plain.score(active)
			checkNet(t, &net, &f, acts, want)
		}
	}
}

func checkNet(t *testing.T, net *Net, f *Features, acts, want []int32) {
	t.Helper()
	var got Acts
	net.Activate(f, &got)
	var sum int32
	values := make([]int32, len(acts))
	for k := range got.n {
		values[got.unit[k]] = int32(got.value[k])
		sum += int32(got.value[k])
	}
	if !slices.Equal(values, acts) {
		t.Fatalf("activations %v, want %v", values, acts)
	}
	var scores [MaxOutcomes]int32
	net.Score(&got, 0, len(want), &scores)
	for k := range want {
		if scores[k]-OutBias*sum != want[k] {
			t.Fatalf("outcome %d of %d: %d, want %d", k, len(want), scores[k]-OutBias*sum, want[k])
		}
	}
}

// TestNetExtremes checks that the lanes hold the largest sums.
func TestNetExtremes(t *testing.T) {
	plain, net := randomNet(rand.New(rand.NewPCG(3, 4)), MaxUnits, 9)
	for i := range net.rows {
		net.rows[i] = 255
		plain.rows[i/MaxUnits][i%MaxUnits] = 127
	}
	for k := range plain.out {
		for h := range MaxUnits {
			plain.out[k][h] = MaxOut
			at := net.out[8*(h*OutWords(9)+k/Lanes):]
			binary.LittleEndian.PutUint64(at, binary.LittleEndian.Uint64(at)|(OutBias+MaxOut)<<(LaneBits*(k%Lanes)))
		}
	}
	var f Features
	var active []int
	for i := range MaxFeatures {
		f.Keys[i] = testKeys[i%len(testKeys)]
		active = append(active, i%len(testKeys)+1)
	}
	f.N = MaxFeatures
	acts, want := plain.score(active)
	checkNet(t, &net, &f, acts, want)
}

func TestOpenIndex(t *testing.T) {
	slots := BuildIndex(testKeys)
	if _, ok := OpenIndex(slots, len(testKeys)+1); !ok {
		t.Error("a sound index was refused")
	}
	full := bytes.Repeat([]byte{1, 0x80, 0, 0}, 8)
	for name, c := range map[string]struct {
		slots []byte
		rows  int
	}{
		"too few rows": {slots, len(testKeys)}, "no slots": {nil, 9}, "odd size": {slots[1:], 99},
		"three slots": {slots[:12], 99}, "no free slot": {full, 99}, "no rows": {make([]byte, 8), 0},
	} {
		if _, ok := OpenIndex(c.slots, c.rows); ok {
			t.Errorf("%s: accepted", name)
		}
	}
}
