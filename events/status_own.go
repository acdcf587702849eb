package events

import "github.com/annals-dev/annals/nlp"

// own applies the words of n's own clause or noun phrase: auxiliaries,
// negation, adverbs, determiners and adjectives.
func (s *stance) own(n int) {
	if s.tag(n).IsNoun() {
		s.nounOwn(n)
	}
	s.past = s.past || s.inPast(n)
	s.adverbs(n)
	s.future(n)
	if k := s.modal(n); k >= 0 {
		s.modality(n, k, true)
	}
	s.negation(n)
}

// inPast reports whether clause n is in the past tense.
func (s *stance) inPast(n int) bool {
	if s.tag(n) == nlp.VBD {
		return true
	}
	k := s.tree.Dependent(n, nlp.Aux, nlp.AuxPass)
	return k >= 0 && s.tag(k) == nlp.VBD && s.modal(n) < 0
}

// nounOwn applies the determiner and adjectives of noun n.
func (s *stance) nounOwn(n int) {
	for k := range s.tree.Dependents(n) {
		if s.trigger.has(k) {
			continue
		}
		switch s.dep(k) {
		case nlp.AMod, nlp.Compound:
			s.apply(s.lex.hedge(hedgeAdj, s.d.Word(k)), s.lower(k))
		case nlp.Det:
			s.apply(s.lex.hedge(hedgeDet, s.d.Word(k)), s.lower(k))
		}
	}
}

// adverbs applies adverbs of hearsay and doubt.
func (s *stance) adverbs(n int) {
	for k := range s.tree.Dependents(n) {
		if s.dep(k) == nlp.AdvMod && !s.trigger.has(k) {
			s.apply(s.lex.hedge(hedgeAdv, s.d.Word(k)), s.lower(k))
		}
	}
}

// modality applies the modal auxiliary k of clause n. With exclusive, a negated
// modal that rules the event out leaves the word to the negation: "will not
// attack", "could not attack".
func (s *stance) modality(n, k int, exclusive bool) {
	e := s.lex.hedge(hedgeAux, s.d.Word(k))
	if w := s.lower(k); w == "would" && s.reportedPromise(n) {
		e = toPlanned
	}
	if exclusive && s.isNegated(n) && s.excludes(k) {
		return
	}
	s.apply(e, s.lower(k))
}

// modal returns the modal auxiliary of clause n outside of the trigger, -1 if
// it has none.
func (s *stance) modal(n int) int {
	for k := range s.tree.Dependents(n) {
		if s.dep(k) == nlp.Aux && !s.trigger.has(k) && s.lex.hedge(hedgeAux, s.d.Word(k)) != noEffect {
			return k
		}
	}
	return -1
}

// excludes reports whether modal k, negated, says that the event does not
// happen: "will not", "cannot"; but "may not" leaves it open.
func (s *stance) excludes(k int) bool {
	switch s.lower(k) {
	case "may", "might", "should", "must", "ought", "shall":
		return false
	}
	return true
}

// reportedPromise reports whether clause n is what somebody is said to have
// announced: the "would" of "said it would" is a "will".
func (s *stance) reportedPromise(n int) bool {
	if s.dep(n) != nlp.CComp {
		return false
	}
	g := s.governor(n)
	return g >= 0 && s.tag(g) == nlp.VBD && s.tree.Dependent(n, nlp.AdvCl) < 0
}

// future applies "is to meet", headline infinitives and dates ahead.
func (s *stance) future(n int) {
	switch s.dep(n) {
	case nlp.Root, nlp.CComp, nlp.Parataxis, nlp.ACLRelcl:
		if s.mark(n) == "to" && s.infinitive(n) {
			s.apply(toPlanned, "to")
		}
	}
}

// negation applies the negation of clause n.
func (s *stance) negation(n int) {
	if k := s.negator(n); k >= 0 {
		if m := s.modal(n); m >= 0 && !s.excludes(m) {
			return
		}
		s.apply(toNegated, s.lower(k))
	}
}

func (s *stance) isNegated(n int) bool { return s.negator(n) >= 0 }

// negator returns the word that negates clause n, -1 if none: an adverb, or a
// subject or object that stands for nothing ("nobody", "no group").
func (s *stance) negator(n int) int {
	for k := range s.tree.Dependents(n) {
		if s.trigger.has(k) {
			continue
		}
		switch s.dep(k) {
		case nlp.AdvMod, nlp.CCPreconj, nlp.CoordCC:
			if s.negates(k, n) {
				return k
			}
		case nlp.NSubj, nlp.NSubjPass, nlp.Obj:
			if m := s.nothing(k); m >= 0 {
				return m
			}
		}
	}
	return -1
}

// negates reports whether adverb k negates clause n: not "not only", nor
// "not" before another constituent.
func (s *stance) negates(k, n int) bool {
	if s.lex.hedge(hedgeNeg, s.d.Word(k)) != toNegated {
		return s.lower(k) == "longer" && k > 0 && s.lower(k-1) == "no"
	}
	if k+1 < len(s.d.Tokens) {
		switch s.lower(k + 1) {
		case "only", "just", "merely", "simply", "solely", "necessarily", "least":
			return false
		}
	}
	return true
}

// nothing returns the word that makes noun phrase k empty, -1 if none.
func (s *stance) nothing(k int) int {
	if c := s.tree.Dependent(k, nlp.CCPreconj); c >= 0 && s.lower(c) == "neither" {
		return c
	}
	if s.lex.hedge(hedgeDet, s.d.Word(k)) != noEffect {
		return k
	}
	if d := s.tree.Dependent(k, nlp.Det); d >= 0 && !s.trigger.has(d) && s.lex.hedge(hedgeDet, s.d.Word(d)) != noEffect {
		return d
	}
	return -1
}
