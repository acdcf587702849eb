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
		g := s.host(n)
		if g < 0 {
			s.atRoot(n)
			return
		}
		switch s.step(n, g) {
		case stop:
			s.assumed = s.tag(n).IsNoun() && s.trigger.has(n) && s.definite(n)
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
	case nlp.CComp, nlp.XComp, nlp.ACL, nlp.AdvCl:
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
	case m == "" && s.dep(n) != nlp.CComp && s.dep(n) != nlp.XComp && t != nlp.VB:
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
	case s.command(n):
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

// linear decides by the words before the trigger where there is no syntax.
func (s *stance) linear(n int) {
	sent := s.d.Sentences[s.d.SentenceAt(n)]
	for i := n - 1; i >= max(int(sent.First), n-maxLinear); i-- {
		w := s.d.Word(i)
		if w == "," || w == ";" || w == "that" {
			return
		}
		for k := hedgeAux; k < numHedges; k++ {
			if k == hedgePrep || k == hedgeVerb || k == hedgeMark && !strings.EqualFold(w, "if") {
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
