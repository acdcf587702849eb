package when

// FormatEDTF writes i as an Extended Date/Time Format string of level 0 or 1:
// "2025-11-30", "2025-09", "1989", "198X", "19XX", "2025-24" (winter),
// "2014-01-01/2016-12-31", "../2025-11-30", "2025-11-30T22:00:00Z". It is ""
// for an interval that says nothing.
func FormatEDTF(i Interval) string {
	if i.IsZero() {
		return ""
	}
	if !i.open() {
		if s, ok := edtfUnit(i); ok {
			return s
		}
	}
	from, to := "..", ".."
	if !i.From.IsZero() {
		from = isoBound(i.From, i.Granularity == PartOfDay || offMidnight(i.From))
	}
	if !i.To.IsZero() {
		to = isoBound(i.To.Add(-1), i.Granularity == PartOfDay || offMidnight(i.To))
	}
	return from + "/" + to
}

// edtfUnit writes an interval that EDTF has a word for.
func edtfUnit(i Interval) (string, bool) {
	t := i.From
	y := isoYear(nil, t.Year())
	switch i.Granularity {
	case Minute, Hour:
		return string(t.AppendFormat(append(appendDate(nil, t, isoYear), 'T'), "15:04:05Z07:00")), true
	case Day:
		return string(appendDate(nil, t, isoYear)), true
	case Month:
		return string(appendMonth(nil, t, isoYear)), true
	case Year:
		return string(y), true
	case Season:
		return string(y) + "-" + [...]string{"24", "21", "22", "23"}[int(t.Month())/3%4], true
	case Decade:
		return string(y[:len(y)-1]) + "X", t.Year() >= 0
	case Century:
		return string(y[:len(y)-2]) + "XX", t.Year() >= 0
	}
	return "", false
}
