package when

import (
	"testing"
	"time"
)

// between is an interval between two days, the second excluded; "" is open.
func between(t *testing.T, from, to string) Interval {
	t.Helper()
	var i Interval
	for _, end := range []struct {
		s string
		t *time.Time
	}{{from, &i.From}, {to, &i.To}} {
		if end.s == "" {
			continue
		}
		d, err := time.Parse(time.DateOnly, end.s)
		if err != nil {
			t.Fatal(err)
		}
		*end.t = d
	}
	i.Granularity = Range
	return i
}

func TestCompare(t *testing.T) {
	for _, c := range []struct {
		a, b, c, d string
		want       Order
	}{
		{"2025-01-01", "2025-01-02", "2025-01-02", "2025-01-03", OrderBefore},
		{"2025-01-02", "2025-01-03", "2025-01-01", "2025-01-02", OrderAfter},
		{"2025-01-01", "2025-01-02", "2025-01-01", "2025-01-02", OrderSame},
		{"2025-01-01", "2025-02-01", "2025-01-10", "2025-01-11", OrderOverlaps},
		{"2025-01-01", "2025-01-05", "2025-01-03", "2025-01-11", OrderOverlaps},
		{"", "2025-01-02", "2025-01-02", "2025-01-03", OrderBefore},
		{"2025-01-05", "", "2025-01-02", "2025-01-03", OrderAfter},
		{"", "2025-01-05", "2025-01-02", "2025-01-03", OrderUnknown},
		{"", "", "2025-01-02", "2025-01-03", OrderUnknown},
	} {
		if got := between(t, c.a, c.b).Compare(between(t, c.c, c.d)); got != c.want {
			t.Errorf("[%s %s) to [%s %s): %v, want %v", c.a, c.b, c.c, c.d, got, c.want)
		}
	}
}

func TestIntersectContainsOverlaps(t *testing.T) {
	for _, c := range []struct {
		a, b, c, d, from, to string
		contains, overlaps   bool
	}{
		{"2025-01-01", "2025-02-01", "2025-01-10", "2025-01-11", "2025-01-10", "2025-01-11", true, true},
		{"2025-01-01", "2025-01-05", "2025-01-03", "2025-01-11", "2025-01-03", "2025-01-05", false, true},
		{"2025-01-01", "2025-01-02", "2025-01-02", "2025-01-03", "", "", false, false},
		{"", "2025-01-05", "2025-01-02", "2025-01-07", "2025-01-02", "2025-01-05", false, true},
		{"2025-01-03", "", "2025-01-02", "2025-01-07", "2025-01-03", "2025-01-07", false, true},
		{"2025-01-03", "", "2025-01-04", "2025-01-07", "2025-01-04", "2025-01-07", true, true},
		{"", "2025-01-05", "", "2025-01-03", "", "2025-01-03", true, true},
		{"", "", "2025-01-02", "2025-01-07", "", "", false, false},
	} {
		i, j := between(t, c.a, c.b), between(t, c.c, c.d)
		got := i.Intersect(j)
		if want := between(t, c.from, c.to); !got.From.Equal(want.From) || !got.To.Equal(want.To) {
			t.Errorf("[%s %s) and [%s %s): %v", c.a, c.b, c.c, c.d, got)
		}
		if back := j.Intersect(i); !back.From.Equal(got.From) || !back.To.Equal(got.To) {
			t.Errorf("[%s %s) and [%s %s): not symmetric", c.a, c.b, c.c, c.d)
		}
		if i.Contains(j) != c.contains || i.Overlaps(j) != c.overlaps || j.Overlaps(i) != c.overlaps {
			t.Errorf("[%s %s) and [%s %s): contains %v, overlaps %v", c.a, c.b, c.c, c.d, i.Contains(j), i.Overlaps(j))
		}
	}
}

func TestIntersectKeepsGranularity(t *testing.T) {
	month, _ := ParseValue("2025-11")
	d, _ := ParseValue("2025-11-30")
	if got := month.Intersect(d); got != d {
		t.Errorf("got %v, want the day", got)
	}
	if got := d.Intersect(month); got.Granularity != Day {
		t.Errorf("got %v, want the day", got)
	}
}

func TestBounds(t *testing.T) {
	zone := time.FixedZone("", 3*3600)
	for _, c := range []struct {
		i        Interval
		from, to string
	}{
		{Interval{}, "", ""},
		{closed(civil(2025, 11, 30, zone), civil(2025, 12, 1, zone), Day), "2025-11-30", "2025-11-30"},
		{closed(civil(2025, 11, 30, zone), civil(2025, 12, 1, zone), PartOfDay), "2025-11-30T00:00+03:00", "2025-11-30T23:59+03:00"},
		{Interval{To: civil(2025, 12, 1, zone), Granularity: Range}, "", "2025-11-30"},
		{Interval{From: civil(2025, 11, 30, zone).Add(9 * time.Hour), To: civil(2025, 12, 1, zone), Granularity: Range}, "2025-11-30", "2025-11-30"},
		{Interval{From: civil(2025, 11, 30, zone).Add(9 * time.Hour), To: civil(2025, 12, 1, zone).Add(5 * time.Hour), Granularity: Range}, "2025-11-30T09:00+03:00", "2025-12-01T04:59+03:00"},
		{Interval{From: civil(2025, 12, 1, zone), Granularity: Range}, "2025-12-01", ""},
		{point{year, civil(-479, 1, 1, time.UTC)}.interval(), "-0479-01-01", "-0479-12-31"},
		{point{year, civil(0, 1, 1, time.UTC)}.interval(), "0000-01-01", "0000-12-31"},
	} {
		if from, to := c.i.Bounds(); from != c.from || to != c.to {
			t.Errorf("%v: %q %q, want %q %q", c.i, from, to, c.from, c.to)
		}
	}
}
