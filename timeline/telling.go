package timeline

import (
	"slices"

	"github.com/annals-dev/annals/entities"
	"github.com/annals-dev/annals/events"
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
	timing   // the surest and finest told; zero if none
	place    *events.Location
	scene    *events.Location // what the article is mostly about; says nothing sure of this telling
	sited    bool             // the clause itself says where; else the place is carried from elsewhere
	placeKey int32            // interned, 0 if none
	doers    []party
	targets  []party
	figures  [events.NumHarms]figure
	counted  []int64  // every figure told of it, overtaken ones too: harm and number
	total    bool     // counts many incidents
	story    vector   // what the article is about; shared, empty if it has no words
	names    []int32  // other names in its sentences, sorted
	texts    []uint64 // hashes of its sentences
	triggers []uint64 // hashes of its trigger words, stemmed
	day      int64    // to look for neighbours by: of span if it is narrow, else of publication
	pubDay   int64    // of publication; noDay if unknown
}

// noDay is the day number of tellings without any date.
const noDay = -1 << 40

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
	groups := t.thread(r, restated(r))
	own := shareTolls(r, groups)
	scene := sceneOf(r)
	out := make([]telling, len(groups))
	for k, g := range groups {
		out[k] = t.telling(i, r, g)
		out[k].scene = scene
		out[k].figures, out[k].total = figuresOf(r, g, own[k])
		out[k].counted = counted(r, g)
	}
	return out
}

// restated groups the events of an article by SameAs, in text order. An event
// whose kind, time or count cannot be that of the one it is said to restate
// stays apart.
func restated(r *events.Report) [][]int {
	ev := r.Events
	at := make([]int, len(ev)) // group by event
	var groups [][]int
	for i := range ev {
		if s := ev[i].SameAs; s >= 0 && s < i && alike(r, s, i) {
			at[i] = at[s]
			groups[at[i]] = append(groups[at[i]], i)
			continue
		}
		at[i] = len(groups)
		groups = append(groups, []int{i})
	}
	return groups
}

// alike reports whether events i and j of r can be one happening.
func alike(r *events.Report, i, j int) bool {
	a, b := &r.Events[i], &r.Events[j]
	return class{a.Type, a.Mode}.like(class{b.Type, b.Mode}) >= nearClass && realised(a.Status) == realised(b.Status) && !otherTime(a, b) && sums(r, i) == sums(r, j)
}

// sums reports whether a figure of event i adds up many incidents.
func sums(r *events.Report, i int) bool {
	_, total := figuresOf(r, []int{i}, [events.NumHarms]bool{})
	return total
}

// otherTime reports whether two events of one article are told for different
// times, or one of them for a long while and the other for some days.
func otherTime(a, b *events.Event) bool {
	x, y := timeOf(a), timeOf(b)
	if min(x.trust, y.trust) < ownTime {
		return false
	}
	return excludes(x.span, y.span) || x.lasts() != y.lasts()
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
		if t := timeOf(e); t.better(x.timing) {
			x.timing = t
		}
		x.setPlace(r, e)
		x.doers = t.addParties(x.doers, e.Actors)
		x.targets = t.addParties(x.targets, e.Recipients)
		x.addText(r, e)
	}
	x.placeKey = t.intern(placeID(x.place))
	x.names = t.otherNames(r, &x)
	x.day = x.searchDay()
	return x
}

// setPlace takes the place of e if it is better grounded or finer than that of
// the events before.
func (x *telling) setPlace(r *events.Report, e *events.Event) {
	if e.Place == nil {
		return
	}
	own := inSentence(r, e)
	if x.place == nil || own && !x.sited || own == x.sited && finer(e.Place, x.place) {
		x.place, x.sited = e.Place, own
	}
}

// inSentence reports whether the place of e is named in its own sentence. A
// place without words is where its reporter puts it, unless it is only the
// country of the story.
func inSentence(r *events.Report, e *events.Event) bool {
	if e.Place.Span.IsZero() || r.Document == nil || e.Sentence < 0 || e.Sentence >= len(r.Document.Sentences) {
		return e.Place.Geo == nil || e.Place.Geo.Kind != "country"
	}
	return r.Document.Sentences[e.Sentence].Span.Contains(e.Place.Span)
}

// searchDay returns the day under which neighbours of x are looked for.
func (x *telling) searchDay() int64 {
	if x.datedDay() {
		return dayNumber(x.span.From)
	}
	return x.pubDay
}

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
