package export

import (
	"encoding/csv"
	"slices"
	"strconv"
	"strings"

	"github.com/annals-dev/annals/entities"
	"github.com/annals-dev/annals/events"
	"github.com/annals-dev/annals/timeline"
	"github.com/annals-dev/annals/when"
)

// Reasons for leaving an event out of the tables of other data sets.
const (
	unhappened = "not told to have happened"
	notCAMEO   = "no CAMEO code"
	notScheme  = "its type is not in this scheme"
)

// daily returns why e has no row in a table of events by day, "" if it has.
func daily(e *timeline.Entry) string {
	switch {
	case e.Status != events.Actual && e.Status != events.Alleged:
		return unhappened
	case !e.Dated():
		return undated
	case e.When.From.IsZero():
		return openStart
	case e.When.Granularity > when.Day || e.Basis == when.BasisDocument:
		return coarse
	}
	return ""
}

// dailyCAMEO is daily for tables of CAMEO codes.
func dailyCAMEO(e *timeline.Entry) string {
	if reason := daily(e); reason != "" {
		return reason
	}
	if e.CAMEO == "" {
		return notCAMEO
	}
	return ""
}

// A dyad is one actor and one recipient of an event; nil for nobody.
type dyad struct{ from, to *timeline.Party }

// dyads pairs the parties of e as event data sets do: each actor with each
// recipient; what two do together gives a row each way.
func dyads(e *timeline.Entry) []dyad {
	var out []dyad
	for i := range e.Actors {
		for k := range e.Recipients {
			out = append(out, dyad{&e.Actors[i], &e.Recipients[k]})
		}
		for k := range e.Actors {
			if len(e.Recipients) == 0 && k != i {
				out = append(out, dyad{&e.Actors[i], &e.Actors[k]})
			}
		}
		if len(e.Recipients) == 0 && len(e.Actors) == 1 {
			out = append(out, dyad{from: &e.Actors[i]})
		}
	}
	for k := range e.Recipients {
		if len(e.Actors) == 0 {
			out = append(out, dyad{to: &e.Recipients[k]})
		}
	}
	if len(out) == 0 {
		out = append(out, dyad{})
	}
	return out
}

// name returns what a table calls a party.
func (p *printer) name(a *timeline.Party) string {
	if a == nil {
		return ""
	}
	return oneLine(p.tl.PartyText(a))
}

// cameoActor writes a party as CAMEO does: country and role, "PAKMIL"; "IGO"
// for international bodies, "" for nobody.
func cameoActor(a *timeline.Party) string {
	switch {
	case a == nil:
		return ""
	case a.Kind == entities.International:
		return "IGO"
	case len(a.Sectors) == 0:
		return a.Country
	}
	return a.Country + a.Sectors[0]
}

// sectorsOf writes the sectors of a party, most specific first.
func sectorsOf(a *timeline.Party) string {
	if a == nil {
		return ""
	}
	return strings.Join(a.Sectors, ";")
}

// countryOf returns the country of a party.
func countryOf(a *timeline.Party) timeline.Country {
	if a == nil || a.Country == "" {
		return timeline.Country{}
	}
	return timeline.LookupCountry(a.Country)
}

// A spot is the place of an event in the columns that tables share.
type spot struct {
	name, city, admin1, lat, lon, id string
	country                          timeline.Country
}

func spotOf(e *timeline.Entry) (s spot) {
	l := e.Place
	if l == nil {
		return s
	}
	s.name = l.Name
	if l.Country != "" {
		s.country = timeline.LookupCountry(l.Country)
	}
	g := l.Geo
	if g == nil {
		return s
	}
	s.admin1 = g.Admin1
	if g.Kind == "city" {
		s.city = l.Name
	}
	if pointOf(e) != nil {
		s.lat, s.lon = decimal(&g.Lat), decimal(&g.Lon)
	}
	if g.GeonameID != 0 {
		s.id = strconv.Itoa(g.GeonameID)
	}
	return s
}

// outlets lists who tells of e, each once, in the order of their reports.
func (p *printer) outlets(e *timeline.Entry) string {
	var out []string
	for _, r := range e.Refs {
		if s := p.outlet(r.Report); !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return strings.Join(out, ";")
}

// intensity returns the Goldstein score of e, "" if its code has none.
func intensity(e *timeline.Entry) string {
	if c, ok := events.LookupCAMEO(e.CAMEO); ok && c.HasScore {
		return decimal(&c.Goldstein)
	}
	return ""
}

// tabs writes tab-separated rows; a header may be nil.
func (p *printer) tabs(header []string, rows func(*timeline.Entry) [][]string, skip func(*timeline.Entry) string) {
	w := csv.NewWriter(p.w)
	w.Comma = '\t'
	p.table(w, header, rows, skip)
}

// table writes the rows of all entries that are not skipped.
func (p *printer) table(w *csv.Writer, header []string, rows func(*timeline.Entry) [][]string, skip func(*timeline.Entry) string) {
	if header != nil && p.err == nil {
		p.err = w.Write(header)
	}
	for e := range p.tl.All() {
		if reason := skip(e); reason != "" {
			p.omit(reason)
			continue
		}
		for _, row := range rows(e) {
			for i := range row {
				row[i] = safeCell(oneLine(row[i]))
			}
			if p.err == nil {
				p.err = w.Write(row)
			}
		}
	}
	w.Flush()
	if p.err == nil {
		p.err = w.Error()
	}
}
