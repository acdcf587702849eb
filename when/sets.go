package when

import "strings"

// recurrence reads what happens again and again: "every Friday", "each year",
// "twice a week", "Tuesday nights", "per month".
func (p *parser) recurrence(i int) (meaning, int) {
	switch {
	case p.is(i, "every", "each"):
		return p.everyUnit(i)
	case p.is(i, "per") && p.word(i+1).unit > minute:
		return meaning{rule: "set.per", kind: setKind, unit: p.word(i + 1).unit, n: one}, i + 2
	case p.is(i, "once", "twice") && p.is(i+1, "a", "every") && p.word(i+2).unit != noUnit:
		return meaning{rule: "set.times", kind: setKind, unit: p.word(i + 2).unit, n: one}, i + 3
	}
	if m, j := p.nextSet(i); j != 0 {
		return m, j
	}
	return p.weekdaySet(i)
}

func (p *parser) everyUnit(i int) (meaning, int) {
	j := i + 1
	if p.is(j, "single", "other") {
		j++
	}
	w := p.word(j)
	m := meaning{rule: "set.every", kind: setKind}
	switch {
	case w.weekday != 0:
		m.value = weekdayValue(int(w.weekday))
		return p.setPart(j+1, m)
	case w.month != 0 && p.at(j).upper:
		m.value = "XXXX-" + string(appendPadded(nil, int(w.month), 2))
		return m, j + 1
	case w.season != 0:
		m.value = "XXXX-" + seasonNames[w.season-1]
		return m, j + 1
	case w.part != "":
		m.value = "XXXX-XX-XX"
		return p.setPart(j, m)
	case w.unit != noUnit:
		m.unit, m.n = w.unit, one
		if c, k := p.setClock(j + 1); k != 0 && w.unit == day {
			m.value = "XXXX-XX-XX" + c.value()
			return m, k
		}
		return m, j + 1
	}
	n, k := p.cardinal(j)
	if k == 0 || p.word(k).units == noUnit {
		return meaning{}, 0
	}
	m.unit, m.n = p.word(k).units, amount{n: n}
	return m, k + 1
}

// weekdaySet reads "Mondays", "Tuesday nights".
func (p *parser) weekdaySet(i int) (meaning, int) {
	w := p.word(i)
	m := meaning{rule: "set.weekdays", kind: setKind}
	switch {
	case w.weekdays != 0:
		m.value = weekdayValue(int(w.weekdays))
		return p.setPart(i+1, m)
	case w.weekday != 0 && p.word(i+1).parts != "":
		m.value = weekdayValue(int(w.weekday)) + "T" + p.word(i+1).parts
		return m, i + 2
	}
	return meaning{}, 0
}

// setPart adds the part of the day or the time by the clock: "every Friday
// night", "every night at 10 p.m."
func (p *parser) setPart(j int, m meaning) (meaning, int) {
	value, part := m.value, p.word(j).part
	if part != "" {
		m.value += "T" + part
		j++
	}
	if c, k := p.setClock(j); k != 0 {
		if part != "" {
			c.turnTo(part)
		}
		m.value, j = value+c.value(), k
	}
	return m, j
}

// setClock reads the time by the clock of what happens again and again.
func (p *parser) setClock(j int) (clock, int) {
	if p.is(j, "at") {
		j++
	}
	return p.clockTime(j)
}

// nextSet reads a further weekday of a list: the "Friday" of "every Monday and
// Friday".
func (p *parser) nextSet(i int) (meaning, int) {
	w := p.word(i)
	if w.weekday == 0 || p.prev.kind != setKind || !strings.HasPrefix(p.prev.value, "XXXX-WXX-") ||
		p.separator(p.prevEnd) != i || p.possessive(i+1) != i+1 {
		return meaning{}, 0
	}
	return p.setPart(i+1, meaning{rule: "set.next", kind: setKind, value: weekdayValue(int(w.weekday))})
}

// weekdayValue is the TIMEX3 value of an unnamed Monday, Tuesday ...
func weekdayValue(weekday int) string { return "XXXX-WXX-" + string(rune('0'+weekday)) }

// A fixed phrase has its value in the table.
type fixedPhrase struct {
	words []string // after the first
	typ   Type
	value string
	where string
}

// fixed reads the phrases of phrases.tsv, the longest that fits.
func (p *parser) fixed(i int) (m meaning, end int) {
	for _, f := range p.word(i).phrases {
		k := p.phrase(i+1, f.words...)
		if k <= end || f.where != "any" && !strings.Contains(f.where, p.genre()) {
			continue
		}
		m = meaning{rule: "vague", kind: vagueKind, value: f.value}
		if p.is(k-1, "recent", "recently", "lately") {
			m.rule = "vague.recent"
		}
		if f.typ == Set {
			m.kind, m.rule = setKind, "set.adverb"
		}
		end = k
	}
	if end == 0 || p.notTime(i, end) {
		return meaning{}, 0
	}
	return m, end
}

// genre is the kind of text as phrases.tsv names it.
func (p *parser) genre() string {
	switch {
	case p.casual:
		return "chat"
	case p.story:
		return "story"
	}
	return "news"
}

// notTime reports whether a fixed phrase stands for something else: "as soon
// as", "the past president", "Daily News".
func (p *parser) notTime(i, end int) bool {
	switch {
	case p.is(i, "soon"):
		return p.is(i-1, "as", "too", "how") || p.is(end, "after", "as")
	case p.is(i, "the") && p.is(i+1, "past"):
		return p.at(end).kind == wordToken && !p.function(end) && !p.is(end, "is", "was", "has", "had", "have", "will", "when", "that", "who", "he", "she", "they", "it", "we")
	case p.at(i).upper && p.is(i, "daily", "weekly", "monthly", "current"):
		return !p.starts(i) && !p.casual
	case p.is(i, "now") && p.is(end, "that"):
		return true
	case p.is(i, "current"):
		return p.at(end).kind != wordToken || p.function(end) || p.is(end, "is", "was", "are", "were", "flows", "runs", "swept", "carried")
	}
	return false
}
