package timeline

import (
	"slices"
	"strings"

	"github.com/annals-dev/annals/entities"
	"github.com/annals-dev/annals/events"
	"github.com/annals-dev/annals/when"
)

// A telling is what one article says of one happening: an event and its
// restatements, with the facts that decide whether two tellings are of the
// same happening. Names are interned so that comparing is cheap.
type telling struct {
	report   int
	events   []int // indices into the report's events, in text order
	voice    int
	classes  []class // distinct; the main one first
	status   events.Status
	time     events.Time   // the surest and finest told; zero if none
	span     when.Interval // of time, by the wall clock
	trust    trust         // in time
	place    *events.Location
	scene    *events.Location // what the article is mostly about; says nothing sure of this telling
	placeKey int32            // interned, 0 if none
	doers    []party
	targets  []party
	figures  [events.NumHarms]figure
	total    bool     // counts many incidents
	names    []int32  // other names in its sentences, sorted
	texts    []uint64 // hashes of its sentences
	triggers []uint64 // hashes of its trigger words, stemmed
	day      int64    // to look for neighbours by: of span if it is narrow, else of publication
	pubDay   int64    // of publication; noDay if unknown
}

// noDay is the day number of tellings without any date.
const noDay = -1 << 40

// narrowSpan is the most days that a time may cover to count as a stated day
// or two: a weekend, "Monday and Tuesday".
const narrowSpan = 2

// A party is an actor as far as comparing goes.
type party struct {
	key     int32 // interned identity, 0 for the nameless
	country int32 // interned
	sector  int32 // interned, of the first sector
	state   bool  // the state as a whole or a part of its government
}

// A teller turns reports into tellings.
type teller struct {
	ids    map[string]int32
	voices []int
}

// intern returns the number of s, 0 for the empty string. Reports are read in
// a fixed order, so the numbers are the same whatever the order of adding.
func (t *teller) intern(s string) int32 {
	if s == "" {
		return 0
	}
	id, ok := t.ids[s]
	if !ok {
		id = int32(len(t.ids) + 1)
		t.ids[s] = id
	}
	return id
}

// tell returns the tellings of report i, in text order.
func (t *teller) tell(i int, r *events.Report) []telling {
	groups := t.thread(r, restated(r.Events))
	own := shareTolls(r, groups)
	scene := sceneOf(r)
	out := make([]telling, len(groups))
	for k, g := range groups {
		out[k] = t.telling(i, r, g)
		out[k].scene = scene
		out[k].figures, out[k].total = figuresOf(r, g, own[k])
	}
	return out
}

// restated groups the events of an article by SameAs, in text order. An event
// whose time cannot be that of the one it is said to restate stays apart.
func restated(ev []events.Event) [][]int {
	at := make([]int, len(ev)) // group by event
	var groups [][]int
	for i := range ev {
		if s := ev[i].SameAs; s >= 0 && s < i && !otherTime(&ev[s], &ev[i]) {
			at[i] = at[s]
			groups[at[i]] = append(groups[at[i]], i)
			continue
		}
		at[i] = len(groups)
		groups = append(groups, []int{i})
	}
	return groups
}

// otherTime reports whether two events of one article are told for different
// times, or one of them for a long while and the other for some days.
func otherTime(a, b *events.Event) bool {
	x, y := civil(a.Time.Interval), civil(b.Time.Interval)
	if min(trustOf(a.Time), trustOf(b.Time)) < ownTime {
		return false
	}
	return excludes(x, y) || (spanDays(x) > longDays) != (spanDays(y) > longDays)
}

// telling gathers the facts of the events of one group.
func (t *teller) telling(i int, r *events.Report, group []int) telling {
	x := telling{report: i, events: group, voice: t.voices[i], pubDay: noDay}
	if p := published(r); !p.IsZero() {
		x.pubDay = dayNumber(p)
	}
	for _, k := range group {
		e := &r.Events[k]
		x.addClass(class{e.Type, e.Mode})
		x.status = surer(x.status, e.Status)
		if better(e.Time, x.time) {
			x.time = e.Time
		}
		if finer(e.Place, x.place) {
			x.place = e.Place
		}
		x.doers = t.addParties(x.doers, e.Actors)
		x.targets = t.addParties(x.targets, e.Recipients)
		x.addText(r, e)
	}
	x.span, x.trust = civil(x.time.Interval), trustOf(x.time)
	x.placeKey = t.intern(placeID(x.place))
	x.names = t.otherNames(r, &x)
	x.day = x.searchDay()
	return x
}

// searchDay returns the day under which neighbours of x are looked for.
func (x *telling) searchDay() int64 {
	if x.datedDay() {
		return dayNumber(x.span.From)
	}
	return x.pubDay
}

// datedDay reports whether x tells a day or two, not assumed from its publication.
func (x *telling) datedDay() bool {
	return bounded(x.span) && spanDays(x.span) <= narrowSpan && x.trust >= carriedTime
}

