package when

// today reads the days beside the publication: "yesterday", "tonight", "last
// night", "this morning".
func (p *parser) today(i int) (meaning, int) {
	m := meaning{kind: dayKind}
	if n, part, j := p.dayWord(i); j != 0 {
		if m.n.n, m.rule = n, dayRules[n+1]; part != "" {
			m.clock = partClock(part)
		}
		return m, j
	}
	switch {
	case p.at(i).kind != wordToken:
		return meaning{}, 0
	case p.is(i, "last") && p.is(i+1, "night", "nite", "evening"):
		m.n.n, m.clock, m.rule = -1, partClock(p.word(i+1).part), "day.last-night"
		return m, i + 2
	case p.is(i, "this") && p.word(i+1).part != "" && p.word(i+1).text != "overnight":
		m.clock, m.rule = partClock(p.word(i+1).part), "day.this-part"
		return m, i + 2
	}
	return p.beyond(i)
}

var dayRules = [...]string{"day.yesterday", "day.today", "day.tomorrow"}

// dayWord reads one word for a day beside the publication, with its part of
// the day: "yesterday", "tonight", "2moro".
func (p *parser) dayWord(i int) (n int, part string, j int) {
	w, next := p.word(i), p.word(i+1)
	switch {
	case p.casual && p.at(i).num == 2 && p.at(i+1).gap == glued && next.afterTwo != 0:
		return int(next.afterTwo - 1), next.part, i + 2
	case w.daily == 0, w.text == "today" && p.at(i).upper && p.capital(i-1) && !p.casual:
		return 0, "", 0
	case p.is(i, "tonight", "tonite"):
		part = "NI"
	}
	return int(w.daily - 2), part, i + 1
}

func partClock(part string) clock {
	return clock{set: true, hour: -1, minute: -1, second: -1, part: part}
}

// beyond reads "the day before yesterday" and "the day after tomorrow".
func (p *parser) beyond(i int) (meaning, int) {
	j := i
	if p.is(i, "the") {
		j++
	}
	if k := p.phrase(j, "day", "before", "yesterday"); k != 0 {
		return meaning{kind: dayKind, n: amount{n: -2}, rule: "day.before-yesterday"}, k
	}
	if k := p.phrase(j, "day", "after", "tomorrow"); k != 0 {
		return meaning{kind: dayKind, n: amount{n: 2}, rule: "day.after-tomorrow"}, k
	}
	return meaning{}, 0
}

// beside reads a unit or a named time beside an anchor: "last week", "this
// past spring", "the previous Friday", "that same day", "next May".
func (p *parser) beside(i int) (meaning, int) {
	r, j := p.relation(i)
	if j == 0 {
		return meaning{}, 0
	}
	if p.is(j, "fiscal", "financial", "calendar") && p.is(j+1, "year", "quarter") {
		j++
	}
	w := p.word(j)
	if w.unit == noUnit && r == that && p.is(j-1, "that") && !(w.weekday != 0 && (p.starts(i) || p.sign(i-1, ",;"))) && !p.is(i-1, "in", "on", "of", "by", "until", "since", "from", "during", "earlier", "later") && w.part == "" {
		return meaning{}, 0 // "said that April was": no pronoun
	}
	switch {
	case p.at(j).upper && w.unit != noUnit && p.sign(i-1, "\"“'‘`"):
		return meaning{}, 0 // the name of a programme
	case p.is(j, "period") && (r == latest || r == same):
		return meaning{rule: "quarter.period", kind: unitKind, unit: quarter, rel: latest}, j + 1
	case w.unit != noUnit && w.unit != second && w.unit != minute && (r != past || w.unit >= week):
		return p.besideUnit(i, j, r)
	case r == past || r == latest || r == recent || r == definite:
		return meaning{}, 0
	}
	return p.besideName(j, r)
}

// besideName reads a named time after the word that places it: the "Friday" of
// "last Friday", a month, a feast, a season, a part of the day.
func (p *parser) besideName(j int, r rel) (meaning, int) {
	w := p.word(j)
	switch {
	case w.weekday != 0 && (!w.short || r == this || r == last || r == next):
		return meaning{rule: "rel.weekday", kind: calendarKind, rel: r, date: fields{weekday: int(w.weekday)}}, j + 1
	case w.month != 0 && p.at(j).upper:
		return p.besideMonth(j, r)
	case len(w.holidays) > 0:
		m, k := p.feast(j)
		if k != 0 {
			m.rule, m.rel = "rel.holiday", r
		}
		return m, k
	case w.season != 0:
		return meaning{rule: "rel.season", kind: calendarKind, rel: r, date: fields{season: int(w.season)}}, j + 1
	case w.part != "" && r != last && r != this:
		return meaning{rule: "rel.part", kind: unitKind, unit: day, rel: r, clock: partClock(w.part), fromText: true}, j + 1
	}
	return meaning{}, 0
}

