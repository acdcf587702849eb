package events

import (
	"strings"

	"github.com/annals-dev/annals/nlp"
)

// A reading is how many people a group is.
type reading struct {
	value, min, max int64
	approx          bool
	vague           string
	anaphor         bool // the number is that of people named before
}

// count adds a tally for each group of list that site s harms.
func (r *harmReader) count(s *harmSite, v *verbGroup, list []link) {
	if s.joined && r.unionNext(s) {
		return // "killed or wounded ten" is counted at the second verb
	}
	harm := s.harm
	if r.unionBefore(s) {
		s.harm = DeadOrWounded
	}
	for i := 0; i < len(list); i++ {
		l := list[i]
		if l.skip || r.isBooty(s, l.group) {
			continue
		}
		n := r.reading(l.group)
		status := FigureAsserted
		switch {
		case l.subset:
			status = FigureSubset
		case r.groups[l.group].det == noneOf, v.negated && n.value != 0 && r.everyone(l.group):
			status = FigureNegated
			n = reading{value: 0, min: NoFigure, max: NoFigure}
		case v.negated, v.doubt:
			status = FigureNegated
			n = reading{value: 0, min: NoFigure, max: NoFigure}
		}
		l.end = l.group
		for i+1 < len(list) && r.sharesOwner(list[i], list[i+1], n) {
			i++
			n.value++
			l.end = list[i].group
		}
		l.named = r.alias(list, i)
		r.add(s, v, l, n, status)
	}
	s.harm = harm
}

// isBooty reports whether group g is rather things than people that were taken:
// "seized 126 skins".
func (r *harmReader) isBooty(s *harmSite, g int) bool {
	p := &r.groups[g]
	measured := p.form == bareGroup && r.quantityAt(p.last) >= 0 // "one 60 mm mortar"
	if s.harm != Captured || p.person || p.form != nounGroup && !measured {
		return false
	}
	w := r.at(s.first)
	return strings.HasPrefix(w, "seiz") || strings.HasPrefix(w, "captur")
}

// alias returns the group among the appositions behind link i that names its
// person, 0 if none does.
func (r *harmReader) alias(list []link, i int) int {
	for i++; i < len(list) && list[i].skip; i++ {
		if g := &r.groups[list[i].group]; g.form == nameGroup || r.nameless(g) {
			return list[i].group
		}
	}
	return 0
}

// unionNext reports whether "or" joins s to the harm word after it.
func (r *harmReader) unionNext(s *harmSite) bool { return r.at(s.last) == "or" && s.harm <= Injured }

// unionBefore reports whether "killed or" stands before s.
func (r *harmReader) unionBefore(s *harmSite) bool {
	if s.first < 2 || r.at(s.first-1) != "or" || s.harm != Injured && s.harm != Killed {
		return false
	}
	for k := range r.harms {
		if p := &r.harms[k]; p.last == s.first-1 && p.class.isVerb() && p.harm != s.harm && (p.harm == Killed || p.harm == Injured) {
			return true
		}
	}
	return false
}

// everyone reports whether g is a word like "anyone".
func (r *harmReader) everyone(g int) bool {
	return r.stands(r.groups[g].first, "anyone", "anybody", "any")
}

// sharesOwner reports whether b is counted in one figure with a: "a farmer and
// his wife".
func (r *harmReader) sharesOwner(a, b link, n reading) bool {
	g := &r.groups[b.group]
	return b.kind == linkAnd && !b.skip && b.subset == a.subset && (g.det == possessive || g.det == noDeterminer && r.groups[a.group].det == possessive) && g.quantity < 0 && !g.plural && g.form == nounGroup &&
		n.value > 0 && n.min < 0 && n.max < 0 && r.groups[a.group].form != bareGroup
}

