package events

import (
	"github.com/annals-dev/annals/entities"
	"github.com/annals-dev/annals/nlp"
)

// A groupForm is how a group is expressed.
type groupForm uint8

const (
	bareGroup    groupForm = 1 + iota // "twelve"
	nounGroup                         // "twelve miners"
	nameGroup                         // "Colonel Amin"
	pronounGroup                      // "he", "both"
)

// A determiner is what the words before a noun say about which ones it means.
type determiner uint8

const (
	noDeterminer determiner = iota
	indefinite              // a, an, one
	definite                // the, those
	possessive              // his
	bothOf
	allOf
	another
	noneOf // no
	someOf
)

var determiners = map[string]determiner{
	"a": indefinite, "an": indefinite, "the": definite, "these": definite, "those": definite, "this": definite, "that": definite,
	"his": possessive, "her": possessive, "their": possessive, "its": possessive, "my": possessive, "our": possessive, "your": possessive, "whose": possessive,
	"both": bothOf, "all": allOf, "each": allOf, "every": allOf, "another": another, "no": noneOf, "neither": noneOf, "nor": noneOf, "any": someOf, "some": someOf,
	"other": noDeterminer, "most": someOf,
}

// A group is one noun phrase of a sentence as far as counting people needs it:
// words [first, last) of the sentence.
type group struct {
	first, last int
	core        int // end of the phrase without an age behind it, 0 if it has none
	noun        int // first word of the noun phrase without its number and determiner
	head        int // the noun, -1 for a bare number or pronoun
	quantity    int // index into the sentence's quantities, -1 if none
	form        groupForm
	det         determiner
	person      bool // known to be people
	thing       bool // known to be no people
	plural      bool
	other       bool // "two others", "six more"
	part        bool // "five of the injured"
	info        personNoun
	inner       int // the group of its "of" phrase, "relatives of a man", 0 if none
	harm        int // word of a harm adjective inside, "six wounded men", -1 if none
}

// people reports whether g can be counted as people: known people, or
// something counted that is not known to be a thing.
func (g *group) people() bool {
	return !g.thing && (g.person || g.form == bareGroup || g.quantity >= 0 && g.form != pronounGroup)
}

// end returns the word behind g, its age left out.
func (g *group) end() int {
	if g.core > 0 {
		return g.core
	}
	return g.last
}

// groups reads the noun phrases of the sentence from left to right.
func (r *harmReader) readGroups() {
	r.groups, r.inners = r.groups[:0], r.inners[:0]
	r.groupAt = append(r.groupAt[:0], make([]int16, len(r.low))...)
	for i := 0; i < len(r.low); {
		g, ok := r.group(i)
		if !ok {
			i++
			continue
		}
		r.attachOf(&g)
		r.attachAge(&g)
		r.groups = append(r.groups, g)
		for k := g.first; k < g.last; k++ {
			r.groupAt[k] = int16(len(r.groups))
		}
		i = g.last
	}
}

// groupOf returns the index of the group that holds word i, -1 if none does.
func (r *harmReader) groupOf(i int) int {
	if i < 0 || i >= len(r.groupAt) {
		return -1
	}
	return int(r.groupAt[i]) - 1
}

// group reads the noun phrase that starts at word i.
func (r *harmReader) group(i int) (group, bool) {
	if g, ok := r.pronoun(i); ok {
		return g, true
	}
	g := group{first: i, last: i, noun: -1, head: -1, quantity: -1, harm: -1}
	k := i
	for k < len(r.low) {
		n := r.premodifier(&g, k)
		if n == 0 {
			break
		}
		k += n
	}
	if !r.trim(&g) {
		return g, false
	}
	r.classify(&g)
	return g, true
}

// premodifier reads the word or phrase at k into g and returns its length in
// words, 0 if the noun phrase ends before it.
func (r *harmReader) premodifier(g *group, k int) int {
	w := r.low[k]
	if q := r.quantityAt(k); q >= 0 {
		return r.numeral(g, k, q)
	}
	if det, ok := r.determiner(k); ok {
		if g.head >= 0 || g.quantity >= 0 && w != "other" {
			return 0
		}
		r.determine(g, det, w)
		return 1
	}
	switch {
	case w == "'s" || w == "’s" || (w == "'" || w == "’") && r.tag(k) == nlp.POS:
		if g.head < 0 {
			return 0
		}
		g.head, g.noun, g.quantity, g.det = -1, -1, -1, definite
		return 1
	case w == "(" && g.head >= 0:
		return r.acronym(g, k)
	case w == "-" && r.adjoins(k-1) && r.adjoins(k) && k > g.first:
		return 1
	case r.isNoun(k, g):
		g.head = k
		g.last = k + 1
		if g.noun < 0 {
			g.noun = k
		}
		return 1
	case r.isModifier(k, g):
		g.other = g.other || otherWord(w)
		if g.noun < 0 && !otherWord(w) {
			g.noun = k
		}
		return 1
	}
	return 0
}

// acronym steps over "(ANA)" or "(57)" behind a noun at word k and returns its
// length; g then reaches behind it.
func (r *harmReader) acronym(g *group, k int) int {
	n := 1
	for ; n < 4 && r.at(k+n) != ")"; n++ {
		if t := r.tag(k + n); !t.IsProper() && t != nlp.CD && t != nlp.NN || r.siteWord(k+n) {
			return 0
		}
	}
	if r.at(k+n) != ")" || n == 1 {
		return 0
	}
	g.last = k + n + 1
	return n + 1
}

