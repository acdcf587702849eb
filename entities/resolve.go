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
	Name    string   `json:"name"` // canonical, or the words of the mention if it names nobody
	ID      string   `json:"id"`   // "" if unknown
	Kind    string   `json:"kind"`
	Country string   `json:"country"` // ISO 3166-1 alpha-3, Kosovo KOS; of an international body PLOVER's code UNO, EUR, IGO or NGO
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
	r.readContext(context)
	r.f = newFinder(scan(k, r.d), Context{Date: date})
	r.day, r.f.evidence = r.f.day, r.countries
	for _, h := range r.f.names {
		if n := len(r.hits); n == 0 || h.first >= r.hits[n-1].last {
			r.hits = append(r.hits, h)
		}
	}
	r.text = strings.TrimSpace(text)
	if words().classOf(r.text)&wPronoun != 0 {
		r.add(Entity{Name: r.text, Sectors: []string{"UNK"}}, 10)
		return r.ranked()
	}
	r.whole(r.text)
	if len(r.out) == 0 {
		r.parts()
	}
	return r.ranked()
}

// A resolver is the work on one mention.
type resolver struct {
	k         *KB
	text      string
	d         *nlp.Document
	f         *finder
	day       int
	hits      []hit          // names in the mention, without overlaps
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
	for _, article := range []string{"the ", "The ", "a ", "A "} {
		text = strings.TrimPrefix(text, article)
	}
	lower := text == strings.ToLower(text)
	for _, p := range r.k.candidates(nil, text) {
		if !isName(p) || lower && r.k.entry(p.Entry).Prior() < 100 {
			continue
		}
		r.offer(p)
	}
}

// isName reports whether p says what a name means, and not only what words
// of that form are used for.
func isName(p kbtab.Posting) bool {
	return p.Type != kbtab.Word && p.Type != kbtab.Given && p.Type != kbtab.Family && p.Type != kbtab.Suffix
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
	if Kind(e.Kind()) == International {
		x.Country = internationalCode(strings.Fields(e.Sectors()))
	}
	r.add(x, n)
}

// internationalCode returns PLOVER's code for an international body with the
// given sectors.
func internationalCode(sectors []string) string {
	for _, code := range []string{"UNO", "EUR", "NGO"} {
		if contains(sectors, code) {
			return code
		}
	}
	return "IGO"
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
	if x.Name == "" {
		x.Name = r.text
	}
	r.out = append(r.out, Candidate{Name: x.Name, ID: x.ID, Kind: kind, Country: x.Country, Sectors: x.Sectors, Office: x.Office})
	r.points = append(r.points, points)
}

// parts reads the mention as a phrase: a title and a name, or a noun with its
// modifiers.
func (r *resolver) parts() {
	country := r.phraseCountry()
	if r.people(country) || r.body(country) || r.noun(country) || r.place() {
		return
	}
	if country != "" {
		r.add(Entity{Country: country, Kind: Population, Sectors: []string{"UNK"}}, 50)
	}
}

// place reads a known name at the end of the phrase, where its head is.
func (r *resolver) place() bool {
	for _, h := range r.hits {
		if int(h.last) != len(r.d.Tokens) || r.preposition() < h.first {
			continue
		}
		for _, p := range r.k.layers[h.layer].postings(nil, int(h.list)) {
			if isName(p) && p.Type != kbtab.Surname && p.Type != kbtab.Adjective {
				r.offer(p)
			}
		}
	}
	return len(r.out) > 0
}

// phraseCountry returns the country that the phrase names, else the one that
// its context names most.
func (r *resolver) phraseCountry() string {
	best, n := "", -1
	for _, h := range r.hits {
		for _, p := range r.k.layers[h.layer].postings(nil, int(h.list)) {
			e := r.k.entry(p.Entry)
			if Kind(e.Kind()) == International && isName(p) && best == "" {
				best = internationalCode(strings.Fields(e.Sectors()))
			}
			if !isName(p) || p.Type == kbtab.Surname || e.Country() == "" || Kind(e.Kind()) == Person || Kind(e.Kind()) == Place && e.Prior() < 85 {
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
	for _, h := range r.hits {
		if h.last != n {
			continue
		}
		for _, p := range r.k.layers[h.layer].postings(nil, int(h.list)) {
			if e := r.k.entry(p.Entry); Kind(e.Kind()) == Person && isName(p) && (p.Type != kbtab.Surname || r.f.agentEndsAt(h.first-1)) {
				r.offer(p)
			}
		}
		if len(r.out) > 0 {
			r.retitle(h.first)
			return true
		}
	}
	return r.titled(country)
}

// retitle gives the people found before token i the office that their title in
// the mention says, where the knowledge base knows only that they had left it.
func (r *resolver) retitle(i int32) {
	if i == 0 {
		return
	}
	t := r.f.titleBefore(i)
	for k := range r.out {
		if c := &r.out[k]; isStatePart(t.sectors) && len(c.Sectors) > 0 && c.Sectors[0] == "ELI" {
			c.Sectors, c.Office = appendNew(t.sectors, c.Sectors), t.office
		}
	}
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

// body reads a known body in the phrase, "members of the Quds Force", unless it
// is only a part of a longer name or the phrase names another country.
func (r *resolver) body(country string) bool {
	for _, h := range r.hits {
		if r.agentAfter(h.last) || h.first > 0 && r.f.upper[h.first-1] && !r.f.isStateWord(h.first-1) && !r.f.agentEndsAt(h.first-1) {
			continue
		}
		for _, p := range r.k.layers[h.layer].postings(nil, int(h.list)) {
			e := r.k.entry(p.Entry)
			switch Kind(e.Kind()) {
			case Organisation, Group, International:
				if isName(p) && (country == "" || e.Country() == "" || e.Country() == country) {
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
	if i := r.k.holder(country, e.Name(), r.day); i >= 0 && !r.former(h.first) && e.Prior() == singular {
		r.add(r.k.entryAt(i, r.day), 70)
	}
	x := Entity{Country: country, Sectors: strings.Fields(e.Sectors()), Kind: Population}
	if isInternational(x.Sectors) {
		x.Country = ""
	}
	if e.Geo() == classPeople {
		x.Kind = Organisation
		x.Name, x.ID = r.f.bodyName(e.Name(), country)
	}
	if words().classOf(e.Name())&wHeading != 0 && r.f.belongsToBody(h.last, int32(len(r.d.Tokens))) {
		x.Sectors = appendNew(r.f.bodySectors(h.last+1, int32(len(r.d.Tokens))), x.Sectors)
	}
	if r.religious(h.first) {
		x.Sectors = appendNew([]string{"REL"}, x.Sectors)
	}
	if r.former(h.first) && isStatePart(x.Sectors) {
		x.Sectors = []string{"ELI"}
	}
	r.add(x, 60)
	return true
}

// religious reports whether a name of a faith stands before token i.
func (r *resolver) religious(i int32) bool {
	for _, h := range r.hits {
		if h.first >= i {
			break
		}
		for _, p := range r.k.layers[h.layer].postings(nil, int(h.list)) {
			if e := r.k.entry(p.Entry); Kind(e.Kind()) == Population && strings.HasPrefix(e.Sectors(), "REL") {
				return true
			}
		}
	}
	return false
}

// former reports whether a word before token i says that it is over.
func (r *resolver) former(i int32) bool {
	for k := range i {
		if r.f.is(k, wFormer) {
			return true
		}
	}
	return false
}

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
	if best.last == cut && words().classOf(r.f.agentEntry(best).Name())&wCounting != 0 && best != found[len(found)-1] {
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
