package export

import (
	"strings"

	"github.com/annals-dev/annals/events"
	"github.com/annals-dev/annals/timeline"
)

// Forms of GeoJSON (RFC 7946).
type (
	geoCollection struct {
		Type     string       `json:"type"`
		Features []geoFeature `json:"features"`
	}
	geoFeature struct {
		Type       string        `json:"type"`
		ID         string        `json:"id"`
		Geometry   *geoPoint     `json:"geometry"` // null without a place, as the standard has it
		Properties geoProperties `json:"properties"`
	}
	geoPoint struct {
		Type        string     `json:"type"`
		Coordinates [2]float64 `json:"coordinates"` // longitude, latitude
	}
	geoProperties struct {
		Headline   string `json:"headline"`
		Type       string `json:"type"`
		Mode       string `json:"mode,omitempty"`
		Status     string `json:"status"`
		From       string `json:"from,omitempty"`
		To         string `json:"to,omitempty"`
		TimeBasis  string `json:"time_basis"`
		Place      string `json:"place,omitempty"`
		Country    string `json:"country,omitempty"`
		Precision  string `json:"geo_precision,omitempty"`
		Actors     string `json:"actors,omitempty"`
		Recipients string `json:"recipients,omitempty"`
		Killed     *int64 `json:"killed,omitempty"`
		Sources    int    `json:"sources"`
		Quote      string `json:"quote,omitempty"`
	}
)

// writeGeoJSON writes a FeatureCollection. Events without coordinates are
// features without geometry, so that none is lost.
func writeGeoJSON(p *printer) {
	out := geoCollection{Type: "FeatureCollection", Features: []geoFeature{}}
	for e := range p.tl.All() {
		f := geoFeature{Type: "Feature", ID: e.ID, Geometry: pointOf(e), Properties: p.properties(e)}
		out.Features = append(out.Features, f)
	}
	p.json(out, " ")
}

// pointOf returns the point of e, nil if it has none.
func pointOf(e *timeline.Entry) *geoPoint {
	if e.Place == nil || e.Place.Geo == nil || e.Place.Geo.Lat == 0 && e.Place.Geo.Lon == 0 {
		return nil
	}
	return &geoPoint{"Point", [2]float64{e.Place.Geo.Lon, e.Place.Geo.Lat}}
}

func (p *printer) properties(e *timeline.Entry) geoProperties {
	g := geoProperties{Headline: p.tl.Headline(e), Type: e.Type.String(), Mode: e.Mode, Status: e.Status.String(), TimeBasis: e.Basis.String(),
		Precision: geoPrecision(e.Place), Actors: p.names(e.Actors), Recipients: p.names(e.Recipients), Sources: e.Sources, Quote: p.quote(e)}
	if e.Dated() {
		g.From, g.To = e.When.Bounds()
	}
	if e.Place != nil {
		g.Place, g.Country = e.Place.Name, e.Place.Country
	}
	if t := tollOf(e, events.Killed); t != nil {
		g.Killed = known(t.Best)
	}
	return g
}

// quote returns the sentence that says most about e, on one line.
func (p *printer) quote(e *timeline.Entry) string { return oneLine(p.tl.Sentence(p.tl.Quote(e))) }

// summaryText writes the figures, disputes and sources of e as lines.
func (p *printer) summaryText(e *timeline.Entry) string {
	lines := []string{p.quote(e)}
	for i := range e.Tolls {
		if t := &e.Tolls[i]; len(t.History) > 1 || t.Conflict {
			lines = append(lines, t.Harm.String()+": "+oneLine(tollStory(t)))
		}
	}
	for _, c := range e.Conflicts {
		lines = append(lines, "disputed "+c.Field.String()+": "+oneLine(conflictText(c)))
	}
	return strings.Join(append(lines, plural(e.Sources, "source")), "\n")
}
