package events

import "github.com/annals-dev/annals/nlp"

// unlisted decides for a word g that the lexicon does not know in this frame.
func (s *stance) unlisted(n, g int, frame string) effect {
	switch s.dep(n) {
	case nlp.CComp:
		if m := s.mark(n); m == "whether" || m == "if" {
			s.apply(toHypothetical, m)
		}
		if s.wh(n) {
			return stop
		}
		return over
	case nlp.XComp:
		return s.openComplement(n, g, frame)
	case nlp.ACL, nlp.AdvCl:
		return s.adjunct(n, g, frame)
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

// adjunct handles clauses that modify a word without a listed mark: purpose
// infinitives, participles that go with the main clause, and gerunds that the
// parser hung on the object of the verb they complete.
func (s *stance) adjunct(n, g int, frame string) effect {
	switch {
	case frame == "to" && s.dep(g) == nlp.Root && s.tag(g).IsProper():
		s.apply(toPlanned, "to") // "Merz to meet Macron"
		return stop
	case frame == "to":
		s.apply(toHypothetical, "to")
		return over
	case frame != "" && s.misplaced(g, frame):
		return stop
	case s.dep(n) == nlp.AdvCl && frame == "":
		return through
	}
	return stop
}

// misplaced applies the scope of the verb whose object is g over a gerund that
// depends on g by mistake: "accuse [each other of breaking] the truce".
func (s *stance) misplaced(g int, frame string) bool {
	v := s.governor(g)
	if v < 0 || s.dep(g) != nlp.Obj && s.dep(g) != nlp.Fixed {
		return false
	}
	if s.dep(g) == nlp.Fixed {
		v = s.governor(v)
	}
	if v < 0 {
		return false
	}
	sc, known := s.scope(v, frame)
	if known {
		s.apply(sc.effect, s.lower(v))
	}
	return known
}

// argument handles the object of an unlisted verb: an indefinite one is as
// real as the verb's event, a definite one is presupposed.
func (s *stance) argument(n, g int) effect {
	if s.definite(n) {
		return stop
	}
	if k := s.modal(g); k >= 0 {
		s.modality(g, k, true)
	}
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
	if s.saysThat(n, g) {
		return s.complementOf(g)
	}
	generic := false
	if k := s.tree.Dependent(g, nlp.Det); k >= 0 {
		switch s.lower(k) {
		case "any", "every", "each", "no", "a", "an":
			generic = true
		}
	}
	switch s.lower(g) {
	case "anyone", "everyone", "whoever", "anybody", "everybody", "anything":
		generic = true
	}
	h := s.governor(g)
	if generic && s.status == Actual && s.tag(n) != nlp.VBD && h >= 0 && s.unreal(h) {
		s.apply(toHypothetical, "generic")
	}
	return stop
}

// saysThat reports whether what the parser takes for a relative clause of the
// cue word g is its content: "denies claims that X did Y".
func (s *stance) saysThat(n, g int) bool {
	if g+1 >= len(s.d.Tokens) || s.lower(g+1) != "that" || s.governor(g+1) != n || s.dep(g+1) == nlp.NSubj || s.dep(g+1) == nlp.NSubjPass {
		return false
	}
	return s.tree.Dependent(n, nlp.Obj, nlp.AuxPass, nlp.CComp, nlp.XComp, nlp.Obl) >= 0
}

// complementOf applies what cue g, a noun or a verb taken for one, does to its
// "that" clause.
func (s *stance) complementOf(g int) effect {
	order := []byte{'N', 'V'}
	if s.reallyVerb(g) {
		order = order[1:]
	}
	for _, pos := range order {
		sc, known := s.lex.scopes[scopeKey{s.lower(g), pos, "that"}]
		if !known {
			continue
		}
		if sc.effect < through {
			s.apply(sc.effect, s.lower(g))
		}
		return over
	}
	return stop
}
