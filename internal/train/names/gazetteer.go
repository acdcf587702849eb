package names

import (
	"bufio"
	"cmp"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/annals-dev/annals/internal/names"
	"github.com/annals-dev/annals/nlp"
)

// A Gazetteer holds lists of names: facts from the knowledge base.
type Gazetteer struct {
	flags   map[string]uint16 // by word in lower case
	phrases map[string]uint8  // kinds by phrase in lower case, words separated by spaces
}

// ReadGazetteer reads the lists in folder kb and the tables of package entities
// in the other folder.
func ReadGazetteer(kb, entities string) (*Gazetteer, error) {
	g := &Gazetteer{flags: map[string]uint16{}, phrases: map[string]uint8{}}
	g.addWords()
	for _, l := range lists {
		if err := g.read(filepath.Join(kb, l.file), l.add); err != nil {
			return nil, fmt.Errorf("names: %s: %w", l.file, err)
		}
	}
	for _, l := range tables {
		if err := g.read(filepath.Join(entities, l.file), l.add); err != nil {
			return nil, fmt.Errorf("names: %s: %w", l.file, err)
		}
	}
	return g, nil
}

// lists are the files of the gazetteer and what their rows add.
var lists = []struct {
	file string
	add  func(g *Gazetteer, row map[string]string)
}{
	{"countries.tsv", (*Gazetteer).country},
	{"places_geonames_pop1000.tsv", (*Gazetteer).place},
	{"admin1_geonames.tsv", func(g *Gazetteer, row map[string]string) { g.region(row["name"]) }},
	{"actors_cameo_ethnic.tsv", (*Gazetteer).people},
	{"actors_cameo_religious.tsv", (*Gazetteer).people},
	{"given_male_moby.tsv", func(g *Gazetteer, row map[string]string) { g.flag(row["name"], names.Given) }},
	{"given_female_moby.tsv", func(g *Gazetteer, row map[string]string) { g.flag(row["name"], names.Given) }},
	{"given_male_uscensus1990.tsv", func(g *Gazetteer, row map[string]string) { g.flag(row["name"], names.Given) }},
	{"given_female_uscensus1990.tsv", func(g *Gazetteer, row map[string]string) { g.flag(row["name"], names.Given) }},
	{"surnames_uscensus1990.tsv", (*Gazetteer).surname},
	{"officeholders_wikidata_2000_2022.tsv", func(g *Gazetteer, row map[string]string) { g.person(row["person"]) }},
	{"ministers_countryinfo_2003_2011.tsv", func(g *Gazetteer, row map[string]string) { g.person(row["names"]) }},
	{"leaders_factbook_2014_2026.tsv", func(g *Gazetteer, row map[string]string) { g.person(row["name"]) }},
	{"us_congress_current.tsv", func(g *Gazetteer, row map[string]string) { g.person(row["name"]) }},
	{"parties_factbook.tsv", func(g *Gazetteer, row map[string]string) { g.org(row["party"]); g.org(row["abbrev"]) }},
	{"armed_groups_factbook.tsv", func(g *Gazetteer, row map[string]string) { g.org(row["group"]); g.org(row["abbrev"]) }},
	{"actors_ucdp_22.1.tsv", func(g *Gazetteer, row map[string]string) { g.fighters(row) }},
	{"actors_phoenix_international.tsv", func(g *Gazetteer, row map[string]string) { g.org(row["name"]) }},
	{"actors_phoenix_milnonstate.tsv", func(g *Gazetteer, row map[string]string) { g.org(row["name"]) }},
}

// tables are the files of package entities and what their rows add.
var tables = []struct {
	file string
	add  func(g *Gazetteer, row map[string]string)
}{
	{"bodies.tsv", (*Gazetteer).body},
	{"media.tsv", (*Gazetteer).body},
	{"groups.tsv", (*Gazetteer).body},
	{"armed.tsv", (*Gazetteer).body},
	{"parties.tsv", (*Gazetteer).body},
	{"people.tsv", func(g *Gazetteer, row map[string]string) { g.person(row["name"]) }},
	{"leaders.tsv", func(g *Gazetteer, row map[string]string) { g.person(row["name"]) }},
	{"officials.tsv", func(g *Gazetteer, row map[string]string) { g.person(row["name"]) }},
	{"personnames.tsv", (*Gazetteer).personName},
	{"regions.tsv", (*Gazetteer).area},
}

