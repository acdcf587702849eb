package names

import (
	"fmt"
	"strings"

	"github.com/annals-dev/annals/internal/names"
	"github.com/annals-dev/annals/nlp"
)

// A Score counts names that are in the texts, found, and both.
type Score struct{ Gold, Found, Right [nlp.NumLabels]int }

// Evaluate labels the examples with m.
func Evaluate(m *names.Model, examples []Example) *Score {
	var sc Score
	var d names.Document
	for _, e := range examples {
		e.start(m, &d)
		m.Label(&d)
		sc.count(e.Gold, d.Labels)
	}
	return &sc
}

func (sc *Score) count(gold, found []uint8) {
	type name struct {
		first, last int
		label       uint8
	}
	of := func(labels []uint8) map[name]bool {
		m := map[name]bool{}
		first := 0
		for i, k := range labels {
			if k == Unsure {
				continue
			}
			label, pos := names.Split(k)
			if pos == names.First || pos == names.Only {
				first = i
			}
			if pos == names.Last || pos == names.Only {
				m[name{first, i, label}] = true
			}
		}
		return m
	}
	g, f := of(gold), of(found)
	for n := range g {
		sc.Gold[n.label]++
		if f[n] {
			sc.Right[n.label]++
		}
	}
	for n := range f {
		sc.Found[n.label]++
	}
}

// String returns precision, recall and F1 over all labels and F1 of each.
func (sc *Score) String() string {
	var g, f, r int
	var b strings.Builder
	for l := nlp.PER; l < nlp.NumLabels; l++ {
		g, f, r = g+sc.Gold[l], f+sc.Found[l], r+sc.Right[l]
		fmt.Fprintf(&b, " %s %.3f (%d)", l, f1(sc.Right[l], sc.Found[l], sc.Gold[l]), sc.Gold[l])
	}
	return fmt.Sprintf("P %.3f R %.3f F1 %.4f%s", ratio(r, f), ratio(r, g), f1(r, f, g), b.String())
}

func ratio(a, b int) float64 { return float64(a) / float64(max(b, 1)) }

func f1(right, found, gold int) float64 { return ratio(2*right, found+gold) }
