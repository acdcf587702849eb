package events

import (
	"cmp"
	"slices"

	"github.com/annals-dev/annals/entities"
	"github.com/annals-dev/annals/nlp"
)

// A run is a half-open range of tokens.
type run struct{ first, last int }

func (r run) has(i int) bool { return r.first <= i && i < r.last }

func (r run) empty() bool { return r.first >= r.last }

// An attributor finds the attributions of one document.
type attributor struct {
	clauses
	lex     cueLexicon
	quotes  []quote
	inside  []int32 // by token: index of the quote that holds it + 1, 0 for none
	spans   []run   // by token: what it governs
	taken   []bool  // by token: already the cue of direct speech
	uttered []bool  // by quote: direct speech of a known speaker
	found   []said
}

// A said is an attribution in terms of tokens.
type said struct {
	cue     run
	verb    int // the cue word itself
	source  int // head of the source, -1 if none
	refer   int // what a relative pronoun as source stands for, else source
	extent  run // of the source; empty if none
	content []run
	class   cueClass
	direct  bool
	clause  bool // the content is a clause or quote
	loose   bool // found by the order of words, not by syntax
}

// findAttributions returns all reported speech and thought of d in text order:
// who says what, with which word. Only sentences for which body is true are
// read. set gives sources their names; it may be nil. Where a sentence is not
// parsed, only direct speech and clauses next to their verb are found.
func findAttributions(d *nlp.Document, tree *nlp.Tree, set *entities.Set, body func(sentence int) bool) []Attribution {
	a := newAttributor(d, tree, set)
	a.directSpeech(body)
	for k, s := range d.Sentences {
		if body(k) {
			a.sentence(s)
		}
	}
	a.citations()
	return a.results()
}

func newAttributor(d *nlp.Document, tree *nlp.Tree, set *entities.Set) *attributor {
	a := &attributor{clauses: clauses{d, tree, set}, lex: cues(), quotes: findQuotes(d)}
	a.inside = make([]int32, len(d.Tokens))
	a.taken = make([]bool, len(d.Tokens))
	a.uttered = make([]bool, len(a.quotes))
	for k, q := range a.quotes {
		for i := q.first; i < q.last; i++ {
			a.inside[i] = int32(k) + 1
		}
	}
	a.spans = subtrees(d, tree)
	return a
}

// subtrees returns for each token the range from the leftmost to the rightmost
// token that it governs, in time linear in the text.
func subtrees(d *nlp.Document, tree *nlp.Tree) []run {
	n := len(d.Tokens)
	spans := make([]run, n)
	waits := make([]int32, n) // dependents not yet counted in
	for i := range spans {
		spans[i] = run{i, i + 1}
		if h := tree.Head(i); h >= 0 {
			waits[h]++
		}
	}
	var ready []int
	for i := range spans {
		if waits[i] == 0 {
			ready = append(ready, i)
		}
	}
	for len(ready) > 0 {
		i := ready[len(ready)-1]
		ready = ready[:len(ready)-1]
		h := tree.Head(i)
		if h < 0 {
			continue
		}
		spans[h].first = min(spans[h].first, spans[i].first)
		spans[h].last = max(spans[h].last, spans[i].last)
		if waits[h]--; waits[h] == 0 {
			ready = append(ready, h)
		}
	}
	return spans
}

// sentence finds the indirect speech of s.
func (a *attributor) sentence(s nlp.Sentence) {
	for i := int(s.First); i < int(s.Last); i++ {
		switch t := &a.d.Tokens[i]; {
		case a.taken[i] || a.inside[i] != 0 && a.uttered[a.inside[i]-1]:
		case t.Dep == nlp.NoDep:
			a.unparsed(i, s)
		case t.Tag.IsVerb() && t.Dep != nlp.Aux && t.Dep != nlp.AuxPass && t.Dep != nlp.Cop:
			a.verb(i)
		case t.Tag == nlp.NN || t.Tag == nlp.NNS:
			a.noun(i)
		case t.Tag.IsAdjective():
			a.adjective(i)
		case t.Tag == nlp.RB:
			a.adverb(i)
		}
		a.according(i, s)
	}
	a.colon(s)
}

