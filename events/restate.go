package events

import (
	"slices"

	"github.com/annals-dev/annals/article"
	"github.com/annals-dev/annals/entities"
	"github.com/annals-dev/annals/nlp"
	"github.com/annals-dev/annals/when"
)

// An event is compared with the first openingEvents of its article, which its
// title and lead tell, and with the nearEvents before it. The longest of 700
// news articles has 140 events; the limits keep time linear.
const (
	openingEvents = 32
	nearEvents    = 160
)

// linkRestatements sets SameAs of events that tell again what an earlier event
// of the article told: same type, no participant or date in conflict, and
// something that speaks for it: a shared trigger word, or shared parties on
// both sides.
func (x *extraction) linkRestatements() {
	ev := x.report.Events
	for i := range ev {
		for j := 0; j < i; j++ {
			if j == openingEvents {
				j = max(j, i-nearEvents)
			}
			if x.restates(&ev[j], &ev[i]) {
				ev[i].SameAs = j
				if ev[j].SameAs >= 0 {
					ev[i].SameAs = ev[j].SameAs
				}
				break
			}
		}
	}
}

// sameClass reports whether two events may be tellings of one happening. The
// words for one attack vary; other types keep their mode.
func sameClass(a, b *Event) bool {
	return a.Type == b.Type && (a.Type == Assault || a.Mode == b.Mode || a.Mode == "" || b.Mode == "")
}

// restates reports whether b tells again what a told.
func (x *extraction) restates(a, b *Event) bool {
	if !sameClass(a, b) || a.Sentence == b.Sentence || clash(a.Time, b.Time) || clashPlace(a.Place, b.Place) || x.clashFigures(a, b) {
		return false
	}
	actors, actorsClash := compare(a.Actors, b.Actors)
	recipients, recipientsClash := compare(a.Recipients, b.Recipients)
	if actorsClash || recipientsClash {
		return false
	}
	if x.isTitle(a.Sentence) && b.Sentence-a.Sentence <= leadReach && !x.isBesides(a, b) && !x.ofAnother(a, b) {
		return true // the lead tells what the title tells
	}
	lemma := x.m.lower(a.anchor) == x.m.lower(b.anchor)
	switch {
	case actors && recipients:
		return true
	case lemma && (actors || recipients):
		return true
	case a.Type == Consult && (within(a.Actors, b.Actors) || within(b.Actors, a.Actors)):
		return true // one telling of a meeting may leave out a side
	}
	return false
}

// tellings returns the events that tell the same as event i, itself among them,
// in text order.
func (x *extraction) tellings(i int) []int {
	if x.groups == nil {
		x.groups = map[int][]int{}
		for k := range x.report.Events {
			r := x.root(k)
			x.groups[r] = append(x.groups[r], k)
		}
	}
	return x.groups[x.root(i)]
}

// root returns the first telling of event i.
func (x *extraction) root(i int) int {
	if r := x.report.Events[i].SameAs; r >= 0 {
		return r
	}
	return i
}

// isBesides reports whether b, of another mode than a, stands in one sentence
// with an event of the mode of a, which is then the one that a tells of.
func (x *extraction) isBesides(a, b *Event) bool {
	if a.Mode == b.Mode || a.Mode == "" {
		return false
	}
	first, last := x.sentenceEvents(b.Sentence)
	return slices.ContainsFunc(x.report.Events[first:last], func(e Event) bool { return e.Type == a.Type && e.Mode == a.Mode })
}

// ofAnother reports whether the sentence of b says that it happened in another
// deed told between a and b: "was wounded during the raid".
func (x *extraction) ofAnother(a, b *Event) bool {
	ev := x.report.Events
	for i := x.eventsFrom(a.Sentence + 1); i < len(ev) && ev[i].Sentence < b.Sentence; i++ {
		if p := &ev[i]; p.Type == a.Type && !x.sameStem(p.anchor, a.anchor) && x.namedIn(p, b.Sentence) {
			return true
		}
	}
	return false
}

