package events

import (
	"cmp"
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
	protest := x.isAboutProtest()
	for k := range x.report.Casualties {
		c := &x.report.Casualties[k]
		if i := x.eventOf(c); i >= 0 {
			e := &x.report.Events[i]
			e.Casualties = append(e.Casualties, k)
			continue
		}
		if n := len(x.made); n > 0 && x.made[n-1].Sentence == c.Sentence && slices.Contains(harmTypes[c.Kind], x.made[n-1].Type) {
			x.made[n-1].Casualties = append(x.made[n-1].Casualties, k)
			continue
		}
		if e, ok := x.harmEvent(k, protest); ok {
			x.made = append(x.made, e)
		}
	}
	x.report.Events = append(x.report.Events, x.made...)
	slices.SortStableFunc(x.report.Events, func(a, b Event) int { return cmp.Compare(a.Trigger.Start, b.Trigger.Start) })
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
	ev := x.report.Events
	for i := x.eventsFrom(c.Sentence); i < len(ev) && ev[i].Sentence == c.Sentence; i++ {
		e := &ev[i]
		if !slices.Contains(harmTypes[c.Kind], e.Type) {
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
func (x *extraction) harmEvent(k int, protest bool) (Event, bool) {
	c := &x.report.Casualties[k]
	outlived := c.Kind == Injured && c.Status == FigureSuperseded // "shot a mayor on Monday; he died on Friday"
	if !told[c.Status] && !outlived || c.Trigger < 0 {
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
		x.incident(&e, protest)
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
func (x *extraction) incident(e *Event, protest bool) {
	switch w := x.m.lower(e.anchor); {
	case violentWords[w], w == "shot":
		e.Type, e.Mode, e.CAMEO = Assault, "", "180"
		return
	case accidentWords[w]:
		e.Mode = "accident"
		return
	case protest:
		return
	}
	p := lastHarm(x.report.Events[:x.eventsFrom(e.Sentence+1)], e.Sentence)
	if q := lastHarm(x.made, e.Sentence); p == nil || q != nil && q.Sentence > p.Sentence {
		p = q
	}
	if p != nil {
		e.Type, e.Mode, e.CAMEO = p.Type, p.Mode, p.CAMEO
	}
}

// lastHarm returns the last attack or accident of list that is within reach of
// sentence s, nil if there is none.
func lastHarm(list []Event, s int) *Event {
	for i := len(list) - 1; i >= 0 && s-list[i].Sentence <= incidentReach; i-- {
		p := &list[i]
		if (p.Type == Assault || p.Type == HarmEvent) && (p.Status == Actual || p.Status == Alleged) {
			return p
		}
	}
	return nil
}

// isAboutProtest reports whether the article tells more protests than attacks.
func (x *extraction) isAboutProtest() bool {
	n := 0
	for i := range x.report.Events {
		switch x.report.Events[i].Type {
		case Protest:
			n++
		case Assault:
			n--
		}
	}
	return n > 0
}

// eventsFrom returns the index of the first event of sentence s or later.
func (x *extraction) eventsFrom(s int) int {
	return sort.Search(len(x.report.Events), func(i int) bool { return x.report.Events[i].Sentence >= s })
}
