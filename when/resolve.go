package when

import "time"

// A resolver puts meanings on the calendar, in text order. It knows the
// publication and the dates the text has named so far.
type resolver struct {
	p         *parser
	published time.Time
	loc       *time.Location
	story     bool  // narrative of the past: the anchor is a date of the text
	last      point // last date named
	lastAt    int   // the token after it
	told      point // last date named that carries the telling on, see aside
	toldAt    int
	lastDay   point // last day named
	lastDayAt int
	dayAside  bool  // it was named in passing
	dayLeads  bool  // it opened its sentence
	newsDay   point // the day of the news: the last one of the paragraph that first names one, or one that opens a sentence
	newsDayAt int
	main      point // last date that carries the story on, see note
	period    point // last quarter reported on
}

// A result is a resolved meaning.
type result struct {
	typ   Type
	value string
	at    point
	span  Interval // overrides the interval of at
	known bool     // at is right
}

// anchorDay is the day that relative expressions count from: the publication,
// or in a narrative the last date named.
func (r *resolver) anchorDay() (time.Time, bool) {
	if r.story && r.main.known() {
		return r.main.t, true
	}
	return r.published, !r.published.IsZero()
}

// textDay is the day that "two days later" at token i counts from: the last
// date named. In the news it must have been named nearby, and one that lies
// ahead in the same sentence.
func (r *resolver) textDay(i int) (time.Time, bool) {
	switch {
	case r.last.known() && (r.story || r.published.IsZero() || r.p.sameSentence(r.lastAt, i)):
		return r.last.t, true
	case r.spokenOf(i):
		return r.told.t, true
	}
	return r.published, !r.published.IsZero()
}

// spokenOf reports whether the last date named is near enough to count from.
func (r *resolver) spokenOf(i int) bool {
	return r.last.known() && (r.story || r.published.IsZero() || r.p.sameSentence(r.lastAt, i) ||
		r.told.known() && i-r.toldAt <= maxGap && !r.told.t.After(r.published))
}

// resolve puts m, read from tokens [i, j), on the calendar.
func (r *resolver) resolve(m *meaning, i, j int) result {
	switch m.kind {
	case calendarKind:
		at := r.calendar(m, i)
		if at.known() {
			at = m.date.around(at)
		}
		if h := m.date.holiday; h != nil && h.days > 1 && at.unit == day {
			return days(at, h.days)
		}
		return r.timed(m, at, dateShape(m.date))
	case dayKind:
		return r.timed(m, r.dayFrom(m), r.todayShape(m))
	case unitKind:
		return r.unit(m, i)
	case offsetKind:
		return r.offset(m, i)
	case durationKind, spanKind:
		if m.unit == year || m.unit == month && m.n.n >= 6 {
			r.period = point{} // the figures that follow are of a longer time
		}
		return result{typ: Duration, value: durationValue(m)}
	case setKind:
		if m.value != "" {
			return result{typ: Set, value: m.value}
		}
		return result{typ: Set, value: durationValue(m)}
	case vagueKind:
		return result{typ: Date, value: m.value}
	}
	return r.clockOnly(m, i)
}

// around widens a day to the week or weekend that the text names by it.
func (f fields) around(at point) point {
	switch {
	case f.week:
		return floor(week, at.t)
	case f.weekend && isoWeekday(at.t) <= 3:
		return point{weekend, floor(weekend, at.t).t.AddDate(0, 0, -7)}
	case f.weekend:
		return floor(weekend, at.t)
	}
	return at
}

// days is the result for a feast of n days.
func days(at point, n int) result {
	last := point{day, at.t.AddDate(0, 0, n-1)}
	return result{typ: Date, value: at.value() + "/" + last.value(), at: at, known: true, span: closed(at.t, last.end(), Range)}
}

// dayFrom resolves "yesterday". In a story "today" is the time of writing.
func (r *resolver) dayFrom(m *meaning) point {
	if r.published.IsZero() || r.story {
		return point{}
	}
	return point{day, floor(day, r.published).t.AddDate(0, 0, m.n.n)}
}

// todayShape is the value of "today" where it cannot be resolved: a story
// means the time of its writing.
func (r *resolver) todayShape(m *meaning) string {
	if r.story && m.rule == "day.today" && !m.clock.set {
		return "PRESENT_REF"
	}
	return "XXXX-XX-XX"
}

// timed adds the time of day to a resolved date. shape is the value of a date
// that cannot be resolved.
func (r *resolver) timed(m *meaning, at point, shape string) result {
	res := result{typ: Date, at: at, known: at.known()}
	if res.value = shape; res.known {
		res.value = at.value()
	}
	if !m.clock.set || at.known() && at.unit != day {
		return res
	}
	res.typ = Time
	res.value += m.clock.value()
	if res.known {
		res.span = m.clock.interval(at.t)
	}
	return res
}

// clockOnly resolves a time of day without a day: the day is the last one
// named, or that of the publication.
func (r *resolver) clockOnly(m *meaning, i int) result {
	at := r.nearDay(i)
	if m.clock.hour == 24 && !r.lastDay.known() && !r.p.cued(i) && (r.p.casual || r.p.toldAsPast(i)) {
		m.clock.hour = 0 // the midnight with which the day of publication began
	}
	return r.timed(m, at, "XXXX-XX-XX")
}

