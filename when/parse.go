package when

import (
	"strconv"
	"strings"
	"time"
)

// ParseValue reads a TIMEX3 value or an EDTF level 0 or 1 string as an
// interval: "2025-11-30", "2025-W48", "2025-Q3", "1989-SU", "198", "BC0480",
// "2025-11-30TNI", "2025-11-30T22:00", "2014/2016", "../2025-11", "2011-XX",
// "2011-03~". Values that name no time ("P2D", "PAST_REF", "XXXX-11") give
// false. Times without a zone are UTC.
func ParseValue(value string) (Interval, bool) {
	value = strings.TrimRight(value, "~?%")
	if from, to, ok := strings.Cut(value, "/"); ok {
		return parseRange(from, to)
	}
	p, rest := parsePoint(value)
	switch {
	case !p.known():
		return Interval{}, false
	case rest == "":
		return p.interval(), true
	case p.unit != day || rest[0] != 'T':
		return Interval{}, false
	}
	return parseClock(p.t, rest[1:])
}

// parseRange reads the two sides of an EDTF interval; ".." and nothing are open.
func parseRange(from, to string) (Interval, bool) {
	out := Interval{Granularity: Range}
	for n, side := range []string{from, to} {
		if side == "" || side == ".." {
			continue
		}
		i, ok := ParseValue(side)
		if !ok || strings.Contains(side, "/") {
			return Interval{}, false
		}
		if n == 0 {
			out.From = i.From
		} else {
			out.To = i.To
		}
	}
	return out, !out.IsZero() && (out.open() || out.From.Before(out.To))
}

// parsePoint reads the date at the start of a value and returns what follows.
func parsePoint(s string) (point, string) {
	sign, digits := 1, s
	switch {
	case strings.HasPrefix(s, "BC"):
		sign, digits = -1, s[2:]
	case strings.HasPrefix(s, "-"):
		sign, digits = -2, s[1:]
	}
	n, width, rest := leadingInt(digits)
	if width == 0 || width > 4 {
		return point{}, s
	}
	u := [...]unit{1: millennium, 2: century, 3: decade, 4: year}[width]
	n *= yearsIn(u)
	switch sign {
	case -1:
		n = 1 - n
	case -2:
		n = -n
	}
	if strings.Trim(rest, "X") == "" && len(rest) == 4-width {
		rest = ""
	}
	if u != year && sign == 1 {
		n = max(n, 1) // the first century starts with the year 1
	}
	if u != year {
		return floorYears(u, n, time.UTC), rest
	}
	return parseInYear(n, rest)
}

// leadingInt reads up to six digits and tells how many.
func leadingInt(s string) (n, width int, rest string) {
	for width < len(s) && width < 6 && s[width] >= '0' && s[width] <= '9' {
		n = n*10 + int(s[width]-'0')
		width++
	}
	return n, width, s[width:]
}

// parseInYear reads what follows the year: "-11-30", "-W48-5", "-Q3", "-SU".
func parseInYear(y int, s string) (point, string) {
	whole := point{year, civil(y, 1, 1, time.UTC)}
	if s == "" || strings.Trim(s, "-X") == "" {
		return whole, ""
	}
	if len(s) < 3 || s[0] != '-' {
		return point{}, s
	}
	switch n, width, rest := leadingInt(s[2:]); {
	case s[1] == 'Q' && width == 1 && n >= 1 && n <= 4:
		return point{quarter, civil(y, 3*n-2, 1, time.UTC)}, rest
	case s[1] == 'H' && width == 1 && n >= 1 && n <= 2:
		return point{half, civil(y, 6*n-5, 1, time.UTC)}, rest
	case s[1] == 'W' && width >= 1 && n >= 1 && n <= 53:
		return parseWeek(y, n, rest)
	}
	for k, name := range seasonNames {
		if s[1:3] == name {
			return point{season, civil(y, [...]int{12, 3, 6, 9}[k], 1, time.UTC)}, s[3:]
		}
	}
	return parseMonth(y, s[1:])
}

