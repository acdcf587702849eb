package timeline

import (
	"cmp"
	"encoding/hex"
	"hash/fnv"
	"slices"
	"strconv"

	"github.com/annals-dev/annals/events"
	"github.com/annals-dev/annals/nlp"
	"github.com/annals-dev/annals/when"
)

// enter turns clusters into entries in display order and returns for each
// telling the index of its entry.
func (t *Timeline) enter(c *clustering, policy Policy) []int {
	var roots []int
	for i := range c.clusters {
		if len(c.clusters[i].members) > 0 {
			roots = append(roots, i)
		}
	}
	t.entries = make([]Entry, len(roots))
	for k, i := range roots {
		t.entries[k] = t.entry(c, &c.clusters[i], policy)
	}
	at := t.sort(c, roots)
	for i := range t.entries {
		for _, r := range t.entries[i].Refs {
			t.byID[t.idOf(r)] = i
		}
	}
	t.undated = len(t.entries)
	for t.undated > 0 && !t.entries[t.undated-1].Dated() {
		t.undated--
	}
	return at
}

// sort puts the entries in display order and returns for each telling the
// index of its entry.
func (t *Timeline) sort(c *clustering, roots []int) []int {
	order := make([]int, len(t.entries))
	moments := make([]moment, len(t.entries))
	for i := range order {
		order[i], moments[i] = i, momentOf(t.entries[i].When, t.entries[i].Basis)
	}
	slices.SortFunc(order, func(a, b int) int {
		return cmp.Or(moments[a].compare(moments[b]), compareRefs(t.entries[a].Refs[0], t.entries[b].Refs[0]))
	})
	sorted := make([]Entry, len(order))
	at := make([]int, len(c.all))
	for to, from := range order {
		sorted[to] = t.entries[from]
		for _, m := range c.clusters[roots[from]].members {
			at[m] = to
		}
	}
	t.entries = sorted
	return at
}

// entry derives the fields of one cluster from its tellings.
func (t *Timeline) entry(c *clustering, from *cluster, policy Policy) Entry {
	members := make([]*telling, len(from.members))
	for i, m := range slices.Sorted(slices.Values(from.members)) {
		members[i] = &c.all[m]
	}
	var e Entry
	for _, m := range members {
		for _, k := range m.events {
			e.Refs = append(e.Refs, Ref{m.report, k})
		}
	}
	e.ID = t.idOf(e.Refs[0])
	e.Sources = countVoices(members)
	e.Aggregate = members[0].total
	e.Reported = published(t.reports[members[0].report])
	t.setClass(&e, members)
	t.setStatus(&e, members)
	t.setTime(&e, members)
	t.setPlace(&e, members)
	t.setParties(&e)
	e.Tolls = tolls(t.reports, policy, members)
	for i := range e.Tolls {
		if e.Tolls[i].Conflict {
			e.Conflicts = append(e.Conflicts, tollConflict(&e.Tolls[i]))
		}
	}
	e.Merges = t.reasons(c, from, members)
	return e
}

// idOf returns the ID of an entry founded by r: a hash of its article and trigger.
func (t *Timeline) idOf(r Ref) string {
	h := fnv.New64a()
	a := &t.reports[r.Report].Article
	trigger := t.Event(r).Trigger
	for _, s := range []string{a.ID, a.Source, strconv.Itoa(int(trigger.Start)), strconv.Itoa(int(trigger.End)), t.Event(r).Type.String(), strconv.Itoa(r.Event)} {
		h.Write([]byte(s))
		h.Write([]byte{0})
	}
	return "t" + hex.EncodeToString(h.Sum(nil))[:12]
}

// countVoices returns how many independent sources tell of it.
func countVoices(members []*telling) int {
	var voices []int
	for _, m := range members {
		voices = append(voices, m.voice)
	}
	slices.Sort(voices)
	return len(slices.Compact(voices))
}

// setClass takes type, mode and code from the telling that most others are
// like, the surest if there are several.
func (t *Timeline) setClass(e *Entry, members []*telling) {
	votes := make(map[class]int)
	for _, m := range members {
		for _, c := range m.classes {
			votes[c]++
		}
	}
	var best *events.Event
	for _, r := range e.Refs {
		ev := t.Event(r)
		e.Confidence = max(e.Confidence, ev.Confidence)
		if best == nil || cmp.Or(cmp.Compare(votes[class{ev.Type, ev.Mode}], votes[class{best.Type, best.Mode}]), cmp.Compare(len(ev.CAMEO), len(best.CAMEO)), cmp.Compare(ev.Confidence, best.Confidence)) > 0 {
			best = ev
		}
	}
	e.Type, e.Mode, e.CAMEO = best.Type, best.Mode, best.CAMEO
}

