package when

// A family is one way to read an expression, and the words it may open with.
type family struct {
	opens opener
	read  func(p *parser, i int) (meaning, int)
}

// families are the families of the grammar. The longest reading wins, the
// first of them among equals.
var families = [...]family{
	{openNumber, (*parser).isoDate},
	{openNumber, (*parser).slashDate},
	{openNumber, (*parser).nextDay},
	{openNumber, (*parser).dayBefore},
	{openMonth | openNumber | openDet | openOrdinal | openAmount, (*parser).monthDate},
	{openOther | openRel | openDet | openUnit, (*parser).today},
	{openDet | openRel | openOther | openOrdinal, (*parser).span},
	{openDet | openRel, (*parser).beside},
	{openNumber | openAmount | openDet, (*parser).ago},
	{openOther | openWeekday, (*parser).recurrence},
	{openNumber | openAmount | openDet, (*parser).duration},
	{openPlural, (*parser).bareUnits},
	{openDet | openOrdinal | openOther | openNumber | openRel | openUnit, (*parser).quarterOf},
	{openDet | openNumber | openSign | openAmount | openOther, (*parser).decadeOf},
	{openDet | openOrdinal | openNumber | openAmount, (*parser).centuryOf},
	{openHoliday, (*parser).feast},
	{openNumber | openOther, (*parser).namedDay},
	{openUnit | openPlural, (*parser).longUnit},
	{openDet, (*parser).dayOfMonth},
	{openDet | openSeason, (*parser).seasonOf},
	{openWeekday, (*parser).weekdayName},
	{openNumber | openAmount | openDet | openPart | openMod | openOther, (*parser).timeOfDay},
	{openDet, (*parser).definite},
	{openDet | openUnit, (*parser).yearEnd},
	{openNumber | openAmount | openDet | openSign | openOther | openUnit, (*parser).year},
	{openPhrase, (*parser).fixed},
	{openUnit | openPart, (*parser).casualWord},
}

// core reads one expression without the modifiers around it.
func (p *parser) core(i int) (best meaning, end int) {
	opens := p.opener(i)
	if opens == 0 {
		return meaning{}, 0
	}
	for k := range families {
		if f := &families[k]; f.opens&opens != 0 {
			if m, j := f.read(p, i); j > end {
				best, end = m, j
			}
		}
	}
	return best, end
}

// expr reads an expression with its modifiers and with the parts that belong
// to it: "late on Friday, Oct. 23", "10 p.m. EST Wednesday".
func (p *parser) expr(i int) (meaning, int) {
	if p.opener(i) == 0 {
		return meaning{}, 0
	}
	m, j := p.modified(i)
	if m2, j2 := p.core(i); j2 >= j {
		m, j = m2, j2
	}
	if j == 0 {
		return meaning{}, 0
	}
	for range 3 {
		k := p.attach(j, &m)
		if k == 0 {
			break
		}
		j = k
	}
	return m, j
}

// modified reads an expression that a word before it modifies.
func (p *parser) modified(i int) (meaning, int) {
	if p.opener(i)&(openMod|openDet|openOther) == 0 {
		return meaning{}, 0
	}
	if m, j := p.partOf(i); j != 0 {
		return m, j
	}
	mod, j, lengths := p.approximator(i)
	if j == 0 {
		return meaning{}, 0
	}
	m, k := p.core(j)
	if k == 0 || lengths && m.kind != durationKind && m.kind != offsetKind && m.kind != spanKind {
		return meaning{}, 0
	}
	if m.kind == setKind || m.kind == vagueKind || m.kind == dayKind && mod != "APPROX" {
		return meaning{}, 0
	}
	if m.kind == spanKind && !p.is(i, "at") || m.kind == unitKind || !p.inexact(i, &m) {
		return meaning{}, 0
	}
	if m.mod == "" {
		m.mod = mod
	}
	return m, k
}