// namedIn reports whether sentence s has a definite noun for event p behind a
// preposition of time or place.
func (x *extraction) namedIn(p *Event, s int) bool {
	for k := int(x.m.d.Sentences[s].First) + 2; k < int(x.m.d.Sentences[s].Last); k++ {
		if !x.m.tag(k).IsNoun() || x.m.tag(k-1) != nlp.DT || !x.sameStem(k, p.anchor) {
			continue
		}
		switch x.m.lower(k - 2) {
		case "during", "in", "after":
			return true
		}
	}
	return false
}

// stemLength is how many letters a verb and its noun have in common: "raid",
// "raided"; "ambush", "ambushed".
const stemLength = 4

// sameStem reports whether tokens i and j begin alike.
func (x *extraction) sameStem(i, j int) bool {
	a, b := x.m.lower(i), x.m.lower(j)
	return a == b || len(a) >= stemLength && len(b) >= stemLength && a[:stemLength] == b[:stemLength]
}

// sentenceEvents returns the range of the events of sentence s.
func (x *extraction) sentenceEvents(s int) (first, last int) {
	ev := x.report.Events
	first = x.eventsFrom(s)
	for last = first; last < len(ev) && ev[last].Sentence == s; last++ {
	}
	return first, last
}

// leadReach is how many sentences after the title the story repeats it.
const leadReach = 5

// isTitle reports whether sentence i is the headline.
func (x *extraction) isTitle(i int) bool {
	p := int(x.m.d.Sentences[i].Part)
	return p < len(x.report.Layout.Blocks) && x.report.Layout.Blocks[p].Kind == article.Title
}

// within reports whether list a is not empty and all of it is in list b.
func within(a, b []Actor) bool {
	for _, p := range a {
		if p.Name == "" || !slices.ContainsFunc(b, p.alike) {
			return false
		}
	}
	return len(a) > 0
}

// spreadDenials marks as denied what a later sentence of the article denies,
// if it was only somebody's report.
func (x *extraction) spreadDenials() {
	ev := x.report.Events
	for i := range ev {
		if k := ev[i].SameAs; k >= 0 && ev[i].Status == Denied && len(ev[k].Attribution) > 0 && (ev[k].Status == Actual || ev[k].Status == Alleged) {
			ev[k].Status = Denied
			ev[k].evidence = "denied in a later sentence"
		}
	}
}

// clash reports whether two stated times cannot be the same.
func clash(a, b Time) bool {
	if a.Basis >= when.BasisDocument || b.Basis >= when.BasisDocument || a.Interval.IsZero() || b.Interval.IsZero() {
		return false
	}
	return !a.Interval.Overlaps(b.Interval)
}

func clashPlace(a, b *Location) bool {
	return a != nil && b != nil && a.Country != "" && b.Country != "" && a.Country != b.Country
}

// compare reports whether two lists share a participant, and whether both name
// some and share none.
func compare(a, b []Actor) (shared, clash bool) {
	if len(a) == 0 || len(b) == 0 {
		return false, false
	}
	shared = slices.ContainsFunc(a, func(p Actor) bool { return slices.ContainsFunc(b, p.alike) })
	return shared, !shared
}

// alike reports whether a and b may be the same participant: the same entity, a
// state and somebody who acts for it, or nameless people of one kind and country.
func (a Actor) alike(b Actor) bool {
	switch {
	case a.Entity >= 0 && a.Entity == b.Entity, a.Name != "" && a.Name == b.Name:
		return true
	case a.Country == "" || a.Country != b.Country:
		return false
	case a.Kind == entities.State || b.Kind == entities.State:
		return true
	}
	return (a.Name == "" || b.Name == "") && slices.ContainsFunc(a.Sectors, func(s string) bool { return slices.Contains(b.Sectors, s) })
}

// clashFigures reports whether two events count their dead or arrested
// differently, and neither figure corrects or adds to the other.
func (x *extraction) clashFigures(a, b *Event) bool {
	for _, i := range a.Casualties {
		for _, j := range b.Casualties {
			p, q := &x.report.Casualties[i], &x.report.Casualties[j]
			if p.Kind == q.Kind && p.isFirm() && q.isFirm() && p.Value != q.Value {
				return true
			}
		}
	}
	return false
}

// isFirm reports whether c is an exact figure of its own.
func (c *Casualty) isFirm() bool {
	return (c.Status == FigureAsserted || c.Status == FigureBackground) && c.Value != NoFigure && c.Min == NoFigure && !c.Approx
}
