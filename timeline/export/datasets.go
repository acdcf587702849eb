package export

import (
	"strconv"
	"strings"
	"time"

	"github.com/annals-dev/annals/events"
	"github.com/annals-dev/annals/timeline"
)

// compactDay is how GDELT and Phoenix write a day.
const compactDay = "20060102"

var polecatHeader = strings.Split("Event ID,Event Date,Event Type,Event Mode,Intensity,Quad Code,Contexts,Actor Name,Actor Country,Actor COW,Primary Actor Sector,Actor Sectors,Actor Title,Actor Name Raw,Wikipedia Actor ID,Recipient Name,Recipient Country,Recipient COW,Primary Recipient Sector,Recipient Sectors,Recipient Title,Recipient Name Raw,Wikipedia Recipient ID,Placename,City,District,Province,Country,Latitude,Longitude,GeoNames ID,Raw Placename,Feature Type,Source,Publication Date,Story People,Story Organizations,Story Locations,Language,Version", ",")

// writePOLECAT writes the tab-separated table of POLECAT. Contexts, titles and
// the lists of a story are not known to a timeline and stay empty.
func writePOLECAT(p *printer) {
	skip := func(e *timeline.Entry) string {
		if e.Type == events.HarmEvent {
			return notScheme
		}
		return daily(e)
	}
	p.tabs(polecatHeader, func(e *timeline.Entry) [][]string { return [][]string{p.polecatRow(e)} }, skip)
}

func (p *printer) polecatRow(e *timeline.Entry) []string {
	s, score := spotOf(e), events.Intensity(e.Type, e.Mode)
	row := []string{e.ID, e.When.From.Format(time.DateOnly), e.Type.String(), e.Mode, decimal(&score), strconv.Itoa(int(e.Type.Quad())), ""}
	row = append(row, p.polecatParty(e.Actors)...)
	row = append(row, p.polecatParty(e.Recipients)...)
	reported := ""
	if !e.Reported.IsZero() {
		reported = e.Reported.Format(time.DateOnly)
	}
	kind := ""
	if e.Place != nil && e.Place.Geo != nil {
		kind = e.Place.Geo.Kind
	}
	return append(row, s.name, s.city, "", s.admin1, s.country.ISO, s.lat, s.lon, s.id, s.name, kind, p.outlets(e), reported, "", "", "", "en", p.version(e))
}

// polecatParty writes the eight columns of one side.
func (p *printer) polecatParty(list []timeline.Party) []string {
	var names, iso, cow, sectors, raw, ids []string
	for i := range list {
		a := &list[i]
		names, raw, ids = append(names, p.name(a)), append(raw, p.words(a)), append(ids, a.ID)
		iso, cow, sectors = append(iso, a.Country), append(cow, countryOf(a).COW), append(sectors, sectorsOf(a))
	}
	primary := ""
	if a := first(list); a != nil && len(a.Sectors) > 0 {
		primary = a.Sectors[0]
	}
	join := func(s []string) string { return strings.Join(s, ";") }
	return []string{join(names), join(iso), join(cow), primary, join(sectors), "", join(raw), join(ids)}
}

// version returns what made the founding report of e.
func (p *printer) version(e *timeline.Entry) string {
	return p.tl.Reports()[e.Refs[0].Report].Versions.Module
}

var icewsHeader = strings.Split("Event ID,Event Date,Source Name,Source Sectors,Source Country,Event Text,CAMEO Code,Intensity,Target Name,Target Sectors,Target Country,Story ID,Sentence Number,Publisher,City,District,Province,Country,Latitude,Longitude", ",")

// writeICEWS writes the tab-separated table of ICEWS, a row for each pair of parties.
func writeICEWS(p *printer) {
	p.tabs(icewsHeader, func(e *timeline.Entry) [][]string {
		var rows [][]string
		code, _ := events.LookupCAMEO(e.CAMEO)
		s, q := spotOf(e), p.tl.Quote(e)
		for _, d := range dyads(e) {
			rows = append(rows, []string{e.ID, e.When.From.Format(time.DateOnly), p.name(d.from), sectorsOf(d.from), countryOf(d.from).Name,
				code.Name, e.CAMEO, intensity(e), p.name(d.to), sectorsOf(d.to), countryOf(d.to).Name,
				p.ref(q).Article, strconv.Itoa(p.tl.Event(q).Sentence + 1), p.outlet(q.Report), s.city, "", s.admin1, s.country.Name, s.lat, s.lon})
		}
		return rows
	}, dailyCAMEO)
}

