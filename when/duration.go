package when

import "strings"

// length reads a number of units: "two years", "a year and a half", "five
// full days", "two-week", "one year and six months". Ages are no lengths.
func (p *parser) length(i int) (meaning, int) {
	if p.at(i).gap == glued && p.sign(i-1, dashes+"/") && p.at(i-2).digits == 4 {
		return meaning{}, 0 // "the 2023/24 season"
	}
	n, j := p.amount(i)
	if j == 0 {
		return meaning{}, 0
	}
	first := j
	if j2, ok := p.otherAmount(j); ok {
		j = j2
	}
	m := meaning{rule: "duration", kind: durationKind, n: n}
	j, m.unit = p.unitName(j, n)
	if p.yearOfUnit(i, j, n) || m.unit == hour && p.at(i).digits == 4 && p.is(i-1, "at", "by", "from", "until", "since", "before", "after") {
		return meaning{}, 0
	}
	if m.unit == noUnit || m.unit == quarter && p.share(j, n) {
		return meaning{}, 0
	}
	if p.is(first, "and") && p.is(i-1, "between") && p.at(first).gap == space && j > first+2 {
		return m, first // the unit of the second number: "between 12 and 18 months"
	}
	if p.is(j, "and") && p.is(j+1, "a") && p.is(j+2, "half") && n.tenths == 0 {
		m.n.tenths, j = 5, j+3
	}
	for k := p.moreLength(j, &m); k != 0; k = p.moreLength(j, &m) {
		j = k
	}
	if p.sign(i-1, "\"“'‘`") && p.at(j-1).upper && !p.casual {
		return meaning{}, 0 // the name of a programme: "60 Minutes"
	}
	if p.isAge(i, j) || p.hyphen(j) > j && p.is(j+1, "earlier", "ago") {
		return meaning{}, 0
	}
	return m, j
}

// yearOfUnit reports whether the number of the length at [i, j) is the year of
// one unit: "the 2016 season", "the 2015-2016 season", but not "a 2000-year
// history".
func (p *parser) yearOfUnit(i, j int, n amount) bool {
	if p.sign(i+1, dashes) && p.at(i+2).digits == 4 {
		return true
	}
	return p.at(i).digits == 4 && n.n >= 1900 && n.n < 2100 && p.word(j-1).unit != noUnit && !p.is(i-1, "a", "an") && p.hyphen(i+1) == i+1
}

// share reports whether "a quarter" or "three quarters" that ends at j is a
// part of something and no time.
func (p *parser) share(j int, n amount) bool {
	return n.n == 3 && !p.is(j, "of", "ended", "later", "ago") && !p.spanBefore(j) || n.n == 1 || p.is(j, "of", "mile", "century")
}

// spanBefore reports whether a word such as "past" or "next" stands among the
// three tokens before j-1.
func (p *parser) spanBefore(j int) bool {
	for k := j - 4; k < j-1; k++ {
		if _, n := p.spanLead(k); n != 0 {
			return true
		}
	}
	return false
}

// otherAmount steps over the second number of "two to three", "12-18", "one or
// two".
func (p *parser) otherAmount(j int) (int, bool) {
	k := j
	if p.is(j, "to", "or", "and") || p.sign(j, dashes) {
		k++
	}
	if k == j {
		return 0, false
	}
	n, end := p.cardinal(k)
	return end, end != 0 && n > 0
}

// unitName reads the unit a number counts, with an adjective before it. A
// singular unit needs the number one, a hyphen, or the short form of numbers
// that stand before nouns ("a five year plan").
func (p *parser) unitName(j int, n amount) (int, unit) {
	if k := p.hyphen(j); k > j {
		j = k
	} else if p.sign(j, "+") && p.at(j).gap == glued {
		j++ // "4+ hours"
	}
	for k := 0; k < 2 && p.word(j).filler; k++ {
		j++
	}
	w := p.word(j)
	switch {
	case w.units != noUnit:
		return j + 1, w.units
	case w.unit != noUnit && (w.unit != second || p.at(j-1).kind == numberToken || p.sign(j-1, "-")):
		return j + 1, w.unit
	}
	return 0, noUnit
}

