package events

import (
	"slices"
	"sort"

	"github.com/annals-dev/annals/nlp"
)

// restateTitles marks the figures of the opening that only repeat the headline,
// whatever word it has for the people: "kills eight militants", "eight fighters
// were killed".
func (x *extraction) restateTitles() {
	c := x.report.Casualties
	for i := range c {
		if !x.isTitle(c[i].Sentence) || c[i].Status != FigureAsserted {
			continue
		}
		for j := i + 1; j < len(c); j++ {
			near := c[j].Sentence > c[i].Sentence && c[j].Sentence-c[i].Sentence <= leadReach
			if near && c[j].Status == FigureAsserted && c[j].Kind == c[i].Kind && c[j].Value == c[i].Value && c[j].Value != NoFigure {
				c[j].Status = FigureRestated
				break
			}
		}
	}
}

// attachCasualties gives every figure to the event whose clause has it. A
// figure that belongs to no event makes one: an arrest, an abduction, or people
// harmed, by the attack or accident that the story is about.
func (x *extraction) attachCasualties() {
	for k := range x.report.Casualties {
		c := &x.report.Casualties[k]
		if i := x.eventOf(c); i >= 0 {
			e := &x.report.Events[i]
			e.Casualties = append(e.Casualties, k)
			continue
		}
		if e, ok := x.harmEvent(k); ok {
			x.insert(e)
		}
	}
}

// harmTypes are the event types that may hold figures of each harm.
var harmTypes = [NumHarms][]Type{
	Killed: {Assault, HarmEvent}, Injured: {Assault, HarmEvent, Protest}, Missing: {HarmEvent, Assault},
	Captured: {Assault, Coerce}, Arrested: {Coerce}, Displaced: {HarmEvent, Assault, Coerce},
	DeadOrWounded: {Assault, HarmEvent}, Affected: {Aid, HarmEvent, Assault},
}

// eventOf returns the event of the sentence of c that c belongs to, -1 if none.
func (x *extraction) eventOf(c *Casualty) int {
	best, bestScore := -1, -1
	for i := range x.report.Events {
		e := &x.report.Events[i]
		if e.Sentence != c.Sentence || !slices.Contains(harmTypes[c.Kind], e.Type) {
			continue
		}
		if s := x.casualtyScore(c, e); s > bestScore {
			best, bestScore = i, s
		}
	}
	return best
}

// casualtyScore says how near figure c stands to event e.
func (x *extraction) casualtyScore(c *Casualty, e *Event) int {
	distance := max(c.Trigger-e.anchor, e.anchor-c.Trigger)
	score := max(0, 50-distance)
	switch {
	case c.Trigger == e.anchor:
		score += 200
	case x.m.tree.Governs(e.anchor, c.Trigger):
		score += 100
	case x.m.tree.Governs(c.Trigger, e.anchor):
		score += 80
	}
	return score
}

// told lists the figure statuses that tell of something that happened.
var told = map[FigureStatus]bool{FigureAsserted: true, FigureCumulative: true, FigureImplied: true, FigureClaimed: true, FigureBackground: true}

// harmEvent builds the event that figure k tells by itself.
func (x *extraction) harmEvent(k int) (Event, bool) {
	c := &x.report.Casualties[k]
	if !told[c.Status] || c.Trigger < 0 {
		return Event{}, false
	}
	e := Event{
		Type: HarmEvent, Mode: "unknown", Rule: "figure:" + c.Kind.String(), Sentence: c.Sentence, SameAs: -1,
		Trigger: x.harmTrigger(c), anchor: c.Trigger, Casualties: []int{k},
	}
	switch c.Kind {
	case Arrested:
		e.Type, e.Mode, e.CAMEO = Coerce, "arrest", "173"
	case Captured:
		e.Type, e.Mode, e.CAMEO = Assault, "abduct", "181"
	case Affected:
		return Event{}, false
	default:
		x.incident(&e)
	}
	if !c.Who.IsZero() {
		e.Recipients = x.counted(c)
	}
	e.Status, e.Attribution, e.evidence = statusOf(x.m.d, x.m.tree, x.report.Attributions, c.Trigger, c.Trigger+1, c.Trigger, e.Type)
	return e, true
}

// harmTrigger returns the word that tells the harm of c: its verb or noun, else
// the figure itself ("two in critical condition").
func (x *extraction) harmTrigger(c *Casualty) nlp.Span {
	if t := x.m.tag(c.Trigger); t.IsVerb() || t.IsNoun() || t.IsAdjective() {
		return x.span(c.Trigger, c.Trigger+1)
	}
	return c.Span
}

// counted returns the people that figure c counts.
func (x *extraction) counted(c *Casualty) []Actor {
	first, last := x.tokens(c.Who)
	if out := x.actor(x.headOf(first, last)); len(out) > 0 {
		return out
	}
	a := c.WhoActor
	a.Span = c.Who
	return []Actor{a}
}

// tokens returns the tokens [first, last) of span s.
func (x *extraction) tokens(s nlp.Span) (first, last int) {
	t := x.m.d.Tokens
	first = sort.Search(len(t), func(i int) bool { return t[i].End > s.Start })
	last = first
	for last < len(t) && t[last].Start < s.End {
		last++
	}
	return first, max(last, first+1)
}

// incidentReach is how many sentences back a death may refer to an attack or
// accident without naming it.
const incidentReach = 6

// violentWords tell of an attack whoever did it; accidentWords of none.
var (
	violentWords  = map[string]bool{"stab": true, "shoot": true, "gun": true, "behead": true, "murder": true, "execute": true, "assassinate": true, "massacre": true, "lynch": true, "slay": true, "torture": true, "beat": true, "bomb": true}
	accidentWords = map[string]bool{"drown": true, "crash": true, "collapse": true, "collide": true, "capsize": true, "suffocate": true, "electrocute": true}
)

// incident sets the type of e by its word, else to that of the attack or
// accident told just before. Where the story is about protests, people hurt
// with no attacker named are HARM.
func (x *extraction) incident(e *Event) {
	switch w := x.m.lower(e.anchor); {
	case violentWords[w], w == "shot":
		e.Type, e.Mode, e.CAMEO = Assault, "", "180"
		return
	case accidentWords[w]:
		e.Mode = "accident"
		return
	}
	count := [NumTypes]int{}
	for i := range x.report.Events {
		count[x.report.Events[i].Type]++
	}
	if count[Protest] > count[Assault] {
		return
	}
	for i := len(x.report.Events) - 1; i >= 0; i-- {
		p := &x.report.Events[i]
		if p.Sentence > e.Sentence || p.Status != Actual && p.Status != Alleged {
			continue
		}
		if e.Sentence-p.Sentence > incidentReach {
			return
		}
		if p.Type == Assault || p.Type == HarmEvent {
			e.Type, e.Mode, e.CAMEO = p.Type, p.Mode, p.CAMEO
			return
		}
	}
}

// insert adds e to the events, which are in text order.
func (x *extraction) insert(e Event) {
	ev := x.report.Events
	i := len(ev)
	for i > 0 && ev[i-1].Trigger.Start > e.Trigger.Start {
		i--
	}
	x.report.Events = slices.Insert(ev, i, e)
}
