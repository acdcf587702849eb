package when

import (
	_ "embed" // for the table of lunar years
	"strings"
	"sync"
	"time"
)

// julianDay0 is the Julian day number of 1 January 1970.
const julianDay0 = 2440588

func fromJulianDay(n int, loc *time.Location) time.Time {
	return civil(1970, 1, 1+n-julianDay0, loc)
}

// hijriDay is the day of the tabular Islamic calendar that falls into a
// Gregorian year; the first one if two do. Sighting may move it by a day.
func hijriDay(y, m, d int, loc *time.Location) (time.Time, bool) {
	if y < 622 || y > lastYear {
		return time.Time{}, false
	}
	for h := (y-622)*33/32 - 1; ; h++ {
		months := 29*(m-1) + m/2
		t := fromJulianDay(d+months+(h-1)*354+(3+11*h)/30+1948439, loc)
		if t.Year() >= y {
			return t, t.Year() == y
		}
	}
}

// hebrewDay is the day of the Hebrew calendar in a Gregorian year. Months
// count from Nisan.
func hebrewDay(y, m, d int, loc *time.Location) (time.Time, bool) {
	if y <= 0 || y > lastYear {
		return time.Time{}, false
	}
	hy := y + 3760
	if m >= 7 {
		hy++
	}
	n := hebrewNewYear(hy)
	if m < 7 {
		// Nisan to Elul have fixed lengths and end with the year.
		n = hebrewNewYear(hy+1) - 177
	}
	for k := 7; k < m; k++ {
		n += hebrewMonth(k, hy)
	}
	for k := 1; k < m && m < 7; k++ {
		n += hebrewMonth(k, hy)
	}
	return fromJulianDay(n+d-1, loc), true
}

// hebrewMonth is the length of a month; Heshvan and Kislev vary.
func hebrewMonth(m, hy int) int {
	size := (hebrewNewYear(hy+1) - hebrewNewYear(hy)) % 10
	switch {
	case m == 8 && size == 5, m == 9 && size != 3, m == 1, m == 3, m == 5, m == 7, m == 11:
		return 30
	}
	return 29
}

// hebrewNewYear is the Julian day number of the first of Tishri. Two rules
// keep the lengths of the years in bounds.
func hebrewNewYear(hy int) int {
	n := hebrewElapsed(hy)
	switch {
	case hebrewElapsed(hy+1)-n == 356:
		n += 2
	case n-hebrewElapsed(hy-1) == 382:
		n++
	}
	return n + 347998
}

// hebrewElapsed is the number of days from the epoch to the mean new moon of a
// new year, moved off the weekdays on which no year starts.
func hebrewElapsed(hy int) int {
	months := (235*hy - 234) / 19
	parts := 12084 + 13753*months
	n := months*29 + parts/25920
	if 3*(n+1)%7 < 3 {
		n++
	}
	return n
}

//go:embed data/lunar.tsv
var lunarTSV string

// lunarYears maps a year to the first day of its Chinese lunar year.
var lunarYears = sync.OnceValue(func() map[int][2]int {
	days := make(map[int][2]int)
	eachRow(lunarTSV, 3, func(col []string) {
		n := numbers(strings.Join(col, " "))
		days[n[0]] = [2]int{n[1], n[2]}
	})
	return days
})

// lunarDay is a day of the first month of the Chinese lunar year.
func lunarDay(y, d int, loc *time.Location) (time.Time, bool) {
	first, ok := lunarYears()[y]
	return civil(y, first[0], first[1]+d-1, loc), ok
}
