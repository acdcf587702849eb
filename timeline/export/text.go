package export

import (
	"strings"
	"unicode/utf8"

	"github.com/annals-dev/annals/events"
	"github.com/annals-dev/annals/timeline"
)

// ANSI marks of the text format.
const (
	styleReset  = "\x1b[0m"
	styleBold   = "\x1b[1m"
	styleDim    = "\x1b[2m"
	styleRed    = "\x1b[31m"
	styleGreen  = "\x1b[32m"
	styleYellow = "\x1b[33m"
	styleBlue   = "\x1b[34m"
)

// Widths of the text format.
const (
	defaultWidth = 100
	leastWidth   = 40
	dateColumn   = 25 // "2024-09-01 to 2024-12-03" and a space
)

// writeText writes the view of a terminal: date, headline, quotation, disputes.
func writeText(p *printer) {
	if p.Width == 0 {
		p.Width = defaultWidth
	}
	p.Width = max(p.Width, leastWidth)
	last := ""
	for e := range p.tl.All() {
		date := dateText(e)
		shown := date
		if date == last {
			shown = ""
		}
		last = date
		p.textEntry(shown, e)
	}
	p.printf("%s\n", p.style(styleDim, p.summary()))
}

// summary counts what the timeline holds.
func (p *printer) summary() string {
	s := plural(len(p.tl.Entries()), "event") + " from " + plural(len(p.tl.Reports()), "article")
	if n := len(p.tl.Undated()); n > 0 {
		s += ", " + plural(n, "event") + " undated"
	}
	return s
}

func (p *printer) textEntry(date string, e *timeline.Entry) {
	p.printf("%s%s%s\n", p.style(styleBold, date), blanks(dateColumn-utf8.RuneCountInString(date)), p.headline(e))
	r := p.tl.Quote(e)
	if s := oneLine(p.tl.Sentence(r)); s != "" {
		for _, line := range wrap("“"+s+"” — "+p.outlet(r.Report), p.Width-dateColumn) {
			p.printf("%s%s\n", blanks(dateColumn), p.style(styleDim, line))
		}
	}
	for i := range e.Tolls {
		if t := &e.Tolls[i]; len(t.History) > 1 || t.Conflict {
			p.printf("%s%s\n", blanks(dateColumn), p.style(styleYellow, t.Harm.String()+": "+oneLine(tollStory(t))))
		}
	}
	for _, c := range e.Conflicts {
		p.printf("%s%s\n", blanks(dateColumn), p.style(styleYellow, "disputed "+c.Field.String()+": "+oneLine(conflictText(c))))
	}
	if n := len(e.Refs); n > 1 {
		p.printf("%s%s\n", blanks(dateColumn), p.style(styleDim, plural(e.Sources, "source")+", "+plural(n, "telling")))
	}
}

// headline returns the headline, wrapped and coloured by quad class.
func (p *printer) headline(e *timeline.Entry) string {
	lines := wrap(oneLine(p.tl.Headline(e)), p.Width-dateColumn)
	for i := range lines {
		lines[i] = p.style(quadStyle(e.Type.Quad(), e.Status), lines[i])
	}
	return strings.Join(lines, "\n"+blanks(dateColumn))
}

// quadStyle returns the colour of a quad class; what did not happen is dim.
func quadStyle(q events.Quad, s events.Status) string {
	switch {
	case s != events.Actual && s != events.Alleged:
		return styleDim
	case q == 1:
		return styleBlue
	case q == 2:
		return styleGreen
	case q == 3:
		return styleYellow
	}
	return styleRed
}

// style marks s up if the output is to have colours.
func (p *printer) style(code, s string) string {
	if !p.Color || s == "" {
		return s
	}
	return code + s + styleReset
}

func blanks(n int) string { return strings.Repeat(" ", max(0, n)) }

// wrap breaks s, which is one line of words, into lines of at most width
// characters; a longer word has a line of its own.
func wrap(s string, width int) []string {
	var lines []string
	line, n := "", 0
	for _, w := range strings.Fields(s) {
		k := utf8.RuneCountInString(w)
		if n > 0 && n+1+k > width {
			lines, line, n = append(lines, line), "", 0
		}
		if n > 0 {
			line, n = line+" ", n+1
		}
		line, n = line+w, n+k
	}
	return append(lines, line)
}
