package entities

import (
	"strings"

	"github.com/annals-dev/annals/internal/kbtab"
	"github.com/annals-dev/annals/nlp"
)

// nominals emits mentions for agent nouns and for the nouns that stand for
// something named before ("the country", "the two leaders").
func (f *finder) nominals() {
	f.bodyWords = map[uint64]bool{}
	for i := range f.set.Entities {
		if x := &f.set.Entities[i]; isBody(x) {
			f.bodyWords[kbtab.WordHash(lastWord(x.Name))] = true
		}
	}
	for i := int32(0); int(i) < len(f.d.Tokens); i++ {
		if f.spanAt[i] > 0 && !f.spans[f.spanAt[i]-1].skip {
			continue
		}
		if w, ok := f.anaphor(i); ok {
			f.emit(i, i+1, Mention{Form: NominalForm}, w...)
			continue
		}
		if f.plural(i) {
			if w := f.listed(i + 1); len(w) > 0 {
				f.emit(i, i+1, Mention{Form: NominalForm}, w...)
				continue
			}
		}
		if a := f.agent[i]; a > 0 && f.isNominal(f.agents[a-1]) {
			f.nominal(f.agents[a-1])
			i = f.agents[a-1].last - 1
		}
	}
}

// plural reports whether token i is a plural noun outside names.
func (f *finder) plural(i int32) bool {
	if t := f.d.Tokens[i].Tag; t != nlp.NNS && t != nlp.Untagged {
		return false
	}
	a := f.agent[i]
	return f.is(i, wAnaphor) || a > 0 && f.agentEntry(f.agents[a-1]).Prior() == plural
}

// isNominal reports whether agent noun h is used as a noun, and not as the
// title of the name that follows or inside a name.
func (f *finder) isNominal(h hit) bool {
	for t := h.first; t < h.last; t++ {
		if f.spanAt[t] > 0 && !f.spans[f.spanAt[t]-1].skip {
			return false
		}
	}
	tag, e := f.d.Tokens[h.last-1].Tag, f.agentEntry(h)
	if !(tag.IsNoun() || tag == nlp.Untagged || tag.IsAdjective() && (e.Prior() == plural || e.Geo() == classPerson)) {
		return false
	}
	if int(h.last) < len(f.d.Tokens) && f.spanAt[h.last] > 0 {
		s := &f.spans[f.spanAt[h.last]-1]
		return !s.person || f.agentEntry(h).Prior() == plural
	}
	return true
}

// A phrase is what stands around a nominal.
type phrase struct {
	first    int32  // of the noun phrase
	country  string // of the modifier, "" if none says
	definite bool   // the, this, that, his, possessive
	owned    bool   // has a modifier that names a country
	ruled    bool   // the country is only the one that the place named belongs to
}

// phraseOf reads the modifiers of the nominal in tokens [first, last).
func (f *finder) phraseOf(first, last int32) phrase {
	low := max(int32(f.d.Sentences[f.d.SentenceAt(int(first))].First), first-8)
	p := phrase{first: first}
	for j := first; j > low; j-- {
		k := j - 1
		tag, w := f.d.Tokens[k].Tag, f.d.Word(int(k))
		if f.spanAt[k] > 0 && !f.spans[f.spanAt[k]-1].skip {
			s := &f.spans[f.spanAt[k]-1]
			if c := f.spanCountry(s); c != "" && p.country == "" && !f.backs(s.last) {
				p.country, p.owned, p.ruled = c, true, f.isDependency(s)
			}
			p.first = s.first
			j = s.first + 1
			continue
		}
		switch {
		case tag == nlp.POS:
			p.definite = true
			if x := f.referent(k - 1); x != nil && p.country == "" {
				p.country, p.owned = x.Country, true
				return p
			}
		case tag == nlp.DT, tag == nlp.PRPS:
			lw := strings.ToLower(w)
			p.definite = p.definite || lw == "the" || lw == "this" || lw == "that" || lw == "these" || lw == "those" || tag == nlp.PRPS
			p.first = k
			if tag == nlp.PRPS && p.country == "" {
				if x := f.refer(k, lw, false); x >= 0 {
					p.country, p.owned = f.set.Entities[x].Country, true
					return p
				}
			}
			return f.ofPhrase(p, last)
		case tag.IsAdjective(), tag.IsNoun(), tag == nlp.VBN, tag == nlp.VBG, tag == nlp.CD, tag == nlp.HYPH:
		default:
			return f.ofPhrase(p, last)
		}
		p.first = k
	}
	return f.ofPhrase(p, last)
}

