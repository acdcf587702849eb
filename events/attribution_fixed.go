package events

import (
	"strings"

	"github.com/annals-dev/annals/nlp"
)

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
