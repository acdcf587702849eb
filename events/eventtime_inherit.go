package events

import (
	"slices"
	"time"

	"github.com/annals-dev/annals/nlp"
	"github.com/annals-dev/annals/when"
)

// A dating carries times from events that have them to those that have none.
type dating struct {
	*extraction
	own   []bool // events with a time expression of their own
	focus Time   // of the first dated event of the story
	about Type   // of that event
	deed  Time   // of the last dated deed so far
}

// inheritTimes dates the events that have no expression of their own: by
// another telling of the same event, by the event before it in the paragraph,
// by the day the story is about, and last by tense and publication date.
func (x *extraction) inheritTimes() {
	d := dating{extraction: x, own: make([]bool, len(x.report.Events))}
	for i := range x.report.Events {
		d.own[i] = x.report.Events[i].Time.Basis != 0
	}
	d.focus, d.about = d.firstDated()
	d.relativeTimes()
	d.deed = d.focus
	for i := range x.report.Events {
		e := &x.report.Events[i]
		if !d.own[i] {
			e.Time = d.inherited(i)
		}
		if isDeed(e) && e.Time.Basis < when.BasisDocument && x.isRecent(e.Time) {
			d.deed = e.Time
		}
	}
}

// inherited returns the time of event i, which has no expression of its own.
func (d *dating) inherited(i int) Time {
	e := &d.report.Events[i]
	if t := d.retoldTime(i); t.Basis != 0 {
		return t
	}
	if d.isTitle(e.Sentence) && !d.isAccusation(i) {
		if t := d.leadTime(i); t.Basis != 0 {
			return t
		}
	}
	tense := d.tense(e)
	if tense == simple && d.isAccusation(i) && !d.published().IsZero() {
		return d.since(d.published().AddDate(0, 0, -perfectDays)) // before the arrest that the story is about
	}
	if t := d.paragraphTime(i); t.Basis != 0 && (tense == simple || tense == perfect && d.isFresh(t)) {
		return t
	}
	if t := d.incidentTime(i); t.Basis != 0 {
		return t
	}
	if tense == simple && d.focus.Basis != 0 && isDeed(e) && (!follows(e) || e.Type == d.about) {
		return inContext(d.focus)
	}
	return d.documentTime(e, tense)
}

// inContext returns t as the time of another event than the one that it dates.
func inContext(t Time) Time {
	t.Basis = when.BasisContext
	return t
}

// incidentTime dates a bare figure of dead or hurt by the attack told before it,
// whose victims it counts, in a story of another day: that of their funeral.
func (d *dating) incidentTime(i int) Time {
	ev := d.report.Events
	e := &ev[i]
	if e.Type != Assault || d.about == Assault || e.Rule != "figure:killed" && e.Rule != "figure:injured" {
		return Time{}
	}
	for j := i - 1; j >= 0 && e.Sentence-ev[j].Sentence <= incidentReach; j-- {
		if p := &ev[j]; p.Type == Assault && p.Mode == e.Mode && p.Time.Basis != 0 && p.Time.Basis < when.BasisDocument && d.isRecent(p.Time) {
			return inContext(p.Time)
		}
	}
	return Time{}
}

// isAccusation reports whether a telling of event i is what people are accused of.
func (d *dating) isAccusation(i int) bool {
	return slices.ContainsFunc(d.tellings(i), func(k int) bool {
		e := &d.report.Events[k]
		return e.Type == Assault && d.accusedOf(e.anchor, -1)
	})
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

// retoldTime returns the time of the first telling of the same event that has
// one of its own: leads date their story, later sentences its details.
func (d *dating) retoldTime(i int) Time {
	for _, j := range d.tellings(i) {
		if t := d.report.Events[j].Time; d.own[j] && !(t.Span.IsZero() && coarse(t)) {
			return inContext(t)
		}
	}
	return Time{}
}

// leadTime dates event i of the headline: by the first event of its mode, else
// of its class, that the story dates, else by the first date of the lead.
func (d *dating) leadTime(i int) Time {
	title := &d.report.Events[i]
	best := Time{}
	for j := i + 1; j < len(d.report.Events); j++ {
		e := &d.report.Events[j]
		if e.Sentence-title.Sentence > leadReach {
			break
		}
		t := inContext(e.Time)
		if !d.own[j] || !sameClass(title, e) || !d.isRecent(t) {
			continue
		}
		if title.Mode != "" && e.Mode == title.Mode {
			return t
		}
		if best.Basis == 0 {
			best = t
		}
	}
	if best.Basis != 0 {
		return best
	}
	if d.focus.Basis != 0 {
		return Time{}
	}
	for k := range d.report.Times {
		s := d.m.d.SentenceAt(d.timeTokens[k][0])
		if s-title.Sentence > leadDates {
			break
		}
		if t := d.timeOf(k); s > title.Sentence && d.usable(k) && d.isRecent(t) {
			return inContext(t)
		}
	}
	return Time{}
}

// leadDates is how many sentences after the headline may date it.
const leadDates = 2

// paragraphReach is how many sentences back the time of a paragraph carries.
const paragraphReach = 3

// paragraphTime carries the time of an earlier event of the same paragraph. A
// reaction to a deed comes on its day or later.
func (d *dating) paragraphTime(i int) Time {
	e := &d.report.Events[i]
	part := d.m.d.Sentences[e.Sentence].Part
	for j := i - 1; j >= 0; j-- {
		p := &d.report.Events[j]
		if d.m.d.Sentences[p.Sentence].Part != part || e.Sentence-p.Sentence > paragraphReach {
			break
		}
		if !d.own[j] || (p.Status == Planned) != (e.Status == Planned) || coarse(p.Time) && !d.isBackground(p, e) {
			continue
		}
		if isDeed(e) && slices.Contains(speechTypes, p.Type) {
			continue // when it was said
		}
		if isDeed(p) && follows(e) && d.isRecent(p.Time) {
			return d.since(p.Time.From)
		}
		return inContext(p.Time)
	}
	return Time{}
}

// isBackground reports whether p and the next sentence, with e, tell of long
// ago: "He was convicted in 2011. He got a suspended sentence."
func (d *dating) isBackground(p, e *Event) bool {
	t := p.Time
	return e.Sentence-p.Sentence <= 1 && !t.From.IsZero() && !t.To.IsZero() && t.To.Before(d.published().AddDate(0, 0, -focusDays))
}

// follows reports whether e is of a kind that comes after the deed it is told
// with, on the same day or later: words about it, arrests for it.
func follows(e *Event) bool {
	switch e.Type {
	case Coerce:
		return e.Mode == "arrest" || e.Mode == "seize"
	case Accuse, Request, Reject, Support, Threaten:
		return true
	}
	return false
}

// since is the time from a day to the publication.
func (d *dating) since(from time.Time) Time {
	iv := when.Interval{From: from, To: d.published().AddDate(0, 0, 1), Granularity: when.Range}
	return Time{Interval: iv, Basis: when.BasisDocument}
}

// published returns the start of the day of publication, zero if it is unknown.
func (x *extraction) published() time.Time { return startOfDay(x.report.Layout.Published) }

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
	focusDays  = 62
)

