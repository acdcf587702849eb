package when

import "time"

// unit resolves a unit beside an anchor: "last week", "the same day".
func (r *resolver) unit(m *meaning, i int) result {
	at := r.unitPoint(m, i)
	shape := unitShape(m.unit)
	if m.date.hasYear && !at.known() {
		at = point{year, civil(m.date.year, 1, 1, r.loc)}
	}
	return r.timed(m, at, shape)
}

func (r *resolver) unitPoint(m *meaning, i int) point {
	if m.unit == quarter && (m.rel == latest || m.date.yearRel != noRel || m.date.hasYear || m.rel == definite) {
		return r.reporting(m)
	}
	t, ok := r.anchorDay()
	if m.fromText || m.rel == definite && r.story {
		t, ok = r.textDay(i)
	}
	if m.rel == past {
		m.rel = last
	}
	if !ok {
		return point{}
	}
	if m.compares && r.period.known() {
		return floor(quarter, shift(year, r.period.t, -1))
	}
	if m.date.yearRel == previous {
		return floor(year, t.AddDate(-1, 0, 0))
	}
	if m.fromText && r.last.known() && r.last.unit > m.unit && m.unit < month {
		return point{} // "the next day" after "in March" cannot be told
	}
	at := floor(m.unit, t)
	if m.unit == day && m.fromText && !r.story {
		at = r.nearDay(i)
	}
	from := at.t
	at.t = shift(m.unit, at.t, yearStep(m.rel))
	if m.fromText && (r.overtakes(from, at, i) || m.rel == following && r.nothingTold(i)) {
		return point{}
	}
	if m.unit == weekend && (m.rel == definite || m.rel == last) && at.t.After(t) {
		at.t = shift(week, at.t, -1)
	}
	return at
}

// reporting resolves the quarter a company reports on: the last one named, or
// the last that was over at the publication.
func (r *resolver) reporting(m *meaning) point {
	at := r.period
	if at.unit != quarter || m.rel == latest {
		if r.published.IsZero() {
			return point{}
		}
		at = floor(quarter, r.published)
		at.t = shift(quarter, at.t, -1)
	}
	switch {
	case m.date.hasYear:
		at.t = civil(m.date.year, int(at.t.Month()), 1, r.loc)
	case m.date.yearRel != noRel:
		at.t = shift(year, at.t, yearStep(m.date.yearRel))
	}
	return at
}

// offset resolves so many units from an anchor. The result is as wide as the
// unit; a year from a date in figures keeps the width of that date.
func (r *resolver) offset(m *meaning, i int) result {
	res := result{typ: Date, value: unitShape(m.unit)}
	if m.n.vague {
		res.value = "PAST_REF"
		if m.rel == following {
			res.value = "FUTURE_REF"
		}
		return res
	}
	if at := r.compared(m, i); at.known() {
		return result{typ: Date, value: at.value(), at: at, known: true}
	}
	t, ok := r.anchorDay()
	if m.fromText {
		t, ok = r.textDay(i)
		if m.rel == following && !r.spokenOf(i) && !r.p.cued(i) {
			ok = false // "30 years later": after what the text does not date
		}
	}
	if !ok {
		return res
	}
	res.at = r.moved(m, t)
	if m.fromText && r.overtakes(t, res.at, i) {
		return result{typ: Date, value: res.value}
	}
	if res.known = inRange(res.at.t) && inRange(res.at.end()); !res.known {
		return res
	}
	res.value = res.at.value()
	if m.unit < day {
		res.typ = Time
	}
	return res
}

// nothingTold reports whether the news have named no day that "the next
// morning" at token i could count from, and nothing points ahead.
func (r *resolver) nothingTold(i int) bool {
	return !r.story && !r.newsDay.known() && !r.spokenOf(i) && !r.p.cued(i)
}

