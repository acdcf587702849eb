package when

import "time"

// calendar resolves a partly named date.
func (r *resolver) calendar(m *meaning, i int) point {
	f := m.date
	if y, ok := r.namedYear(f, i); ok {
		return r.inYear(f, y)
	}
	if f.yearRel != noRel {
		return point{}
	}
	if m.rel != noRel {
		return r.besideNamed(m, i)
	}
	if f.weekday != 0 && f.day == 0 {
		return r.weekday(f.weekday, i)
	}
	if f.month == 0 && f.day != 0 {
		return r.dayOfMonth(f, i)
	}
	t, ok := r.anchorDay()
	if !ok {
		return point{}
	}
	return r.nearest(f, t, i)
}

// dayOfMonth finds the month of a day: that of the last day named, else the
// latest that puts the day on or before the publication.
func (r *resolver) dayOfMonth(f fields, i int) point {
	at := r.nearDay(i)
	if !at.known() {
		return point{}
	}
	if r.lastDay.known() {
		at = r.lastDay
	}
	y, m, _ := at.t.Date()
	if !r.lastDay.known() && f.day > at.t.Day() && !r.p.cued(i) {
		m--
	}
	t := civil(y, int(m), f.day, r.loc)
	for step := -1; f.weekday != 0 && (t.Day() != f.day || f.weekday != isoWeekday(t)) && step > -maxMonths; step-- {
		t = civil(y, int(m)+step, f.day, r.loc) // the latest "Friday the 13th"
	}
	if t.Day() != f.day || f.weekday != 0 && f.weekday != isoWeekday(t) {
		return point{}
	}
	return point{day, t}
}

// maxMonths is how many months back a weekday with a day of the month lies at
// most; within them every pair up to the 28th occurs.
const maxMonths = 14

// namedYear is the year a date names, by number or by place.
func (r *resolver) namedYear(f fields, i int) (int, bool) {
	if f.hasYear {
		return f.year, true
	}
	var t time.Time
	var ok bool
	switch f.yearRel {
	case last, this, next:
		t, ok = r.anchorDay()
	case that, same, definite, previous, following:
		t, ok = r.textDay(i)
		if !r.story && f.yearRel == previous && f.quarter != 0 {
			t, ok = r.published, !r.published.IsZero()
		}
	}
	return t.Year() + yearStep(f.yearRel), ok
}

// yearStep is how many units a relation moves.
func yearStep(rel rel) int {
	switch rel {
	case last, previous:
		return -1
	case next, following, coming:
		return 1
	}
	return 0
}

// inYear builds the point that f names in year y.
func (r *resolver) inYear(f fields, y int) point {
	switch {
	case f.holiday != nil:
		t, ok := f.holiday.day(y, r.loc)
		if !ok {
			return point{}
		}
		return point{day, t}
	case f.day != 0 && f.month != 0:
		f.year, f.hasYear = y, true
		if !f.valid() {
			return point{}
		}
		return point{day, civil(y, f.month, f.day, r.loc)}
	case f.month != 0:
		return point{month, civil(y, f.month, 1, r.loc)}
	case f.season == 1:
		return point{season, civil(y, 12, 1, r.loc)}
	case f.season != 0:
		return point{season, civil(y, 3*(f.season-1), 1, r.loc)}
	case f.quarter != 0:
		return point{quarter, civil(y, 3*f.quarter-2, 1, r.loc)}
	case f.half != 0:
		return point{half, civil(y, 6*f.half-5, 1, r.loc)}
	case f.wide != noUnit:
		return floorYears(f.wide, y, r.loc)
	}
	return point{year, civil(y, 1, 1, r.loc)}
}

// nearest finds the year of a date without one: that of the candidate nearest
// to t, when those that the clause speaks against count as farther away.
func (r *resolver) nearest(f fields, t time.Time, i int) point {
	if r.story && r.main.unit == year {
		return r.inYear(f, r.main.t.Year())
	}
	h := r.hints(i)
	h.done = h.done || f.holiday != nil && h.past
	if r.closes(i) && r.p.prev.kind == calendarKind && r.last.known() {
		t, h = r.last.t, hints{ahead: true, story: r.story}
	}
	var best point
	var least time.Duration
	reach := 1
	if f.month == 2 && f.day == 29 {
		reach = 4
	}
	for y := t.Year() - reach; y <= t.Year()+reach; y++ {
		at := r.inYear(f, y)
		if !at.known() {
			continue
		}
		if d := h.distance(at, t); !best.known() || d < least {
			best, least = at, d
		}
	}
	return best
}

// hints are what the clause says about the side of the anchor a date lies on.
type hints struct {
	story bool
	even  bool // a message: the date ahead is as likely as the past one
	ended bool // "the year ended March 31"
	ahead bool // a word that points ahead
	past  bool // a verb in the past
	done  bool // such a verb directly before the date
}

func (r *resolver) hints(i int) hints {
	p := r.p
	return hints{
		story: r.story, even: p.casual, ended: p.is(i-1, "ended"), past: p.toldAsPast(i), done: p.doneAt(i),
		ahead: p.cued(i) || p.is(i-1, "by", "until") || p.expected(i),
	}
}

// distance is how far a candidate lies from t, and more if h speaks against it.
func (h hints) distance(at point, t time.Time) time.Duration {
	d, ahead := distance(at, t), at.t.After(t)
	switch {
	case d == 0 || h.even:
	case h.ended && ahead, h.ahead && !ahead && at.unit != day && !h.story:
		d += farther
	case h.story && !ahead:
		d += backwards
	case h.story, !ahead:
	case at.unit == day:
		d += slightly
		switch {
		case h.done && d > nearAhead:
			d += 2 * farther
		case d > longAhead && !h.ahead:
			d += farther
		}
	case !h.ahead:
		d += farther
		if h.past {
			d += farther
		}
	}
	return d
}

