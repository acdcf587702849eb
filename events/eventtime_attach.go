package events

import (
	"slices"
	"strings"

	"github.com/annals-dev/annals/nlp"
)

// premodifies reports whether expression k stands before noun at as part of its
// phrase.
func (x *extraction) premodifies(k, at int) bool {
	end := x.timeTokens[k][1]
	return x.m.tag(at).IsNoun() && end <= at && at-end <= 3 && x.m.preposition(at) != "" ||
		x.m.tag(at).IsNoun() && end < len(x.m.d.Tokens) && x.m.tag(end) == nlp.POS
}

// datedPhrase returns the tokens of the rest of the noun phrase that expression
// k opens, if it does so for sure: with a genitive, or as a bare year.
func (x *extraction) datedPhrase(k int) (first, last int) {
	t := x.m.d.Tokens
	first = x.timeTokens[k][1]
	switch {
	case first < len(t) && t[first].Tag == nlp.POS:
		first++
	case t[first-1].Tag != nlp.CD || len(x.report.Times[k].Value) != len("2006") || x.timeTokens[k][0] > 0 && t[x.timeTokens[k][0]-1].Tag == nlp.IN:
		return 0, 0
	}
	noun := false
	for last = first; last < len(t) && last < first+maxDated; last++ {
		if tag := t[last].Tag; tag.IsNoun() {
			noun = true
		} else if noun || !tag.IsAdjective() {
			break
		}
	}
	if !noun {
		return 0, 0
	}
	return first, last
}

// setsTime reports whether the phrase of noun n, which expression k opens, is an
// adverbial of e, so that its time is that of e too: "was dropped after last
// week's protests", "arrested as a result of Sunday's unrest".
func (x *extraction) setsTime(k, n int, e *Event) bool {
	before := x.timeTokens[k][0] - 1
	if before < 0 || x.m.tag(before) != nlp.IN || x.m.tag(x.timeTokens[k][1]) != nlp.POS {
		return false
	}
	for range 3 {
		dep := x.m.dep(n)
		n = x.m.governor(n)
		switch {
		case dep == nlp.Obl, dep == nlp.Obj:
			clause := x.clauseOf(e.anchor)
			return n == e.anchor || n == clause || x.inSameClause(n, clause)
		case dep != nlp.NMod || n < 0:
			return false
		}
	}
	return false
}

// maxDated is the longest phrase after "last year's" that is looked through.
const maxDated = 6

// besides reports whether verb v below the clause of e tells something that need
// not have the same time: a plan ("told them to report on Monday"), or what
// happened besides what "has" happened.
func (x *extraction) besides(e *Event, v, k int) bool {
	if x.m.dep(v) == nlp.XComp && x.m.tag(v) == nlp.VB {
		r := x.report.Times[k].Rule
		return r == "rel.weekday" || strings.HasPrefix(r, "date.") // not "last night", which is past
	}
	return x.m.dep(v) == nlp.Conj && x.tense(e) == perfect
}

// inSameClause reports whether verb v only says how that of clause was done:
// "protested by holding signs".
func (x *extraction) inSameClause(v, clause int) bool {
	for range 3 {
		if d := x.m.dep(v); d != nlp.AdvCl && d != nlp.Conj && d != nlp.XComp {
			return false
		}
		if v = x.m.governor(v); v == clause {
			return true
		}
	}
	return false
}

// modifiedBy returns the noun between v and clause above it that v, or what v is
// part of, describes; -1 if none: "men believed to have fought in 2012".
func (x *extraction) modifiedBy(v, clause int) int {
	for range maxControl {
		if v < 0 || v == clause {
			break
		}
		if d := x.m.dep(v); d == nlp.ACL || d == nlp.ACLRelcl || x.m.isRelativeClause(v) {
			return x.m.governor(v)
		}
		v = x.m.governor(v)
	}
	return -1
}

// accusedOf reports whether what stands at token i is what people are accused of
// in a clause below verb v, so that it came before what v tells.
func (x *extraction) accusedOf(i, v int) bool {
	for range 2 * maxControl {
		if i = x.m.governor(i); i < 0 || i == v {
			return false
		}
		switch x.m.lower(i) {
		case "suspect", "suspected", "accuse", "wanted":
			return x.m.dep(i) == nlp.ACL || x.m.dep(i) == nlp.AMod || x.m.isRelativeClause(i)
		case "charge", "convict":
			return x.m.tag(i).IsVerb()
		}
	}
	return false
}

