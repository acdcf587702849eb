package events

import (
	"slices"

	"github.com/annals-dev/annals/nlp"
)

// A dialogue follows who speaks from quote to quote.
type dialogue struct {
	*attributor
	last     int // index into found of the latest direct speech, -1 if none
	para     int // its paragraph
	sentence int // sentence in which its cue or latest quote ends
}

// directSpeech finds the speaker of every quote that is an utterance, and
// leaves words and phrases quoted inside a clause to the clause. What a speaker
// reports in turn is not looked into.
func (a *attributor) directSpeech(body func(sentence int) bool) {
	g := dialogue{attributor: a, last: -1, para: -1, sentence: -1}
	for k := range a.quotes {
		if q := &a.quotes[k]; q.last-q.first > 2 && body(a.d.SentenceAt(q.first)) {
			g.quote(k)
		}
	}
}

// quote attributes quote k.
func (g *dialogue) quote(k int) {
	q := &g.quotes[k]
	s1, s2 := g.d.SentenceAt(q.first), g.d.SentenceAt(q.last-1)
	before, after := g.before(k, s1), g.after(k, s2)
	opens := g.opens(before)
	switch {
	case !opens && g.introduced(before, q):
		if v := g.cueBefore(before); v >= 0 && (g.quoting(v) || g.utterance(q)) {
			g.say(k, v, s2, g.speakerBefore(v, before))
		}
	case !opens:
	case g.closes(q, after) && g.cueOf(q, after) >= 0:
		v := g.cueOf(q, after)
		g.say(k, v, s2, g.speakerAfter(v, after))
	case g.goesOn(k, s1):
		g.extend(k, s2)
	default:
		g.fromAbove(k, s1, s2)
	}
}

// before returns the tokens of sentence s that stand before quote k and after
// the quote before it.
func (g *dialogue) before(k, s int) run {
	first := int(g.d.Sentences[s].First)
	if k > 0 {
		first = max(first, g.quotes[k-1].last)
	}
	return run{first, g.quotes[k].first}
}

// after returns the tokens of sentence s between quote k and the next one, or
// of the sentence after it where that may name the speaker.
func (g *dialogue) after(k, s int) run {
	last := int(g.d.Sentences[s].Last)
	if q := &g.quotes[k]; q.last == last && g.exclaims(q) && s+1 < len(g.d.Sentences) && g.d.Sentences[s+1].Part == g.d.Sentences[s].Part {
		last = int(g.d.Sentences[s+1].Last)
	}
	if k+1 < len(g.quotes) {
		last = min(last, g.quotes[k+1].first)
	}
	return run{g.quotes[k].last, last}
}

// exclaims reports whether q ends in a question or exclamation mark, after
// which its speaker may follow in what looks like a new sentence.
func (g *dialogue) exclaims(q *quote) bool {
	w := g.d.Word(max(q.last-2, q.first))
	return w == "?" || w == "!"
}

// opens reports whether nothing but punctuation and a conjunction precedes a
// quote in its sentence.
func (g *dialogue) opens(before run) bool {
	for i := before.first; i < before.last; i++ {
		if t := g.tag(i); !t.IsPunct() && t != nlp.CC || g.d.Word(i) == ":" {
			return false
		}
	}
	return before.first == before.last || before.last-before.first <= 2
}

// introduced reports whether the words before q announce an utterance: they
// end in a comma, a colon or the cue itself.
func (g *dialogue) introduced(before run, q *quote) bool {
	switch i := before.last - 1; g.d.Word(i) {
	case ",", ":", "—", "–", "--":
		return true
	default:
		return g.tag(i).IsVerb() && g.quoting(i) && g.utterance(q)
	}
}

// utterance reports whether q reads like a sentence: it starts with a capital
// and holds a verb.
func (g *dialogue) utterance(q *quote) bool {
	w := g.d.Word(min(q.first+1, q.last-1))
	r := run{q.first, q.last}
	return w[0] < 'a' && slices.ContainsFunc(g.d.Tokens[r.first:r.last], func(t nlp.Token) bool { return t.Tag.IsVerb() })
}

// closes reports whether q ends like an utterance that a cue may follow.
func (g *dialogue) closes(q *quote, after run) bool {
	if !after.empty() && g.d.Word(after.first) == "," {
		return true
	}
	for i := q.last - 1; i >= max(q.last-2, q.first); i-- {
		switch g.d.Word(i) {
		case ",", "?", "!", "...", "…", "—", "–", "--", ".":
			return true
		}
	}
	return false
}

// quoting reports whether verb v may introduce direct speech.
func (g *dialogue) quoting(v int) bool {
	c, _, known := g.verbCue(v)
	return known && c.frames&frameQuote != 0
}

// cueBefore returns the verb that introduces what follows r, -1 if none: the
// last one that may, with no finite verb after it. Before a colon, any verb
// may, and the main one stands in for it.
func (g *dialogue) cueBefore(r run) int {
	colon := r.last > r.first && g.d.Word(r.last-1) == ":"
	main := -1
	for i := r.last - 1; i >= r.first; i-- {
		t := g.d.Tokens[i]
		if !t.Tag.IsVerb() || g.inside[i] != 0 || t.Dep == nlp.AMod || t.Dep == nlp.Aux || t.Dep == nlp.AuxPass {
			continue
		}
		if g.quoting(i) {
			return i
		}
		if t.Dep == nlp.ACLRelcl || t.Tag != nlp.VBD && t.Tag != nlp.VBZ && t.Tag != nlp.VBP {
			continue
		}
		if !colon {
			return i
		}
		if main < 0 || t.Dep == nlp.Root {
			main = i
		}
	}
	return main
}

