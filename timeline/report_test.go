package timeline

import (
	"strings"
	"testing"
	"time"

	"github.com/annals-dev/annals/article"
	"github.com/annals-dev/annals/entities"
	"github.com/annals-dev/annals/events"
	"github.com/annals-dev/annals/nlp"
	"github.com/annals-dev/annals/when"
)

// A fact is one event of a report made by hand. Its trigger must occur in the
// text; the sentence is the one that holds it.
type fact struct {
	typ       events.Type
	mode      string
	trigger   string
	actor     string // name|country, or |country|sector for the nameless; several split by ";"
	recipient string
	day       string // "2024-03-14", "2024-03" or "2024-09-01/2024-12-03"; "" for none
	assumed   bool   // the day is only assumed from publication
	place     string // a key of places
	killed    string // "9", "9+" at least, "~9" about, "=9" replaces what was told, "?9" claimed, "-9" overtaken, "@9" over a period
	by        string // source of the figure
	status    events.Status
	same      int // 1 + index of the fact that it restates
}

// places are the places of the tests, with points near the real ones.
var places = map[string]*events.Location{
	"Quetta":      place("Quetta", "PAK", "city", "Balochistan", 30.18, 67.0),
	"Hazarganji":  place("Hazarganji", "PAK", "facility", "Balochistan", 30.12, 66.93),
	"Balochistan": place("Balochistan", "PAK", "admin1", "Balochistan", 28.0, 66.0),
	"Pakistan":    place("Pakistan", "PAK", "country", "", 30.0, 70.0),
	"Lahore":      place("Lahore", "PAK", "city", "Punjab", 31.55, 74.34),
	"Kabul":       place("Kabul", "AFG", "city", "Kabul", 34.53, 69.17),
}

func place(name, country, kind, admin1 string, lat, lon float64) *events.Location {
	return &events.Location{Name: name, Country: country, ID: "geo " + name, Geo: &entities.Geo{Kind: kind, Admin1: admin1, Lat: lat, Lon: lon}}
}

// newReport makes the report of an article, with one sentence per line of text.
func newReport(t testing.TB, id, source, published, text string, facts ...fact) *events.Report {
	t.Helper()
	r := &events.Report{Article: article.Article{ID: id, Source: source, Text: text}, Document: &nlp.Document{}}
	if published != "" {
		at, err := time.Parse("2006-01-02T15:04", published)
		if err != nil {
			t.Fatal(err)
		}
		r.Layout.Published = at
	}
	start := 0
	for line := range strings.Lines(text) {
		end := start + len(strings.TrimRight(line, "\n"))
		r.Document.Sentences = append(r.Document.Sentences, nlp.Sentence{Span: nlp.Span{Start: uint32(start), End: uint32(end)}})
		start += len(line)
	}
	for _, f := range facts {
		f.addTo(t, r)
	}
	return r
}

func (f fact) addTo(t testing.TB, r *events.Report) {
	t.Helper()
	at := strings.Index(r.Article.Text, f.trigger)
	if at < 0 {
		t.Fatalf("%s: no trigger %q", r.Article.ID, f.trigger)
	}
	e := events.Event{Type: f.typ, Mode: f.mode, Trigger: nlp.Span{Start: uint32(at), End: uint32(at + len(f.trigger))},
		Sentence: strings.Count(r.Article.Text[:at], "\n"), Actors: actors(f.actor), Recipients: actors(f.recipient),
		Status: max(f.status, events.Actual), Place: places[f.place], SameAs: f.same - 1, Confidence: 0.8}
	e.Time = eventTime(t, f)
	if f.killed != "" {
		e.Casualties = []int{len(r.Casualties)}
		r.Casualties = append(r.Casualties, f.casualty(e))
	}
	r.Events = append(r.Events, e)
}

func (f fact) casualty(e events.Event) events.Casualty {
	c := events.Casualty{Span: e.Trigger, Kind: events.Killed, Value: events.NoFigure, Min: events.NoFigure, Max: events.NoFigure, Status: events.FigureAsserted, Sentence: e.Sentence, Incident: 1, Source: events.Source{Name: f.by}}
	s := f.killed
	switch s[0] {
	case '~':
		c.Approx = true
	case '=':
		c.Status = events.FigureCumulative
	case '?':
		c.Status = events.FigureClaimed
	case '-':
		c.Status = events.FigureSuperseded
	case '@':
		c.Period = true
	}
	s = strings.TrimLeft(s, "~=?-@")
	for _, d := range strings.TrimSuffix(s, "+") {
		c.Value = max(c.Value, 0)*10 + int64(d-'0')
	}
	if strings.HasSuffix(s, "+") {
		c.Min = c.Value
	}
	return c
}