// overtakes reports whether a step from t in the text would pass the
// publication though nothing points ahead: what was told cannot have happened
// yet, so the anchor must be wrong.
func (r *resolver) overtakes(t time.Time, at point, i int) bool {
	return !r.story && !r.published.IsZero() && !t.After(r.published) && at.t.After(r.published) && !r.p.cued(i) && r.p.toldAsPast(i)
}

// compared resolves "a year ago" and "a year earlier" beside figures: the date
// of what they are compared with, a year before, as wide as that date.
func (r *resolver) compared(m *meaning, i int) point {
	if m.unit != year || m.n.n != -1 || m.n.tenths != 0 || len(m.extra) > 0 || r.story || !r.p.figured(i) {
		return point{}
	}
	m.compares = true
	at := r.period
	if !at.known() && r.last.unit == month && r.p.sameSentence(r.lastAt, i) {
		at = r.last
	}
	if !at.known() {
		return point{}
	}
	return floor(at.unit, shift(year, at.t, -1))
}

func (r *resolver) moved(m *meaning, t time.Time) point {
	u := m.unit
	t = shift(u, t, m.n.n)
	if m.n.tenths != 0 && u == year {
		t = shift(month, t, m.n.tenths*12/10)
	}
	for _, e := range m.extra {
		n := e.n.n
		if m.rel == previous {
			n = -n
		}
		t = shift(e.unit, t, n)
	}
	switch {
	case m.date.day != 0:
		u = day
	case u == fortnight:
		u = week
	}
	return floor(u, t)
}

// unitShape is the value of a unit that cannot be resolved.
func unitShape(u unit) string {
	switch u {
	case week, fortnight:
		return "XXXX-WXX"
	case weekend:
		return "XXXX-WXX-WE"
	case month:
		return "XXXX-XX"
	case quarter:
		return "XXXX-QX"
	case half:
		return "XXXX-HX"
	case year:
		return "XXXX"
	case season, decade:
		return "XXXX"
	case century, millennium:
		return "XXXX"
	}
	return "XXXX-XX-XX"
}

// unitCodes are the letters of TIMEX3 durations; those shorter than a day
// follow a T.
var unitCodes = [...]string{second: "S", minute: "M", hour: "H", day: "D", weekend: "WE", week: "W", fortnight: "W", month: "M",
	quarter: "Q", half: "M", season: "Y", year: "Y", decade: "DE", century: "CE", millennium: "ML"}

// durationValue is the TIMEX3 value of a length: "P2W", "P2Y6M", "PT1H30M".
func durationValue(m *meaning) string {
	b := appendLength([]byte{'P'}, m.n, m.unit)
	for _, e := range m.extra {
		b = appendLength(b, e.n, e.unit)
	}
	return string(b)
}

// appendLength adds one part of a duration.
func appendLength(b []byte, n amount, u unit) []byte {
	if u < day && !hasT(b) {
		b = append(b, 'T')
	}
	if n.vague {
		return append(append(b, 'X'), unitCodes[u]...)
	}
	if u == fortnight || u == half {
		n.n *= map[unit]int{fortnight: 2, half: 6}[u]
	}
	if smaller, k := halves(u); n.tenths == 5 && smaller != noUnit {
		if n.n != 0 {
			b = appendLength(b, amount{n: n.n}, u)
		}
		return appendLength(b, amount{n: k}, smaller)
	}
	b = appendPadded(b, n.n, 1)
	if n.tenths != 0 {
		b = appendPadded(append(b, '.'), n.tenths, 1)
	}
	return append(b, unitCodes[u]...)
}

func hasT(b []byte) bool {
	for _, c := range b {
		if c == 'T' {
			return true
		}
	}
	return false
}

// halves gives the half of a unit in smaller units.
func halves(u unit) (unit, int) {
	switch u {
	case minute:
		return second, 30
	case hour:
		return minute, 30
	case day:
		return hour, 12
	case year:
		return month, 6
	case decade:
		return year, 5
	case century:
		return year, 50
	}
	return noUnit, 0
}
