package events

import (
	"slices"
	"sort"

	"github.com/annals-dev/annals/entities"
	"github.com/annals-dev/annals/nlp"
	"github.com/annals-dev/annals/when"
)

// placePrepositions introduce where something happens; the rest of the
// prepositions tell origin, goal or topic.
var placePrepositions = map[string]bool{"in": true, "at": true, "near": true, "on": true, "off": true, "across": true, "outside": true, "inside": true, "around": true, "over": true, "throughout": true, "along": true, "within": true, "north": true, "south": true, "east": true, "west": true, "into": true, "to": true, "through": true}

// assignPlaces gives every event the place where its clause says it happened.
func (x *extraction) assignPlaces() {
	for i := range x.report.Events {
		e := &x.report.Events[i]
		if k := x.ownPlace(e); k >= 0 {
			e.Place = x.location(k)
		}
	}
}

// ownPlace returns the mention of the place of e, -1 if its sentence has none.
func (x *extraction) ownPlace(e *Event) int {
	best, bestScore := -1, 0
	s := x.m.d.Sentences[e.Sentence]
	clause := x.clauseOf(e.anchor)
	mentions := x.m.set.Mentions
	from := sort.Search(len(mentions), func(k int) bool { return mentions[k].First >= s.First })
	for k := from; k < len(mentions) && mentions[k].Last <= s.Last; k++ {
		m := &mentions[k]
		if m.Adjectival || !x.isPlace(m) {
			continue
		}
		if score := x.placeScore(e, m, clause); score > bestScore {
			best, bestScore = k, score
		}
	}
	return best
}

// isPlace reports whether mention m can stand for a place on the map.
func (x *extraction) isPlace(m *entities.Mention) bool {
	if m.Form != entities.NameForm || len(m.Entities) == 0 {
		return false
	}
	switch m.Label {
	case nlp.GPE, nlp.LOC, nlp.FAC:
		return true
	}
	return x.m.set.Entities[m.Entities[0]].Kind == entities.Place
}

// placeScore says how well place m fits e: 0 is not at all.
func (x *extraction) placeScore(e *Event, m *entities.Mention, clause int) int {
	head := x.headOf(int(m.First), int(m.Last))
	p := x.m.preposition(head)
	at := x.m.governor(head)
	for n := 0; n < 3 && p == "" && at >= 0 && x.isPlaceChain(head); n++ {
		head, at = at, x.m.governor(at)
		p = x.m.preposition(head)
	}
	if at == e.anchor && (x.m.dep(head) == nlp.Obj || x.m.dep(head) == nlp.NSubjPass) && e.takesPlace() {
		return 60 // "recaptured Mokha"
	}
	if !placePrepositions[p] || at < 0 {
		return 0
	}
	score := 40
	if p == "to" || p == "into" || p == "through" {
		score = 15
	}
	switch {
	case at == e.anchor:
		score += 50
	case at == clause:
		score += 40
	case x.m.tree.Governs(clause, at):
		score += 20
	case x.m.tree.Governs(at, clause):
		score += 10
	}
	if x.m.dep(int(m.Last)-1) == nlp.Compound {
		score -= 10 // "the Red Sea port of Mokha"
	}
	if c := x.m.set.Entities[m.Entities[0]]; c.Geo != nil && c.Geo.Kind != "country" && c.Geo.Kind != "sea" {
		score += 5 // the finest place that belongs to the event
	}
	return score
}

// takesPlace reports whether the object of e, if it is a place, is where e happens.
func (e *Event) takesPlace() bool {
	return e.Type == Assault || e.Type == Coerce && e.Mode == "seize" || e.Type == Consult && e.Mode == "visit" || e.Type == Retreat
}

// isPlaceChain reports whether token h only refines the place that governs it
// ("Kharkiv, Ukraine", "the port city of Odesa").
func (x *extraction) isPlaceChain(h int) bool {
	switch x.m.dep(h) {
	case nlp.Appos, nlp.NModUnmarked, nlp.Compound, nlp.Flat, nlp.Conj, nlp.List:
		return true
	case nlp.NMod:
		return x.m.preposition(h) == "of"
	}
	return false
}

// headOf returns the token of [first, last) whose governor lies outside.
func (x *extraction) headOf(first, last int) int {
	for i := first; i < last; i++ {
		if g := x.m.governor(i); g < first || g >= last {
			return i
		}
	}
	return last - 1
}

// location turns mention k into the place of an event.
func (x *extraction) location(k int) *Location {
	m := &x.m.set.Mentions[k]
	e := &x.m.set.Entities[m.Entities[0]]
	l := &Location{Span: m.Span, Name: e.Name, Country: e.Country, ID: e.ID, Geo: x.m.set.Place(m)}
	if l.Country == "" && l.Geo == nil {
		l.Country = x.m.set.Scene() // a hospital or suburb that the gazetteer does not know
	}
	return l
}

