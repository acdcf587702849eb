package when

// quarterOf reads quarters and halves of a year, fiscal years and the
// reporting periods of company news: "the third quarter", "fourth-quarter",
// "Q3 2025", "the first half of 2014", "fiscal 1989", "the year-ago quarter".
func (p *parser) quarterOf(i int) (meaning, int) {
	if m, j := p.quarterCode(i); j != 0 {
		return m, j
	}
	j := i
	if p.is(i, "the") {
		j++
	}
	m := meaning{rule: "quarter", kind: calendarKind}
	lead := p.quarterYear(j, &m)
	if p.is(lead, "fiscal") {
		lead = p.hyphen(lead + 1)
	}
	n, k := p.ordinal(lead)
	if k == 0 || n > 4 {
		if p.is(lead, "last", "latter") && p.is(lead+1, "half") && p.is(lead+2, "of") {
			n, k = 2, lead+1
		} else {
			return p.fiscalYear(i, j, lead, m)
		}
	}
	if k2 := p.hyphen(k); p.is(k2, "quarter") && (k2 == k || i == lead) {
		m.date.quarter = n
		return m, p.quarterTail(k2+1, &m)
	}
	if p.is(k, "half") && n <= 2 && (p.is(k+1, "of") || lead > j) {
		m.rule, m.date.half = "half", n
		return m, p.quarterTail(k+1, &m)
	}
	return meaning{}, 0
}

// quarterYear reads the year that stands before "quarter": "1988",
// "year-ago", "last year's".
func (p *parser) quarterYear(j int, m *meaning) int {
	if y, k := p.yearNumber(j); k != 0 && p.at(j).kind == numberToken {
		m.date.year, m.date.hasYear, m.explicit = y, true, true
		return k
	}
	if k := p.yearAgo(j); k != 0 {
		m.date.yearRel = previous
		return k
	}
	if r := p.word(j).rel; (r == last || r == this || r == next) && p.is(j+1, "year") {
		if k := p.possessive(j + 2); k > j+2 {
			m.date.yearRel = r
			return k
		}
	}
	return j
}

// yearAgo reads "year-ago" and "year-earlier".
func (p *parser) yearAgo(j int) int {
	if k := p.hyphen(j + 1); p.is(j, "year") && p.is(k, "ago", "earlier") && (k > j+1) {
		return k + 1
	}
	return 0
}

// quarterTail reads "of 1990" after a quarter; last year and its like are
// attached later.
func (p *parser) quarterTail(k int, m *meaning) int {
	j := k
	if p.is(j, "of") {
		j++
	}
	if p.is(j, "fiscal") {
		j++
	}
	if y, e := p.yearNumber(p.skip(j, ",")); e != 0 && !m.date.hasYear {
		m.date.year, m.date.hasYear, m.explicit = y, true, true
		return e
	}
	return k
}

// quarterCode reads "Q3", "Q3 2025", "H1 2024".
func (p *parser) quarterCode(i int) (meaning, int) {
	n := p.at(i + 1)
	if !p.is(i, "q", "h") || !p.at(i).upper || n.gap != glued || n.digits != 1 || n.num < 1 || n.num > 4 {
		return meaning{}, 0
	}
	m := meaning{rule: "quarter.code", kind: calendarKind}
	if m.date.quarter = int(n.num); p.is(i, "h") {
		m.date.quarter, m.date.half = 0, int(n.num)
	}
	k := p.quarterTail(i+2, &m)
	if m.date.half > 2 || m.date.half > 0 && !m.date.hasYear {
		return meaning{}, 0
	}
	return m, k
}

// fiscalYear reads "fiscal 1989", "the fiscal year 2024", and the periods
// that only name a year: "the 1988 period", "the year-ago quarter".
func (p *parser) fiscalYear(i, j, lead int, m meaning) (meaning, int) {
	if y := p.at(j + 1); p.is(j, "fy") && (y.digits == 4 || y.digits == 2) {
		return calendar("date.fiscal-year", fields{year: fullYear(int(y.num), y.digits), hasYear: true}), j + 2
	}
	if k := j + 1; p.is(j, "fiscal", "financial") && lead <= j+1 {
		if p.is(k, "year") {
			k++
		}
		if y, e := p.yearNumber(k); e != 0 && y > 1900 {
			return calendar("date.fiscal-year", fields{year: y, hasYear: true}), e
		}
		return meaning{}, 0
	}
	if lead > j && p.is(lead, "quarter", "period") {
		m.rule, m.kind, m.unit = "quarter.period", unitKind, quarter
		return m, lead + 1
	}
	if lead > j && j == i && m.date.yearRel == previous && !m.date.hasYear {
		m.rule, m.kind, m.unit, m.compares = "quarter.year-ago", unitKind, year, true
		return m, lead
	}
	return meaning{}, 0
}

// seasonOf reads "the summer of 2003", "spring 1915", "the winter", "summer".
func (p *parser) seasonOf(i int) (meaning, int) {
	j := i
	if p.is(i, "the") {
		j++
	}
	mod := ""
	if p.word(j).mod != "" && j > i {
		mod, j = p.word(j).mod, p.hyphen(j+1)
	}
	w := p.word(j)
	if w.season == 0 {
		return meaning{}, 0
	}
	m := calendar("date.season", fields{season: int(w.season)})
	m.mod = mod
	k := j + 1
	if p.is(k, "of") {
		k++
	}
	if y, e := p.yearNumber(p.skip(k, ",")); e != 0 {
		m.date.year, m.date.hasYear, m.explicit = y, true, true
		return m, e
	}
	if p.casual && !(p.is(j, "fall") && !p.at(j).upper) {
		return m, j + 1
	}
	if j == i && (p.is(j+1, "of") || w.short && !p.is(i-1, "in", "by", "until", "since", "during", "this", "last", "next", "of") || p.at(j).upper && (!p.starts(j) || p.capital(j+1))) {
		return meaning{}, 0
	}
	if w.short && j > i && !p.seasonPlace(i, j+1) && !(p.is(j+1, "of") && p.word(j+2).rel != noRel) {
		return meaning{}, 0
	}
	return m, j + 1
}

// seasonPlace reports whether "the fall" or "the spring" is likely a season.
func (p *parser) seasonPlace(i, k int) bool {
	return p.is(i-1, "in", "by", "until", "since", "during", "through", "late", "early") && !p.is(k, "of")
}
