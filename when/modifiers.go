package when

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

// inexact reports whether the word at i makes the date m inexact. "About"
// before a date more often means what is talked about.
func (p *parser) inexact(i int, m *meaning) bool {
	if m.kind != calendarKind || p.is(i, "circa", "ca", "c") {
		return true
	}
	about := p.is(i, "about") && !p.is(i-1, "in", "on", "from", "until", "since")
	return !about && m.date.holiday == nil && (m.date.weekday == 0 || m.date.day != 0)
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
	case p.is(i, "ca"), p.is(i, "c") && p.sign(i+1, ".") && p.at(i+2).digits >= 3:
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