func actors(list string) (out []events.Actor) {
	if list == "" {
		return nil
	}
	for _, s := range strings.Split(list, ";") {
		p := append(strings.Split(s, "|"), "", "")
		a := events.Actor{Name: p[0], Country: p[1], Kind: entities.Organisation}
		if p[2] != "" {
			a.Sectors = []string{p[2]}
		}
		if p[2] == "GOV" && p[0] != "" && p[0] == p[1] {
			a.Kind = entities.State
		}
		out = append(out, a)
	}
	return out
}

func eventTime(t testing.TB, f fact) events.Time {
	t.Helper()
	if f.day == "" {
		return events.Time{Basis: when.BasisNone}
	}
	x := events.Time{Value: f.day, Basis: when.BasisRelative, Interval: interval(t, f.day)}
	if f.assumed {
		x.Basis, x.Value = when.BasisDocument, ""
	}
	return x
}

// interval reads "2024-03-14", "2024-03", "2024" and ranges of days, "..", for tests.
func interval(t testing.TB, s string) when.Interval {
	t.Helper()
	if s == "" {
		return when.Interval{}
	}
	if from, to, ok := strings.Cut(s, "/"); ok {
		i := when.Interval{Granularity: when.Range}
		if from != ".." {
			i.From = interval(t, from).From
		}
		if to != ".." {
			i.To = interval(t, to).To
		}
		return i
	}
	for _, u := range []struct {
		layout string
		g      when.Granularity
		y, m   int
	}{{"2006", when.Year, 1, 0}, {"2006-01", when.Month, 0, 1}} {
		if at, err := time.Parse(u.layout, s); err == nil {
			return when.Interval{From: at, To: at.AddDate(u.y, u.m, 0), Granularity: u.g}
		}
	}
	at, err := time.Parse(time.DateOnly, s)
	if err != nil {
		t.Fatal(err)
	}
	return when.Interval{From: at, To: at.AddDate(0, 0, 1), Granularity: when.Day}
}

// build makes the timeline of reports.
func build(reports ...*events.Report) *Timeline {
	var b Builder
	b.Add(reports...)
	return b.Timeline()
}

// bombing is a bombing told by four outlets over three days, with other events
// of the same story around it.
func bombing(t testing.TB) []*events.Report {
	return []*events.Report{
		newReport(t, "a", "Meridian Post", "2024-03-14T13:42", "Bomb in Quetta market kills at least nine.\nA bomb exploded in Quetta on Thursday, killing at least nine people.\nSharif condemned the bombing.\n",
			fact{typ: events.Assault, mode: "explosives", trigger: "kills", day: "2024-03-14", place: "Quetta", killed: "9+"},
			fact{typ: events.Assault, mode: "explosives", trigger: "exploded", day: "2024-03-14", place: "Quetta", same: 1},
			fact{typ: events.Accuse, mode: "disapprove", trigger: "condemned", actor: "Shehbaz Sharif|PAK|GOV", day: "2024-03-14"}),
		newReport(t, "b", "Harbour Daily", "2024-03-15T10:05", "The toll of the bombing rose to 14 on Friday.\nPolice had earlier put it at nine.\nThe Balochistan Liberation Army said it had carried out the attack.\nIran condemned it.\n",
			fact{typ: events.Assault, mode: "explosives", trigger: "bombing", day: "2024-03-14", place: "Hazarganji", killed: "=14", by: "health officials"},
			fact{typ: events.Assault, trigger: "carried out", actor: "Balochistan Liberation Army|PAK|REB", day: "2024-03-14", place: "Quetta", status: events.Alleged, same: 1},
			fact{typ: events.Accuse, mode: "disapprove", trigger: "condemned", actor: "Iran|IRN|GOV", day: "2024-03-15"}),
		newReport(t, "c", "Northern Wire", "2024-03-15T16:30", "A trader said the market bombing that killed 14 people happened on Wednesday.\nTroops arrested 11 people in Dasht on Friday.\n",
			fact{typ: events.Assault, mode: "explosives", trigger: "bombing", day: "2024-03-13", place: "Quetta", killed: "14"},
			fact{typ: events.Coerce, mode: "arrest", trigger: "arrested", actor: "|PAK|MIL", day: "2024-03-15", place: "Balochistan"}),
		newReport(t, "d", "Lantern Tribune", "2024-03-16T21:15", "The death toll of the bombing in Quetta on Thursday reached 17.\nSharif flew to Quetta on Saturday.\n",
			fact{typ: events.Assault, mode: "explosives", trigger: "bombing", day: "2024-03-14", place: "Quetta", killed: "=17"},
			fact{typ: events.Consult, mode: "visit", trigger: "flew", actor: "Shehbaz Sharif|PAK|GOV", day: "2024-03-16", place: "Quetta"}),
	}
}