// besideMonth reads the month of "last May", with a day or year after it.
func (p *parser) besideMonth(j int, r rel) (meaning, int) {
	mo, k := p.monthName(j)
	m := meaning{rule: "rel.month", kind: calendarKind, rel: r, date: fields{month: mo}}
	if d, end := p.monthDay(k); end != 0 {
		m.date.day, k = d, end
	}
	if end := p.dateYear(k, &m.date); end != 0 {
		m.explicit, k = true, end
	}
	return m, k
}

// relation reads the word that places a unit: "last", "the next", "that very
// same", "this coming".
func (p *parser) relation(i int) (rel, int) {
	j := i
	if p.is(i, "the") {
		j++
	}
	r := p.word(j).rel
	if r == noRel || j > i && (r == this || r == that || r == recent) && !p.is(j, "current") {
		return noRel, 0
	}
	j++
	if p.is(j, "very") {
		j++
	}
	if r2 := p.word(j).rel; r2 != noRel && (r == this || r == that) && r2 != this && r2 != that {
		if r2 == past {
			r2 = last
		}
		if r == this && (r2 == last || r2 == same || r2 == coming || r2 == next) || r == that && r2 == same {
			return r2, j + 1
		}
		return noRel, 0
	}
	if r == next && j-1 > i {
		r = following // "the next day" counts from the story, "next day" too
	}
	return r, j
}

// besideUnit builds the meaning of "last week" and its like.
func (p *parser) besideUnit(i, j int, r rel) (meaning, int) {
	u := p.word(j).unit
	m := meaning{rule: "rel.unit", kind: unitKind, unit: u, rel: r}
	if r == following && p.is(i, "the") && p.is(i+1, "next") && u != day && u != week && u != month && u != year {
		r = coming
		m.rel = r
	}
	if p.is(i, "the") && (r == past || r == last) && !p.story {
		m.rule = "rel.rolling"
	}
	switch r {
	case past, coming:
		if u != year {
			return meaning{rule: spanRules[r], kind: spanKind, unit: u, rel: r, n: one}, j + 1
		}
	case recent:
		return meaning{}, 0
	case that, same, previous, following:
		m.fromText = true
	}
	if k := p.phrase(j+1, "or", "so"); k != 0 {
		m.mod = "APPROX"
		return m, k
	}
	return m, j + 1
}

// ago reads an offset from an anchor: "two years ago", "a month earlier", "11
// days later", "three weeks from now".
func (p *parser) ago(i int) (meaning, int) {
	m, j := p.length(i)
	if j == 0 {
		return meaning{}, 0
	}
	if k := p.phrase(j, "or", "so"); k != 0 {
		m.mod, j = "APPROX", k
	}
	dir, fromText, k := p.direction(j)
	if k == 0 {
		return meaning{}, 0
	}
	m.kind, m.rule, m.fromText = offsetKind, "offset.ago", fromText
	if fromText {
		m.rule = "offset.text"
	}
	if dir < 0 && p.is(k, "today") && !fromText {
		k, m.date.day = k+1, 1 // "a year ago today"
	}
	if m.n.n *= dir; dir < 0 {
		m.n.tenths = -m.n.tenths
		m.rel = previous
	} else {
		m.rel = following
	}
	return m, k
}

// direction reads what follows the length of an offset.
func (p *parser) direction(j int) (dir int, fromText bool, k int) {
	switch {
	case p.is(j, "ago"):
		return -1, false, j + 1
	case p.is(j, "from") && p.is(j+1, "now", "today"):
		return 1, false, j + 2
	case p.is(j, "hence"):
		return 1, false, j + 1
	case p.is(j, "earlier", "previously", "prior", "beforehand") && !p.is(j+1, "to", "than"):
		return -1, true, j + 1
	case p.is(j, "later", "afterwards", "afterward", "thereafter"):
		return 1, true, j + 1
	case p.is(j, "before") && p.clauseEnd(j+1):
		return -1, true, j + 1
	case p.is(j, "after") && p.clauseEnd(j+1):
		return 1, true, j + 1
	}
	return 0, false, 0
}

// clauseEnd reports whether nothing that could be the object of "before"
// stands at j.
func (p *parser) clauseEnd(j int) bool {
	return p.at(j).kind == breakToken || p.sign(j, ".,;:!?)\"”")
}
