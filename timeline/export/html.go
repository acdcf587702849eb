package export

import (
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"html/template"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/annals-dev/annals/timeline"
	"github.com/annals-dev/annals/when"
)

// The page is one file that works offline: data as plain HTML, one style, one
// script for the filters, and a policy that lets nothing else in.

//go:embed page/page.html
var pageHTML string

//go:embed page/page.css
var pageCSS string

//go:embed page/page.js
var pageJS string

var pageTemplate = sync.OnceValue(func() *template.Template { return template.Must(template.New("page").Parse(pageHTML)) })

type (
	pageData struct {
		Policy, Title, Summary, Articles, First, Last string
		Style                                         template.CSS
		Script                                        template.JS
		StripWidth                                    int
		Bars                                          []pageBar
		Types, Statuses, Countries                    []string
		Days                                          []pageDay
	}
	pageBar struct {
		X, Y, W, H int
		Label      string
	}
	pageDay struct {
		Date    string
		Entries []pageEntry
	}
	pageEntry struct {
		ID, Headline, Type, Mode, Status, Country, Basis, Quote, Outlet, Support, TellingCount, Reasons string
		Sources, Quad                                                                                   int
		Tolls, Conflicts                                                                                []string
		Tellings                                                                                        []pageTelling
	}
	pageTelling struct{ Before, Trigger, After, Outlet, URL, Published, Status string }
)

// writeHTML writes the page.
func writeHTML(p *printer) {
	d := pageData{
		Policy: "default-src 'none'; style-src " + hashSource(pageCSS) + "; script-src " + hashSource(pageJS),
		Title:  "Timeline", Summary: p.summary(), Articles: plural(len(p.tl.Reports()), "article"),
		Style: template.CSS(pageCSS), Script: template.JS(pageJS),
	}
	for e := range p.tl.All() {
		x := p.pageEntry(e)
		date := dateText(e)
		if n := len(d.Days); n == 0 || d.Days[n-1].Date != date {
			d.Days = append(d.Days, pageDay{Date: date})
		}
		last := &d.Days[len(d.Days)-1]
		last.Entries = append(last.Entries, x)
		d.Types, d.Statuses, d.Countries = note(d.Types, x.Type), note(d.Statuses, x.Status), note(d.Countries, x.Country)
	}
	d.strip(p.tl.Dated())
	if p.err == nil {
		p.err = pageTemplate().Execute(p.w, d)
	}
}

// hashSource returns the policy's name for an inline text.
func hashSource(s string) string {
	h := sha256.Sum256([]byte(s))
	return "'sha256-" + base64.StdEncoding.EncodeToString(h[:]) + "'"
}

// note adds s to a sorted list of distinct values.
func note(list []string, s string) []string {
	i, found := slices.BinarySearch(list, s)
	if found || s == "" {
		return list
	}
	return slices.Insert(list, i, s)
}

func (p *printer) pageEntry(e *timeline.Entry) pageEntry {
	x := pageEntry{ID: e.ID, Headline: p.tl.Headline(e), Type: e.Type.String(), Mode: e.Mode, Status: e.Status.String(), Basis: basisText(e),
		Quote: p.quote(e), Outlet: p.outlet(p.tl.Quote(e).Report), Sources: e.Sources, Quad: int(e.Type.Quad()),
		Support: plural(e.Sources, "source"), TellingCount: plural(len(e.Refs), "telling"), Reasons: reasonText(e)}
	if e.Place != nil && e.Place.Country != "" {
		x.Country = timeline.LookupCountry(e.Place.Country).Name
	}
	for i := range e.Tolls {
		if t := &e.Tolls[i]; len(t.History) > 1 || t.Conflict {
			x.Tolls = append(x.Tolls, t.Harm.String()+": "+tollStory(t))
		}
	}
	for _, c := range e.Conflicts {
		x.Conflicts = append(x.Conflicts, c.Field.String()+": "+conflictText(c))
	}
	for _, r := range e.Refs {
		x.Tellings = append(x.Tellings, p.pageTelling(e, r))
	}
	return x
}

// basisText says where the date of e is from.
func basisText(e *timeline.Entry) string {
	switch e.Basis {
	case when.BasisExplicit:
		return "date in the text"
	case when.BasisRelative:
		return "date counted from publication"
	case when.BasisContext:
		return "date from the context"
	case when.BasisDocument:
		return "date assumed from publication"
	}
	return "no date"
}

// reasonText lists why the tellings of different articles are held to be one.
func reasonText(e *timeline.Entry) string {
	var out []string
	for _, m := range e.Merges {
		if m.From.Report == m.Into.Report {
			continue
		}
		for _, r := range m.Reasons {
			if !slices.Contains(out, r) {
				out = append(out, r)
			}
		}
	}
	return strings.Join(out, ", ")
}

// pageTelling cuts the sentence of r around its trigger.
func (p *printer) pageTelling(e *timeline.Entry, r timeline.Ref) pageTelling {
	report, ev, s := p.tl.Reports()[r.Report], p.tl.Event(r), p.tl.Sentence(r)
	t := pageTelling{Trigger: s, Outlet: p.outlet(r.Report), URL: report.Article.URL}
	if at := published(report); !at.IsZero() {
		t.Published = at.Format(time.DateOnly)
	}
	if ev.Status != e.Status {
		t.Status = ev.Status.String()
	}
	if s == "" {
		return t
	}
	start := report.Document.Sentences[ev.Sentence].Start
	if from, to := int(ev.Trigger.Start)-int(start), int(ev.Trigger.End)-int(start); from >= 0 && from <= to && to <= len(s) {
		t.Before, t.Trigger, t.After = s[:from], s[from:to], s[to:]
	}
	return t
}

// Size of the strip that shows how many events there are over time.
const (
	stripWidth  = 1200
	stripHeight = 60
	mostBars    = 120
)

// strip fills in a bar for each stretch of time between the first and last
// event that is known to the month or better.
func (d *pageData) strip(entries []timeline.Entry) {
	var starts []time.Time
	for i := range entries {
		if e := &entries[i]; !e.When.From.IsZero() && !e.When.To.IsZero() && e.When.To.Sub(e.When.From) <= 31*24*time.Hour {
			starts = append(starts, e.When.From.UTC().Truncate(24*time.Hour))
		}
	}
	if len(starts) == 0 {
		return
	}
	slices.SortFunc(starts, time.Time.Compare)
	first, last := starts[0], starts[len(starts)-1]
	days := int(last.Sub(first)/(24*time.Hour)) + 1
	per := (days + mostBars - 1) / mostBars // days per bar
	counts := make([]int, (days+per-1)/per)
	for _, t := range starts {
		counts[int(t.Sub(first)/(24*time.Hour))/per]++
	}
	d.First, d.Last, d.StripWidth = first.Format(time.DateOnly), last.Format(time.DateOnly), stripWidth
	width, most := max(1, stripWidth/len(counts)), slices.Max(counts)
	for i, n := range counts {
		if n == 0 {
			continue
		}
		h := max(2, n*stripHeight/most)
		label := first.AddDate(0, 0, i*per).Format(time.DateOnly) + ": " + plural(n, "event")
		d.Bars = append(d.Bars, pageBar{X: i * stripWidth / len(counts), Y: stripHeight - h, W: max(1, width-1), H: h, Label: label})
	}
}
