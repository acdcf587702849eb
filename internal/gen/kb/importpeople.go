package main

import (
	"cmp"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/annals-dev/annals/internal/kbtab"
)

// A tenure is one imported term of office.
type tenure struct {
	name, surname, country, office, from, to string
}

func (t tenure) row() []string {
	return []string{t.name, t.surname, t.country, t.office, t.from, t.to}
}

const tenureColumns = "name surname country office from to"

// writeTenures writes terms sorted and without repeats.
func writeTenures(path string, header []string, all []tenure) error {
	slices.SortFunc(all, func(a, b tenure) int {
		return cmp.Or(cmp.Compare(a.country, b.country), cmp.Compare(a.name, b.name), cmp.Compare(a.from, b.from), cmp.Compare(a.office, b.office), cmp.Compare(b.to, a.to))
	})
	all = slices.CompactFunc(all, func(a, b tenure) bool {
		return a.country == b.country && a.name == b.name && a.from == b.from && a.office == b.office
	})
	var rows [][]string
	for _, t := range all {
		rows = append(rows, t.row())
	}
	return writeTable(path, header, tenureColumns, rows)
}

// importLeaders makes leaders.tsv, the heads of state and government.
func importLeaders(raw, data string) error {
	closed, all, err := overrides(raw)
	if err != nil {
		return err
	}
	recs, err := readTable(filepath.Join(raw, "leaders_factbook_2014_2026.tsv"))
	if err != nil {
		return err
	}
	for _, r := range recs {
		t, ok := factbookTenure(r)
		if !ok {
			continue
		}
		if to := closed[t.country+kbtab.Fold(lastWord(t.surname))]; to != "" && t.to == "" {
			t.to = to
		}
		all = append(all, t)
	}
	old, err := oldLeaders(raw)
	if err != nil {
		return err
	}
	head := []string{
		"Heads of state and government, one line a term; to is empty for those in office.",
		"Sources: factbook/factbook.json and its history 2014 to 2026-01 (CC0, United States public domain); facts of Wikipedia Current events 2026;",
		"rulers.org by way of openeventdata/CountryInfo for 1960 to 2010 (facts). Newest fact: 2026-08-20.",
	}
	return writeTenures(filepath.Join(data, "leaders.tsv"), head, append(all, old...))
}

// overrides reads the changes of 2026: who came, and the day on which the one
// replaced went, by country and folded surname.
func overrides(raw string) (closed map[string]string, all []tenure, err error) {
	recs, err := readTable(filepath.Join(raw, "leader_overrides_2026_wce.tsv"))
	if err != nil {
		return nil, nil, err
	}
	closed = map[string]string{}
	for _, r := range recs {
		country := kosovo(r.get("iso3"))
		since := cmp.Or(r.get("since"), r.get("evidence_date"))
		if was, _, _ := strings.Cut(r.get("replaces"), " ("); was != "" {
			closed[country+kbtab.Fold(lastWord(was))] = since
		}
		if name := r.get("name"); !strings.HasPrefix(name, "(") {
			all = append(all, tenure{name, lastWord(name), country, r.get("title"), since, ""})
		}
	}
	return closed, all, nil
}

func kosovo(iso3 string) string {
	if iso3 == "XKX" || iso3 == "UNK" {
		return "KOS"
	}
	return iso3
}

func lastWord(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }

var (
	shouted     = regexp.MustCompile(`^[\p{Lu}'’.-]{2,}$`)
	roman       = regexp.MustCompile(`^[IVX]+$`)
	nickname    = regexp.MustCompile(` "[^"]*"`)
	offices     = regexp.MustCompile(`^(Acting |Interim |Caretaker |Transitional |First |Second |Deputy |Vice )*(President|Prime Minister|Premier|Chancellor|King|Queen|Sultan|Amir|Emperor|Governor General|Governor|Chief Minister|Chief Executive|Vice President|Supreme Leader|Pope|Taoiseach)$`)
	honorifics  = regexp.MustCompile(`^((Sir|Dame|Dr\.?|Gen\.|Capt\.|Lt\.|Col\.|Prof\.|Sheikh|Mr\.|Ratu|Major|General|Captain|Colonel|Brigadier) )+`)
	lowParticle = map[string]bool{"De": true, "Da": true, "Dos": true, "Do": true, "Du": true, "Van": true, "Der": true, "Von": true, "Bin": true, "Al": true, "El": true, "La": true, "Del": true, "E.": true, "Di": true, "Den": true}
)

