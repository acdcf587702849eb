package when

import (
	"testing"
	"time"
)

func TestFloorAndEnd(t *testing.T) {
	at := time.Date(2025, 12, 1, 9, 30, 15, 0, time.UTC)
	for u, want := range map[unit][2]string{
		minute: {"2025-12-01T09:30:00Z", "2025-12-01T09:31:00Z"}, hour: {"2025-12-01T09:00:00Z", "2025-12-01T10:00:00Z"},
		day: {"2025-12-01T00:00:00Z", "2025-12-02T00:00:00Z"}, week: {"2025-12-01T00:00:00Z", "2025-12-08T00:00:00Z"},
		weekend: {"2025-12-06T00:00:00Z", "2025-12-08T00:00:00Z"}, month: {"2025-12-01T00:00:00Z", "2026-01-01T00:00:00Z"},
		quarter: {"2025-10-01T00:00:00Z", "2026-01-01T00:00:00Z"}, half: {"2025-07-01T00:00:00Z", "2026-01-01T00:00:00Z"},
		season: {"2025-12-01T00:00:00Z", "2026-03-01T00:00:00Z"}, year: {"2025-01-01T00:00:00Z", "2026-01-01T00:00:00Z"},
		decade: {"2020-01-01T00:00:00Z", "2030-01-01T00:00:00Z"}, century: {"2000-01-01T00:00:00Z", "2100-01-01T00:00:00Z"},
		millennium: {"2000-01-01T00:00:00Z", "3000-01-01T00:00:00Z"},
	} {
		p := floor(u, at)
		if from, to := p.t.Format(time.RFC3339), p.end().Format(time.RFC3339); from != want[0] || to != want[1] {
			t.Errorf("unit %d: %s %s, want %v", u, from, to, want)
		}
	}
}

func TestShiftClipsMonths(t *testing.T) {
	for _, c := range []struct {
		from, to string
		u        unit
		n        int
	}{
		{"2025-03-31", "2025-02-28", month, -1}, {"2024-02-29", "2025-02-28", year, 1}, {"2025-01-31", "2025-04-30", quarter, 1},
		{"2025-01-01", "2024-12-18", fortnight, -1}, {"2025-05-05", "1925-05-05", century, -1}, {"2025-05-05", "2025-05-05", noUnit, 9},
	} {
		at, err := time.Parse(time.DateOnly, c.from)
		if err != nil {
			t.Fatal(err)
		}
		if got := shift(c.u, at, c.n).Format(time.DateOnly); got != c.to {
			t.Errorf("%s, %d of unit %d: %s, want %s", c.from, c.n, c.u, got, c.to)
		}
	}
}

// TestMovableFeasts holds feasts of the last years against published calendars.
func TestMovableFeasts(t *testing.T) {
	day := func(d time.Time, ok bool) string {
		if !ok {
			return ""
		}
		return d.Format(time.DateOnly)
	}
	for _, c := range []struct{ name, got, want string }{
		{"Easter 2024", day(easter(2024, time.UTC), true), "2024-03-31"},
		{"Easter 2025", day(easter(2025, time.UTC), true), "2025-04-20"},
		{"Orthodox Easter 2024", day(orthodoxEaster(2024, time.UTC), true), "2024-05-05"},
		{"Orthodox Easter 2025", day(orthodoxEaster(2025, time.UTC), true), "2025-04-20"},
		{"Rosh Hashanah 2023", day(hebrewDay(2023, 7, 1, time.UTC)), "2023-09-16"},
		{"Rosh Hashanah 2025", day(hebrewDay(2025, 7, 1, time.UTC)), "2025-09-23"},
		{"Yom Kippur 2024", day(hebrewDay(2024, 7, 10, time.UTC)), "2024-10-12"},
		{"Passover 2025", day(hebrewDay(2025, 1, 15, time.UTC)), "2025-04-13"},
		{"Shavuot 2024", day(hebrewDay(2024, 3, 6, time.UTC)), "2024-06-12"},
		{"Hanukkah 2023", day(hebrewDay(2023, 9, 25, time.UTC)), "2023-12-08"},
		{"Lunar New Year 2025", day(lunarDay(2025, 1, time.UTC)), "2025-01-29"},
		{"Lunar New Year 1850", day(lunarDay(1850, 1, time.UTC)), ""},
		{"Thanksgiving 2024", day(nthWeekday(2024, 11, 4, 4, time.UTC), true), "2024-11-28"},
		{"Memorial Day 2025", day(nthWeekday(2025, 5, 1, -1, time.UTC), true), "2025-05-26"},
		{"Passover 1 BC", day(hebrewDay(0, 1, 15, time.UTC)), ""},
		{"Ramadan 100", day(hijriDay(100, 9, 1, time.UTC)), ""},
	} {
		if c.got != c.want {
			t.Errorf("%s: %s, want %s", c.name, c.got, c.want)
		}
	}
}

// TestIslamicCalendar allows the day by which the tabular calendar may differ.
func TestIslamicCalendar(t *testing.T) {
	for want, md := range map[string][2]int{"2023-03-23": {9, 1}, "2024-04-10": {10, 1}, "2025-06-06": {12, 10}, "2020-07-31": {12, 10}} {
		w, err := time.Parse(time.DateOnly, want)
		if err != nil {
			t.Fatal(err)
		}
		got, ok := hijriDay(w.Year(), md[0], md[1], time.UTC)
		if d := got.Sub(w); !ok || d < -24*time.Hour || d > 24*time.Hour {
			t.Errorf("%v of %d: %v, want %s", md, w.Year(), got, want)
		}
	}
}

func TestValuesOfPoints(t *testing.T) {
	for _, c := range []struct {
		u    unit
		y    int
		want string
	}{
		{year, 2014, "2014"}, {year, 79, "0079"}, {year, 0, "BC0001"}, {year, -479, "BC0480"}, {decade, 1985, "198"},
		{decade, -475, "BC047"}, {century, 1999, "19"}, {century, -350, "BC03"}, {millennium, 1999, "1"}, {century, 50, "00"},
	} {
		if got := floorYears(c.u, c.y, time.UTC).value(); got != c.want {
			t.Errorf("unit %d of %d: %s, want %s", c.u, c.y, got, c.want)
		}
	}
}
