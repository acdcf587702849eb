package timeline

import (
	"cmp"
	"slices"
	"strconv"
	"time"

	"github.com/annals-dev/annals/events"
)

// NoFigure stands for a bound that no source gives, as in package events.
const NoFigure = events.NoFigure

// A Toll is one figure of an Entry: how many people were harmed in one way,
// what each source says, and how the figure moved.
type Toll struct {
	Harm     events.Harm
	Best     int64     // by the Builder's Policy over the current claims; NoFigure if only denied or hypothetical
	Low      int64     // the least that a trusted current claim allows
	High     int64     // the most that any current claim names
	AtLeast  bool      // the claim behind Best says "at least" or "more than"
	AsOf     time.Time // of the newest current claim, zero if unknown
	Sources  int       // independent sources of current claims
	Conflict bool      // current claims exclude each other
	Claims   []Claim   // every claim, oldest first
	History  []Point   // each time that Best changed, oldest first
}

// A Claim is one figure told by one source.
type Claim struct {
	Ref              Ref
	Source           string // who gives it: "health officials", else the outlet
	Point, Low, High int64
	AtLeast          bool
	Status           events.FigureStatus
	AsOf             time.Time // when it was published, zero if unknown
	Text             string    // the words of the text, "at least nine people"
	Current          bool      // it takes part in Best, Low and High
	Revises          bool      // the text says that it corrects an earlier figure

	weight int
	voice  string
}

// A Point is the best figure as of a time.
type Point struct {
	AsOf time.Time
	Best int64
}

// A Policy says which of several current figures is Best.
type Policy uint8

// Policies. The zero Policy is Median.
const (
	Median       Policy = iota // the weighted median
	Conservative               // the lowest, as conflict data sets code it
	Latest                     // the newest
	Highest                    // the highest
)

// Limits of the reconciliation of figures.
const (
	currentFor    = 48 * time.Hour // an older claim counts no more once newer ones are known
	overtakeAfter = 6 * time.Hour  // a later higher count replaces a lower one instead of contradicting it
	mostClaims    = 128            // newest claims per figure that are reconciled; bounds the quadratic part
	conflictRatio = 2              // high over low that is a conflict,
	conflictGap   = 5              // if they are further apart than this
)

// Weights of claims, in tenths.
const (
	weightAsserted = 10
	weightEstimate = 7 // "about", "dozens"
	weightClaimed  = 5 // one side's claim
	trusted        = 5 // the least weight of a claim that may set Low
)

// tolls reconciles the figures of the tellings of one entry.
func tolls(reports []*events.Report, policy Policy, members []*telling) []Toll {
	var byHarm [events.NumHarms][]Claim
	for _, m := range members {
		for h := range events.NumHarms {
			byHarm[h] = appendClaims(byHarm[h], reports[m.report], m, h)
		}
	}
	var out []Toll
	for h, claims := range byHarm {
		if len(claims) > 0 {
			out = append(out, newToll(events.Harm(h), policy, claims))
		}
	}
	return out
}

// appendClaims appends what telling m says about one harm: the reconciled
// figure of the article itself and every figure that it gives as somebody's
// claim, as denied or as overtaken.
func appendClaims(list []Claim, r *events.Report, m *telling, h events.Harm) []Claim {
	if f := m.figures[h]; f.found {
		_, from := reconcile(r, m.events, h)
		list = append(list, newClaim(r, m, from, f))
	}
	for _, k := range casualtiesOf(r, m.events) {
		c := &r.Casualties[k]
		switch c.Status {
		case events.FigureClaimed, events.FigureDenied, events.FigureSuperseded:
			if f := figureOf(c); c.Kind == h && f.found {
				list = append(list, newClaim(r, m, k, f))
			}
		}
	}
	return list
}

// newClaim makes the claim of figure f, which rests on casualty k of r, -1 if on none.
func newClaim(r *events.Report, m *telling, k int, f figure) Claim {
	c := Claim{Ref: Ref{m.report, m.events[0]}, Point: f.point, Low: f.lo, High: f.hi, AtLeast: f.open,
		Status: events.FigureAsserted, AsOf: published(r), weight: weightAsserted, voice: "outlet " + strconv.Itoa(m.voice), Source: Outlet(r)}
	if k < 0 {
		return c
	}
	x := &r.Casualties[k]
	c.Status, c.Text = x.Status, slice(r.Article.Text, int(x.Start), int(x.End))
	c.Ref.Event = eventOf(r, m, k)
	c.Revises = revises(sentenceText(r, x.Sentence))
	if x.Approx || x.Vague != "" {
		c.weight = weightEstimate
	}
	if x.Status == events.FigureClaimed {
		c.weight = weightClaimed
	}
	if x.Source.Name != "" {
		c.Source, c.voice = x.Source.Name, "source "+fold(x.Source.Name)
	}
	return c
}

