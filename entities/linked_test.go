package entities

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"

	"github.com/annals-dev/annals/internal/kbtab"
	"github.com/annals-dev/annals/nlp"
)

// minLinked is the share of linked names that must get the right country or
// identity.
const minLinked = 0.9

// A tally counts the linked names of one kind.
type tally struct {
	right, all int
	missed     map[string]int
}

// TestLinkedNames measures names whose pages an encyclopedia's editors chose.
// A linked mention counts if it has a capital letter and the tables of facts
// know the country of its page: as that of a country, people, place, person,
// party or armed group of that title, or because the title names one country
// ("Nigerian Army", "President of Peru"); or if testdata/linked_titles.tsv has
// it, which covers the most frequent others. It is right if the entity that
// covers most of it has that country, or bears the title as its name.
func TestLinkedNames(t *testing.T) {
	if testing.Short() {
		t.Skip("takes some seconds")
	}
	records := linkedRecords(t, "../../shared/data/articles/wce_events_dev.jsonl")
	gold, a := newGold(t), analyzer(t)
	tallies := map[string]*tally{}
	for i := range records {
		measureLinks(a, &records[i], gold, tallies, [2]string{"even", "odd"}[i%2])
	}
	for _, k := range slices.Sorted(maps.Keys(tallies)) {
		v := tallies[k]
		t.Logf("%-14s %5d of %5d  %.3f  %s", k, v.right, v.all, float64(v.right)/float64(v.all), v.worst(20))
	}
	if all := tallies["all"]; float64(all.right) < minLinked*float64(all.all) {
		t.Errorf("%d of %d linked names are right", all.right, all.all)
	}
}

// measureLinks counts the links of r.
func measureLinks(a *nlp.Analyzer, r *linkedRecord, gold *goldTable, tallies map[string]*tally, half string) {
	d, names := a.Analyze(r.Text, nil)
	day, _ := time.Parse(time.DateOnly, r.Date)
	set := Default().Find(d, names, Context{Date: day})
	for _, l := range r.Links {
		g, ok := gold.title(l.Title)
		if !ok || !strings.ContainsFunc(l.Text, unicode.IsUpper) {
			continue
		}
		e := covering(set, l.Start, l.End)
		right := isLinked(e, g, l.Title)
		for _, k := range []string{"all", "all " + half, g.kind} {
			if tallies[k] == nil {
				tallies[k] = &tally{missed: map[string]int{}}
			}
			tallies[k].count(right, fmt.Sprintf("%s=%s/%s", l.Text, g.country, describeMiss(e)))
		}
	}
}

func (v *tally) count(right bool, what string) {
	v.all++
	if right {
		v.right++
	} else {
		v.missed[what]++
	}
}

// worst lists the n most frequent misses.
func (v *tally) worst(n int) string {
	keys := slices.SortedFunc(maps.Keys(v.missed), func(a, b string) int {
		return cmp.Or(v.missed[b]-v.missed[a], strings.Compare(a, b))
	})
	var b strings.Builder
	for _, k := range keys[:min(n, len(keys))] {
		fmt.Fprintf(&b, " %d·%s", v.missed[k], k)
	}
	return b.String()
}

// covering returns the entity whose mention overlaps the bytes from start to
// end most, nil if none does.
func covering(s *Set, start, end int) *Entity {
	var best *Entity
	most := 0
	for i := range s.Mentions {
		m := &s.Mentions[i]
		if n := min(end, int(m.End)) - max(start, int(m.Start)); n > most && len(m.Entities) > 0 {
			best, most = &s.Entities[m.Entities[0]], n
		}
	}
	return best
}

func isLinked(e *Entity, g goldTitle, title string) bool {
	if e == nil {
		return false
	}
	base, _, _ := strings.Cut(title, " (")
	return e.Country == g.country || g.country == "*" && e.Kind == International || e.Name != "" && e.ID != "" && kbtab.Fold(e.Name) == kbtab.Fold(base)
}

func describeMiss(e *Entity) string {
	if e == nil {
		return "none"
	}
	return e.Name + ":" + e.Country
}

func analyzer(t *testing.T) *nlp.Analyzer {
	t.Helper()
	a, err := nlp.New(nlp.Config{})
	if err != nil {
		t.Fatal(err)
	}
	return a
}