// setStatus takes the status that says most and notes a denial beside it.
func (t *Timeline) setStatus(e *Entry, members []*telling) {
	for _, m := range members {
		e.Status = surer(e.Status, m.status)
	}
	var shown, denied []*telling
	for _, m := range members {
		switch {
		case m.status == e.Status:
			shown = append(shown, m)
		case m.status == events.Denied:
			denied = append(denied, m)
		}
	}
	if len(denied) > 0 {
		e.Conflicts = append(e.Conflicts, Conflict{Field: FieldStatus, Values: []Value{valueOf(e.Status.String(), shown), valueOf(events.Denied.String(), denied)}})
	}
}

// valueOf makes the Value that the given tellings share.
func valueOf(text string, members []*telling) Value {
	v := Value{Text: text, Sources: countVoices(members)}
	for _, m := range members {
		v.Refs = append(v.Refs, Ref{m.report, m.events[0]})
	}
	return v
}

// setTime takes the time that most independent sources support, where a wider
// time supports every narrower one inside it; times that exclude it become a
// conflict. An entry without a telling that gives a time stays undated.
func (t *Timeline) setTime(e *Entry, members []*telling) {
	var timed []*telling
	for _, m := range members {
		if !m.span.IsZero() {
			timed = append(timed, m)
		}
	}
	e.Basis = when.BasisNone
	best := elect(timed, func(m *telling) int { return trustWeight[m.trust] }, timeFits, narrower)
	if best == nil {
		return
	}
	e.When, e.Value, e.Basis = best.time.Interval, best.time.Value, best.time.Basis
	other := func(m *telling) bool { return m.trust == ownTime && excludes(m.span, best.span) }
	if c, ok := conflictOf(FieldDate, timed, best, other, timeText); ok {
		e.Conflicts = append(e.Conflicts, c)
	}
}

// trustWeight is the weight of a time by how well it is grounded.
var trustWeight = [...]int{noTime: 0, assumedTime: 1, carriedTime: 4, ownTime: 6}

// timeFits reports whether the time of m supports that of best.
func timeFits(m, best *telling) bool {
	r := m.span.Compare(best.span)
	return (r == when.OrderSame || r == when.OrderOverlaps) && width(m.span) >= width(best.span)
}

func narrower(a, b *telling) bool { return width(a.span) < width(b.span) }

// timeText returns the time of m as a reader sees it.
func timeText(m *telling) string {
	if m.time.Value != "" {
		return m.time.Value
	}
	return when.FormatEDTF(m.time.Interval)
}

// setPlace takes the place that most independent sources support, where the
// country supports its towns.
func (t *Timeline) setPlace(e *Entry, members []*telling) {
	var placed []*telling
	for _, m := range members {
		if m.place != nil {
			placed = append(placed, m)
		}
	}
	best := elect(placed, func(m *telling) int { return 1 + 2*btoi(m.sited) }, placeFits, func(a, b *telling) bool { return finer(a.place, b.place) })
	if best == nil {
		return
	}
	e.Place = best.place
	other := func(m *telling) bool { return m.sited && locate(m.place, best.place) >= apart }
	if c, ok := conflictOf(FieldPlace, placed, best, other, func(m *telling) string { return m.place.Name }); ok {
		e.Conflicts = append(e.Conflicts, c)
	}
}

func placeFits(m, best *telling) bool {
	switch locate(m.place, best.place) {
	case samePlace:
		return true
	case within:
		return !finer(m.place, best.place)
	}
	return false
}

// elect returns the member whose value the most weight supports, each voice
// counted once with its heaviest support; among equals the finer one, then the
// first. It is nil if there are no members.
func elect(members []*telling, weight func(*telling) int, fits func(m, best *telling) bool, finer func(a, b *telling) bool) *telling {
	var best *telling
	most := -1
	for _, b := range members[:min(len(members), mostElected)] {
		byVoice := make(map[int]int)
		sum := 0
		for _, m := range members {
			if w := weight(m); w > byVoice[m.voice] && fits(m, b) {
				sum += w - byVoice[m.voice]
				byVoice[m.voice] = w
			}
		}
		if sum > most || sum == most && finer(b, best) {
			best, most = b, sum
		}
	}
	return best
}

// mostElected is how many tellings can stand for the time or place of an
// entry; it bounds the quadratic part.
const mostElected = 128

// conflictOf groups the members that exclude best by their text.
func conflictOf(f Field, members []*telling, best *telling, excludes func(*telling) bool, text func(*telling) string) (Conflict, bool) {
	var texts []string
	var groups [][]*telling
	for _, m := range members {
		s := text(m)
		if !excludes(m) && s != text(best) {
			continue
		}
		k := slices.Index(texts, s)
		if k < 0 {
			k, texts, groups = len(texts), append(texts, s), append(groups, nil)
		}
		groups[k] = append(groups[k], m)
	}
	c := Conflict{Field: f}
	for k, s := range texts {
		c.Values = append(c.Values, valueOf(s, groups[k]))
	}
	slices.SortStableFunc(c.Values, func(a, b Value) int {
		return cmp.Or(cmp.Compare(btoi(b.Text == text(best)), btoi(a.Text == text(best))), cmp.Compare(b.Sources, a.Sources))
	})
	return c, len(c.Values) > 1
}

