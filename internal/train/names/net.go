package names

import (
	"math"

	"github.com/annals-dev/annals/internal/names"
	"github.com/annals-dev/annals/internal/train/learn"
)

const hidden = names.Hidden

// maxAct is the largest activation that the integer network can hold.
const maxAct = float32(names.MaxAct<<names.ActShift) / names.RowScale

// NetConfig holds the settings of a Net.
type NetConfig struct {
	Bits     uint    // binary logarithm of the number of rows
	Outcomes int     // number of outcomes
	Rate     float32 // initial learning rate, divided by the root of Damp and the row's squared gradients so far
	Damp     float32 // the larger, the smaller the first steps of a rare feature
	DropUnit float32 // share of hidden units left out of each step
	DropRow  float32 // share of features left out of each step
	Seed     uint64
}

type vector [hidden]float32

// A Net is a network under training.
type Net struct {
	cfg     NetConfig
	rate    float32
	rand    *learn.Rand
	rows    []vector
	rowSum  []float32 // sums of squared gradients, for Adagrad
	out     []vector
	outSum  []float32
	bias    []float32
	avgRows []vector
	avgOut  []vector
	avgBias []float32
	shots   int

	active []uint32
	pre    vector
	act    vector
	grad   vector
	keep   [hidden]float32
	scores []float32
}

// newNet returns an untrained Net.
func newNet(cfg NetConfig) *Net {
	n := &Net{
		cfg: cfg, rate: cfg.Rate, rand: learn.NewRand(cfg.Seed),
		rows: make([]vector, 1<<cfg.Bits), rowSum: make([]float32, 1<<cfg.Bits),
		out: make([]vector, cfg.Outcomes), outSum: make([]float32, cfg.Outcomes),
		bias: make([]float32, cfg.Outcomes), scores: make([]float32, cfg.Outcomes),
	}
	for i := range n.out {
		for h := range n.out[i] {
			n.out[i][h] = (n.rand.Float() - 0.5) * 0.5
		}
	}
	for i := range n.rows {
		for h := range n.rows[i] {
			n.rows[i][h] = (n.rand.Float() - 0.5) * 0.02
		}
	}
	return n
}

// Forward computes the hidden layer of the features. If train is set, some
// features and units are left out.
func (n *Net) Forward(rows []uint32, train bool) {
	n.active = n.active[:0]
	scale := float32(1)
	if train && n.cfg.DropRow > 0 {
		scale = 1 / (1 - n.cfg.DropRow)
		for _, i := range rows {
			if n.rand.Float() >= n.cfg.DropRow {
				n.active = append(n.active, i)
			}
		}
	} else {
		n.active = append(n.active, rows...)
	}
	n.pre = vector{}
	for _, i := range n.active {
		add(&n.pre, &n.rows[i])
	}
	n.activate(scale, train)
	n.grad = vector{}
}

func (n *Net) activate(scale float32, train bool) {
	up := 1 / (1 - n.cfg.DropUnit)
	for h := range n.pre {
		x := 0.25 + float32(n.pre[h]*scale)
		n.keep[h] = 0
		if x > 0 && x < maxAct && (!train || n.cfg.DropUnit == 0) {
			n.keep[h] = 1
		}
		x = min(max(x, 0), maxAct)
		if train && n.cfg.DropUnit > 0 {
			if n.rand.Float() < n.cfg.DropUnit {
				x = 0
			} else if x > 0 && x < maxAct {
				n.keep[h] = up
				x *= up
			}
		}
		n.act[h] = x
	}
}

// Score returns the scores of outcomes from <= k < to, valid until the next
// call. Index 0 of the result is outcome from.
func (n *Net) Score(from, to int) []float32 {
	for k := from; k < to; k++ {
		n.scores[k] = n.bias[k] + dot(&n.out[k], &n.act)
	}
	return n.scores[from:to]
}