// eventOf returns the event of m that carries casualty k.
func eventOf(r *events.Report, m *telling, k int) int {
	for _, e := range m.events {
		if slices.Contains(r.Events[e].Casualties, k) {
			return e
		}
	}
	return m.events[0]
}

// newToll reconciles claims about one harm.
func newToll(h events.Harm, policy Policy, claims []Claim) Toll {
	slices.SortStableFunc(claims, func(a, b Claim) int {
		return cmp.Or(compareZeroLast(a.AsOf, b.AsOf), compareRefs(a.Ref, b.Ref))
	})
	t := Toll{Harm: h, Best: NoFigure, Low: NoFigure, High: NoFigure, Claims: claims}
	recent := claims[max(0, len(claims)-mostClaims):]
	t.History = history(h, policy, recent)
	t.settle(policy, current(h, recent))
	return t
}

// settle fills in what follows from the current claims.
func (t *Toll) settle(policy Policy, now []*Claim) {
	if len(now) == 0 {
		return
	}
	best := policy.choose(now)
	t.Best, t.AtLeast, t.Low, t.High = best.Point, best.AtLeast, best.Low, best.High
	var voices []string
	for _, c := range now {
		c.Current = true
		t.High = max(t.High, c.High)
		if c.weight >= trusted {
			t.Low = min(t.Low, c.Low)
		}
		if c.AsOf.After(t.AsOf) {
			t.AsOf = c.AsOf
		}
		if !slices.Contains(voices, c.voice) {
			voices = append(voices, c.voice)
		}
	}
	t.Sources = len(voices)
	t.Conflict = t.High > conflictRatio*t.Low && t.High-t.Low > conflictGap || contradict(now)
}

// contradict reports whether two sources give figures that exclude each other.
func contradict(now []*Claim) bool {
	for i, c := range now {
		for _, d := range now[:i] {
			if c.voice != d.voice && c.figure().disjoint(d.figure()) {
				return true
			}
		}
	}
	return false
}

func (c *Claim) figure() figure { return figure{c.Low, c.Point, c.High, true, c.AtLeast} }

// current returns the claims that hold as of the newest one: the newest of
// each voice, unless the text itself, a correction or time has overtaken it.
func current(h events.Harm, claims []Claim) []*Claim {
	var out []*Claim
	for i := range claims {
		c := &claims[i]
		if c.Status == events.FigureDenied || c.Status == events.FigureSuperseded {
			continue
		}
		if !slices.ContainsFunc(claims[i+1:], func(d Claim) bool { return overtakes(h, &d, c) }) {
			out = append(out, c)
		}
	}
	return out
}

// overtakes reports whether d, which was told after c, replaces it.
func overtakes(h events.Harm, d, c *Claim) bool {
	if d.Status == events.FigureDenied || d.Status == events.FigureSuperseded {
		return false
	}
	if d.voice == c.voice || d.Revises && d.AsOf.After(c.AsOf) {
		return true
	}
	gap := d.AsOf.Sub(c.AsOf)
	if c.AsOf.IsZero() || d.AsOf.IsZero() || d.weight < c.weight {
		return false
	}
	return gap > currentFor || rises(h) && gap >= overtakeAfter && d.Point > c.Point
}

// rises reports whether a count of h normally only grows as more is known.
func rises(h events.Harm) bool { return h != events.Missing }

// choose returns the claim that stands for all.
func (p Policy) choose(now []*Claim) *Claim {
	sorted := slices.Clone(now)
	slices.SortStableFunc(sorted, func(a, b *Claim) int { return cmp.Compare(a.Point, b.Point) })
	switch p {
	case Conservative:
		return sorted[0]
	case Highest:
		return sorted[len(sorted)-1]
	case Latest:
		return now[len(now)-1]
	}
	return weightedMedian(sorted)
}

// weightedMedian returns the claim at which half of the weight is reached.
func weightedMedian(sorted []*Claim) *Claim {
	total, sum := 0, 0
	for _, c := range sorted {
		total += c.weight
	}
	for _, c := range sorted {
		if sum += c.weight; 2*sum >= total {
			return c
		}
	}
	return sorted[len(sorted)-1]
}

// history returns how the best figure moved as claims came in.
func history(h events.Harm, policy Policy, claims []Claim) []Point {
	var out []Point
	for i := range claims {
		if i+1 < len(claims) && claims[i+1].AsOf.Equal(claims[i].AsOf) {
			continue
		}
		now := current(h, claims[:i+1])
		if len(now) == 0 {
			continue
		}
		if best := policy.choose(now).Point; len(out) == 0 || out[len(out)-1].Best != best {
			out = append(out, Point{claims[i].AsOf, best})
		}
	}
	return out
}
