package entities

import (
	"strings"

	"github.com/annals-dev/annals/internal/kbtab"
)

// parts reads the mention as a phrase: a title and a name, or a noun with its
// modifiers.
func (r *resolver) parts() {
	country, named := r.phraseCountry(int32(len(r.d.Tokens)))
	r.country, r.named = country, named
	if r.people(country) || r.body(country) || r.noun(country) || r.place() {
		return
	}
	if r.introduced(country) {
		return
	}
	if country != "" && (!named || !r.isProper() || len(r.hits) == 0 || r.namesState()) {
		r.add(Entity{Country: country, Kind: Population, Sectors: []string{"UNK"}}, 50)
	}
}

// introduced reads a name that nobody knows as that of the person whom the
// context gives a title: "Defence Minister Ada Lowe said".
func (r *resolver) introduced(country string) bool {
	if r.around == nil || !r.isProper() || len(r.d.Tokens) == 0 {
		return false
	}
	f := newFinder(r.around, Context{})
	for i := range f.d.Tokens {
		last := i + len(r.d.Tokens)
		if last > len(f.d.Tokens) || f.d.Word(i) != r.d.Word(0) || f.d.Text(f.d.Tokens[i].Span.Cover(f.d.Tokens[last-1].Span)) != r.text {
			continue
		}
		t := f.titleOf(&span{first: int32(i), last: int32(last)})
		if t.office == "" {
			return false
		}
		x := Entity{Name: r.text, Kind: Person, Country: t.country, Sectors: t.sectors, Office: t.office}
		if x.Country == "" && !isInternational(x.Sectors) {
			x.Country = country
		}
		r.add(x, 55)
		return true
	}
	return false
}

// isProper reports whether all words of the mention are capitalised, so that
// it is one name; a town that is a part of it says nothing.
func (r *resolver) isProper() bool {
	for i := range r.d.Tokens {
		if !r.f.upper[i] && !r.d.Tokens[i].Tag.IsPunct() && r.d.Word(i) != "-" {
			return false
		}
	}
	return true
}

// namesState reports whether a part of the mention is the name or adjective of
// a state.
func (r *resolver) namesState() bool {
	for _, h := range r.hits {
		if Kind(r.k.entry(r.f.firstEntry(h)).Kind()) == State {
			return true
		}
	}
	return false
}

// place reads a known name at the end of the phrase, where its head is, unless
// it is a lesser town that ends a longer name.
func (r *resolver) place() bool {
	for _, h := range r.hits {
		if int(h.last) != len(r.d.Tokens) || r.preposition() < h.first || h.first > 0 && r.isProper() && !r.notable(h) {
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

// internationalPoints is what an international body counts that the phrase
// begins with: "the UN envoy to Yemen" is no Yemeni.
const internationalPoints = 300

// minNotable is the prominence from which a place means itself as the last
// word of a longer name.
const minNotable = 100

// notable reports whether h is more than a town or a surname.
func (r *resolver) notable(h hit) bool {
	e := r.k.entry(r.f.firstEntry(h))
	return Kind(e.Kind()) != Person && (Kind(e.Kind()) != Place || e.Prior() >= minNotable && r.f.person[0] == 0)
}

// phraseCountry returns the country that the phrase names before token end,
// else the one that its context names most; named is true if the phrase does.
func (r *resolver) phraseCountry(end int32) (country string, named bool) {
	best, n := "", -1
	for _, h := range r.hits {
		if r.f.backs(h.last) || h.last > end {
			continue
		}
		for _, p := range r.k.layers[h.layer].postings(nil, int(h.list)) {
			e := r.k.entry(p.Entry)
			if Kind(e.Kind()) == International && isName(p) && best == "" {
				best, n = internationalCode(strings.Fields(e.Sectors())), internationalPoints
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
	for i := 0; best == "" && i < int(end); i++ {
		if r.f.upper[i] && r.f.nameAt[i] == 0 {
			best = r.k.misspelt(r.d.Word(i))
		}
	}
	if best == "" {
		return most(r.countries), false
	}
	return best, true
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
	return r.longName() || r.titled()
}

// longName reads a mention of nothing but capitalised words, titles before
// them left out, as the full form of a known name.
func (r *resolver) longName() bool {
	if len(r.d.Tokens) == 0 {
		return false
	}
	first := r.f.stripTitle(0, int32(len(r.d.Tokens)))
	for i := first; int(i) < len(r.d.Tokens); i++ {
		if !r.f.upper[i] && r.d.Word(int(i)) != "-" && !r.f.is(i, wParticle) {
			return false
		}
	}
	p, ok := r.k.shortened(r.d.Text(r.d.Tokens[first].Span.Cover(r.d.Tokens[len(r.d.Tokens)-1].Span)))
	if ok {
		r.offer(p)
		r.retitle(first)
	}
	return ok
}

// retitle gives the people found before token i the office that their title in
// the mention says, where the knowledge base knows only that they had left it.
func (r *resolver) retitle(i int32) {
	if i == 0 {
		return
	}
	t := r.f.titleBefore(i)
	for k := range r.out {
		if c := &r.out[k]; len(t.sectors) > 0 && len(c.Sectors) > 0 && c.Sectors[0] == "ELI" {
			c.Sectors, c.Office = appendNew(t.sectors, c.Sectors), t.office
		}
	}
}

// titled reads "Minister Juan Carlos Jobet": a title and then capitalised words
// to the end.
func (r *resolver) titled() bool {
	var title hit
	for _, h := range r.f.agents {
		if r.f.isTitle(h) {
			title = h
		}
	}
	n := int32(len(r.d.Tokens))
	if title.last == 0 || title.last >= n || r.f.isBodyWord(n-1) {
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
	country, _ := r.phraseCountry(title.last) // a part of the name may be a town
	e := r.f.agentEntry(title)
	r.add(Entity{Name: name, Kind: Person, Country: country, Sectors: strings.Fields(e.Sectors()), Office: e.Name()}, 60)
	return true
}