// isDependency reports whether s names a territory that counts as a part of
// another state, whose offices are not that state's.
func (f *finder) isDependency(s *span) bool {
	if s.entity < 0 {
		return false
	}
	x := &f.set.Entities[s.entity]
	return x.Kind == State && x.Geo != nil && x.ID != x.Country
}

// backs reports whether token i is the rest of a compound that says who
// stands behind somebody else: "Iran-backed".
func (f *finder) backs(i int32) bool {
	return f.is(i+1, wBacked) && f.d.Word(int(i)) == "-"
}

// organ returns the sector of the organ that adjective i belongs to, if any.
func (f *finder) organ(i int32) []string {
	switch {
	case f.is(i, wOfLEG):
		return []string{"LEG"}
	case f.is(i, wOfMIL):
		return []string{"MIL"}
	case f.is(i, wOfGOV):
		return []string{"GOV"}
	case f.is(i, wOfJUD):
		return []string{"JUD"}
	}
	return nil
}

// referent returns the entity of the nominal at token i, nil if there is none.
func (f *finder) referent(i int32) *Entity {
	if i < 0 || f.set.byToken[i] == 0 {
		return nil
	}
	if m := &f.set.Mentions[f.set.byToken[i]-1]; len(m.Entities) == 1 {
		return &f.set.Entities[m.Entities[0]]
	}
	return nil
}

// ofPhrase takes the country from "of Venezuela", "in Kenya" after the noun.
func (f *finder) ofPhrase(p phrase, last int32) phrase {
	if p.country != "" || int(last)+1 >= len(f.d.Tokens) {
		return p
	}
	switch strings.ToLower(f.d.Word(int(last))) {
	case "of", "in", "from":
		k := last + 1
		if f.d.Tokens[k].Tag == nlp.DT && int(k)+1 < len(f.d.Tokens) {
			k++
		}
		if f.spanAt[k] > 0 {
			if c := f.spanCountry(&f.spans[f.spanAt[k]-1]); c != "" {
				p.country, p.owned, p.definite, p.ruled = c, true, true, f.isDependency(&f.spans[f.spanAt[k]-1])
			}
		}
	}
	return p
}

// spanCountry returns the country of the entity of s.
func (f *finder) spanCountry(s *span) string {
	if s.entity < 0 {
		return ""
	}
	return f.set.Entities[s.entity].Country
}

// nominal emits the mention of agent noun h.
func (f *finder) nominal(h hit) {
	e := f.agentEntry(h)
	if x := f.appositive(h, e); x >= 0 {
		f.emit(h.first, h.last, Mention{Form: NominalForm}, x)
		return
	}
	if countries := f.shared(h.first); len(countries) > 0 {
		f.emit(h.first, h.last, Mention{Form: NominalForm}, f.sharedAgents(h, e, countries)...)
		return
	}
	p := f.phraseOf(h.first, h.last)
	if x := f.coreferent(h, e, p); x >= 0 {
		f.emit(h.first, h.last, Mention{Form: NominalForm}, x)
		return
	}
	country := p.country
	if country == "" {
		country = e.Country() // of a noun that users added
	}
	if country == "" && !p.owned && !isInternational(strings.Fields(e.Sectors())) && (p.definite || !isCraft(e)) {
		country = f.placed(h, p)
	}
	if p.owned {
		f.owner[h.list] = country
	}
	x := f.agentEntity(h, e, country, p)
	if f.is(h.last-1, wMale) {
		f.gender[x] = male
	} else if f.is(h.last-1, wFemale) {
		f.gender[x] = female
	}
	f.emit(h.first, h.last, Mention{Form: NominalForm}, x)
}