// inheritPlaces places the deeds whose clause names no place: where another
// telling of the same event puts it, where the paragraph is, or where the story
// is set if the deed is of the day the story is about.
func (x *extraction) inheritPlaces() {
	ev := x.report.Events
	own := make([]bool, len(ev))
	for i := range ev {
		own[i] = ev[i].Place != nil
	}
	focus := x.focusPlace()
	for i := range ev {
		e := &ev[i]
		if own[i] || !isDeed(e) && e.Type != Consult {
			continue
		}
		if e.Place = x.retoldPlace(i, own); e.Place == nil {
			e.Place = x.paragraphPlace(i, own)
		}
		if e.Place == nil && isDeed(e) && e.Time.Basis != when.BasisExplicit && !e.isAbroad(focus) {
			e.Place = focus
		}
	}
}

// isAbroad reports whether e is between countries and none of them is that of
// place l, or an actor strikes out of its own country: l then says nothing.
func (e *Event) isAbroad(l *Location) bool {
	if l == nil || len(e.Actors) == 0 {
		return false
	}
	a := e.Actors[0].Country
	if e.Actors[0].Name != "" && slices.Contains(e.Actors[0].Sectors, "MIL") && a == l.Country && len(e.Recipients) > 0 && e.Recipients[0].Name == "" {
		return true // an army that strikes nobody of a known country: not at home
	}
	if len(e.Recipients) > 0 && e.Recipients[0].Country != "" {
		return e.Recipients[0].Country != l.Country
	}
	return e.Type == Mobilize || a != "" && a != l.Country && l.Country != ""
}

// retoldPlace returns the place of another telling of event i.
func (x *extraction) retoldPlace(i int, own []bool) *Location {
	for _, j := range x.tellings(i) {
		if own[j] {
			return x.report.Events[j].Place
		}
	}
	return nil
}

// paragraphPlace returns the place of the deed before event i in its paragraph.
func (x *extraction) paragraphPlace(i int, own []bool) *Location {
	ev := x.report.Events
	part := x.m.d.Sentences[ev[i].Sentence].Part
	for j := i - 1; j >= 0 && x.m.d.Sentences[ev[j].Sentence].Part == part && ev[i].Sentence-ev[j].Sentence <= paragraphReach; j-- {
		if own[j] && isDeed(&ev[j]) && !clash(ev[i].Time, ev[j].Time) {
			return ev[j].Place
		}
	}
	return nil
}

// focusPlace returns where the story is set: the place of the first placed deed
// of its opening, else a town in which the opening says something is, else the
// place of its dateline, which may be only where it was written, else its country.
func (x *extraction) focusPlace() *Location {
	opening := x.openingEnd()
	for i := range x.report.Events {
		if e := &x.report.Events[i]; e.Place != nil && isDeed(e) && e.Sentence < opening {
			return e.Place
		}
	}
	d, dateline := x.report.Layout.Dateline, -1
	for k := range x.m.set.Mentions {
		m := &x.m.set.Mentions[k]
		inDateline := d.PlaceEnd > d.PlaceStart && int(m.Start) < d.PlaceEnd && d.PlaceStart < int(m.End)
		if inDateline && len(m.Entities) > 0 && dateline < 0 {
			dateline = k
		}
		if !inDateline && x.isPlace(m) && !m.Adjectival && x.m.d.SentenceAt(int(m.First)) < opening && x.isTown(m) && x.isWhere(m) {
			return x.location(k)
		}
	}
	if dateline >= 0 {
		return x.location(dateline)
	}
	return x.scene()
}

// isWhere reports whether m is introduced as where something is, not as origin
// or goal.
func (x *extraction) isWhere(m *entities.Mention) bool {
	switch x.m.preposition(x.headOf(int(m.First), int(m.Last))) {
	case "in", "at", "near", "outside", "off":
		return true
	}
	return false
}

// isTown reports whether m names a place finer than a country.
func (x *extraction) isTown(m *entities.Mention) bool {
	g := x.m.set.Entities[m.Entities[0]].Geo
	return g != nil && (g.Kind == "city" || g.Kind == "admin1" || g.Kind == "admin2" || g.Kind == "facility")
}

// openingSentences is how many sentences of a story set its scene.
const openingSentences = 4

// openingEnd returns the index behind the last sentence of the opening.
func (x *extraction) openingEnd() int {
	n := 0
	for i := range x.m.d.Sentences {
		if x.isBody(i) {
			if n++; n > openingSentences {
				return i
			}
		}
	}
	return len(x.m.d.Sentences)
}

// scene returns the country that the story is set in as a place without words
// of its own, nil if it is set in none.
func (x *extraction) scene() *Location {
	c := x.m.set.Scene()
	if c == "" {
		return nil
	}
	for i := range x.m.set.Entities {
		if e := &x.m.set.Entities[i]; e.Kind == entities.State && e.Country == c && e.Geo != nil && e.Geo.Kind == "country" {
			return &Location{Name: e.Name, Country: c, ID: e.ID, Geo: e.Geo}
		}
	}
	return &Location{Country: c}
}
