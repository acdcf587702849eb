package when

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
