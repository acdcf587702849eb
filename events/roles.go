package events

import (
	"slices"
	"sort"

	"github.com/annals-dev/annals/entities"
	"github.com/annals-dev/annals/internal/rule"
	"github.com/annals-dev/annals/nlp"
)

// Where participants stand if a rule does not say.
var (
	verbActor     = []rule.Path{{Slot: "subj"}}
	verbRecipient = []rule.Path{{Slot: "obj"}, {Slot: "prep", Preps: []string{"against", "on", "at", "with", "to"}}}
	nounActor     = []rule.Path{{Slot: "by"}, {Slot: "poss"}, {Slot: "gov"}, {Slot: "mod"}}
	nounRecipient = []rule.Path{{Slot: "prep", Preps: []string{"on", "against", "at", "upon"}}, {Slot: "prep", Preps: []string{"of"}}}
	bothSides     = []rule.Path{{Slot: "subj"}, {Slot: "prep", Preps: []string{"with", "between", "among"}}, {Slot: "gov"}, {Slot: "poss"}, {Slot: "mod"}}
)

// paths returns the role paths of trigger t.
func (t *compiledTrigger) paths(r *compiledRule) (actor, recipient []rule.Path) {
	actor, recipient = t.roles.Actor, t.roles.Recipient
	noun := t.form == rule.Noun
	if actor == nil {
		switch {
		case r.reciprocal:
			actor = bothSides
		case noun:
			actor = nounActor
		default:
			actor = verbActor
		}
	}
	if recipient == nil && !r.reciprocal {
		recipient = verbRecipient
		if noun {
			recipient = nounRecipient
		}
	}
	return actor, recipient
}

// roles finds who fills the roles of match k; what its own words leave open,
// the words merged into it may tell.
func (x *extraction) roles(k *match) (actors, recipients []Actor) {
	actors, recipients = x.ownRoles(k)
	for i := range k.also {
		if len(actors) > 0 && len(recipients) > 0 {
			break
		}
		a, r := x.ownRoles(&k.also[i])
		if len(actors) == 0 && !slices.ContainsFunc(a, in(recipients)) {
			actors = a
		}
		if len(recipients) == 0 && !slices.ContainsFunc(r, in(actors)) {
			recipients = r
		}
	}
	return actors, recipients
}

// in returns a test for being one of list.
func in(list []Actor) func(Actor) bool {
	return func(a Actor) bool { return slices.ContainsFunc(list, a.same) }
}

// ownRoles finds who stands where the rule of match k says.
func (x *extraction) ownRoles(k *match) (actors, recipients []Actor) {
	r := k.rule()
	pa, pr := k.program().paths(r)
	if r.reciprocal {
		return x.fillAll(k.anchor, pa), x.fill(k.anchor, pr, nil)
	}
	actors = x.fill(k.anchor, pa, nil)
	return actors, x.fill(k.anchor, pr, actors)
}

// fill returns the actors at the first path that has any, leaving out those in not.
func (x *extraction) fill(anchor int, paths []rule.Path, not []Actor) []Actor {
	for _, p := range paths {
		if out := x.actorsAt(nil, anchor, p, not); len(out) > 0 {
			return out
		}
	}
	return nil
}

// fillAll returns the actors at all paths.
func (x *extraction) fillAll(anchor int, paths []rule.Path) []Actor {
	var out []Actor
	for _, p := range paths {
		out = x.actorsAt(out, anchor, p, out)
	}
	return out
}

// actorsAt appends the participants at path p, coordinations split.
func (x *extraction) actorsAt(dst []Actor, anchor int, p rule.Path, not []Actor) []Actor {
	x.heads = x.m.slot(x.heads[:0], anchor, p)
	var heads []int
	for _, h := range x.heads {
		heads = x.m.conjuncts(heads, h)
	}
	for _, h := range heads {
		if h == anchor || p.Slot == "mod" && (x.m.set.At(h) < 0 || x.m.isAnti(h)) {
			continue
		}
		for _, a := range x.standing(h, p) {
			if !slices.ContainsFunc(not, a.same) && !slices.ContainsFunc(dst, a.same) {
				dst = append(dst, a)
			}
		}
	}
	return dst
}

