package events

import (
	"slices"
	"strings"

	"github.com/annals-dev/annals/entities"
	"github.com/annals-dev/annals/nlp"
)

// A clauses view answers syntactic questions about one parsed document: who is
// the logical subject or object of a word, whatever the construction.
type clauses struct {
	d    *nlp.Document
	tree *nlp.Tree
	set  *entities.Set
}

// lower returns the lemma of token i in lower case, so that title case and
// sentence starts match.
func (c *clauses) lower(i int) string {
	l := c.d.Lemma(i)
	if c.tag(i) == nlp.NNPS {
		l = strings.TrimSuffix(l, "s") // "Marines"
	}
	for k := 0; k < len(l); k++ {
		if b := l[k]; b >= 'A' && b <= 'Z' || b >= 0x80 {
			return strings.ToLower(l)
		}
	}
	return l
}

func (c *clauses) dep(i int) nlp.Dep { return c.d.Tokens[i].Dep }
func (c *clauses) tag(i int) nlp.Tag { return c.d.Tokens[i].Tag }

// governor returns the head of token i, skipping nothing; -1 for a root.
func (c *clauses) governor(i int) int { return c.tree.Head(i) }

// isRelative reports whether token i is a relative pronoun.
func (c *clauses) isRelative(i int) bool {
	t := c.tag(i)
	return t == nlp.WDT || t == nlp.WP || t == nlp.WPS
}

// isPassive reports whether verb v is in the passive: its subject is the one acted on.
func (c *clauses) isPassive(v int) bool {
	if c.tree.Dependent(v, nlp.AuxPass) >= 0 {
		return true
	}
	if c.tag(v) != nlp.VBN {
		return false
	}
	if c.tree.Dependent(v, nlp.NSubjPass) >= 0 {
		return !c.isFinite(v)
	}
	switch c.dep(v) {
	case nlp.ACL, nlp.AMod:
		// "the group released two hostages" and "it had expelled diplomats" read as participles
		return c.tree.Dependent(v, nlp.Obj) < 0 && !c.isPerfect(v)
	case nlp.Conj:
		g := c.governor(v)
		return c.tree.Dependent(v, nlp.NSubj, nlp.Aux) < 0 && g >= 0 && c.tag(g) == nlp.VBN && c.isPassive(g)
	}
	return c.tree.Dependent(v, nlp.Aux) < 0 && c.tree.Dependent(v, nlp.Obj) < 0 && c.tree.Dependent(v, nlp.NSubj) < 0
}

// isFinite reports whether v, a participle with a subject and no auxiliary,
// must be a past tense that was taken for a participle: it heads a clause of a
// full sentence. Headlines leave out auxiliaries, so they are not full.
func (c *clauses) isFinite(v int) bool {
	if c.tree.Dependent(v, nlp.Aux, nlp.OblAgent) >= 0 {
		return false
	}
	switch c.dep(v) {
	case nlp.Root, nlp.CComp, nlp.Parataxis:
	default:
		return false
	}
	s := c.d.Sentences[c.d.SentenceAt(v)]
	for i := int(s.Last) - 1; i >= int(s.First); i-- {
		switch c.tag(i) {
		case nlp.Period:
			return true
		case nlp.CloseQuote, nlp.RRB:
			continue
		}
		return false
	}
	return false
}

// isRelativeClause reports whether verb v heads a relative clause.
func (c *clauses) isRelativeClause(v int) bool {
	if c.dep(v) == nlp.ACLRelcl {
		return true
	}
	s := c.tree.Dependent(v, nlp.NSubj, nlp.NSubjPass)
	return s >= 0 && c.isRelative(s)
}

// antecedent replaces a relative pronoun by the noun it stands for.
func (c *clauses) antecedent(i, v int) int {
	if !c.isRelative(i) {
		return i
	}
	for n := 0; v >= 0 && n < 4; n++ {
		if c.dep(v) == nlp.ACLRelcl || c.dep(v) == nlp.ACL {
			return c.governor(v)
		}
		v = c.governor(v)
	}
	return -1
}

// maxControl bounds how many governors are climbed to find an unspoken subject.
const maxControl = 6

// subject returns the head of the logical subject of verb (or predicate) v:
// the "by" phrase of a passive, the controller of an infinitive or gerund, the
// noun that a participle modifies. It returns -1 if there is none.
func (c *clauses) subject(v int) int {
	for range maxControl {
		if v < 0 {
			return -1
		}
		if c.isPassive(v) {
			return c.agent(v)
		}
		if s := c.tree.Dependent(v, nlp.NSubj, nlp.NSubjPass); s >= 0 {
			return c.antecedent(s, v)
		}
		next, found := c.controller(v)
		if found >= 0 {
			return found
		}
		v = next
	}
	return -1
}

