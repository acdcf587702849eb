package events

import "github.com/annals-dev/annals/nlp"

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
