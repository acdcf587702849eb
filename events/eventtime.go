package events

import (
	"slices"
	"sort"
	"time"

	"github.com/annals-dev/annals/nlp"
	"github.com/annals-dev/annals/when"
)

// ownTimes gives every event the time expression of its own clause, if any.
func (x *extraction) ownTimes() {
	x.indexTimes()
	for i := range x.report.Events {
		e := &x.report.Events[i]
		if k := x.ownTime(e); k >= 0 {
			e.Time = x.timeOf(k)
			x.extendSince(e, k)
		}
	}
}

// inheritTimes dates the events that have no expression of their own: by
// another telling of the same event, by the event before it in the paragraph,
// by the day the story is about, and last by tense and publication date.
func (x *extraction) inheritTimes() {
	own := make([]bool, len(x.report.Events))
	for i := range x.report.Events {
		own[i] = x.report.Events[i].Time.Basis != 0
	}
	focus := x.focus(own)
	for i := range x.report.Events {
		e := &x.report.Events[i]
		if own[i] {
			continue
		}
		if e.Time = x.retoldTime(i, own); e.Time.Basis == 0 {
			e.Time = x.paragraphTime(i, own)
		}
		if e.Time.Basis == 0 && focus.Basis != 0 && isDeed(e) {
			e.Time = focus
			e.Time.Basis = when.BasisContext
		}
		if e.Time.Basis == 0 {
			e.Time = x.documentTime(e, focus)
		}
	}
}

// isDeed reports whether e is something done that a story is about, and not a
// reaction to it, which mostly comes later.
func isDeed(e *Event) bool {
	if e.Status != Actual && e.Status != Alleged && e.Status != Denied {
		return false
	}
	switch e.Type.Quad() {
	case 2, 4, 0:
		return true
	}
	return false
}

// indexTimes finds the token at which each time expression starts.
func (x *extraction) indexTimes() {
	x.timeTokens = make([][2]int, len(x.report.Times))
	t := x.m.d.Tokens
	i := 0
	for k, e := range x.report.Times {
		for i < len(t) && int(t[i].End) <= e.Start {
			i++
		}
		j := i
		for j < len(t) && int(t[j].Start) < e.End {
			j++
		}
		x.timeTokens[k] = [2]int{i, j}
	}
}

// timeOf turns expression k into the time of an event that has it.
func (x *extraction) timeOf(k int) Time {
	e := x.report.Times[k]
	iv := e.EventInterval(x.report.Layout.Published)
	if iv.From.IsZero() && e.Type == when.Time {
		iv = dayOf(e.Interval) // "before midnight on Wednesday" was that day
	}
	b := e.Basis
	if b == 0 {
		b = when.BasisRelative
	}
	return Time{Span: nlp.Span{Start: uint32(e.Start), End: uint32(e.End)}, Value: e.Value, Interval: iv, Basis: b}
}

// extendSince turns a date inside a "since" clause into the time from it to the
// publication ("have been arrested since the protests began in June").
func (x *extraction) extendSince(e *Event, k int) {
	pub := x.report.Layout.Published
	_, at := x.timeAttachment(k)
	v := x.clauseOf(max(at, 0))
	if pub.IsZero() || at < 0 || v == e.anchor || x.m.dep(v) != nlp.AdvCl || x.m.mark(v) != "since" || e.Time.From.IsZero() {
		return
	}
	end := time.Date(pub.Year(), pub.Month(), pub.Day(), 0, 0, 0, 0, pub.Location()).AddDate(0, 0, 1)
	if end.After(e.Time.From) {
		e.Time.Interval = when.Interval{From: e.Time.From, To: end, Granularity: when.Range}
	}
}

// dayOf returns the day on which i begins.
func dayOf(i when.Interval) when.Interval {
	if i.From.IsZero() {
		return i
	}
	f := i.From
	day := time.Date(f.Year(), f.Month(), f.Day(), 0, 0, 0, 0, f.Location())
	return when.Interval{From: day, To: day.AddDate(0, 0, 1), Granularity: when.Day}
}

// usable reports whether expression k can say when something happened.
func (x *extraction) usable(k int) bool {
	e := &x.report.Times[k]
	if e.Type == when.Set || x.timeTokens[k][0] >= x.timeTokens[k][1] {
		return false
	}
	iv := e.EventInterval(x.report.Layout.Published)
	return !iv.IsZero() || e.Type != when.Duration && len(e.Value) > 4 && e.Value[:4] == "XXXX"
}

// ownTime returns the time expression that says when e happened, -1 if none does.
func (x *extraction) ownTime(e *Event) int {
	best, bestScore := -1, 0
	s := x.m.d.Sentences[e.Sentence]
	from := sort.Search(len(x.timeTokens), func(k int) bool { return x.timeTokens[k][0] >= int(s.First) })
	for k := from; k < len(x.timeTokens) && x.timeTokens[k][0] < int(s.Last); k++ {
		if !x.usable(k) {
			continue
		}
		if score := x.timeScore(e, k); score > bestScore {
			best, bestScore = k, score
		}
	}
	return best
}

