package events

import "github.com/annals-dev/annals/nlp"

// clauseFits reports whether cue c takes the clause headed by k.
func (a *attributor) clauseFits(k int, c cue, known bool) bool {
	want := frameThat
	switch t := a.tag(k); {
	case a.tree.Dependent(k, nlp.NSubj, nlp.NSubjPass, nlp.Expl) >= 0 && a.dep(k) == nlp.CComp:
		want = frameThat | frameQuote
	case t == nlp.VBG && a.tree.Dependent(k, nlp.Aux) < 0:
		want = frameIng
	case a.infinitive(k):
		want = frameTo
	case a.dep(k) == nlp.XComp:
		return false
	}
	if !known && a.mark(k) != "that" {
		return false
	}
	return c.frames&want != 0
}

// infinitive reports whether clause k is introduced by "to".
func (a *attributor) infinitive(k int) bool {
	for m := range a.tree.Dependents(k) {
		if a.tag(m) == nlp.TO || a.dep(m) == nlp.Mark && a.lower(m) == "to" {
			return true
		}
	}
	return false
}

// prepositionFits returns the noun phrase or clause headed by k without its
// preposition, if cue c takes that preposition.
func (a *attributor) prepositionFits(k int, c cue) run {
	p := a.tree.Dependent(k, nlp.Case, nlp.Mark)
	if p < 0 || p > k || a.tag(k) == nlp.VB || timeNouns[a.lower(k)] {
		return run{} // "for months praised"
	}
	if c.frames&prepFrame(a.lower(p)) == 0 {
		return run{}
	}
	r := a.clauseSpan(k)
	r.first = max(r.first, p+1)
	return r
}

// clauseSpan returns what clause k covers, without finite clauses that the
// parser coordinated with its infinitive or gerund, and without further cues.
func (a *attributor) clauseSpan(k int) run {
	r := a.spans[k]
	bare := a.tag(k) == nlp.VB || a.tag(k) == nlp.VBG
	for c := range a.tree.Dependents(k) {
		if t := a.tag(c); a.addsTo(c) || a.dep(c) == nlp.Conj && (bare && (t == nlp.VBD || t == nlp.VBZ) || a.takesTurn(c)) {
			r.last = min(r.last, a.spans[c].first)
		}
	}
	return r
}

// passive finds the content of a cue in the passive: "was accused of X", "is
// expected to X", "it was reported that X", "was criticised by Y".
func (a *attributor) passive(x *said, v int, c cue) {
	if w := a.lower(v); (w == "call" || w == "name" || w == "dub") && a.agent(v) < 0 {
		return // "a group called the Front" has that name
	}
	subject := run{}
	if k := a.tree.Dependent(v, nlp.NSubjPass, nlp.NSubj); k >= 0 {
		subject = a.spans[k]
	} else if a.dep(v) == nlp.ACL {
		subject = a.phrase(a.governor(v), v)
	}
	for k := range a.tree.Dependents(v) {
		switch a.dep(k) {
		case nlp.CComp, nlp.XComp, nlp.CSubj, nlp.CSubjPass:
			if a.dep(k) == nlp.XComp && c.class != report && c.class != claim && !a.clauseFits(k, c, true) {
				continue
			}
			x.content = append(x.content, a.spans[k])
			x.clause = x.clause || a.dep(k) != nlp.XComp
		case nlp.AdvCl, nlp.Obl:
			if r := a.prepositionFits(k, c); !r.empty() {
				x.content = append(x.content, r)
			}
		case nlp.OblAgent: // "was reported by X to have done Y"
			if m := a.tree.Dependent(k, nlp.ACL); m >= 0 && a.infinitive(m) && c.frames&frameThat != 0 {
				x.content = append(x.content, a.spans[m])
			}
		}
	}
	if x.clause || subject.empty() || c.frames&frameObj == 0 && len(x.content) == 0 {
		return
	}
	if c.frames&(frameObj|frameTo|frameThat) != 0 {
		x.content = append([]run{subject}, x.content...)
	}
}

// host returns the clause into which the cue v is inserted: "X, he said, Y",
// "as he said, X".
func (a *attributor) host(v int, c cue) []run {
	if c.frames&(frameThat|frameQuote) == 0 || c.class != report && c.class != claim && c.class != question {
		return nil
	}
	h := a.governor(v)
	switch a.dep(v) {
	case nlp.Parataxis:
	case nlp.AdvCl:
		if m := a.mark(v); m != "as" || c.frames&frameThat == 0 || a.spans[v].first > int(a.d.Sentences[a.d.SentenceAt(v)].First) && !a.tag(a.spans[v].first-1).IsPunct() {
			return nil
		}
	default:
		return nil
	}
	if h < 0 || a.tree.Dependent(v, nlp.NSubj, nlp.NSubjPass) < 0 || a.tree.Dependent(v, nlp.Obj) >= 0 && c.frames&frameAddr == 0 {
		return nil
	}
	return exclude([]run{a.spans[h]}, a.spans[v])
}
