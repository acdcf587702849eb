package main

import (
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/annals-dev/annals/internal/kbtab"
)

// A roster finds rows by name and country.
type roster map[string]int

func rosterKey(country, name string) string { return country + "/" + kbtab.Fold(name) }

// newRoster lists the rows of one kind under all their names.
func newRoster(rows []kbtab.Row, kinds ...uint8) roster {
	out := roster{}
	for i := range rows {
		for _, k := range kinds {
			if rows[i].Kind == k {
				out.enter(rows, i)
			}
		}
	}
	return out
}

// enter lists row i under its names and the countries of its terms.
func (o roster) enter(rows []kbtab.Row, i int) {
	countries := []string{rows[i].Country}
	for _, t := range rows[i].Terms {
		countries = append(countries, t.Country)
	}
	for _, a := range rows[i].Aliases {
		if a.Type == kbtab.Surname {
			continue
		}
		for _, c := range countries {
			if _, ok := o[rosterKey(c, a.Text)]; !ok {
				o[rosterKey(c, a.Text)] = i
			}
		}
	}
}

// addTenures adds the imported terms to rows: to a person who is there, only
// the terms that are over and do not repeat one, since the rows written by
// hand are newer; else to a new person.
func addTenures(dir string, rows []kbtab.Row) ([]kbtab.Row, error) {
	byHand := len(rows)
	known := newRoster(rows, kbtab.KindPerson)
	for _, file := range []string{"leaders.tsv", "officials.tsv", "ministers.tsv"} {
		recs, err := readTable(filepath.Join(dir, file))
		if err != nil {
			return nil, err
		}
		for _, r := range recs {
			if crownTwice(r) {
				continue
			}
			i, ok := known[rosterKey(r.get("country"), r.get("name"))]
			if !ok {
				i, ok = known[rosterKey(r.get("country"), shortName(r))]
			}
			if !ok {
				i = len(rows)
				rows = append(rows, newPerson(r, file != "ministers.tsv"))
			}
			if t := term(r); i >= byHand || t.To != kbtab.Ever && !repeats(rows[i].Terms, t) {
				rows[i].Terms = append(rows[i].Terms, t)
			}
			if !ok {
				known.enter(rows, i)
			}
		}
	}
	for i := byHand; i < len(rows); i++ {
		rows[i].Prior = importedPrior(&rows[i])
	}
	return rows, nil
}

// crownTwice reports whether r is the monarch of a state in a dependency of
// it, where the same person is listed again.
func crownTwice(r record) bool {
	return sovereign(r.get("country")) != r.get("country") && (r.get("office") == "King" || r.get("office") == "Queen")
}

// shortName is the first given name and the surname.
func shortName(r record) string {
	first, _, _ := strings.Cut(r.get("name"), " ")
	if r.get("surname") == "" || strings.HasPrefix(r.get("surname"), first) {
		return r.get("name")
	}
	return first + " " + r.get("surname")
}

// newPerson makes the row of an imported person; one that is not known well
// has no surname that would be met alone.
func newPerson(r record, known bool) kbtab.Row {
	w := kbtab.Row{Name: r.get("name"), Kind: kbtab.KindPerson, Country: r.get("country"), Sectors: sectorsOf(r.get("office"))}
	w.ID = strings.ReplaceAll(kbtab.Fold(w.Name), " ", "-") + "-" + strings.ToLower(w.Country)
	w.AddAlias(w.Name, kbtab.Name)
	if s := shortName(r); s != w.Name {
		w.AddAlias(s, kbtab.Name)
	}
	for _, s := range familyNames(w.Name) {
		w.AddAlias(s, kbtab.Name)
	}
	if s := r.get("surname"); s != "" && len(s) > 2 {
		w.AddAlias(s, kbtab.Surname)
		return w
	}
	if known {
		finishPerson(&w)
	}
	return w
}

// familyNames returns the shorter forms of an Arabic name whose last word is
// the family: "Nawaf al-Sabah" and "Nawaf al-Ahmad al-Sabah".
func familyNames(name string) []string {
	words := strings.Fields(name)
	n := len(words)
	if n < 3 || !strings.HasPrefix(words[n-1], "al-") {
		return nil
	}
	short := []string{words[0] + " " + words[n-1]}
	if n > 3 {
		short = append(short, words[0]+" "+words[1]+" "+words[n-1])
	}
	return short
}

func term(r record) kbtab.Term {
	return kbtab.Term{From: day(r.get("from")), To: day(r.get("to")), Office: r.get("office"), Country: r.get("country"), Sectors: sectorsOf(r.get("office"))}
}

func day(s string) int {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return kbtab.Ever
	}
	return kbtab.Day(t)
}

// repeats reports whether t overlaps one of terms.
func repeats(terms []kbtab.Term, t kbtab.Term) bool {
	for _, u := range terms {
		if (u.To == kbtab.Ever || t.From <= u.To) && (u.From == kbtab.Ever || u.From <= t.To) {
			return true
		}
	}
	return false
}

// legislatures are words of the names of legislatures and of their houses.
var legislatures = []string{"senate", "assembly", "chamber", "parliament", "verkhovna", "riigikogu", "sejm", "seimas", "saeima", "knesset", "duma", "majlis", "mazhilis", "congress", "federation council", "house of", "the house", "legislative", "bundestag", "riksdag", "storting", "folketing", "national council"}

// sectorsOf returns the sectors of an office by its words.
func sectorsOf(office string) string {
	l := strings.ToLower(office)
	has := func(words ...string) bool {
		for _, w := range words {
			if strings.Contains(l, w) {
				return true
			}
		}
		return false
	}
	switch {
	case has("chief of the general staff", "chief of general staff", "chief of staff of the", "joint chiefs", "commander", "chief of army", "chief of defen", "chief of air", "chief of nav", "armed forces"):
		return "MIL"
	case has("defence", "defense"):
		return "MIL GOV"
	case has("attorney", "prosecutor", "justice", "judge", "supreme court", "solicitor"):
		return "JUD GOV"
	case has("intelligence", "security service"):
		return "SPY GOV"
	case has("police", "interior minister", "minister of interior", "minister of the interior", "home minister", "minister of home affairs", "security minister", "home secretary"):
		return "COP GOV"
	case has("speaker", "senator", "representative") && !has("representative to", "special representative", "personal representative", "permanent"):
		return "LEG GOV"
	case has("president of", "chairman of", "chairman, ", "marshal of", "leader of the house") && has(legislatures...):
		return "LEG GOV"
	case has("leader of the opposition"):
		return "OPP LEG"
	case has("first lady"):
		return "ELI"
	}
	return "GOV"
}

// importedPrior is the prominence of an imported person.
func importedPrior(w *kbtab.Row) uint8 {
	best := uint8(66)
	if slices.ContainsFunc(w.Aliases, func(a kbtab.Alias) bool { return a.Type == kbtab.Surname }) {
		best = 72
	}
	for _, t := range w.Terms {
		switch t.Office {
		case "President", "Prime Minister", "Chancellor", "Premier", "Supreme Leader":
			best = max(best, 92)
		case "King", "Queen", "Emir", "Sultan", "Emperor":
			best = max(best, 90)
		}
	}
	return best
}

// addBodies returns the rows of more that rows lacks.
func addBodies(rows, more []kbtab.Row) []kbtab.Row {
	known := newRoster(rows, 3, 4)
	var out []kbtab.Row
	for _, w := range more {
		if _, ok := known[rosterKey(w.Country, w.Name)]; ok {
			continue
		}
		w.ID += "-" + strings.ToLower(w.Country)
		w.Prior = 75
		out = append(out, w)
	}
	return out
}