// factbookTenure reads a row in which the surname stands in capitals.
func factbookTenure(r record) (tenure, bool) {
	country := kosovo(r.get("iso3"))
	title := strings.Replace(r.get("title"), "Amir", "Emir", 1)
	if country == "" || !offices.MatchString(r.get("title")) {
		return tenure{}, false
	}
	name, _, _ := strings.Cut(nickname.ReplaceAllString(r.get("name"), ""), ",")
	name, _, _ = strings.Cut(name, " (")
	name, _, _ = strings.Cut(name, " of ")
	name = honorifics.ReplaceAllString(name, "")
	words := strings.Fields(name)
	var family []string
	last := -1
	for i, w := range words {
		if roman.MatchString(w) && i > 0 {
			continue
		}
		if shouted.MatchString(w) && (last < 0 || last == i-1) {
			words[i] = titleCase(w)
			family = append(family, words[i])
			last = i
		}
	}
	if len(family) == 0 || len(words) > 6 {
		return tenure{}, false
	}
	for i := range words {
		if i > 0 && lowParticle[words[i]] {
			words[i] = strings.ToLower(words[i])
		}
	}
	name = strings.Join(words, " ")
	if len(words) == 1 || len(words) == 2 && roman.MatchString(words[1]) {
		name = title + " " + name
		family = nil
	}
	t := tenure{name, strings.Join(family, " "), country, title, r.get("since"), r.get("gone_by")}
	if len(t.from) != 10 {
		t.from = ""
	}
	if t.to == "" && r.get("last_seen") < "2025-06" {
		t.to = r.get("last_seen")
	}
	return t, t.to == "" || t.from <= t.to
}

// titleCase returns a word written in capitals with one capital for each part.
func titleCase(w string) string {
	var b strings.Builder
	start := true
	for _, r := range strings.ToLower(w) {
		if start {
			b.WriteString(strings.ToUpper(string(r)))
		} else {
			b.WriteRune(r)
		}
		start = r == '-' || r == '\'' || r == ' ' || r == '.'
	}
	s := b.String()
	if strings.HasPrefix(s, "Al-") {
		s = "al-" + s[3:]
	}
	return s
}

// oldLeaders reads the heads of 1960 to 2010.
func oldLeaders(raw string) ([]tenure, error) {
	recs, err := readTable(filepath.Join(raw, "leaders_countryinfo_1960_2010.tsv"))
	if err != nil {
		return nil, err
	}
	offices := map[string]string{"Prime ministers": "Prime Minister", "Presidents": "President", "President": "President", "Kings": "King", "Premiers": "Premier", "Chancellors": "Chancellor", "Chief ministers": "Chief Minister", "Heads of state": "Head of State"}
	var out []tenure
	for _, r := range recs {
		office := offices[r.get("role")]
		name := titleCase(r.get("names"))
		country := r.get("iso3")
		if office == "" || len(country) != 3 || country[0] == '[' || strings.Contains(name, "|") || !strings.Contains(name, " ") || r.get("from") == "" {
			continue
		}
		to := r.get("to")
		if to == "" {
			to = "2011-07-31" // the day of the source
		}
		if r.get("from") <= to {
			out = append(out, tenure{name, lastWord(name), country, office, r.get("from"), to})
		}
	}
	return out, nil
}

var keyOffice = regexp.MustCompile(`(?i)^(president|vice president|prime minister|deputy prime minister|premier|vice premier|chancellor|state counsellor|first lady)$|foreign|external|defen[cs]e|interior|internal|home secretary|home affairs|minister of finance|minister of justice|security|intelligence|attorney.general|prosecutor|^speaker|^president of the (senate|national assembly|chamber|parliament)|chief of (the )?(general|army|defen|air|naval|navy)|chief of staff|chairman of the joint|commander|governor of|white house (press|chief)|united nations|ambassador to (the united|russia|china|ukraine|israel)|presidential administration|government spokesperson|secretary of state$|^mayor of|police|chairman of the verkhovna|leader of the opposition`)

// importOfficials makes officials.tsv from the key offices of Wikidata, and
// ministers.tsv from the others and from the ministers of 2003 to 2011.
func importOfficials(raw, data string) error {
	recs, err := readTable(filepath.Join(raw, "officeholders_wikidata_2000_2022.tsv"))
	if err != nil {
		return err
	}
	var key, minor []tenure
	for _, r := range recs {
		t, ok := wikidataTenure(r)
		switch {
		case !ok:
		case keyOffice.MatchString(t.office):
			key = append(key, t)
		default:
			minor = append(minor, t)
		}
	}
	for _, extra := range []func(string) ([]tenure, error){foreignMinisters, congress} {
		t, err := extra(raw)
		if err != nil {
			return err
		}
		key = append(key, t...)
	}
	head := []string{
		"Ministers, chiefs of staff, speakers, ambassadors and the like, one line a term. A term without an end in the source",
		"is closed at the end of 2023, since it is not known who left after it was made.",
		"Sources: Wikidata (CC0) by way of every-politician-scrapers, to 2022-12; unitedstates/congress-legislators (CC0), 2026-06.",
	}
	if err := writeTenures(filepath.Join(data, "officials.tsv"), head, key); err != nil {
		return err
	}
	return writeMinisters(raw, data, minor)
}

