package events

import (
	"strings"

	"github.com/annals-dev/annals/entities"
	"github.com/annals-dev/annals/nlp"
)

// A speaker is the subject of a cue as the sentence gives it.
type speaker struct {
	head   int // -1 if none
	refer  int // what a relative pronoun stands for; head itself otherwise
	extent run // the noun phrase, where it is known already
}

var noSpeaker = speaker{head: -1, refer: -1}

func named(head int, extent run) speaker { return speaker{head, head, extent} }

// speakerOf returns who does what verb v says: its subject, the "by" phrase of
// a passive, or what governs an infinitive or participle without its own.
func (a *attributor) speakerOf(v int) speaker {
	if a.inPassive(v) {
		k := a.agent(v)
		return named(k, run{})
	}
	for range maxControl {
		if k := a.tree.Dependent(v, nlp.NSubj, nlp.NSubjPass, nlp.NSubjOuter); k >= 0 {
			return a.spoken(k, v)
		}
		g := a.governor(v)
		if g < 0 {
			return noSpeaker
		}
		switch a.dep(v) {
		case nlp.ACL, nlp.AMod:
			return a.issuer(g)
		case nlp.XComp:
			if o := a.tree.Dependent(g, nlp.Obj); o >= 0 && !subjectControl[a.lower(g)] {
				return a.spoken(o, g)
			}
		case nlp.Conj:
			if a.takesTurn(v) {
				g = a.governor(g)
			}
		case nlp.AdvCl:
			if a.addsTo(v) {
				g = a.outerCue(g)
			}
		case nlp.Parataxis:
		case nlp.CComp:
			if a.tag(v) != nlp.VBG && a.tag(v) != nlp.VB {
				return noSpeaker
			}
		default:
			return noSpeaker
		}
		v = g
	}
	return noSpeaker
}

// addsTo reports whether v is a participle by which the speaker of a sentence
// goes on: "..., adding that".
func (a *attributor) addsTo(v int) bool {
	if a.dep(v) != nlp.AdvCl || a.tag(v) != nlp.VBG || v == 0 || a.d.Word(v-1) != "," {
		return false
	}
	c, _, known := a.verbCue(v)
	return known && c.class == report && c.frames&frameThat != 0
}

// outerCue climbs from clause g to the cue that reports it, if one does.
func (a *attributor) outerCue(g int) int {
	for range maxControl {
		h := a.governor(g)
		if h < 0 || a.dep(g) != nlp.CComp || !a.isCue(h) {
			return g
		}
		g = h
	}
	return g
}

// takesTurn reports whether v, coordinated with what a cue reports, is a second
// cue of the same speaker: "acknowledged that talks failed but added that".
func (a *attributor) takesTurn(v int) bool {
	g := a.governor(v)
	if g < 0 || a.dep(v) != nlp.Conj || a.dep(g) != nlp.CComp || a.tree.Dependent(v, nlp.NSubj, nlp.NSubjPass) >= 0 {
		return false
	}
	outer := a.governor(g)
	return outer >= 0 && a.tag(v) == a.tag(outer) && a.tag(v) == nlp.VBD && a.isCue(v) && a.tree.Dependent(v, nlp.CComp) >= 0
}

// issuer returns who issued noun g, which a participle of saying modifies
// ("released a statement saying"), or else g itself.
func (a *attributor) issuer(g int) speaker {
	if v := a.governor(g); v >= 0 && a.dep(g) == nlp.Obj && a.carries(v) && a.isCueNoun(g) {
		if k := a.tree.Dependent(v, nlp.NSubj); k >= 0 {
			return a.spoken(k, v)
		}
	}
	return named(g, run{})
}

// isCueNoun reports whether noun g is a speech act or its record.
func (a *attributor) isCueNoun(g int) bool {
	_, known := a.lex['N'][a.lower(g)]
	return known
}