// controller looks one step up for the unspoken subject of v: it returns
// either the subject found or the governor whose subject it shares.
func (c *clauses) controller(v int) (next, found int) {
	g := c.governor(v)
	if g < 0 {
		return -1, -1
	}
	switch c.dep(v) {
	case nlp.ACL, nlp.ACLRelcl, nlp.AMod:
		if c.tag(g).IsNoun() && c.dep(v) != nlp.ACLRelcl {
			return -1, g
		}
		return -1, -1
	case nlp.XComp, nlp.AdvCl, nlp.CComp:
		if c.dep(v) == nlp.CComp && c.tag(v) != nlp.VB && c.tag(v) != nlp.VBG {
			return -1, -1
		}
		if o := c.object(g); o >= 0 && c.dep(v) == nlp.XComp && !subjectControl[c.lower(g)] {
			return -1, o
		}
		if c.isPassive(g) {
			return -1, c.object(g) // "was ordered to leave", "was accused of killing"
		}
		return g, -1
	case nlp.Conj:
		return g, -1
	}
	return -1, -1
}

// subjectControl lists verbs with an object whose infinitive still has their
// own subject ("promised the rebels to withdraw").
var subjectControl = map[string]bool{"promise": true, "threaten": true, "vow": true, "pledge": true, "use": true, "take": true}

// agent returns the head of the "by" phrase of v, -1 if there is none.
func (c *clauses) agent(v int) int {
	if a := c.tree.Dependent(v, nlp.OblAgent); a >= 0 {
		return a
	}
	for k := range c.tree.Dependents(v) {
		if c.dep(k) == nlp.Obl && c.preposition(k) == "by" && !c.isTime(k) {
			return k
		}
	}
	return -1
}

// isTime reports whether token i heads a date ("by Friday").
func (c *clauses) isTime(i int) bool { return timeNouns[c.lower(i)] || c.tag(i) == nlp.CD }

var timeNouns = map[string]bool{"monday": true, "tuesday": true, "wednesday": true, "thursday": true, "friday": true, "saturday": true, "sunday": true,
	"january": true, "february": true, "march": true, "april": true, "may": true, "june": true, "july": true, "august": true, "september": true, "october": true, "november": true, "december": true,
	"today": true, "yesterday": true, "tomorrow": true, "day": true, "week": true, "month": true, "year": true, "hour": true, "night": true, "morning": true, "evening": true, "afternoon": true, "weekend": true, "midnight": true, "noon": true, "time": true, "decade": true, "century": true, "minute": true, "dawn": true}

// object returns the head of the logical object of verb v: the subject of a
// passive, the noun that a past participle modifies, the gap of a relative
// clause. It returns -1 if there is none.
func (c *clauses) object(v int) int {
	if v < 0 {
		return -1
	}
	if c.isPassive(v) {
		return c.patient(v)
	}
	if o := c.tree.Dependent(v, nlp.Obj); o >= 0 {
		return c.antecedent(o, v)
	}
	if o := c.tree.Dependent(v, nlp.IObj); o >= 0 {
		return c.antecedent(o, v) // "asked Iran to leave"
	}
	switch {
	case c.dep(v) == nlp.ACLRelcl:
		if s := c.tree.Dependent(v, nlp.NSubj); s >= 0 && !c.isRelative(s) {
			return c.governor(v)
		}
	case c.dep(v) == nlp.AMod && c.isPerfect(v):
		return c.governor(v)
	}
	return c.phrasalObject(v)
}

// isPerfect reports whether participle v has "have" and not "be" as its
// auxiliary: it is active and finite, wherever it was attached.
func (c *clauses) isPerfect(v int) bool {
	a := c.tree.Dependent(v, nlp.Aux)
	return a >= 0 && c.lower(a) == "have" && c.tree.Dependent(v, nlp.AuxPass) < 0
}

// phrasalObject returns the object of a verb whose particle was read as a
// preposition ("handed over [their weapons]"), -1 if there is none.
func (c *clauses) phrasalObject(v int) int {
	p := v + 1
	if p >= len(c.d.Tokens) || c.dep(p) != nlp.Case || !phrasal[c.lower(v)+" "+c.lower(p)] {
		return -1
	}
	if k := c.governor(p); k > p && c.governor(k) == v && c.dep(k) == nlp.Obl {
		return k
	}
	return -1
}

// phrasal lists verbs with particles that look like prepositions but take an object.
var phrasal = map[string]bool{"hand over": true, "take over": true, "turn over": true, "cut off": true, "seal off": true, "cordon off": true, "break off": true, "call off": true, "shut off": true, "turn off": true, "fend off": true, "blow up": true, "give up": true, "set up": true, "hold up": true, "round up": true, "rough up": true, "beat up": true, "lay down": true, "put down": true, "shoot down": true, "burn down": true, "carry out": true, "pull out": true, "rule out": true, "turn down": true, "set off": true, "turn in": true, "hand in": true, "take in": true, "push through": true, "give back": true, "hand back": true, "take back": true, "pull back": true}

