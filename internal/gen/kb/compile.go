package main

import (
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/annals-dev/annals/internal/kbtab"
)

// generic are the files in the common format, in the order of the table.
var generic = []string{"bodies.tsv", "groups.tsv", "companies.tsv", "shipclasses.tsv", "media.tsv", "metonyms.tsv", "people.tsv", "newsmakers.tsv", "populations.tsv", "regions.tsv", "counties.tsv"}

// compile makes the table from the files in dir.
func compile(dir string) ([]byte, error) {
	rows, err := states(dir)
	if err != nil {
		return nil, err
	}
	for _, name := range generic {
		r, err := readGeneric(dir, name)
		if err != nil {
			return nil, err
		}
		for i := range r {
			switch {
			case r[i].Kind == kbtab.KindPerson:
				finishPerson(&r[i])
			case name == "regions.tsv" && kbtab.GeoNames[r[i].Geo] == "city":
				r[i].Prior = 95
			case name == "regions.tsv":
				r[i].Prior = regionPrior
			}
		}
		rows = append(rows, r...)
	}
	rows, err = addTenures(dir, rows)
	if err != nil {
		return nil, err
	}
	for _, name := range []string{"parties.tsv", "armed.tsv"} {
		r, err := readGeneric(dir, name)
		if err != nil {
			return nil, err
		}
		rows = append(rows, addBodies(rows, r)...)
	}
	for _, read := range []func(string) ([]kbtab.Row, error){divisions, places, agents, personNames} {
		r, err := read(dir)
		if err != nil {
			return nil, err
		}
		rows = append(rows, r...)
	}
	foldTerritories(rows)
	return kbtab.Build(kbtab.Merge(rows))
}

// foldTerritories gives all rows and terms of a dependency to its state. The
// office then says of what, so that the premier of Bermuda is not the premier
// of the United Kingdom.
func foldTerritories(rows []kbtab.Row) {
	names := map[string]string{}
	for i := range rows {
		w := &rows[i]
		if w.Kind == kbtab.KindState {
			names[w.ID] = w.Name
		}
		w.Country = sovereign(w.Country)
		for k := range w.Terms {
			t := &w.Terms[k]
			if state := sovereign(t.Country); state != t.Country {
				if t.Office != "" && !strings.Contains(t.Office, " of ") {
					t.Office += " of " + names[t.Country]
				}
				t.Country = state
			}
		}
	}
}

func readGeneric(dir, name string) ([]kbtab.Row, error) {
	f, err := os.Open(filepath.Join(dir, name))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return kbtab.Read(f, name)
}

// states reads states.tsv. A capital is a metonym of its state.
func states(dir string) ([]kbtab.Row, error) {
	recs, err := readTable(filepath.Join(dir, "states.tsv"))
	if err != nil {
		return nil, err
	}
	var rows []kbtab.Row
	for _, r := range recs {
		w := kbtab.Row{
			Name: r.get("name"), ID: r.get("id"), Kind: kbtab.KindState, Geo: 1, Prior: statePrior,
			Country: sovereign(r.get("id")), Sectors: "GOV", GeonameID: r.int("geonameid"),
			Located: true, Lat: r.float("lat"), Lon: r.float("lon"),
		}
		if a := r.list("adjectives"); len(a) > 0 {
			w.Admin1 = a[0] // what package entities builds names with: "Kenyan police"
		}
		w.AddAlias(w.Name, 0)
		for column, t := range map[string]kbtab.AliasType{"aliases": 0, "adjectives": kbtab.Adjective, "demonyms": kbtab.Demonym, "capitals": kbtab.Metonym} {
			for _, a := range r.list(column) {
				w.AddAlias(a, t)
			}
		}
		slices.SortStableFunc(w.Aliases, func(a, b kbtab.Alias) int { return int(a.Type) - int(b.Type) })
		rows = append(rows, w)
	}
	return rows, nil
}

// territories are the dependencies of each state. PLOVER counts them in with
// the state, except Hong Kong, Macau, Palestine, Taiwan and Western Sahara.
var territories = map[string]string{
	"USA": "PRI GUM ASM MNP VIR", "GBR": "BMU CYM VGB AIA MSR TCA FLK GIB SHN IMN JEY GGY", "DNK": "GRL FRO",
	"FRA": "NCL PYF GLP MTQ REU MYT GUF SPM WLF MAF BLM", "NLD": "ABW CUW SXM", "AUS": "NFK CXR", "NOR": "SJM", "FIN": "ALA", "NZL": "TKL",
}

// sovereign returns the state that a country or territory belongs to.
func sovereign(code string) string {
	for state, list := range territories {
		if strings.Contains(list, code) && code != "" {
			return state
		}
	}
	return code
}

