package timeline

import (
	"time"

	"github.com/annals-dev/annals/when"
)

// FormatInterval writes i as a date or a range of dates as fine as it is
// told: "2024-03-14", "2024-03", "2024-03-14T10", "2024-09-01/2024-12-03",
// "../2024-03-16" and "2024-07-03/.." for open ends, "" for no time. The end
// of a range is its last day, in the notation of EDTF.
func FormatInterval(i when.Interval) string {
	switch {
	case i.IsZero():
		return ""
	case i.From.IsZero():
		return "../" + lastDay(i)
	case i.To.IsZero():
		return i.From.Format(time.DateOnly) + "/.."
	}
	if s := unitText(i); s != "" {
		return s
	}
	if first, last := i.From.Format(time.DateOnly), lastDay(i); first != last {
		return first + "/" + last
	}
	return i.From.Format(time.DateOnly)
}

// lastDay returns the last day of i, whose end is exclusive.
func lastDay(i when.Interval) string { return i.To.Add(-time.Nanosecond).Format(time.DateOnly) }

// unitText writes an interval that is exactly one calendar unit, "" for others.
func unitText(i when.Interval) string {
	from := i.From
	switch i.Granularity {
	case when.Minute:
		return from.Format("2006-01-02T15:04")
	case when.Hour:
		return from.Format("2006-01-02T15")
	case when.Month:
		if i.To.Equal(from.AddDate(0, 1, 0)) {
			return from.Format("2006-01")
		}
	case when.Year:
		if i.To.Equal(from.AddDate(1, 0, 0)) {
			return from.Format("2006")
		}
	}
	return ""
}
