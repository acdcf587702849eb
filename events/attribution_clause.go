package events

import (
	"strings"

	"github.com/annals-dev/annals/nlp"
)

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
	if a.isPassive(v) {
		a.passive(&x, v, c)
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
		x.loose = true
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

// attach sets the source of x.
func (a *attributor) attach(x *said, s speaker) {
	if s.head < 0 {
		return
	}
	x.source, x.refer, x.extent = s.head, s.refer, s.extent
	if x.extent.empty() {
		x.extent = a.phrase(s.head, x.verb)
	}
	for _, r := range x.content {
		x.extent = shrink(x.extent, r, s.head)
	}
	x.content = exclude(x.content, x.extent)
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
		switch a.dep(k) {
		case nlp.CComp, nlp.XComp:
			if a.clauseFits(k, c, known) {
				out = append(out, a.clauseSpan(k))
				x.clause = true
			} else if c.frames&frameObj != 0 && a.dep(k) == nlp.XComp && !object.empty() {
				object.last = max(object.last, a.spans[k].last)
			}
		case nlp.Obj:
			object = a.spans[k]
			if m := a.scene(k, c); m >= 0 {
				out = append(out, object)
				x.clause = true
			}
			fallthrough
		case nlp.IObj:
			if m := a.strayThat(k, c); m >= 0 {
				out = append(out, a.spans[m])
				x.clause = true
			}
		case nlp.AdvCl, nlp.Obl:
			if r := a.prepositionFits(k, c); !r.empty() {
				out = append(out, r)
			} else if a.strayClause(k, x.verb, c) {
				out = append(out, a.spans[k])
				x.clause = true
			}
		case nlp.Parataxis:
			if c.frames&frameQuote != 0 && k > x.verb && a.afterColon(k) {
				x.clause = true
				out = append(out, a.spans[k])
			}
		}
	}
	x.content = a.withObject(out, object, c, x.clause)
	if x.clause && c.frames&frameThat != 0 {
		a.stretch(x)
	}
}

// stretch widens the clause that x reports to what the parser hung on the cue
// instead: the words up to the cue that follows it, or after it the adjuncts
// and conjuncts that are no reports of their own.
func (a *attributor) stretch(x *said) {
	r := &x.content[len(x.content)-1]
	if r.last <= x.verb {
		x.content[0].first = min(x.content[0].first, a.spans[x.verb].first)
		r.last = a.cueStart(x.verb, r.last)
		return
	}
	for k := range a.tree.Dependents(x.verb) {
		if a.spans[k].first < r.last || a.dep(k) == nlp.Punct {
			continue
		}
		if !a.belongs(k) {
			return
		}
		r.last = a.spans[k].last
	}
}

// cueStart returns the first token at or after from of the cue v and its subject.
func (a *attributor) cueStart(v, from int) int {
	first := v
	for k := range a.tree.Dependents(v) {
		switch a.dep(k) {
		case nlp.NSubj, nlp.NSubjPass, nlp.Aux, nlp.AdvMod:
			if a.spans[k].first >= from {
				first = min(first, a.spans[k].first)
			}
		}
	}
	return first
}

// belongs reports whether k, a dependent of a cue that follows the clause
// reported, is a part of that clause.
func (a *attributor) belongs(k int) bool {
	switch a.dep(k) {
	case nlp.Obl, nlp.AdvMod, nlp.OblUnmarked:
		return true
	case nlp.AdvCl:
		return a.tag(k) != nlp.VBG || !a.isCue(k)
	case nlp.Conj:
		return a.tag(k).IsVerb() && !a.isCue(k)
	case nlp.Parataxis:
		return a.d.Word(a.spans[k].first-1) == ","
	}
	return false
}

// isCue reports whether verb k may report something.
func (a *attributor) isCue(k int) bool {
	c, _, known := a.verbCue(k)
	return known && c.frames != 0
}

// rest returns what follows a verb of saying up to the end of its sentence,
// where the parser has found no clause: it must open like one and hold a verb.
func (a *attributor) rest(v int, c cue) []run {
	if c.class != report && c.class != claim || c.frames&frameThat == 0 {
		return nil
	}
	s := a.d.Sentences[a.d.SentenceAt(v)]
	r := run{v + 1, int(s.Last)}
	if r.empty() || a.lower(r.first) != "that" && (!a.nominal(r.first) || a.lower(v) != "say") {
		return nil
	}
	switch a.tag(v) {
	case nlp.VBD, nlp.VBZ, nlp.VBP, nlp.VBG:
	case nlp.VBN: // "reports last week alleged that", read as a participle
		if a.lower(r.first) != "that" || a.tree.Dependent(v, nlp.Aux, nlp.AuxPass) >= 0 {
			return nil
		}
	default:
		return nil
	}
	if !a.hasFinite(r) && a.lower(v) != "say" {
		return nil
	}
	return []run{r}
}

