package events

import "github.com/annals-dev/annals/nlp"

// noun finds the speech or thought that noun n names, with what it says:
// "X's claim that Y", "issued a call for Y", "is a critic of Y".
func (a *attributor) noun(n int) {
	c, known := a.lex['N'][a.lower(n)]
	if !known {
		return
	}
	x := said{verb: n, cue: run{n, n + 1}, class: c.class, source: -1, refer: -1}
	x.content = a.nounContents(n, c)
	if len(x.content) == 0 {
		return
	}
	a.attach(&x, a.nounSpeaker(n))
	if x.source < 0 && c.class != claim && c.class != report {
		return
	}
	a.add(x)
}

// nounContents returns what the cue noun n is about.
func (a *attributor) nounContents(n int, c cue) []run {
	var out []run
	for k := range a.tree.Dependents(n) {
		switch a.dep(k) {
		case nlp.ACL, nlp.CComp, nlp.ACLRelcl:
			if a.nounClauseFits(k, c) {
				out = append(out, a.spans[k])
			} else if r := a.prepositionFits(k, c); !r.empty() {
				out = append(out, r)
			}
		case nlp.NMod:
			if a.preposition(k) == "by" {
				continue
			}
			if r := a.prepositionFits(k, c); !r.empty() {
				out = append(out, r)
			}
		}
	}
	if g := a.governor(n); len(out) == 0 && a.carried(n) && a.voices(g) {
		return append(a.topics(n, n), a.topics(g, n)...)
	}
	return out
}

// topics returns what the prepositional phrases of token h right behind the cue
// noun n say that it is about: "voiced support for the plan".
func (a *attributor) topics(h, n int) []run {
	for k := range a.tree.Dependents(h) {
		if d := a.dep(k); d != nlp.NMod && d != nlp.Obl && d != nlp.ACL && d != nlp.AdvCl || a.spans[k].first != n+1 || timeNouns[a.lower(k)] {
			continue
		}
		switch a.lower(n + 1) {
		case "about", "over", "for", "in", "to", "with", "at", "against", "on", "of":
			r := a.clauseSpan(k)
			return []run{{max(r.first, n+2), r.last}}
		}
	}
	return nil
}

// carried reports whether noun n is the object of a verb that carries cues.
func (a *attributor) carried(n int) bool {
	g := a.governor(n)
	return g >= 0 && a.tag(g).IsVerb() && a.dep(n) == nlp.Obj && a.carries(g)
}

// voices reports whether verb g does no more than put its object into words.
func (a *attributor) voices(g int) bool {
	switch a.lower(g) {
	case "express", "voice", "raise":
		return true
	}
	return false
}

// carriesCue reports whether the object of verb v is a cue noun that says what
// it is about, so that the verb adds nothing.
func (a *attributor) carriesCue(v int) bool {
	n := a.tree.Dependent(v, nlp.Obj)
	if n < 0 || !a.voices(v) {
		return false
	}
	c, known := a.lex['N'][a.lower(n)]
	return known && len(a.nounContents(n, c)) > 0
}

// nounClauseFits reports whether clause k tells the content of a cue noun
// rather than modifying it.
func (a *attributor) nounClauseFits(k int, c cue) bool {
	if a.infinitive(k) {
		return c.frames&frameTo != 0
	}
	m := a.tree.Dependent(k, nlp.Mark)
	return m >= 0 && a.lower(m) == "that" && c.frames&frameThat != 0
}

// nounSpeaker returns whose speech noun n is: its possessor, its "by" phrase,
// or the subject of the verb that carries it.
func (a *attributor) nounSpeaker(n int) speaker {
	if k := a.tree.Dependent(n, nlp.NModPoss); k >= 0 {
		return named(k, run{})
	}
	for k := range a.tree.Dependents(n) {
		if a.dep(k) == nlp.NMod && (a.preposition(k) == "by" || a.preposition(k) == "from") {
			return named(k, run{})
		}
	}
	if a.tree.Dependent(n, nlp.Cop) >= 0 {
		return a.speakerOf(n)
	}
	if a.carried(n) {
		return a.speakerOf(a.governor(n))
	}
	return noSpeaker
}

// adjective finds the attitude that the predicate adjective i tells: "was
// confident that Y", "is critical of Y".
func (a *attributor) adjective(i int) {
	c, known := a.lex['A'][a.lower(i)]
	if !known || a.tree.Dependent(i, nlp.Cop, nlp.NSubj) < 0 {
		return
	}
	x := said{verb: i, cue: run{i, i + 1}, class: c.class, source: -1, refer: -1}
	if a.contents(&x, c, true); len(x.content) > 0 {
		a.attach(&x, a.speakerOf(i))
		a.add(x)
	}
}

// carries reports whether the subject of verb g is the source of the cue noun
// that is its object: "issued a warning", "made the claim".
func (a *attributor) carries(g int) bool {
	_, ok := a.lex['L'][a.lower(g)]
	return ok
}