// maxGap is how many tokens back a day that lies ahead is still spoken of.
const maxGap = 40

// nearDay is the day that token i is about: the last one named, if it is still
// spoken of; else the last one of the news, or the publication.
func (r *resolver) nearDay(i int) point {
	at := r.newsDay
	if r.lastDay.known() && r.stillDay(i) {
		at = r.lastDay
	}
	if !at.known() && !r.published.IsZero() && !r.story {
		at = floor(day, r.published)
	}
	return at
}

// stillDay reports whether token i may be about the last day named: it stands
// in the same sentence, or shortly after it in the same paragraph; a day of the
// news that opens a sentence may also be named in the paragraph before.
func (r *resolver) stillDay(i int) bool {
	switch {
	case r.story, r.published.IsZero(), r.p.sameSentence(r.lastDayAt, i):
		return true
	case r.dayAside || i-r.lastDayAt > maxGap:
		return false
	}
	if r.lastDay.t.After(r.published) && !r.p.toldAsPast(i) {
		return true
	}
	return r.dayLeads && r.ofNews(r.lastDay) || r.p.sameParagraph(r.lastDayAt, i)
}

// newsWindow is how long before the publication a day of the news lies; an
// older one is background.
const newsWindow = 45 * 24 * time.Hour

// ofNews reports whether p lies shortly before the publication or ahead.
func (r *resolver) ofNews(p point) bool { return r.published.Sub(p.t) <= newsWindow }

// note remembers a resolved date, read from tokens [i, j), for the expressions
// after it. A story goes on with its days and months, and with years that open
// a sentence or a section; other years are asides.
func (r *resolver) note(m *meaning, at point, i, j int) {
	if m.compares {
		return
	}
	aside := !r.ofNews(at) && r.p.aside(i, j, m)
	if r.last, r.lastAt = at, j; !aside {
		r.told, r.toldAt = at, j
	}
	if at.unit == day {
		r.noteDay(at, i, j, aside)
	}
	if at.unit == quarter && m.date.yearRel == noRel {
		r.period = at
	}
	if at.unit <= month && m.kind == calendarKind || at.unit < year && m.date.hasYear || !r.main.known() || at.unit == year && r.p.leading(i, j) {
		r.main = at
	}
}

// value is the time of day as it stands in a TIMEX3 value: "T22:00", "TNI".
func (c *clock) value() string {
	if c.part != "" {
		return "T" + c.part
	}
	b := appendPadded([]byte{'T'}, c.hour, 2)
	b = appendPadded(append(b, ':'), max(c.minute, 0), 2)
	if c.second >= 0 {
		b = appendPadded(append(b, ':'), c.second, 2)
	}
	return string(b)
}

// partHours are the hours of the parts of a day, counted from midnight.
var partHours = map[string][2]int{"MO": {0, 12}, "MI": {11, 13}, "AF": {12, 18}, "EV": {17, 24}, "NI": {18, 30}, "DT": {6, 18}}

// offset is the zone in minutes east of UTC on the day of t.
func (c *clock) offset(t time.Time) int {
	y := t.Year()
	summer := !t.Before(nthWeekday(y, 3, 7, 2, t.Location())) && t.Before(nthWeekday(y, 11, 7, 1, t.Location()))
	if c.american && summer {
		return c.zone + 60
	}
	return c.zone
}

// interval is the time of day on the day that starts at t.
func (c *clock) interval(t time.Time) Interval {
	y, mo, d := t.Date()
	loc := t.Location()
	if c.hasZone {
		loc = time.FixedZone("", c.offset(t)*60)
	}
	if c.part != "" {
		h := partHours[c.part]
		return closed(time.Date(y, mo, d, h[0], 0, 0, 0, loc), time.Date(y, mo, d, h[1], 0, 0, 0, loc), PartOfDay)
	}
	if c.hour == 24 { // midnight belongs to the day it ends
		return closed(time.Date(y, mo, d, 23, 59, 0, 0, loc), time.Date(y, mo, d, 24, 0, 0, 0, loc), Minute)
	}
	from := time.Date(y, mo, d, c.hour, max(c.minute, 0), 0, 0, loc)
	if c.minute < 0 {
		return closed(from, from.Add(time.Hour), Hour)
	}
	return closed(from, from.Add(time.Minute), Minute)
}

// noteDay remembers a day, read from tokens [i, j).
func (r *resolver) noteDay(at point, i, j int, aside bool) {
	r.lastDay, r.lastDayAt, r.dayAside = at, j, aside
	r.dayLeads = r.p.starts(i) || r.p.is(i-1, "on") && r.p.starts(i-1)
	switch {
	case r.story, r.published.IsZero():
		r.newsDay = at
	case at.t.After(r.published) || !r.ofNews(at):
	case r.dayLeads || !r.newsDay.known() || i-r.newsDayAt < maxGap && r.p.sameParagraph(r.newsDayAt, i):
		r.newsDay, r.newsDayAt = at, j
	}
}