// firstDated returns the time and type of the first dated event of the story.
func (d *dating) firstDated() (Time, Type) {
	body := -1
	for i := range d.report.Events {
		e := &d.report.Events[i]
		if body < 0 && !d.isTitle(e.Sentence) {
			body = e.Sentence // captions may stand between headline and story
		}
		if body >= 0 && e.Sentence-body > focusReach {
			break
		}
		if !d.own[i] || e.Status == Planned || e.Status == Hypothetical || e.Time.From.IsZero() || coarse(e.Time) {
			continue
		}
		if d.report.Layout.Published.IsZero() || d.isRecent(e.Time) {
			return e.Time, e.Type
		}
	}
	return Time{}, 0
}

// isFresh reports whether t is so close to the publication that "has happened"
// may tell of it.
func (x *extraction) isFresh(t Time) bool {
	return !t.From.Before(x.published().AddDate(0, 0, -recentDays))
}

// isNews reports whether the story is about the day of the publication or the
// one before. What it does not date is as new, even next to older deeds.
func (d *dating) isNews() bool {
	return !d.focus.From.IsZero() && !d.focus.From.Before(d.published().AddDate(0, 0, -1))
}

// isRecent reports whether t is a time close enough before the publication for
// an event of the story, and not of its background.
func (x *extraction) isRecent(t Time) bool {
	pub := x.report.Layout.Published
	return !t.From.IsZero() && !pub.IsZero() && !coarse(t) && pub.Sub(t.From) < focusDays*24*time.Hour && !t.From.After(pub)
}

// recentDays is how far back an undated event of a news story lies, unless the
// story is about an earlier day: most undated events of the annotated articles
// lie within it. What "has" happened may lie further back.
const (
	recentDays  = 2
	perfectDays = 21
)

// documentTime bounds an undated event by its tense, the deed told before it
// and the publication date.
func (d *dating) documentTime(e *Event, t tense) Time {
	day := d.published()
	if day.IsZero() || e.Status == Hypothetical || e.Status == Negated {
		return Time{Basis: when.BasisNone}
	}
	if e.Status == Planned {
		return Time{Interval: when.Interval{From: day, Granularity: when.Range}, Basis: when.BasisDocument}
	}
	switch {
	case t == present:
		return Time{Interval: dayOf(when.Interval{From: day}), Basis: when.BasisDocument}
	case d.isNews() && (t == simple || !isDeed(e) || follows(e)):
		return d.since(d.focus.From)
	case !d.isNews() && !d.deed.From.IsZero():
		return d.since(d.deed.From)
	case t == perfect:
		return d.since(day.AddDate(0, 0, -perfectDays))
	}
	return d.since(day.AddDate(0, 0, -recentDays))
}

// A tense tells how the verb of an event places it in time.
type tense uint8

const (
	simple  tense = iota // the past, or none
	perfect              // "has deployed": at some time up to now
	present              // "backs", "is fighting": now
)

// tense returns how the verb of e places it in time. Headlines tell the past in
// the present, and what is now in a quote was when it was said.
func (x *extraction) tense(e *Event) tense {
	v := e.anchor
	if !x.m.tag(v).IsVerb() || x.isTitle(e.Sentence) || x.isQuoted(e) {
		return simple
	}
	switch a := x.m.tree.Dependent(v, nlp.Aux); {
	case slices.Contains(speechTypes, e.Type) && a < 0:
		return simple // "says", "urges": news puts what was said in the present
	case x.m.tag(v) == nlp.VBZ, x.m.tag(v) == nlp.VBP && x.m.lower(v) != "shot":
		return present
	case a >= 0 && (x.m.tag(a) == nlp.VBZ || x.m.tag(a) == nlp.VBP):
		if x.m.lower(a) == "have" {
			return perfect
		}
		return present
	}
	return simple
}

// isQuoted reports whether e is told in direct speech.
func (x *extraction) isQuoted(e *Event) bool { return x.quoted[e.anchor] }
