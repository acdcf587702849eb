package events

import (
	"slices"

	"github.com/annals-dev/annals/entities"
	"github.com/annals-dev/annals/nlp"
)

// implyActors names the participants that a clause leaves out but its article
// makes clear: those of another telling of the same event; and, by what only
// they do, the protesters of a protest, the police of an arrest, the court of a
// conviction, in the country where it happens. They have no span.
func (x *extraction) implyActors() {
	ev := x.report.Events
	for i := range ev {
		e := &ev[i]
		if len(e.Actors) == 0 {
			e.Actors = x.retoldActors(i, func(r *Event) []Actor { return r.Actors })
		}
		if len(e.Recipients) == 0 {
			e.Recipients = x.retoldActors(i, func(r *Event) []Actor { return r.Recipients })
		}
		if len(e.Actors) == 0 {
			e.Actors = x.impliedBy(e)
		}
		if len(e.Recipients) == 0 && len(e.Actors) > 0 {
			e.Recipients = x.answered(i)
		}
	}
}

// answerReach is how many events, and sentences, back the act may lie that
// another answers.
const answerReach = 8

// answered returns whose act event i answers: a refusal or denial that names no
// other side is directed at those who asked, accused or offered, if they did so
// to the one who refuses.
func (x *extraction) answered(i int) []Actor {
	e := &x.report.Events[i]
	if e.Type != Reject {
		return nil
	}
	for j := i - 1; j >= max(0, i-answerReach); j-- {
		p := &x.report.Events[j]
		if e.Sentence-p.Sentence > answerReach {
			break
		}
		switch p.Type {
		case Accuse, Request, Agree:
		default:
			continue
		}
		if _, differ := compare(p.Actors, e.Actors); differ && slices.ContainsFunc(p.Recipients, func(r Actor) bool { return slices.ContainsFunc(e.Actors, r.alike) }) {
			return spanless(p.Actors)
		}
	}
	return nil
}

// spanless returns participants as those of an event whose clause leaves them out.
func spanless(list []Actor) []Actor {
	out := slices.Clone(list)
	for k := range out {
		out[k].Span = nlp.Span{}
	}
	return out
}

// retoldActors returns the participants that another telling of event i names.
func (x *extraction) retoldActors(i int, side func(*Event) []Actor) []Actor {
	for _, j := range x.tellings(i) {
		if list := side(&x.report.Events[j]); len(list) > 0 {
			return spanless(list)
		}
	}
	return nil
}

// impliedBy returns who alone does what e tells.
func (x *extraction) impliedBy(e *Event) []Actor {
	country := x.m.set.Scene()
	if e.Place != nil && e.Place.Country != "" {
		country = e.Place.Country
	}
	if country == "" {
		return nil
	}
	one := func(kind entities.Kind, sector string) []Actor {
		return []Actor{{Mention: -1, Entity: -1, Country: country, Kind: kind, Sectors: []string{sector}}}
	}
	switch {
	case e.Type == Protest:
		return one(entities.Population, "CVL")
	case e.Type == Coerce && e.Mode == "arrest", e.Mode == "crowd-control":
		return one(entities.Organisation, "COP")
	case e.Type == Sanction && e.Mode == "convict":
		return one(entities.Organisation, "JUD")
	}
	return nil
}