// describes returns the noun that clause v describes, if the noun is in the
// subject of a verb of its own, whose time need not be that of v; else -1.
func (x *extraction) describes(v int) int {
	n := -1
	for range 2 * maxControl {
		d, g := x.m.dep(v), x.m.governor(v)
		switch {
		case g < 0:
			return -1
		case n < 0 && (d == nlp.ACL || d == nlp.ACLRelcl):
			n = g
		case n >= 0 && (d == nlp.NSubj || d == nlp.NSubjPass):
			return n
		case n >= 0 && x.m.tag(g).IsVerb():
			return -1
		}
		v = g
	}
	return -1
}

// isWhile reports whether clause v has the time of that above it: "when it
// offered a reward".
func (x *extraction) isWhile(v int) bool {
	if x.m.dep(v) != nlp.AdvCl {
		return false
	}
	for k := range x.m.tree.Dependents(v) {
		switch x.m.lower(k) {
		case "when", "as", "while":
			return true
		}
	}
	return false
}

// shares reports whether verb v is coordinated with verb first so that the time
// at token head, before or right after first, is that of both: "confirmed Sunday
// that they spoke but declined to say more".
func (x *extraction) shares(v, first, head int) bool {
	return x.m.dep(v) == nlp.Conj && x.m.governor(v) == first && x.m.tag(first) == nlp.VBD && head <= first+2
}

// saidThen reports whether e was done by being said, so that it has the time of
// the verb of saying above it: "said on Monday it rejects the plan".
func (x *extraction) saidThen(e *Event) bool {
	t := x.m.tag(e.anchor)
	return e.promise || slices.Contains(speechTypes, e.Type) && t.IsVerb() && t != nlp.VBD && t != nlp.VBN
}

// timeAttachment returns the head token of expression k and the token that it
// modifies, -1 if none. A day right after a verb of saying belongs to it
// ("said Sunday that ..."), whatever the parser made of it.
func (x *extraction) timeAttachment(k int) (head, at int) {
	span := x.timeTokens[k]
	head = span[0]
	for i := span[0]; i < span[1]; i++ {
		if g := x.m.governor(i); g < span[0] || g >= span[1] {
			head = i
			break
		}
	}
	before := span[0] - 1
	if before > 0 && x.m.lower(before) == "on" {
		before--
	}
	if before >= 0 && x.m.tag(before).IsVerb() && x.isReporting(before) {
		return head, before
	}
	return head, x.m.governor(head)
}

// clauseOf returns the verb (or other predicate) of the clause of token i.
func (x *extraction) clauseOf(i int) int {
	for range 12 {
		if x.m.tag(i).IsVerb() && x.m.dep(i) != nlp.AMod && x.m.dep(i) != nlp.Compound {
			return i
		}
		g := x.m.governor(i)
		if g < 0 {
			return i
		}
		i = g
	}
	return i
}

// isReporting reports whether verb v is the cue of an attribution.
func (x *extraction) isReporting(v int) bool { return x.cues[v] }

// indexSpeech marks the tokens inside the cues of attributions and those inside
// direct speech.
func (x *extraction) indexSpeech() {
	x.cues = make([]bool, len(x.m.d.Tokens))
	x.quoted = make([]bool, len(x.m.d.Tokens))
	for i := range x.report.Attributions {
		a := &x.report.Attributions[i]
		x.markTokens(x.cues, a.Cue)
		switch {
		case !a.Direct:
		case a.Parts == nil:
			x.markTokens(x.quoted, a.Content)
		default:
			for _, p := range a.Parts {
				x.markTokens(x.quoted, p)
			}
		}
	}
}

// markTokens sets the marks of the tokens of span.
func (x *extraction) markTokens(marks []bool, span nlp.Span) {
	if span.IsZero() {
		return
	}
	first, last := x.tokens(span)
	for k := first; k < min(last, len(marks)); k++ {
		marks[k] = true
	}
}
