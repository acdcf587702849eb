package when

import "time"

// A Granularity is the width of the calendar unit that the text stated.
type Granularity uint8

// Granularities. The zero value means no time was given.
const (
	NoGranularity Granularity = iota
	Minute
	Hour
	PartOfDay
	Day
	Weekend
	Week
	Month
	Quarter
	Season
	Year
	Decade
	Century
	Range   // from one point to another, "since September"
	Unknown // some time, no telling when
)

var granularityNames = [...]string{"", "minute", "hour", "part-of-day", "day", "weekend", "week", "month", "quarter", "season", "year", "decade", "century", "range", "unknown"}

// String returns the name of g as it stands in JSON.
func (g Granularity) String() string {
	if int(g) < len(granularityNames) {
		return granularityNames[g]
	}
	return ""
}

// An Interval is a half-open stretch of time [From, To). A zero From or To
// means that end is open (unknown).
type Interval struct {
	From, To    time.Time
	Granularity Granularity
}

// IsZero reports whether i says nothing about any time.
func (i Interval) IsZero() bool { return i.From.IsZero() && i.To.IsZero() }

// A Basis says where a time came from.
type Basis uint8

// Bases. The zero value is unset.
const (
	BasisNone     Basis = 1 + iota // "none": the text gives no time
	BasisExplicit                  // a full date in the clause
	BasisRelative                  // resolved against the publication time or another date
	BasisContext                   // carried from an earlier sentence about the same event
	BasisDocument                  // no expression: publication time and tense
)

var basisNames = [...]string{"", "none", "explicit", "relative", "context", "document"}

// String returns the name of b as it stands in JSON.
func (b Basis) String() string {
	if int(b) < len(basisNames) {
		return basisNames[b]
	}
	return ""
}

// A Type is a TIMEX3 type.
type Type uint8

// TIMEX3 types.
const (
	Date Type = 1 + iota
	Time
	Duration
	Set
)

var typeNames = [...]string{"", "DATE", "TIME", "DURATION", "SET"}

// String returns the TIMEX3 name of t.
func (t Type) String() string {
	if int(t) < len(typeNames) {
		return typeNames[t]
	}
	return ""
}

// A Signal is the word before an expression that turns it into a bound.
type Signal uint8

// Signals. The zero value is none ("on", "in", "during" and nothing at all).
const (
	NoSignal Signal = iota
	Since           // since, from ... (on), starting
	Until           // until, till, through
	By              // by
	After           // after, following
	Within          // within, in the next
	Before          // before, ahead of, prior to
)

// An Expr is one time expression, Text bytes [Start, End), as TIMEX3.
type Expr struct {
	Start, End int
	Type       Type
	Value      string   // TIMEX3 value: "2025-11-30", "2025-W48", "P2D", "XXXX-XX-XX" if it cannot be resolved
	Mod        string   // TIMEX3 mod: START MID END APPROX LESS_THAN MORE_THAN EQUAL_OR_LESS ..., "" for none
	Interval   Interval // the time meant; zero for durations, sets and what cannot be resolved
	Span       Interval // the whole range if the expression is an end of one ("May 3 to 7"), else zero
	Basis      Basis    // BasisExplicit or BasisRelative
	Signal     Signal
	Rule       string // the rule that found and resolved it
}

// A Context is what is known about a text before its expressions are resolved.
type Context struct {
	Published time.Time // zero if unknown: relative expressions then stay unresolved
}
