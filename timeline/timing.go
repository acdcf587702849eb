package timeline

import (
	"strings"

	"github.com/annals-dev/annals/events"
	"github.com/annals-dev/annals/when"
)

// A trust says how well a time is grounded.
type trust uint8

const (
	noTime      trust = iota
	assumedTime       // from publication and tense, or "now"
	carriedTime       // from another sentence, or of a count rather than of the deed
	ownTime           // in the clause itself
)

// A timing is when something happened as one event tells it.
type timing struct {
	time  events.Time
	span  when.Interval // of time, by the wall clock
	trust trust
}

// timeOf grades the time of an event. The day on which people died in hospital
// or a toll rose is told in the clause, but it is not that of the deed.
func timeOf(e *events.Event) timing {
	t := timing{time: e.Time, span: civil(e.Time.Interval)}
	switch {
	case t.span.IsZero():
		return timing{}
	case e.Time.Basis == when.BasisDocument, strings.HasSuffix(e.Time.Value, "_REF"):
		t.trust = assumedTime
	case e.Time.Basis == when.BasisContext, strings.HasPrefix(e.Rule, countRule):
		t.trust = carriedTime
	default:
		t.trust = ownTime
	}
	return t
}

// countRule starts the name of the rule of events that are told by a figure alone.
const countRule = "figure:"

// better reports whether t says more than u: better grounded, else finer.
func (t timing) better(u timing) bool {
	if t.trust != u.trust {
		return t.trust > u.trust
	}
	return width(t.span) < width(u.span)
}

// narrowSpan is the most days that a time may cover to count as a stated day
// or two: a weekend, "Monday and Tuesday".
const narrowSpan = 2

// datedDay reports whether t is a day or two, not assumed from the publication date.
func (t timing) datedDay() bool {
	return bounded(t.span) && spanDays(t.span) <= narrowSpan && t.trust >= carriedTime
}

// lasts reports whether t is too long a time for one incident.
func (t timing) lasts() bool { return spanDays(t.span) > longDays }

// width returns the length of i for comparison, the longest if an end is open.
func width(i when.Interval) int64 {
	if !bounded(i) {
		return 1 << 62
	}
	return int64(i.To.Sub(i.From))
}