// moreLength reads "and six months", ", six months" after a length.
func (p *parser) moreLength(j int, m *meaning) int {
	k := p.skip(j, ",")
	if p.is(k, "and") {
		k++
	}
	if len(m.extra) == 2 || p.is(k, "a", "an") && k == j || p.word(k).vague {
		return 0
	}
	n, k2 := p.amount(k)
	if k2 == 0 || n.vague {
		return 0
	}
	least := m.unit
	if len(m.extra) > 0 {
		least = m.extra[len(m.extra)-1].unit
	}
	k3, u := p.unitName(k2, n)
	if u == noUnit || u >= least || k == j && u < day != (least < day) {
		return 0
	}
	m.extra = append(m.extra, length{n, u})
	return k3
}

// isAge reports whether the length at [i, j) is the age of a person: "22
// years old", "a 22-year-old", "aged six months".
func (p *parser) isAge(i, j int) bool {
	k := p.skip(j, "-‑")
	return p.is(k, "old", "olds") || p.phrase(k, "of", "age") != 0 || p.is(i-1, "aged", "age", "ages")
}

// duration reads a length, with what may close it: "two years or so".
func (p *parser) duration(i int) (meaning, int) {
	if p.is(i, "the", "these", "those") && p.word(i+1).rel == noRel && !p.word(i+1).vague {
		if m, j := p.length(i + 1); j != 0 && p.word(j-1).units != noUnit && m.n != one {
			m.rule = p.lengthRule(i, j)
			return m, j
		}
		return meaning{}, 0
	}
	m, j := p.length(i)
	if j == 0 || m.n == one && p.is(i, "a") && p.hyphen(j) > j {
		return meaning{}, 0
	}
	if p.someDay(i, j) {
		return meaning{rule: "vague", kind: vagueKind, value: "FUTURE_REF"}, j
	}
	if p.perUnit(i, j, m) {
		m.kind, m.rule = setKind, "set.per"
		return m, j
	}
	m.rule = p.lengthRule(i, j)
	if k := p.phrase(j, "or", "so"); k != 0 {
		m.mod, j = "APPROX", k
	}
	if p.sign(j, "-‑") && p.is(j+1, "long") {
		j += 2
	} else if p.is(j, "long") && p.sign(i+1, "-") {
		j++
	}
	return m, j
}

// someDay reports whether the "one day" at [i, j) stands beside a modal verb:
// "will one day fall".
func (p *parser) someDay(i, j int) bool {
	modal := func(k int) bool { return p.is(k, "will", "would", "may", "might", "could", "can", "should", "must") }
	return j == i+2 && p.is(i, "one") && p.is(i+1, "day") && (modal(i-1) || modal(j))
}

// lengthRule tells lengths that ended at the publication, such as "after
// weeks of protests" and "for several days", from others.
func (p *parser) lengthRule(i, j int) string {
	switch {
	case p.is(i-1, "after", "follows", "followed", "following", "amid", "despite") && p.is(j, "of"):
		return "duration.told"
	case p.is(i-1, "for") && p.toldAsPast(i):
		return "duration.told"
	case p.is(i-1, "in") && p.possessive(j) > j && p.is(p.possessive(j), "time"):
		return "duration.ahead"
	case p.is(i-1, "within") && !p.is(j, "of") && p.obliged(i, j):
		return "span.coming"
	case p.is(i-1, "in") && p.cued(i) && !p.superlative(i-1):
		return "duration.ahead"
	}
	return "duration"
}

// obliged reports whether the clause around [i, j) tells what will or must be.
func (p *parser) obliged(i, j int) bool {
	for k := i - cueWindow; k < j+cueWindow/2; k++ {
		if p.is(k, "will", "must", "should", "shall") && p.sameSentence(min(k, i), max(k, i)) {
			return true
		}
	}
	return false
}

// superlative reports whether "the first", "the strongest" stands before
// token i, so that "in decades" is the time since.
func (p *parser) superlative(i int) bool {
	for k := i - 1; k >= i-8 && !p.ends(k); k-- {
		if s := p.str(k); p.is(k, "first", "last", "only", "most", "least", "worst", "best") || len(s) > 5 && strings.HasSuffix(s, "est") {
			return true
		}
	}
	return false
}

