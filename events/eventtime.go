package events

import (
	"sort"
	"strings"
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
	day := x.published()
	_, at := x.timeAttachment(k)
	v := x.clauseOf(max(at, 0))
	if day.IsZero() || at < 0 || v == e.anchor || x.m.dep(v) != nlp.AdvCl || x.m.mark(v) != "since" || e.Time.From.IsZero() {
		return
	}
	if end := day.AddDate(0, 0, 1); end.After(e.Time.From) {
		e.Time.Interval = when.Interval{From: e.Time.From, To: end, Granularity: when.Range}
	}
}

// dayOf returns the day on which i begins.
func dayOf(i when.Interval) when.Interval {
	if i.From.IsZero() {
		return i
	}
	day := startOfDay(i.From)
	return when.Interval{From: day, To: day.AddDate(0, 0, 1), Granularity: when.Day}
}

// startOfDay returns the midnight before t, where t is; the zero time stays.
func startOfDay(t time.Time) time.Time {
	if t.IsZero() {
		return t
	}
	return time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, t.Location())
}

// usable reports whether expression k can say when something happened.
func (x *extraction) usable(k int) bool {
	e := &x.report.Times[k]
	if e.Type == when.Set || x.timeTokens[k][0] >= x.timeTokens[k][1] {
		return false
	}
	pub := x.report.Layout.Published
	if !e.EventInterval(pub).IsZero() {
		return true
	}
	// Without a publication "on Sunday" stays open; with one, what could not be resolved says nothing.
	return pub.IsZero() && e.Type != when.Duration && strings.HasPrefix(e.Value, "XXXX")
}

// ownTime returns the time expression that says when e happened, -1 if none does.
func (x *extraction) ownTime(e *Event) int {
	best, bestScore := -1, 0
	s := x.m.d.Sentences[e.Sentence]
	from := sort.Search(len(x.timeTokens), func(k int) bool { return x.timeTokens[k][0] >= int(s.First) })
	for k := from; k < len(x.timeTokens) && x.timeTokens[k][0] < int(s.Last); k++ {
		if !x.usable(k) || x.quoted[x.timeTokens[k][0]] != x.isQuoted(e) && !x.saidThen(e) || x.contradicts(e, k) {
			continue // what is quoted happened before it was said
		}
		if score := x.timeScore(e, k); score > bestScore {
			best, bestScore = k, score
		}
	}
	return best
}

// contradicts reports whether expression k cannot date e by its tense: what lies
// after the publication has not happened ("announced his resignation effective
// next Friday"), and what is over is not going on ("do not recognise the result
// of the May vote").
func (x *extraction) contradicts(e *Event, k int) bool {
	if x.datesDeath(e, k) {
		return true
	}
	day := x.published()
	if day.IsZero() || e.Status == Planned || e.Status == Hypothetical || e.promise {
		return false
	}
	switch x.report.Times[k].Value {
	case "FUTURE_REF":
		return x.m.tag(e.anchor) == nlp.VB // "would soon attack" is said now
	case "PRESENT_REF":
		return x.isQuoted(e) || isDeed(e) && x.tense(e) == simple // "now" is when it was said, or counted
	}
	t := x.timeOf(k)
	if x.tense(e) == present && !t.To.IsZero() && t.To.Before(day) {
		return true
	}
	if t.From.IsZero() {
		return t.To.After(day.AddDate(0, 0, 1)) // "released on bail until March"
	}
	return !t.From.Before(day.AddDate(0, 0, 1))
}

// timeScore says how well expression k fits e: 0 is not at all.
func (x *extraction) timeScore(e *Event, k int) int {
	if first, last := x.datedPhrase(k); first < last && (e.anchor < first || e.anchor >= last) && !x.setsTime(k, last-1, e) {
		return 0 // "last year's election", "the 2020 vote" date the vote
	}
	head, at := x.timeAttachment(k)
	clause := x.clauseOf(e.anchor)
	if n := x.describes(clause); n >= 0 && n != head && !x.m.tree.Governs(n, head) {
		return 0 // "the number of people killed in the raid rose on Friday"
	}
	if at >= 0 && !x.m.tag(at).IsVerb() {
		switch {
		case at == e.anchor:
			return 100
		case x.m.tree.Governs(e.anchor, at) && at != clause && x.modifiedBy(at, e.anchor) < 0:
			return 80 // inside the event's own noun phrase
		case x.premodifies(k, at):
			return 0 // "for the July 3 summit"
		}
		if !x.m.tag(at).IsNoun() || x.m.dep(at) != nlp.Root {
			at = x.clauseOf(at)
		}
	}
	near := max(0, 20-max(e.anchor-head, head-e.anchor)/2)
	if x.report.Times[k].Type == when.Duration {
		near = 0 // "closed for five weeks yesterday"
	}
	switch {
	case at == e.anchor || at == clause:
		return 60 + near
	case at >= 0 && x.m.tree.Governs(clause, at):
		if x.besides(e, at, k) {
			return 0 // when something else happened
		}
		if n := x.modifiedBy(at, clause); n >= 0 && (n != e.anchor || x.m.tag(e.anchor).IsVerb()) {
			return 0 // "a camp that was built last year"
		}
		return 25 + near // in a clause below the event's
	case at >= 0 && x.m.tree.Governs(at, clause):
		if x.accusedOf(e.anchor, at) {
			return 0 // "on Friday arrested men suspected of the bombing"
		}
		if x.isReporting(at) && !x.saidThen(e) && !x.shares(clause, at, head) && !x.isWhile(clause) {
			return 0 // when it was said, not when it happened
		}
		return 30 + near
	case at >= 0 && x.m.tag(at).IsVerb() && x.m.tree.Dependent(at, nlp.NSubj, nlp.NSubjPass) >= 0:
		return 1 // of another clause with a subject of its own
	}
	return 5 + near/2
}