// siteWord reports whether word k may tell of harm.
func (r *harmReader) siteWord(k int) bool {
	_, ok := r.harmAt(k)
	return ok
}

// otherWord reports whether w says that people are counted on top of others.
func otherWord(w string) bool {
	switch w {
	case "other", "others", "more", "additional", "further", "extra":
		return true
	}
	return false
}

// numeral reads quantity q at word k: a count, or an age or other number that
// only describes the noun.
func (r *harmReader) numeral(g *group, k, q int) int {
	quantity := &r.quantities[q]
	n := int(quantity.Last - quantity.First)
	switch {
	case quantity.Unit == entities.UnitCount:
		if g.head >= 0 || g.quantity >= 0 {
			return 0
		}
		g.quantity = q
		g.last = k + n
	case quantity.Unit == entities.UnitAge:
		if g.head >= 0 && r.tag(g.head).IsNoun() && !r.adjoins(k+n-1) && r.at(k+n) != "-" {
			return 0
		}
		return n + r.ageWords(g, k+n)
	case r.at(k+n) != "-":
		return 0
	}
	return n
}

// ageWords steps over "- year - old" at word k; "olds" and an "old" without a
// noun behind it stand for people themselves.
func (r *harmReader) ageWords(g *group, k int) int {
	n := 0
	for ; n < 5 && k+n < len(r.low); n++ {
		switch w := r.low[k+n]; w {
		case "-", "year", "years", "yr", "month", "months", "week", "weeks", "day", "days", "of", "age":
		case "olds":
			g.head, g.noun, g.last, g.plural, g.person = k+n, k+n, k+n+1, true, true
			return n + 1
		case "old":
			if r.nounFollows(k + n + 1) {
				return n + 1
			}
			g.head, g.noun, g.last, g.person = k+n, k+n, k+n+1, true
			return n + 1
		default:
			return n
		}
	}
	return n
}

// determiner returns the determiner at word k; "that" and "her" only where
// they stand before a noun phrase.
func (r *harmReader) determiner(k int) (determiner, bool) {
	det, ok := determiners[r.low[k]]
	if !ok {
		return 0, false
	}
	switch r.low[k] {
	case "that":
		ok = r.tag(k) == nlp.DT
	case "her":
		ok = r.tag(k) == nlp.PRPS || r.tag(k+1).IsNoun() || r.tag(k+1).IsAdjective()
	}
	return det, ok
}

// determine adds determiner w to g; "all the" and "both his" keep the first.
func (r *harmReader) determine(g *group, det determiner, w string) {
	g.other = g.other || w == "another" || w == "other"
	if g.det == noDeterminer {
		g.det = det
	}
}

// trim cuts g back to its noun, its number or its pronoun, and reports whether
// anything is left.
func (r *harmReader) trim(g *group) bool {
	switch {
	case g.head >= 0:
		g.form = nounGroup
		g.last = max(g.last, g.head+1)
	case g.quantity >= 0:
		g.form, g.noun, g.harm = bareGroup, -1, -1
		g.last = int(r.quantities[g.quantity].Last) - r.first
		if otherWord(r.at(g.last)) {
			g.other = true
			g.last++
		}
	default:
		return r.determinerGroup(g)
	}
	return true
}

// stands reports whether word k is one of words.
func (r *harmReader) stands(k int, words ...string) bool {
	w := r.at(k)
	for _, s := range words {
		if w == s {
			return true
		}
	}
	return false
}

// attachOf reads an "of" phrase behind g: the whole that g is a part of, the
// people that a noun like "group" counts, or a plain complement.
func (r *harmReader) attachOf(g *group) {
	if r.at(g.last) != "of" || g.last+1 >= len(r.low) {
		return
	}
	in, ok := r.group(g.last + 1)
	if !ok {
		return
	}
	switch {
	case g.form == bareGroup || g.form == pronounGroup:
		if !in.person && !in.people() || in.thing {
			g.thing = g.form == pronounGroup
			return
		}
		r.inners = append(r.inners, in)
		g.inner = len(r.inners)
		g.part = in.form == pronounGroup || in.det == definite || in.det == possessive || in.det == allOf || in.quantity >= 0 || in.harm >= 0
		g.form, g.head, g.noun, g.person, g.info, g.last = nounGroup, in.head, in.noun, in.person, in.info, in.last
		if in.form == pronounGroup {
			g.form, g.head = pronounGroup, -1
			g.form = bareGroup
		}
		g.harm = in.harm
	case g.info.many && g.head >= 0:
		if !in.people() && !in.person {
			return
		}
		if g.quantity < 0 {
			g.quantity = in.quantity
		}
		g.head, g.noun, g.person, g.thing, g.info, g.last, g.form, g.harm = in.head, in.noun, in.person, in.thing, in.info, in.last, in.form, in.harm
		g.plural = true
	case g.info.group && in.form == bareGroup:
		g.quantity, g.last = in.quantity, in.last
	case g.person && g.form == nounGroup && g.harm < 0:
		g.last = in.last
		r.inners = append(r.inners, in)
		g.inner = len(r.inners)
	}
}

// attachAge takes the age behind a person into g: "Khan, 34".
func (r *harmReader) attachAge(g *group) {
	if g.plural || g.quantity >= 0 || r.at(g.last) != "," {
		return
	}
	q := r.quantityAt(g.last + 1)
	if q < 0 || r.quantities[q].Unit != entities.UnitAge {
		return
	}
	if end := int(r.quantities[q].Last) - r.first; r.stands(end, ",", ".", ";") || end == len(r.low) {
		g.core, g.last = g.last, end
	}
}