// What counts as farther away than it is, in the search for the nearest date:
// a month ahead where nothing points ahead; a day ahead, a little, and as much
// as a month if it is more than a third of a year ahead, or more than a few weeks
// and told in the past; a step back in a
// story. Chosen on TimeBank, AQUAINT and WikiWars.
const (
	farther   = 200 * 24 * time.Hour
	slightly  = 20 * 24 * time.Hour
	longAhead = 120 * 24 * time.Hour
	nearAhead = 45 * 24 * time.Hour
	backwards = 60 * 24 * time.Hour
)

// distance is how far t lies outside at.
func distance(at point, t time.Time) time.Duration {
	switch end := at.end(); {
	case t.Before(at.t):
		return at.t.Sub(t)
	case !t.Before(end):
		return t.Sub(end)
	}
	return 0
}

// weekday resolves a bare weekday: the latest such day on or before the
// publication, the next one after a future cue.
func (r *resolver) weekday(weekday, i int) point {
	t, ok := r.anchorDay()
	if !ok {
		return point{}
	}
	if r.closes(i) && r.p.prev.date.weekday != 0 && r.lastDay.known() {
		if r.p.prev.date.weekday == weekday && r.p.prev.clock.set {
			return r.lastDay // "from 9 a.m. to 5 p.m. on Friday"
		}
		return besideWeekday(&meaning{rel: next, date: fields{weekday: weekday}}, r.lastDay.t)
	}
	back := (isoWeekday(t) - weekday + 7) % 7
	at := floor(day, t)
	if back > 0 && (r.p.cued(i) || r.p.promised(i, back)) || r.story {
		return point{day, at.t.AddDate(0, 0, (7-back)%7)}
	}
	return point{day, at.t.AddDate(0, 0, -back)}
}

// closes reports whether the date at token i is the second of a range.
func (r *resolver) closes(i int) bool {
	return r.p.prevEnd > 0 && r.p.joins(r.p.prevEnd, i)
}

// besideNamed resolves "last April", "next Friday", "this summer".
func (r *resolver) besideNamed(m *meaning, i int) point {
	t, ok := r.anchorDay()
	if m.rel == previous || m.rel == following || m.rel == same || m.rel == that {
		t, ok = r.textDay(i)
	}
	if !ok {
		return point{}
	}
	if m.date.weekday != 0 && m.date.day == 0 {
		if m.rel == that && r.spokenOf(i) {
			return nearestWeekday(m.date.weekday, t)
		}
		if m.rel == that {
			return r.weekday(m.date.weekday, i)
		}
		return besideWeekday(m, t)
	}
	future := m.rel == next || m.rel == coming || m.rel == following
	for y := t.Year() + 1; y >= t.Year()-1; y-- {
		at := r.inYear(m.date, y)
		if (m.rel == last || m.rel == previous) && at.known() && !at.end().After(floor(day, t).t) {
			return at
		}
	}
	for y := t.Year() - 1; y <= t.Year()+1 && future; y++ {
		if at := r.inYear(m.date, y); at.known() && at.t.After(t) {
			return at
		}
	}
	if m.rel == this {
		return r.inYear(m.date, t.Year())
	}
	return r.nearest(m.date, t, i)
}

// nearestWeekday is the weekday nearest to t.
func nearestWeekday(weekday int, t time.Time) point {
	ahead := (weekday - isoWeekday(t) + 7) % 7
	if ahead > 3 {
		ahead -= 7
	}
	return point{day, floor(day, t).t.AddDate(0, 0, ahead)}
}

// besideWeekday resolves "last Friday" and "next Friday".
func besideWeekday(m *meaning, t time.Time) point {
	at := floor(day, t)
	back := (isoWeekday(t) - m.date.weekday + 7) % 7
	switch m.rel {
	case last, previous:
		if back == 0 {
			back = 7
		}
		return point{day, at.t.AddDate(0, 0, -back)}
	case next, coming, following:
		return point{day, at.t.AddDate(0, 0, 7-back)}
	}
	return point{day, at.t.AddDate(0, 0, (7-back)%7)}
}

// dateShape is the value of a date that cannot be resolved.
func dateShape(f fields) string {
	y := []byte("XXXX")
	switch {
	case f.hasYear:
		return point{year, civil(f.year, 1, 1, time.UTC)}.value()
	case f.day != 0 && f.month != 0:
		y = appendPadded(append(y, '-'), f.month, 2)
		return string(appendPadded(append(y, '-'), f.day, 2))
	case f.holiday != nil && f.holiday.rule == "fixed":
		return dateShape(fields{month: f.holiday.n[0], day: f.holiday.n[1]})
	case f.weekday != 0:
		return weekdayValue(f.weekday)
	case f.day != 0:
		return string(appendPadded(append(y, "-XX-"...), f.day, 2))
	case f.month != 0:
		return string(appendPadded(append(y, '-'), f.month, 2))
	case f.season != 0:
		return "XXXX-" + seasonNames[f.season-1]
	case f.quarter != 0:
		return "XXXX-Q" + string(rune('0'+f.quarter))
	case f.half != 0:
		return "XXXX-H" + string(rune('0'+f.half))
	case f.holiday != nil:
		return "XXXX-XX-XX"
	}
	return "XXXX"
}