// writePhoenix writes the 26 columns of Phoenix, without a header: one row for
// each source, target and code of a day.
func writePhoenix(p *printer) {
	p.tabs(nil, func(e *timeline.Entry) [][]string {
		var rows [][]string
		t, s := e.When.From, spotOf(e)
		for _, d := range dyads(e) {
			row := []string{e.ID, t.Format(compactDay), t.Format("2006"), t.Format("01"), t.Format("02")}
			row = append(row, phoenixParty(d.from)...)
			row = append(row, phoenixParty(d.to)...)
			row = append(row, e.CAMEO, root(e.CAMEO), strconv.Itoa(phoenixQuad(e.CAMEO)), intensity(e), "", s.lat, s.lon, s.name, s.admin1, s.country.Name)
			articles := p.articles(e)
			rows = append(rows, append(row, articles[0], articles[1], p.outlets(e)))
		}
		return rows
	}, dailyCAMEO)
}

// phoenixParty writes full code, country, role and attribute of one side.
func phoenixParty(a *timeline.Party) []string {
	if a == nil {
		return []string{nobody, nobody, "", ""}
	}
	attribute := ""
	if len(a.Sectors) > 1 {
		attribute = strings.Join(a.Sectors[1:], ";")
	}
	return []string{cameoActor(a), a.Country, strings.TrimPrefix(cameoActor(a), a.Country), attribute}
}

// root returns the two digits of a CAMEO code that name its root.
func root(code string) string { return code[:min(2, len(code))] }

// phoenixQuad returns the quad class of a CAMEO code as Phoenix counts it, 0 to 4.
func phoenixQuad(code string) int {
	switch r := root(code); {
	case r <= "02":
		return 0
	case r <= "05":
		return 1
	case r <= "08":
		return 2
	case r <= "13" || r == "16":
		return 3
	}
	return 4
}

// gdeltQuad returns the quad class of a CAMEO code as GDELT counts it, 1 to 4.
func gdeltQuad(code string) int {
	switch r := root(code); {
	case r <= "05":
		return 1
	case r <= "08":
		return 2
	case r <= "13":
		return 3
	}
	return 4
}

// writeGDELT writes the 61 columns of GDELT 2.0 events, without a header. Tone
// and the codes for religion and ethnicity stay empty.
func writeGDELT(p *printer) {
	p.tabs(nil, func(e *timeline.Entry) [][]string {
		var rows [][]string
		t := e.When.From
		fraction := float64(t.Year()) + float64(int(t.Month())*30+t.Day())/365
		articles, added := p.articles(e), ""
		if !e.Reported.IsZero() {
			added = e.Reported.UTC().Format("20060102150405")
		}
		for _, d := range dyads(e) {
			row := []string{e.ID, t.Format(compactDay), t.Format("200601"), t.Format("2006"), strconv.FormatFloat(fraction, 'f', 4, 64)}
			row = append(row, p.gdeltParty(d.from)...)
			row = append(row, p.gdeltParty(d.to)...)
			row = append(row, "1", e.CAMEO, e.CAMEO[:min(3, len(e.CAMEO))], root(e.CAMEO), strconv.Itoa(gdeltQuad(e.CAMEO)), intensity(e),
				strconv.Itoa(len(e.Refs)), strconv.Itoa(e.Sources), strconv.Itoa(countArticles(e)), "")
			row = append(row, make([]string, 16)...) // where the actors are from is no place of the event
			row = append(row, gdeltPlace(e)...)
			rows = append(rows, append(row, added, strings.Split(articles[1]+listBreak, listBreak)[0]))
		}
		return rows
	}, dailyCAMEO)
}

// gdeltParty writes the ten columns of one side.
func (p *printer) gdeltParty(a *timeline.Party) []string {
	out := make([]string, 10)
	if a == nil {
		return out
	}
	out[0], out[1], out[2] = cameoActor(a), strings.ToUpper(p.name(a)), a.Country
	for i := range min(3, len(a.Sectors)) {
		out[7+i] = a.Sectors[i]
	}
	return out
}

// gdeltPlace writes type, name, country, two divisions, point and feature.
func gdeltPlace(e *timeline.Entry) []string {
	s := spotOf(e)
	if s.name == "" {
		return make([]string, 8)
	}
	kind := "5" // a division of the world's countries
	switch {
	case e.Place.Geo != nil && e.Place.Geo.Kind == "country":
		kind = "1"
	case s.city != "" && s.country.ISO == "USA":
		kind = "3"
	case s.city != "":
		kind = "4"
	case s.country.ISO == "USA":
		kind = "2"
	}
	return []string{kind, timeline.PlaceText(e.Place), s.country.FIPS, "", "", s.lat, s.lon, s.id}
}

// countArticles returns how many articles tell of e.
func countArticles(e *timeline.Entry) int {
	n, last := 0, -1
	for _, r := range e.Refs {
		if r.Report != last {
			n, last = n+1, r.Report
		}
	}
	return n
}

func decimalInt(n int64) string { return strconv.FormatInt(n, 10) }