// reading tells how many people group g is.
func (r *harmReader) reading(g int) reading {
	p := &r.groups[g]
	n := reading{value: NoFigure, min: NoFigure, max: NoFigure}
	switch {
	case p.quantity >= 0:
		q := &r.quantities[p.quantity]
		n.value, n.min, n.max, n.approx, n.vague = q.Value, q.Min, q.Max, q.Approx, vagueWord(q.Vague)
	case p.det == bothOf:
		n.value = 2
	case p.form == pronounGroup && r.stands(p.first, "those", "these"):
		n.min, n.vague, n.anaphor = 2, "plural", true
	case p.form == pronounGroup && r.stands(p.first, "some", "most", "all", "each"):
		n.anaphor = true
	case p.form == pronounGroup:
		if p.plural {
			n.anaphor = true
		} else {
			n.value = 1
		}
	case p.info.pair:
		n.value = 2
	case p.plural || p.info.group:
		n.min, n.vague = 2, "plural"
		n.anaphor = p.det == definite || p.det == allOf || p.det == possessive && r.at(p.head) == "bodies"
	default:
		n.value = 1
	}
	return n
}

// vagueWord drops the article and the "of" of a vague phrase: "a number of"
// becomes "number".
func vagueWord(s string) string {
	s = strings.TrimSuffix(s, " of")
	for _, a := range []string{"a ", "an "} {
		s = strings.TrimPrefix(s, a)
	}
	return s
}

// add keeps one tally.
func (r *harmReader) add(s *harmSite, v *verbGroup, l link, n reading, status FigureStatus) {
	g := r.groups[l.group]
	if l.end > l.group {
		g.last, g.core, g.plural = r.groups[l.end].last, 0, true
	}
	if s.harm == Affected && g.quantity < 0 || s.harm == Killed && g.form == pronounGroup && r.stands(g.first, "i", "me") {
		return // the dead tell nothing
	}
	if g.quantity >= 0 && n.value < 0 && n.min < 0 && n.max < 0 && n.vague == "" {
		return
	}
	t := tally{later: s.later, anaphor: n.anaphor}
	t.Casualty = Casualty{
		Span:  r.span(g.first, g.end()),
		Kind:  s.harm,
		Value: n.value, Min: n.min, Max: n.max, Approx: n.approx, Vague: n.vague,
		Status:   status,
		Trigger:  r.first + s.first,
		Sentence: r.sentence,
	}
	if r.repeated(&t.Casualty) {
		return
	}
	r.identify(&t, g, l.named)
	t.crimes = r.stands(s.first, "homicides", "murders", "killings", "slayings", "shootings")
	t.setOff = g.other || g.det == indefinite && ordinals[r.at(g.first+1)] > 0
	if status == FigureCumulative && g.head < 0 {
		t.Who = nlp.Span{}
	}
	t.attack, t.weak = assaultWord(r.low[s.first]), s.weak
	t.revised = status == FigureCumulative && s.words == nil
	if t.Role = g.info.role; t.Role == 0 {
		t.Role = Victim
	}
	r.modal(&t, s, v)
	r.context(&t, s)
	r.describe(&t)
	r.tallies = append(r.tallies, t)
	if g.form == nounGroup && g.person && !g.part {
		r.lastWho = t.Who
	}
}

// identify sets who is counted in t: group g, named by group alias if that is
// not 0.
func (r *harmReader) identify(t *tally, g group, alias int) {
	t.group, t.Who, t.key = g, r.who(&g), r.key(&g)
	word := g.first
	if g.head >= 0 {
		word = g.head
	}
	t.sex = sexOf(r.low[word])
	t.names, t.owner = r.names(g.noun, &g), r.names(g.first, &g)
	if alias > 0 {
		a := &r.groups[alias]
		t.names = append(t.names, r.names(a.noun, a)...)
	}
}

// repeated reports whether the sentence has told the same harm of the same
// words: "the death of a student killed in".
func (r *harmReader) repeated(c *Casualty) bool {
	for i := len(r.tallies) - 1; i >= 0 && r.tallies[i].Sentence == c.Sentence; i-- {
		if p := &r.tallies[i].Casualty; p.Kind == c.Kind && p.Span == c.Span {
			return true
		}
	}
	return false
}