// wikidataTenure reads one line of Wikidata's office-holders.
func wikidataTenure(r record) (tenure, bool) {
	t := tenure{r.get("person"), "", kosovo(r.get("iso3")), r.get("position"), r.get("start"), r.get("end")}
	switch len(t.to) {
	case 0:
		t.to = "2023-12-31"
	case 4:
		t.to += "-12-31"
	case 7:
		t.to = realDay(t.to + "-31")
	}
	return t, t.country != "INT" && strings.Contains(t.name, " ") && len(t.from) == 10 && t.from <= t.to && t.to >= "1995"
}

// writeMinisters makes ministers.tsv.
func writeMinisters(raw, data string, all []tenure) error {
	recs, err := readTable(filepath.Join(raw, "ministers_countryinfo_2003_2011.tsv"))
	if err != nil {
		return err
	}
	for _, r := range recs {
		if t, ok := cabinetTenure(r); ok {
			all = append(all, t)
		}
	}
	head := []string{
		"Lesser members of cabinets, judges, envoys and heads of regions, one line a term; known by their full names alone.",
		"Sources: Wikidata (CC0) by way of every-politician-scrapers, to 2022-12; CIA World Leaders (United States public domain) of 2003 to 2011",
		"by way of openeventdata/CountryInfo (facts).",
	}
	return writeTenures(filepath.Join(data, "ministers.tsv"), head, all)
}

var (
	// oldCodes are the codes that CAMEO kept for states whose ISO code is another.
	oldCodes = map[string]string{"ROM": "ROU", "TMP": "TLS", "ZAR": "COD", "KSV": "KOS", "PAL": "PSE", "MTN": "MNE", "SER": "SRB", "KOS": "KOS"}
	note     = regexp.MustCompile(` *("[^"]*"|\(.*?\))`)
	rank     = regexp.MustCompile(`(?i)^((acting|minister|president|prime|deputy|dr|gen|col|lt|maj|sir|mrs|mr|ms|prof|brig|capt|adm|sheikh|prince|princess|king|queen|ret|and|of|the|hon)\.? )+`)
)

// cabinetTenure reads one line of the CIA's lists, in which names stand in
// capitals and several offices are joined by "&".
func cabinetTenure(r record) (tenure, bool) {
	code := r.get("cameo")
	if len(code) < 6 {
		return tenure{}, false
	}
	office, _, _ := strings.Cut(note.ReplaceAllString(r.get("titles"), ""), " & ")
	t := tenure{titleCase(rank.ReplaceAllString(r.get("names"), "")), "", cmp.Or(oldCodes[code[:3]], code[:3]), strings.TrimSpace(office), realDay(r.get("from")), realDay(r.get("to"))}
	if t.to == "" {
		t.to = "2011-09-30" // the day of the source
	}
	n := len(strings.Fields(t.name))
	return t, n >= 2 && n <= 5 && t.office != "" && t.from <= t.to && !strings.ContainsAny(t.name, "|[]()\",;")
}

// realDay returns s with a day that its month has, since some end on the 31st
// of a shorter month.
func realDay(s string) string {
	if len(s) != 10 {
		return ""
	}
	for d := s; d >= s[:8]+"28"; d = d[:8] + strconv.Itoa(int(d[8]-'0')*10+int(d[9]-'0')-1) {
		if _, err := time.Parse(time.DateOnly, d); err == nil {
			return d
		}
	}
	return s
}

func foreignMinisters(raw string) ([]tenure, error) {
	recs, err := readTable(filepath.Join(raw, "foreign_ministers_2023-01.tsv"))
	if err != nil {
		return nil, err
	}
	names, err := readTable(filepath.Join(raw, "countries_factbook.tsv"))
	if err != nil {
		return nil, err
	}
	iso := map[string]string{}
	for _, r := range names {
		iso[strings.TrimPrefix(r.get("name"), "The ")] = kosovo(r.get("iso3"))
	}
	var out []tenure
	for _, r := range recs {
		c := iso[r.get("country")]
		if c != "" && len(r.get("start")) == 10 && strings.Contains(r.get("person"), " ") {
			out = append(out, tenure{r.get("person"), "", c, "Minister of Foreign Affairs", r.get("start"), "2024-12-31"})
		}
	}
	return out, nil
}

func congress(raw string) ([]tenure, error) {
	recs, err := readTable(filepath.Join(raw, "us_congress_current.tsv"))
	if err != nil {
		return nil, err
	}
	var out []tenure
	for _, r := range recs {
		office := "Representative"
		if r.get("chamber") == "sen" {
			office = "Senator"
		}
		out = append(out, tenure{r.get("first") + " " + r.get("last"), r.get("last"), "USA", office, r.get("term_start"), r.get("term_end")})
	}
	return out, nil
}