// parseWeek reads the end of an ISO week date: nothing, "-5" or "-WE".
func parseWeek(y, n int, rest string) (point, string) {
	monday := floor(week, civil(y, 1, 4, time.UTC)).t.AddDate(0, 0, 7*(n-1))
	switch {
	case rest == "-WE":
		return point{weekend, monday.AddDate(0, 0, 5)}, ""
	case len(rest) >= 2 && rest[0] == '-' && rest[1] >= '1' && rest[1] <= '7':
		return point{day, monday.AddDate(0, 0, int(rest[1]-'1'))}, rest[2:]
	case strings.Trim(rest, "-X") == "":
		rest = ""
	}
	return point{week, monday}, rest
}

// parseMonth reads "11", "11-30", "11-XX" and the EDTF seasons "21" to "24".
func parseMonth(y int, s string) (point, string) {
	m, width, rest := leadingInt(s)
	switch {
	case width == 2 && m >= 21 && m <= 24:
		return point{season, civil(y, [...]int{3, 6, 9, 12}[m-21], 1, time.UTC)}, rest
	case width != 2 || m < 1 || m > 12:
		return point{}, s
	case strings.Trim(rest, "-X") == "":
		return point{month, civil(y, m, 1, time.UTC)}, ""
	case rest[0] != '-':
		return point{}, s
	}
	d, width, tail := leadingInt(rest[1:])
	f := fields{year: y, hasYear: true, month: m, day: d}
	if width != 2 || d < 1 || !f.valid() {
		return point{}, s
	}
	return point{day, civil(y, m, d, time.UTC)}, tail
}

// parseClock reads what follows the T of a value: "NI", "22", "22:00",
// "21:34-05", "22:00:30Z".
func parseClock(t time.Time, s string) (Interval, bool) {
	if _, ok := partHours[s]; ok {
		c := partClock(s)
		return c.interval(t), true
	}
	c := clock{set: true, minute: -1, second: -1}
	var width int
	if c.hour, width, s = leadingInt(s); width != 2 || c.hour > 24 {
		return Interval{}, false
	}
	for _, part := range []*int{&c.minute, &c.second} {
		if !strings.HasPrefix(s, ":") {
			break
		}
		if *part, width, s = leadingInt(s[1:]); width != 2 || *part > 59 {
			return Interval{}, false
		}
	}
	if !c.parseZone(s) {
		return Interval{}, false
	}
	return c.interval(t), true
}

// parseZone reads "", "Z", "+03", "-0500", "+05:30".
func (c *clock) parseZone(s string) bool {
	if s == "" {
		return true
	}
	if c.hasZone = true; s == "Z" {
		return true
	}
	n, width, rest := leadingInt(strings.Replace(s[1:], ":", "", 1))
	if s[0] != '+' && s[0] != '-' || rest != "" || width != 2 && width != 4 {
		return false
	}
	if c.zone = n * 60; width == 4 {
		c.zone = n/100*60 + n%100
	}
	if s[0] == '-' {
		c.zone = -c.zone
	}
	return c.zone <= 14*60 && c.zone >= -14*60
}

// vagueCount is how many units "several" and "weeks" are taken for.
const vagueCount = 4

// parsePeriod reads a TIMEX3 duration of one unit: "P2W", "PXM", "PT3H".
func parsePeriod(s string) (int, unit, bool) {
	rest, ok := strings.CutPrefix(s, "P")
	if !ok {
		return 0, noUnit, false
	}
	rest, clock := strings.CutPrefix(rest, "T")
	n := vagueCount
	if digits := strings.TrimRight(rest, "DEHMQSWYCL"); digits != "X" {
		var err error
		if n, err = strconv.Atoi(digits); err != nil {
			return 0, noUnit, false
		}
		rest = rest[len(digits):]
	} else {
		rest = rest[1:]
	}
	for u := day; int(u) < len(unitCodes) && !clock; u++ {
		if unitCodes[u] == rest && u != fortnight && u != half && u != season {
			return n, u, true
		}
	}
	for u := second; u < day && clock; u++ {
		if unitCodes[u] == rest {
			return n, u, true
		}
	}
	return 0, noUnit, false
}
