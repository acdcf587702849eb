// Package learn trains the networks of package syntax: one hidden layer over
// hashed features, by stochastic gradient descent in a fixed order, so that
// the same input gives the same bits on every machine.
package learn

import (
	"math"
	"slices"

	"github.com/annals-dev/annals/internal/syntax"
)

// maxAct is the largest activation that the integer network can hold.
const maxAct = float32(syntax.MaxAct<<syntax.ActShift) / syntax.RowScale

// Config holds the settings of a Net.
type Config struct {
	Units    int // hidden units
	Outcomes int
	Least    int32   // how often a feature must occur to get a row
	Rows     int     // the most features that get one
	Rate     float32 // initial learning rate, divided by the root of Damp and the row's squared gradients so far
	Damp     float32 // the larger, the smaller the first steps of a rare feature
	DropUnit float32 // share of hidden units left out of each step
	DropRow  float32 // share of features left out of each step
	Seed     uint64
}

// weights are the trained numbers: rows and outcomes of one weight per unit.
type weights struct {
	rows, out, bias []float32
}

func newWeights(rows, outcomes, units int) weights {
	return weights{make([]float32, rows*units), make([]float32, outcomes*units), make([]float32, outcomes)}
}

// A Net is a network under training.
type Net struct {
	cfg   Config
	keys  []uint64
	slots []byte
	index syntax.Index
	rate  float32
	rand  *Rand

	weights
	rowSum []float32 // sums of squared gradients, for Adagrad
	outSum []float32
	sums   weights // over the snapshots
	shots  int

	found          [syntax.MaxFeatures + 1]uint32
	active         []uint32
	pre, act, grad []float32
	keep           []float32
	scores         []float32
}

// New returns an untrained Net whose rows belong to the features that count
// has seen often enough.
func New(cfg Config, count Counter) *Net {
	keys := count.Select(cfg.Least, cfg.Rows)
	rows, u := len(keys)+1, cfg.Units
	n := &Net{
		cfg: cfg, keys: keys, slots: syntax.BuildIndex(keys), rate: cfg.Rate, rand: NewRand(cfg.Seed),
		weights: newWeights(rows, cfg.Outcomes, u), sums: newWeights(rows, cfg.Outcomes, u),
		rowSum: make([]float32, rows), outSum: make([]float32, cfg.Outcomes),
		pre: make([]float32, u), act: make([]float32, u), grad: make([]float32, u), keep: make([]float32, u),
		scores: make([]float32, cfg.Outcomes),
	}
	n.index, _ = syntax.OpenIndex(n.slots, rows)
	n.randomize()
	return n
}

// randomize sets the weights to small random numbers; the constant row starts
// above zero, so that all units are active.
func (n *Net) randomize() {
	for i := range n.out {
		n.out[i] = (n.rand.Float() - 0.5) * 0.5
	}
	for i := range n.rows {
		n.rows[i] = (n.rand.Float() - 0.5) * 0.02
		if i < n.cfg.Units {
			n.rows[i] += 0.25
		}
	}
}

// Rand returns the generator of n, for choices that belong to training.
func (n *Net) Rand() *Rand { return n.rand }

// Rows returns the number of rows.
func (n *Net) Rows() int { return len(n.rowSum) }

// Forward computes the hidden layer of the features for training: some
// features and units are left out.
func (n *Net) Forward(f *syntax.Features) {
	n.active = append(n.active[:0], 0)
	for _, i := range n.index.Find(f, &n.found)[1:] {
		if n.rand.Float() >= n.cfg.DropRow {
			n.active = append(n.active, i)
		}
	}
	sumRows(n.pre, n.rows, n.active)
	n.activate()
	clear(n.grad)
}

func (n *Net) activate() {
	scale, up := 1/(1-n.cfg.DropRow), 1/(1-n.cfg.DropUnit)
	for h := range n.pre {
		x := float32(n.pre[h] * scale)
		n.act[h], n.keep[h] = 0, 0
		if x <= 0 || n.cfg.DropUnit > 0 && n.rand.Float() < n.cfg.DropUnit {
			continue
		}
		if x < maxAct {
			n.keep[h] = up
		}
		n.act[h] = min(x, maxAct) * up
	}
}

// row returns the weights of row or outcome i in w.
func (n *Net) row(w []float32, i int) []float32 { return w[i*n.cfg.Units:][:n.cfg.Units] }

// Score returns the scores of outcomes from <= k < to, valid until the next
// call. Index 0 of the result is outcome from.
func (n *Net) Score(from, to int) []float32 {
	for k := from; k < to; k++ {
		n.scores[k] = n.bias[k] + dot(n.row(n.out, k), n.act)
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

// LearnOdds is Learn for an example whose right answer is known in shares of
// one, by outcome.
func (n *Net) LearnOdds(odds []float32) {
	s := n.scores[:len(odds)]
	top := slices.Max(s)
	var all float32
	for k := range s {
		s[k] = exp(s[k] - top)
		all += s[k]
	}
	for k, p := range s {
		if g := p/all - odds[k]; g > 1e-4 || g < -1e-4 {
			n.push(k, g)
		}
	}
}

// push adds the gradient g of outcome k.
func (n *Net) push(k int, g float32) {
	n.outSum[k] += float32(g * g)
	step := -g * n.rate / float32(math.Sqrt(float64(n.outSum[k]+1)))
	w := n.row(n.out, k)
	axpy(n.grad, g, w)
	axpy(w, step, n.act)
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
	sum /= float32(n.cfg.Units)
	for _, i := range n.active {
		n.rowSum[i] += sum
		step := -n.rate / float32(math.Sqrt(float64(n.rowSum[i]+n.cfg.Damp)))
		axpy(n.row(n.rows, int(i)), step, n.grad)
	}
}
