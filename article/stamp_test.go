package article

import (
	"testing"
	"time"
)

// stampCase is a line of a page and the time of publication it gives: with a
// time of day in RFC 3339, else as a date.
type stampCase struct{ line, want string }

var stampCases = []stampCase{
	// Labels and the order of date and time.
	{"Published: 30 November 2025 at 14:05 GMT", "2025-11-30T14:05:00Z"},
	{"Published 14:05 GMT 30 November 2025", "2025-11-30T14:05:00Z"},
	{"Published on November 30, 2025", "2025-11-30"},
	{"PUBLISHED: 14:05, 30 November 2025 | UPDATED: 16:10, 30 November 2025", "2025-11-30T14:05:00Z"},
	{"First published on Sun 30 Nov 2025 14.05 EST", "2025-11-30T14:05:00-05:00"},
	{"Last modified on Mon 1 Dec 2025 09.12 GMT", "2025-12-01T09:12:00Z"},
	{"Updated - November 30, 2025 10:52 pm IST - New Delhi", "2025-11-30T22:52:00+05:30"},
	{"Posted: Nov 30, 2025 / 02:05 PM EST", "2025-11-30T14:05:00-05:00"},
	{"Posted at 2:05 PM, Nov 30, 2025 and last updated 4:10 PM, Nov 30, 2025", "2025-11-30T14:05:00Z"},
	{"Issued on: 30/11/2025 - 14:05", "2025-11-30T14:05:00Z"},
	{"Modified: 30/11/2025 - 14:06", "2025-11-30T14:06:00Z"},
	{"Created: November 30, 2025", "2025-11-30"},
	{"Dated: November 30, 2025", "2025-11-30"},
	{"Date of publication: 30 November 2025", "2025-11-30"},
	{"Release date: 30 November 2025", "2025-11-30"},
	{"Updated 2:05 PM ET, Sun November 30, 2025", "2025-11-30T14:05:00-05:00"},
	{"Updated 1405 GMT (2205 HKT) November 30, 2025", "2025-11-30T14:05:00Z"},
	{"UPDATED 30 NOVEMBER 2025, 9:05 A.M. SAST", "2025-11-30T09:05:00+02:00"},
	{"Last Update: 30 November ,2025: 02:05 PM GST", "2025-11-30T14:05:00+04:00"},
	// The usual zones.
	{"Sun 30 Nov 2025 14.05 GMT", "2025-11-30T14:05:00Z"},
	{"Mon 30 Jun 2025 14.05 BST", "2025-06-30T14:05:00+01:00"},
	{"Nov. 30, 2025, 2:05 p.m. ET", "2025-11-30T14:05:00-05:00"},
	{"July 4, 2025, 2:05 p.m. ET", "2025-07-04T14:05:00-04:00"},
	{"November 30, 2025 at 2:05 p.m. PST", "2025-11-30T14:05:00-08:00"},
	{"November 30, 2025 2:05 PM UTC Updated 3 hours ago", "2025-11-30T14:05:00Z"},
	{"November 30, 20252:05 PM UTC", "2025-11-30T14:05:00Z"},
	{"30 Nov 2025, 02:05 pm IST", "2025-11-30T14:05:00+05:30"},
	{"Nov 30, 2025 at 8:15 PM [IST]", "2025-11-30T20:15:00+05:30"},
	{"November 30, 2025 14:05 JST", "2025-11-30T14:05:00+09:00"},
	{"30 November 2025 14:05 AEDT", "2025-11-30T14:05:00+11:00"},
	{"30 November 2025, 14:05 MSK", "2025-11-30T14:05:00+03:00"},
	{"30 November 2025 2:05 pm SGT", "2025-11-30T14:05:00+08:00"},
	{"14:05 EET, 30.11.2025", "2025-11-30T14:05:00+02:00"},
	{"30/11/2025 14:05 CET", "2025-11-30T14:05:00+01:00"},
	{"11/30/2025 14:05 (GMT+3)", "2025-11-30T14:05:00+03:00"},
	{"14:05 (GMT+2) 30 Nov 2025", "2025-11-30T14:05:00+02:00"},
	{"2025-11-30 14:05 UTC+8", "2025-11-30T14:05:00+08:00"},
	{"December 01, 2025 11:59 AM GMT+03:00", "2025-12-01T11:59:00+03:00"},
	{"Sunday 30 November 2025 14:05, UK", "2025-11-30T14:05:00Z"},
	// Machine formats.
	{"2025-11-30", "2025-11-30"},
	{"2025-11-30 14:05:06", "2025-11-30T14:05:06Z"},
	{"2025-11-30T14:05:06+05:30", "2025-11-30T14:05:06+05:30"},
	{"2025-11-30T14:05:06.123Z", "2025-11-30T14:05:06Z"},
	{"2025-11-30T10:00:00.000+0200", "2025-11-30T10:00:00+02:00"},
	{"2025/11/30 14:05", "2025-11-30T14:05:00Z"},
	{"2025.11.30 14:05", "2025-11-30T14:05:00Z"},
	{"Sun, 30 Nov 2025 14:05:06 +0000", "2025-11-30T14:05:06Z"},
	{"Sun, 30 Nov 2025 14:05:06 -0500", "2025-11-30T14:05:06-05:00"},
	{"Sun Nov 30 14:05:06 UTC 2025", "2025-11-30T14:05:06Z"},
	{"Sun, 11/30/2025 - 14:05", "2025-11-30T14:05:00Z"},
	{"30.11.2025 14:05", "2025-11-30T14:05:00Z"},
	{"30-Nov-2025", "2025-11-30"},
	{"30-Nov-25", "2025-11-30"},
	{"Nov-30-2025", "2025-11-30"},
	{"30 NOV 2025 1405 GMT", "2025-11-30T14:05:00Z"},
	// Spelled dates.
	{"November 30th, 2025", "2025-11-30"},
	{"30th of November, 2025", "2025-11-30"},
	{"Sunday 30th November 2025", "2025-11-30"},
	{"Sunday, November 30, 2025 - 14:05", "2025-11-30T14:05:00Z"},
	{"November 30, 2025 (Sunday)", "2025-11-30"},
	{"Saturday 29/November/2025 - 08:20 PM", "2025-11-29T20:20:00Z"},
	// With byline, agency or reading time.
	{"By Jane Roe | November 30, 2025", "2025-11-30"},
	{"Jane Roe and John Doe, November 30, 2025 2:05 PM", "2025-11-30T14:05:00Z"},
	{"Posted on 30 November 2025 by Newsdesk", "2025-11-30"},
	{"Reuters, Nov 30, 2025", "2025-11-30"},
	{"AFP - 30/11/2025", "2025-11-30"},
	{"Nov 30, 2025 · 5 min read", "2025-11-30"},
}