// divisions reads admin1.tsv, the first-level divisions.
func divisions(dir string) ([]kbtab.Row, error) {
	recs, err := readTable(filepath.Join(dir, "admin1.tsv"))
	if err != nil {
		return nil, err
	}
	short, err := readTable(filepath.Join(dir, "suffixes.tsv"))
	if err != nil {
		return nil, err
	}
	extra := map[string]record{}
	for _, r := range short {
		extra[r.get("code")] = r
	}
	var rows []kbtab.Row
	for _, r := range recs {
		w := kbtab.Row{
			Name: r.get("name"), ID: "adm." + r.get("code"), Kind: kbtab.KindPlace, Geo: 2, Country: sovereign(r.get("country")),
			Prior: divisionBonus + kbtab.PopulationPrior(r.int("pop")), Admin1: r.get("name"), GeonameID: r.int("geonameid"),
			Located: true, Lat: r.float("lat"), Lon: r.float("lon"),
		}
		if !direction[w.Name] {
			w.AddAlias(w.Name, kbtab.Name)
		}
		for _, a := range r.list("aliases") {
			w.AddAlias(a, 0)
		}
		if kind := divisionKind(w.Country); kind != "" && !strings.HasSuffix(w.Name, kind) {
			w.AddAlias(divisionBase(w.Name)+" "+kind, kbtab.Name)
		}
		if x, ok := extra[r.get("code")]; ok {
			for _, a := range x.list("suffixes") {
				w.AddAlias(a, kbtab.Suffix)
			}
			if x.get("lat") != "" {
				w.Lat, w.Lon = x.float("lat"), x.float("lon")
			}
		}
		rows = append(rows, w)
	}
	return rows, nil
}

// divisionKinds are what English news calls the first-level divisions of each
// country, after their names.
var divisionKinds = map[string]string{
	"State":       "NGA SDN SSD MMR MEX VEN IND BRA SOM",
	"Province":    "AFG IRN PAK CHN TUR KHM PHL COD ZAF ARG CUB ECU IDN LAO THA VNM KOR PRK PNG RWA BDI ZMB DOM CRI PAN GNQ AGO MOZ LKA SAU CAN ITA ESP NLD BEL",
	"Governorate": "SYR YEM IRQ EGY LBY TUN JOR OMN LBN KWT BHR",
	"Oblast":      "RUS UKR KAZ KGZ BGR",
	"Region":      "ETH MLI SEN NER GHA TZA ERI CMR CIV TGO CHL PER ITA FRA MRT NAM DJI GIN MDG UZB SVK",
	"County":      "LBR NOR SWE HUN ROU HRV EST KEN IRL",
	"Prefecture":  "JPN GRC",
	"Department":  "COL BOL PRY URY SLV HND GTM NIC HTI BEN",
	"Voivodeship": "POL",
}

func divisionKind(country string) string {
	best := ""
	for kind, list := range divisionKinds {
		if strings.Contains(list, country) && (best == "" || kind < best) {
			best = kind
		}
	}
	return best
}

// divisionBase returns the name of a division without another kind of division.
func divisionBase(name string) string {
	for _, kind := range slices.Sorted(maps.Keys(divisionKinds)) {
		name = strings.TrimSuffix(name, " "+kind)
	}
	return name
}

// statePrior puts a state above the greatest city of its name.
const statePrior = 160

// divisionBonus lifts a division over towns that bear its name.
const divisionBonus = 15

// regionPrior is the prominence of seas, regions and sites: they are listed by
// hand, so that they are better known than most towns of the same name.
const regionPrior = 112

// places reads places.tsv, the populated places.
func places(dir string) ([]kbtab.Row, error) {
	recs, err := readTable(filepath.Join(dir, "places.tsv"))
	if err != nil {
		return nil, err
	}
	spellings, err := readTable(filepath.Join(dir, "citynames.tsv"))
	if err != nil {
		return nil, err
	}
	other := map[int]record{}
	for _, r := range spellings {
		other[r.int("geonameid")] = r
	}
	var rows []kbtab.Row
	for _, r := range recs {
		w := kbtab.Row{
			Name: r.get("name"), Kind: kbtab.KindPlace, Geo: 4, Country: sovereign(r.get("country")), Admin1: r.get("admin1"),
			Prior: kbtab.PopulationPrior(r.int("pop")), GeonameID: r.int("geonameid"),
			Located: true, Lat: r.float("lat"), Lon: r.float("lon"),
		}
		switch r.get("class") {
		case "capital":
			w.Prior += 25
		case "seat":
			w.Prior += 5
		}
		w.AddAlias(w.Name, kbtab.Name)
		if o, ok := other[w.GeonameID]; ok {
			respell(&w, o)
		}
		rows = append(rows, w)
	}
	return rows, nil
}

