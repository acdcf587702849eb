package export

import (
	"time"

	"github.com/annals-dev/annals/timeline"
)

// A sketchRow is one event of Timesketch: message, datetime and timestamp_desc
// are required, the rest are columns of our own.
type sketchRow struct {
	Message   string `json:"message"`
	Datetime  string `json:"datetime"`
	Desc      string `json:"timestamp_desc"`
	ID        string `json:"annals_id"`
	End       string `json:"end,omitempty"`
	TimeBasis string `json:"time_basis"`
	Type      string `json:"event_type"`
	Mode      string `json:"event_mode,omitempty"`
	Status    string `json:"status"`
	Actors    string `json:"actors,omitempty"`
	Recipient string `json:"recipients,omitempty"`
	Place     string `json:"place,omitempty"`
	Country   string `json:"country,omitempty"`
	Killed    string `json:"killed,omitempty"`
	Sources   int    `json:"source_count"`
	Quote     string `json:"quote,omitempty"`
}

// writeTimesketch writes JSON lines for the Timesketch importer, which needs a
// point in time: the start of each interval, described by how exact it is.
func writeTimesketch(p *printer) {
	for e := range p.tl.All() {
		switch {
		case !e.Dated():
			p.omit(undated)
		case e.When.From.IsZero():
			p.omit(openStart)
		default:
			p.json(p.sketch(e), "")
		}
	}
}

func (p *printer) sketch(e *timeline.Entry) sketchRow {
	row := sketchRow{Message: p.tl.Headline(e), Datetime: e.When.From.Format(time.RFC3339), Desc: "event date (" + e.When.Granularity.String() + ")",
		ID: e.ID, TimeBasis: e.Basis.String(), Type: e.Type.String(), Mode: e.Mode, Status: e.Status.String(),
		Actors: p.names(e.Actors), Recipient: p.names(e.Recipients), Killed: tollCells(e)[0], Sources: e.Sources, Quote: p.quote(e)}
	_, row.End = e.When.Bounds()
	if e.Place != nil {
		row.Place, row.Country = e.Place.Name, e.Place.Country
	}
	return row
}
