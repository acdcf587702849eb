package entities

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"github.com/annals-dev/annals/internal/kbtab"
	"github.com/annals-dev/annals/nlp"
)

// A Candidate is one reading of a mention, with a score from 0 to 1 that is
// comparable within one answer.
type Candidate struct {
	Name    string   `json:"name"`
	ID      string   `json:"id"`
	Kind    string   `json:"kind"`
	Country string   `json:"country"`
	Sectors []string `json:"sectors"`
	Office  string   `json:"office,omitempty"`
	Score   float64  `json:"score"`
}

// maxCandidates is how many readings Resolve returns at most; an ambiguous
// place name may have dozens.
const maxCandidates = 10

// Resolve returns the readings of one mention of an actor or place, the best
// first, none if nothing is known about it: "Delcy Rodriguez", "the Mongolian
// president", "two Chinese warplanes". date is when it was said (the zero time
// means today as far as k knows); context is other text that may tell the
// country, such as the sentence or the title.
func (k *KB) Resolve(text string, date time.Time, context string) []Candidate {
	r := &resolver{k: k, day: noDay, d: nlp.Tokenize(text, nil)}
	if !date.IsZero() {
		r.day = kbtab.Day(date)
	}
	r.readContext(context)
	r.f = &finder{
		scanner: scan(k, r.d), day: r.day, set: &Set{byToken: make([]int32, len(r.d.Tokens))}, spanAt: make([]int32, len(r.d.Tokens)),
		byKey: map[string]int32{}, byEntry: map[int32]int32{}, evidence: r.countries, located: map[string]int{},
	}
	r.whole(text)
	if len(r.out) == 0 {
		r.parts()
	}
	return r.ranked()
}

// A resolver is the work on one mention.
type resolver struct {
	k         *KB
	d         *nlp.Document
	f         *finder
	day       int
	countries map[string]int // named in the context
	out       []Candidate
	points    []int // score of each candidate
}

// readContext counts the countries that the context names.
func (r *resolver) readContext(context string) {
	r.countries = map[string]int{}
	if context == "" {
		return
	}
	d := nlp.Tokenize(context, nil)
	s := scan(r.k, d)
	for _, h := range s.names {
		cands := s.k.layers[h.layer].postings(nil, int(h.list))
		if c := s.k.entry(cands[0].Entry).Country(); c != "" && !ambiguous(s.k, cands) {
			r.countries[c]++
		}
	}
}

// whole reads the mention as one name.
func (r *resolver) whole(text string) {
	text = strings.TrimSpace(text)
	for _, article := range []string{"the ", "The ", "a ", "A "} {
		text = strings.TrimPrefix(text, article)
	}
	lower := text == strings.ToLower(text)
	for _, p := range r.k.candidates(nil, text) {
		if p.Type == kbtab.Word || lower && r.k.entry(p.Entry).Prior() < 100 {
			continue
		}
		r.offer(p)
	}
}

// offer adds the reading that p is what is meant.
func (r *resolver) offer(p kbtab.Posting) {
	e := r.k.entry(p.Entry)
	x := r.k.entryAt(p.Entry, r.day)
	n := int(e.Prior()) + 30*r.countries[x.Country]
	switch p.Type {
	case kbtab.Metonym:
		n -= 45 // the city itself is the first reading of a bare name
	case kbtab.Surname:
		if !serving(e, r.day) {
			n -= 20
		}
	case kbtab.Demonym, kbtab.Adjective:
		n -= 5
	}
	if len(x.Sectors) == 0 && x.Kind == Place {
		x.Sectors = r.placeSectors(p)
	}
	r.add(x, n)
}

// placeSectors returns the sectors of a place as an actor: its government if
// it is a capital, its people otherwise.
func (r *resolver) placeSectors(p kbtab.Posting) []string {
	e := r.k.entry(p.Entry)
	for _, q := range r.k.candidates(nil, e.Name()) {
		if q.Type == kbtab.Metonym && r.k.entry(q.Entry).Country() == e.Country() {
			return []string{"GOV"}
		}
	}
	return []string{"CVL"}
}

func (r *resolver) add(x Entity, points int) {
	kind := x.Kind.String()
	r.out = append(r.out, Candidate{Name: x.Name, ID: x.ID, Kind: kind, Country: x.Country, Sectors: x.Sectors, Office: x.Office})
	r.points = append(r.points, points)
}

// parts reads the mention as a phrase: a title and a name, or a noun with its
// modifiers.
func (r *resolver) parts() {
	country := r.phraseCountry()
	if r.people(country) {
		return
	}
	if r.body(country) {
		return
	}
	if r.noun(country) {
		return
	}
	for _, h := range r.f.names {
		for _, p := range r.k.layers[h.layer].postings(nil, int(h.list)) {
			if p.Type != kbtab.Word && p.Type != kbtab.Surname {
				r.offer(p)
			}
		}
	}
	if len(r.out) == 0 && country != "" {
		r.add(Entity{Country: country, Kind: Population}, 50)
	}
}