// respell adds the other names of a place, and calls it as English news does.
func respell(w *kbtab.Row, r record) {
	if name := r.get("name"); name != "" {
		w.Name = name
		w.AddAlias(name, kbtab.Name)
	}
	for _, a := range r.list("aliases") {
		w.AddAlias(a, 0)
	}
}

// agentClass is the Geo byte of an agent noun.
var agentClass = map[string]uint8{"office": 1, "person": 2, "people": 3}

// agents reads agents.tsv. A noun makes two entries, of the singular with
// Prior 1 and of the plural with Prior 2.
func agents(dir string) ([]kbtab.Row, error) {
	recs, err := readTable(filepath.Join(dir, "agents.tsv"))
	if err != nil {
		return nil, err
	}
	var rows []kbtab.Row
	for _, r := range recs {
		name := r.get("canonical")
		if name == "" {
			name = r.get("singular")
		}
		for i, column := range []string{"singular", "plural"} {
			if f := r.get(column); f != "" {
				if name == "" {
					name = f
				}
				rows = append(rows, kbtab.Row{
					Name: name, ID: "agent." + strings.ReplaceAll(f, " ", "-"), Kind: 5, Geo: agentClass[r.get("class")],
					Prior: uint8(1 + i), Sectors: r.get("sectors"), Aliases: []kbtab.Alias{{Text: f, Type: kbtab.Word}},
				})
			}
		}
	}
	return rows, nil
}

// familyFirst are the countries where the family name comes first.
var familyFirst = map[string]bool{"CHN": true, "TWN": true, "PRK": true, "KOR": true, "VNM": true}

// finishPerson adds the name by which a person is called after the first
// mention, and sets the prominence by office.
func finishPerson(w *kbtab.Row) {
	if w.Prior == 80 {
		w.Prior = officePrior(w)
	}
	words := strings.Fields(w.Name)
	for len(words) > 1 && (words[len(words)-1] == "Jr." || words[len(words)-1] == "Jr" || words[len(words)-1] == "III" || words[len(words)-1] == "II") {
		words = words[:len(words)-1]
	}
	if len(words) < 2 || len(words) > 2 && words[1] == "of" {
		return
	}
	last := words[len(words)-1]
	if familyFirst[w.Country] {
		last = words[0]
	}
	w.AddAlias(last, kbtab.Surname)
	if n := len(words); n > 2 && particle[words[n-2]] {
		w.AddAlias(words[n-2]+" "+last, kbtab.Surname)
	}
}

var particle = map[string]bool{"al": true, "el": true, "bin": true, "von": true, "van": true, "de": true, "da": true, "der": true, "Le": true, "di": true, "del": true, "Al": true, "El": true, "Ben": true}

// officePrior returns the prominence of a person by the highest office held.
func officePrior(w *kbtab.Row) uint8 {
	best := uint8(70)
	for _, t := range w.Terms {
		switch o := t.Office; {
		case strings.HasPrefix(o, "Vice") || strings.HasPrefix(o, "Deputy") || strings.HasPrefix(o, "First Deputy"):
			best = max(best, 80)
		case o == "President", o == "Prime Minister", o == "Supreme Leader", o == "Chancellor", o == "Premier", o == "King", o == "Emir", o == "Pope", o == "UN Secretary-General", o == "President of the European Commission", o == "Taliban leader", o == "Crown Prince":
			best = max(best, 100)
		case strings.Contains(o, "Minister"), strings.Contains(o, "Secretary"):
			best = max(best, 85)
		case o != "":
			best = max(best, 78)
		}
	}
	return best
}

// personNames reads personnames.tsv. All names of one use and gender lead to
// one entry; the Prior of given names is 1 for men, 2 for women, 3 for both.
func personNames(dir string) ([]kbtab.Row, error) {
	recs, err := readTable(filepath.Join(dir, "personnames.tsv"))
	if err != nil {
		return nil, err
	}
	rows := []kbtab.Row{{Name: "given", ID: "name.m", Prior: 1}, {Name: "given", ID: "name.f", Prior: 2}, {Name: "given", ID: "name.u", Prior: 3}, {Name: "family", ID: "name.family", Prior: 4}}
	at := map[string]int{"m": 0, "f": 1, "u": 2, "": 3}
	for _, r := range recs {
		i := at[r.get("gender")]
		t := kbtab.Given
		if i == 3 {
			t = kbtab.Family
		}
		rows[i].Kind = kbtab.KindPerson
		rows[i].Aliases = append(rows[i].Aliases, kbtab.Alias{Text: r.get("name"), Type: t})
	}
	return rows, nil
}
