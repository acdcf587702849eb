package entities

import (
	"slices"
	"strings"

	"github.com/annals-dev/annals/internal/kbtab"
	"github.com/annals-dev/annals/nlp"
)

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
			f.spans = append(f.spans, span{first: int32(i), last: int32(i) + 1, label: nlp.ORG, hit: -1, part: -1, entity: -1})
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
	if s.hit >= 0 {
		h := f.names[s.hit]
		from, sent := len(f.pool), f.d.SentenceAt(int(h.first))
		for p := range f.k.layers[h.layer].visible(int(h.list)) {
			if f.spelled(h, p.Type, sent) {
				f.pool = append(f.pool, p)
			}
		}
		s.cands = f.pool[from:len(f.pool):len(f.pool)]
		s.key = strings.ToLower(f.text(&s))
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
	if cut := f.holderAfterField(first, last); cut > first && label != nlp.PER {
		return f.collectName(nlp.Name{First: uint32(cut), Last: n.Last, Label: nlp.PER})
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
	if n := f.innerBody(first, last); n > 0 && label != nlp.PER {
		f.addSpan(span{first: first, last: last, label: nlp.ORG, hit: n - 1, part: -1, entity: -1})
		return last
	}
	if h != 0 && label == nlp.ORG && f.saysHome(f.names[h-1], last) {
		f.addSpan(span{first: first, last: last, label: label, hit: h - 1, part: -1, entity: -1})
		return last
	}
	if h != 0 && label == nlp.ORG && f.leadsPerson(f.names[h-1], last) {
		g := f.names[h-1]
		f.addSpan(span{first: first, last: g.last, label: label, hit: h - 1, part: -1, entity: -1})
		return f.collectName(nlp.Name{First: uint32(g.last), Last: uint32(last), Label: nlp.PER})
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

// innerBody returns the index+1 of the known body that a longer name ends
// with, after a state or a body that it belongs to: "U.S. Food and Drug
// Administration", "United Nations World Food Programme".
func (f *finder) innerBody(first, last int32) int32 {
	n := f.nameAt[first]
	if n == 0 || f.names[n-1].last >= last {
		return 0
	}
	outer := f.k.entry(f.firstEntry(f.names[n-1]))
	if k := Kind(outer.Kind()); k != State && k != International {
		return 0
	}
	i := f.names[n-1].last
	if f.d.Tokens[i].Tag == nlp.POS {
		i++
	}
	m := f.nameAt[min(i, last-1)]
	if m == 0 || f.names[m-1].first != i || f.names[m-1].last != last {
		return 0
	}
	inner := f.k.entry(f.firstEntry(f.names[m-1]))
	if k := Kind(inner.Kind()); k != Organisation && k != International || inner.Country() != outer.Country() {
		return 0
	}
	return m
}

// saysHome reports whether h is a body, and what follows it up to last only
// says of which country: "Mahan Air of Iran".
func (f *finder) saysHome(h hit, last int32) bool {
	i := h.last + 1
	if i >= last || f.d.Word(int(h.last)) != "of" || f.nameAt[i] == 0 || f.names[f.nameAt[i]-1].last != last {
		return false
	}
	body, state := f.k.entry(f.firstEntry(h)), f.k.entry(f.firstEntry(f.names[f.nameAt[i]-1]))
	return Kind(body.Kind()) == Organisation && Kind(state.Kind()) == State && body.Country() == state.Country()
}

// leadsPerson reports whether h is a body, and what follows it up to last the
// name of a person: "Atomic Energy Organization Fereydoon Abbasi".
func (f *finder) leadsPerson(h hit, last int32) bool {
	if n := last - h.last; n < 2 || n > 4 || f.person[h.last] == 0 || f.isBodyWord(last-1) {
		return false
	}
	for i := h.last; i < last; i++ {
		if !f.upper[i] || f.agent[i] > 0 {
			return false
		}
	}
	k := Kind(f.k.entry(f.firstEntry(h)).Kind())
	return k == Organisation || k == Group || k == International
}