// inexact reports whether the word at i makes the date m inexact. "About"
// before a date more often means what is talked about.
func (p *parser) inexact(i int, m *meaning) bool {
	if m.kind != calendarKind || p.is(i, "circa", "ca") {
		return true
	}
	about := p.is(i, "about") && !p.is(i-1, "in", "on", "from", "until", "since")
	return !about && m.date.holiday == nil && (m.date.weekday == 0 || m.date.day != 0)
}

// partOf reads "early", "late", "mid-", "the end of", "earlier" before a date.
func (p *parser) partOf(i int) (meaning, int) {
	mod, j := p.partWord(i)
	if j == 0 {
		return meaning{}, 0
	}
	m, k := p.core(j)
	if k == 0 || m.mod != "" {
		return meaning{}, 0
	}
	if m.kind == clockKind && (m.clock.part == "" || p.is(i, "the")) {
		return meaning{}, 0
	}
	switch m.kind {
	case calendarKind, dayKind, unitKind, clockKind:
		if m.kind == unitKind && m.rel == definite {
			m.rel = that
		}
		m.mod = mod
		return m, k
	}
	return meaning{}, 0
}

// partWord reads the word that takes a part of a date.
func (p *parser) partWord(i int) (mod string, j int) {
	if p.is(i, "earlier", "later") {
		j = i + 1
		if p.is(j, "in", "on") {
			j++
		}
		return "", j
	}
	j = i
	if p.is(i, "the") {
		j++
	}
	if p.is(j, "very") {
		j++
	}
	mod = p.word(j).mod
	if mod == "" {
		return "", 0
	}
	noun := p.is(j, "beginning", "start", "outset", "middle", "end", "close")
	switch k := j + 1; {
	case noun && p.is(k, "of"):
		return mod, k + 1
	case noun || j > i:
		return "", 0
	case p.hyphen(k) > k:
		return mod, k + 1
	case p.is(k, "in", "on"):
		if p.is(k+1, "the") && p.word(k+2).part != "" {
			return mod, k + 2
		}
		return mod, k + 1
	default:
		return mod, k
	}
}

// approximator reads a word that makes a length or a date inexact. Those that
// only fit lengths are told by the last result.
func (p *parser) approximator(i int) (mod string, j int, lengths bool) {
	switch {
	case p.is(i, "about", "around", "approximately", "roughly"):
		return "APPROX", i + 1, false
	case p.is(i, "circa"):
		return "APPROX", i + 1, false
	case p.is(i, "ca"):
		return "APPROX", p.skip(i+1, "."), false
	case p.is(i, "nearly", "almost"):
		return "LESS_THAN", i + 1, true
	case p.is(i, "over"):
		return "MORE_THAN", i + 1, true
	case p.is(i, "under"):
		return "LESS_THAN", i + 1, true
	case p.is(i, "exactly"):
		return "", i + 1, true
	}
	for _, c := range comparisons {
		if k := p.phrase(i, c.words...); k != 0 {
			return c.mod, k, true
		}
	}
	return "", 0, false
}

var comparisons = []struct {
	words []string
	mod   string
}{
	{[]string{"at", "least"}, "EQUAL_OR_MORE"},
	{[]string{"at", "most"}, "EQUAL_OR_LESS"},
	{[]string{"more", "than"}, "MORE_THAN"},
	{[]string{"no", "more", "than"}, "EQUAL_OR_LESS"},
	{[]string{"no", "less", "than"}, "EQUAL_OR_MORE"},
	{[]string{"less", "than"}, "LESS_THAN"},
	{[]string{"fewer", "than"}, "LESS_THAN"},
	{[]string{"up", "to"}, "EQUAL_OR_LESS"},
}

// weekdayName reads a weekday: "Friday", "Mon.".
func (p *parser) weekdayName(i int) (meaning, int) {
	w := p.word(i)
	if w.weekday == 0 {
		return meaning{}, 0
	}
	m := meaning{rule: "weekday", kind: calendarKind, date: fields{weekday: int(w.weekday)}}
	short := p.at(i).end-p.at(i).start <= 5
	j := i + 1
	if short && p.at(j).gap == glued && p.sign(j, ".") && !p.endsSentence(j) {
		j++
	}
	if w.short && !p.helped(i, j) && !p.casual || short && !p.at(i).upper && !(p.casual && w.text != "sun") {
		return meaning{}, 0
	}
	return m, j
}

