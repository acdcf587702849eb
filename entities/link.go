package entities

import (
	"slices"
	"strings"

	"github.com/annals-dev/annals/internal/kbtab"
	"github.com/annals-dev/annals/nlp"
)

// entryAt returns what knowledge-base entry i was on the given day.
func (k *KB) entryAt(i int32, day int) Entity {
	e := k.entry(i)
	x := Entity{Name: e.Name(), ID: entryID(e), Kind: Kind(e.Kind()), Country: e.Country(), Sectors: sectorList(e.Sectors())}
	if e.Located() {
		x.Geo = &Geo{Kind: kbtab.GeoNames[e.Geo()], Admin1: e.Admin1(), Lat: e.Lat(), Lon: e.Lon(), GeonameID: e.GeonameID()}
	}
	if t, ok := termAt(e, day); ok {
		x.Office, x.Country, x.Sectors = t.Office, t.Country, sectorList(t.Sectors)
		if x.Kind == Person {
			retire(&x, t, day)
		}
	}
	return x
}

// sectorList splits sectors. UNO and EUR, which tell families of international
// bodies apart, are codes of entities and no sectors.
func sectorList(s string) []string {
	list := strings.Fields(s)
	return slices.DeleteFunc(list, func(x string) bool { return x == "UNO" || x == "EUR" })
}

// retire makes a person whose term is over, or has not begun, one of the elite
// without office.
func retire(x *Entity, t kbtab.Term, day int) {
	rank := termRank(t, day)
	if rank == 0 {
		x.Office = ""
	}
	if !isStatePart(x.Sectors) && !isInternational(x.Sectors) {
		return
	}
	switch {
	case rank == 0:
		x.Sectors = []string{"ELI"}
	case rank == 1 && t.To != kbtab.Ever:
		x.Office, x.Sectors = "former "+x.Office, append([]string{"ELI"}, x.Sectors...)
	}
}

// termAt returns the term of e that holds on day: the one that covers it, or
// else the last one that ended before it, with "former", or the first after.
// Without a day it is the last one.
func termAt(e kbtab.Entry, day int) (kbtab.Term, bool) {
	var best kbtab.Term
	bestRank, ok := -1, false
	for t := range e.Terms() {
		rank := termRank(t, day)
		if !ok || rank > bestRank || rank == bestRank && later(t, best) {
			best, bestRank, ok = t, rank, true
		}
	}
	return best, ok
}

// later reports whether a is the later term; where neither can tell, it is not.
func later(a, b kbtab.Term) bool { return a.From > b.From }

// termRank says how well a term fits day: 3 covers it with a known start, 2
// covers it, 1 is over, 0 lies ahead.
func termRank(t kbtab.Term, day int) int {
	if day == noDay {
		if t.To == kbtab.Ever {
			return 3
		}
		return 1
	}
	switch {
	case t.From != kbtab.Ever && t.From > day:
		return 0
	case t.To != kbtab.Ever && t.To < day:
		return 1
	case t.From == kbtab.Ever:
		return 2
	}
	return 3
}

// serving reports whether e holds an office on day.
func serving(e kbtab.Entry, day int) bool {
	for t := range e.Terms() {
		if termRank(t, day) == 3 {
			return true
		}
	}
	return false
}

// entity returns the index of entry i among the entities of the article.
func (f *finder) entity(i int32) int32 {
	if k, ok := f.byEntry[i]; ok {
		return k
	}
	x := f.k.entryAt(i, f.day)
	k := f.add(x.ID, x)
	f.byEntry[i] = k
	return k
}

