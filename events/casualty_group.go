package events

import (
	"strings"

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
	"both": bothOf, "all": allOf, "each": allOf, "every": allOf, "another": another, "no": noneOf, "any": someOf, "some": someOf,
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

// likely reports whether g is a single noun that sounds like a person: "a
// blacksmith", "the ferryman".
func (r *harmReader) likely(g *group) bool {
	if g.person || g.thing || g.form != nounGroup || g.head < 0 || r.tag(g.head).IsProper() {
		return false
	}
	w := r.low[g.head]
	for _, s := range []string{"er", "or", "ist", "ian", "man", "woman", "ee", "eer", "ers", "ors", "ists", "ians", "ees", "eers"} {
		if strings.HasSuffix(w, s) && len(w) > len(s)+3 {
			return true
		}
	}
	return false
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

// isNoun reports whether word k goes on as the noun of g. The list of nouns
// for people overrules the tagger, but not where a verb may stand.
func (r *harmReader) isNoun(k int, g *group) bool {
	t := r.tag(k)
	if _, ok := r.harmAt(k); ok && !r.nominal(k, g) {
		return false
	}
	if g.head >= 0 && captiveWord(r.low[k]) && r.isPerson(g.head) {
		return false // "took 18 sailors hostage"
	}
	if t == nlp.CD && r.quantityAt(k) < 0 && allLetters(r.low[k]) {
		return true // an acronym that the tagger takes for a number
	}
	if t.IsNoun() || t == nlp.FW || t == nlp.GW {
		return !(r.low[k] == "yesterday" || r.low[k] == "today" || r.low[k] == "tonight" || r.low[k] == "tomorrow")
	}
	if t.IsVerb() || t.IsPunct() || t == nlp.IN || t == nlp.RB || t == nlp.MD || t == nlp.TO {
		return t.IsVerb() && k > g.first && g.head < 0 && r.isPerson(k)
	}
	return r.isPerson(k) && !r.isPerson(k+1)
}

// allLetters reports whether w has only letters and is not a number in words.
func allLetters(w string) bool {
	for i := 0; i < len(w); i++ {
		if w[i] < 'a' || w[i] > 'z' {
			return false
		}
	}
	return len(w) > 1
}

// isPerson reports whether word k is a noun for people.
func (r *harmReader) isPerson(k int) bool {
	p, ok := r.words.person(r.at(k))
	return ok && !p.thing && !p.many
}

// nominal reports whether the harm word at k is a noun there: "deaths", "the
// killing of", but not "killing ten".
func (r *harmReader) nominal(k int, g *group) bool {
	h, _ := r.harmAt(k)
	switch h.class {
	case harmDeed, harmAct, harmCount, harmToll, harmBody, harmLife:
		return len(h.words) == 1 && !(h.form == nounForm && r.verbReading(k, g))
	}
	return false
}

// verbReading reports whether a word like "murder", "arrest", "killing" that
// can be noun or verb is a verb at k.
func (r *harmReader) verbReading(k int, g *group) bool {
	t := r.tag(k)
	if r.at(k+1) == "of" || k > g.first && (g.det != noDeterminer || g.quantity >= 0) {
		return false
	}
	return t.IsVerb()
}

// isModifier reports whether word k describes the noun of g that is to come.
func (r *harmReader) isModifier(k int, g *group) bool {
	w, t := r.low[k], r.tag(k)
	if otherWord(w) {
		return k > g.first && g.head < 0 || w == "others" || w == "other" || w == "additional"
	}
	if h, ok := r.harmAt(k); ok && !r.isPerson(k) {
		return r.attributive(k, g, h)
	}
	switch {
	case g.head >= 0:
		return (t.IsAdjective() || t == nlp.VBN) && r.tag(k+1).IsNoun() && !r.isPerson(g.head)
	case t.IsAdjective(), t == nlp.AFX, t == nlp.Hash:
		return true
	case t == nlp.VBN || t == nlp.VBG:
		return k > g.first && w != "suffered" && w != "sustained" && r.nounFollows(k+1)
	case t == nlp.RB || t == nlp.RBR || t == nlp.RBS:
		return k > g.first && r.nounFollows(k+1) && (r.tag(k+1).IsAdjective() || r.tag(k+1).IsVerb())
	case t == nlp.OpenQuote || w == "\"" || w == "'" || w == "‘" || w == "“":
		return k > g.first && r.nounFollows(k+1)
	}
	return w == "fellow" || w == "armed" || w == "suspected"
}

// nounFollows reports whether the noun phrase goes on at word k.
func (r *harmReader) nounFollows(k int) bool {
	t := r.tag(k)
	return t.IsNoun() || t.IsAdjective() || r.isPerson(k) || (t == nlp.VBN || t == nlp.VBG) && r.tag(k+1).IsNoun()
}

// attributive reports whether harm word h at k describes the people named
// after it: "six wounded men", "the slain mayor".
func (r *harmReader) attributive(k int, g *group, h harmWord) bool {
	if len(h.words) != 1 || g.head >= 0 || h.form == ingForm && h.harm != Missing || h.form == baseForm || h.form == thirdForm {
		return false
	}
	if k == g.first && (h.class != harmState && r.tag(k) != nlp.JJ || h.class.isVerb() && r.tag(k-1).IsNoun()) {
		return false
	}
	n := k + 1
	for n < k+4 && (r.tag(n).IsAdjective() || r.tag(n).IsNoun()) && !r.isPerson(n) {
		n++
	}
	if !r.isPerson(n) || r.quantityAt(k+1) >= 0 {
		return false
	}
	g.harm = k
	return true
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

// determinerGroup turns determiners without a noun into a group of their own:
// "both", "those", "another", "the wounded".
func (r *harmReader) determinerGroup(g *group) bool {
	if g.det == noDeterminer {
		return false
	}
	k := g.first + 1
	h, ok := r.harmAt(k)
	if ok && len(h.words) == 1 && (g.det == definite && r.low[g.first] == "the" || g.det == allOf) && r.stands(k, "dead", "deceased", "slain", "injured", "wounded", "missing", "displaced", "homeless") && !r.nounFollows(k+1) {
		g.form, g.head, g.noun, g.last, g.person, g.plural, g.det = nounGroup, k, k, k+1, true, true, definite
		g.harm = k
		return true
	}
	if ordinals[r.at(k)] > 0 && (r.low[g.first] == "a" || r.low[g.first] == "the") || r.at(k) == "other" && r.low[g.first] == "the" {
		g.form, g.last, g.head, g.noun, g.harm = pronounGroup, k+1, -1, -1, -1
		g.person, g.other = true, true
		return true
	}
	switch r.low[g.first] {
	case "both", "all", "each", "those", "another", "some", "most", "these":
	default:
		return false
	}
	g.form, g.last, g.harm = pronounGroup, g.first+1, -1
	g.person, g.plural = true, g.det != another
	return true
}

// ordinals are the words that single out one more person: "a third was hurt".
var ordinals = map[string]int64{
	"second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12,
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

// pronouns maps pronouns for people to whether they mean several.
var pronouns = map[string]bool{
	"he": false, "she": false, "him": false, "himself": false, "herself": false, "someone": false, "somebody": false, "i": false, "me": false,
	"they": true, "them": true, "themselves": true, "we": true, "us": true, "everyone": true, "everybody": true, "whom": true,
	"nobody": false, "none": true, "no-one": false, "anyone": false, "anybody": false,
}

// pronoun reads a pronoun at word i, "no one" among them.
func (r *harmReader) pronoun(i int) (group, bool) {
	g := group{first: i, last: i + 1, noun: i, head: -1, quantity: -1, harm: -1, form: pronounGroup, person: true}
	w := r.low[i]
	several, ok := pronouns[w]
	switch {
	case w == "no" && r.at(i+1) == "one":
		g.last, g.det = i+2, noneOf
		return g, true
	case w == "her" && r.tag(i) == nlp.PRP && !r.tag(i+1).IsNoun():
		return g, true
	case !ok:
		return g, false
	case w == "nobody" || w == "none" || w == "no-one":
		g.det = noneOf
	}
	g.plural = several
	return g, true
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

// classify tells whether g is people, how many its noun means, and whether it
// is a name.
func (r *harmReader) classify(g *group) {
	if g.head < 0 || g.form == pronounGroup {
		return
	}
	head := r.low[g.head]
	if ordinals[head] > 0 && g.noun == g.head && (r.low[g.first] == "a" || r.low[g.first] == "the") {
		g.form, g.head, g.noun, g.person, g.other = pronounGroup, -1, -1, true, true
		return
	}
	if p, ok := r.words.person(head); ok {
		g.info = p
		g.thing, g.person = p.thing || p.many, g.person || !p.thing && !p.many
		g.plural = g.plural || p.plural || p.group || r.tag(g.head) == nlp.NNS && !p.thing && strings.HasSuffix(head, "s")
	} else if r.tag(g.head).IsProper() {
		r.classifyName(g)
	} else {
		g.plural = g.plural || r.tag(g.head) == nlp.NNS
		g.person = g.person || agentive(head)
	}
	if _, ok := r.harmAt(g.head); ok && g.harm != g.head {
		g.thing = !g.person
	}
	if g.quantity >= 0 && r.quantities[g.quantity].Value != 1 {
		g.plural = true
	}
	if g.form == nounGroup && r.tag(g.head).IsProper() && g.person && !g.info.plural && g.quantity < 0 && g.det == noDeterminer && g.noun < g.head {
		g.form = nameGroup
	}
}

// classifyName decides whether a proper noun is a person.
func (r *harmReader) classifyName(g *group) {
	g.plural = r.tag(g.head) == nlp.NNPS
	label := r.label(g.head)
	switch label {
	case nlp.PER:
		g.person, g.form = true, nameGroup
		return
	case nlp.NORP:
		g.person = g.plural || g.quantity >= 0 || g.det != noDeterminer
		return
	case nlp.GPE, nlp.LOC, nlp.FAC, nlp.MISC:
		g.thing = true
		return
	case nlp.ORG:
		g.thing = g.quantity < 0
		return
	}
	if calendarName(r.low[g.head]) {
		g.thing = true
		return
	}
	for k := g.noun; k >= 0 && k < g.head; k++ {
		if r.isPerson(k) && g.quantity < 0 {
			g.person, g.form = true, nameGroup // a title: "Colonel Amin"
			return
		}
	}
}

// calendarName reports whether w is a day of the week or a month.
func calendarName(w string) bool {
	switch strings.TrimSuffix(w, ".") {
	case "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
		"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
		"jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec":
		return true
	}
	return false
}

// agentive reports whether an unknown noun has the ending of a noun for people.
func agentive(w string) bool {
	for _, s := range []string{"men", "women", "man", "woman", "ists", "ist", "keepers", "keeper", "workers", "worker", "ians", "ian", "eers", "eer", "goers", "goer"} {
		if strings.HasSuffix(w, s) && len(w) > len(s)+2 {
			return true
		}
	}
	return false
}
