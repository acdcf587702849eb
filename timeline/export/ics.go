package export

import (
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/annals-dev/annals/timeline"
	"github.com/annals-dev/annals/when"
)

// writeICS writes an iCalendar object (RFC 5545) of whole-day events. A
// calendar shows days: events known less exactly are left out, since a date
// that they do not have would be invented.
func writeICS(p *printer) {
	p.ics("BEGIN:VCALENDAR")
	p.ics("VERSION:2.0")
	p.ics("PRODID:-//annals//timeline//EN")
	for e := range p.tl.All() {
		if reason := notDaily(e); reason != "" {
			p.omit(reason)
			continue
		}
		p.icsEvent(e)
	}
	p.ics("END:VCALENDAR")
}

// longestCalendarEvent is how many days an event may last to be shown.
const longestCalendarEvent = 31

// notDaily returns why e is no calendar entry, "" if it is one.
func notDaily(e *timeline.Entry) string {
	switch {
	case !e.Dated():
		return undated
	case e.When.From.IsZero() || e.When.To.IsZero():
		return openStart
	case e.Basis == when.BasisDocument, !toTheDay(e.When):
		return coarse
	}
	return ""
}

// toTheDay reports whether i starts and ends on days that were told.
func toTheDay(i when.Interval) bool {
	switch i.Granularity {
	case when.Minute, when.Hour, when.PartOfDay, when.Day, when.Weekend, when.Range:
		return i.To.Sub(i.From) <= longestCalendarEvent*24*time.Hour
	}
	return false
}

func (p *printer) icsEvent(e *timeline.Entry) {
	const day = "20060102"
	p.ics("BEGIN:VEVENT")
	p.ics("UID:" + e.ID + "@annals")
	stamped := e.Reported
	if stamped.IsZero() {
		stamped = e.When.From
	}
	p.ics("DTSTAMP:" + stamped.UTC().Format("20060102T150405Z"))
	p.ics("DTSTART;VALUE=DATE:" + e.When.From.Format(day))
	p.ics("DTEND;VALUE=DATE:" + e.When.To.Add(-time.Nanosecond).AddDate(0, 0, 1).Format(day))
	p.ics("SUMMARY:" + escapeICS(p.tl.Headline(e)))
	p.ics("DESCRIPTION:" + escapeICS(p.summaryText(e)))
	p.ics("CATEGORIES:" + e.Type.String())
	if e.Place != nil {
		p.ics("LOCATION:" + escapeICS(timeline.PlaceText(e.Place)))
	}
	if g := pointOf(e); g != nil {
		p.ics("GEO:" + strconv.FormatFloat(g.Coordinates[1], 'f', 4, 64) + ";" + strconv.FormatFloat(g.Coordinates[0], 'f', 4, 64))
	}
	p.ics("END:VEVENT")
}

// icsLine is the longest line of an iCalendar object in bytes, without its end.
const icsLine = 75

// ics writes one content line, folded.
func (p *printer) ics(line string) {
	for len(line) > icsLine {
		cut := icsLine
		for cut > 1 && !utf8.RuneStart(line[cut]) {
			cut--
		}
		p.printf("%s\r\n", line[:cut])
		line = " " + line[cut:]
	}
	p.printf("%s\r\n", line)
}

// escapeICS makes text a value of iCalendar: line breaks become \n, other
// control characters go.
func escapeICS(s string) string {
	var lines []string
	for line := range strings.Lines(strings.ToValidUTF8(s, "\uFFFD")) {
		lines = append(lines, strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`).Replace(oneLine(line)))
	}
	return strings.Join(lines, `\n`)
}