// weigh counts, over the names that can mean one thing only, how often each
// country is meant, and settles the scene.
func (f *finder) weigh() {
	f.spelledOut, f.named, f.variety = map[int32]bool{}, map[[2]string]bool{}, map[string]int{}
	for i := range f.spans {
		s := &f.spans[i]
		if len(s.cands) == 0 {
			continue
		}
		if s.last-s.first > 1 && len(s.cands) == 1 {
			f.spelledOut[s.cands[0].Entry] = true
		}
		e := f.k.entry(s.cands[0].Entry)
		if e.Country() == "" || ambiguous(f.k, s.cands) {
			continue
		}
		f.evidence[e.Country()]++
		if k := [2]string{e.Country(), s.key}; !f.named[k] {
			f.named[k] = true
			f.variety[e.Country()]++
		}
		if Kind(e.Kind()) == Place || Kind(e.Kind()) == State {
			w := 1
			if Kind(e.Kind()) == Place || f.afterPlaceWord(s.first) {
				w = 2
			}
			f.located[e.Country()] += w
		}
	}
	f.anchor()
	f.scene = f.ctx.Scene
	if f.scene == "" {
		f.scene = most(f.located)
	}
}

// most returns the country with the highest count, the first by code if
// several have it.
func most(counts map[string]int) string {
	best, n := "", 0
	for c, k := range counts {
		if k > n || k == n && c < best {
			best, n = c, k
		}
	}
	return best
}

// ambiguous reports whether the candidates belong to different countries and
// none is far more prominent than the others.
func ambiguous(k *KB, cands []kbtab.Posting) bool {
	first := k.entry(cands[0].Entry)
	for _, p := range cands[1:] {
		e := k.entry(p.Entry)
		if e.Country() != first.Country() && int(e.Prior())+25 > int(first.Prior()) {
			return true
		}
	}
	return false
}

// linkNames gives every span that is no person an entity, and emits mentions.
func (f *finder) linkNames() {
	for i := range f.spans {
		s := &f.spans[i]
		if s.skip {
			continue
		}
		if s.entity < 0 {
			f.linkSpan(s)
		}
		f.define(s)
		if s.entity >= 0 {
			f.emit(s.first, s.last, Mention{Form: NameForm, Label: f.label(s), Adjectival: s.adjective, geo: s.geo}, s.entity)
		}
	}
}

// define notes the acronym that follows the name of a body in brackets:
// "National Telecommunications Commission (NTC)".
func (f *finder) define(s *span) {
	if s.entity < 0 {
		return
	}
	if w := f.explains(s); w != "" && f.set.Entities[s.entity].Kind != Person {
		f.defined[w] = s.entity
	}
}

// linkSpan finds the entity of a name.
func (f *finder) linkSpan(s *span) {
	if s.vessel {
		s.entity = f.vesselEntity(s)
		return
	}
	if x, ok := f.defined[f.text(s)]; ok {
		s.entity = x
		return
	}
	if p, ok := f.choose(s); ok && !f.farFetched(s, p) && !f.ordinary(s, p) {
		c := f.otherCountry(s, p)
		if c == "" && f.common(s) && f.elsewhere(s, f.k.entry(p.Entry)) {
			c = f.home()
		}
		if c != "" {
			s.entity = f.namesakeBody(s, p, c)
			return
		}
		f.take(s, p)
		return
	}
	if s.label == nlp.NoLabel {
		s.skip = true
		return
	}
	s.entity = f.unknown(s)
}

// common reports whether s is a name that the bodies of many countries have:
// "National Guard".
func (f *finder) common(s *span) bool {
	a := f.agent[s.first]
	return a > 0 && f.agents[a-1].last == s.last && f.agentEntry(f.agents[a-1]).Geo() == classPeople
}

// otherCountry returns the country of the nationality before s if p is a body
// of another country: "the Mexican National Guard".
func (f *finder) otherCountry(s *span, p kbtab.Posting) string {
	e := f.k.entry(p.Entry)
	if Kind(e.Kind()) != Organisation || e.Country() == "" || s.first == 0 || f.spanAt[s.first-1] == 0 {
		return ""
	}
	o := &f.spans[f.spanAt[s.first-1]-1]
	if !f.isNationality(o) {
		return ""
	}
	if c := f.k.entry(o.cands[0].Entry).Country(); c != e.Country() {
		return c
	}
	return ""
}

