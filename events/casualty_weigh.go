package events

import (
	"github.com/annals-dev/annals/nlp"
	"github.com/annals-dev/annals/when"
)

// A weigher turns the tallies of one article into figures: who is meant by
// "both", what was told before, what is about another incident.
type weigher struct {
	d       *nlp.Document
	tallies []tally
	counted []countedPeople // people with a number, harmed or not
}

// countedPeople is a number of people that the article names anywhere.
type countedPeople struct {
	sentence int
	start    uint32
	key      string
	role     Role
	reading
}

// weigh sets the status of the tallies and returns the figures in text order.
func weigh(d *nlp.Document, tallies []tally, counted []countedPeople, times []when.Expr) []Casualty {
	w := weigher{d: d, tallies: tallies, counted: counted}
	w.resolve()
	w.background(times)
	w.restate()
	w.outlive()
	out := make([]Casualty, 0, len(w.tallies))
	for i := range w.tallies {
		if !w.tallies[i].drop {
			out = append(out, w.tallies[i].Casualty)
		}
	}
	return out
}

// resolve gives "both men", "the hostages" and "they" the number of the people
// they refer to.
func (w *weigher) resolve() {
	for i := range w.tallies {
		t := &w.tallies[i]
		if !t.anaphor {
			continue
		}
		n, ok := w.antecedent(i)
		switch {
		case ok:
			t.Value, t.Min, t.Max, t.Approx, t.Vague = n.value, n.min, n.max, n.approx, n.vague
			t.resolved = true
		case t.group.form == pronounGroup:
			t.drop = true
		}
	}
}

// maxAntecedent bounds how many sentences back people are looked for.
const maxAntecedent = 4

// antecedent finds the number of the people that tally i refers to.
func (w *weigher) antecedent(i int) (reading, bool) {
	t := &w.tallies[i]
	if n, ok := w.captives(i); ok {
		return n, true
	}
	for k := len(w.counted) - 1; k >= 0; k-- {
		c := &w.counted[k]
		if c.start >= t.Start || c.sentence < t.Sentence-maxAntecedent {
			continue
		}
		if t.group.form == pronounGroup || t.key == c.key || t.key == "victims" || t.key == "people" || t.key == "men" && c.key != "women" || t.Role == Perpetrator && c.role == Perpetrator {
			return c.reading, true
		}
	}
	return reading{}, false
}

// captives adds up the people said to be taken when tally i is about "the
// hostages".
func (w *weigher) captives(i int) (reading, bool) {
	switch w.tallies[i].key {
	case "hostages", "captives", "abductees", "detainees", "kidnappees":
	default:
		return reading{}, false
	}
	n := reading{min: NoFigure, max: NoFigure}
	for k := range w.tallies[:i] {
		t := &w.tallies[k]
		if t.Kind == Captured && t.Status == FigureAsserted && t.Value > 0 {
			n.value += t.Value
		}
	}
	return n, n.value > 0
}

// background marks figures that another time or a span of many incidents
// belongs to.
func (w *weigher) background(times []when.Expr) {
	for i := range w.tallies {
		t := &w.tallies[i]
		if t.Status == FigureNegated || t.Status == FigureHypothetical {
			continue
		}
		s := w.d.Sentences[t.Sentence]
		for k := range times {
			x := &times[k]
			if x.Start < int(s.Start) || x.End > int(s.End) {
				continue
			}
			if x.Signal == when.Since && t.Value != 1 {
				t.Period, t.Over, t.Status = true, x.Interval, FigureCumulative
			}
		}
	}
}

// restate marks figures that were told before.
func (w *weigher) restate() {
	for i := range w.tallies {
		t := &w.tallies[i]
		if t.Status != FigureAsserted || t.drop {
			continue
		}
		for k := range w.tallies[:i] {
			if w.same(&w.tallies[k], t) {
				t.Status = FigureRestated
				break
			}
		}
	}
}

// same reports whether figure b tells again what a told in an earlier sentence.
func (w *weigher) same(a, b *tally) bool {
	if a.Kind != b.Kind || a.Sentence == b.Sentence || a.drop || b.group.other {
		return false
	}
	switch a.Status {
	case FigureAsserted, FigureCumulative, FigureRestated, FigureImplied, FigureSubset:
	default:
		return false
	}
	if b.group.det == definite || b.group.det == bothOf || b.group.det == allOf || b.group.form == pronounGroup {
		return a.Value == b.Value && a.Min == b.Min || b.Value == 1
	}
	return a.Value == b.Value && a.Min == b.Min && (genericPeople(a.key) || genericPeople(b.key) || a.key == b.key)
}

// genericPeople reports whether a noun says no more than that people are meant.
func genericPeople(key string) bool {
	switch key {
	case "", "people", "person", "persons", "victims", "victim", "individuals", "individual", "fatality", "fatalities", "deaths", "death", "man", "men", "others":
		return true
	}
	return false
}

// outlive takes back injuries of those who died of them.
func (w *weigher) outlive() {
	for i := range w.tallies {
		t := &w.tallies[i]
		if t.Kind != Killed || t.Status == FigureNegated {
			continue
		}
		for k := range w.tallies[:i] {
			a := &w.tallies[k]
			if a.Kind == Injured && a.Status == FigureAsserted && a.Sentence == t.Sentence && a.group.first == t.group.first && a.group.last > 0 {
				a.Status = FigureSuperseded
			}
		}
	}
}
