package entities

import (
	"slices"
	"strings"

	"github.com/annals-dev/annals/internal/kbtab"
	"github.com/annals-dev/annals/nlp"
)

// A finder is the work on one document.
type finder struct {
	*scanner
	ctx   Context
	day   int       // of publication, noDay if unknown
	tree  *nlp.Tree // nil if the document is not parsed
	set   *Set
	scene string // country of the scene, "" if the text has none

	spans      []span
	spanAt     []int32            // index+1 into spans by token
	byKey      map[string]int32   // entities by id, or by folded name
	byEntry    map[int32]int32    // entities by knowledge-base entry
	evidence   map[string]int     // mentions by country
	named      map[[2]string]bool // countries with the names that surely belong to them
	variety    map[string]int     // different names by country
	located    map[string]int     // mentions that place the scene, by country
	people     []personRecord
	byWord     map[string][]int32   // people by the words of their names
	bodyWords  map[uint64]bool      // last words of the names of bodies
	crowds     map[crowd]int32      // entities of agent nouns, by country
	pool       []kbtab.Posting      // candidates of spans
	owner      map[int32]string     // country that an agent noun was last said to be of
	spelledOut map[int32]bool       // entries that a name of several words means for sure
	states     map[string][2]string // name and adjective of the countries met
	defined    map[string]int32     // acronyms that the text explains
	near       map[nearKey]int
	anchors    []anchor
	gender     map[int32]uint8  // of people, by entity
	stated     map[string]int32 // places that the text itself tells apart, by name
}

const noDay = kbtab.Ever

// A span is a name before linking.
type span struct {
	first, last int32
	label       nlp.Label // of the statistical model, NoLabel if it saw none
	hit         int32     // index into scanner.names, -1 if the knowledge base has no such name
	part        int32     // index into scanner.names of the best name inside, -1 if none
	entity      int32     // -1 before linking
	adjective   bool
	people      bool // an adjective or demonym
	person      bool
	skip        bool
	vessel      bool   // the name of a ship, with its prefix
	geo         *Geo   // of the city, if a capital stands for its state
	key         string // the words in lower case
	cands       []kbtab.Posting
	best        kbtab.Posting // of cands, once chosen
	chosen      bool
	fits        bool // best is good enough
}

// Find returns the mentions of d: names as found by a statistical model and by
// the knowledge base, agent nouns, and pronouns, each with the entities it
// stands for. d may be unparsed; then word order is used in place of syntax.
func (k *KB) Find(d *nlp.Document, names []nlp.Name, c Context) *Set {
	f := newFinder(scan(k, d), c)
	if parsed(d) {
		f.tree = nlp.NewTree(d)
	}
	f.collect(names)
	f.weigh()
	f.linkPeople()
	f.linkNames()
	f.genders()
	f.nominals()
	f.pronouns()
	f.sortMentions()
	f.set.scene = f.scene
	f.set.scan = f.scanner
	return f.set
}

// sortMentions puts the mentions, which are there as names, nominals and
// pronouns, in text order.
func (f *finder) sortMentions() {
	sorted := make([]Mention, 0, len(f.set.Mentions))
	for t := 0; t < len(f.set.byToken); t++ {
		k := f.set.byToken[t]
		if k == 0 {
			continue
		}
		m := f.set.Mentions[k-1]
		sorted = append(sorted, m)
		for ; t < int(m.Last); t++ {
			f.set.byToken[t] = int32(len(sorted))
		}
		t--
	}
	f.set.Mentions = sorted
}

func newFinder(s *scanner, c Context) *finder {
	f := &finder{
		scanner: s, ctx: c, day: noDay, set: &Set{byToken: make([]int32, len(s.d.Tokens))}, spanAt: make([]int32, len(s.d.Tokens)),
		byKey: map[string]int32{}, byWord: map[string][]int32{}, crowds: map[crowd]int32{}, owner: map[int32]string{}, byEntry: map[int32]int32{}, evidence: map[string]int{}, located: map[string]int{}, defined: map[string]int32{}, states: map[string][2]string{}, near: map[nearKey]int{},
	}
	if !c.Date.IsZero() {
		f.day = kbtab.Day(c.Date)
	}
	return f
}

func parsed(d *nlp.Document) bool {
	for i := range d.Tokens {
		if d.Tokens[i].Dep != nlp.NoDep {
			return true
		}
	}
	return false
}

