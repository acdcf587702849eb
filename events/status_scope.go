package events

import "github.com/annals-dev/annals/nlp"

// complement applies the scope of g over its argument or complement n.
func (s *stance) complement(n, g int) effect {
	frame := s.frame(n, g)
	sc, known := s.scope(g, frame)
	if !known {
		return s.unlisted(n, g, frame)
	}
	e := sc.effect
	switch {
	case s.excepted(n, g, frame, e):
		return stop
	case sc.negated != noEffect && s.isNegated(g):
		s.apply(sc.negated, "not "+s.lower(g))
		if k := s.modal(g); k >= 0 && sc.negated == through {
			s.modality(g, k, false) // "will not fail to"
		}
		return over
	case sc.past != noEffect && s.tag(g) == nlp.VBD:
		e = sc.past
	}
	switch e {
	case through:
		s.known = s.known || frame == "obj" && s.definite(n) || frame == "subj" && s.definite(n)
		return e
	case over, stop:
		return e
	case toDenied:
		if frame == "obj" && s.recipient(n, g) {
			e = toNegated // "denied entry to six lawmakers" refuses
		}
	}
	s.apply(e, s.lower(g))
	if e == toNegated || e == toPlanned {
		s.negation(g)
		if k := s.modal(g); k >= 0 && e == toNegated {
			s.modality(g, k, s.status == Negated)
		}
	}
	return over
}

// excepted reports whether n, an object or quoted clause of g, stays out of its
// effect: a speech act that is rejected was still made ("rejected the offer"),
// the subject of "is expected to" is only the topic, and an order in quotes
// or in the past tense is no order.
func (s *stance) excepted(n, g int, frame string, e effect) bool {
	switch frame {
	case "obj":
		if s.trigger.has(n) && s.utterance(n) && (e == toDenied || e == toNegated || e == toAlleged) {
			return true
		}
		if e == toPlanned && s.dep(n) == nlp.Obj && s.definite(n) {
			return true // "planned the bombing" of three days ago
		}
		x := s.tree.Dependent(g, nlp.XComp)
		return s.dep(n) == nlp.NSubjPass && x >= 0 && !s.occurs(x)
	case "that":
		if g < n && s.mark(n) == "" && e < through && s.afterComma(n) {
			return true // the main clause after an aside, read as a complement
		}
		return s.wh(n) || e == toHypothetical && s.tag(n) == nlp.VBD && s.orders(g)
	}
	return false
}

// afterComma reports whether a comma stands before the clause of n: before its
// subject, or its first dependent.
func (s *stance) afterComma(n int) bool {
	first := n
	for k := range s.tree.Dependents(n) {
		if d := s.dep(k); d == nlp.NSubj || d == nlp.NSubjPass {
			first, _ = s.tree.Subtree(k)
		}
	}
	return first > 0 && s.d.Word(first-1) == ","
}

// utterance reports whether noun n names a speech act: a claim, an offer.
func (s *stance) utterance(n int) bool {
	c, known := cues()['N'][s.lower(n)]
	return known && c.class != opinion && c.class != belief && c.class != evidence
}

// recipient reports whether n is something given or refused to somebody.
func (s *stance) recipient(n, g int) bool {
	if s.tree.Dependent(g, nlp.IObj) >= 0 {
		return true
	}
	for _, k := range [2]int{n, g} {
		for c := range s.tree.Dependents(k) {
			if p := s.dep(c); (p == nlp.NMod || p == nlp.Obl) && (s.preposition(c) == "to" || s.preposition(c) == "into") {
				return true
			}
		}
	}
	return false
}

// occurs reports whether the subject of verb v is an event that v lets happen.
func (s *stance) occurs(v int) bool {
	f := "subj"
	if s.isPassive(v) {
		f = "obj"
	}
	sc, known := s.scope(v, f)
	return known && sc.effect == through
}