// setParties unites the actors and recipients of the tellings. If some tell
// it as a fact and others as a claim, who only the claims name is marked.
func (t *Timeline) setParties(e *Entry) {
	for _, r := range e.Refs {
		ev := t.Event(r)
		alleged := ev.Status == events.Alleged || ev.Status == events.Denied
		e.Actors = addParties(e.Actors, ev.Actors, ev.Trigger, r, alleged)
		e.Recipients = addParties(e.Recipients, ev.Recipients, ev.Trigger, r, alleged)
	}
	e.Actors, e.Recipients = namedFirst(e.Actors), namedFirst(e.Recipients)
	if speaks(e.Type) {
		return
	}
	if c, ok := actorConflict(e.Actors); ok {
		e.Conflicts = append(e.Conflicts, c)
	}
}

// addParties adds the actors that event r names to list.
func addParties(list []Party, actors []events.Actor, trigger nlp.Span, r Ref, alleged bool) []Party {
	for _, a := range actors {
		if !a.Span.IsZero() && a.Span.Overlaps(trigger) {
			continue // "the bombing" is the act, not who did it
		}
		k := slices.IndexFunc(list, func(p Party) bool { return sameActor(p.Actor, a) })
		if k < 0 {
			list = append(list, Party{Actor: a, Refs: []Ref{r}, Alleged: alleged})
			continue
		}
		list[k].Alleged = list[k].Alleged && alleged
		if list[k].Refs[len(list[k].Refs)-1] != r {
			list[k].Refs = append(list[k].Refs, r)
		}
	}
	return list
}

// sameActor reports whether two actors are the same one: by identity, or, for
// the nameless, by country and sectors.
func sameActor(a, b events.Actor) bool {
	if x, y := actorID(a), actorID(b); x != "" || y != "" {
		return x == y
	}
	return a.Country == b.Country && slices.Equal(a.Sectors, b.Sectors)
}

// namedFirst sorts parties: named before nameless, more tellings before fewer.
func namedFirst(list []Party) []Party {
	slices.SortStableFunc(list, func(a, b Party) int {
		return cmp.Or(cmp.Compare(btoi(a.Name == ""), btoi(b.Name == "")), cmp.Compare(len(b.Refs), len(a.Refs)))
	})
	return list
}

// actorConflict reports named doers of whom no telling names two together:
// sources differ on who did it.
func actorConflict(actors []Party) (Conflict, bool) {
	c := Conflict{Field: FieldActor}
	for _, p := range actors {
		if p.Name == "" {
			continue
		}
		if slices.ContainsFunc(actors, func(q Party) bool { return q.Name != "" && q.Name != p.Name && shareRef(p.Refs, q.Refs) }) {
			return c, false
		}
		c.Values = append(c.Values, Value{Text: p.Name, Refs: p.Refs, Sources: countReports(p.Refs)})
	}
	return c, len(c.Values) > 1
}

func shareRef(a, b []Ref) bool {
	return slices.ContainsFunc(a, func(r Ref) bool { return slices.Contains(b, r) })
}

// countReports returns how many reports the refs, which are sorted, are from.
func countReports(refs []Ref) int {
	n := 0
	for i, r := range refs {
		n += btoi(i == 0 || refs[i-1].Report != r.Report)
	}
	return n
}

// tollConflict turns a disputed toll into a Conflict: the claims that hold, by figure.
func tollConflict(t *Toll) Conflict {
	c := Conflict{Field: FieldToll, Harm: t.Harm}
	for i := range t.Claims {
		if !t.Claims[i].Current {
			continue
		}
		text := strconv.FormatInt(t.Claims[i].Point, 10)
		k := slices.IndexFunc(c.Values, func(v Value) bool { return v.Text == text })
		if k < 0 {
			k, c.Values = len(c.Values), append(c.Values, Value{Text: text})
		}
		c.Values[k].Refs = append(c.Values[k].Refs, t.Claims[i].Ref)
		c.Values[k].Sources++
	}
	best := strconv.FormatInt(t.Best, 10)
	slices.SortStableFunc(c.Values, func(a, b Value) int { return cmp.Compare(btoi(b.Text == best), btoi(a.Text == best)) })
	return c
}

// reasons returns why the members are held to be one.
func (t *Timeline) reasons(c *clustering, from *cluster, members []*telling) []Merge {
	var out []Merge
	for _, m := range members {
		for _, k := range m.events[1:] {
			out = append(out, Merge{From: Ref{m.report, k}, Into: Ref{m.report, m.events[0]}, Reasons: sameEvent.names()})
		}
	}
	for _, j := range from.merges {
		a, b := &c.all[j.a], &c.all[j.b]
		if j.from == j.a {
			a, b = b, a
		}
		out = append(out, Merge{From: Ref{b.report, b.events[0]}, Into: Ref{a.report, a.events[0]}, Score: float64(j.score) / 10, Reasons: j.reasons.names()})
	}
	return out
}
