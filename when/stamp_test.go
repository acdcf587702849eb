package when

import (
	"testing"
	"time"
)

func TestParseStamp(t *testing.T) {
	for _, c := range []struct {
		line, want string
		dateOnly   bool
	}{
		{"December 01, 2025 11:59 AM GMT+03:00", "2025-12-01T11:59:00+03:00", false},
		{"Published 3:04 PM EST, Mon January 2, 2023", "2023-01-02T15:04:00-05:00", false},
		{"Updated 9:10 AM EDT, Tue July 4, 2023", "2023-07-04T09:10:00-04:00", false},
		{"2025-11-30T10:00:00Z", "2025-11-30T10:00:00Z", false},
		{"2025-11-30T10:00:00.000+0200", "2025-11-30T10:00:00+02:00", false},
		{"2025-11-30 10:00", "2025-11-30T10:00:00Z", false},
		{"2025-11-30", "2025-11-30T00:00:00Z", true},
		{"30 Nov 2025 14:05", "2025-11-30T14:05:00Z", false},
		{"30/11/2025 14:05 CET", "2025-11-30T14:05:00+01:00", false},
		{"Updated: 5 March 2024, 7:30 p.m.", "2024-03-05T19:30:00Z", false},
		{"Mon 2 Jan 2023 10.00 GMT", "2023-01-02T10:00:00Z", false},
		{"Mon, 02 Jan 2023 10:00:15 GMT", "2023-01-02T10:00:15Z", false},
		{"Last Updated : Dec 1, 2025 08:15 IST", "2025-12-01T08:15:00+05:30", false},
		{"Monday, December 1, 2025", "2025-12-01T00:00:00Z", true},
		{"Dec 1, 2025, 11:59 AM ET", "2025-12-01T11:59:00-05:00", false},
		{"Aug 1, 2025, 11:59 AM ET", "2025-08-01T11:59:00-04:00", false},
		{"Dec. 1, 2025 / 11:59 AM EST", "2025-12-01T11:59:00-05:00", false},
		{"Updated Dec 3, 2025 | Published Dec 2, 2025", "2025-12-02T00:00:00Z", true},
		{"Issued on: 28/11/2025 - 17:42", "2025-11-28T17:42:00Z", false},
		{"1st December 2025 • 4 min read", "2025-12-01T00:00:00Z", true},
		{"By Jane Roe, Newsdesk, 1 December 2025", "2025-12-01T00:00:00Z", true},
		{"14:05, 30 Nov 2025 (UTC)", "2025-11-30T14:05:00Z", false},
	} {
		got, dateOnly, ok := ParseStamp(c.line)
		if !ok || got.Format(time.RFC3339) != c.want || dateOnly != c.dateOnly {
			t.Errorf("%q: got %v, %v, %v; want %v, %v", c.line, got.Format(time.RFC3339), dateOnly, ok, c.want, c.dateOnly)
		}
	}
}

func TestParseStampRejects(t *testing.T) {
	for _, line := range []string{
		"", "Photo", "Sunday", "December 2025", "11:59 AM",
		"The minister resigned on November 30, 2025.",
		"A crowd waits outside the court on May 3, 2024. (Agency Photo)",
		"2025", "31 February 2025",
	} {
		if got, _, ok := ParseStamp(line); ok {
			t.Errorf("%q: got %v, want no stamp", line, got)
		}
	}
}

func FuzzParseStamp(f *testing.F) {
	for _, s := range []string{"December 01, 2025 11:59 AM GMT+03:00", "2025-11-30T10:00:00Z", "\xff 3:04 PM", "480 BC", "November 30, 20252:05 PM UTC", "Sun Nov 30 14:05:06 UTC 2025", "29/November/2025", "Nov-30-25"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, line string) {
		got, dateOnly, ok := ParseStamp(line)
		if !ok && (dateOnly || !got.IsZero()) {
			t.Errorf("%q: not ok, but %v, %v", line, got, dateOnly)
		}
		if ok && dateOnly && got.Truncate(24*time.Hour) != got {
			t.Errorf("%q: a date with a time: %v", line, got)
		}
	})
}
