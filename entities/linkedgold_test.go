package entities

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/annals-dev/annals/internal/kbtab"
)

// factsDir holds tables of facts that this package does not read at run time;
// the gold of the linked mentions comes from them, and not from the knowledge
// base that is measured.
const factsDir = "../../shared/data/kb"

// A goldTitle is what the facts say about the title of an encyclopedia page.
type goldTitle struct {
	kind    string // country, people, place, person, group, office
	country string // "*" for an international body
}

// A goldTable answers what a title names, by folded name.
type goldTable struct {
	kinds map[string]map[string]map[string]int // kind → name → country → weight
	words []countryWord                        // names and adjectives of countries, the longest first
	hand  map[string]string                    // countries by title, told by hand
}

// A countryWord is a name or adjective of a country, folded, with a space on
// either side.
type countryWord struct{ text, country string }

// goldKinds are tried in this order.
var goldKinds = []string{"country", "people", "person", "group", "place"}

// newGold reads the tables of facts.
func newGold(t *testing.T) *goldTable {
	g := &goldTable{kinds: map[string]map[string]map[string]int{}, hand: map[string]string{}}
	for _, f := range tableLines(readFile(t, "testdata/linked_titles.tsv")) {
		g.hand[f[0]] = f[1]
	}
	iso := map[string]string{}
	g.read(t, "countries.tsv", func(get func(string) string) {
		c := get("iso3")
		iso[get("iso2")] = c
		g.addCountry(c, get("name")+"|"+get("official"), get("adjectives")+";"+get("demonyms"))
	})
	g.read(t, "countries_factbook.tsv", func(get func(string) string) {
		g.addCountry(get("iso3"), strings.TrimPrefix(get("name"), "The "), get("adjective"))
	})
	for _, w := range [][2]string{{"syria", "SYR"}, {"russia", "RUS"}, {"ivory coast", "CIV"}, {"congo", "COD"}, {"malian", "MLI"}, {"us", "USA"}, {"uk", "GBR"}, {"turkey", "TUR"}, {"palestinian", "PSE"}, {"palestinians", "PSE"}, {"england", "GBR"}, {"scotland", "GBR"}, {"wales", "GBR"}} {
		g.words = append(g.words, countryWord{" " + w[0] + " ", w[1]})
		g.add("country", w[0], w[1], 1)
	}
	slices.SortFunc(g.words, func(a, b countryWord) int { return len(b.text) - len(a.text) })
	g.people(t)
	g.groups(t, iso)
	g.read(t, "places_geonames_pop1000.tsv", func(get func(string) string) {
		pop := 0
		for _, c := range get("population") {
			pop = pop*10 + int(c-'0')
		}
		g.add("place", get("name"), iso[get("iso2")], pop)
		g.add("place", get("name")+", "+get("admin1_name"), iso[get("iso2")], pop)
	})
	g.read(t, "admin1_geonames.tsv", func(get func(string) string) {
		g.add("place", get("name"), iso[get("code")[:2]], 1_000_000)
	})
	return g
}

func (g *goldTable) people(t *testing.T) {
	person := func(column string) func(func(string) string) {
		return func(get func(string) string) {
			if n := get(column); strings.Contains(n, " ") {
				g.add("person", n, get("iso3"), 1)
			}
		}
	}
	g.read(t, "leaders_factbook_2014_2026.tsv", person("name"))
	g.read(t, "leader_overrides_2026_wce.tsv", person("name"))
	g.read(t, "officeholders_wikidata_2000_2022.tsv", person("person"))
	g.read(t, "officeholders_wikidata_2000_2022.tsv", person("enwiki"))
	g.read(t, "us_congress_current.tsv", func(get func(string) string) { g.add("person", get("full"), "USA", 1) })
}