// orders reports whether g asks for something.
func (s *stance) orders(g int) bool {
	c := cues()['V'][s.lower(g)]
	return c.class == order || c.class == question
}

// wh reports whether clause n opens with a question word, which takes the
// event for granted: "explained how", "investigate who".
func (s *stance) wh(n int) bool {
	for k := range s.tree.Dependents(n) {
		switch s.tag(k) {
		case nlp.WP, nlp.WRB, nlp.WPS:
			return true
		}
	}
	return false
}

// scope looks up what g does to a dependent in frame.
func (s *stance) scope(g int, frame string) (scope, bool) {
	pos := byte('V')
	switch t := s.tag(g); {
	case t.IsNoun() && !s.reallyVerb(g):
		pos = 'N'
	case t.IsAdjective():
		pos = 'A'
	case !t.IsVerb() && !t.IsNoun():
		return scope{}, false
	}
	lemma := s.lower(g)
	if p := s.tree.Dependent(g, nlp.CompoundPrt); p >= 0 {
		if sc, ok := s.lex.scopes[scopeKey{lemma + " " + s.lower(p), pos, frame}]; ok {
			return sc, true
		}
	}
	sc, ok := s.lex.scopes[scopeKey{lemma, pos, frame}]
	return sc, ok
}

// reallyVerb reports whether the plural noun g is a verb that the tagger took
// for one: "the observatory reports that".
func (s *stance) reallyVerb(g int) bool {
	if s.tag(g) != nlp.NNS || g == 0 || g+1 >= len(s.d.Tokens) || s.lower(g+1) != "that" || !s.tag(g-1).IsNoun() {
		return false
	}
	switch s.dep(g) {
	case nlp.Root, nlp.NSubj, nlp.NSubjPass, nlp.NSubjOuter:
		return true
	}
	return false
}

// frame names the way in which n depends on g: that, to, ing, obj, subj, or a
// preposition.
func (s *stance) frame(n, g int) string {
	switch s.dep(n) {
	case nlp.CComp, nlp.XComp, nlp.ACL, nlp.AdvCl, nlp.Parataxis:
		return s.clauseFrame(n)
	case nlp.Obj, nlp.NSubjPass:
		return "obj"
	case nlp.NSubj, nlp.CSubj, nlp.NSubjOuter, nlp.CSubjPass:
		if s.mark(n) == "that" {
			return "that"
		}
		if s.isPassive(g) {
			return "obj"
		}
		return "subj"
	case nlp.NModPoss, nlp.Compound:
		return "of"
	case nlp.Obl, nlp.NMod, nlp.OblAgent:
		if p := s.preposition(n); p != "to" {
			return p
		}
		return "to-noun"
	}
	return ""
}

// clauseFrame tells a finite clause from an infinitive, a gerund and a gerund
// after a preposition.
func (s *stance) clauseFrame(n int) string {
	m := s.mark(n)
	switch t := s.tag(n); {
	case m == "" && (s.dep(n) == nlp.ACL || s.dep(n) == nlp.AdvCl) && t != nlp.VB:
		return ""
	case m == "to" && s.infinitive(n):
		return "to"
	case m == "to":
		return "to-noun" // "rises to 40 people killed"
	case t == nlp.VB && s.tree.Dependent(n, nlp.Aux, nlp.NSubj) < 0:
		return "to"
	case t == nlp.VBG && m == "":
		return "ing"
	case m == "" || m == "that" || m == "whether" || m == "if":
		return "that"
	case m != "" && t == nlp.VBG:
		return m
	}
	return "that"
}

// infinitive reports whether n or its auxiliary is a bare verb form.
func (s *stance) infinitive(n int) bool {
	if s.tag(n) == nlp.VB {
		return true
	}
	for k := range s.tree.Dependents(n) {
		if d := s.dep(k); (d == nlp.Aux || d == nlp.AuxPass || d == nlp.Cop) && s.tag(k) == nlp.VB {
			return true
		}
	}
	return false
}