// patient returns the logical object of a passive verb.
func (c *clauses) patient(v int) int {
	for range maxControl {
		if s := c.tree.Dependent(v, nlp.NSubjPass, nlp.NSubj); s >= 0 {
			return c.antecedent(s, v)
		}
		g := c.governor(v)
		switch c.dep(v) {
		case nlp.ACL, nlp.AMod:
			if g >= 0 && c.tag(g).IsNoun() {
				return g
			}
			return -1
		case nlp.Conj, nlp.AdvCl, nlp.XComp:
			if g < 0 {
				return -1
			}
			if !c.isPassive(g) {
				return c.subjectOf(g)
			}
			v = g
		default:
			return c.tree.Dependent(v, nlp.Obj)
		}
	}
	return -1
}

// subjectOf returns the grammatical subject of v with relative pronouns replaced.
func (c *clauses) subjectOf(v int) int {
	if s := c.tree.Dependent(v, nlp.NSubj, nlp.NSubjPass); s >= 0 {
		return c.antecedent(s, v)
	}
	return -1
}

// preposition returns the preposition of noun i, "" if it has none.
func (c *clauses) preposition(i int) string {
	if k := c.tree.Dependent(i, nlp.Case); k >= 0 {
		return c.lower(k)
	}
	return ""
}

// mark returns the word that introduces clause v, "" if there is none.
func (c *clauses) mark(v int) string {
	if k := c.tree.Dependent(v, nlp.Mark, nlp.Case); k >= 0 {
		return c.lower(k)
	}
	return ""
}

// prepositional appends the heads of the prepositional phrases of token i with
// one of the prepositions (nil: any).
func (c *clauses) prepositional(dst []int, i int, preps []string) []int {
	for k := range c.tree.Dependents(i) {
		switch c.dep(k) {
		case nlp.Obl, nlp.NMod, nlp.OblAgent:
		default:
			continue
		}
		p := c.preposition(k)
		if p == "" || preps != nil && !slices.Contains(preps, p) || timeNouns[c.lower(k)] {
			continue
		}
		if a := c.antecedent(k, i); a >= 0 {
			dst = append(dst, a)
		}
	}
	return dst
}

// complements appends the heads of the clauses that complete verb v.
func (c *clauses) complements(dst []int, v int) []int {
	for k := range c.tree.Dependents(v) {
		switch c.dep(k) {
		case nlp.XComp, nlp.CComp:
			dst = append(dst, k)
		case nlp.AdvCl:
			switch c.mark(k) {
			case "of", "for", "from", "to", "into", "with", "against", "on", "in":
				dst = append(dst, k)
			}
		case nlp.Obj, nlp.Obl:
			if p := c.tree.Dependent(k, nlp.ACL); p >= 0 && (c.tag(p) == nlp.VB || c.mark(p) == "of" && charges[c.d.Lemma(v)]) {
				dst = append(dst, p) // "asked Iran to leave", "accused Iran of leaving" read as a relative
			}
		}
	}
	return dst
}

// charges are verbs that take "of" and what somebody did.
var charges = map[string]bool{"accuse": true, "suspect": true, "convict": true, "acquit": true, "absolve": true, "clear": true}

// verbOf returns the verb of which noun n is an object or complement, -1 if none.
func (c *clauses) verbOf(n int) int {
	for range maxControl {
		g := c.governor(n)
		if g < 0 {
			return -1
		}
		switch c.dep(n) {
		case nlp.Conj, nlp.Appos:
			n = g
			continue
		case nlp.Obj, nlp.NSubjPass, nlp.Obl, nlp.XComp, nlp.CComp:
			if c.tag(g).IsVerb() {
				return g
			}
		case nlp.NMod:
			if p := c.preposition(n); p == "of" || p == "in" {
				if collective[c.lower(g)] {
					n = g
					continue
				}
			}
		}
		return -1
	}
	return -1
}

// collective lists nouns that stand in front of what an event noun names
// ("a series of strikes", "a wave of arrests").
var collective = map[string]bool{"series": true, "wave": true, "round": true, "string": true, "spate": true, "number": true, "dozen": true, "dozens": true, "hundreds": true, "scores": true, "barrage": true, "pair": true, "couple": true, "kind": true, "type": true, "act": true, "campaign": true, "set": true, "group": true, "majority": true, "part": true, "thousands": true, "hundred": true, "thousand": true}

// infinitives appends the heads of the to-infinitives that complete verb v.
func (c *clauses) infinitives(dst []int, v int) []int {
	n := len(dst)
	for _, k := range c.complements(nil, v) {
		if c.tag(k) == nlp.VB && c.mark(k) == "to" {
			dst = append(dst, k)
		}
	}
	if len(dst) > n {
		return dst
	}
	for k := range c.tree.Dependents(v) {
		if (c.dep(k) == nlp.AdvCl || c.dep(k) == nlp.ACL) && c.tag(k) == nlp.VB && c.mark(k) == "to" {
			dst = append(dst, k)
		}
	}
	return dst
}

// conjuncts appends i and what is coordinated with it.
func (c *clauses) conjuncts(dst []int, i int) []int {
	dst = append(dst, i)
	for k := range c.tree.Dependents(i) {
		if c.dep(k) == nlp.Conj {
			dst = append(dst, k)
		}
	}
	return dst
}