// longUnit reads "year-long", "weeks-long".
func (p *parser) longUnit(i int) (meaning, int) {
	w, k := p.word(i), p.hyphen(i+1)
	if k == i+1 || !p.is(k, "long") {
		return meaning{}, 0
	}
	m := meaning{rule: "duration.long", kind: durationKind, unit: w.unit, n: one}
	if w.units != noUnit {
		m.unit, m.n = w.units, amount{vague: true}
	}
	return m, k + 1
}

// perUnit reports whether "a year" means "per year": it follows a quantity.
func (p *parser) perUnit(i, j int, m meaning) bool {
	if !p.is(i, "a", "an") || m.n != one || j != i+2 {
		return false
	}
	return p.is(i-1, "million", "billion", "thousand", "hundred", "times", "twice", "once", "percent", "tons", "tonnes", "barrels", "people", "dollars", "euros", "pounds") ||
		p.at(i-1).kind == numberToken || p.sign(i-1, "%")
}

// span reads a length that touches the publication: "the past two weeks", "the
// next few days", "recent months", "the first nine months".
func (p *parser) span(i int) (meaning, int) {
	j := i
	if p.is(i, "the", "its", "their", "his", "her", "these", "those") {
		j++
	}
	r, k := p.spanLead(j)
	if k == 0 {
		return meaning{}, 0
	}
	if p.word(k).units == year && p.word(j).rel == recent {
		return meaning{rule: "vague", kind: vagueKind, value: "PAST_REF"}, k + 1
	}
	if p.word(k).units != noUnit {
		m := meaning{rule: spanRules[r], kind: spanKind, rel: r, unit: p.word(k).units, n: amount{vague: true}}
		return m, k + 1
	}
	if p.is(k, "a", "an") {
		return meaning{}, 0
	}
	m, end := p.length(k)
	if end == 0 || m.n == one && end == k+1 {
		return meaning{}, 0
	}
	m.rule, m.kind, m.rel = spanRules[r], spanKind, r
	if q := p.phrase(end, "or", "so"); q != 0 {
		m.mod, end = "APPROX", q
	}
	return m, end
}

// spanRules names the rule by the side of the publication a span lies on.
var spanRules = map[rel]string{past: "span.past", coming: "span.coming", latest: "span.inner"}

// spanLead reads the word that places a span.
func (p *parser) spanLead(j int) (rel, int) {
	switch w := p.word(j); {
	case w.rel == past || w.rel == last || w.rel == previous || w.rel == recent:
		return past, j + 1
	case w.rel == next || w.rel == coming || w.rel == following:
		return coming, j + 1
	case w.rel == latest || p.is(j, "first", "final", "opening", "closing", "intervening"):
		return latest, j + 1
	}
	return noRel, 0
}

// bareUnits reads a plural unit without a number: "months of talks", "for
// decades".
func (p *parser) bareUnits(i int) (meaning, int) {
	u := p.word(i).units
	if u == noUnit || u == quarter || u == second || u == season {
		return meaning{}, 0
	}
	if u == weekend {
		return meaning{rule: "set.weekends", kind: setKind, value: "XXXX-WXX-WE"}, i + 1
	}
	if p.is(i-1, "old", "no") || u == hour && !p.casual && p.is(i-1, "business", "office", "opening", "visiting", "rush") || p.is(i+1, "old") || p.isAge(i, i+1) || p.sign(i-1, "-") || p.at(i-1).kind == numberToken {
		return meaning{}, 0
	}
	m := meaning{rule: p.lengthRule(i, i+1), kind: durationKind, unit: u, n: amount{vague: true}}
	if dir, fromText, k := p.direction(i + 1); k != 0 {
		m.kind, m.fromText, m.rule = offsetKind, fromText, "offset.vague"
		m.rel = previous
		if dir > 0 {
			m.rel = following
		}
		return m, k
	}
	return m, i + 1
}