// names returns the words of the proper names in g from word k on, in lower case.
func (r *harmReader) names(k int, g *group) []string {
	if k < 0 || g.plural || g.quantity >= 0 {
		return nil
	}
	var out []string
	for ; k < g.last && r.at(k) != "of"; k++ {
		if r.tag(k).IsProper() && !r.isPerson(k) && (r.label(k) == nlp.PER || r.label(k) == nlp.NoLabel) {
			out = append(out, r.low[k])
		}
	}
	return out
}

// modal gives tally t the status that the verb group tells.
func (r *harmReader) modal(t *tally, s *harmSite, v *verbGroup) {
	if t.Status != FigureAsserted && t.Status != FigureSubset {
		return
	}
	if n := r.ordinal(&t.group); n > 1 && (v.to && v.be || v.first == s.first) {
		t.Value, t.Status, t.Period = n, FigureBackground, true // "the third aid worker to be killed this year"
		return
	}
	switch {
	case s.form == ingForm && r.stands(v.first-1, "suggested", "considered", "considering", "discussed", "discussing", "risk", "avoid", "avoided", "avoiding", "attempted", "threatened", "planned", "planning"),
		r.wishes(), v.modal, v.to && !v.have && !v.reported && !r.achieved(v.first):
		t.Status = FigureHypothetical
	}
}

// wishes reports whether the sentence is a wish: "May the injured recover."
func (r *harmReader) wishes() bool {
	k := 0
	for r.tag(k).IsPunct() {
		k++
	}
	return r.at(k) == "may" && !(r.tag(k).IsProper() && r.tag(k+1) == nlp.CD) && r.at(k+1) == "the"
}

// ordinal returns 3 for "the third aid worker" and 0 for a group without an
// ordinal.
func (r *harmReader) ordinal(g *group) int64 {
	if g.det != definite || g.head < 0 || g.plural || g.quantity >= 0 {
		return 0
	}
	return ordinals[r.at(g.first+1)]
}

// achieved reports whether the infinitive at word k tells what happened:
// "managed to kill", "went on to kill".
func (r *harmReader) achieved(k int) bool {
	switch r.at(k - 1) {
	case "managed", "on", "proceeded", "continued", "reported", "believed", "known", "said", "thought", "first", "last", "second", "third", "forced", "caused", "causing", "forcing", "led", "confirmed", "had", "have", "compelled", "is", "are", "was", "were":
		return true
	}
	for i := k - 1; i >= 0 && i > k-9; i-- {
		if r.stands(i, "used", "using", "forced", "forcing") {
			return true
		}
	}
	return r.tag(k-1).IsNoun() && r.groupOf(k-1) >= 0 && r.stands(r.groups[r.groupOf(k-1)].first-1, "forced", "forcing", "caused", "causing", "led", "prompted", "prompting")
}

// span returns the bytes of words [first, last).
func (r *harmReader) span(first, last int) nlp.Span {
	return nlp.Span{Start: r.d.Tokens[r.first+first].Start, End: r.d.Tokens[r.first+last-1].End}
}

// who returns the noun phrase of g without number and determiner; a bare
// number takes the noun of the figure before it.
func (r *harmReader) who(g *group) nlp.Span {
	switch {
	case g.noun >= 0 && g.noun < g.last:
		return r.span(g.noun, g.end())
	case g.form == bareGroup && len(r.tallies) > 0 && r.tallies[len(r.tallies)-1].Sentence == r.sentence:
		return r.lastWho
	}
	return nlp.Span{}
}

// key returns the head noun of g in lower case, "" if it has none.
func (r *harmReader) key(g *group) string {
	if g.head < 0 {
		return ""
	}
	return r.low[g.head]
}

// describe fills in the sectors and country of those counted.
func (r *harmReader) describe(t *tally) {
	t.WhoActor = Actor{Span: t.Who, Mention: -1, Entity: -1}
	g := &t.group
	if r.kb == nil || r.set == nil || g.head < 0 || g.noun < 0 {
		return
	}
	e := r.kb.Describe(r.d, r.set, r.first+g.noun, r.first+g.end(), r.first+g.head)
	t.WhoActor.Name, t.WhoActor.ID, t.WhoActor.Country, t.WhoActor.Kind, t.WhoActor.Sectors = e.Name, e.ID, e.Country, e.Kind, e.Sectors
}