// standing returns the participants that head h at path p stands for: for a
// clause ("demanded that Iran withdraw", "agreed to send tanks to Ukraine") its
// subject if it has one of its own, else whom its verb concerns.
func (x *extraction) standing(h int, p rule.Path) []Actor {
	if !x.m.tag(h).IsVerb() || p.Slot != "comp" && p.Slot != "inf" {
		return x.actor(h)
	}
	if s := x.m.tree.Dependent(h, nlp.NSubj, nlp.NSubjPass); s >= 0 {
		return x.actor(s)
	}
	return x.fill(h, concerned, nil)
}

// concerned is where those stand whom an infinitive or gerund concerns.
var concerned = []rule.Path{{Slot: "iobj"}, {Slot: "prep", Preps: []string{"to", "with", "against", "on", "at"}}, {Slot: "obj"}, {Slot: "prep", Preps: []string{"from", "into", "in", "between"}}}

// same reports whether a and b are the same participant.
func (a Actor) same(b Actor) bool {
	if a.Entity >= 0 || b.Entity >= 0 {
		return a.Entity == b.Entity
	}
	return a.Span == b.Span && a.Country == b.Country
}

// phrase returns the tokens of the noun phrase of head h, without relative
// clauses, appositions and coordinations.
func (c *clauses) phrase(h int) (first, last int) {
	first, last = h, h+1
	for k := range c.tree.Dependents(h) {
		switch c.dep(k) {
		case nlp.AMod, nlp.Compound, nlp.NumMod, nlp.NModPoss, nlp.Det, nlp.DetPredet, nlp.Flat, nlp.Fixed, nlp.GoesWith:
			a, b := c.tree.Subtree(k)
			first, last = min(first, a), max(last, b)
		case nlp.NMod:
			if k > h && k-h <= 4 && c.preposition(k) == "of" {
				_, b := c.phrase(k)
				last = max(last, b)
			}
		}
	}
	return first, last
}

// actor returns the participants that the noun phrase of head h stands for:
// none if it can be no actor, several for "the two leaders".
func (x *extraction) actor(h int) []Actor {
	if firstPerson[x.m.lower(h)] {
		return x.speaker(h)
	}
	if x.m.isAnti(h) {
		if out := x.opposed(h); len(out) > 0 {
			return out
		}
	}
	if k := x.mentionOf(h); k >= 0 {
		if out := x.mentioned(k); len(out) > 0 {
			return x.byCountry(out, h)
		}
	}
	if !x.m.tag(h).IsNoun() {
		return nil
	}
	first, last := x.m.phrase(h)
	e := x.kb.Describe(x.m.d, x.m.set, first, last, h)
	if len(e.Sectors) == 0 || e.Kind == entities.Place {
		if x.m.tag(h).IsProper() && !x.m.isTime(h) {
			e = entities.Entity{Name: x.m.d.Text(x.span(first, last)), Country: e.Country} // a name nobody knows
		} else {
			return x.owner(h)
		}
	}
	return []Actor{{
		Span: x.span(first, last), Mention: -1, Entity: -1,
		Name: e.Name, ID: e.ID, Country: e.Country, Kind: e.Kind, Sectors: e.Sectors,
	}}
}

// owner returns the participant behind a thing: "Maduro's victory", "the act of
// the commission", "Venezuelan airspace".
func (x *extraction) owner(h int) []Actor {
	try := func(k int) []Actor {
		if n := x.m.set.At(k); n >= 0 {
			return x.byCountry(x.mentioned(n), k)
		}
		return nil
	}
	for _, dep := range []nlp.Dep{nlp.NModPoss, nlp.NMod, nlp.AMod, nlp.Compound} {
		for k := range x.m.tree.Dependents(h) {
			if x.m.dep(k) != dep || dep == nlp.NMod && x.m.preposition(k) != "of" {
				continue
			}
			if out := try(k); len(out) > 0 {
				return out
			}
		}
	}
	return x.located(h)
}

// located returns a thing that stands somewhere ("a market in Sudan") as a
// participant of that country.
func (x *extraction) located(h int) []Actor {
	where := []string{"in", "at", "near"}
	places := x.m.prepositional(nil, h, where)
	if k := x.m.following(h, where); k >= 0 {
		places = append(places, k)
	}
	for _, k := range places {
		n := x.m.set.At(k)
		if n < 0 || len(x.m.set.Mentions[n].Entities) == 0 {
			continue
		}
		if e := &x.m.set.Entities[x.m.set.Mentions[n].Entities[0]]; e.Geo != nil && e.Country != "" {
			first, last := x.m.phrase(h)
			return []Actor{{Span: x.span(first, last), Mention: -1, Entity: -1, Country: e.Country}}
		}
	}
	return nil
}

