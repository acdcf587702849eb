package article

import (
	"strings"
	"time"
)

// monthOf returns the month that w names, in lower case, in full or shortened
// to three or four letters; 0 if it names none.
func monthOf(w string) time.Month {
	w = strings.TrimSuffix(w, ".")
	if len(w) < 3 {
		return 0
	}
	for m := time.January; m <= time.December; m++ {
		name := strings.ToLower(m.String())
		if w == name || len(w) <= 4 && strings.HasPrefix(name, w) {
			return m
		}
	}
	return 0
}

// isWeekday reports whether w names a day of the week, in lower case, in full
// or shortened.
func isWeekday(w string) bool {
	w = strings.TrimSuffix(w, ".")
	if len(w) < 3 {
		return false
	}
	for d := time.Sunday; d <= time.Saturday; d++ {
		name := strings.ToLower(d.String())
		if w == name || len(w) <= 5 && strings.HasPrefix(name, w) {
			return true
		}
	}
	return false
}
