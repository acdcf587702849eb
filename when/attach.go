package when

// attach reads a part that belongs to the expression m that ended at j: the
// date of a time, the time of a date, the year of a month. It returns 0 if
// there is none.
func (p *parser) attach(j int, m *meaning) int {
	if m.clock.set && m.kind == clockKind {
		return p.attachDate(j, m)
	}
	if k := p.attachYear(j, m); k != 0 {
		return k
	}
	if k := p.attachDay(j, m); k != 0 {
		return k
	}
	if m.isDay() && !m.clock.set {
		return p.attachTime(j, m)
	}
	return 0
}

// isDay reports whether m names one day.
func (m *meaning) isDay() bool {
	switch m.kind {
	case dayKind:
		return true
	case calendarKind:
		return m.date.day != 0 || m.date.weekday != 0 || m.date.holiday != nil
	case unitKind:
		return m.unit == day
	}
	return false
}

// attachDate reads the day after a time: "10 p.m. on Wednesday", "the night
// of 13 February".
func (p *parser) attachDate(j int, m *meaning) int {
	zoned := p.otherZone(j, &m.clock)
	if k := p.dateOfTime(zoned, j, m); k != 0 || zoned == j {
		return k
	}
	return zoned // "13:40 local time (0040 UTC)"
}

// dateOfTime reads the day after a time of day that ended at j; its zone in
// brackets ended at zoned.
func (p *parser) dateOfTime(zoned, j int, m *meaning) int {
	k := p.skip(zoned, ",")
	if p.is(k, "on", "of") {
		k++
	}
	d, end := p.core(k)
	if end == 0 || d.kind == clockKind {
		return p.attachLaterDate(j, m)
	}
	if y := p.attachDay(end, &d); y != 0 {
		end = y
	}
	if part := p.word(end).part; part != "" && !d.clock.set && (m.clock.part == "" || m.clock.part == part) {
		d.clock, end = partClock(part), end+1 // "midnight Wednesday night"
	}
	if d.clock.set && (m.clock.part != "" && m.clock.part != d.clock.part || d.clock.part == "") {
		return 0
	}
	if !d.isDay() || k == j+1 && p.sign(j, ",") && d.kind == unitKind {
		return 0
	}
	m.clock.turnTo(d.clock.part)
	d.clock, d.rule = m.clock, d.rule+"+clock"
	if m.mod != "" {
		d.mod = m.mod
	}
	*m = d
	return end
}

// attachLaterDate gives the first time of a range the day that stands after
// the second: "from 9 a.m. to 5 p.m. on Friday". It consumes nothing.
func (p *parser) attachLaterDate(j int, m *meaning) int {
	k := p.separator(j)
	if k == 0 || p.sign(j, ",") || m.clock.part != "" {
		return 0
	}
	c, end := p.clockTime(k)
	if end == 0 {
		return 0
	}
	later := meaning{kind: clockKind, clock: c}
	if p.attachDate(end, &later) == 0 || later.kind == clockKind {
		return 0
	}
	first := m.clock
	if !first.hasZone {
		first.zone, first.hasZone, first.american = later.clock.zone, later.clock.hasZone, later.clock.american
	}
	*m = later
	m.clock = first
	return j
}

// otherZone steps over the same time in another zone: "(0735 GMT)". The two
// together tell the zone of a time without one.
func (p *parser) otherZone(j int, c *clock) int {
	if !p.sign(j, "(") {
		return j
	}
	other, k := p.clockTime(j + 1)
	if k == 0 || !p.sign(k, ")") {
		return j
	}
	if !c.hasZone && other.hasZone && c.part == "" && other.part == "" {
		const wholeDay = 24 * 60
		ahead := c.hour*60 + max(c.minute, 0) - other.hour*60 - max(other.minute, 0) + other.zone
		c.zone, c.hasZone = (ahead+10*60+2*wholeDay)%wholeDay-10*60, true
	}
	return k + 1
}

// turnTo puts an hour of the twelve into a part of the day: "7:30 tonight".
func (c *clock) turnTo(part string) {
	if c.hour == 24 {
		return
	}
	if part == "NI" && c.hour >= 5 || part == "EV" || part == "AF" {
		c.turn(true)
	}
}

// attachTime reads the time after a day: "Friday morning", "tomorrow at noon".
func (p *parser) attachTime(j int, m *meaning) int {
	if part := p.word(j).part; part != "" {
		m.clock, m.rule = partClock(part), m.rule+"+part"
		return j + 1
	}
	k := p.skip(j, ",")
	if p.is(k, "at", "around", "about") || p.isoT(k+1) {
		k++
	}
	if p.is(k-1, "at") && p.is(k, "around", "about") {
		k++
	}
	if mod := p.word(k).mod; mod != "" && k == j {
		if part := p.word(p.hyphen(k + 1)).part; part != "" {
			m.clock, m.mod = partClock(part), mod
			return p.hyphen(k+1) + 1
		}
	}
	c, end := p.clockTime(k)
	if end == 0 {
		return 0
	}
	m.clock, m.rule = c, m.rule+"+clock"
	return end
}

// attachDay joins a weekday and a date: "Friday, Oct. 23", "Oct. 23 (Friday)".
func (p *parser) attachDay(j int, m *meaning) int {
	if m.kind != calendarKind || m.date.holiday != nil || m.date.wide != noUnit {
		return 0
	}
	k := p.skip(j, ",")
	switch {
	case m.date.weekday != 0 && m.date.day == 0 && m.date.month == 0:
		if p.is(k, "the") && p.at(k+1).kind == numberToken {
			k++
		}
		d, end := p.dateOnly(k)
		if o, e := p.ordinal(k); end == 0 && e != 0 && k > j && o <= 31 && !p.counts(e) {
			m.date.day, m.rule = o, "weekday+day" // "Friday the 13th"
			return e
		}
		if end == 0 || d.date.day == 0 || d.date.weekday != 0 {
			return 0
		}
		d.date.weekday, d.rel, d.rule = m.date.weekday, m.rel, "weekday+"+d.rule
		d.clock = m.clock
		*m = d
		return end
	case m.date.day != 0 && m.date.weekday == 0 && p.word(k).weekday != 0 && k == j:
		m.date.weekday = int(p.word(k).weekday)
		return k + 1
	}
	return 0
}

// dateOnly reads a date in figures or with a month.
func (p *parser) dateOnly(k int) (meaning, int) {
	if m, j := p.monthDate(k); j != 0 {
		return m, j
	}
	if m, j := p.isoDate(k); j != 0 {
		return m, j
	}
	return p.slashDate(k)
}

// attachYear reads the year of a date named by its place: "July last year",
// "July 25 of that year", "the third quarter of next year".
func (p *parser) attachYear(j int, m *meaning) int {
	if m.kind != calendarKind || m.date.hasYear || m.date.yearRel != noRel || m.rel != noRel {
		return 0
	}
	if m.date.month == 0 && m.date.season == 0 && m.date.quarter == 0 && m.date.half == 0 {
		return 0
	}
	k := p.skip(j, ",")
	if p.is(k, "of", "in") {
		k++
	}
	if k > j && p.is(k, "the") || p.is(k, "that", "this", "last", "next") {
		if r, e := p.relation(k); e != 0 && p.is(e, "year") && !p.sign(e+1, "'’") {
			m.date.yearRel, m.rule = r, m.rule+"+year"
			return e + 1
		}
	}
	if p.is(k, "a") && p.is(k+1, "year") && p.is(k+2, "ago", "earlier") && m.date.quarter != 0 {
		m.date.yearRel = previous
		return k + 3
	}
	return 0
}
