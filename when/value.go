package when

import (
	"strconv"
	"time"
)

// yearStyle writes a year that may lie before Christ (year 0 is 1 BC).
type yearStyle func(b []byte, y int) []byte

// timexYear writes "1989" and "BC0480", as TIMEX3 does.
func timexYear(b []byte, y int) []byte {
	if y <= 0 {
		return appendPadded(append(b, "BC"...), 1-y, 4)
	}
	return appendPadded(b, y, 4)
}

// isoYear writes "1989" and "-0479", as ISO 8601 and EDTF do.
func isoYear(b []byte, y int) []byte {
	if y < 0 {
		return appendPadded(append(b, '-'), -y, 4)
	}
	return appendPadded(b, y, 4)
}

func appendPadded(b []byte, n, width int) []byte {
	for limit := 10; width > 1; width-- {
		if n < limit {
			b = append(b, "00000000"[:width-1]...)
			break
		}
		limit *= 10
	}
	return strconv.AppendInt(b, int64(n), 10)
}

func appendMonth(b []byte, t time.Time, style yearStyle) []byte {
	b = append(style(b, t.Year()), '-')
	return appendPadded(b, int(t.Month()), 2)
}

func appendDate(b []byte, t time.Time, style yearStyle) []byte {
	b = append(appendMonth(b, t, style), '-')
	return appendPadded(b, t.Day(), 2)
}

// appendWeek writes "2025-W48".
func appendWeek(b []byte, t time.Time) []byte {
	y, w := t.ISOWeek()
	return appendPadded(append(timexYear(b, y), "-W"...), w, 2)
}

var seasonNames = [...]string{"WI", "SP", "SU", "FA"}

// value is p as a TIMEX3 value.
func (p point) value() string { return string(p.appendValue(nil)) }

func (p point) appendValue(b []byte) []byte {
	m := int(p.t.Month())
	switch p.unit {
	case noUnit:
		return b
	case second, minute:
		return p.t.AppendFormat(append(appendDate(b, p.t, timexYear), 'T'), "15:04")
	case hour:
		return p.t.AppendFormat(append(appendDate(b, p.t, timexYear), 'T'), "15")
	case day:
		return appendDate(b, p.t, timexYear)
	case week, fortnight:
		return appendWeek(b, p.t)
	case weekend:
		return append(appendWeek(b, p.t), "-WE"...)
	case month:
		return appendMonth(b, p.t, timexYear)
	case quarter:
		return append(timexYear(b, p.t.Year()), "-Q"+strconv.Itoa((m+2)/3)...)
	case half:
		return append(timexYear(b, p.t.Year()), "-H"+strconv.Itoa((m+5)/6)...)
	case season:
		return append(append(timexYear(b, p.t.Year()), '-'), seasonNames[m/3%4]...)
	}
	return p.appendYears(b)
}

// appendYears writes the leading digits that years, decades, centuries and
// millennia have in common: "1989", "198", "19", "1".
func (p point) appendYears(b []byte) []byte {
	y := p.t.Year()
	if y <= 0 && p.unit != year {
		y = 1 - (y + yearsIn(p.unit) - 1) // the last year of the stretch: 470 BC
		return appendPadded(append(b, "BC"...), y/yearsIn(p.unit), yearDigits(p.unit))
	}
	b = timexYear(b, y)
	return b[:len(b)-4+yearDigits(p.unit)]
}

// yearDigits is how many digits of the year a unit of years determines.
func yearDigits(u unit) int {
	switch u {
	case decade:
		return 3
	case century:
		return 2
	case millennium:
		return 1
	}
	return 4
}
