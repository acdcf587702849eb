package splitter

import (
	"math"

	"github.com/annals-dev/annals/internal/split"
	"github.com/annals-dev/annals/internal/train/learn"
)

// Config holds the settings of training.
type Config struct {
	Epochs int
	Rate   float32 // of the first steps
	Seed   uint64
}

// Default returns the settings of the built-in model.
func Default() Config { return Config{Epochs: 12, Rate: 0.1, Seed: 1} }

// An example is a gap about which the model is asked.
type example struct {
	keys split.Keys
	ends bool
}

// Build returns the model file that the texts train.
func Build(texts []Text, notes string, cfg Config) ([]byte, error) {
	table := habits(texts)
	zero := make([]int8, 1<<split.WeightBits)
	m, err := split.Open(split.Marshal(notes, table, zero))
	if err != nil {
		return nil, err
	}
	ex := examples(texts, m)
	return split.Marshal(notes, table, quantise(learnWeights(ex, cfg))), nil
}

func examples(texts []Text, m *split.Model) []example {
	var ex []example
	for i := range texts {
		t := &texts[i]
		t.shapes.Prepare(m)
		first := 0
		for j := range len(t.words) - 1 {
			if t.asked(j) {
				ex = append(ex, example{ends: t.ends[j]})
				t.shapes.Features(first, j, &ex[len(ex)-1].keys)
			}
			if t.ends[j] {
				first = j + 1
			}
		}
	}
	return ex
}

// asked reports whether the text tells what to do after word j.
func (t *Text) asked(j int) bool {
	return t.shapes.Asked(j) && (t.unclear == nil || !t.unclear[j])
}

// A trainer holds the weights under training, by the upper bits of a feature's
// hash, the sums of their squared gradients, and their sums over the steps.
type trainer struct {
	cfg             Config
	w, square, mean []float32
}

const shift = 32 - split.WeightBits

func learnWeights(ex []example, cfg Config) []float32 {
	n := 1 << split.WeightBits
	t := trainer{cfg: cfg, w: make([]float32, n), square: make([]float32, n), mean: make([]float32, n)}
	rand := learn.NewRand(cfg.Seed)
	order := make([]int32, len(ex))
	for i := range order {
		order[i] = int32(i)
	}
	for e := range cfg.Epochs {
		rand.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, i := range order {
			t.step(&ex[i])
		}
		if e >= cfg.Epochs/2 {
			for i, w := range t.w {
				t.mean[i] += w
			}
		}
	}
	for i := range t.mean {
		t.mean[i] /= float32(cfg.Epochs - cfg.Epochs/2)
	}
	return t.mean
}

// step moves the weights of one example along the gradient of the logistic
// loss. Products are rounded by conversions, so that every processor gets the
// same bits.
func (t *trainer) step(x *example) {
	keys := x.keys[:]
	s := float32(0)
	for _, h := range keys {
		s += t.w[h>>shift]
	}
	g := logistic(s)
	if x.ends {
		g--
	}
	if g > -0.01 && g < 0.01 {
		return
	}
	for _, h := range keys {
		i := h >> shift
		t.square[i] += float32(g * g)
		t.w[i] -= float32(t.cfg.Rate*g) / float32(math.Sqrt(float64(t.square[i]+1)))
	}
}

// logistic returns 1/(1+exp(-s)) without math.Exp, which is assembly on some
// processors.
func logistic(s float32) float32 {
	s = max(min(s, 16), -16)
	e := 1 - float32(s/1024)
	for range 10 {
		e = float32(e * e)
	}
	return 1 / (1 + e)
}

func quantise(w []float32) []int8 {
	out := make([]int8, len(w))
	for i, x := range w {
		out[i] = int8(max(min(math.RoundToEven(float64(x)*split.Scale), 127), -127))
	}
	return out
}