func (g *Gazetteer) body(row map[string]string) {
	for _, name := range split(row["name"] + "|" + row["aliases"]) {
		g.org(name)
	}
}

func (g *Gazetteer) personName(row map[string]string) {
	if row["use"] == "given" {
		g.flag(row["name"], names.Given)
	} else {
		g.flag(row["name"], names.Surname)
	}
}

func (g *Gazetteer) area(row map[string]string) {
	for _, name := range split(row["name"] + "|" + row["aliases"]) {
		g.phrase(name, names.PhrasePlace, names.Place, names.InPlace)
	}
}

// read calls add for each row of a table with a heading.
func (g *Gazetteer) read(file string, add func(*Gazetteer, map[string]string)) error {
	f, err := os.Open(file)
	if err != nil {
		return err
	}
	defer f.Close()
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<20)
	var heading []string
	for sc.Scan() {
		if strings.HasPrefix(sc.Text(), "# ") {
			continue
		}
		cols := strings.Split(sc.Text(), "\t")
		if heading == nil {
			heading = cols
			continue
		}
		row := make(map[string]string, len(cols))
		for i, c := range cols[:min(len(cols), len(heading))] {
			row[heading[i]] = c
		}
		add(g, row)
	}
	return sc.Err()
}

func (g *Gazetteer) country(row map[string]string) {
	all := row["name"] + "|" + row["official"] + "|" + row["aliases"] + "|" + row["former_names"]
	for _, name := range split(all) {
		g.phrase(name, names.PhraseCountry, names.Country, 0)
	}
	for _, name := range split(row["demonyms"] + "|" + row["adjectives"]) {
		g.phrase(name, names.PhraseNorp, names.Demonym, 0)
		g.phrase(name+"s", names.PhraseNorp, names.Demonym, 0)
	}
	for _, name := range split(row["capitals"]) {
		g.phrase(name, names.PhrasePlace, names.City|names.Place, names.InPlace)
	}
}

func split(list string) []string {
	parts := strings.FieldsFunc(list, func(r rune) bool { return r == '|' || r == ';' })
	for i := range parts {
		parts[i], _, _ = strings.Cut(strings.TrimSpace(parts[i]), " (")
	}
	return parts
}

// bigPlace is the population from which a place is well known, listedPlace the
// one from which its whole name is listed.
const (
	bigPlace    = 100000
	listedPlace = 5000
)

func (g *Gazetteer) place(row map[string]string) {
	n, _ := strconv.Atoi(row["population"])
	flags := uint16(names.Place)
	if n >= bigPlace {
		flags |= names.City
	}
	for _, name := range split(row["name"] + "|" + row["alt"]) {
		kind := uint8(0)
		if n >= listedPlace {
			kind = names.PhrasePlace
		}
		g.phrase(name, kind, flags, names.InPlace)
	}
}

func (g *Gazetteer) region(name string) {
	for _, suffix := range []string{" Province", " Governorate", " Oblast", " Region", " District", " County", " Department", " State", " Prefecture"} {
		if short, ok := strings.CutSuffix(name, suffix); ok {
			g.phrase(short, names.PhrasePlace, names.Place, names.InPlace)
		}
	}
	g.phrase(name, names.PhrasePlace, names.Place, names.InPlace)
}

func (g *Gazetteer) people(row map[string]string) {
	if name := row["name"]; !strings.Contains(name, " ") {
		g.phrase(name, names.PhraseNorp, names.Demonym, 0)
	}
}

// commonSurnames is the number of surnames of the American census that are
// listed; rarer ones add nothing that the embeddings do not know.
const commonSurnames = 20000

func (g *Gazetteer) surname(row map[string]string) {
	if n, _ := strconv.Atoi(row["rank"]); n <= commonSurnames {
		g.flag(row["name"], names.Surname)
	}
}

func (g *Gazetteer) person(name string) {
	name, _, _ = strings.Cut(name, ",")
	words := strings.Fields(name)
	if len(words) < 2 {
		return
	}
	g.flag(words[0], names.Given)
	g.flag(words[len(words)-1], names.Surname)
}

