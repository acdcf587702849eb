package main

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"github.com/annals-dev/annals/events"
	"github.com/annals-dev/annals/when"
)

// dateColumn is the width of the dates in the readable views, "2025-11-30 –"
// and two spaces.
const dateColumn = 14

// writeReport writes a report to be read: its events in order of time, each
// with actors, status, place, figures and the sentence that tells it.
func writeReport(o *output, st style, r *events.Report) {
	o.printf("%s\n", st.bold(titleOf(r)))
	if at := r.Layout.Published; !at.IsZero() {
		o.printf("%s\n", st.faint("published "+publishedText(at, r.Layout.DateOnly)))
	}
	o.printf("\n")
	for _, i := range byTime(r) {
		writeEvent(o, st, r, i)
	}
	if len(r.Events) == 0 {
		o.printf("%s\n\n", st.faint("no events"))
	}
}

func titleOf(r *events.Report) string {
	return cmp.Or(strings.Join(strings.Fields(r.Layout.TitleText), " "), r.Article.ID)
}

func publishedText(t time.Time, dateOnly bool) string {
	if dateOnly {
		return t.Format(time.DateOnly)
	}
	return t.Format("2006-01-02 15:04 MST")
}

// byTime returns the events told for the first time, earliest first, undated
// ones last.
func byTime(r *events.Report) []int {
	var order []int
	for i := range r.Events {
		if r.Events[i].SameAs < 0 {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int {
		s, t := r.Events[a].Time.Interval, r.Events[b].Time.Interval
		if x, y := s.IsZero(), t.IsZero(); x != y {
			if x {
				return 1
			}
			return -1
		}
		return cmp.Or(s.From.Compare(t.From), s.To.Compare(t.To))
	})
	return order
}

func writeEvent(o *output, st style, r *events.Report, i int) {
	e := &r.Events[i]
	date, until := dateText(e.Time.Interval)
	class := e.Type.String()
	if e.Mode != "" {
		class += "/" + e.Mode
	}
	head := st.bold(pad(date, dateColumn-2)) + "  " + st.event(e.Type, class) + "  " + parties(r, e)
	if e.Status != events.Actual {
		head += "  " + st.faint("("+e.Status.String()+")")
	}
	o.printf("%s\n", head)
	for _, l := range details(r, e) {
		o.printf("%s%s\n", pad(until, dateColumn), l)
		until = ""
	}
	for _, l := range fold(r.Document.Text(r.Document.Sentences[e.Sentence].Span), viewWidth-dateColumn) {
		o.printf("%s%s\n", pad(until, dateColumn), st.faint(l))
		until = ""
	}
	o.printf("\n")
}

// dateText returns an interval as briefly as its width allows; what is longer
// than a day and no calendar unit has its end on the line below.
func dateText(i when.Interval) (from, to string) {
	if i.IsZero() {
		return "no date", ""
	}
	from, to = i.Bounds()
	from, to = day(from), day(to)
	switch {
	case from == "":
		return "by " + to, ""
	case to == "":
		return "from " + from, ""
	case from == to:
		return from, ""
	case i.Granularity == when.Month:
		return from[:len("2025-11")], ""
	case i.Granularity == when.Year:
		return from[:len("2025")], ""
	}
	return from + " –", to
}

// day cuts the time of day from a bound.
func day(bound string) string {
	d, _, _ := strings.Cut(bound, "T")
	return d
}

// parties names who did it and to whom.
func parties(r *events.Report, e *events.Event) string {
	text := names(r, e.Actors)
	if len(e.Recipients) > 0 {
		text += " → " + names(r, e.Recipients)
	}
	return text
}

func names(r *events.Report, actors []events.Actor) string {
	if len(actors) == 0 {
		return "—"
	}
	list := make([]string, len(actors))
	for i, a := range actors {
		list[i] = cmp.Or(a.Name, strings.Join(strings.Fields(r.Document.Text(a.Span)), " "), a.Country)
	}
	return strings.Join(list, ", ")
}

// details returns the lines on place, figures and sources of an event.
func details(r *events.Report, e *events.Event) []string {
	var lines []string
	if p := e.Place; p != nil {
		lines = append(lines, "in "+placeText(p))
	}
	for _, k := range e.Casualties {
		c := &r.Casualties[k]
		lines = append(lines, c.Kind.String()+": "+strings.Join(strings.Fields(r.Document.Text(c.Span)), " "))
	}
	if len(e.Attribution) > 0 {
		sources := make([]string, len(e.Attribution))
		for i, s := range e.Attribution {
			sources[i] = cmp.Or(s.Name, "unnamed source")
		}
		lines = append(lines, "according to "+strings.Join(sources, ", "))
	}
	return lines
}

func placeText(p *events.Location) string {
	if p.Country == "" || p.Geo != nil && p.Geo.Kind == "country" {
		return p.Name
	}
	return p.Name + ", " + p.Country
}
