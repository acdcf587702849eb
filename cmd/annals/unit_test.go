package main

import (
	"bytes"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/annals-dev/annals/when"
)

func TestInOrderStopsEarly(t *testing.T) {
	n := 0
	for v := range inOrder(slices.Values([]int{1, 2, 3, 4, 5, 6, 7, 8, 9}), 3, func(i int) int { return i * i }) {
		if n++; v != n*n {
			t.Errorf("item %d is %d", n, v)
		}
		if n == 4 {
			break
		}
	}
	if n != 4 {
		t.Errorf("%d items", n)
	}
}

func TestFold(t *testing.T) {
	for text, want := range map[string]string{
		"":                       "",
		"one two three":          "one two|three",
		"  one\n two  ":          "one two",
		"extraordinarily long é": "extraordinarily|long é",
	} {
		if got := strings.Join(fold(text, 8), "|"); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestDateText(t *testing.T) {
	day := func(s string) time.Time {
		d, err := time.Parse(time.DateOnly, s)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	for _, c := range []struct {
		i    when.Interval
		want string
	}{
		{when.Interval{}, "no date|"},
		{when.Interval{From: day("2025-11-30"), To: day("2025-12-01"), Granularity: when.Day}, "2025-11-30|"},
		{when.Interval{From: day("2025-11-01"), To: day("2025-12-01"), Granularity: when.Month}, "2025-11|"},
		{when.Interval{From: day("2024-01-01"), To: day("2025-01-01"), Granularity: when.Year}, "2024|"},
		{when.Interval{From: day("2025-09-01"), To: day("2025-12-01"), Granularity: when.Range}, "2025-09-01 –|2025-11-30"},
		{when.Interval{To: day("2025-12-01"), Granularity: when.Range}, "by 2025-11-30|"},
		{when.Interval{From: day("2025-12-01"), Granularity: when.Range}, "from 2025-12-01|"},
	} {
		from, to := dateText(c.i)
		if got := from + "|" + to; got != c.want {
			t.Errorf("%v: %q, want %q", c.i, got, c.want)
		}
	}
}

func TestStyle(t *testing.T) {
	if got := (style{}).bold("x"); got != "x" {
		t.Errorf("%q", got)
	}
	if got := (style{true}).bold("x"); got != "\x1b[1mx\x1b[0m" {
		t.Errorf("%q", got)
	}
}

func TestProgress(t *testing.T) {
	var b bytes.Buffer
	l := newLog(&b)
	l.article()
	if b.Len() > 0 {
		t.Errorf("progress without a terminal: %q", b.String())
	}
	l.live, l.start = true, time.Now().Add(-time.Minute)
	l.article()
	l.article()
	l.record(errors.New("f:1: bad"))
	l.done()
	if got := b.String(); !strings.HasPrefix(got, "\r2 articles, 0 a second ") || !strings.HasSuffix(got, "\r\x1b[Kannals: f:1: bad\n") || strings.Count(got, "articles") != 1 {
		t.Errorf("%q", got)
	}
}

func TestMentionDate(t *testing.T) {
	for in, want := range map[string]string{"": "0001-01-01", "Today": "0001-01-01", "2015-06-01": "2015-06-01", "1 june 2015": "2015-06-01", "2015-02-30": "error", "soon": "error"} {
		got := "error"
		if d, err := mentionDate(in); err == nil {
			got = d.Format(time.DateOnly)
		}
		if got != want {
			t.Errorf("%q: %s, want %s", in, got, want)
		}
	}
}