func (g *goldTable) groups(t *testing.T, iso map[string]string) {
	g.read(t, "parties_factbook.tsv", func(get func(string) string) { g.add("group", get("party"), get("iso3"), 1) })
	g.read(t, "armed_groups_factbook.tsv", func(get func(string) string) {
		if c := get("iso3_present_in"); len(c) == 3 {
			g.add("group", get("group"), c, 1)
		}
	})
	g.read(t, "actors_ucdp_22.1.tsv", func(get func(string) string) {
		if c := g.exact("country", get("location")); get("org_type") == "1" && c != "" {
			g.add("group", get("name_full_eng"), c, 1)
		}
	})
	g.read(t, "actors_phoenix_international.tsv", func(get func(string) string) {
		if code := get("codes(code|from|to;...)"); strings.HasPrefix(code, "IGO") && strings.Contains(get("name"), " ") {
			g.add("group", strings.TrimPrefix(get("name"), "THE "), "*", 1)
		}
	})
}

func (g *goldTable) addCountry(code, names, adjectives string) {
	for n := range strings.SplitSeq(names, "|") {
		g.add("country", n, code, 1)
		g.word(n, code)
	}
	for a := range strings.FieldsFuncSeq(adjectives, func(r rune) bool { return r == ';' || r == '|' || r == ',' }) {
		a = strings.TrimSuffix(strings.TrimSpace(a), "(s)")
		g.add("people", a, code, 1)
		g.add("people", a+"s", code, 1)
		if len(a) > 4 {
			g.word(a, code)
		}
	}
}

func (g *goldTable) word(name, code string) {
	if f := kbtab.Fold(name); f != "" && len(code) == 3 {
		g.words = append(g.words, countryWord{" " + f + " ", oneCode(code)})
	}
}

// oneCode returns the code of the state that the contract counts code as.
func oneCode(code string) string {
	switch code {
	case "UNK", "XKX":
		return "KOS"
	case "PRI", "GUM", "VIR":
		return "USA"
	case "GRL", "FRO":
		return "DNK"
	case "NCL", "PYF", "REU", "GLP", "MTQ", "GUF", "MYT":
		return "FRA"
	case "BMU", "CYM", "FLK", "GIB", "VGB", "IMN", "JEY", "GGY":
		return "GBR"
	case "ABW", "CUW", "SXM":
		return "NLD"
	}
	return code
}

func (g *goldTable) add(kind, name, code string, weight int) {
	f := kbtab.Fold(name)
	if f == "" || code == "" {
		return
	}
	if g.kinds[kind] == nil {
		g.kinds[kind] = map[string]map[string]int{}
	}
	if g.kinds[kind][f] == nil {
		g.kinds[kind][f] = map[string]int{}
	}
	g.kinds[kind][f][oneCode(code)] += weight
}

// exact returns the country of name among the names of kind: the only one, or
// the one with ten times the weight of all others together.
func (g *goldTable) exact(kind, name string) string {
	best, most, sum := "", 0, 0
	for c, n := range g.kinds[kind][kbtab.Fold(name)] {
		sum += n
		if n > most {
			best, most = c, n
		}
	}
	if most >= 10*(sum-most) {
		return best
	}
	return ""
}

var (
	aside = regexp.MustCompile(`^(.*?) \(([^)]*)\)$`)
	// happening are words in the titles of pages on events, things and
	// subjects, which name no country, place, person or body.
	happening = regexp.MustCompile(`(?i)\d|\b(wars?|war's|conflicts?|crisis|crises|attacks?|strikes?|airstrikes?|bombings?|elections?|ceasefire|truce|presidency|relations|programs?|programmes?|earthquakes?|cup|league|championships?|olympics|games|grand prix|protests?|sanctions|tariffs?|plan|massacres?|campaign|offensive|dollars?|murder|killing|assassination|shootings?|death|trial|clashes|insurgency|invasion|occupation|genocide|famine|disputes?|agreements?|accords?|treaty|talks|summit|negotiations|hostage|prison|scandal|affair|riots?|coup|revolution|intervention|blockade|siege|battle|raid|operation|bill|act|law|laws|constitution|currency|people's choice|open|prix|album|film|season|tour|draft|flood|floods|wildfires?|hurricane|typhoon|cyclone|tropical storm|flight|disaster|collision|derailment|crash|explosion|outbreak|epidemic|pandemic|in the|history|politics|human rights|corruption|terrorism|immigration|economy|culture|language|cuisine|diaspora|citizenship|nationality|nuclear|missiles?|weapons?|vehicles?|settlements?|settler violence|border|barrier|shelf|citizens|anthem|flag|line|fc|football|basketball|cricket|hockey|rugby|team|club|stock|index|award|awards|prize|rupee|pound|peso|rial|real|yuan|ruble|coast guard cutter|class)\b`)
)

