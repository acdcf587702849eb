package events

import (
	"strings"

	"github.com/annals-dev/annals/nlp"
)

// maxClimb bounds how many governors of a trigger are asked. Gold trees of
// English news have at most 20 clauses above a word.
const maxClimb = 40

// climb walks from the trigger n to the root of its sentence and applies every
// word that has it in its scope. With spoken, the modality of n's own clause
// is the speech act itself ("must withdraw" is a demand made) and is skipped.
func (s *stance) climb(n int, spoken bool) {
	if !spoken {
		s.own(n)
	}
	for range maxClimb {
		g := s.governor(n)
		if g < 0 {
			s.atRoot(n)
			return
		}
		switch e := s.step(n, g); e {
		case stop:
			return
		case through:
			if !spoken {
				s.own(g)
			}
		}
		n = g
	}
}

// step applies the effect of g on its dependent n, and says how to go on:
// through g, over it, or no further.
func (s *stance) step(n, g int) effect {
	switch s.dep(n) {
	case nlp.Conj:
		return s.conjunct(n, g)
	case nlp.AdvCl:
		if e := s.adverbial(n, g); e != noEffect {
			return e
		}
	case nlp.ACLRelcl:
		return s.relative(n, g)
	case nlp.Parataxis, nlp.Discourse, nlp.List, nlp.Dislocated:
		return stop
	case nlp.Appos:
		return over
	}
	return s.complement(n, g)
}

// complement applies the scope of g over its argument or complement n.
func (s *stance) complement(n, g int) effect {
	frame := s.frame(n, g)
	sc, known := s.scope(g, frame)
	if !known {
		return s.unlisted(n, g, frame)
	}
	e := sc.effect
	switch {
	case sc.negated != noEffect && s.isNegated(g):
		e = sc.negated
		s.apply(e, "not "+s.lower(g))
		return over
	case sc.past != noEffect && s.tag(g) == nlp.VBD:
		e = sc.past
	}
	switch e {
	case through, over, stop:
		return e
	}
	s.apply(e, s.lower(g))
	if e == toNegated || e == toPlanned {
		s.negation(g)
		if e == toNegated {
			s.modality(g)
		}
	}
	return over
}

