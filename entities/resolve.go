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
	if !r.vessel() {
		r.whole(r.text)
	}
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
	country   string         // that the mention names, or else the context
	around    *scanner       // of the context, nil if there is none
	named     bool           // the mention itself says which country
	out       []Candidate
	points    []int // score of each candidate
}

// vessel reads the mention as a ship.
func (r *resolver) vessel() bool {
	i := int32(0)
	if len(r.d.Tokens) > 0 && strings.EqualFold(r.d.Word(0), "the") {
		i++
	}
	if int(i)+1 >= len(r.d.Tokens) || !r.f.is(i, wVessel) || !isUpper(r.d.Word(int(i))) || !r.f.upper[i+1] {
		return false
	}
	x := Entity{Kind: Organisation}
	x.Country, x.Sectors = r.f.navy(r.d.Word(int(i)))
	r.add(x, 90)
	return true
}

// readContext counts the countries that the context names.
func (r *resolver) readContext(context string) {
	r.countries = map[string]int{}
	if context == "" {
		return
	}
	d := nlp.Tokenize(context, nil)
	s := scan(r.k, d)
	r.around = s
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
	r.localBody()
}

// localBody adds the body of the country that the context names if the mention
// is a name that many countries' bodies have, and the bodies found belong to
// countries that the context does not name: "the National Guard" in a Saudi
// story.
func (r *resolver) localBody() {
	country := most(r.countries)
	h, ok := r.headNoun()
	if country == "" || !ok || len(r.out) == 0 || int(h.last) != len(r.d.Tokens) || h.first > 1 || r.f.agentEntry(h).Geo() != classPeople {
		return
	}
	for i := range r.out {
		if k := r.out[i].Kind; k != "organisation" && k != "state" || r.countries[r.out[i].Country] > 0 {
			return
		}
	}
	e := r.f.agentEntry(h)
	x := Entity{Kind: Organisation, Country: country, Sectors: strings.Fields(e.Sectors())}
	x.Name, x.ID = r.f.bodyName(e.Name(), country)
	r.add(x, 130)
}

// isName reports whether p says what a name means, and not only what words
// of that form are used for.
func isName(p kbtab.Posting) bool {
	return p.Type != kbtab.Word && p.Type != kbtab.Given && p.Type != kbtab.Family && p.Type != kbtab.Suffix
}

// overlayPoints puts what users add before what is known anyway.
const overlayPoints = 100

// offer adds the reading that p is what is meant.
func (r *resolver) offer(p kbtab.Posting) {
	e := r.k.entry(p.Entry)
	x := r.k.entryAt(p.Entry, r.day)
	n := int(e.Prior()) + 30*r.countries[x.Country]
	if r.k.isOverlay(p.Entry) {
		n += overlayPoints
	}
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
	switch Kind(e.Kind()) {
	case International:
		x.Country = internationalCode(strings.Fields(e.Sectors()))
	case Population:
		if x.Country == "" && r.named {
			x.Country = r.country
		}
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
