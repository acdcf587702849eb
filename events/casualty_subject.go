package events

import "github.com/annals-dev/annals/nlp"

// maxReach bounds how far left of its verb a subject is looked for.
const maxReach = 45

// subjectOf returns the group that is the subject of the verb group v, -1 if
// there is none: the nearest people on the left, over phrases, relative clauses
// and, where the verb is coordinated, over the earlier verb.
func (r *harmReader) subjectOf(v *verbGroup) int {
	if r.otherSubject(v) {
		return -1
	}
	fallback, relative := -1, false
	for i := v.first - 1; i >= 0 && i > v.first-maxReach; i-- {
		if g := r.groupOf(i); g >= 0 {
			if j := r.relativeObject(g); j >= 0 {
				i, relative = j, true
				continue
			}
			switch {
			case !r.subjectable(g):
			case relative:
				return r.nearest(g, v)
			case !r.governed(g) && !r.actedOn(g):
				return g
			case fallback < 0:
				fallback = g
			}
			i = r.groups[g].first
			continue
		}
		switch {
		case r.stands(i, "who", "which", "that"):
			relative = r.at(i) != "that" || r.tag(i) == nlp.WDT
		case r.stands(i, ";", ":", ".", "!", "?"):
			return fallback
		case r.finite(i) && !r.harvested(i):
			j := r.relativeBefore(i)
			if j < 0 && !v.coordinated {
				return fallback
			}
			if j >= 0 {
				i, relative = j, true
			}
		}
	}
	return fallback
}

// actedOn reports whether group g is the object of an -ing form or infinitive,
// which keeps it from being a subject: "two weeks from joining the army, was".
func (r *harmReader) actedOn(g int) bool {
	k := r.groups[g].first - 1
	t := r.tag(k)
	return (t == nlp.VBG || t == nlp.VB) && !sayingWords[r.at(k)] && r.siteAt(k) < 0
}

// harvested reports whether word i is a participle that has found its people to
// the left: "a soldier killed last year".
func (r *harmReader) harvested(i int) bool {
	s := r.siteAt(i)
	return s >= 0 && r.harms[s].subject >= 0 && r.verbGroup(i).first == i
}

// otherSubject reports whether right before verb group v, at the start of its
// clause, stands a noun that is no people: "after a jackal died".
func (r *harmReader) otherSubject(v *verbGroup) bool {
	k := v.first - 1
	for r.tag(k) == nlp.RB {
		k--
	}
	if t := r.tag(k); t != nlp.NN && t != nlp.NNS {
		return false
	}
	if g := r.groupOf(k); g >= 0 && r.subjectable(g) {
		return false
	}
	for ; k >= 0 && (r.tag(k).IsNoun() || r.tag(k).IsAdjective() || r.tag(k) == nlp.DT || r.tag(k) == nlp.PRPS); k-- {
		if g := r.groupOf(k); g >= 0 && r.subjectable(g) {
			return false
		}
	}
	return r.tag(k+1) == nlp.DT && (k < 0 || r.stands(k, "after", "when", "before", "because", "while", "that", "as", "if", "although", "though", "since", "until", "once"))
}

// relativeObject returns the relative pronoun whose clause has group g as its
// object, -1 if there is none: "a clerk who had sold 300 papers, [died]". What
// people in such a clause say or see may happen to others.
func (r *harmReader) relativeObject(g int) int {
	k := r.groups[g].first - 1
	for ; k >= 0 && r.inNounList(k); k-- {
	}
	if !r.tag(k).IsVerb() || sayingWords[r.at(k)] || r.siteAt(k) >= 0 {
		return -1
	}
	for k--; r.tag(k).IsVerb() || r.tag(k) == nlp.RB || r.tag(k) == nlp.MD; k-- {
	}
	if r.at(k) == "who" {
		return k
	}
	return -1
}

// inNounList reports whether word k may stand inside a list of noun phrases.
func (r *harmReader) inNounList(k int) bool {
	t := r.tag(k)
	switch t {
	case nlp.CD, nlp.DT, nlp.RB, nlp.POS, nlp.PRPS:
		return true
	case nlp.CC:
		return r.at(k-1) != "," // else a clause may begin
	}
	return t.IsNoun() || t.IsAdjective() || r.at(k) == ","
}

