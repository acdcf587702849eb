package export

import (
	"path"
	"strings"
	"time"

	"github.com/annals-dev/annals/timeline"
	"github.com/annals-dev/annals/when"
)

// writeMarkdown writes a report to read: a section for each day or wider
// time, the undated events, and what was read.
func writeMarkdown(p *printer) {
	p.printf("# Timeline\n\n%s from %s.\n", plural(len(p.tl.Entries()), "event"), plural(len(p.tl.Reports()), "article"))
	heading := ""
	for i := range p.tl.Dated() {
		e := &p.tl.Dated()[i]
		if h := dateText(e); h != heading {
			heading = h
			p.printf("\n## %s\n", escapeMarkdown(h))
		}
		p.markdownEntry(e)
	}
	if len(p.tl.Undated()) > 0 {
		p.printf("\n## Undated\n\nNo source says when these happened.\n")
	}
	for i := range p.tl.Undated() {
		p.markdownEntry(&p.tl.Undated()[i])
	}
	p.markdownSources()
}

func (p *printer) markdownEntry(e *timeline.Entry) {
	p.printf("\n**%s**\n", escapeMarkdown(p.tl.Headline(e)))
	r := p.tl.Quote(e)
	if s := oneLine(p.tl.Sentence(r)); s != "" {
		p.printf("> %s — *%s*\n", escapeMarkdown(s), escapeMarkdown(p.outlet(r.Report)))
	}
	p.printf("\n")
	for i := range e.Tolls {
		if t := &e.Tolls[i]; len(t.History) > 1 || t.Conflict {
			p.printf("- %s: %s\n", t.Harm, escapeMarkdown(tollStory(t)))
		}
	}
	for _, c := range e.Conflicts {
		p.printf("- disputed %s: %s\n", c.Field, escapeMarkdown(conflictText(c)))
	}
	p.printf("- %s, %s; `%s`\n", plural(e.Sources, "source"), plural(len(e.Refs), "telling"), e.ID)
}

func (p *printer) markdownSources() {
	p.printf("\n## Articles\n\n")
	for i, r := range p.tl.Reports() {
		title := r.Layout.TitleText
		if title == "" {
			title = r.Article.ID
		}
		p.printf("- %s — %s", escapeMarkdown(oneLine(title)), escapeMarkdown(p.outlet(i)))
		if at := published(r); !at.IsZero() {
			p.printf(", %s", at.Format("2006-01-02"))
		}
		if k := p.tl.CopyOf(i); k != i {
			p.printf(" (copy of %s)", escapeMarkdown(p.tl.Reports()[k].Article.ID))
		}
		p.printf("\n")
	}
}

// dateText writes the time of e as a reader sees it. A time that is only
// assumed from the publication date says so.
func dateText(e *timeline.Entry) string {
	i := e.When
	switch {
	case !e.Dated():
		return "undated"
	case e.Basis == when.BasisDocument && i.From.IsZero():
		return "by " + lastDay(i)
	case e.Basis == when.BasisDocument && i.To.IsZero():
		return "after " + i.From.Format(time.DateOnly)
	case e.Basis == when.BasisDocument:
		return "about " + lastDay(i)
	case i.Granularity == when.Minute:
		return i.From.Format("2006-01-02 15:04")
	case withinDay(i):
		return strings.TrimSpace(i.From.Format(time.DateOnly) + " " + partOfDay(e.Value))
	}
	return strings.ReplaceAll(when.FormatEDTF(i), "/", " to ")
}

// lastDay returns the last day of i, whose end is exclusive.
func lastDay(i when.Interval) string { return i.To.Add(-time.Nanosecond).Format(time.DateOnly) }

// withinDay reports whether i is a day or less.
func withinDay(i when.Interval) bool {
	return !i.From.IsZero() && !i.To.IsZero() && i.To.Sub(i.From) <= 24*time.Hour
}

// partOfDay returns the word for the part of the day that a TIMEX3 value names.
func partOfDay(value string) string {
	_, part, _ := strings.Cut(value, "T")
	switch part {
	case "MO":
		return "morning"
	case "MI":
		return "noon"
	case "AF":
		return "afternoon"
	case "EV":
		return "evening"
	case "NI":
		return "night"
	}
	return ""
}

// tollStory writes how a figure moved and who says what: "9 → 14 → 17".
func tollStory(t *timeline.Toll) string {
	var moves []string
	for _, h := range t.History {
		moves = append(moves, count(h.Best))
	}
	s := strings.Join(moves, " → ")
	if !t.Conflict {
		return s
	}
	var claims []string
	for _, c := range t.Claims {
		if c.Current {
			claims = append(claims, path.Base(c.Source)+" "+count(c.Point))
		}
	}
	return s + " (" + strings.Join(claims, ", ") + ")"
}

// conflictText writes "2024-03-14 (3 sources), 2024-03-13 (1 source)".
func conflictText(c timeline.Conflict) string {
	var out []string
	for _, v := range c.Values {
		text := v.Text
		if c.Field == timeline.FieldDate {
			d, _, _ := strings.Cut(text, "T")
			text = strings.TrimSpace(d + " " + partOfDay(text))
		}
		out = append(out, text+" ("+plural(v.Sources, "source")+")")
	}
	return strings.Join(out, ", ")
}

// outlet names who speaks in report i, by the last element of its path if it
// is known by its file alone.
func (p *printer) outlet(i int) string {
	return path.Base(oneLine(timeline.Outlet(p.tl.Reports()[i])))
}

// escapeMarkdown makes text stand for itself in Markdown.
func escapeMarkdown(s string) string {
	var b strings.Builder
	for i, r := range s {
		switch {
		case strings.ContainsRune("\\`*_[]<>|", r), i == 0 && strings.ContainsRune("#+-=", r):
			b.WriteByte('\\')
		case r == '&':
			b.WriteString("&amp;")
			continue
		case r == '\n', r == '\r':
			r = ' '
		}
		b.WriteRune(r)
	}
	return b.String()
}
