package when

import (
	"testing"
	"time"
)

// TestValues reads values, writes them as EDTF and reads them again.
func TestValues(t *testing.T) {
	for _, c := range []struct{ value, from, to, edtf string }{
		{"2025-11-30", "2025-11-30", "2025-11-30", "2025-11-30"},
		{"2024-02", "2024-02-01", "2024-02-29", "2024-02"},
		{"1989", "1989-01-01", "1989-12-31", "1989"},
		{"198", "1980-01-01", "1989-12-31", "198X"},
		{"198X", "1980-01-01", "1989-12-31", "198X"},
		{"19", "1900-01-01", "1999-12-31", "19XX"},
		{"19XX", "1900-01-01", "1999-12-31", "19XX"},
		{"2025-W01", "2024-12-30", "2025-01-05", "2024-12-30/2025-01-05"},
		{"2025-W48", "2025-11-24", "2025-11-30", "2025-11-24/2025-11-30"},
		{"2025-W48-7", "2025-11-30", "2025-11-30", "2025-11-30"},
		{"2025-W48-WE", "2025-11-29", "2025-11-30", "2025-11-29/2025-11-30"},
		{"2025-Q3", "2025-07-01", "2025-09-30", "2025-07-01/2025-09-30"},
		{"2014-H2", "2014-07-01", "2014-12-31", "2014-07-01/2014-12-31"},
		{"1989-SU", "1989-06-01", "1989-08-31", "1989-22"},
		{"1989-22", "1989-06-01", "1989-08-31", "1989-22"},
		{"1989-WI", "1989-12-01", "1990-02-28", "1989-24"},
		{"BC0480", "-0479-01-01", "-0479-12-31", "-0479"},
		{"BC0480-08", "-0479-08-01", "-0479-08-31", "-0479-08"},
		{"-0479", "-0479-01-01", "-0479-12-31", "-0479"},
		{"BC047", "-0478-01-01", "-0469-12-31", "-0478-01-01/-0469-12-31"},
		{"2011-XX", "2011-01-01", "2011-12-31", "2011"},
		{"2011-03-XX", "2011-03-01", "2011-03-31", "2011-03"},
		{"2011-03~", "2011-03-01", "2011-03-31", "2011-03"},
		{"2014/2016", "2014-01-01", "2016-12-31", "2014-01-01/2016-12-31"},
		{"../2025-11-30", "", "2025-11-30", "../2025-11-30"},
		{"2025-11-30/..", "2025-11-30", "", "2025-11-30/.."},
		{"2025-11-30TMO", "2025-11-30T00:00Z", "2025-11-30T11:59Z", "2025-11-30T00:00Z/2025-11-30T11:59Z"},
		{"2025-11-30T22", "2025-11-30T22:00Z", "2025-11-30T22:59Z", "2025-11-30T22:00:00Z"},
		{"2025-11-30T22:15", "2025-11-30T22:15Z", "2025-11-30T22:15Z", "2025-11-30T22:15:00Z"},
		{"2003-03-19T21:34-05", "2003-03-19T21:34-05:00", "2003-03-19T21:34-05:00", "2003-03-19T21:34:00-05:00"},
	} {
		i, ok := ParseValue(c.value)
		from, to := i.Bounds()
		if !ok || from != c.from || to != c.to || FormatEDTF(i) != c.edtf {
			t.Errorf("%q: %v %q %q %q, want %q %q %q", c.value, ok, from, to, FormatEDTF(i), c.from, c.to, c.edtf)
		}
	}
}

func TestNoValues(t *testing.T) {
	for _, s := range []string{
		"", "P2D", "PAST_REF", "XXXX-11-30", "XXXX-WXX-5", "2025-13", "2025-02-30", "2025-W60", "2025-Q5",
		"2025-11-30T25", "2025-11-30T22:61", "2025-11-30TXX", "2025-11-30T22+99", "20255", "/", "..", "2016/2014", "2025-11-30x", "2025-WX",
	} {
		if i, ok := ParseValue(s); ok {
			t.Errorf("%q: %v", s, i)
		}
	}
}

// FuzzParseValue checks that what ParseValue reads is an interval, and that
// its EDTF form reads the same.
func FuzzParseValue(f *testing.F) {
	for _, s := range []string{"2025-11-30", "BC0480-08", "2025-W48-WE", "198X", "../2014", "2003-03-19T21:34-05", "0001", "-0001-22", "0", "00", "2025-11-30T20:00Z/2025-12-01T05:59Z", "/2014", "2014-XX-XX"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		i, ok := ParseValue(s)
		if !ok {
			return
		}
		if !i.open() && !i.From.Before(i.To) {
			t.Fatalf("%q: empty %v", s, i)
		}
		j, ok := ParseValue(FormatEDTF(i))
		if !ok || i.Granularity > PartOfDay && !zoned(i) && (!i.From.Equal(j.From) || !i.To.Equal(j.To)) {
			t.Fatalf("%q: %q reads %v, want %v", s, FormatEDTF(i), j, i)
		}
	})
}

// zoned reports whether an end of i has a zone, which EDTF dates do not keep.
func zoned(i Interval) bool {
	_, from := i.From.Zone()
	_, to := i.To.Zone()
	return from != 0 || to != 0
}

// agree checks the property of every resolved expression: its interval is
// what its value says, neither wider nor narrower.
func agree(t *testing.T, text string, e Expr) {
	t.Helper()
	if e.Interval.IsZero() {
		return
	}
	i, ok := ParseValue(e.Value)
	if !ok {
		t.Errorf("%q: %q has an interval, but its value %q has none", text, text[e.Start:e.End], e.Value)
		return
	}
	_, offset := e.Interval.From.Zone() // values have no zone
	shift := time.Duration(offset) * time.Second
	if e.Interval.Granularity == Hour {
		i.To = i.From.Add(time.Hour) // "10 p.m." is written T22:00, but is an hour
	}
	if !i.From.Equal(e.Interval.From.Add(shift)) || !i.To.Equal(e.Interval.To.Add(shift)) {
		t.Errorf("%q: %q has value %q, but interval %v", text, text[e.Start:e.End], e.Value, e.Interval)
	}
}

func TestIntervalAgreesWithValue(t *testing.T) {
	texts := []string{
		story,
		"At 10 p.m. EST on May 3, 2014, last night, this week, in the 1990s, in spring, the 4th century BC, 480 BC, Ramadan 2024, Q3 2025.",
		"Over the weekend, in the second half of 2014, on Easter, in two weeks, six weeks ago, a month later, the next day, on the 28th.",
		"Noon Friday, midnight Saturday, early next year, the late 1970s, the week of March 6, a fortnight ago, two decades ago.",
		"At 11:59:59 p.m. on December 31, 1999, and in AD 79.",
	}
	for _, text := range texts {
		for _, c := range []Context{{}, {Published: published}, {Published: time.Date(1, 1, 1, 5, 0, 0, 0, time.UTC)}} {
			for _, e := range Find(text, c) {
				agree(t, text, e)
			}
		}
	}
}