// inPassive reports whether verb v is in the passive. Without "be", a participle
// with a subject is a past tense, and so is one that follows the only noun in
// front of it in a sentence without a finite verb: "the union called for a
// strike".
func (a *attributor) inPassive(v int) bool {
	if !a.isPassive(v) {
		return false
	}
	if a.dep(v) != nlp.ACL && a.tree.Dependent(v, nlp.NSubj, nlp.NSubjPass) >= 0 && a.tree.Dependent(v, nlp.AuxPass, nlp.OblAgent) < 0 {
		return a.dep(v) == nlp.Conj // "was tried and sentenced"
	}
	g := a.governor(v)
	if g < 0 || a.dep(v) != nlp.ACL || a.dep(g) != nlp.Root || !a.tag(g).IsNoun() || a.tree.Dependent(v, nlp.OblAgent) >= 0 {
		return true
	}
	s := a.d.Sentences[a.d.SentenceAt(v)]
	return v != g+1 || a.hasFinite(run{int(s.First), int(s.Last)})
}

// spoken makes a speaker of the subject k of verb v.
func (a *attributor) spoken(k, v int) speaker {
	if a.dep(k) == nlp.Expl || a.tag(k) == nlp.EX {
		return noSpeaker
	}
	if w := a.lower(k); w == "what" || w == "there" {
		return noSpeaker
	}
	if n := a.secondSubject(k, v); n >= 0 {
		return named(n, run{a.phrase(k, v).first, a.phrase(n, v).last})
	}
	return speaker{head: k, refer: a.antecedent(k, v)}
}

// secondSubject returns the name that the parser made a subject beside the
// title k in front of it ("police director Remy Heitz said"), -1 if none.
func (a *attributor) secondSubject(k, v int) int {
	for n := range a.tree.Dependents(v) {
		if n > k && n < v && a.dep(n) == nlp.NSubj && a.spans[n].first == a.spans[k].last && a.tag(n).IsProper() {
			return n
		}
	}
	return -1
}

// phrase returns the noun phrase headed by token i, without the preposition
// that governs it and without anything from token cut on (or up to it, if it
// stands before i): the clause of the cue is no part of its source.
func (a *attributor) phrase(i, cut int) run {
	r := a.spans[i]
	if cut > i && cut < r.last {
		r.last = a.clauseStart(i, cut)
	}
	if cut >= r.first && cut < i {
		r.first = cut + 1
	}
	for r.first < i && a.governed(r.first, i) {
		r.first++
	}
	return a.trim(a.balance(r, i))
}

// governed reports whether token k is a case marker or conjunction of noun i.
func (a *attributor) governed(k, i int) bool {
	switch a.dep(k) {
	case nlp.Case, nlp.CoordCC, nlp.Mark, nlp.Fixed, nlp.Punct:
		return a.dep(k) == nlp.Fixed || a.governor(k) == i
	case nlp.AdvMod:
		return a.governor(k) == i
	}
	return false
}

// clauseStart returns the first token after noun i of the clause that holds
// the cue at token cut: a relative pronoun, or the cue itself.
func (a *attributor) clauseStart(i, cut int) int {
	for k := cut; k > i; k = a.governor(k) {
		if a.governor(k) == i {
			return max(a.spans[k].first, i+1)
		}
	}
	return cut
}

// balance cuts r at a quote that begins or ends inside it.
func (a *attributor) balance(r run, head int) run {
	in := a.inside[head]
	for k := head; k < r.last; k++ {
		if a.inside[k] != in && a.crosses(k, r) {
			r.last = k
			break
		}
	}
	for k := head; k >= r.first; k-- {
		if a.inside[k] != in && a.crosses(k, r) {
			r.first = k + 1
			break
		}
	}
	return r
}

// crosses reports whether the quote around token k is not wholly inside r. A
// token outside of quotes crosses r if r's head is inside of one.
func (a *attributor) crosses(k int, r run) bool {
	q := a.inside[k]
	if q == 0 {
		return true
	}
	return a.quotes[q-1].first < r.first || a.quotes[q-1].last > r.last
}