// add keeps what was found, if it has a content. What the writer or a speaker
// says to praise or criticise something himself is no report of it.
func (a *attributor) add(x said) {
	x.content = a.trimAll(x.content)
	if len(x.content) == 0 || !x.clause && x.source >= 0 && a.bystander(x.source) {
		return
	}
	if a.saysLittle(&x) {
		return
	}
	a.found = append(a.found, x)
}

// saysLittle reports whether the content of x is only a word or two, no name,
// and nobody says them: "a planned visit".
func (a *attributor) saysLittle(x *said) bool {
	if x.direct || x.source >= 0 || len(x.content) != 1 {
		return false
	}
	r := x.content[0]
	return r.last-r.first <= 2 && a.inside[r.first] == 0 && !a.tag(r.last-1).IsProper()
}

// bystander reports whether token i is a source that wants a whole clause to
// be one: the writer, the reader, or a thing that a clause modifies.
func (a *attributor) bystander(i int) bool {
	return a.firstPerson(i) || a.tag(i) == nlp.WDT
}

// firstPerson reports whether token i is "I", "we" or "you" in any form.
func (a *attributor) firstPerson(i int) bool {
	switch a.lower(i) {
	case "i", "we", "you", "me", "us", "my", "our", "your":
		return true
	}
	return false
}

// trimAll strips the punctuation off the ends of the runs and drops the empty ones.
func (a *attributor) trimAll(runs []run) []run {
	var out []run
	for _, r := range runs {
		if r = a.trim(r); !r.empty() {
			out = append(out, r)
		}
	}
	return out
}

// trim strips punctuation other than quotation marks and brackets off the ends of r.
func (a *attributor) trim(r run) run {
	for !r.empty() && a.strippable(r.first) {
		r.first++
	}
	for !r.empty() && a.strippable(r.last-1) {
		r.last--
	}
	return r
}

func (a *attributor) strippable(i int) bool {
	switch a.d.Word(i) {
	case ",", ".", ";", ":", "-", "--", "–", "—", "...", "…":
		return true
	}
	return false
}

// results turns what was found into Attributions in text order.
func (a *attributor) results() []Attribution {
	slices.SortStableFunc(a.found, func(x, y said) int {
		return cmp.Or(cmp.Compare(x.start(), y.start()), cmp.Compare(x.verb, y.verb))
	})
	out := make([]Attribution, len(a.found))
	spoke := -1
	for i := range a.found {
		out[i] = a.attribution(&a.found[i])
		out[i].spoke = spoke
		if out[i].Direct {
			spoke = i
		}
	}
	return out
}

// start returns the first token of x's source, cue or content.
func (x *said) start() int {
	n := min(x.cue.first, x.content[0].first)
	if !x.extent.empty() {
		n = min(n, x.extent.first)
	}
	return n
}

// span returns the text that the tokens of r cover.
func (a *attributor) span(r run) nlp.Span {
	if r.empty() {
		return nlp.Span{}
	}
	return a.d.Tokens[r.first].Cover(a.d.Tokens[r.last-1].Span)
}

func (a *attributor) attribution(x *said) Attribution {
	out := Attribution{
		Cue:    a.span(x.cue),
		Direct: x.direct,
		Claim:  x.class == claim,
		Denial: x.class == denial,
		class:  x.class,
		start:  a.d.Tokens[x.start()].Start,
		clause: x.clause,
		loose:  x.loose,
		verb:   x.verb,
	}
	out.Source, out.Sources = a.sources(x)
	for _, r := range x.content {
		out.Parts = append(out.Parts, a.span(r))
	}
	out.Content = out.Parts[0]
	if len(out.Parts) == 1 {
		out.Parts = nil
		return out
	}
	for _, p := range out.Parts {
		out.Content = out.Content.Cover(p)
	}
	return out
}
