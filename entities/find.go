package entities

import (
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
	key         string // the words in lower case, of a name that has cands
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
	n := len(s.d.Tokens)
	f := &finder{
		scanner: s, ctx: c, day: noDay, set: &Set{byToken: make([]int32, n), Mentions: make([]Mention, 0, n/4)}, spanAt: make([]int32, n), spans: make([]span, 0, n/8),
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