// lasts reports whether x tells of a time too long for one incident.
func (x *telling) lasts() bool { return spanDays(x.span) > longDays }

func (x *telling) addClass(c class) {
	if !slices.Contains(x.classes, c) {
		x.classes = append(x.classes, c)
	}
}

func (x *telling) addText(r *events.Report, e *events.Event) {
	if h := hashText(sentenceText(r, e.Sentence)); h != 0 {
		x.texts = append(x.texts, h)
	}
	if w := slice(r.Article.Text, int(e.Trigger.Start), int(e.Trigger.End)); w != "" {
		x.triggers = append(x.triggers, hashText(stem(fold(w))))
	}
}

// stem cuts the commonest endings off an English word in lower case, so that
// "bombed" and "bombing" agree. It only has to be the same for the forms of
// one word.
func stem(w string) string {
	for _, end := range [...]string{"ings", "ing", "ers", "ed", "er", "es", "s", "e"} {
		if len(w) > len(end)+3 && w[len(w)-len(end):] == end {
			return w[:len(w)-len(end)]
		}
	}
	return w
}

// addParties appends the actors that are not in list yet.
func (t *teller) addParties(list []party, actors []events.Actor) []party {
	for _, a := range actors {
		if p := t.party(a); !slices.Contains(list, p) {
			list = append(list, p)
		}
	}
	return list
}

func (t *teller) party(a events.Actor) party {
	p := party{key: t.intern(actorID(a)), country: t.intern(a.Country), state: a.Kind == entities.State}
	if len(a.Sectors) > 0 {
		p.sector = t.intern("sector " + a.Sectors[0])
	}
	return p
}

// actorID returns what identifies a across articles, "" for the nameless.
func actorID(a events.Actor) string {
	switch {
	case a.ID != "":
		return "id " + a.ID
	case a.Name != "":
		return "name " + fold(a.Name)
	}
	return ""
}

// placeID returns what identifies a place across articles, "" for none.
func placeID(p *events.Location) string {
	switch {
	case p == nil:
		return ""
	case p.ID != "":
		return "id " + p.ID
	}
	return "place " + p.Country + " " + fold(p.Name)
}

// otherNames returns the names in the sentences of x that are neither its
// parties nor its place, sorted: "Hazarganji", "MQ-9".
func (t *teller) otherNames(r *events.Report, x *telling) []int32 {
	if r.Entities == nil || r.Document == nil {
		return nil
	}
	var out []int32
	for _, k := range x.events {
		s := r.Events[k].Sentence
		if s < 0 || s >= len(r.Document.Sentences) {
			continue
		}
		span := r.Document.Sentences[s].Span
		from, _ := slices.BinarySearchFunc(r.Entities.Mentions, span.Start, func(m entities.Mention, at uint32) int { return int(m.Start) - int(at) })
		for _, m := range r.Entities.Mentions[from:] {
			if m.End > span.End {
				break
			}
			if m.Form == entities.NameForm && len(m.Entities) > 0 {
				out = append(out, t.intern(entityID(&r.Entities.Entities[m.Entities[0]])))
			}
		}
	}
	slices.Sort(out)
	return slices.DeleteFunc(slices.Compact(out), x.isRole)
}

func entityID(e *entities.Entity) string {
	return actorID(events.Actor{ID: e.ID, Name: e.Name})
}

// isRole reports whether name key is a party or the place of x.
func (x *telling) isRole(key int32) bool {
	named := func(p party) bool { return p.key == key }
	return key == 0 || key == x.placeKey || slices.ContainsFunc(x.doers, named) || slices.ContainsFunc(x.targets, named)
}

// certainty orders statuses: the one that says most comes first.
var certainty = [...]int{0: 0, events.Actual: 6, events.Alleged: 5, events.Denied: 4, events.Negated: 3, events.Planned: 2, events.Hypothetical: 1}

// surer returns the status of two that says more.
func surer(a, b events.Status) events.Status {
	if certainty[b] > certainty[a] {
		return b
	}
	return a
}

// A trust says how well a time is grounded.
type trust uint8

const (
	noTime      trust = iota
	assumedTime       // from publication and tense, or "now"
	carriedTime       // from another sentence
	ownTime           // in the clause itself
)

// trustOf grades the time of an event.
func trustOf(t events.Time) trust {
	switch {
	case t.Interval.IsZero():
		return noTime
	case t.Basis == when.BasisDocument, strings.HasSuffix(t.Value, "_REF"):
		return assumedTime
	case t.Basis == when.BasisContext:
		return carriedTime
	}
	return ownTime
}

// better reports whether time a says more than b: better grounded, else finer.
func better(a, b events.Time) bool {
	if x, y := trustOf(a), trustOf(b); x != y {
		return x > y
	}
	return width(civil(a.Interval)) < width(civil(b.Interval))
}

// width returns the length of i for comparison, the longest if an end is open.
func width(i when.Interval) int64 {
	if !bounded(i) {
		return 1 << 62
	}
	return int64(i.To.Sub(i.From))
}
