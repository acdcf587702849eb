package events

import (
	"slices"

	"github.com/annals-dev/annals/internal/rule"
	"github.com/annals-dev/annals/nlp"
)

// mergeTellings drops matches that tell, in the same sentence, what another
// match of the same type tells: "carried out strikes ..., killing 83" is one
// attack with a toll, "lashed out at the mayor, accusing her" one accusation.
// A word for the result ("killed") yields to the word for the act ("strikes").
func (m *matcher) mergeTellings(found []match) []match {
	drop := make([]bool, len(found))
	for i := range found {
		for j := range found {
			if i == j || drop[i] || drop[j] || !m.oneHappening(&found[i], &found[j]) {
				continue
			}
			gone, kept := j, i
			if m.yields(&found[i], &found[j]) {
				gone, kept = i, j
			}
			drop[gone] = true
			found[kept].also = append(found[kept].also, found[gone])
		}
	}
	kept := found[:0]
	for i, k := range found {
		if !drop[i] {
			kept = append(kept, k)
		}
	}
	return kept
}

// resultWords tell what an attack or accident did to people, not what it was.
var resultWords = map[string]bool{"kill": true, "wound": true, "injure": true, "hurt": true, "maim": true, "die": true, "slay": true, "killing": true, "murder": true, "hit": true, "strike": true, "target": true, "damage": true, "destroy": true, "dead": true}

// yields reports whether a is the less telling of two matches for one event.
func (m *matcher) yields(a, b *match) bool {
	ra, rb := resultWords[m.lower(a.anchor)] && m.tag(a.anchor).IsVerb(), resultWords[m.lower(b.anchor)] && m.tag(b.anchor).IsVerb()
	if ra != rb {
		return ra
	}
	return !m.tree.Governs(a.anchor, b.anchor)
}

// separateModes are kinds of violence that are events of their own beside
// another attack in the sentence.
var separateModes = map[string]bool{"abduct": true, "torture": true, "crowd-control": true, "arrest": true, "resign": true}

// oneHappening reports whether a is joined to b by syntax as cause, result,
// manner or object of one event of one type.
func (m *matcher) oneHappening(a, b *match) bool {
	ra, rb := a.rule(), b.rule()
	if ra.typ != rb.typ || separateModes[ra.mode] != separateModes[rb.mode] {
		return false
	}
	return m.joined(a.anchor, b.anchor, ra.typ) || m.joined(b.anchor, a.anchor, ra.typ) ||
		m.joined(a.anchor, m.lightVerb(b.anchor), ra.typ) || m.joined(b.anchor, m.lightVerb(a.anchor), ra.typ)
}

// lightVerb returns the verb that noun i completes ("carried out strikes"), -1 if none.
func (m *matcher) lightVerb(i int) int {
	if !m.tag(i).IsNoun() {
		return -1
	}
	if v := m.verbOf(i); v >= 0 && lightVerbs[m.lower(v)] {
		return v
	}
	return -1
}

// maxJoin bounds the path between two words for one event.
const maxJoin = 4

// joined reports whether token i hangs from token top by relations that stay
// within one happening.
func (m *matcher) joined(i, top int, typ Type) bool {
	for range maxJoin {
		g := m.governor(i)
		if g < 0 || top < 0 {
			return false
		}
		switch m.dep(i) {
		case nlp.AdvCl, nlp.XComp, nlp.Obj, nlp.NSubj, nlp.NSubjPass, nlp.Obl, nlp.NMod, nlp.Compound, nlp.OblAgent:
		case nlp.ACL, nlp.ACLRelcl:
			if typ != Assault && typ != HarmEvent {
				return false
			}
		case nlp.Conj:
			if !resultWords[m.lower(i)] && !resultWords[m.lower(g)] {
				return false
			}
		default:
			return false
		}
		if g == top {
			return true
		}
		i = g
	}
	return false
}

// definite reports whether noun i is introduced as known ("the attack",
// "Saturday's unrest", "such killings").
func (m *matcher) definite(i int) bool {
	for k := range m.tree.Dependents(i) {
		switch m.dep(k) {
		case nlp.Det:
			switch m.lower(k) {
			case "the", "this", "that", "these", "those", "any", "such", "no", "every", "all", "each":
				return true
			}
		case nlp.AMod, nlp.DetPredet:
			if l := m.lower(k); l == "such" || l == "possible" || l == "potential" || l == "further" || l == "any" {
				return true
			}
		case nlp.NModPoss:
			if m.set.At(k) < 0 {
				return true
			}
		}
	}
	return false
}

