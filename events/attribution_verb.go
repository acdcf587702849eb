package events

import "github.com/annals-dev/annals/nlp"

// verb finds the indirect speech that verb v reports.
func (a *attributor) verb(v int) {
	c, last, known := a.verbCue(v)
	if !known {
		c = cue{class: report, frames: frameThat}
	}
	if x, ok := a.aside(v, c); ok && known {
		a.add(x)
		return
	}
	x := said{verb: v, cue: run{min(v, last), max(v, last) + 1}, class: c.class, source: -1, refer: -1}
	if a.inPassive(v) {
		a.passive(&x, v, c)
	} else if a.carriesCue(v) {
		return // "expressed concern that": the noun tells
	} else {
		a.contents(&x, c, known)
	}
	if len(x.content) == 0 && known {
		x.content = a.host(v, c)
		x.clause = true
	}
	who := noSpeaker
	if len(x.content) == 0 && known {
		x.content = a.rest(v, c)
		x.loose, x.clause = true, true
		if a.tag(v) == nlp.VBN {
			who = a.wordsBefore(v)
		}
	}
	if len(x.content) == 0 {
		return
	}
	if who.head < 0 {
		who = a.speakerOf(v)
	}
	if who.head < 0 && x.clause && a.tag(v) == nlp.VBD && !a.inPassive(v) {
		who = a.sentenceSubject(v)
	}
	a.attach(&x, who)
	a.add(x)
}

// wordsBefore returns the noun phrase in front of verb v in its sentence.
func (a *attributor) wordsBefore(v int) speaker {
	r := a.withoutTime(run{int(a.d.Sentences[a.d.SentenceAt(v)].First), v})
	e := a.chunkIn(r)
	if n := r.last - 1; e.empty() && n > r.first && a.tag(n) == nlp.VBZ && a.isCueNoun(n) {
		return named(n, run{a.chunkIn(run{r.first, n}).first, r.last}) // "reports" read as a verb
	}
	if e.empty() {
		return noSpeaker
	}
	return named(a.nounHead(e), e)
}

// sentenceSubject returns the noun phrase that opens the sentence and reaches
// up to verb v, with its asides: "Mr. Li, who runs the firm, said".
func (a *attributor) sentenceSubject(v int) speaker {
	r := a.withoutAux(a.trim(run{int(a.d.Sentences[a.d.SentenceAt(v)].First), v}))
	if r.empty() || !a.nominal(r.first) || r.last-r.first > maxTag {
		return noSpeaker
	}
	return named(a.nounHead(r), r)
}

// attach sets the source of x.
func (a *attributor) attach(x *said, s speaker) {
	if s.head < 0 {
		return
	}
	if a.isPassiveClaim(x) {
		return
	}
	x.source, x.refer, x.extent = s.head, s.refer, s.extent
	if x.extent.empty() {
		x.extent = a.widen(a.phrase(s.head, x.verb), x.verb)
	}
	for _, r := range x.content {
		x.extent = shrink(x.extent, r, s.head)
	}
	x.content = exclude(x.content, x.extent)
}

// isPassiveClaim reports whether the cue of x is an accusation without an
// object, so that its subject is the one accused: "appeared in court, charged
// with murder".
func (a *attributor) isPassiveClaim(x *said) bool {
	if x.class != claim || x.clause || a.dep(x.verb) == nlp.Root || !a.tag(x.verb).IsVerb() {
		return false
	}
	c, _, _ := a.verbCue(x.verb)
	accuses := c.frames&frameObj != 0 && c.frames&(prepFrame("of")|prepFrame("with")) != 0
	return accuses && a.tree.Dependent(x.verb, nlp.Obj, nlp.NSubj) < 0
}

// widen adds to the subject e what stands between it and its verb v, where
// that is nothing but names and nouns that the parser hung on the verb.
func (a *attributor) widen(e run, v int) run {
	if e.empty() || e.last >= v {
		return e
	}
	r := a.withoutTime(a.withoutAux(run{e.last, v}))
	for i := r.first; i < r.last; i++ {
		if !a.nominal(i) && (a.tag(i) != nlp.VBZ || !a.isCueNoun(i)) {
			return e
		}
	}
	e.last = max(e.last, r.last)
	return e
}

// shrink cuts r off e, keeping the side on which token i stands.
func shrink(e, r run, i int) run {
	if r.last <= e.first || r.first >= e.last || r.has(i) {
		return e
	}
	if r.first > i {
		e.last = r.first
	} else {
		e.first = r.last
	}
	return e
}

// exclude cuts e out of each of the runs.
func exclude(runs []run, e run) []run {
	if e.empty() {
		return runs
	}
	var out []run
	for _, r := range runs {
		if e.last <= r.first || e.first >= r.last {
			out = append(out, r)
			continue
		}
		if r.first < e.first {
			out = append(out, run{r.first, e.first})
		}
		if e.last < r.last {
			out = append(out, run{e.last, r.last})
		}
	}
	return out
}

