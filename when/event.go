package when

import "time"

// EventInterval returns the time in which an event with this expression
// happened, seen from the publication: "since September" and "after Friday's
// vote" reach to the end of the publication day, "recently" is the last month, "by Friday" is open at its start, "the past two weeks"
// are the two weeks before the publication, "early October" its first third,
// "the last year" the year before the publication,
// "May 3" in "from May 3 to 7" the whole range. The result is zero if the
// expression tells nothing of the kind.
func (e Expr) EventInterval(published time.Time) Interval {
	if !e.Span.IsZero() {
		return e.Span
	}
	base := e.part()
	if base.IsZero() || e.Rule == "rel.rolling" {
		return e.beside(published)
	}
	if base.Granularity <= PartOfDay && base.Granularity != NoGranularity && (e.Signal == After || e.Signal == Before) {
		return e.withinDay(base)
	}
	switch e.Signal {
	case After:
		if g := base.Granularity; g >= Year && g <= Century {
			base.From = base.To // "after 2014" is not in that year
		}
		return e.since(base, published)
	case Since:
		return e.since(base, published)
	case Until, By:
		return until(base)
	case Before:
		return Interval{To: base.From, Granularity: Range}
	}
	return base
}

// until is open before base; "by noon" and "until the evening" mean the same
// day.
func until(base Interval) Interval {
	i := Interval{To: base.To, Granularity: Range}
	if base.Granularity != NoGranularity && base.Granularity <= PartOfDay && !base.From.IsZero() {
		i.From, i.Granularity = floor(day, base.From).t, PartOfDay
	}
	return i
}

// withinDay is the rest of the day after a time of day, or the part before it:
// "after midnight on Saturday", "before dawn on Friday" are on these days.
func (e Expr) withinDay(base Interval) Interval {
	today := floor(day, base.From).interval()
	if e.Signal == After {
		return Interval{From: base.From, To: today.To, Granularity: PartOfDay}
	}
	to := base.From
	switch {
	case !to.After(today.From):
		to = base.To // a morning starts with its day
	case base.To.Equal(today.To):
		return today // before midnight
	}
	return Interval{From: today.From, To: to, Granularity: PartOfDay}
}

// since reaches from base to the publication, or stays open behind it.
func (e Expr) since(base Interval, published time.Time) Interval {
	i := Interval{From: base.From, Granularity: Range}
	if end := endOfDay(published); !published.IsZero() && end.After(base.From) {
		i.To = end
	}
	return i
}

func endOfDay(t time.Time) time.Time { return floor(day, t).end() }

// part is the third of the interval that START, MID and END name; the thirds
// of a month end on its 10th and 20th day.
func (e Expr) part() Interval {
	i := e.Interval
	if i.open() || i.Granularity <= Day {
		return i
	}
	third := i.To.Sub(i.From) / 3
	first, second := dayNear(i.From.Add(third)), dayNear(i.From.Add(2*third))
	if i.Granularity == Month {
		first, second = i.From.AddDate(0, 0, 10), i.From.AddDate(0, 0, 20)
	}
	switch e.Mod {
	case "START":
		return closed(i.From, first, Range)
	case "MID":
		return closed(first, second, Range)
	case "END":
		return closed(second, i.To, Range)
	}
	return i
}

// unitOf is the unit of a granularity.
func unitOf(g Granularity) unit {
	for u, of := range granularities {
		if of == g && unit(u) != second {
			return unit(u)
		}
	}
	return noUnit
}

// dayNear is the midnight nearest to t.
func dayNear(t time.Time) time.Time { return floor(day, t.Add(12*time.Hour)).t }

// beside places what has no interval of its own beside the publication:
// "recently", "for months", "the past two weeks", "in the next few days".
func (e Expr) beside(published time.Time) Interval {
	if published.IsZero() {
		return Interval{}
	}
	today := floor(day, published).interval()
	switch e.Value {
	case "PRESENT_REF":
		return today
	case "PAST_REF":
		if e.Rule == "vague.recent" {
			return closed(shift(month, today.From, -1), today.To, Range)
		}
		return Interval{To: today.To, Granularity: Range}
	case "FUTURE_REF":
		if e.Rule == "offset.text" || e.Rule == "offset.vague" {
			return Interval{} // "weeks later" counts from what is told, not from now
		}
		return Interval{From: today.From, Granularity: Range}
	}
	if u := unitOf(e.Interval.Granularity); e.Rule == "rel.rolling" {
		return closed(floor(day, shift(u, published, -1)).t, today.To, Range)
	}
	n, u, ok := parsePeriod(e.Value)
	if !ok || e.Type != Duration {
		return Interval{}
	}
	switch e.Rule {
	case "span.past", "duration.told":
		return closed(floor(day, shift(u, published, -n)).t, today.To, Range)
	case "duration.ahead":
		return floor(u, shift(u, published, n)).interval()
	case "span.coming":
		return closed(today.From, floor(day, shift(u, published, n)).end(), Range)
	}
	return Interval{}
}