// Learn takes a step towards the good ones among outcomes from <= k < to,
// which Score has just scored; outcomes not allowed take no part. It changes
// the output layer now and the rows at Update.
func (n *Net) Learn(from, to int, good, allowed func(k int) bool) {
	s := n.scores[from:to]
	var all, right float32
	top := float32(math.Inf(-1))
	for k, x := range s {
		if allowed(k) {
			top = max(top, x)
		}
	}
	for k := range s {
		if !allowed(k) {
			s[k] = 0
			continue
		}
		s[k] = exp(s[k] - top)
		all += s[k]
		if good(k) {
			right += s[k]
		}
	}
	right = max(right, 1e-20)
	for k, p := range s {
		g := p / all
		if good(k) && allowed(k) {
			g -= p / right
		}
		if g > 1e-4 || g < -1e-4 {
			n.push(from+k, g)
		}
	}
}

// push adds the gradient g of outcome k.
func (n *Net) push(k int, g float32) {
	n.outSum[k] += float32(g * g)
	step := -g * n.rate / float32(math.Sqrt(float64(n.outSum[k]+1)))
	axpy(&n.grad, g, &n.out[k])
	axpy(&n.out[k], step, &n.act)
	n.bias[k] += step
}

// Update changes the rows of the last Forward by what Learn found.
func (n *Net) Update() {
	var sum float32
	for h := range n.grad {
		n.grad[h] *= n.keep[h]
		sum += float32(n.grad[h] * n.grad[h])
	}
	if sum == 0 {
		return
	}
	sum /= hidden
	for _, i := range n.active {
		n.rowSum[i] += sum
		step := -n.rate / float32(math.Sqrt(float64(n.rowSum[i]+n.cfg.Damp)))
		axpy(&n.rows[i], step, &n.grad)
	}
}

// exp returns e to the x for x <= 0. Unlike math.Exp, which is assembly on
// some processors, it gives the same bits everywhere: every product is
// rounded by a conversion, so that no compiler fuses it with the sum.
func exp(x float32) float32 {
	if x < -80 {
		return 0
	}
	const log2e, ln2hi, ln2lo = 1.44269504, 0.693359375, -2.12194440e-4
	n := float32(int32(float32(x*log2e) - 0.5))
	r := x - float32(n*ln2hi)
	r -= float32(n * ln2lo)
	y := float32(1.0 / 720)
	for _, c := range [...]float32{1.0 / 120, 1.0 / 24, 1.0 / 6, 0.5, 1, 1} {
		y = float32(y*r) + c
	}
	return y * math.Float32frombits(uint32(int32(n)+127)<<23)
}

// Run shows n examples in the given number of passes, each in a new random
// order, with a learning rate that falls to nearly nothing. The weights at the
// end of the later half of the passes are averaged.
func (n *Net) Run(examples, epochs int, show func(epoch, i int)) {
	order := make([]int, examples)
	for i := range order {
		order[i] = i
	}
	for e := range epochs {
		n.rand.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for k, i := range order {
			done := (float32(e) + float32(k)/float32(examples)) / float32(epochs)
			n.rate = n.cfg.Rate * max(1-done, 0.02)
			show(e, i)
		}
		if e >= epochs/2 {
			n.snapshot()
		}
	}
}

// dot returns the product of a and b, summed up in four lanes.
func dot(a, b *vector) float32 {
	var s0, s1, s2, s3 float32
	for h := 0; h < hidden; h += 4 {
		s0 += float32(a[h] * b[h])
		s1 += float32(a[h+1] * b[h+1])
		s2 += float32(a[h+2] * b[h+2])
		s3 += float32(a[h+3] * b[h+3])
	}
	return (s0 + s1) + (s2 + s3)
}

func add(y, x *vector) {
	for h := 0; h < hidden; h += 4 {
		y[h] += x[h]
		y[h+1] += x[h+1]
		y[h+2] += x[h+2]
		y[h+3] += x[h+3]
	}
}

// axpy adds a times x to y.
func axpy(y *vector, a float32, x *vector) {
	for h := 0; h < hidden; h += 4 {
		y[h] += float32(a * x[h])
		y[h+1] += float32(a * x[h+1])
		y[h+2] += float32(a * x[h+2])
		y[h+3] += float32(a * x[h+3])
	}
}