// isAnaphoric reports whether match k only refers back to an event told
// elsewhere: a definite noun that adds no participant, place or time.
func (m *matcher) isAnaphoric(k *match, e *Event) bool {
	if k.program().form != rule.Noun || m.addsDetail(k.anchor) || m.isOccurrence(k.anchor) || !m.definite(k.anchor) && !massNouns[m.lower(k.anchor)] {
		return false
	}
	switch e.Type {
	case Assault, Protest, Coerce, Sanction, HarmEvent, Accuse, Request:
		return true
	}
	return false
}

// massNouns name violence in general unless something in their phrase says which.
var massNouns = map[string]bool{"violence": true, "unrest": true, "torture": true, "repression": true, "aggression": true, "bloodshed": true, "war": true, "conflict": true, "terrorism": true, "genocide": true, "assault": true, "murder": true, "rape": true, "killing": true, "censorship": true, "detention": true, "imprisonment": true}

// occurrenceVerbs say of their subject that it happened, when, where or how long.
var occurrenceVerbs = map[string]bool{"happen": true, "occur": true, "take": true, "begin": true, "start": true, "erupt": true, "last": true, "continue": true, "come": true, "break": true, "end": true, "spread": true, "kill": true, "leave": true, "injure": true, "wound": true, "follow": true, "target": true, "hit": true, "strike": true, "damage": true, "destroy": true, "resume": true, "mark": true}

// isOccurrence reports whether noun i is the subject of a clause that says when,
// where or with what result it happened.
func (m *matcher) isOccurrence(i int) bool {
	v := m.governor(i)
	return v >= 0 && (m.dep(i) == nlp.NSubj || m.dep(i) == nlp.NSubjPass) && occurrenceVerbs[m.lower(v)]
}

// addsDetail reports whether noun i has a participant, place or time in its own phrase.
func (m *matcher) addsDetail(i int) bool {
	for k := range m.tree.Dependents(i) {
		switch m.dep(k) {
		case nlp.NMod, nlp.NModPoss, nlp.AMod, nlp.Compound, nlp.NModUnmarked, nlp.ACL, nlp.ACLRelcl:
			if m.set.At(k) >= 0 || m.tag(k) == nlp.CD || m.tag(k).IsProper() || m.isTime(k) && m.dep(k) != nlp.NModPoss {
				return true
			}
		}
	}
	return false
}

// isAttribute reports whether match k is a participle before a noun ("the
// detained suspect") or stands in a clause about people in general ("those
// accused of crimes"): no event is told, unless it is an attack and the clause
// names who or what did it.
func (m *matcher) isAttribute(k *match) bool {
	if f := k.program().form; f == rule.Noun || f == rule.Phrase {
		return false
	}
	i := k.anchor
	if i > 0 && m.tag(i-1) == nlp.HYPH && m.tag(i) == nlp.VBN {
		return true // "the Saudi-led coalition"
	}
	switch m.dep(i) {
	case nlp.AMod, nlp.Compound:
		return (m.tag(i) == nlp.VBN || m.tag(i) == nlp.VBG || m.tag(i) == nlp.JJ) && !m.isPerfect(i)
	case nlp.ACL, nlp.ACLRelcl:
		if k.rule().typ == Assault && m.agent(i) >= 0 {
			return false
		}
		g := m.governor(i)
		return g >= 0 && peopleInGeneral[m.lower(g)] && m.tree.Dependent(g, nlp.NumMod) < 0
	}
	return false
}

var peopleInGeneral = map[string]bool{"people": true, "person": true, "those": true, "anyone": true, "someone": true, "everyone": true, "suspect": true, "individual": true}

// unreal reports whether e is too unreal to be worth a record: it did not
// happen, and the text does not say who would have done what to whom.
func (x *extraction) unreal(e *Event) bool {
	switch e.Status {
	case Hypothetical, Negated:
		return len(e.Actors) == 0 || len(e.Recipients) == 0 || slices.Contains(speechTypes, e.Type) || !x.m.isMainClause(e.anchor)
	}
	return false
}

// isMainClause reports whether token i heads the main clause of its sentence,
// or the content of a report.
func (m *matcher) isMainClause(i int) bool {
	for range maxJoin {
		switch m.dep(i) {
		case nlp.Root:
			return true
		case nlp.CComp, nlp.Conj, nlp.Parataxis, nlp.XComp:
			if i = m.governor(i); i < 0 {
				return false
			}
		default:
			return false
		}
	}
	return false
}

// speechTypes are acts done by speaking; said not to have been done, they are nothing.
var speechTypes = []Type{Agree, Support, Accuse, Request, Reject, Threaten, Concede}