// collect merges the statistical names with those of the knowledge base into
// spans without overlaps. A statistical name wins unless the knowledge base
// has a longer one from the same start.
func (f *finder) collect(names []nlp.Name) {
	next := 0
	for i := int32(0); int(i) < len(f.d.Tokens); {
		for next < len(names) && int32(names[next].First) < i {
			next++
		}
		if next < len(names) && int32(names[next].First) == i {
			i = f.collectName(names[next])
			continue
		}
		limit := int32(len(f.d.Tokens))
		end := limit
		if next < len(names) {
			limit, end = int32(names[next].First), int32(names[next].Last)
		}
		i = f.collectHit(i, limit, end)
	}
	f.joinBodies()
	f.joinVessels()
	f.collectAcronyms()
}

// joinBodies makes one name of a nationality and the body that follows it:
// "Chilean" "Football Federation".
func (f *finder) joinBodies() {
	out := f.spans[:0]
	for _, s := range f.spans {
		if n := len(out); n > 0 && s.label == nlp.ORG && s.hit < 0 && out[n-1].last == s.first && f.isNationality(&out[n-1]) && f.isBodyWord(s.last-1) {
			s.first = out[n-1].first
			s.part = out[n-1].hit
			out = out[:n-1]
		}
		out = append(out, s)
	}
	f.spans = out
	f.index()
}

// index rebuilds spanAt.
func (f *finder) index() {
	clear(f.spanAt)
	for i := range f.spans {
		for t := f.spans[i].first; t < f.spans[i].last; t++ {
			f.spanAt[t] = int32(i) + 1
		}
	}
}

// isNationality reports whether s is the adjective of a state.
func (f *finder) isNationality(s *span) bool {
	return len(s.cands) > 0 && s.cands[0].Type == kbtab.Adjective && Kind(f.k.entry(s.cands[0].Entry).Kind()) == State
}

// isBodyWord reports whether token i is a noun for a body, with a capital.
func (f *finder) isBodyWord(i int32) bool {
	if !f.upper[i] {
		return false
	}
	a := f.agent[i]
	return a > 0 && f.agentEntry(f.agents[a-1]).Geo() == classPeople || f.is(i, wBody)
}

// collectAcronyms adds the acronyms that the text explains in brackets after
// the name of a body, wherever they occur.
func (f *finder) collectAcronyms() {
	explained := map[string]bool{}
	for i := range f.spans {
		s := &f.spans[i]
		if w := f.explains(s); w != "" && s.label != nlp.PER {
			explained[w] = true
		}
	}
	if len(explained) == 0 {
		return
	}
	n := len(f.spans)
	for i := range f.d.Tokens {
		if f.spanAt[i] == 0 && f.upper[i] && explained[f.d.Word(i)] {
			f.spans = append(f.spans, span{first: int32(i), last: int32(i) + 1, label: nlp.ORG, hit: -1, part: -1, entity: -1, key: strings.ToLower(f.d.Word(i))})
		}
	}
	if len(f.spans) > n {
		slices.SortFunc(f.spans, func(a, b span) int { return int(a.first) - int(b.first) })
		f.index()
	}
}

// explains returns the acronym that stands in brackets after s, "" if none does.
func (f *finder) explains(s *span) string {
	i := int(s.last)
	if s.last-s.first < 2 || i+2 >= len(f.d.Tokens) || f.d.Word(i) != "(" || f.d.Word(i+2) != ")" {
		return ""
	}
	if w := f.d.Word(i + 1); len(w) > 1 && isUpper(w) {
		return w
	}
	return ""
}

// collectHit adds the knowledge-base name at token i, which must end before
// limit, where the next statistical name begins, or cover that name to its end.
func (f *finder) collectHit(i, limit, end int32) int32 {
	n := f.nameAt[i]
	if n == 0 {
		return i + 1
	}
	h := f.names[n-1]
	if h.last > limit && h.last < end {
		return i + 1
	}
	if !f.believable(h) {
		return i + 1
	}
	f.addSpan(span{first: h.first, last: h.last, hit: n - 1, part: -1, entity: -1})
	return h.last
}

func (f *finder) addSpan(s span) {
	s.key = strings.ToLower(f.text(&s))
	if s.hit >= 0 {
		h := f.names[s.hit]
		from, sent := len(f.pool), f.d.SentenceAt(int(h.first))
		for p := range f.k.layers[h.layer].visible(int(h.list)) {
			if f.spelled(h, p.Type, sent) {
				f.pool = append(f.pool, p)
			}
		}
		s.cands = f.pool[from:len(f.pool):len(f.pool)]
	}
	f.spans = append(f.spans, s)
	for t := s.first; t < s.last; t++ {
		f.spanAt[t] = int32(len(f.spans))
	}
}