// flag sets a flag of persons on a word, and the one after it the second time.
func (g *Gazetteer) flag(word string, flag uint16) {
	w := strings.ToLower(word)
	if len(w) < 2 {
		return
	}
	if g.flags[w]&flag != 0 {
		flag |= flag << 1
	}
	g.flags[w] |= flag
}

func (g *Gazetteer) org(name string) {
	name, _, _ = strings.Cut(name, " (")
	g.phrase(name, names.PhraseOrg, names.Org, names.InOrg)
}

func (g *Gazetteer) fighters(row map[string]string) {
	if row["org_type"] == "4" { // governments
		return
	}
	g.org(row["name"])
	g.org(row["name_full_eng"])
}

// phrase lists a name: only is the flag of its word if there is one, inside that
// of its words otherwise.
func (g *Gazetteer) phrase(name string, kind uint8, only, inside uint16) {
	words := tokens(name)
	if len(words) == 0 || len(name) < 2 {
		return
	}
	if len(words) == 1 {
		g.flags[words[0]] |= only
	} else {
		for _, w := range words {
			g.flags[w] |= inside
		}
	}
	if kind != 0 && len(words) <= names.MaxPhrase {
		g.phrases[strings.Join(words, " ")] |= kind
	}
}

// tokens returns the words of name in lower case, as the tokenizer cuts them,
// without a leading article.
func tokens(name string) []string {
	d := nlp.Tokenize(strings.ToLower(name), nil)
	var out []string
	for i := range d.Tokens {
		out = append(out, d.Word(i))
	}
	if len(out) > 1 && out[0] == "the" {
		out = out[1:]
	}
	return out
}

// kinds returns the kinds of a phrase.
func (g *Gazetteer) kinds(name string) uint8 { return g.phrases[strings.Join(tokens(name), " ")] }

// Phrases returns the table of phrases with 1<<bits slots.
func (g *Gazetteer) Phrases(bits uint) ([]byte, error) {
	var keys []uint64
	var kinds []uint8
	for _, p := range slices.Sorted(maps.Keys(g.phrases)) {
		key := uint64(0)
		for _, w := range strings.Split(p, " ") {
			key = names.Key(key, names.ReadWord(w).Hash)
		}
		keys, kinds = append(keys, key), append(kinds, g.phrases[p])
	}
	slots, ok := names.BuildPhrases(keys, kinds, bits)
	if !ok {
		return nil, fmt.Errorf("names: %d phrases do not fit into %d bits", len(keys), bits)
	}
	return slots, nil
}

// Lexicon returns the table of words with 1<<bits slots: those with
// embeddings, most frequent first, and those of the gazetteer that still fit.
func (g *Gazetteer) Lexicon(forms []string, codes [][names.NumCodes]uint8, bits uint) ([]byte, error) {
	at := map[uint32]int{}
	var words []names.Word
	add := func(form string) *names.Word {
		w := names.ReadWord(form)
		k, ok := at[w.Hash]
		if !ok {
			k = len(words)
			at[w.Hash] = k
			words = append(words, names.Word{Hash: w.Hash})
		}
		words[k].Flags |= g.flags[form]
		return &words[k]
	}
	for i, form := range forms {
		if w := add(form); w.Rank == 0 {
			w.Codes, w.Rank = codes[i], frequency(i)
		}
	}
	limit := len(at)
	for _, form := range slices.SortedFunc(maps.Keys(g.flags), g.compare) {
		if add(form); len(words) > limit+extraWords {
			break
		}
	}
	slots, ok := names.BuildLexicon(words, bits)
	if !ok {
		return nil, fmt.Errorf("names: %d words do not fit into %d bits", len(words), bits)
	}
	return slots, nil
}

// extraWords bounds the words without embedding in the lexicon.
const extraWords = 25000

// compare orders words by how much their flags say.
func (g *Gazetteer) compare(a, b string) int {
	const telling = names.Given2 | names.Surname2 | names.Country | names.Demonym | names.City | names.Org | names.Title | names.Facility
	return cmp.Or(cmp.Compare(g.flags[b]&telling, g.flags[a]&telling), cmp.Compare(g.flags[b], g.flags[a]), cmp.Compare(a, b))
}

// frequency returns the class of the word at rank i: the logarithm, from 1.
func frequency(i int) uint8 {
	class := uint8(1)
	for ; i > 8; i >>= 1 {
		class++
	}
	return class
}
