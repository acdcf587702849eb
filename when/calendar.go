package when

import "time"

// A unit is a width of the calendar. It is finer grained than Granularity:
// a half-year has no granularity of its own.
type unit uint8

const (
	noUnit unit = iota
	second
	minute
	hour
	day
	weekend
	week
	fortnight
	month
	quarter
	half
	season
	year
	decade
	century
	millennium
)

// granularities maps a unit to what Interval.Granularity says of it.
var granularities = [...]Granularity{
	second: Minute, minute: Minute, hour: Hour, day: Day, weekend: Weekend,
	week: Week, fortnight: Range, month: Month, quarter: Quarter, half: Range,
	season: Season, year: Year, decade: Decade, century: Century, millennium: Range,
}

// A point is one named stretch of the calendar: the unit and its first moment.
type point struct {
	unit unit
	t    time.Time
}

// known reports whether p is a place on the calendar at all.
func (p point) known() bool { return p.unit != noUnit }

// civil is midnight of a civil date; month and day overflow as in time.Date.
func civil(y, m, d int, loc *time.Location) time.Time {
	return time.Date(y, time.Month(m), d, 0, 0, 0, 0, loc)
}

// isoWeekday is 1 for Monday to 7 for Sunday.
func isoWeekday(t time.Time) int { return (int(t.Weekday())+6)%7 + 1 }

// floor returns the unit u in which t lies.
func floor(u unit, t time.Time) point {
	y, m, d := t.Date()
	loc := t.Location()
	switch u {
	case second, minute, hour:
		step := [...]time.Duration{second: time.Second, minute: time.Minute, hour: time.Hour}[u]
		return point{u, t.Add(-(t.Sub(civil(y, int(m), d, loc)) % step))}
	case day:
		return point{u, civil(y, int(m), d, loc)}
	case week, fortnight:
		return point{u, civil(y, int(m), d-isoWeekday(t)+1, loc)}
	case weekend:
		return point{u, civil(y, int(m), d-isoWeekday(t)+6, loc)}
	case month:
		return point{u, civil(y, int(m), 1, loc)}
	case quarter:
		return point{u, civil(y, int(m-1)/3*3+1, 1, loc)}
	case half:
		return point{u, civil(y, int(m-1)/6*6+1, 1, loc)}
	case season:
		return point{u, civil(y, int(m)/3*3, 1, loc)}
	}
	return floorYears(u, y, loc)
}

// floorYears is floor for years and longer. Before Christ, decades and
// centuries are counted by the BC number ("the 470s BC" is 479 to 470 BC).
func floorYears(u unit, y int, loc *time.Location) point {
	n := yearsIn(u)
	if n == 0 {
		return point{}
	}
	if y > 0 {
		return point{u, civil(max(y-y%n, 1), 1, 1, loc)}
	}
	bc := 1 - y
	return point{u, civil(1-(bc-bc%n+n-1), 1, 1, loc)}
}

// yearsIn is the length of a unit in years, 0 if it is shorter than one.
func yearsIn(u unit) int {
	switch u {
	case year:
		return 1
	case decade:
		return 10
	case century:
		return 100
	case millennium:
		return 1000
	}
	return 0
}

// monthsIn is the length of a unit in months, 0 if it is not a whole number.
func monthsIn(u unit) int {
	switch u {
	case month:
		return 1
	case quarter, season:
		return 3
	case half:
		return 6
	}
	return 12 * yearsIn(u)
}

// daysIn is the length of a unit in days, 0 if months rule it or it is shorter.
func daysIn(u unit) int {
	switch u {
	case day:
		return 1
	case week, weekend:
		return 7
	case fortnight:
		return 14
	}
	return 0
}

// maxShift bounds the number of units of an offset, firstYear and lastYear what
// it may reach, so that "two million years ago" is left unresolved.
const (
	maxShift  = 100_000
	firstYear = -9999
	lastYear  = 9999
)

// inRange reports whether t is in the years that values can name.
func inRange(t time.Time) bool { return t.Year() >= firstYear && t.Year() <= lastYear }

// shift moves t by n units. Months are clipped to their last day: one month
// before 31 March is the end of February.
func shift(u unit, t time.Time, n int) time.Time {
	n = max(-maxShift, min(maxShift, n))
	if d := daysIn(u); d != 0 {
		return t.AddDate(0, 0, d*n)
	}
	if m := monthsIn(u); m != 0 {
		first := civil(t.Year(), int(t.Month())+m*n, 1, t.Location())
		last := civil(first.Year(), int(first.Month())+1, 0, t.Location()).Day()
		return first.AddDate(0, 0, min(t.Day(), last)-1).Add(t.Sub(floor(day, t).t))
	}
	return t.Add(time.Duration(n) * [...]time.Duration{noUnit: 0, second: time.Second, minute: time.Minute, hour: time.Hour}[u])
}

// end is the first moment after p.
func (p point) end() time.Time {
	if p.unit == weekend {
		return p.t.AddDate(0, 0, 2)
	}
	if n := yearsIn(p.unit); n > 1 && p.t.Year() == 1 {
		return civil(n, 1, 1, p.t.Location()) // there is no year 0 in the first decade
	} else if n > 1 && p.t.Year() <= 0 {
		return civil(p.t.Year()+n, 1, 1, p.t.Location())
	}
	return shift(p.unit, p.t, 1)
}

// interval is the stretch of time p covers.
func (p point) interval() Interval {
	if !p.known() {
		return Interval{}
	}
	return closed(p.t, p.end(), granularities[p.unit])
}

// closed makes an interval with two known ends. The zero time.Time is a
// moment too (the start of year 1), but stands for an open end; it is moved by
// a nanosecond.
func closed(from, to time.Time, g Granularity) Interval {
	if from.IsZero() {
		from = from.Add(1)
	}
	if to.IsZero() {
		to = to.Add(-1)
	}
	return Interval{From: from, To: to, Granularity: g}
}
