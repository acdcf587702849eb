package events

import (
	"slices"
	"strconv"

	"github.com/annals-dev/annals/article"
	"github.com/annals-dev/annals/entities"
	"github.com/annals-dev/annals/internal/rule"
	"github.com/annals-dev/annals/nlp"
)

// An extraction is one article on its way through the stages of this package.
type extraction struct {
	*Extractor
	report *Report
	m      matcher
	heads  []int // scratch

	timeTokens [][2]int      // tokens of each time expression
	cues       []bool        // tokens inside cues of attributions
	quoted     []bool        // tokens inside direct speech
	made       []Event       // events that figures tell by themselves
	groups     map[int][]int // tellings of one event, by the first
}

// events runs the stages of this package, each appending to the report.
func (x *extraction) events() {
	r := x.report
	r.Attributions = findAttributions(x.m.d, x.m.tree, x.m.set, x.isBody)
	x.indexSpeech()
	r.Casualties = findCasualties(x.m.d, x.m.tree, x.m.set, x.kb, r.Times, r.Layout.Published, x.isBody)
	for i, s := range x.m.d.Sentences {
		if x.isBody(i) {
			x.sentence(i, s)
		}
	}
	x.attachCasualties()
	x.ownTimes()
	x.assignPlaces()
	x.linkRestatements()
	x.spreadDenials()
	x.inheritTimes()
	x.inheritPlaces()
	x.implyActors()
	for i := range r.Events {
		e := &r.Events[i]
		e.ID = "e" + strconv.Itoa(i+1)
		e.Confidence = confidence(e)
	}
	x.restateTitles()
	r.Tolls = reconcile(r.Casualties)
}

// isBody reports whether sentence i tells the story: its title, headings and
// text, but not furniture, captions and repeated blocks.
func (x *extraction) isBody(i int) bool {
	blocks := x.report.Layout.Blocks
	p := int(x.m.d.Sentences[i].Part)
	if p >= len(blocks) {
		return true
	}
	switch b := blocks[p]; b.Kind {
	case article.Body, article.Title, article.Heading:
		return !b.Repeat
	}
	return false
}

// sentence appends the events of sentence i.
func (x *extraction) sentence(i int, s nlp.Sentence) {
	found := x.m.find(nil, x.rules, s)
	found = x.m.mergeTellings(x.m.absorb(found))
	for k := range found {
		if e, ok := x.tell(&found[k], i); ok {
			x.report.Events = append(x.report.Events, e)
		}
	}
}

// tell builds the event of match k in sentence i; if the match is none, one of
// those that gave way to it may still be.
func (x *extraction) tell(k *match, i int) (Event, bool) {
	e, ok := x.event(k, i)
	for n := 0; !ok && n < len(k.also); n++ {
		e, ok = x.event(&k.also[n], i)
	}
	return e, ok
}

// event builds the event of match k in sentence i; ok is false if the match
// turns out to be none.
func (x *extraction) event(k *match, i int) (e Event, ok bool) {
	r := k.rule()
	e = Event{
		Type: r.typ, Mode: r.mode, CAMEO: r.cameo, Rule: r.name,
		Trigger: x.span(k.first, k.last), Sentence: i, SameAs: -1,
		anchor: k.anchor, weak: r.weak,
	}
	e.Actors, e.Recipients = x.roles(k)
	if !x.plausible(k, &e) || x.m.isAttribute(k) || x.m.isAnaphoric(k, &e) {
		return e, false
	}
	e.Status, e.Attribution, e.evidence = statusOf(x.m.d, x.m.tree, x.report.Attributions, k.first, k.last, k.anchor, e.Type)
	if r.negative || e.Status == Planned && x.hasHappened(k.anchor) {
		e.Status = Actual
	}
	e.applyParties()
	e.applyStatus()
	return e, !x.unreal(&e) && !e.isAtHome()
}

// hasHappened reports whether a clause about noun i tells that it is past:
// "suspected of planning a bombing that killed 14 people".
func (x *extraction) hasHappened(i int) bool {
	if !x.m.tag(i).IsNoun() {
		return false
	}
	for k := range x.m.tree.Dependents(i) {
		if x.m.dep(k) == nlp.ACLRelcl && x.m.tag(k) == nlp.VBD {
			return true
		}
	}
	return false
}

// plausible reports whether the match has what its rule needs to be believed:
// a political actor or victim, or at least a name, a person or something of a
// country where one would stand, unless the rule says that its words suffice.
func (x *extraction) plausible(k *match, e *Event) bool {
	r := k.rule()
	if r.loose || len(e.Actors)+len(e.Recipients) > 0 {
		return true
	}
	pa, pr := k.program().paths(r)
	return x.someone(k.anchor, pa) || x.someone(k.anchor, pr)
}

// someone reports whether a name, a pronoun or a noun with a country stands at
// one of the paths.
func (x *extraction) someone(anchor int, paths []rule.Path) bool {
	for _, p := range paths {
		x.heads = x.m.slot(x.heads[:0], anchor, p)
		for _, h := range x.heads {
			if t := x.m.tag(h); t == nlp.PRP || t.IsProper() || x.m.set.At(h) >= 0 {
				return true
			}
			first, last := x.m.phrase(h)
			if x.m.tag(h).IsNoun() && x.kb.Describe(x.m.d, x.m.set, first, last, h).Country != "" {
				return true
			}
		}
	}
	return false
}

// applyParties tells a ban inside a country from one on foreigners, which is a
// sanction, and a manoeuvre of several countries, which is cooperation, from a
// show of force.
func (e *Event) applyParties() {
	if e.Type == Mobilize && distinctCountries(e.Actors) > 1 {
		e.Type, e.Mode, e.CAMEO = Cooperate, "", "062"
		return
	}
	if e.Type != Coerce || e.Mode != "restrict" || len(e.Actors) == 0 || len(e.Recipients) == 0 {
		return
	}
	a, r := e.Actors[0].Country, e.Recipients[0].Country
	if a != "" && r != "" && a != r && e.Recipients[0].Kind != entities.Population {
		e.Type, e.Mode, e.CAMEO = Sanction, "discontinue", "163"
	}
}

// isAtHome reports whether e is a visit inside the visitor's own country, or
// one by nobody known.
func (e *Event) isAtHome() bool {
	if e.Type != Consult || e.Mode != "visit" {
		return false
	}
	return len(e.Actors) == 0 || len(e.Recipients) > 0 && e.Recipients[0].Country != "" && e.Actors[0].Country == e.Recipients[0].Country
}

// distinctCountries counts the different countries of list.
func distinctCountries(list []Actor) int {
	n := 0
	for i, a := range list {
		if a.Country != "" && !slices.ContainsFunc(list[:i], func(b Actor) bool { return b.Country == a.Country }) {
			n++
		}
	}
	return n
}

// applyStatus turns future cooperation into the promise of it, as PLOVER does:
// a meeting that will be held is AGREE, a release that will be made is CONCEDE.
func (e *Event) applyStatus() {
	if e.Status != Planned {
		return
	}
	e.promise = true
	switch e.Type {
	case Consult, Support, Cooperate, Aid:
		e.CAMEO, e.Mode = promised[e.Type], ""
		e.Type = Agree
	case Retreat:
		e.CAMEO, e.Mode = "080", ""
		e.Type = Concede
		e.Status = Actual
	}
}

// promised is the CAMEO code of the promise of each cooperative type.
var promised = [NumTypes]string{Consult: "036", Support: "032", Cooperate: "031", Aid: "033"}
