// Package export writes a [timeline.Timeline] in the formats that people and
// programs read: one writer a format, all behind [Write].
//
// No writer gives an event a date or a point on the map that its sources do
// not give. What a format cannot hold is left out and counted: [Options.Write]
// returns the counts, and formats with room for remarks carry them.
package export

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/annals-dev/annals/timeline"
)

// A format is one way to write a timeline.
type format struct {
	name  string
	about string
	write func(*printer)
}

// formats are the known formats in the order of Formats.
func formats() []format {
	return []format{
		{"jsonl", "one JSON object per event, with every telling, claim and reason", writeJSONL},
		{"json", "one JSON document: articles, events, links", writeJSON},
		{"csv", "one row per event", writeCSV},
		{"markdown", "a report to read", writeMarkdown},
		{"html", "one web page that works offline, with filters", writeHTML},
		{"geojson", "map features with dates (QGIS, kepler.gl, Leaflet)", writeGeoJSON},
		{"ics", "calendar entries for events known to the day", writeICS},
		{"timelinejs", "the JSON of TimelineJS", writeTimelineJS},
		{"timesketch", "JSON lines for Timesketch", writeTimesketch},
		{"acled", "CSV in the columns of ACLED", writeACLED},
		{"polecat", "tab-separated, the 40 columns of POLECAT", writePOLECAT},
		{"icews", "tab-separated, the 20 columns of ICEWS", writeICEWS},
		{"phoenix", "tab-separated, the 26 columns of Phoenix, no header", writePhoenix},
		{"gdelt", "tab-separated, the 61 columns of GDELT 2.0 events, no header", writeGDELT},
		{"text", "a terminal view", writeText},
	}
}

// Formats returns the names that Write knows.
func Formats() []string {
	var out []string
	for _, f := range formats() {
		out = append(out, f.name)
	}
	return out
}

// About returns what format name holds, "" if there is none.
func About(name string) string {
	for _, f := range formats() {
		if f.name == name {
			return f.about
		}
	}
	return ""
}

// A FormatError says that a format is not known.
type FormatError struct{ Format string }

// Error names the known formats.
func (e *FormatError) Error() string {
	return fmt.Sprintf("unknown timeline format %q: known are %s", e.Format, strings.Join(Formats(), ", "))
}

// Write writes tl to w in the named format. The error is a [*FormatError], or
// what w returned.
func Write(w io.Writer, format string, tl *timeline.Timeline) error {
	_, err := Options{}.Write(w, format, tl)
	return err
}

// Options change how a timeline is written. The zero value is plain output.
type Options struct {
	Color bool // mark up text for a terminal with ANSI colours
	Width int  // columns of the text format; 0 means 100
}

// Omission is a number of events that a format could not hold, and why.
type Omission struct {
	Reason string
	Events int
}

// String writes o as "3 events left out: no date".
func (o Omission) String() string {
	return fmt.Sprintf("%s left out: %s", plural(o.Events, "event"), o.Reason)
}

// Write writes tl to w in the named format and returns what it left out.
func (o Options) Write(w io.Writer, format string, tl *timeline.Timeline) ([]Omission, error) {
	for _, f := range formats() {
		if f.name == format {
			p := &printer{w: bufio.NewWriter(w), tl: tl, Options: o}
			f.write(p)
			if p.err == nil {
				p.err = p.w.Flush()
			}
			return p.omitted, p.err
		}
	}
	return nil, &FormatError{format}
}

// A printer is the state of one Write. The first error ends all output.
type printer struct {
	Options
	w       *bufio.Writer
	tl      *timeline.Timeline
	omitted []Omission
	err     error
}

// printf writes formatted text.
func (p *printer) printf(format string, args ...any) {
	if p.err == nil {
		_, p.err = fmt.Fprintf(p.w, format, args...)
	}
}

// write writes b.
func (p *printer) write(b []byte) {
	if p.err == nil {
		_, p.err = p.w.Write(b)
	}
}

// omit counts one event that is left out.
func (p *printer) omit(reason string) {
	for i := range p.omitted {
		if p.omitted[i].Reason == reason {
			p.omitted[i].Events++
			return
		}
	}
	p.omitted = append(p.omitted, Omission{reason, 1})
}

// Reasons for leaving an event out.
const (
	undated   = "no source gives a date"
	openStart = "only an end of its time is known"
	coarse    = "known less exactly than to the day"
)

// plural writes "1 event", "2 events".
func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// oneLine returns s with each run of white space and control characters as one space.
func oneLine(s string) string {
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool {
		return r <= ' ' || r == 0x7f || r == 0xa0 || r == 0x2028 || r == 0x2029 || r >= 0x80 && r < 0xa0
	}), " ")
}