// phraseCountry returns the country that the phrase names, else the one that
// its context names most.
func (r *resolver) phraseCountry() string {
	best, n := "", -1
	for _, h := range r.f.names {
		for _, p := range r.k.layers[h.layer].postings(nil, int(h.list)) {
			e := r.k.entry(p.Entry)
			if p.Type == kbtab.Word || p.Type == kbtab.Surname || e.Country() == "" || Kind(e.Kind()) == Person {
				continue
			}
			v := int(e.Prior()) + 30*r.countries[e.Country()]
			if Kind(e.Kind()) == State {
				v += 40
			}
			if v > n {
				best, n = e.Country(), v
			}
		}
	}
	if best == "" {
		best = most(r.countries)
	}
	return best
}

// people reads a known person at the end of the phrase, or an unknown one
// after a title.
func (r *resolver) people(country string) bool {
	n := int32(len(r.d.Tokens))
	for _, h := range r.f.names {
		if h.last != n {
			continue
		}
		for _, p := range r.k.layers[h.layer].postings(nil, int(h.list)) {
			if e := r.k.entry(p.Entry); Kind(e.Kind()) == Person && (p.Type != kbtab.Surname || h.first > 0) {
				r.offer(p)
			}
		}
		if len(r.out) > 0 {
			return true
		}
	}
	return r.titled(country)
}

// titled reads "Minister Juan Carlos Jobet": a title and then capitalised words
// to the end.
func (r *resolver) titled(country string) bool {
	var title hit
	for _, h := range r.f.agents {
		if r.f.isTitle(h) {
			title = h
		}
	}
	n := int32(len(r.d.Tokens))
	if title.last == 0 || title.last >= n {
		return false
	}
	first := title.last
	if r.d.Word(int(first)) == "," {
		first++
	}
	for i := first; i < n; i++ {
		if !r.f.upper[i] {
			return false
		}
	}
	if first >= n {
		return false
	}
	name := r.d.Text(r.d.Tokens[first].Span.Cover(r.d.Tokens[n-1].Span))
	e := r.f.agentEntry(title)
	r.add(Entity{Name: name, Kind: Person, Country: country, Sectors: strings.Fields(e.Sectors()), Office: e.Name()}, 60)
	return true
}

// body reads a known body in the phrase: "members of the Quds Force".
func (r *resolver) body(country string) bool {
	for _, h := range r.f.names {
		for _, p := range r.k.layers[h.layer].postings(nil, int(h.list)) {
			switch Kind(r.k.entry(p.Entry).Kind()) {
			case Organisation, Group, International:
				if !r.agentAfter(h.last) {
					r.offer(p)
				}
			}
		}
	}
	return len(r.out) > 0
}

// agentAfter reports whether an agent noun ends the phrase after token i: in
// "Taliban spokesman" the spokesman is meant.
func (r *resolver) agentAfter(i int32) bool {
	for _, h := range r.f.agents {
		if h.first >= i {
			return true
		}
	}
	return false
}

// noun reads the phrase by its agent noun: the last one before a preposition,
// or after it if the first only counts ("a group of thieves").
func (r *resolver) noun(country string) bool {
	h, ok := r.headNoun()
	if !ok {
		return false
	}
	e := r.f.agentEntry(h)
	x := Entity{Country: country, Sectors: strings.Fields(e.Sectors()), Kind: Population}
	if isInternational(x.Sectors) {
		x.Country = ""
	}
	if e.Geo() == classPeople {
		x.Kind = Organisation
		x.Name, x.ID = r.f.bodyName(e.Name(), country)
	}
	if former(r.d, h.first) && isStatePart(x.Sectors) {
		x.Sectors = []string{"ELI"}
	}
	r.add(x, 60)
	return true
}

// former reports whether the word before token i says that it is over.
func former(d *nlp.Document, i int32) bool {
	if i == 0 {
		return false
	}
	switch strings.ToLower(d.Word(int(i - 1))) {
	case "former", "ex", "ousted", "deposed", "late":
		return true
	}
	return false
}

var counting = map[string]bool{"group": true, "member": true, "crowd": true, "network": true, "team": true, "community": true, "gathering": true}

func (r *resolver) headNoun() (hit, bool) {
	var found []hit
	for _, h := range r.f.agents {
		if len(found) == 0 || h.first >= found[len(found)-1].last {
			found = append(found, h)
		}
	}
	if len(found) == 0 {
		return hit{}, false
	}
	cut := r.preposition()
	best := found[0]
	for _, h := range found {
		if h.first < cut && h.last <= cut {
			best = h
		}
	}
	if best.last == cut && counting[r.f.agentEntry(best).Name()] && best != found[len(found)-1] {
		best = found[len(found)-1]
	}
	return best, true
}

// preposition returns the first token that ends the head of the phrase.
func (r *resolver) preposition() int32 {
	for i := range r.d.Tokens {
		switch r.d.Word(i) {
		case "of", "in", "at", "from", "to", "for", "with", ",", "across", "who", "that":
			return int32(i)
		}
	}
	return int32(len(r.d.Tokens))
}

// ranked returns the candidates, best first, without repeats.
func (r *resolver) ranked() []Candidate {
	order := make([]int, len(r.out))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(r.points[b], r.points[a]) })
	var out []Candidate
	seen := map[string]bool{}
	for _, i := range order {
		c := r.out[i]
		if c.ID != "" && seen[c.ID] || len(out) == maxCandidates {
			continue
		}
		seen[c.ID] = true
		c.Score = float64(min(max(r.points[i], 0), 250)) / 250
		out = append(out, c)
	}
	return out
}