// hasFinite reports whether r holds a finite verb outside of quotes.
func (a *attributor) hasFinite(r run) bool {
	for i := r.first; i < r.last; i++ {
		if t := a.tag(i); a.inside[i] == 0 && (t == nlp.VBD || t == nlp.VBZ || t == nlp.VBP || t == nlp.MD) {
			return true
		}
	}
	return false
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

// scene returns the participle that makes a scene of the object k of cue c:
// "footage showed men firing at civilians"; -1 if there is none.
func (a *attributor) scene(k int, c cue) int {
	if c.class != evidence || c.frames&frameIng == 0 {
		return -1
	}
	m := a.tree.Dependent(k, nlp.ACL)
	if m < 0 {
		if n := a.tree.Dependent(k, nlp.NMod); n >= 0 {
			m = a.tree.Dependent(n, nlp.ACL)
		}
	}
	if m < 0 || a.tag(m) != nlp.VBG && a.tag(m) != nlp.VBN {
		return -1
	}
	return m
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
	if p < 0 || p > k || a.tag(k) == nlp.VB {
		return run{}
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
		if t := a.tag(c); a.dep(c) == nlp.Conj && (bare && (t == nlp.VBD || t == nlp.VBZ) || a.takesTurn(c)) {
			r.last = min(r.last, a.spans[c].first)
		}
	}
	return r
}

// passive finds the content of a cue in the passive: "was accused of X", "is
// expected to X", "it was reported that X", "was criticised by Y".
func (a *attributor) passive(x *said, v int, c cue) {
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

// maxAccording is how many tokens the source after "according to" may have.
const maxAccording = 40

// according finds "according to X" at token i. X reaches to the next
// punctuation mark; set off by one, the phrase speaks for its whole sentence,
// else for its clause.
func (a *attributor) according(i int, s nlp.Sentence) {
	w := a.d.Word(i)
	if len(w) != len("according") || !strings.EqualFold(w, "according") || i+1 >= int(s.Last) || a.lower(i+1) != "to" {
		return
	}
	x := said{verb: i, cue: run{i, i + 2}, class: report, clause: true}
	x.extent = a.upToMark(i+2, min(int(s.Last), i+maxAccording))
	if a.hasFinite(x.extent) {
		x.extent = a.chunkFrom(i+2, int(s.Last)).extent
	}
	if x.extent.empty() {
		return
	}
	x.source = a.nounHead(x.extent)
	x.refer = x.source
	x.content = exclude([]run{a.accordingHost(i, x.extent.last, s)}, run{i, x.extent.last})
	a.add(x)
}

// accordingHost returns the words that the "according to" phrase from token i
// up to end speaks for.
func (a *attributor) accordingHost(i, end int, s nlp.Sentence) run {
	all := run{int(s.First), int(s.Last)}
	opens := i-all.first < 2
	closes := i > all.first && a.tag(i-1).IsPunct() && all.last-end < 3
	if opens || closes || a.governor(i) < 0 {
		return all
	}
	if h := a.clauseAbove(a.governor(i)); h >= 0 {
		return a.spans[h]
	}
	return all
}

// upToMark returns the tokens from first up to the next punctuation mark.
func (a *attributor) upToMark(first, end int) run {
	r := run{first, first}
	for r.last < end && (!a.tag(r.last).IsPunct() || a.tag(r.last) == nlp.HYPH) {
		r.last++
	}
	return r
}

// clauseAbove returns the head of the clause that holds token n, -1 if there is
// none.
func (a *attributor) clauseAbove(n int) int {
	h := a.governor(n)
	for h >= 0 && a.governor(h) >= 0 {
		switch a.dep(h) {
		case nlp.CComp, nlp.AdvCl, nlp.ACLRelcl, nlp.Parataxis:
			return h
		case nlp.Conj:
			if a.tag(h).IsVerb() {
				return h
			}
		}
		h = a.governor(h)
	}
	return h
}

// adverb finds hearsay without a source: "reportedly", "allegedly".
func (a *attributor) adverb(i int) {
	class := report
	switch a.lower(i) {
	case "reportedly":
	case "allegedly", "supposedly", "purportedly":
		class = claim
	default:
		return
	}
	h := a.governor(i)
	if h < 0 {
		return
	}
	x := said{verb: i, cue: run{i, i + 1}, class: class, source: -1, refer: -1}
	x.content = exclude([]run{a.spans[h]}, x.cue)
	a.add(x)
}

// maxColonSource is how many tokens of a sentence may stand before the colon
// that introduces what its first words say: "Foreign Minister Lavrov: ...".
const maxColonSource = 6

// colon finds the headline form "Name: what he says".
func (a *attributor) colon(s nlp.Sentence) {
	first := int(s.First)
	k := first
	for k < int(s.Last) && k-first <= maxColonSource && a.tag(k).IsNoun() {
		k++
	}
	if k == first || k+2 >= int(s.Last) || a.d.Word(k) != ":" || !a.tag(k-1).IsProper() || a.inside[first] != 0 {
		return
	}
	x := said{verb: k, cue: run{k, k + 1}, class: report, source: k - 1, refer: k - 1, extent: run{first, k}}
	x.content = []run{{k + 1, int(s.Last)}}
	a.add(x)
}