// nearest returns the group that a relative clause behind group g is about: the
// last noun of the phrase, unless the verb agrees with the first only.
func (r *harmReader) nearest(g int, v *verbGroup) int {
	p := &r.groups[g]
	if p.inner == 0 {
		return g
	}
	in := &r.inners[p.inner-1]
	if in.thing || !in.person && !in.people() || in.form == pronounGroup || in.last != p.last || p.quantity >= 0 && !p.part || v.be && v.singular == in.plural {
		return g
	}
	if p.part && in.quantity < 0 {
		return g
	}
	return r.insert(*in)
}

// insert makes group in, inside the phrase of another, a group of its own behind
// all others and returns its index.
func (r *harmReader) insert(in group) int {
	r.groups = append(r.groups, in)
	r.claimed = append(r.claimed, false)
	return len(r.groups) - 1
}

// relativeBefore returns the relative pronoun whose clause the verb at i is in,
// -1 if there is none.
func (r *harmReader) relativeBefore(i int) int {
	for j := i - 1; j >= 0 && j > i-12; j-- {
		if r.stands(j, "who", "which", "whom", "where") || r.at(j) == "that" && r.tag(j) == nlp.WDT {
			return j
		}
		if r.finite(j) || r.stands(j, ";", ":", ".") {
			return -1
		}
	}
	return -1
}

// subjectable reports whether group g can be the people that a passive or a
// dying verb is about.
func (r *harmReader) subjectable(g int) bool {
	p := &r.groups[g]
	if p.form == pronounGroup && r.stands(p.first, "whom", "themselves", "himself", "herself", "them", "him", "us", "me") {
		return false
	}
	if p.form == bareGroup && p.quantity >= 0 && r.at(p.last) == "-" {
		return false
	}
	return p.people() || r.likely(p) || p.form == nounGroup && r.nameless(p)
}

// nameless reports whether g is a lone proper noun that no list knows: in the
// subject of a death it is most likely somebody's name.
func (r *harmReader) nameless(g *group) bool {
	return !g.thing && g.head >= 0 && r.tag(g.head).IsProper() && r.label(g.head) == nlp.NoLabel && g.det == noDeterminer
}

// governed reports whether group g is the object of a preposition, which keeps
// it from being a subject: "a guard for two ministers was killed".
func (r *harmReader) governed(g int) bool {
	k := r.groups[g].first - 1
	if r.tag(k) != nlp.IN && r.at(k) != "to" {
		return false
	}
	if r.at(k) == "as" && r.finite(k-1) {
		return true // "served as a guard"
	}
	switch r.at(k) {
	case "that", "because", "while", "after", "before", "when", "as", "if", "although", "though", "since", "than", "including", "whether", "where", "until", "once", "least", "besides":
		return false
	}
	return true
}

// adjacentLeft returns the group that ends right before word k, -1 if none
// does: "three people killed", "left two dead".
func (r *harmReader) adjacentLeft(k int) int {
	for n := 0; n < 3; n++ {
		if g := r.groupOf(k - 1); g >= 0 {
			if r.groups[g].last == k && r.subjectable(g) {
				return g
			}
			return -1
		}
		switch {
		case r.stands(k-1, "--", "—", "–", "-", ")"), adverbs[r.at(k-1)], r.tag(k-1) == nlp.RB:
			k--
		default:
			return -1
		}
	}
	return -1
}

// parsedSubject returns the group that the parser makes the one harmed by the
// verb at word k, -1 if it tells of none.
func (r *harmReader) parsedSubject(k int) int {
	if r.tree == nil {
		return -1
	}
	c := clauses{r.d, r.tree, r.set}
	i := r.first + k
	for range maxControl {
		if s := r.tree.Dependent(i, nlp.NSubjPass, nlp.NSubj); s >= 0 {
			s = c.antecedent(s, i)
			return r.subjectToken(s)
		}
		if c.dep(i) != nlp.Conj && c.dep(i) != nlp.XComp {
			break
		}
		i = r.tree.Head(i)
	}
	return -1
}

// subjectToken returns the group with token i in it, if it can be a subject.
func (r *harmReader) subjectToken(i int) int {
	g := r.groupOf(i - r.first)
	if i < 0 || g < 0 || !r.subjectable(g) {
		return -1
	}
	return g
}
