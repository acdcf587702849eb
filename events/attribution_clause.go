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
	x := said{verb: v, cue: run{min(v, last), max(v, last) + 1}, class: c.class, source: -1, refer: -1}
	if a.isPassive(v) {
		a.passive(&x, v, c)
	} else {
		x.content = a.contents(v, c, known)
	}
	if len(x.content) == 0 && known {
		x.content = a.host(v, c)
	}
	if len(x.content) == 0 {
		return
	}
	a.attach(&x, a.speakerOf(v))
	a.add(x)
}

// attach sets the source of x.
func (a *attributor) attach(x *said, s speaker) {
	if s.head < 0 {
		return
	}
	x.source, x.refer = s.head, s.refer
	x.extent = a.phrase(s.head, x.verb)
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

// contents returns the dependents of verb v that say what is reported.
func (a *attributor) contents(v int, c cue, known bool) []run {
	var out []run
	object := run{}
	clause := false
	for k := range a.tree.Dependents(v) {
		switch a.dep(k) {
		case nlp.CComp, nlp.XComp:
			if a.clauseFits(k, c, known) {
				out = append(out, a.spans[k])
				clause = true
			} else if c.frames&frameObj != 0 && a.dep(k) == nlp.XComp && !object.empty() {
				object.last = max(object.last, a.spans[k].last)
			}
		case nlp.Obj:
			object = a.spans[k]
		case nlp.AdvCl, nlp.Obl:
			if r := a.prepositionFits(k, c); !r.empty() {
				out = append(out, r)
			}
		case nlp.Parataxis:
			if c.frames&frameQuote != 0 && k > v && a.afterColon(k) {
				out = append(out, a.spans[k])
			}
		}
	}
	return a.withObject(out, object, c, clause)
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
	r := a.spans[k]
	r.first = max(r.first, p+1)
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
	clause := false
	for k := range a.tree.Dependents(v) {
		switch a.dep(k) {
		case nlp.CComp, nlp.XComp, nlp.CSubj, nlp.CSubjPass:
			x.content = append(x.content, a.spans[k])
			clause = clause || a.dep(k) != nlp.XComp
		case nlp.AdvCl, nlp.Obl:
			if r := a.prepositionFits(k, c); !r.empty() {
				x.content = append(x.content, r)
			}
		}
	}
	if clause || subject.empty() || c.frames&frameObj == 0 && len(x.content) == 0 {
		return
	}
	if c.frames&(frameObj|frameTo|frameThat) != 0 {
		x.content = append([]run{subject}, x.content...)
	}
}

// host returns the clause into which the cue v is inserted: "X, he said, Y",
// "as he said, X".
func (a *attributor) host(v int, c cue) []run {
	if c.frames&(frameThat|frameQuote) == 0 {
		return nil
	}
	h := a.governor(v)
	switch a.dep(v) {
	case nlp.Parataxis:
	case nlp.AdvCl:
		if m := a.mark(v); m != "as" {
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

// according finds "according to X" and "per X" at token i.
func (a *attributor) according(i int, s nlp.Sentence) {
	w := a.d.Word(i)
	if len(w) != len("according") || !strings.EqualFold(w, "according") || i+1 >= int(s.Last) || a.lower(i+1) != "to" {
		return
	}
	x := said{verb: i, cue: run{i, i + 2}, class: report, source: -1, refer: -1}
	n := a.governor(i)
	if n <= i+1 {
		n = a.governor(i + 1)
	}
	if n <= i+1 {
		a.accordingLinear(x, s)
		return
	}
	x.source, x.refer = n, n
	x.extent = a.phrase(n, -1)
	x.extent.first = max(x.extent.first, i+2)
	h := a.clauseAbove(n)
	if h < 0 {
		a.accordingLinear(x, s)
		return
	}
	x.content = exclude([]run{a.spans[h]}, run{i, max(x.extent.last, i+2)})
	a.add(x)
}

// clauseAbove returns the head of the clause that holds token n, climbing out
// of coordinations; -1 if there is none.
func (a *attributor) clauseAbove(n int) int {
	h := a.governor(n)
	for h >= 0 && a.governor(h) >= 0 {
		switch a.dep(h) {
		case nlp.CComp, nlp.AdvCl, nlp.ACLRelcl, nlp.Parataxis:
			return h
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
