package when

import "time"

// A holiday is one named day and the rule that dates it.
type holiday struct {
	words []string // after the first
	rule  string
	n     []int
	days  int
}

// feast reads the name of a holiday with its year.
func (p *parser) feast(i int) (m meaning, end int) {
	if !p.at(i).upper && !p.is(i, "xmas", "holy") {
		return meaning{}, 0
	}
	for _, h := range p.word(i).holidays {
		if k := p.spaced(i+1, h.words); k > end {
			m, end = calendar("holiday", fields{holiday: h}), k
		}
	}
	named := p.proper(end) && !p.casual || p.proper(i-1) && !p.is(i-1, "merry", "happy") || p.is(i-1, "st")
	if end == 0 || named {
		return meaning{}, 0
	}
	if p.is(end, "week", "weekend") {
		m.date.week, m.date.weekend = p.is(end, "week"), p.is(end, "weekend")
		end++
	}
	if m.date.holiday.rule == "hijri" {
		m.mod = "APPROX"
	}
	j := p.skip(end, ",")
	if p.is(j, "of", "in") {
		j++
	}
	if y, k := p.yearNumber(j); k != 0 {
		m.date.year, m.date.hasYear, m.explicit = y, true, true
		end = k
	}
	return m, end
}

// spaced matches the rest of a name whose words are as the table has them,
// signs included.
func (p *parser) spaced(i int, words []string) int {
	for _, w := range words {
		switch {
		case w == "'" && p.sign(i, "'’"), w != "'" && p.sign(i, w), p.is(i, w):
			i++
		default:
			return 0
		}
	}
	return i
}

// day returns the first day of h in a year, at midnight in loc; false if the
// calendar of h is not known for it.
func (h *holiday) day(y int, loc *time.Location) (time.Time, bool) {
	switch h.rule {
	case "fixed":
		return civil(y, h.n[0], h.n[1], loc), true
	case "nth":
		t := nthWeekday(y, h.n[0], h.n[1], h.n[2], loc)
		if len(h.n) > 3 {
			t = t.AddDate(0, 0, h.n[3])
		}
		return t, true
	case "from":
		t := civil(y, h.n[0], h.n[1], loc)
		return t.AddDate(0, 0, (h.n[2]-isoWeekday(t)+7)%7), true
	case "easter":
		return easter(y, loc).AddDate(0, 0, h.n[0]), y > 1582
	case "orthodox":
		return orthodoxEaster(y, loc).AddDate(0, 0, h.n[0]), y > 1582
	case "hijri":
		return hijriDay(y, h.n[0], h.n[1], loc)
	case "hebrew":
		return hebrewDay(y, h.n[0], h.n[1], loc)
	case "lunar":
		return lunarDay(y, h.n[0], loc)
	}
	return time.Time{}, false
}

// nthWeekday is the n-th given weekday of a month; the last one if n is -1.
func nthWeekday(y, m, weekday, n int, loc *time.Location) time.Time {
	if n < 0 {
		last := civil(y, m+1, 0, loc)
		return last.AddDate(0, 0, -(isoWeekday(last)-weekday+7)%7)
	}
	first := civil(y, m, 1, loc)
	return first.AddDate(0, 0, (weekday-isoWeekday(first)+7)%7+7*(n-1))
}

// easter is Easter Sunday of the Gregorian calendar.
func easter(y int, loc *time.Location) time.Time {
	a, b, c := y%19, y/100, y%100
	d := (19*a + b - b/4 - (b-(b+8)/25+1)/3 + 15) % 30
	e := (32 + 2*(b%4) + 2*(c/4) - d - c%4) % 7
	f := d + e - 7*((a+11*d+22*e)/451) + 114
	return civil(y, f/31, f%31+1, loc)
}

// orthodoxEaster is Easter Sunday of the Julian calendar, as a Gregorian date.
func orthodoxEaster(y int, loc *time.Location) time.Time {
	d := (19*(y%19) + 15) % 30
	e := (2*(y%4) + 4*(y%7) - d + 34) % 7
	f := d + e + 114
	return civil(y, f/31, f%31+1+y/100-y/400-2, loc)
}