// sharedAgents returns the entities of an agent noun, one for each country.
func (f *finder) sharedAgents(h hit, e kbtab.Entry, countries []string) []int32 {
	var out []int32
	for _, c := range countries {
		out = append(out, f.agentEntity(h, e, c, phrase{first: h.first, country: c, definite: true, owned: true}))
	}
	return out
}

// placed returns the country of a noun that says none: that of the sentence,
// of the same noun before ("the Venezuelan opposition ... the opposition"), or
// of the scene.
func (f *finder) placed(h hit, p phrase) string {
	if c := f.owner[h.list]; c != "" && p.definite {
		if here := f.sceneOf(f.d.SentenceAt(int(h.first))); here != "" {
			return here
		}
		return c
	}
	return f.sceneAt(h.first)
}

// isCraft reports whether e is a ship, a company or the like, which may come
// from anywhere.
func isCraft(e kbtab.Entry) bool {
	s := e.Sectors()
	return e.Geo() == classPeople && (strings.HasPrefix(s, "BUS") || strings.HasPrefix(s, "AGR") || strings.HasPrefix(s, "CRM") && e.Prior() == plural)
}

// appositive returns the person whose name stands in apposition to agent noun
// h, before or after it, -1 if there is none: "Ada Lowe, head of the bank",
// "the bank's head, Ada Lowe,".
func (f *finder) appositive(h hit, e kbtab.Entry) int32 {
	if e.Prior() != singular || e.Geo() == classPeople {
		return -1
	}
	if x := f.portfolioHolder(h, e); x >= 0 {
		return x
	}
	n := int32(len(f.d.Tokens))
	if f.tree != nil {
		if t := h.last - 1; f.d.Tokens[t].Dep == nlp.Appos {
			if x := f.personAt(int32(f.tree.Head(int(t)))); x >= 0 {
				return x
			}
		}
		for _, dep := range []nlp.Dep{nlp.Appos, nlp.Flat} {
			if x := f.personAt(int32(f.tree.Dependent(int(h.last-1), dep))); x >= 0 {
				return x
			}
		}
		return -1
	}
	if h.last+1 < n && f.d.Word(int(h.last)) == "," {
		return f.personAt(h.last + 1)
	}
	return -1
}

// portfolioHolder returns the person whose name follows the field of office h,
// -1 if none does.
func (f *finder) portfolioHolder(h hit, e kbtab.Entry) int32 {
	if e.Geo() != classOffice {
		return -1
	}
	for k := h.last + 2; int(k) < len(f.d.Tokens) && k <= h.last+maxPortfolio+1; k++ {
		if x := f.personAt(k); x >= 0 {
			if g, ok := f.portfolio(k, max(0, h.first-1)); ok && g == h {
				return x
			}
			return -1
		}
	}
	return -1
}

// personAt returns the person whose name covers token i, -1 if none does.
func (f *finder) personAt(i int32) int32 {
	if i < 0 || f.spanAt[i] == 0 {
		return -1
	}
	if s := &f.spans[f.spanAt[i]-1]; s.person {
		return s.entity
	}
	return -1
}

// sceneAt returns the country in which what token i tells happens: of a place
// that its sentence or the two before it name after a preposition, else that
// of the article.
func (f *finder) sceneAt(i int32) string {
	sent := f.d.SentenceAt(int(i))
	for k := sent; k >= max(0, sent-2); k-- {
		if c := f.sceneOf(k); c != "" {
			return c
		}
	}
	return f.scene
}

// sceneOf returns the country of the first place that sentence k names after a
// preposition of rest, "" if there is none.
func (f *finder) sceneOf(k int) string {
	s := f.d.Sentences[k]
	for t := int32(s.First); t < int32(s.Last); t++ {
		if f.spanAt[t] == 0 || !f.afterPlaceWord(t) {
			continue
		}
		p := &f.spans[f.spanAt[t]-1]
		if p.first != t || p.entity < 0 {
			continue
		}
		if x := &f.set.Entities[p.entity]; (x.Kind == Place && x.ID != "" || x.Kind == State) && (x.Kind == State || f.evidence[x.Country] > 1 || f.home() == "") && x.Country != "" {
			if w := strings.ToLower(f.d.Word(int(t - 1))); w != "to" && w != "from" {
				return x.Country
			}
		}
	}
	return ""
}

