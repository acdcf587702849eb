// Package learn trains the networks of package syntax: one hidden layer over
// hashed features, by stochastic gradient descent in a fixed order, so that
// the same input gives the same bits on every machine.
package learn

import (
	"math"

	"github.com/annals-dev/annals/internal/syntax"
)

const hidden = syntax.Hidden

// maxAct is the largest activation that the integer network can hold.
const maxAct = float32(syntax.MaxAct<<syntax.ActShift) / syntax.RowScale

// Config holds the settings of a Net.
type Config struct {
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
	cfg     Config
	rate    float32
	rand    *Rand
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

// New returns an untrained Net.
func New(cfg Config) *Net {
	n := &Net{
		cfg: cfg, rate: cfg.Rate, rand: NewRand(cfg.Seed),
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

// Rand returns the generator of n, for choices that belong to training.
func (n *Net) Rand() *Rand { return n.rand }

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
	sumRows(&n.pre, n.rows, n.active)
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