// collectName adds a statistical name and returns where to go on.
func (f *finder) collectName(n nlp.Name) int32 {
	first, last := int32(n.First), int32(n.Last)
	label := n.Label
	if w := strings.ToLower(f.d.Word(int(first))); strings.HasPrefix(w, "pro-") || strings.HasPrefix(w, "anti-") {
		return last // "pro-Trump" is no name
	}
	if cut := f.stripTitle(first, last); label == nlp.PER || cut > first && label != nlp.GPE && f.looksPerson(cut, last) {
		first, label = cut, nlp.PER
	}
	for last-1 > first && f.isTail(last-1) {
		last--
	}
	if strings.EqualFold(f.d.Word(int(first)), "the") && last-first > 1 {
		first++
	}
	if first > int32(n.First) { // what was cut off may hold a name: "Venezuelan President Maduro"
		for i := int32(n.First); i < first; {
			i = f.collectHit(i, first, first)
		}
	}
	h := f.nameAt[first]
	if h != 0 && f.names[h-1].last >= last {
		f.addSpan(span{first: first, last: f.names[h-1].last, label: label, hit: h - 1, part: -1, entity: -1})
		return f.names[h-1].last
	}
	if h != 0 && f.splits(f.names[h-1], last, label) {
		g := f.names[h-1]
		f.addSpan(span{first: first, last: g.last, label: label, hit: h - 1, part: -1, entity: -1})
		return f.collectName(nlp.Name{First: uint32(g.last), Last: uint32(last), Label: label})
	}
	f.addSpan(span{first: first, last: last, label: label, hit: -1, part: f.partOf(first, last), entity: -1})
	return last
}

// looksPerson reports whether tokens [first, last), cut from a title, are the
// name of a person.
func (f *finder) looksPerson(first, last int32) bool {
	if first == 0 {
		return false
	}
	if last-first == 1 {
		return f.is(first-1, wHonorific)
	}
	return f.person[first] != 0 && last-first <= 4
}

// isTail reports whether token i is a possessive ending or punctuation and no
// part of a name.
func (f *finder) isTail(i int32) bool {
	w := f.d.Word(int(i))
	return f.d.Tokens[i].Tag == nlp.POS || f.at[i] == f.at[i+1] || w == "s" || w == "," || w == "’s" || w == "'s"
}

// splits reports whether a statistical name that ends at last is really the
// known name h and something else: "UK Prime Minister", "Iran Foreign Ministry".
func (f *finder) splits(h hit, last int32, label nlp.Label) bool {
	if h.last >= last || !f.upper[h.last] {
		return false
	}
	e := f.k.entry(f.firstEntry(h))
	switch label {
	case nlp.PER:
		return e.Kind() == uint8(State)
	case nlp.GPE, nlp.NORP:
		return e.Kind() == uint8(State) && f.agent[h.last] == 0
	}
	return false
}

// firstEntry returns the most prominent entry of h.
func (f *finder) firstEntry(h hit) int32 {
	l := &f.k.layers[h.layer]
	first := int32(-1)
	for p := range l.t.Postings(int(h.list)) {
		if !l.hidden[p.Entry] {
			return p.Entry + l.base
		}
		first = p.Entry + l.base
	}
	return first
}

// partOf returns the known name that starts a longer name or, failing that,
// the longest inside it, -1 if there is none.
func (f *finder) partOf(first, last int32) int32 {
	best := int32(-1)
	for i := first; i < last; i++ {
		if n := f.nameAt[i]; n > 0 && f.names[n-1].last <= last {
			if best < 0 || f.names[n-1].last-i > f.names[best].last-f.names[best].first {
				best = n - 1
			}
		}
	}
	return best
}

// stripTitle returns the start of a name without the titles, nationalities and
// articles before it.
func (f *finder) stripTitle(first, last int32) int32 {
	for i := first; i < last-1; {
		switch a := f.agent[i]; {
		case a > 0 && f.agents[a-1].last < last && f.isTitle(f.agents[a-1]):
			i = f.agents[a-1].last
			first = i
		case f.isStateWord(i) && f.agent[i+1] > 0 && f.agents[f.agent[i+1]-1].last < last && f.isTitle(f.agents[f.agent[i+1]-1]):
			i++
		case f.is(i, wHonorific):
			i++
			first = i
		default:
			return first
		}
	}
	return first
}

// isTitle reports whether agent noun h can stand before a name.
func (f *finder) isTitle(h hit) bool {
	e := f.agentEntry(h)
	return e.Geo() == classOffice || e.Geo() == classPerson && e.Prior() == singular && e.Kind() == uint8(Population)
}

// isStateWord reports whether token i alone names a state or is its adjective.
func (f *finder) isStateWord(i int32) bool {
	n := f.nameAt[i]
	return n > 0 && f.names[n-1].last == i+1 && f.k.entry(f.firstEntry(f.names[n-1])).Kind() == uint8(State)
}

