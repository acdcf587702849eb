package syntax

import (
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
		plain, net := randomNet(rnd, 64+rnd.IntN(4)*64, outcomes)
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

// checkNet checks what net computes with and without vector instructions.
func checkNet(t *testing.T, net *Net, f *Features, acts, want []int32) {
	t.Helper()
	plain := *net
	plain.wide = nil
	var got Acts
	plain.Activate(f, &got)
	values := make([]int32, len(acts))
	for k := range got.n {
		values[got.live[k]] = int32(got.value[k])
	}
	if !slices.Equal(values, acts) {
		t.Fatalf("activations %v, want %v", values, acts)
	}
	checkScores(t, &plain, &got, want)
	if net.wide == nil {
		return
	}
	net.Activate(f, &got)
	for h, a := range acts {
		if got.value[h] != uint8(a) {
			t.Fatalf("vector instructions: activation %d is %d, want %d", h, got.value[h], a)
		}
	}
	checkScores(t, net, &got, want)
}

// checkScores checks the scores of all outcomes and of the first and the last
// few.
func checkScores(t *testing.T, net *Net, acts *Acts, want []int32) {
	t.Helper()
	last := (len(want) - 1) / Lanes * Lanes
	for _, c := range [][2]int{{0, len(want)}, {0, min(Lanes, len(want))}, {last, len(want)}} {
		var scores [MaxOutcomes]int32
		net.Score(acts, c[0], c[1], &scores)
		if got := scores[c[0]:c[1]]; !slices.Equal(got, want[c[0]:c[1]]) {
			t.Fatalf("vectors %v: outcomes %d of %d: %v, want %v", net.wide != nil, c, len(want), got, want[c[0]:c[1]])
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
	if net.wide != nil {
		net.wide = widen(&net)
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
	file := BuildIndex(testKeys)
	if _, ok := OpenIndex(file, len(testKeys)+1); !ok {
		t.Error("a sound index was refused")
	}
	odd := slices.Clone(file)
	odd[0]++
	for name, c := range map[string]struct {
		file []byte
		rows int
	}{
		"too few rows": {file, len(testKeys)}, "nothing": {nil, 9}, "cut": {file[:len(file)-1], 99}, "header alone": {file[:8], 99},
		"no power of two": {odd, 99}, "no slots": {[]byte{2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}, 9}, "no rows": {BuildIndex(nil), 0},
	} {
		if _, ok := OpenIndex(c.file, c.rows); ok {
			t.Errorf("%s: accepted", name)
		}
	}
}

// TestIndex finds every key of indexes of many sizes, and hardly any other.
func TestIndex(t *testing.T) {
	rnd := rand.New(rand.NewPCG(5, 6))
	for _, n := range []int{0, 1, 2, 10, 100, 5000} {
		keys := make([]uint64, n)
		for i := range keys {
			keys[i] = rnd.Uint64()
		}
		x, ok := OpenIndex(BuildIndex(keys), n+1)
		if !ok {
			t.Fatalf("%d keys: refused", n)
		}
		wide := Net{Index: x, rows: make([]byte, 64), units: 64, wide: &wide{}}
		var found [MaxFeatures + 1]uint32
		wrong := 0
		for i, k := range keys {
			if got := x.Find(&Features{Keys: [MaxFeatures]uint64{k}, N: 1}, &found); !slices.Equal(got, []uint32{0, uint32(i + 1)}) {
				t.Fatalf("key %d of %d has rows %v", i, n, got)
			}
		}
		for range 1000 {
			var f Features
			for ; f.N < 100; f.N++ {
				f.Keys[f.N] = rnd.Uint64()
				if n > 0 && f.N%2 == 0 {
					f.Keys[f.N] = keys[rnd.IntN(n)]
					wrong--
				}
			}
			rows := slices.Clone(x.Find(&f, &found))
			wrong += len(rows) - 1
			if got := wide.find(&f, &found); hasVectors() && !slices.Equal(got, rows) {
				t.Fatalf("%d keys: vector instructions find %v, want %v", n, got, rows)
			}
		}
		if wrong > 20 {
			t.Errorf("%d keys: %d of 50,000 others have a row", n, wrong)
		}
	}
}