// maxTag is how many tokens the words after a quote may have in front of their
// cue ("…," X, the minister of Y and deputy of Z, said).
const maxTag = 40

// cueAfter returns the verb in r that tells who spoke the quote before it, -1
// if none. A verb of a relative clause gives way to a later one.
func (g *dialogue) cueAfter(r run) int {
	spare := -1
	for i := r.first; i < min(r.last, r.first+maxTag); i++ {
		t := g.d.Tokens[i]
		if !t.Tag.IsVerb() || !g.quoting(i) {
			continue
		}
		if t.Dep != nlp.ACL && t.Dep != nlp.ACLRelcl && t.Dep != nlp.AMod {
			return i
		}
		if spare < 0 {
			spare = i
		}
	}
	return spare
}

// cueOf returns the verb in the words r after quote q that tells who spoke it,
// -1 if none. In a sentence of its own, it must not report something else.
func (g *dialogue) cueOf(q *quote, r run) int {
	v := g.cueAfter(r)
	if v >= 0 && g.exclaims(q) && g.d.SentenceAt(v) != g.d.SentenceAt(q.first) && g.asideEnd(v, r) < 0 {
		return -1
	}
	return v
}

// speakerAfter returns who speaks in the words r after a quote: the words
// between the quote and cue v, or else the subject of v, or those behind it.
func (g *dialogue) speakerAfter(v int, r run) speaker {
	e := g.trim(run{r.first, v})
	if !e.empty() && g.nominal(e.first) {
		if e = g.withoutAux(e); !e.empty() {
			return named(g.nounHead(e), e)
		}
	}
	if s := g.speakerOf(v); s.head >= 0 && r.has(s.head) {
		s.extent = g.phrase(s.head, v)
		return s
	}
	if e = g.chunkIn(e); !e.empty() {
		return named(g.nounHead(e), e)
	}
	return g.chunkFrom(v+1, r.last)
}

// withoutAux cuts the auxiliaries and adverbs of the cue off the end of r.
func (a *attributor) withoutAux(r run) run {
	for !r.empty() {
		switch t := a.tag(r.last - 1); {
		case t == nlp.RB || t == nlp.MD || t.IsVerb() && a.dep(r.last-1) == nlp.Aux:
			r.last--
		default:
			return a.trim(r)
		}
	}
	return r
}

// speakerBefore returns the subject of cue v in the words r before a quote.
func (g *dialogue) speakerBefore(v int, r run) speaker {
	if s := g.speakerOf(v); s.head >= 0 && g.inside[s.head] == 0 {
		s.extent = g.widen(g.phrase(s.head, v), v)
		return s
	}
	if e := g.chunkIn(run{r.first, v}); !e.empty() {
		return named(g.nounHead(e), e)
	}
	return noSpeaker
}

// say attributes quote k to cue v, or adds it to what v says already.
func (g *dialogue) say(k, v, sentence int, s speaker) {
	if g.last >= 0 && g.found[g.last].verb == v {
		g.extend(k, sentence)
		return
	}
	c, last, known := g.verbCue(v)
	if !known {
		c.class = report
	}
	g.start(said{verb: v, cue: run{v, max(v, last) + 1}, class: c.class, source: s.head, refer: s.refer, extent: s.extent}, k, sentence)
}

// start begins a new utterance with quote k.
func (g *dialogue) start(x said, k, sentence int) {
	q := &g.quotes[k]
	x.direct = true
	x.content = []run{{q.first, q.last}}
	x.clause = true
	g.taken[x.verb] = true
	g.uttered[k] = true
	g.found = append(g.found, x)
	g.last, g.para, g.sentence = len(g.found)-1, q.para, sentence
}

// goesOn reports whether quote k continues the latest utterance: it follows in
// the same paragraph without a sentence between, or the quote before runs on.
func (g *dialogue) goesOn(k, sentence int) bool {
	if g.last < 0 {
		return false
	}
	if g.quotes[k].para == g.para {
		return sentence-g.sentence <= 1
	}
	return k > 0 && g.quotes[k-1].runsOn && g.quotes[k-1].para == g.para
}

// extend adds quote k to the latest utterance.
func (g *dialogue) extend(k, sentence int) {
	q := &g.quotes[k]
	x := &g.found[g.last]
	g.uttered[k] = true
	x.content = append(x.content, run{q.first, q.last})
	g.para, g.sentence = q.para, sentence
}

// fromAbove attributes quote k, which opens a paragraph, to the sentence
// before it if that ends in a colon.
func (g *dialogue) fromAbove(k, s1, s2 int) {
	if s1 == 0 {
		return
	}
	s := g.d.Sentences[s1-1]
	if g.d.Word(int(s.Last)-1) != ":" {
		return
	}
	r := run{int(s.First), int(s.Last)}
	if k > 0 {
		r.first = max(r.first, g.quotes[k-1].last)
	}
	if v := g.cueBefore(r); v >= 0 {
		g.say(k, v, s2, g.speakerBefore(v, r))
	}
}