// believable reports whether a known name that the statistical model did not
// see is one.
func (f *finder) believable(h hit) bool {
	e := f.k.entry(f.firstEntry(h))
	tag := f.d.Tokens[h.first].Tag
	if h.last-h.first == 1 && f.is(h.first, wCalendar) || int(h.last) < len(f.d.Tokens) && f.d.Tokens[h.last].Tag == nlp.Dollar {
		return false
	}
	switch Kind(e.Kind()) {
	case State, International, Group:
		return h.last-h.first > 1 || tag == nlp.Untagged || tag.IsNoun() || tag.IsAdjective() || tag.IsVerb()
	case Place:
		return f.believablePlace(h, e)
	}
	return h.last-h.first > 1 || tag.IsProper() || tag == nlp.Untagged || tag == nlp.NN && isUpper(f.d.Word(int(h.first)))
}

// believablePlace reports whether a known name of a place that the statistical
// model did not see is one. The less known the place, the more must speak for
// it; a word that is a person's name too must follow a preposition.
func (f *finder) believablePlace(h hit, e kbtab.Entry) bool {
	tag := f.d.Tokens[h.first].Tag
	led := f.afterPlaceWord(h.first)
	if h.last-h.first > 1 {
		return e.Prior() >= 58 || !f.initial(h.first)
	}
	switch {
	case f.suffixed(h):
		return true
	case e.Prior() >= 115, e.Geo() == geoAdmin1 && e.Prior() >= 105:
		return tag.IsNoun() || tag.IsAdjective() || tag.IsVerb() || tag == nlp.Untagged
	case tag == nlp.Untagged:
		return e.Prior() >= 95
	case f.neighboured(h):
		return false
	case led:
		return tag.IsProper() && e.Prior() >= 50
	case f.person[h.first] != 0 && e.Prior() < 110:
		return false
	case f.initial(h.first):
		return tag.IsProper() && e.Prior() >= 100
	}
	return tag.IsProper() && e.Prior() >= 75
}

// suffixed reports whether the division or country that h lies in follows
// after a comma, or h is itself such a suffix.
func (f *finder) suffixed(h hit) bool {
	for p := range f.k.layers[h.layer].visible(int(h.list)) {
		if p.Type == kbtab.Suffix && f.spelled(h, p.Type, f.d.SentenceAt(int(h.first))) {
			return true
		}
		if e := f.k.entry(p.Entry); Kind(e.Kind()) == Place && f.namesDivision(h.last, e) {
			return true
		}
	}
	return false
}

// neighboured reports whether a capitalised word that is neither title nor
// known name stands next to h, so that h is surely part of a longer name.
func (f *finder) neighboured(h hit) bool {
	return f.stranger(h.first-1, h.first) || f.stranger(h.last, h.last)
}

func (f *finder) stranger(i, edge int32) bool {
	if i < 0 || int(i) >= len(f.d.Tokens) || !f.upper[i] || !f.d.Tokens[i].Tag.IsProper() {
		return false
	}
	if i < edge && f.agentEndsAt(i) || i >= edge && f.agent[i] > 0 {
		return false
	}
	return !(f.nameAt[i] > 0 && f.person[i] == 0)
}

// agentEndsAt reports whether token i is the last one of an agent noun.
func (f *finder) agentEndsAt(i int32) bool {
	for k := max(0, i-4); k <= i; k++ {
		if a := f.agent[k]; a > 0 && f.agents[a-1].last == i+1 {
			return true
		}
	}
	return false
}

// initial reports whether token i is the first word of its sentence.
func (f *finder) initial(i int32) bool {
	s := f.d.Sentences[f.d.SentenceAt(int(i))]
	for t := int32(s.First); t < i; t++ {
		if !f.d.Tokens[t].Tag.IsPunct() {
			return false
		}
	}
	return true
}

// afterPlaceWord reports whether the word before token i leads to a place.
func (f *finder) afterPlaceWord(i int32) bool {
	return f.is(i-1, wLeads)
}

// emit adds a mention of entities to the set.
func (f *finder) emit(first, last int32, m Mention, ents ...int32) {
	m.First, m.Last = uint32(first), uint32(last)
	m.Span = f.d.Tokens[first].Span.Cover(f.d.Tokens[last-1].Span)
	m.Entities = ents
	f.set.Mentions = append(f.set.Mentions, m)
	for t := first; t < last; t++ {
		f.set.byToken[t] = int32(len(f.set.Mentions)) // until they are sorted
	}
}

// add returns the entity with the given key, adding e if there is none yet.
func (f *finder) add(key string, e Entity) int32 {
	if i, ok := f.byKey[key]; ok {
		return i
	}
	i := int32(len(f.set.Entities))
	f.set.Entities = append(f.set.Entities, e)
	f.byKey[key] = i
	return i
}
