package events

import (
	"time"

	"github.com/annals-dev/annals/nlp"
	"github.com/annals-dev/annals/when"
)

// assignTimes gives every event the time it happened: its own expression by
// syntax, else the expression of an earlier telling or neighbour in the
// paragraph, else what tense and publication date allow.
func (x *extraction) assignTimes() {
	x.indexTimes()
	for i := range x.report.Events {
		e := &x.report.Events[i]
		if k := x.ownTime(e); k >= 0 {
			e.Time = x.timeOf(k)
			continue
		}
		e.Time = x.inheritedTime(i)
		if e.Time.Basis == 0 {
			e.Time = x.documentTime(e)
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
	b := e.Basis
	if b == 0 {
		b = when.BasisRelative
	}
	return Time{Span: nlp.Span{Start: uint32(e.Start), End: uint32(e.End)}, Value: e.Value, Interval: iv, Basis: b}
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
	for k := range x.report.Times {
		first := x.timeTokens[k][0]
		if first < int(s.First) || first >= int(s.Last) || !x.usable(k) {
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
	span := x.timeTokens[k]
	head := span[0]
	for i := span[0]; i < span[1]; i++ {
		if g := x.m.governor(i); g < span[0] || g >= span[1] {
			head = i
			break
		}
	}
	clause := x.clauseOf(e.anchor)
	at := x.m.governor(head)
	if at >= 0 && !x.m.tag(at).IsVerb() {
		if at == e.anchor {
			return 100
		}
		if x.m.tree.Governs(e.anchor, at) && at != clause {
			return 80 // inside the event's own noun phrase
		}
		if !x.m.tag(at).IsNoun() || x.m.dep(at) != nlp.Root {
			at = x.clauseOf(at)
		}
	}
	distance := e.anchor - head
	if distance < 0 {
		distance = -distance
	}
	near := max(0, 20-distance/2)
	switch {
	case at == e.anchor || at == clause:
		return 60 + near
	case at >= 0 && x.m.tree.Governs(clause, at):
		return 25 + near // in a clause below the event's
	case at >= 0 && x.m.tree.Governs(at, clause):
		if x.isReporting(at) {
			return 0 // when it was said, not when it happened
		}
		return 30 + near
	}
	return 5 + near/2
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
func (x *extraction) isReporting(v int) bool {
	t := x.m.d.Tokens[v]
	for i := range x.report.Attributions {
		if c := x.report.Attributions[i].Cue; c.Start <= t.Start && t.End <= c.End {
			return true
		}
	}
	return false
}

// inheritedTime carries the time of an earlier event of the same paragraph, or
// of the earlier telling of the same event.
func (x *extraction) inheritedTime(i int) Time {
	e := &x.report.Events[i]
	part := x.m.d.Sentences[e.Sentence].Part
	for j := i - 1; j >= 0; j-- {
		p := &x.report.Events[j]
		ps := x.m.d.Sentences[p.Sentence]
		if ps.Part != part || e.Sentence-p.Sentence > 2 {
			break
		}
		if p.Time.Span.IsZero() || p.Status != e.Status || !sameClass(p, e) {
			continue
		}
		t := p.Time
		t.Basis = when.BasisContext
		return t
	}
	return Time{}
}

// sameClass reports whether two events may be tellings of one happening.
func sameClass(a, b *Event) bool { return a.Type == b.Type }

// recentDays is how far back an undated past event of a news story lies at
// most: nine of ten undated events of the annotated articles lie within it.
const recentDays = 7

// documentTime bounds an undated event by its tense and the publication date.
func (x *extraction) documentTime(e *Event) Time {
	pub := x.report.Layout.Published
	if pub.IsZero() || e.Status == Hypothetical || e.Status == Negated {
		return Time{Basis: when.BasisNone}
	}
	day := time.Date(pub.Year(), pub.Month(), pub.Day(), 0, 0, 0, 0, pub.Location())
	iv := when.Interval{From: day.AddDate(0, 0, -recentDays), To: day.AddDate(0, 0, 1), Granularity: when.Range}
	if e.Status == Planned {
		iv = when.Interval{From: day, Granularity: when.Range}
	}
	return Time{Interval: iv, Basis: when.BasisDocument}
}
