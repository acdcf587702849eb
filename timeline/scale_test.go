package timeline

import (
	"fmt"
	"testing"
	"time"

	"github.com/annals-dev/annals/article"
	"github.com/annals-dev/annals/entities"
	"github.com/annals-dev/annals/events"
	"github.com/annals-dev/annals/nlp"
	"github.com/annals-dev/annals/when"
)

// syntheticReports makes n reports of ten events each about stories that are
// told by several outlets: enough alike to be worth comparing, enough apart
// to fill many blocks.
func syntheticReports(n int) []*events.Report {
	types := []class{{events.Assault, "explosives"}, {events.Assault, "firearms"}, {events.Protest, "demo"}, {events.Consult, "phone"}, {events.Accuse, "disapprove"}}
	start := time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC)
	out := make([]*events.Report, n)
	for i := range out {
		r := &events.Report{Article: article.Article{ID: fmt.Sprintf("r%05d", i), Source: fmt.Sprintf("Outlet %d", i%37), Text: fmt.Sprintf("Report %d of the day tells what happened.", i)}, Document: &nlp.Document{}}
		r.Layout.Published = start.Add(time.Duration(i) * 24 * time.Hour / 20)
		for k := range 10 {
			story := (i/8*10 + k) // eight outlets tell each
			c := types[story%len(types)]
			at := start.Add(time.Duration(i/8*8) * 24 * time.Hour / 20).Truncate(day)
			e := events.Event{Type: c.typ, Mode: c.mode, Trigger: nlp.Span{Start: uint32(k), End: uint32(k + 1)}, Sentence: -1, Status: events.Actual, SameAs: -1, Confidence: 0.7,
				Time:   events.Time{Value: at.Format(time.DateOnly), Basis: when.BasisRelative, Interval: when.Interval{From: at, To: at.AddDate(0, 0, 1), Granularity: when.Day}},
				Place:  &events.Location{Name: fmt.Sprintf("Town %d", story%211), Country: fmt.Sprintf("C%02d", story%211%40), ID: fmt.Sprintf("p%d", story%211), Geo: &entities.Geo{Kind: "city", Lat: float64(story % 60), Lon: float64(story % 179)}},
				Actors: []events.Actor{{Name: fmt.Sprintf("Actor %d", story%173), Country: fmt.Sprintf("C%02d", story%40), Kind: entities.Group}}}
			if c.typ == events.Assault {
				e.Casualties = []int{len(r.Casualties)}
				r.Casualties = append(r.Casualties, events.Casualty{Kind: events.Killed, Value: int64(3 + story%40 + i%3), Min: events.NoFigure, Max: events.NoFigure, Status: events.FigureAsserted, Incident: 1})
			}
			r.Events = append(r.Events, e)
		}
		out[i] = r
	}
	return out
}

func BenchmarkTimeline(b *testing.B) {
	for _, n := range []int{100, 1000, 4000} {
		reports := syntheticReports(n)
		b.Run(fmt.Sprintf("mentions=%d", 10*n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				build(reports...)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(10*n), "ns/mention")
		})
	}
}

// Eight outlets tell each story, so that one entry in eight tellings is right.
func TestSyntheticStoriesAreMerged(t *testing.T) {
	tl := build(syntheticReports(80)...)
	if got := len(tl.Entries()); got > 110 || got < 90 {
		t.Errorf("%d entries of 800 tellings, want about 100", got)
	}
}