// agentEntity returns the entity of an agent noun that stands for nobody
// named: one for each body and crowd of a country, a new one for each single
// person that the article introduces.
func (f *finder) agentEntity(h hit, e kbtab.Entry, country string, p phrase) int32 {
	introduced := e.Geo() != classPeople && e.Prior() == singular && !p.definite
	c := crowd{h.layer, h.list, country}
	if x, ok := f.crowds[c]; ok && !introduced {
		return x
	}
	x := f.newAgent(h, e, country, introduced)
	if !introduced {
		f.crowds[c] = x
	}
	return x
}

// A crowd is what an agent noun stands for in a country.
type crowd struct {
	layer, list int32
	country     string
}

// newAgent makes the entity of an agent noun, of its own if it is a person
// whom the noun introduces.
func (f *finder) newAgent(h hit, e kbtab.Entry, country string, introduced bool) int32 {
	n := Entity{Country: country, Sectors: strings.Fields(e.Sectors()), Kind: Population}
	key := country + "/" + strings.TrimPrefix(e.Name(), "the ")
	switch {
	case e.Geo() == classPeople:
		n.Kind = Organisation
		n.Name, n.ID = f.bodyName(e.Name(), country)
		if len(n.Sectors) > 0 && (n.Sectors[0] == "REB" || n.Sectors[0] == "UAF" || n.Sectors[0] == "PRM" || n.Sectors[0] == "CRM") {
			n.Kind = Group
		}
		if isStatePart(n.Sectors) {
			n.Kind = State
		}
	case e.Prior() == singular:
		n.Kind = Person
		if introduced {
			key += "#" + itoa(int(h.first))
		}
	}
	return f.add(key, n)
}

func itoa(n int) string {
	var b [12]byte
	i := len(b)
	for n >= 10 {
		i--
		b[i] = byte('0' + n%10)
		n /= 10
	}
	i--
	b[i] = byte('0' + n)
	return string(b[i:])
}

// isStatePart reports whether sectors belong to the organs of a state.
func isStatePart(sectors []string) bool {
	if len(sectors) == 0 {
		return false
	}
	switch sectors[0] {
	case "GOV", "MIL", "COP", "LEG", "JUD", "SPY":
		return true
	}
	return false
}

// bodyName returns name and id of a body of a country: "Government of Iraq",
// "Kenyan police".
func (f *finder) bodyName(noun, country string) (name, id string) {
	if country == "" {
		return "", ""
	}
	names, ok := f.states[country]
	if !ok {
		names[0], names[1] = f.k.stateName(country)
		f.states[country] = names
	}
	state, adjective := names[0], names[1]
	if state == "" {
		return "", ""
	}
	id = country + "/" + strings.ReplaceAll(kbtab.Fold(noun), " ", "-")
	switch noun {
	case "government", "administration", "authorities", "regime":
		return "Government of " + state, country + "/government"
	case "country", "nation", "state":
		return state, country
	}
	if adjective == "" {
		adjective = state
	}
	return adjective + " " + noun, id
}

// stateName returns the name and the adjective of a country.
func (k *KB) stateName(country string) (name, adjective string) {
	for n := range k.layers {
		l := &k.layers[n]
		if i, ok := l.state(country); ok {
			e := l.t.Entry(i)
			return e.Name(), e.Admin1()
		}
	}
	return "", ""
}

// state finds the state entry with the given code. States come first in a
// table, in no order.
func (l *layer) state(country string) (int32, bool) {
	for i := range int32(l.t.Len()) {
		e := l.t.Entry(i)
		if Kind(e.Kind()) != State {
			return 0, false
		}
		if e.ID() == country && !l.hidden[i] {
			return i, true
		}
	}
	return 0, false
}
