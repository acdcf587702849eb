package article

import (
	"fmt"
	"time"

	"github.com/annals-dev/annals/when"
)

var publishedLayouts = [...]string{
	time.RFC3339,
	"2006-01-02T15:04:05",
	"2006-01-02 15:04:05",
	"2006-01-02T15:04Z07:00",
	"2006-01-02T15:04",
	"2006-01-02 15:04",
}

// ParsePublished reads a publication time: an RFC 3339 date and time, one
// without seconds or zone (UTC is then taken), a date alone, for which dateOnly
// is true and t midnight UTC, or any stamp with a year that [when.ParseStamp]
// knows ("30 November 2025"). The empty string gives the zero time. The error
// wraps [ErrDate].
func ParsePublished(s string) (t time.Time, dateOnly bool, err error) {
	if s == "" {
		return time.Time{}, false, nil
	}
	if t, err = time.Parse(time.DateOnly, s); err == nil {
		return t, true, nil
	}
	for _, layout := range publishedLayouts {
		if t, err := time.Parse(layout, s); err == nil {
			return t, false, nil
		}
	}
	if t, dateOnly, ok := when.ParseStamp(s); ok {
		return t, dateOnly, nil
	}
	return time.Time{}, false, fmt.Errorf("%w %q", ErrDate, s)
}