var firstPerson = map[string]bool{"i": true, "we": true, "me": true, "us": true, "my": true, "our": true}

// speakerReach is how many attributions around a pronoun are asked whether it
// stands in them.
const speakerReach = 16

// speaker returns who says the quotation that token i is in.
func (x *extraction) speaker(i int) []Actor {
	at := x.m.d.Tokens[i].Span
	list := x.report.Attributions
	near := sort.Search(len(list), func(k int) bool { return list[k].Content.Start > at.Start })
	for k := max(near-speakerReach, 0); k < min(near+speakerReach, len(list)); k++ {
		a := &list[k]
		if !a.Direct || a.Source.Span.IsZero() || !a.Content.Contains(at) && !slices.ContainsFunc(a.Parts, func(p nlp.Span) bool { return p.Contains(at) }) {
			continue
		}
		mentions := x.m.set.Mentions
		from := sort.Search(len(mentions), func(n int) bool { return mentions[n].End > a.Source.Start })
		for n := from; n < len(mentions) && mentions[n].Start < a.Source.End; n++ {
			if m := &mentions[n]; len(m.Entities) > 0 && !m.Adjectival {
				return x.mentioned(n)
			}
		}
	}
	return nil
}

// mentionOf returns the mention that names head h: its own, or that of its
// apposition or of the name it is the title of.
func (x *extraction) mentionOf(h int) int {
	k := x.m.set.At(h)
	if k >= 0 && len(x.m.set.Mentions[k].Entities) > 0 && x.m.set.Mentions[k].Form == entities.NameForm {
		return k
	}
	for _, dep := range []nlp.Dep{nlp.Appos, nlp.Flat} {
		if a := x.m.tree.Dependent(h, dep); a >= 0 {
			if n := x.m.set.At(a); n >= 0 && x.isPersonName(n) {
				return n
			}
		}
	}
	return k
}

func (x *extraction) isPersonName(n int) bool {
	m := &x.m.set.Mentions[n]
	return m.Form == entities.NameForm && slices.ContainsFunc(m.Entities, func(e int32) bool { return x.m.set.Entities[e].Kind == entities.Person })
}

// mentioned returns the participants of mention k.
func (x *extraction) mentioned(k int) []Actor {
	m := &x.m.set.Mentions[k]
	var out []Actor
	for _, e := range m.Entities {
		ent := &x.m.set.Entities[e]
		if ent.Kind == entities.Place && ent.Country == "" {
			continue
		}
		out = append(out, Actor{
			Span: m.Span, Mention: k, Entity: int(e),
			Name: ent.Name, ID: ent.ID, Country: ent.Country, Kind: ent.Kind, Sectors: ent.Sectors,
		})
	}
	return out
}

// byCountry gives nameless people of head h the country that their phrase
// names, one participant for each: "the foreign ministers of France and
// Germany", "Indian and Chinese soldiers".
func (x *extraction) byCountry(list []Actor, h int) []Actor {
	if len(list) != 1 || list[0].Name != "" && list[0].Country != "" {
		return list
	}
	countries := x.countriesOf(h)
	if len(countries) == 0 || len(countries) == 1 && list[0].Country != "" {
		return list
	}
	out := make([]Actor, len(countries))
	for i, c := range countries {
		out[i] = list[0]
		out[i].Country = c
		if len(countries) > 1 {
			out[i].Entity = -1
		}
	}
	return out
}

// countriesOf returns the countries named by the modifiers of noun h, each once.
func (x *extraction) countriesOf(h int) []string {
	var out []string
	for k := range x.m.tree.Dependents(h) {
		switch x.m.dep(k) {
		case nlp.AMod, nlp.Compound, nlp.NModPoss, nlp.NMod:
		default:
			continue
		}
		if p := x.m.preposition(k); p != "" && p != "of" && p != "from" && p != "in" && p != "'s" && p != "’s" {
			continue
		}
		for _, c := range x.m.conjuncts(nil, k) {
			n := x.m.set.At(c)
			if n < 0 || len(x.m.set.Mentions[n].Entities) == 0 {
				continue
			}
			e := &x.m.set.Entities[x.m.set.Mentions[n].Entities[0]]
			if e.Country != "" && !slices.Contains(out, e.Country) {
				out = append(out, e.Country)
			}
		}
	}
	return out
}

// span returns the bytes of tokens [first, last).
func (x *extraction) span(first, last int) nlp.Span {
	t := x.m.d.Tokens
	return nlp.Span{Start: t[first].Start, End: t[last-1].End}
}