// helped reports whether the neighbours of a short weekday tell that it is one.
func (p *parser) helped(i, j int) bool {
	return p.at(i).upper && (p.is(i-1, "on", "every", "until", "by", "since", "next", "last", "this") || p.sign(j-1, ".") || p.sign(j, ",") && p.nearDate(j+1) || p.nearDate(j))
}

func (p *parser) nearDate(j int) bool { return p.word(j).month != 0 || p.at(j).kind == numberToken }

// timeOfDay reads a time by the clock or a part of a day on its own.
func (p *parser) timeOfDay(i int) (meaning, int) {
	if c, j := p.clockTime(i); j != 0 {
		return meaning{rule: "clock", kind: clockKind, clock: c}, j
	}
	j := i
	if p.is(i, "the") {
		j++
	}
	c, mod, k := p.dayPart(j)
	if k == 0 {
		return meaning{}, 0
	}
	if p.is(i, "overnight") && j == i {
		return meaning{rule: "day.overnight", kind: dayKind, n: amount{n: -1}, clock: c}, k
	}
	bare := j == i && mod == ""
	if bare && p.word(k).weekday == 0 && !p.is(k, "of") {
		return meaning{}, 0
	}
	return meaning{rule: "clock.part", kind: clockKind, clock: c, mod: mod}, k
}

// yearEnd reads "year-end" and "year's end".
func (p *parser) yearEnd(i int) (meaning, int) {
	j := i
	if p.is(i, "the") {
		j++
	}
	if !p.is(j, "year") {
		return meaning{}, 0
	}
	k := p.possessive(p.hyphen(j + 1))
	if !p.is(k, "end") || p.is(k+1, "of", "up") {
		return meaning{}, 0
	}
	return meaning{rule: "year-end", kind: unitKind, unit: year, rel: definite, mod: "END"}, k + 1
}

// definite reads "the week", "the day", "the year": a unit of the story.
func (p *parser) definite(i int) (meaning, int) {
	if !p.is(i, "the") {
		return meaning{}, 0
	}
	if m, k := p.unitBefore(i); k != 0 {
		return m, k
	}
	j := i + 1
	if p.is(j, "fiscal", "full", "whole", "entire") && p.is(j+1, "year", "quarter") {
		j++
	}
	u := p.word(j).unit
	switch u {
	case quarter, year, week, weekend, month:
	default:
		return meaning{}, 0
	}
	if p.is(j+1, "ended", "ending", "through") && u == year {
		return meaning{rule: "duration.ended", kind: durationKind, unit: u, n: one}, j + 1
	}
	if p.is(j+1, "of") || p.sign(j+1, "-") {
		return p.weekOf(j, u)
	}
	return meaning{rule: "unit.definite", kind: unitKind, unit: u, rel: definite}, j + 1
}

// unitBefore reads "the day before", "the night before", "the year after"
// where nothing follows that "before" could lead to.
func (p *parser) unitBefore(i int) (meaning, int) {
	w := p.word(i + 1)
	m := meaning{rule: "offset.unit-before", kind: unitKind, unit: w.unit, rel: previous, fromText: true}
	if w.part != "" {
		m.unit, m.clock = day, partClock(w.part)
	}
	if m.unit == noUnit || !p.is(i+2, "before", "after", "following") || !p.clauseEnd(i+3) {
		return meaning{}, 0
	}
	if !p.is(i+2, "before") {
		m.rel = following
	}
	return m, i + 3
}

// weekOf reads "the week of March 6".
func (p *parser) weekOf(j int, u unit) (meaning, int) {
	if u != week || !p.is(j+1, "of") {
		return meaning{}, 0
	}
	m, k := p.dateOnly(j + 2)
	if k == 0 || m.date.day == 0 {
		return meaning{}, 0
	}
	m.date.week, m.rule = true, "week-of"
	return m, k
}