// namesakeBody returns a body of country c that has the name of the known body
// p of another country.
func (f *finder) namesakeBody(s *span, p kbtab.Posting, c string) int32 {
	x := Entity{Kind: Organisation, Country: c, Sectors: sectorList(f.k.entry(p.Entry).Sectors())}
	x.Name, x.ID = f.bodyName(f.text(s), c)
	return f.add(c+"/"+kbtab.Fold(f.text(s)), x)
}

// farFetched reports whether p is a lesser body of a country that the article
// does not speak of, and s only its acronym.
func (f *finder) farFetched(s *span, p kbtab.Posting) bool {
	e := f.k.entry(p.Entry)
	return p.Type == kbtab.Acronym && e.Prior() <= 80 && e.Country() != "" && !f.supported(s, e.Country())
}

// supported reports whether another name than s belongs to country c.
func (f *finder) supported(s *span, c string) bool {
	others := f.variety[c]
	if f.named[[2]string{c, s.key}] {
		others--
	}
	return others > 0
}

// ordinary reports whether s, a name that is an ordinary word too, is only that
// word with a capital: "the Nation mourns", but not "told The Nation".
func (f *finder) ordinary(s *span, p kbtab.Posting) bool {
	e := f.k.entry(p.Entry)
	if s.last-s.first > 1 || !f.is(s.first, wOrdinary) || Kind(e.Kind()) != Organisation && Kind(e.Kind()) != Group {
		return false
	}
	switch {
	case f.titled(s.first):
		return false
	case e.Sectors() != "JRN":
		return Kind(e.Kind()) == Group || !f.supported(s, e.Country())
	}
	for i := s.last; i < s.last+mastheadReach; i++ {
		if f.is(i, wSaying|wPress) {
			return false
		}
	}
	return true
}

// titled reports whether a capital "The" inside the sentence makes a title of the
// word at token i.
func (f *finder) titled(i int32) bool {
	return i > 0 && f.d.Word(int(i-1)) == "The" && !f.initial(i-1)
}

// mastheadReach is how many words behind the title of a newspaper tell that it is one.
const mastheadReach = 3

// take links s to the entry of p.
func (f *finder) take(s *span, p kbtab.Posting) {
	e := f.k.entry(p.Entry)
	s.entity = f.entity(p.Entry)
	s.adjective = p.Type == kbtab.Adjective && Kind(e.Kind()) == State && f.isModifier(s)
	s.people = p.Type == kbtab.Adjective || p.Type == kbtab.Demonym
	switch {
	case p.Type == kbtab.Demonym && !s.adjective && Kind(e.Kind()) == State && !f.isModifier(s):
		x := Entity{Name: f.text(s), ID: e.Country() + "/people", Kind: Population, Country: e.Country(), Sectors: []string{"CVL"}}
		s.entity = f.add(x.ID, x)
	case p.Type == kbtab.Metonym:
		s.geo = f.cityPoint(s, e.Country())
	}
}

// cityPoint returns where the capital that s names lies.
func (f *finder) cityPoint(s *span, country string) *Geo {
	for _, p := range s.cands {
		if e := f.k.entry(p.Entry); Kind(e.Kind()) == Place && e.Country() == country && e.Located() {
			return &Geo{Kind: "city", Admin1: e.Admin1(), Lat: e.Lat(), Lon: e.Lon(), GeonameID: e.GeonameID()}
		}
	}
	return nil
}

// isModifier reports whether a noun follows that the name belongs to.
func (f *finder) isModifier(s *span) bool {
	i := int(s.last)
	if i >= len(f.d.Tokens) {
		return false
	}
	if f.tree != nil {
		t := f.d.Tokens[s.last-1]
		if t.Dep == nlp.AMod || t.Dep == nlp.Compound {
			return true
		}
	}
	t := f.d.Tokens[i].Tag
	return t.IsNoun() || t.IsAdjective() || f.d.Word(i) == "-"
}

func (f *finder) text(s *span) string {
	return f.d.Text(f.d.Tokens[s.first].Span.Cover(f.d.Tokens[s.last-1].Span))
}