// sources describes the source of x, and each one of several coordinated.
func (a *attributor) sources(x *said) (all Source, each []Source) {
	if x.extent.empty() {
		return Source{Cue: a.span(x.cue)}, nil
	}
	all = a.source(x, x.source, x.extent)
	if x.source < 0 || a.tree.Dependent(x.source, nlp.Conj) < 0 {
		return all, nil
	}
	for _, h := range a.conjuncts(nil, x.source) {
		if x.extent.has(h) {
			each = append(each, a.source(x, h, a.conjunct(h, x)))
		}
	}
	if len(each) < 2 {
		return all, nil
	}
	return all, each
}

// conjunct returns the part of x's source that is headed by h.
func (a *attributor) conjunct(h int, x *said) run {
	r := a.phrase(h, x.verb)
	for k := range a.tree.Dependents(h) {
		if a.dep(k) == nlp.Conj {
			r.last = min(r.last, a.spans[k].first)
		}
	}
	return a.trim(r)
}

// source describes the noun phrase r headed by token h.
func (a *attributor) source(x *said, h int, r run) Source {
	s := Source{Span: a.span(r), Cue: a.span(x.cue)}
	s.Name = a.plainName(r, h)
	if x.refer >= 0 && h == x.source {
		h = x.refer
	}
	if n := a.personIn(r, h); n >= 0 {
		h = n
	}
	if e := a.entity(h); e != nil {
		s.Country = e.Country
		if a.goesByName(h) {
			s.Name = e.Name
		}
	}
	return s
}

// personIn returns a token of the person's name that stands with the title h in
// r ("Foreign Minister Sergei Lavrov", "the mayor, Anne Hidalgo"), -1 if there
// is none.
func (a *attributor) personIn(r run, h int) int {
	for k := a.plainEnd(r, h) - 1; k >= r.first; k-- {
		if a.isPerson(k) {
			return k
		}
	}
	if k := a.tree.Dependent(h, nlp.Appos); k >= 0 && r.has(k) && a.isPerson(k) {
		return k
	}
	return -1
}

// isPerson reports whether token k is in the name of a person.
func (a *attributor) isPerson(k int) bool {
	if a.set == nil {
		return false
	}
	m := a.set.At(k)
	return m >= 0 && a.set.Mentions[m].Label == nlp.PER
}

// entity returns the entity that token h refers to, nil if unknown.
func (a *attributor) entity(h int) *entities.Entity {
	if a.set == nil || h < 0 {
		return nil
	}
	m := a.set.At(h)
	if m < 0 || len(a.set.Mentions[m].Entities) != 1 {
		return nil
	}
	return &a.set.Entities[a.set.Mentions[m].Entities[0]]
}

// goesByName reports whether the source headed by h goes by its entity's name: it
// is a name or pronoun, or a person's office. A nominal ("officials") keeps
// its words.
func (a *attributor) goesByName(h int) bool {
	m := &a.set.Mentions[a.set.At(h)]
	e := &a.set.Entities[m.Entities[0]]
	if e.Name == "" || m.Adjectival || e.Kind == entities.Place {
		return false
	}
	return m.Form != entities.NominalForm || e.Kind == entities.Person
}

// plainName returns the words of the source up to the first comma, bracket or
// relative clause.
func (a *attributor) plainName(r run, h int) string {
	return strings.Join(strings.Fields(a.d.Text(a.span(run{r.first, a.plainEnd(r, h)}))), " ")
}

// plainEnd returns the token after the first part of the source r.
func (a *attributor) plainEnd(r run, h int) int {
	for k := max(h, r.first) + 1; k < r.last; k++ {
		switch a.tag(k) {
		case nlp.Comma, nlp.LRB, nlp.WP, nlp.WDT, nlp.Colon:
			return k
		}
	}
	if r.last-r.first > 1 && a.tag(r.last-1) == nlp.POS {
		return r.last - 1
	}
	return r.last
}