// TestStamps finds every stamp below the title and below the story.
func TestStamps(t *testing.T) {
	body := "Gunmen attacked a market in the north of the country on Friday, officials said. The army sent troops to the town and closed the road.\n\n" +
		"Residents said that the attackers came on motorcycles and fired at traders before they fled into the bush."
	for _, c := range stampCases {
		for _, text := range []string{
			"Gunmen attack market in the north\n\n" + c.line + "\n\n" + body,
			"Gunmen attack market in the north\n\n" + body + "\n\n" + c.line,
		} {
			if got := publishedText(Read(Article{Text: text})); got != c.want {
				t.Errorf("%q: %s, want %s", c.line, got, c.want)
			}
		}
	}
}

// publishedText writes what Read found the way stampCase does.
func publishedText(l Layout) string {
	if l.DateOnly {
		return l.Published.Format(time.DateOnly)
	}
	return l.Published.Format(time.RFC3339)
}

// TestNoStamps leaves lines that only have a date in them.
func TestNoStamps(t *testing.T) {
	for _, line := range []string{
		"Photo taken November 30, 2025", "On November 30, 2025, troops entered the town.", "Copyright 2025 Example Ltd.", "The 2025 budget",
		"A crowd waits outside the court on May 3, 2024. (Agency Photo)", "Nov 30", "1 day ago", "31 February 2025",
	} {
		text := "Gunmen attack market\n\nGunmen attacked a market on Friday, officials said.\n\n" + line
		if l := Read(Article{Text: text}); !l.Published.IsZero() {
			t.Errorf("%q: %v", line, l.Published)
		}
	}
}
