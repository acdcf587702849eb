package events

import (
	"time"

	"github.com/annals-dev/annals/entities"
	"github.com/annals-dev/annals/nlp"
	"github.com/annals-dev/annals/when"
)

// A weigher turns the tallies of one article into figures: who is meant by
// "both", what was told before, what is about another incident.
type weigher struct {
	d          *nlp.Document
	set        *entities.Set // may be nil
	tree       *nlp.Tree     // nil if the document is not parsed
	tallies    []tally
	counted    []countedPeople // people with a number, harmed or not
	quantities []entities.Quantity
	refs       []*tally // pointers to tallies
	firstHurt  int      // the first sentence that tells of people hurt
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
func (w *weigher) weigh(times []when.Expr, published time.Time) []Casualty {
	w.refs = make([]*tally, len(w.tallies))
	w.firstHurt = len(w.d.Sentences)
	for i := range w.tallies {
		t := &w.tallies[i]
		w.refs[i], t.at = t, i
		if t.Kind == Injured && t.counts() {
			w.firstHurt = min(w.firstHurt, t.Sentence)
		}
	}
	w.resolve()
	w.date(times, published)
	w.restate()
	w.correct()
	w.outlive()
	w.bury()
	w.incidents()
	out := make([]Casualty, 0, len(w.tallies))
	for i := range w.tallies {
		if !w.tallies[i].drop {
			out = append(out, w.tallies[i].Casualty)
		}
	}
	return out
}

// maxBack bounds how many figures back one is compared with, so that the work
// stays linear. No article of the development data has half as many.
const maxBack = 200

// before returns the tallies before tally i that it is compared with.
func (w *weigher) before(i int) []*tally {
	return w.refs[max(0, i-maxBack):i]
}

// resolve gives "both men", "the hostages" and "they" the number of the people
// they refer to.
func (w *weigher) resolve() {
	for i := range w.tallies {
		t := &w.tallies[i]
		if !t.anaphor {
			continue
		}
		if t.group.form == pronounGroup && t.group.det == definite {
			t.drop = w.told(i) // "those killed"
			continue
		}
		if t.weak && w.told(i) {
			t.Status = FigureRestated
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

// told reports whether a tally before i tells the same harm.
func (w *weigher) told(i int) bool {
	for _, a := range w.before(i) {
		if a.Kind == w.tallies[i].Kind && !a.drop {
			return true
		}
	}
	return false
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
		if c.sentence < t.Sentence-maxAntecedent {
			break
		}
		if c.start >= t.Start {
			continue
		}
		if t.group.form == pronounGroup || t.key == c.key || t.key == "victims" || t.key == "bodies" || t.key == "people" || t.key == "men" && c.key != "women" || t.Role == Perpetrator && c.role == Perpetrator {
			return c.reading, true
		}
	}
	return reading{}, false
}

// captives adds up the people said to be taken when tally i is about "the
// hostages".
func (w *weigher) captives(i int) (reading, bool) {
	switch w.tallies[i].key {
	case "hostages", "captives", "abductees", "detainees", "kidnappees", "bodies":
	default:
		return reading{}, false
	}
	n := reading{min: NoFigure, max: NoFigure}
	for _, t := range w.before(i) {
		if t.Kind == Captured && t.Status == FigureAsserted && t.Value > 0 {
			n.value += t.Value
		}
	}
	return n, n.value > 0
}

// outlive takes back injuries of those who died of them.
func (w *weigher) outlive() {
	for i := range w.tallies {
		t := &w.tallies[i]
		if t.Kind == Injured && t.attack && t.counts() && t.pointsBack() && t.point() > 1 && w.killedBefore(i) {
			t.Status = FigureSuperseded
		}
		if t.Kind != Killed || t.Status == FigureNegated || t.Status == FigureHypothetical || t.Value != 1 || t.drop {
			continue
		}
		for k := max(0, i-maxBack); k < min(len(w.tallies), i+maxBack); k++ {
			if a := &w.tallies[k]; a.Kind == Injured && a.Status == FigureAsserted && a.Value == 1 && !a.drop && w.died(k, t) {
				a.Status = FigureSuperseded
			}
		}
	}
}

// killedBefore reports whether several people were told dead before tally i.
func (w *weigher) killedBefore(i int) bool {
	for _, a := range w.before(i) {
		if a.Kind == Killed && a.counts() && a.point() > 1 {
			return true
		}
	}
	return false
}

// died reports whether the person hurt in tally i is the one dead in t.
func (w *weigher) died(i int, t *tally) bool {
	a := &w.tallies[i]
	if a.Sentence == t.Sentence {
		return a.group.first == t.group.first || t.group.form == pronounGroup && a.Start < t.Start && !t.group.other
	}
	if t.group.form == pronounGroup && (t.Sentence < a.Sentence || t.Sentence > a.Sentence+2) {
		return false
	}
	if !a.attack && !a.weak && t.group.form != pronounGroup && t.group.form != nameGroup {
		return false
	}
	if a.setOff || t.setOff || w.besideDead(i) {
		return false // set off from the one who died
	}
	if a.Start < t.Start {
		return samePerson(a, t)
	}
	return samePerson(t, a)
}

// besideDead reports whether the sentence of tally i tells of another who was
// killed: "a guard was killed and a driver was shot".
func (w *weigher) besideDead(i int) bool {
	a := &w.tallies[i]
	if a.group.form == pronounGroup {
		return false
	}
	first := i
	for first > max(0, i-maxBack) && w.tallies[first-1].Sentence == a.Sentence {
		first--
	}
	for k := first; k < min(len(w.tallies), i+maxBack) && w.tallies[k].Sentence == a.Sentence; k++ {
		t := &w.tallies[k]
		if t.Kind == Killed && !t.drop && (t.Status == FigureAsserted || t.Status == FigureRestated) &&
			t.group.form != pronounGroup && t.group.first != a.group.first && !samePerson(a, t) {
			return true
		}
	}
	return false
}

// correct marks the figures that a later running total of the same kind replaces.
func (w *weigher) correct() {
	for i := range w.tallies {
		t := &w.tallies[i]
		if t.Status != FigureCumulative || t.Period || !t.revised {
			continue
		}
		for k := i - 1; k >= 0 && w.tallies[k].Sentence >= t.Sentence-1; k-- {
			if a := &w.tallies[k]; a.Kind == t.Kind && a.counts() && a.point() != t.point() {
				a.Status = FigureSuperseded
			}
		}
	}
}
