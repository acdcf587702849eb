package timeline

import (
	"cmp"
	"time"

	"github.com/annals-dev/annals/when"
)

// Compare tells how a lies to b, by the wall clock of the place that each was
// told for, so that a day is the same day whatever zone its article is in. It
// is a partial order: "March 2011" is not before "11 March 2011", they overlap.
func Compare(a, b when.Interval) when.Order { return civil(a).Compare(civil(b)) }

// excludes reports whether a and b cannot be the same time.
func excludes(a, b when.Interval) bool {
	r := Compare(a, b)
	return r == when.OrderBefore || r == when.OrderAfter
}

// bounded reports whether both ends of i are known.
func bounded(i when.Interval) bool { return !i.From.IsZero() && !i.To.IsZero() }

// civil returns i with its wall-clock readings as if they were UTC, so that
// days told in different zones can be compared as days.
func civil(i when.Interval) when.Interval {
	return when.Interval{From: wall(i.From), To: wall(i.To), Granularity: i.Granularity}
}

func wall(t time.Time) time.Time {
	if t.IsZero() {
		return time.Time{}
	}
	y, m, d := t.Date()
	return time.Date(y, m, d, t.Hour(), t.Minute(), t.Second(), 0, time.UTC)
}

// A moment is what decides the place of an entry in display order.
type moment struct {
	key, to time.Time // zero if unknown
	open    bool      // the start is unknown
	when.Granularity
}

// momentOf returns the moment of i. Its key is a point of i: the start, or the
// end if the start is unknown. A time that is only assumed from the
// publication date stands at its last day, next to the news of that day. Since
// every key lies in its interval, sorting by keys never contradicts Compare.
func momentOf(i when.Interval, b when.Basis) moment {
	i = civil(i)
	m := moment{key: i.From, to: i.To, open: i.From.IsZero(), Granularity: i.Granularity}
	switch {
	case m.open:
		m.key = i.To
	case b == when.BasisDocument && i.To.After(i.From.Add(day)):
		m.key = i.To.Add(-day)
	}
	return m
}

// compare orders moments for display; those without any time come last.
func (m moment) compare(n moment) int {
	if c := compareZeroLast(m.key, n.key); c != 0 {
		return c
	}
	// An unknown start may be any time before the key: it comes first.
	if c := cmp.Compare(btoi(n.open), btoi(m.open)); c != 0 {
		return c
	}
	if c := compareZeroLast(m.to, n.to); c != 0 {
		return c
	}
	return cmp.Compare(m.Granularity, n.Granularity)
}

// compareZeroLast compares two times and puts the zero time after all others.
func compareZeroLast(a, b time.Time) int {
	if a.IsZero() || b.IsZero() {
		return cmp.Compare(btoi(a.IsZero()), btoi(b.IsZero()))
	}
	return a.Compare(b)
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

// day is the length of a calendar day on the wall clock.
const day = 24 * time.Hour

// dayNumber returns the number of the day of t since the epoch, by its wall clock.
func dayNumber(t time.Time) int64 {
	s := wall(t).Unix()
	if s < 0 {
		s -= int64(day/time.Second) - 1
	}
	return s / int64(day/time.Second)
}

// spanDays returns how many days i covers, 0 if an end is open.
func spanDays(i when.Interval) int64 {
	if !bounded(i) {
		return 0
	}
	return max(1, dayNumber(i.To.Add(-time.Second))-dayNumber(i.From)+1)
}

// daysApart returns the number of days between two disjoint intervals, 0 if
// they share a day or one of them is open towards the other.
func daysApart(a, b when.Interval) int64 {
	if !bounded(a) || !bounded(b) {
		return 0
	}
	gap := max(dayNumber(b.From)-dayNumber(a.To.Add(-time.Second)), dayNumber(a.From)-dayNumber(b.To.Add(-time.Second)))
	return max(0, gap)
}
