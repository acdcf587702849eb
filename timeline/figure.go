package timeline

import (
	"slices"

	"github.com/annals-dev/annals/events"
)

// A figure is a number of people as exactly as it was told.
type figure struct {
	lo, point, hi int64 // hi is the point if the text gives no upper bound
	found         bool
	open          bool // "at least": more are possible
}

// figureOf reads the number of c.
func figureOf(c *events.Casualty) figure {
	return newFigure(c.Value, c.Min, c.Max, c.Approx)
}

// approxShare is the tenth by which "about 40" may be off either way.
const approxShare = 10

// newFigure makes a figure of a value and bounds, NoFigure where not told.
func newFigure(value, low, high int64, approx bool) figure {
	f := figure{lo: low, point: value, hi: high, found: value >= 0 || low >= 0 || high >= 0}
	if !f.found {
		return figure{}
	}
	f.open = high < 0 && low >= 0
	if f.point < 0 {
		f.point = middle(low, high)
	}
	if f.lo < 0 {
		f.lo = f.point
		if high >= 0 {
			f.lo = 0 // "up to 20", "fewer than 20"
		}
	}
	f.hi = max(f.hi, f.point)
	if approx {
		f.lo, f.hi = min(f.lo, f.point-f.point/approxShare), max(f.hi, f.point+f.point/approxShare)
	}
	return f
}

// middle returns the figure that stands for a range of which a bound may be
// missing: the least that a vague word means, the middle of two bounds.
func middle(low, high int64) int64 {
	switch {
	case high < 0:
		return low
	case low < 0:
		return high
	}
	return low + (high-low)/2
}

// add returns the sum of two figures of different people.
func (f figure) add(g figure) figure {
	if !f.found {
		return g
	}
	return figure{f.lo + g.lo, f.point + g.point, f.hi + g.hi, true, f.open || g.open}
}

// disjoint reports whether no number fits both figures.
func (f figure) disjoint(g figure) bool {
	return f.hi < g.lo && !f.open || g.hi < f.lo && !g.open
}

// counts reports whether a figure of this status is part of what its article
// holds to be so; the rest is history, somebody's claim, or about other people.
func counts(s events.FigureStatus) bool {
	switch s {
	case events.FigureAsserted, events.FigureCumulative, events.FigureImplied, events.FigureRestated, events.FigureNegated:
		return true
	}
	return false
}

// figuresOf reconciles the figures of the events of one group by harm: own
// says for which harms the article's reconciled toll is the group's. total
// reports whether they count many incidents.
func figuresOf(r *events.Report, group []int, own [events.NumHarms]bool) (out [events.NumHarms]figure, total bool) {
	for _, k := range casualtiesOf(r, group) {
		if c := &r.Casualties[k]; c.Period && c.Status != events.FigureBackground {
			total = true
		}
	}
	for h := range out {
		if own[h] {
			t := &r.Tolls[h]
			out[h] = newFigure(t.Value, t.Min, t.Max, false)
			continue
		}
		out[h], _ = reconcile(r, group, events.Harm(h))
	}
	return out, total
}

// counted returns every number of people that a group tells of its happening,
// overtaken and claimed ones too, as harm and number in one value, sorted. That
// two articles tell the same number is evidence even when both have moved on.
func counted(r *events.Report, group []int) []int64 {
	var out []int64
	for _, k := range casualtiesOf(r, group) {
		c := &r.Casualties[k]
		switch c.Status {
		case events.FigureSubset, events.FigureBackground, events.FigureHypothetical, events.FigureNegated:
			continue
		}
		if f := figureOf(c); f.point >= leastTelling && c.Vague == "" {
			out = append(out, int64(c.Kind)<<48|f.point)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// casualtiesOf returns the indices of the casualties of a group, ascending.
func casualtiesOf(r *events.Report, group []int) []int {
	var out []int
	for _, k := range group {
		for _, c := range r.Events[k].Casualties {
			if c >= 0 && c < len(r.Casualties) {
				out = append(out, c)
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// reconcile returns the figure of one harm for a group and the casualty that
// it rests on, -1 if none. Figures of one sentence are of different people and
// add up; another sentence tells the same again, and the largest counts,
// unless the text gives a total.
func reconcile(r *events.Report, group []int, h events.Harm) (best figure, from int) {
	from = -1
	var sum figure
	sentence, largest := -1, -1
	for _, k := range casualtiesOf(r, group) {
		c := &r.Casualties[k]
		if c.Kind != h || !counts(c.Status) || !figureOf(c).found {
			continue
		}
		f := figureOf(c)
		if c.Status == events.FigureCumulative {
			return f, k
		}
		if c.Sentence != sentence {
			sum, sentence, largest = figure{}, c.Sentence, k
		}
		if f.point > figureOf(&r.Casualties[largest]).point {
			largest = k
		}
		if sum = sum.add(f); !best.found || sum.point > best.point {
			best, from = sum, largest
		}
	}
	return best, from
}

// shareTolls says by group for which harms the reconciled toll of the
// article's main incident is the group's: it is if no other group carries a
// figure of it.
func shareTolls(r *events.Report, groups [][]int) [][events.NumHarms]bool {
	own := make([][events.NumHarms]bool, len(groups))
	for h := range events.NumHarms {
		if !r.Tolls[h].Found {
			continue
		}
		holder, holders := -1, 0
		for k, g := range groups {
			if countsHarm(r, g, h) {
				holder, holders = k, holders+1
			}
		}
		if holders == 1 {
			own[holder][h] = true
		}
	}
	return own
}

// countsHarm reports whether g carries a figure of h of the article's main incident.
func countsHarm(r *events.Report, g []int, h events.Harm) bool {
	return slices.ContainsFunc(casualtiesOf(r, g), func(k int) bool {
		c := &r.Casualties[k]
		return c.Kind == h && c.Incident == 0 && !c.Period && counts(c.Status) && figureOf(c).found
	})
}
