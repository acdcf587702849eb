package events

import (
	"slices"
	"strings"
	"time"

	"github.com/annals-dev/annals/entities"
	"github.com/annals-dev/annals/nlp"
	"github.com/annals-dev/annals/when"
)

// date marks the figures that the time beside them puts outside the article's
// incident: sums over a period, "since September", and harm of long ago. The
// times are in text order.
func (w *weigher) date(times []when.Expr, published time.Time) {
	for i := range w.tallies {
		t := &w.tallies[i]
		if t.Status != FigureAsserted && t.Status != FigureCumulative {
			continue
		}
		s := w.d.Sentences[t.Sentence]
		k, _ := slices.BinarySearchFunc(times, int(s.Start), func(x when.Expr, at int) int { return x.Start - at })
		for ; k < len(times) && times[k].End <= int(s.End); k++ {
			w.dateBy(i, &times[k], published)
		}
	}
}

// dateBy marks tally i if expression x, of its sentence, puts it elsewhere.
func (w *weigher) dateBy(i int, x *when.Expr, published time.Time) {
	t := &w.tallies[i]
	switch {
	case x.Signal == when.Since && t.Value != 1 && !recent(x, published):
		t.Period, t.Over, t.Status = true, x.Interval, FigureCumulative
	case t.crimes && yearly(x) && t.Value > 1:
		t.Period, t.Over, t.Status = true, x.Interval, FigureBackground
	case !w.beside(i, x) || !w.dates(x, t.Trigger):
	case (w.span(x) || yearly(x) && !elsewhen(x, published)) && t.Value != 1:
		t.Period, t.Over, t.Status = true, x.Interval, FigureBackground
	case elsewhen(x, published):
		t.Status = FigureBackground
	}
}

// aWeek is how far back "since Friday" still means one story.
const aWeek = 7 * 24 * time.Hour

// recent reports whether x begins in the week before publication.
func recent(x *when.Expr, published time.Time) bool {
	return !published.IsZero() && !x.Interval.From.IsZero() && x.Interval.From.After(published.Add(-aWeek))
}

// besideReach is how many bytes a time may stand from the harm it dates, and
// maxBeside bounds how many figures lie between.
const (
	besideReach = 60
	maxBeside   = 16
)

// beside reports whether expression x dates tally i: it is near, and no other
// figure's harm lies between.
func (w *weigher) beside(i int, x *when.Expr) bool {
	t := &w.tallies[i]
	if w.countsPeople(x) || w.insideName(x) {
		return false // a figure read as a year, "Black September"
	}
	at := int(w.d.Tokens[t.Trigger].Start)
	first, last := min(at, x.Start), max(at, x.End)
	if last-first > besideReach+x.End-x.Start {
		return false
	}
	for k := max(0, i-maxBeside); k < min(len(w.tallies), i+maxBeside); k++ {
		o := &w.tallies[k]
		if c := int(w.d.Tokens[o.Trigger].Start); o.Trigger != t.Trigger && first < c && c < last {
			return false
		}
	}
	return true
}

// span reports whether x is a stretch of time that ends now: "the past year".
func (w *weigher) span(x *when.Expr) bool {
	if x.Type != when.Duration {
		return false
	}
	text := strings.ToLower(w.d.Source()[max(0, x.Start-10):x.End])
	if !strings.Contains(text, "past") && !strings.Contains(text, "last") && !strings.Contains(text, "recent") {
		return false
	}
	return strings.Contains(text, "year") || strings.Contains(text, "month") || strings.Contains(text, "week") || strings.Contains(text, "decade")
}

// yearly reports whether x is a year, whose harm is that of many incidents.
func yearly(x *when.Expr) bool {
	return x.Type == when.Date && x.Interval.Granularity == when.Year
}

// How long before publication something happened for it not to be the news: a
// day is told precisely, a month or year may end shortly before.
const (
	oldDay   = 40 * 24 * time.Hour
	oldMonth = 14 * 24 * time.Hour
)

// elsewhen reports whether x lies so long before the day of publication that
// what it dates is another incident.
func elsewhen(x *when.Expr, published time.Time) bool {
	if published.IsZero() || x.Type != when.Date || x.Interval.IsZero() || x.Interval.Granularity == when.Season || x.Signal != when.NoSignal {
		return false
	}
	old := oldDay
	if x.Interval.Granularity >= when.Month && x.Interval.Granularity <= when.Century {
		old = oldMonth
	}
	return !x.Interval.To.IsZero() && x.Interval.To.Before(published.Add(-old))
}

// dates reports whether the parser hangs expression x on the harm at token
// trigger, and not on a noun elsewhere in the clause. Without a parse it does.
func (w *weigher) dates(x *when.Expr, trigger int) bool {
	i := w.tokenAt(x.Start)
	if w.tree == nil || i < 0 || w.d.Tokens[trigger].Dep == nlp.NoDep {
		return true
	}
	for range maxDateHops {
		if i == trigger {
			return true
		}
		switch w.d.Tokens[i].Dep {
		case nlp.Appos, nlp.ACL, nlp.ACLRelcl, nlp.Parataxis:
			return false
		}
		if i = w.tree.Head(i); i < 0 {
			return false
		}
	}
	return false
}

// maxDateHops bounds how deep below its verb a time may hang.
const maxDateHops = 5

// tokenAt returns the token that covers byte at, -1 if none does.
func (w *weigher) tokenAt(at int) int {
	i, found := slices.BinarySearchFunc(w.d.Tokens, at, func(t nlp.Token, at int) int {
		switch {
		case int(t.End) <= at:
			return -1
		case int(t.Start) > at:
			return 1
		}
		return 0
	})
	if !found {
		return -1
	}
	return i
}

// countsPeople reports whether x is a number that the quantities take for a count.
func (w *weigher) countsPeople(x *when.Expr) bool {
	i, _ := slices.BinarySearchFunc(w.quantities, x.Start, func(q entities.Quantity, at int) int { return int(q.End) - at - 1 })
	return i < len(w.quantities) && int(w.quantities[i].Start) < x.End && w.quantities[i].Unit == entities.UnitCount
}

// insideName reports whether x is a part of somebody's name.
func (w *weigher) insideName(x *when.Expr) bool {
	i := w.tokenAt(x.Start)
	if w.set == nil || i < 0 {
		return false
	}
	m := w.set.At(i)
	return m >= 0 && w.set.Mentions[m].Form == entities.NameForm && w.set.Mentions[m].Len() > x.End-x.Start
}