// title returns what the page called title names, and whether the facts tell.
func (g *goldTable) title(title string) (goldTitle, bool) {
	base, note := title, ""
	if m := aside.FindStringSubmatch(title); m != nil {
		base, note = m[1], m[2]
	}
	if c := g.hand[title]; c != "" {
		return goldTitle{"by hand", c}, true
	}
	if happening.MatchString(title) {
		return goldTitle{}, false
	}
	for _, kind := range goldKinds {
		if c := g.exact(kind, base); c != "" && (note == "" || note == "country" || note == "state" || g.exact("country", note) == c) {
			return goldTitle{kind, c}, true
		}
	}
	if _, after, ok := strings.Cut(base, ", "); ok && g.exact("country", after) != "" {
		return goldTitle{"place", g.exact("country", after)}, true
	}
	if c := g.exact("country", note); c != "" {
		return goldTitle{"office", c}, true
	}
	if c := g.inside(base); c != "" && isProperTitle(base) {
		return goldTitle{"office", c}, true
	}
	return goldTitle{}, false
}

// isProperTitle reports whether a word after the first has a capital, as in
// the names of offices and bodies.
func isProperTitle(s string) bool {
	for i, w := range strings.Fields(s) {
		if i > 0 && w[0] >= 'A' && w[0] <= 'Z' {
			return true
		}
	}
	return false
}

// inside returns the one country that words of title name, "" if none or
// several do.
func (g *goldTable) inside(title string) string {
	rest, found := " "+kbtab.Fold(title)+" ", ""
	for _, w := range g.words {
		if i := strings.Index(rest, w.text); i >= 0 {
			if found != "" && found != w.country {
				return ""
			}
			found = w.country
			rest = rest[:i] + " # " + rest[i+len(w.text):]
		}
	}
	return found
}

// read calls row for every line of a table of facts.
func (g *goldTable) read(t *testing.T, file string, row func(get func(string) string)) {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(factsDir, file))
	if err != nil {
		t.Skip("no table of facts: ", err)
	}
	var columns []string
	for line := range strings.Lines(string(data)) {
		fields := strings.Split(strings.TrimRight(line, "\n"), "\t")
		if columns == nil {
			columns = fields
			continue
		}
		row(func(column string) string {
			if i := slices.Index(columns, column); i >= 0 && i < len(fields) {
				return fields[i]
			}
			return ""
		})
	}
}

func readFile(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// A linkedRecord is one text in which names link to the titles of pages.
type linkedRecord struct {
	ID    string `json:"id"`
	Date  string `json:"date"`
	Text  string `json:"text"`
	Links []struct {
		Start int    `json:"start"`
		End   int    `json:"end"`
		Text  string `json:"text"`
		Title string `json:"title"`
	} `json:"links"`
}

// linkedRecords reads the linked texts.
func linkedRecords(t *testing.T, path string) []linkedRecord {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Skip("no linked texts: ", err)
	}
	var out []linkedRecord
	for line := range strings.Lines(string(data)) {
		var r linkedRecord
		if err := json.Unmarshal([]byte(line), &r); err != nil {
			t.Fatal(err)
		}
		out = append(out, r)
	}
	return out
}
