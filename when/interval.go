package when

import "time"

// An Order is how two intervals stand to each other in time.
type Order uint8

// Orders. The zero value is unset.
const (
	OrderBefore   Order = 1 + iota // the first ends before the second starts
	OrderAfter                     // the first starts after the second ends
	OrderSame                      // both are the same stretch, known at both ends
	OrderOverlaps                  // they share time, or one contains the other
	OrderUnknown                   // one of them is open where it matters, or says nothing
)

var orderNames = [...]string{"", "before", "after", "same", "overlaps", "unknown"}

// String returns the name of o as it stands in JSON.
func (o Order) String() string {
	if int(o) < len(orderNames) {
		return orderNames[o]
	}
	return ""
}

// Compare says how i stands to j: OrderBefore only if i certainly ended when j
// began. An open end leaves the order unknown where it matters.
func (i Interval) Compare(j Interval) Order {
	switch {
	case endsBy(i.To, j.From):
		return OrderBefore
	case endsBy(j.To, i.From):
		return OrderAfter
	case i.open() || j.open():
		return OrderUnknown
	case i.From.Equal(j.From) && i.To.Equal(j.To):
		return OrderSame
	}
	return OrderOverlaps
}

// endsBy reports whether a known end lies at or before a known start.
func endsBy(end, start time.Time) bool {
	return !end.IsZero() && !start.IsZero() && !end.After(start)
}

func (i Interval) open() bool { return i.From.IsZero() || i.To.IsZero() }

// Overlaps reports whether i and j can share a moment; an open end reaches
// without limit. An interval that says nothing overlaps nothing.
func (i Interval) Overlaps(j Interval) bool {
	return !i.IsZero() && !j.IsZero() && !endsBy(i.To, j.From) && !endsBy(j.To, i.From)
}

// Contains reports whether j lies wholly within i. An open end of j is
// contained only in the same open end of i.
func (i Interval) Contains(j Interval) bool {
	if i.IsZero() || j.IsZero() {
		return false
	}
	from := i.From.IsZero() || !j.From.IsZero() && !j.From.Before(i.From)
	to := i.To.IsZero() || !j.To.IsZero() && !j.To.After(i.To)
	return from && to
}

// Intersect returns the stretch that i and j share, with the granularity of
// the narrower of them, or Range if it is a new stretch. The result is zero if
// they share none.
func (i Interval) Intersect(j Interval) Interval {
	switch {
	case !i.Overlaps(j):
		return Interval{}
	case i.Contains(j):
		return j
	case j.Contains(i):
		return i
	}
	k := Interval{From: i.From, To: i.To, Granularity: Range}
	if k.From.IsZero() || j.From.After(k.From) {
		k.From = j.From
	}
	if k.To.IsZero() || !j.To.IsZero() && j.To.Before(k.To) {
		k.To = j.To
	}
	return k
}

// Bounds returns the first and last moment of i as ISO 8601, both inclusive:
// dates for days and longer, date-times with zone for minutes, hours and parts
// of the day, and for ranges between times of day. An open end is "".
func (i Interval) Bounds() (from, to string) {
	clock := i.Granularity == Minute || i.Granularity == Hour || i.Granularity == PartOfDay || i.Granularity == Range && i.timed()
	if !i.From.IsZero() {
		from = isoBound(i.From, clock)
	}
	if !i.To.IsZero() {
		to = isoBound(i.To.Add(-1), clock)
	}
	return from, to
}

// timed reports whether the known ends of i are times of day: "from 9 a.m. to
// 5 p.m."
func (i Interval) timed() bool {
	return !i.IsZero() && (i.From.IsZero() || offMidnight(i.From)) && (i.To.IsZero() || offMidnight(i.To))
}

// offMidnight reports whether t lies a minute or more from midnight.
func offMidnight(t time.Time) bool {
	since := t.Sub(floor(day, t).t)
	return since >= time.Minute && since <= 24*time.Hour-time.Minute
}

// isoBound formats one bound; seconds are dropped, as no text is that exact.
func isoBound(t time.Time, clock bool) string {
	b := appendDate(nil, t, isoYear)
	if clock {
		b = t.AppendFormat(b, "T15:04Z07:00")
	}
	return string(b)
}