// verbCue looks up verb v with its particle, if it has one. last is the last
// token of the cue.
func (a *attributor) verbCue(v int) (c cue, last int, known bool) {
	lemma := a.lower(v)
	if p := a.tree.Dependent(v, nlp.CompoundPrt); p >= 0 {
		if c, known = a.lex['V'][lemma+" "+a.lower(p)]; known {
			return c, p, true
		}
	}
	c, known = a.lex['V'][lemma]
	return c, v, known
}

// contents sets the content of x to the dependents of its cue that say what is
// reported.
func (a *attributor) contents(x *said, c cue, known bool) {
	var out []run
	object := run{}
	for k := range a.tree.Dependents(x.verb) {
		if d := a.dep(k); !timeNouns[a.lower(k)] && (d == nlp.Obj || d == nlp.IObj && object.empty()) {
			object = a.spans[k]
		}
		r, clause := a.content(k, x.verb, c, known)
		if !r.empty() {
			out = append(out, r)
			x.clause = x.clause || clause
		} else if a.dep(k) == nlp.XComp && c.frames&frameObj != 0 && !object.empty() {
			object.last = max(object.last, a.spans[k].last) // "called him a liar"
		}
	}
	x.content = a.withObject(out, object, c, x.clause)
	if x.clause && c.frames&frameThat != 0 {
		a.stretch(x)
	}
}

// content returns what the dependent k of cue v says of the content, empty if
// nothing, and whether that is a whole clause.
func (a *attributor) content(k, v int, c cue, known bool) (r run, clause bool) {
	switch a.dep(k) {
	case nlp.CComp, nlp.XComp:
		if a.clauseFits(k, c, known) {
			return a.clauseSpan(k), true
		}
	case nlp.Obj, nlp.IObj:
		if m := a.strayThat(k, c); m >= 0 {
			return a.spans[m], true
		}
		if a.isScene(k, c) || a.isFinite(k) && c.frames&frameThat != 0 {
			return a.spans[k], true
		}
	case nlp.AdvCl, nlp.Obl:
		if a.strayClause(k, v, c) {
			return a.spans[k], true
		}
		return a.prepositionFits(k, c), false
	case nlp.Parataxis:
		if c.frames&frameQuote != 0 && k > v && (a.afterColon(k) || !a.tag(a.spans[k].first-1).IsPunct() && !a.tag(a.spans[k].first).IsPunct()) {
			return a.spans[k], true
		}
	}
	return run{}, false
}

// strayClause reports whether the adverbial clause k is the content of cue v
// that the parser took for an adjunct: "explained to reporters why", "admits
// downing the jet".
func (a *attributor) strayClause(k, v int, c cue) bool {
	switch a.lower(a.spans[k].first) {
	case "why", "how":
		return c.frames&frameThat != 0 && k > v
	}
	return c.frames&frameIng != 0 && a.tag(k) == nlp.VBG && a.spans[k].first == v+1
}

// strayThat returns the "that" clause of cue c that the parser hung on the
// person addressed ("told CNN that"), -1 if there is none.
func (a *attributor) strayThat(k int, c cue) int {
	if c.frames&frameAddr == 0 || a.isCueNoun(k) {
		return -1
	}
	for m := range a.tree.Dependents(k) {
		if d := a.dep(m); (d == nlp.ACL || d == nlp.CComp) && a.mark(m) == "that" {
			return m
		}
	}
	return -1
}

// isScene reports whether a participle makes a scene of the object k of cue c:
// "footage showed men firing at civilians".
func (a *attributor) isScene(k int, c cue) bool {
	if c.class != evidence || c.frames&frameIng == 0 || a.dep(k) != nlp.Obj {
		return false
	}
	m := a.tree.Dependent(k, nlp.ACL)
	if n := a.tree.Dependent(k, nlp.NMod); m < 0 && n >= 0 {
		m = a.tree.Dependent(n, nlp.ACL)
	}
	return m >= 0 && (a.tag(m) == nlp.VBG || a.tag(m) == nlp.VBN)
}

// withObject adds the object of the cue to its content: alone, as the subject
// of an infinitive ("urged Iran to leave"), or as the one accused.
func (a *attributor) withObject(out []run, object run, c cue, clause bool) []run {
	if object.empty() || c.frames&frameObj == 0 || clause && c.frames&frameAddr != 0 {
		return out
	}
	if len(out) == 0 {
		if a.emptyObject(object) {
			return nil
		}
		return []run{object}
	}
	if object.last <= out[0].first {
		out[0].first = object.first
	}
	return out
}

// emptyObject reports whether r says nothing: "said so", "said it".
func (a *attributor) emptyObject(r run) bool {
	if r.last-r.first != 1 {
		return false
	}
	switch a.lower(r.first) {
	case "so", "this", "that", "himself", "herself", "themselves", "itself", "something", "anything", "nothing", "word":
		return true
	}
	return false
}

// afterColon reports whether a colon stands before clause k.
func (a *attributor) afterColon(k int) bool {
	i := a.spans[k].first
	return a.d.Word(i) == ":" || i > 0 && a.d.Word(i-1) == ":"
}