// scope looks up what g does to a dependent in frame.
func (s *stance) scope(g int, frame string) (scope, bool) {
	pos := byte('V')
	switch t := s.tag(g); {
	case t.IsNoun():
		pos = 'N'
	case t.IsAdjective():
		pos = 'A'
	case !t.IsVerb():
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

// frame names the way in which n depends on g: that, to, ing, obj, subj, or a
// preposition.
func (s *stance) frame(n, g int) string {
	switch s.dep(n) {
	case nlp.CComp, nlp.XComp, nlp.ACL, nlp.AdvCl:
		return s.clauseFrame(n)
	case nlp.Obj, nlp.NSubjPass:
		return "obj"
	case nlp.NSubj, nlp.CSubj, nlp.NSubjOuter, nlp.CSubjPass:
		if s.isPassive(g) {
			return "obj"
		}
		return "subj"
	case nlp.NModPoss, nlp.Compound, nlp.AMod:
		return "of"
	case nlp.Obl, nlp.NMod, nlp.OblAgent:
		return s.preposition(n)
	}
	return ""
}

// clauseFrame tells a finite clause from an infinitive, a gerund and a gerund
// after a preposition.
func (s *stance) clauseFrame(n int) string {
	m := s.mark(n)
	switch t := s.tag(n); {
	case m == "to" && t != nlp.VBG:
		return "to"
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

// unlisted decides for a word g that the lexicon does not know in this frame.
func (s *stance) unlisted(n, g int, frame string) effect {
	switch s.dep(n) {
	case nlp.CComp:
		if m := s.mark(n); m == "whether" || m == "if" {
			s.apply(toHypothetical, m)
		}
		return over
	case nlp.XComp:
		return s.openComplement(n, g, frame)
	case nlp.ACL:
		if frame == "to" {
			s.apply(toHypothetical, "to")
		}
		return stop
	case nlp.AdvCl:
		return s.participle(n, frame)
	case nlp.Obj, nlp.NSubjPass:
		return s.argument(n, g)
	case nlp.NMod, nlp.Obl, nlp.OblAgent:
		return s.prepositionEffect(n, g)
	case nlp.Compound, nlp.Flat, nlp.Fixed:
		return through
	}
	return stop
}

// openComplement handles infinitives and small clauses of unlisted words.
func (s *stance) openComplement(n, g int, frame string) effect {
	if frame == "to" && s.tag(g) != nlp.VBD {
		s.apply(toHypothetical, s.lower(g)+" to")
		return over
	}
	return through
}

// participle handles adverbial clauses without a listed mark: purpose
// infinitives, and participles that go with the main clause.
func (s *stance) participle(n int, frame string) effect {
	switch frame {
	case "to":
		s.apply(toHypothetical, "to")
		return over
	case "that":
		return stop
	}
	return through
}

// argument handles the object of an unlisted verb: an indefinite one is as
// real as the verb's event, a definite one is presupposed.
func (s *stance) argument(n, g int) effect {
	if s.definite(n) {
		return stop
	}
	s.modality(g)
	return over
}

// definite reports whether noun n is introduced as known.
func (s *stance) definite(n int) bool {
	if s.tree.Dependent(n, nlp.NModPoss) >= 0 {
		return true
	}
	k := s.tree.Dependent(n, nlp.Det)
	if k < 0 {
		return false
	}
	switch s.lower(k) {
	case "the", "this", "that", "these", "those":
		return true
	}
	return false
}

// prepositionEffect handles nouns after a preposition.
func (s *stance) prepositionEffect(n, g int) effect {
	p := s.preposition(n)
	e := s.lex.hedge(hedgePrep, p)
	if p == "of" && collective[s.lower(g)] {
		return through
	}
	if e == noEffect || e == toActual {
		return stop
	}
	s.apply(e, p)
	return over
}

// conjunct goes on from a conjunct to the first one; n shares its auxiliaries
// and negation if it has the same form and no subject or auxiliary of its own.
func (s *stance) conjunct(n, g int) effect {
	if !s.tag(n).IsVerb() {
		return through
	}
	if s.tag(n) == s.tag(g) && s.tree.Dependent(n, nlp.NSubj, nlp.NSubjPass, nlp.Aux, nlp.AuxPass) < 0 {
		return through
	}
	return over
}

// adverbial applies the mark of the adverbial clause n; noEffect if it has none
// that decides.
func (s *stance) adverbial(n, g int) effect {
	m := s.mark(n)
	if k := s.tree.Dependent(n, nlp.AdvMod); m == "" && k >= 0 && s.tag(k) == nlp.WRB {
		m = s.lower(k)
	}
	if m == "" || m == "to" {
		return noEffect
	}
	if _, known := s.scope(g, m); known && s.tag(n) == nlp.VBG {
		return noEffect
	}
	e := s.lex.hedge(hedgePrep, m)
	if e != toNegated {
		e = s.lex.hedge(hedgeMark, m)
	}
	switch {
	case e == toActual && s.present(n) && s.unreal(g):
		s.apply(toHypothetical, m+" in the future")
	case e == toActual:
		return stop
	case e == noEffect:
		return noEffect
	default:
		s.apply(e, m)
	}
	return stop
}

// present reports whether verb n is in the present tense.
func (s *stance) present(n int) bool {
	for k := range s.tree.Dependents(n) {
		if d := s.dep(k); d == nlp.Aux || d == nlp.AuxPass || d == nlp.Cop {
			return s.tag(k) == nlp.VBZ || s.tag(k) == nlp.VBP
		}
	}
	return s.tag(n) == nlp.VBZ || s.tag(n) == nlp.VBP
}

// unreal reports whether clause g has a modal.
func (s *stance) unreal(g int) bool {
	k := s.tree.Dependent(g, nlp.Aux)
	return k >= 0 && s.lex.hedge(hedgeAux, s.d.Word(k)) != noEffect
}

// relative handles a relative clause: presupposed, unless it says of what kind
// something unreal would be ("any foreigner who investigates").
func (s *stance) relative(n, g int) effect {
	generic := false
	if k := s.tree.Dependent(g, nlp.Det); k >= 0 {
		switch s.lower(k) {
		case "any", "every", "each", "no":
			generic = true
		case "a", "an":
			h := s.governor(g)
			generic = h >= 0 && s.tag(h).IsVerb() && s.unreal(h)
		}
	}
	switch s.lower(g) {
	case "anyone", "everyone", "whoever", "anybody", "everybody", "anything":
		generic = true
	}
	if generic && s.status == Actual && s.tag(n) != nlp.VBD {
		s.apply(toHypothetical, "generic")
	}
	return stop
}

// atRoot handles questions, commands and headline infinitives.
func (s *stance) atRoot(n int) {
	if s.status != Actual {
		return
	}
	sent := s.d.Sentences[s.d.SentenceAt(n)]
	for i := int(sent.Last) - 1; i >= int(sent.First) && i >= int(sent.Last)-3; i-- {
		if s.d.Word(i) == "?" && !s.wh(sent) {
			s.apply(toHypothetical, "question")
		}
	}
}

// wh reports whether the sentence opens with a question word, whose question
// takes the event for granted.
func (s *stance) wh(sent nlp.Sentence) bool {
	for i := int(sent.First); i < min(int(sent.First)+3, int(sent.Last)); i++ {
		switch s.tag(i) {
		case nlp.WP, nlp.WRB, nlp.WDT, nlp.WPS:
			return true
		}
	}
	return false
}

// linear decides by the words before the trigger where there is no syntax.
func (s *stance) linear(n int) {
	sent := s.d.Sentences[s.d.SentenceAt(n)]
	for i := n - 1; i >= max(int(sent.First), n-maxLinear); i-- {
		w := s.d.Word(i)
		if w == "," || w == ";" || w == "that" {
			return
		}
		for k := hedgeAux; k < numHedges; k++ {
			if k == hedgePrep || k == hedgeMark && !strings.EqualFold(w, "if") {
				continue
			}
			if e := s.lex.hedge(k, w); e != noEffect && !s.trigger.has(i) {
				s.apply(e, w)
				break
			}
		}
	}
}

// maxLinear is how many words before the trigger may qualify it where there
// is no syntax.
const maxLinear = 5
