package export

import (
	"encoding/csv"
	"strconv"
	"strings"

	"github.com/annals-dev/annals/events"
	"github.com/annals-dev/annals/timeline"
	"github.com/annals-dev/annals/when"
)

// csvHeader names the columns of the csv format. It only ever grows at its end.
var csvHeader = []string{
	"id", "from", "to", "granularity", "time_basis", "time_precision", "type", "mode", "cameo", "goldstein", "quad", "status",
	"actors", "actor_countries", "recipients", "recipient_countries",
	"place", "admin1", "country", "lat", "lon", "geo_precision",
	"killed", "killed_low", "killed_high", "injured", "missing", "captured", "arrested", "displaced",
	"aggregate", "sources", "tellings", "reported", "confidence", "conflicts", "headline", "quote", "articles", "urls",
}

// writeCSV writes a header and one row per entry; undated entries have empty dates.
func writeCSV(p *printer) {
	w := csv.NewWriter(p.w)
	if p.err = w.Write(csvHeader); p.err != nil {
		return
	}
	for e := range p.tl.All() {
		if p.err = w.Write(p.row(e)); p.err != nil {
			return
		}
	}
	w.Flush()
	p.err = w.Error()
}

// row returns the cells of one entry.
func (p *printer) row(e *timeline.Entry) []string {
	j := p.entry(e)
	cells := []string{
		j.ID, j.Time.From, j.Time.To, j.Time.Granularity, j.Time.Basis, timePrecision(e), j.Type, j.Mode, j.CAMEO, decimal(j.Goldstein), strconv.Itoa(int(j.Quad)), j.Status,
		p.names(e.Actors), countries(e.Actors), p.names(e.Recipients), countries(e.Recipients),
	}
	cells = append(cells, placeCells(e.Place)...)
	cells = append(cells, tollCells(e)...)
	cells = append(cells, strconv.FormatBool(j.Aggregate), strconv.Itoa(j.Sources), strconv.Itoa(len(j.Tellings)), j.Reported, decimal(&j.Confidence), conflictNames(e), j.Headline, p.quote(e))
	cells = append(cells, p.articles(e)...)
	for i := range cells {
		cells[i] = safeCell(cells[i])
	}
	return cells
}

// nobody is the empty actor of CAMEO tables.
const nobody = "---"

// safeCell keeps spreadsheets from reading text as a formula. Numbers stay.
func safeCell(s string) string {
	if s == "" || s == nobody || !strings.ContainsRune("=+-@\t\r", rune(s[0])) {
		return s
	}
	if _, err := strconv.ParseFloat(s, 64); err == nil {
		return s
	}
	return "'" + s
}

// timePrecision is ACLED's: 1 a day or better, 2 within a week, 3 within a
// month or wider; "" for undated.
func timePrecision(e *timeline.Entry) string {
	if !e.Dated() {
		return ""
	}
	switch e.When.Granularity {
	case when.Minute, when.Hour, when.PartOfDay, when.Day:
		return "1"
	case when.Week, when.Weekend:
		return "2"
	}
	if !e.When.From.IsZero() && !e.When.To.IsZero() && e.When.To.Sub(e.When.From).Hours() <= 8*24 {
		return "2"
	}
	return "3"
}

// geoPrecision is ACLED's: 1 a town or a place in it, 2 a part of a province,
// 3 a province or wider; "" for none.
func geoPrecision(l *events.Location) string {
	if l == nil || l.Geo == nil {
		return ""
	}
	switch l.Geo.Kind {
	case "city", "facility":
		return "1"
	case "admin2", "other":
		return "2"
	}
	return "3"
}

func placeCells(l *events.Location) []string {
	j := placeOf(l)
	if j == nil {
		return make([]string, 6)
	}
	return []string{j.Name, j.Admin1, j.Country, decimal(j.Lat), decimal(j.Lon), geoPrecision(l)}
}

// tollOf returns the toll of one harm, nil if nothing is told of it.
func tollOf(e *timeline.Entry, h events.Harm) *timeline.Toll {
	for i := range e.Tolls {
		if e.Tolls[i].Harm == h {
			return &e.Tolls[i]
		}
	}
	return nil
}

// tollCells returns the figures of the columns killed to displaced.
func tollCells(e *timeline.Entry) []string {
	out := []string{"", "", ""}
	if t := tollOf(e, events.Killed); t != nil {
		out = []string{count(t.Best), count(t.Low), count(t.High)}
	}
	for _, h := range []events.Harm{events.Injured, events.Missing, events.Captured, events.Arrested, events.Displaced} {
		cell := ""
		if t := tollOf(e, h); t != nil {
			cell = count(t.Best)
		}
		out = append(out, cell)
	}
	return out
}

// count writes a figure, "" for none.
func count(n int64) string {
	if n == timeline.NoFigure {
		return ""
	}
	return strconv.FormatInt(n, 10)
}

// decimal writes a number as short as it is, "" for none.
func decimal(f *float64) string {
	if f == nil {
		return ""
	}
	return strconv.FormatFloat(*f, 'f', -1, 64)
}

// listBreak separates the members of a list in one cell.
const listBreak = "; "

func (p *printer) names(list []timeline.Party) string {
	var out []string
	for i := range list {
		out = append(out, p.tl.PartyText(&list[i]))
	}
	return strings.Join(out, listBreak)
}

func countries(list []timeline.Party) string {
	var out []string
	for i := range list {
		out = append(out, list[i].Country)
	}
	return strings.Join(out, listBreak)
}

func conflictNames(e *timeline.Entry) string {
	var out []string
	for _, c := range e.Conflicts {
		out = append(out, c.Field.String())
	}
	return strings.Join(out, listBreak)
}

// articles returns the IDs and addresses of the articles of e, each once.
func (p *printer) articles(e *timeline.Entry) []string {
	var ids, urls []string
	last := -1
	for _, r := range e.Refs {
		if r.Report == last {
			continue
		}
		last = r.Report
		a := &p.tl.Reports()[last].Article
		ids = append(ids, a.ID)
		if a.URL != "" {
			urls = append(urls, a.URL)
		}
	}
	return []string{strings.Join(ids, listBreak), strings.Join(urls, listBreak)}
}