// timeScore says how well expression k fits e: 0 is not at all.
func (x *extraction) timeScore(e *Event, k int) int {
	head, at := x.timeAttachment(k)
	clause := x.clauseOf(e.anchor)
	if at >= 0 && !x.m.tag(at).IsVerb() {
		switch {
		case at == e.anchor:
			return 100
		case x.m.tree.Governs(e.anchor, at) && at != clause:
			return 80 // inside the event's own noun phrase
		case x.premodifies(k, at):
			return 0 // "last year's election", "the 2020 vote" date the vote
		}
		if !x.m.tag(at).IsNoun() || x.m.dep(at) != nlp.Root {
			at = x.clauseOf(at)
		}
	}
	near := max(0, 20-max(e.anchor-head, head-e.anchor)/2)
	switch {
	case at == e.anchor || at == clause:
		return 60 + near
	case at >= 0 && x.m.tree.Governs(clause, at):
		if x.m.isRelativeClause(at) && (x.m.governor(at) != e.anchor || x.m.tag(e.anchor).IsVerb()) {
			return 0 // "a camp that was built last year"
		}
		return 25 + near // in a clause below the event's
	case at >= 0 && x.m.tree.Governs(at, clause):
		if x.isReporting(at) && !x.saidThen(e) {
			return 0 // when it was said, not when it happened
		}
		return 30 + near
	case at >= 0 && x.m.tag(at).IsVerb() && x.m.tree.Dependent(at, nlp.NSubj, nlp.NSubjPass) >= 0:
		return 1 // of another clause with a subject of its own
	}
	return 5 + near/2
}

// premodifies reports whether expression k stands before noun at as part of its
// phrase.
func (x *extraction) premodifies(k, at int) bool {
	end := x.timeTokens[k][1]
	return x.m.tag(at).IsNoun() && end <= at && at-end <= 3 && x.m.preposition(at) != "" ||
		x.m.tag(at).IsNoun() && end < len(x.m.d.Tokens) && x.m.tag(end) == nlp.POS
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

// indexCues marks the tokens inside the cues of attributions.
func (x *extraction) indexCues() {
	x.cues = make([]bool, len(x.m.d.Tokens))
	for i := range x.report.Attributions {
		c := x.report.Attributions[i].Cue
		if c.IsZero() {
			continue
		}
		first, last := x.tokens(c)
		for k := first; k < min(last, len(x.cues)); k++ {
			x.cues[k] = true
		}
	}
}

// retoldTime returns the time of the first telling of the same event that has
// one of its own: leads date their story, later sentences its details.
func (x *extraction) retoldTime(i int, own []bool) Time {
	for _, j := range x.tellings(i) {
		if own[j] {
			t := x.report.Events[j].Time
			t.Basis = when.BasisContext
			return t
		}
	}
	return Time{}
}

// paragraphReach is how many sentences back the time of a paragraph carries.
const paragraphReach = 3

// paragraphTime carries the time of an earlier event of the same paragraph.
func (x *extraction) paragraphTime(i int, own []bool) Time {
	e := &x.report.Events[i]
	part := x.m.d.Sentences[e.Sentence].Part
	for j := i - 1; j >= 0; j-- {
		p := &x.report.Events[j]
		if x.m.d.Sentences[p.Sentence].Part != part || e.Sentence-p.Sentence > paragraphReach {
			break
		}
		if own[j] && (p.Status == Planned) == (e.Status == Planned) && !coarse(p.Time) {
			t := p.Time
			t.Basis = when.BasisContext
			return t
		}
	}
	return Time{}
}

// coarse reports whether t is too wide to date another event by.
func coarse(t Time) bool {
	const widest = 62 * 24 * time.Hour
	if t.Value == "PRESENT_REF" {
		return true // "now" is when somebody speaks
	}
	return t.From.IsZero() || t.To.IsZero() || t.To.Sub(t.From) > widest
}

// focusReach is how many sentences of the story may set the day it is about,
// and focusDays how far before publication that day may lie.
const (
	focusReach = 6
	focusDays  = 31
)

// focus returns the time of the first dated deed of the story.
func (x *extraction) focus(own []bool) Time {
	pub := x.report.Layout.Published
	body := -1
	for i := range x.report.Events {
		e := &x.report.Events[i]
		if body < 0 {
			body = e.Sentence
		}
		if e.Sentence-body > focusReach {
			break
		}
		if !own[i] || e.Status == Planned || e.Status == Hypothetical || e.Time.From.IsZero() || coarse(e.Time) {
			continue
		}
		if pub.IsZero() || pub.Sub(e.Time.From) < focusDays*24*time.Hour && !e.Time.From.After(pub) {
			return e.Time
		}
	}
	return Time{}
}

// sameClass reports whether two events may be tellings of one happening. The
// words for one attack vary; other types keep their mode.
func sameClass(a, b *Event) bool {
	return a.Type == b.Type && (a.Type == Assault || a.Mode == b.Mode || a.Mode == "" || b.Mode == "")
}

// recentDays is how far back an undated event of a news story lies, unless the
// story is about an earlier day: most undated events of the annotated articles
// lie within it.
const recentDays = 2

// documentTime bounds an undated event by its tense, the day the story is about
// and the publication date.
func (x *extraction) documentTime(e *Event, focus Time) Time {
	pub := x.report.Layout.Published
	if pub.IsZero() || e.Status == Hypothetical || e.Status == Negated {
		return Time{Basis: when.BasisNone}
	}
	day := time.Date(pub.Year(), pub.Month(), pub.Day(), 0, 0, 0, 0, pub.Location())
	iv := when.Interval{From: day.AddDate(0, 0, -recentDays), To: day.AddDate(0, 0, 1), Granularity: when.Range}
	if !focus.From.IsZero() && focus.From.After(day.AddDate(0, 0, -focusDays)) && focus.From.Before(iv.To) {
		iv.From = focus.From
	}
	if e.Status == Planned {
		iv = when.Interval{From: day, Granularity: when.Range}
	}
	return Time{Interval: iv, Basis: when.BasisDocument}
}
