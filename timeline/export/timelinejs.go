package export

import (
	"fmt"
	"html"
	"strings"
	"time"

	"github.com/annals-dev/annals/timeline"
	"github.com/annals-dev/annals/when"
)

// Forms of TimelineJS3 (Knight Lab). Month, day and hour are left out where
// they are not known; display_date says how exact the date is.
type (
	tjsTimeline struct {
		Events []tjsSlide `json:"events"`
	}
	tjsSlide struct {
		ID      string   `json:"unique_id"`
		Start   tjsDate  `json:"start_date"`
		End     *tjsDate `json:"end_date,omitempty"`
		Text    tjsText  `json:"text"`
		Group   string   `json:"group,omitempty"`
		Display string   `json:"display_date,omitempty"`
	}
	tjsDate struct {
		Year  int `json:"year"`
		Month int `json:"month,omitempty"`
		Day   int `json:"day,omitempty"`
	}
	tjsText struct {
		Headline string `json:"headline"`
		Text     string `json:"text"`
	}
)

// writeTimelineJS writes the JSON that TimelineJS3 loads.
func writeTimelineJS(p *printer) {
	out := tjsTimeline{Events: []tjsSlide{}}
	for e := range p.tl.All() {
		switch {
		case !e.Dated():
			p.omit(undated)
		case e.When.From.IsZero():
			p.omit(openStart)
		default:
			out.Events = append(out.Events, p.slide(e))
		}
	}
	p.json(out, " ")
}

func (p *printer) slide(e *timeline.Entry) tjsSlide {
	s := tjsSlide{ID: e.ID, Start: tjsDateOf(e.When.From, e.When.Granularity), Group: strings.ToLower(e.Type.String()), Display: dateText(e),
		Text: tjsText{Headline: html.EscapeString(p.tl.Headline(e)), Text: p.slideText(e)}}
	if last := e.When.To.Add(-time.Nanosecond); !e.When.To.IsZero() {
		if d := tjsDateOf(last, e.When.Granularity); d != s.Start {
			s.End = &d
		}
	}
	return s
}

// tjsDateOf returns t as exactly as granularity g knows it.
func tjsDateOf(t time.Time, g when.Granularity) tjsDate {
	d := tjsDate{Year: t.Year(), Month: int(t.Month()), Day: t.Day()}
	switch g {
	case when.Month, when.Quarter, when.Season:
		d.Day = 0
	case when.Year, when.Decade, when.Century:
		d.Month, d.Day = 0, 0
	}
	return d
}

// slideText writes the body of a slide as HTML.
func (p *printer) slideText(e *timeline.Entry) string {
	var b strings.Builder
	for line := range strings.Lines(p.summaryText(e)) {
		fmt.Fprintf(&b, "<p>%s</p>", html.EscapeString(strings.TrimSpace(line)))
	}
	return b.String()
}
