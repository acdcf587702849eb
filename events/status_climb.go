package events

import "github.com/annals-dev/annals/nlp"

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
		g := s.host(n)
		if g < 0 {
			s.atRoot(n)
			return
		}
		switch s.step(n, g) {
		case stop:
			if s.trigger.has(n) && s.tag(n).IsNoun() {
				s.assumed = s.definite(n) || s.lex.hedge(hedgePrep, s.preposition(n)) == toActual
			}
			s.aside = s.dep(n) == nlp.ACLRelcl
			return
		case through:
			if !spoken {
				s.own(g)
			}
		}
		n = g
	}
}

// host returns the governor of n, put right where the parser is known to err:
// a finite clause is no conjunct of an infinitive or a noun, a participle after
// a comma adds to no infinitive, and a "that" clause belongs to the last word
// before it that takes one.
func (s *stance) host(n int) int {
	g := s.governor(n)
	if g < 0 {
		return g
	}
	if s.dep(n) == nlp.Conj && s.finite(n) {
		return s.finiteHead(g)
	}
	if s.dep(n) == nlp.AdvCl && s.tag(n) == nlp.VBG && n > 0 && s.d.Word(n-1) == "," {
		return s.finiteHead(g) // "..., killing five" goes with the main clause
	}
	if k := s.tree.Dependent(n, nlp.Mark); k >= 0 && s.lower(k) == "that" {
		if _, known := s.scope(g, "that"); !known {
			return s.thatHead(k, g)
		}
	}
	return g
}

// maxThat is how many words may stand between a word and the "that" of its
// clause: "a claim from a United States official that".
const maxThat = 8

// thatHead returns the last word before the conjunction at token k that takes
// a "that" clause and takes away from its truth, or else g.
func (s *stance) thatHead(k, g int) int {
	for i := k - 1; i >= max(k-maxThat, 0) && !s.tag(i).IsPunct(); i-- {
		if sc, known := s.scope(i, "that"); known && sc.effect < through {
			return i
		}
	}
	return g
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
	case nlp.Parataxis:
		if n > g && s.unbroken(n) {
			return s.complement(n, g)
		}
		return stop
	case nlp.Discourse, nlp.List, nlp.Dislocated:
		return stop
	case nlp.Appos:
		return over
	}
	return s.complement(n, g)
}

// finite reports whether n is the head of a finite clause.
func (s *stance) finite(n int) bool {
	switch s.tag(n) {
	case nlp.VBD, nlp.VBZ, nlp.VBP:
		return true
	}
	for k := range s.tree.Dependents(n) {
		if d := s.dep(k); d == nlp.Aux || d == nlp.AuxPass || d == nlp.Cop {
			switch s.tag(k) {
			case nlp.VBD, nlp.VBZ, nlp.VBP, nlp.MD:
				return true
			}
		}
	}
	return false
}

// finiteHead climbs from g to the first finite verb.
func (s *stance) finiteHead(g int) int {
	for k, n := g, 0; k >= 0 && n < maxClimb; k, n = s.governor(k), n+1 {
		if s.finite(k) {
			return k
		}
	}
	return g
}

// unbroken reports whether no punctuation mark opens the clause n: "told the
// paper the attack took place" is no parataxis.
func (s *stance) unbroken(n int) bool {
	first, _ := s.tree.Subtree(n)
	return first > 0 && !s.tag(first-1).IsPunct() && !s.tag(first).IsPunct()
}

// atRoot handles questions, commands and headline infinitives.
func (s *stance) atRoot(n int) {
	if s.status != Actual {
		return
	}
	if k := s.tree.Dependent(n, nlp.NSubj, nlp.NSubjPass); k >= 0 && k < s.trigger.first && k+1 < n && s.tag(k) == nlp.NNS && s.lower(k+1) == "that" {
		s.complementOf(k) // "the spokesman claims that", read as a noun
	}
	sent := s.d.Sentences[s.d.SentenceAt(n)]
	switch {
	case s.command(n) && !s.past:
		s.apply(toHypothetical, "command")
	case s.asks(sent):
		s.apply(toHypothetical, "question")
	}
}

// command reports whether n is an imperative: a bare verb without a subject.
func (s *stance) command(n int) bool {
	i := n - 1
	for i >= 0 && (s.tag(i) == nlp.RB || s.tag(i) == nlp.UH) {
		i--
	}
	if i >= int(s.d.Sentences[s.d.SentenceAt(n)].First) && !s.tag(i).IsPunct() && s.tag(i) != nlp.CC {
		return false // a verb after a noun has lost its subject in parsing
	}
	return s.tag(n) == nlp.VB && s.tree.Dependent(n, nlp.NSubj, nlp.NSubjPass, nlp.Aux, nlp.Mark, nlp.Expl, nlp.NSubjOuter) < 0
}

// asks reports whether the sentence is a yes-or-no question: it opens with a
// verb and ends in a question mark.
func (s *stance) asks(sent nlp.Sentence) bool {
	if d := s.dep(int(sent.First)); d != nlp.Aux && d != nlp.AuxPass && d != nlp.Cop {
		return false
	}
	for i := max(int(sent.Last)-2, int(sent.First)); i < int(sent.Last); i++ {
		if s.d.Word(i) == "?" {
			return true
		}
	}
	return false
}
