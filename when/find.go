package when

import (
	"sync"
	"time"
)

// A Finder finds time expressions. It is immutable and safe for concurrent use.
type Finder struct {
	lex *lexicon
}

// New returns a Finder with the built-in word lists.
func New() *Finder { return &Finder{lex: newLexicon()} }

var standard = sync.OnceValue(New)

// Find finds the time expressions of text with the built-in Finder.
func Find(text string, c Context) []Expr { return standard().Find(text, c) }

// Find returns the time expressions of text, resolved as far as the text and c
// allow, in text order and without overlaps. Offsets are bytes of text. It
// takes time linear in the length of text.
func (f *Finder) Find(text string, c Context) []Expr {
	p := &parser{text: text}
	p.toks = f.lex.scan(text, make([]token, 0, len(text)/5+8))
	p.survey(c)
	r := &resolver{p: p, published: c.Published, loc: time.UTC, story: p.story}
	if !c.Published.IsZero() {
		r.loc = c.Published.Location()
	}
	var out []Expr
	for i := 0; i < len(p.toks); {
		m, j := p.expr(i)
		if j == 0 {
			i++
			continue
		}
		e := r.express(&m, i, j)
		if n := len(out) - 1; n >= 0 && p.joins(p.prevEnd, i) {
			span(&out[n], &e)
		}
		out = append(out, e)
		p.prev, p.prevEnd, i = m, j, j
	}
	return out
}

// express resolves m, read from tokens [i, j), and remembers it.
func (r *resolver) express(m *meaning, i, j int) Expr {
	res := r.resolve(m, i, j)
	e := Expr{
		Start: int(r.p.at(i).start), End: int(r.p.at(j - 1).end),
		Type: res.typ, Value: res.value, Mod: m.mod, Rule: m.rule,
		Basis: BasisRelative, Signal: r.p.signal(i, m),
	}
	if r.p.is(i-1, "from") && r.p.possessive(j) != j {
		e.Signal = NoSignal // "wounds from Monday's blast"
	}
	if m.explicit {
		e.Basis = BasisExplicit
	}
	if res.known && inRange(res.at.t) {
		e.Interval = res.at.interval()
		if !res.span.IsZero() {
			e.Interval = res.span
		}
		r.note(m, res.at, i, j)
	}
	return e
}

// joins reports whether the tokens [i, j) make a range of what stands on both
// sides: a dash, "to", or the "and" of "between May 3 and May 7".
func (p *parser) joins(i, j int) bool {
	switch {
	case j != i+1:
		return false
	case p.sign(i, dashes), p.is(i, "to", "through", "until", "till", "into"):
		return true
	}
	return p.is(i, "and") && p.between(i)
}

// between reports whether "between" stands a few words before token i.
func (p *parser) between(i int) bool {
	for k := i - 1; k >= i-6 && !p.ends(k); k-- {
		if p.is(k, "between") {
			return true
		}
	}
	return false
}

// span gives both ends of a range the whole of it. A time that comes before
// that which opens the range is one of the next day: "from 8 p.m. to 5 a.m."
func span(a, b *Expr) {
	if a.Interval.open() || b.Interval.open() {
		return
	}
	from, to := a.Interval.From, b.Interval.To
	clocks := a.Interval.Granularity <= PartOfDay && b.Interval.Granularity <= PartOfDay
	switch gap := from.Sub(to); {
	case clocks && gap >= 0 && gap < 24*time.Hour:
		to = to.AddDate(0, 0, 1)
	case b.Interval.From.Before(a.Interval.To) && !(a.Interval.Granularity <= PartOfDay && from.Before(b.Interval.From)):
		return
	}
	a.Span = closed(from, to, Range)
	b.Span = a.Span
}

// signal reads the word before token i that makes a bound of the expression.
func (p *parser) signal(i int, m *meaning) Signal {
	k := i - 1
	switch {
	case p.is(k, "since", "starting", "beginning"), p.is(k, "from") && m.kind != durationKind:
		return Since
	case p.is(k, "until", "till", "through"):
		return Until
	case p.is(k, "by"), p.is(k, "of") && p.is(k-1, "as") && !p.cued(i):
		return By
	case p.is(k, "of") && p.is(k-1, "as"):
		return Since
	case p.is(k, "before"), p.is(k, "of") && p.is(k-1, "ahead"), p.is(k, "to") && p.is(k-1, "prior"):
		return Before
	case p.is(k, "after", "following"):
		return After
	case p.is(k, "within"), p.is(k, "in") && m.kind == spanKind && m.rel == coming:
		return Within
	}
	return NoSignal
}

// leadTokens is how far from its start a text that names a day beside that of
// its publication ("died this morning") shows that it is news, whatever years
// its background names.
const leadTokens = 40

// survey decides how the text as a whole is to be read.
func (p *parser) survey(c Context) {
	p.casual = message(p.text)
	years, beside, fresh := 0, 0, false
	for i := range p.toks {
		t := &p.toks[i]
		switch {
		case t.kind == numberToken:
			if y, ok := p.whole(i); ok && t.digits == 4 && y >= 1000 && y < 2100 && (c.Published.IsZero() || y < c.Published.Year()) && p.plausibleYear(i, y) {
				years++
			}
			if bc, j := p.era(i + 1); j != 0 && bc {
				p.ancient = true
				years++
			}
			if m, j := p.slashDate(i); j != 0 && p.sign(i+1, "/") && m.date.day > 12 && int(t.num) == m.date.day {
				p.dayFirst = true
			}
		case t.word.weekday != 0 && t.upper, p.is(i, "yesterday", "today", "tomorrow", "tonight", "ago"):
			beside++
			fresh = fresh || i < leadTokens && p.is(i, "yesterday", "tonight", "tomorrow")
		case t.word.rel == this && p.word(i+1).part != "":
			beside++
			fresh = fresh || i < leadTokens
		case t.word.rel == last && p.word(i+1).unit != noUnit, t.word.rel == this && p.word(i+1).unit != noUnit:
			beside++
		}
	}
	p.story = years >= 3 && years > 5*beside && !(fresh && !c.Published.IsZero())
}
