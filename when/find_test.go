package when

import (
	"testing"
	"time"
)

// published is the publication of the test sentences, a Monday.
var published = time.Date(2025, 12, 1, 9, 0, 0, 0, time.UTC)

// wantExpr is one expected expression: text, value and inclusive bounds.
type wantExpr struct{ text, value, from, to string }

func check(t *testing.T, text string, c Context, want ...wantExpr) {
	t.Helper()
	got := Find(text, c)
	if len(got) != len(want) {
		t.Errorf("%q: %d expressions %v, want %d", text, len(got), got, len(want))
		return
	}
	for i, w := range want {
		e := got[i]
		from, to := e.Interval.Bounds()
		if g := (wantExpr{text[e.Start:e.End], e.Value, from, to}); g != w {
			t.Errorf("%q: got %q, want %q (rule %s)", text, g, w, e.Rule)
		}
	}
}

func TestFind(t *testing.T) {
	for _, c := range []struct {
		text string
		want []wantExpr
	}{
		{"The envoy arrived on Sunday.", []wantExpr{{"Sunday", "2025-11-30", "2025-11-30", "2025-11-30"}}},
		{"The envoy will arrive on Friday.", []wantExpr{{"Friday", "2025-12-05", "2025-12-05", "2025-12-05"}}},
		{"They met last week.", []wantExpr{{"last week", "2025-W48", "2025-11-24", "2025-11-30"}}},
		{"Since September, 21 strikes were counted.", []wantExpr{{"September", "2025-09", "2025-09-01", "2025-09-30"}}},
		{"He took office on Jan. 10, 2025, in the capital.", []wantExpr{{"Jan. 10, 2025", "2025-01-10", "2025-01-10", "2025-01-10"}}},
		{"The truce of 3 May 2024 held.", []wantExpr{{"3 May 2024", "2024-05-03", "2024-05-03", "2024-05-03"}}},
		{"Shelling began at 10 p.m. Wednesday.", []wantExpr{{"10 p.m. Wednesday", "2025-11-26T22:00", "2025-11-26T22:00Z", "2025-11-26T22:59Z"}}},
		{"Police cleared the square last night.", []wantExpr{{"last night", "2025-11-30TNI", "2025-11-30T18:00Z", "2025-12-01T05:59Z"}}},
		{"The ministry fell two years ago.", []wantExpr{{"two years ago", "2023", "2023-01-01", "2023-12-31"}}},
		{"Talks dragged on for three months.", []wantExpr{{"three months", "P3M", "", ""}}},
		{"The 22-year-old soldier was 5 feet tall.", nil},
	} {
		check(t, c.text, Context{Published: published}, c.want...)
	}
}

func TestFindWithoutPublication(t *testing.T) {
	check(t, "They met on Friday.", Context{}, wantExpr{"Friday", "XXXX-WXX-5", "", ""})
	check(t, "They met yesterday.", Context{}, wantExpr{"yesterday", "XXXX-XX-XX", "", ""})
	check(t, "They met last week.", Context{}, wantExpr{"last week", "XXXX-WXX", "", ""})
}

func TestEventInterval(t *testing.T) {
	for _, c := range []struct{ text, from, to string }{
		{"Since September, strikes went on.", "2025-09-01", "2025-12-01"},
		{"It must end by Friday.", "", "2025-11-28"},
		{"Clashes went on for the past two weeks.", "2025-11-17", "2025-12-01"},
		{"It began in early October.", "2025-10-01", "2025-10-10"},
		{"It began in late October.", "2025-10-21", "2025-10-31"},
	} {
		got := Find(c.text, Context{Published: published})
		if len(got) != 1 {
			t.Errorf("%q: %v", c.text, got)
			continue
		}
		if from, to := got[0].EventInterval(published).Bounds(); from != c.from || to != c.to {
			t.Errorf("%q: %s to %s, want %s to %s", c.text, from, to, c.from, c.to)
		}
	}
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{
		"On Nov. 30, 2025 at 10 p.m. EST, two years ago", "\xffMay\xc3 3 BC 480 BC", "999999999999 years ago last",
		"the third quarter of 1990 every Friday '80s nineteen ninety-six", "1/2/3/4-5-6 12:34:56:78", "four million billion centuries ago",
		"Ramadan Eid al-Fitr 9999 BC Passover 1 BC Lunar New Year 1850",
	} {
		f.Add(s, int64(1_700_000_000))
		f.Add(s, int64(0))
	}
	f.Fuzz(func(t *testing.T, text string, unix int64) {
		var c Context
		if unix != 0 {
			c.Published = time.Unix(unix%1e11, 0).UTC()
		}
		end := 0
		for _, e := range Find(text, c) {
			if e.Start < end || e.End <= e.Start || e.End > len(text) {
				t.Fatalf("%q: span %d-%d after %d of %d", text, e.Start, e.End, end, len(text))
			}
			end = e.End
			if e.Value == "" || e.Rule == "" || e.Type == 0 {
				t.Fatalf("%q: incomplete %+v", text, e)
			}
			if i := e.Interval; !i.open() && !i.From.Before(i.To) {
				t.Fatalf("%q: empty interval %+v", text, e)
			}
			e.EventInterval(c.Published)
		}
	})
}
