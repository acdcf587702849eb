package events

import (
	"slices"
	"strings"

	"github.com/annals-dev/annals/entities"
	"github.com/annals-dev/annals/internal/rule"
	"github.com/annals-dev/annals/nlp"
)

// A match is one trigger found in a document.
type match struct {
	set         *Rules
	trigger     int32 // index into set.triggers
	first, last int   // tokens of the trigger
	anchor      int   // token that roles are relative to
	weight      int
	also        []match // matches for the same happening that gave way to this one
}

func (m *match) rule() *compiledRule       { return &m.set.rules[m.set.triggers[m.trigger].rule] }
func (m *match) program() *compiledTrigger { return &m.set.triggers[m.trigger] }

type condition struct {
	not   bool
	any   bool
	slot  string
	preps []string
	words map[string]bool
	kinds []string
}

// A matcher finds the triggers of a document. It holds scratch memory.
type matcher struct {
	clauses
	scratch []int
}

// find appends the best match at each trigger of sentence s, overlaps resolved.
func (m *matcher) find(dst []match, sets []*Rules, s nlp.Sentence) []match {
	start := len(dst)
	for i := int(s.First); i < int(s.Last); i++ {
		if m.tag(i).IsPunct() {
			continue
		}
		lemma := m.lower(i)
		dst = m.findAt(dst, sets, lemma, i, s)
		if word := strings.ToLower(m.d.Word(i)); word != lemma {
			dst = m.findAt(dst, sets, word, i, s)
		}
	}
	return append(dst[:start], resolveOverlaps(dst[start:])...)
}

// findAt appends the matches of all triggers that start with word at token i.
func (m *matcher) findAt(dst []match, sets []*Rules, word string, i int, s nlp.Sentence) []match {
	for _, set := range sets {
		for _, id := range set.index[word] {
			if k, ok := m.try(set, id, i, s); ok {
				dst = append(dst, k)
			}
		}
	}
	return dst
}

// resolveOverlaps keeps the most specific of the matches that share a token;
// blocking rules take their words with them.
func resolveOverlaps(found []match) []match {
	slices.SortStableFunc(found, func(a, b match) int {
		if a.weight != b.weight {
			return b.weight - a.weight
		}
		return a.first - b.first
	})
	kept := found[:0]
	for _, m := range found {
		if !slices.ContainsFunc(kept, func(k match) bool { return m.first < k.last && k.first < m.last }) {
			kept = append(kept, m)
		}
	}
	slices.SortFunc(kept, func(a, b match) int { return a.first - b.first })
	return slices.DeleteFunc(kept, func(k match) bool { return k.rule().typ == 0 })
}

// try tests trigger id of set at token i.
func (m *matcher) try(set *Rules, id int32, i int, s nlp.Sentence) (match, bool) {
	t := &set.triggers[id]
	first, last, anchor, ok := m.words(t, i, s)
	if !ok || !m.formFits(t.form, anchor) {
		return match{}, false
	}
	for k := range t.conditions {
		if m.holds(&t.conditions[k], anchor, first, last, s) == t.conditions[k].not {
			return match{}, false
		}
	}
	return match{set: set, trigger: id, first: first, last: last, anchor: anchor, weight: t.weight}, true
}

// formFits reports whether token i is of the word class that the trigger asks for.
func (m *matcher) formFits(f rule.Form, i int) bool {
	t := m.tag(i)
	switch f {
	case rule.Verb:
		return t.IsVerb() && !(m.dep(i) == nlp.Compound) && !(m.dep(i) == nlp.Case)
	case rule.Noun:
		return t.IsNoun() || t == nlp.VBG && (m.tree.Dependent(i, nlp.Det, nlp.AMod, nlp.NModPoss) >= 0 || m.isArgument(i))
	case rule.Adjective:
		return t.IsAdjective() || t == nlp.VBN || t == nlp.VBG || t == nlp.RB
	}
	return true
}

// isArgument reports whether token i stands where a noun phrase does.
func (m *matcher) isArgument(i int) bool {
	switch m.dep(i) {
	case nlp.Obj, nlp.NSubj, nlp.NSubjPass, nlp.NMod, nlp.Obl, nlp.Compound:
		return true
	}
	return false
}

// maxGap is the largest number of words that "_" in a phrase or a particle
// at a distance may skip.
const maxGap = 4

// words matches the words of trigger t from token i on.
func (m *matcher) words(t *compiledTrigger, i int, s nlp.Sentence) (first, last, anchor int, ok bool) {
	first, last, anchor = i, i+1, i
	if len(t.words) == 1 {
		return first, last, anchor, true
	}
	if t.form == rule.Verb && len(t.words) == 2 {
		if p := m.particle(i, t.words[1], s); p >= 0 {
			return i, last, i, true
		}
	}
	gap := false
	at := i
	for k, w := range t.words {
		if w == "_" {
			gap = true
			continue
		}
		if at = m.seek(at, w, gap, s); at < 0 {
			return 0, 0, 0, false
		}
		gap = false
		if k == t.anchor || t.anchor < 0 && m.heads(at, anchor, t.form) {
			anchor = at
		}
		last = at + 1
		at++
	}
	return first, last, anchor, true
}

// heads reports whether token i, further right, is a better anchor than the
// one so far: the last word of a compound noun, the first verb of a phrase,
// else its first noun.
func (m *matcher) heads(i, anchor int, form rule.Form) bool {
	if form == rule.Noun {
		return true
	}
	if m.tag(anchor).IsVerb() {
		return false
	}
	return m.tag(i).IsVerb() || !m.tag(anchor).IsNoun()
}

// seek finds word w at token at, or up to maxGap further if gap; hyphens are skipped.
func (m *matcher) seek(at int, w string, gap bool, s nlp.Sentence) int {
	end := int(s.Last)
	for end > at && at < int(s.Last) && m.tag(at) == nlp.HYPH {
		at++
	}
	limit := at
	if gap {
		limit = at + maxGap
	}
	for k := at; k <= limit && k < end; k++ {
		if m.lower(k) == w || equalFold(m.d.Word(k), w) {
			return k
		}
	}
	return -1
}

// equalFold reports whether ASCII word equals the lower-case want.
func equalFold(word, want string) bool {
	if len(word) != len(want) {
		return false
	}
	for i := range len(word) {
		b := word[i]
		if b >= 'A' && b <= 'Z' {
			b += 'a' - 'A'
		}
		if b != want[i] {
			return false
		}
	}
	return true
}

// particle returns the token of particle p of verb v, -1 if it has none.
func (m *matcher) particle(v int, p string, s nlp.Sentence) int {
	for k := v + 1; k < min(v+1+maxGap, int(s.Last)); k++ {
		if m.lower(k) != p {
			continue
		}
		if k == v+1 || m.tag(k) == nlp.RP || m.dep(k) == nlp.CompoundPrt {
			return k
		}
	}
	return -1
}

// holds evaluates condition k, without its negation.
func (m *matcher) holds(k *condition, anchor, first, last int, s nlp.Sentence) bool {
	switch k.slot {
	case "left":
		return first > int(s.First) && m.wordIn(k, m.skipHyphen(first-1, -1, s))
	case "right":
		return last < int(s.Last) && m.wordIn(k, m.skipHyphen(last, 1, s))
	case "near":
		return m.anyIn(k, max(first-6, int(s.First)), min(last+6, int(s.Last)), first, last)
	case "sent":
		return m.anyIn(k, int(s.First), int(s.Last), first, last)
	case "tag":
		return k.words[m.tag(anchor).String()]
	}
	m.scratch = m.slot(m.scratch[:0], anchor, rule.Path{Slot: k.slot, Preps: k.preps})
	return slices.ContainsFunc(m.scratch, func(i int) bool {
		return m.wordIn(k, i) || slices.ContainsFunc(m.conjuncts(nil, i), func(c int) bool { return c != anchor && m.wordIn(k, c) })
	})
}

func (m *matcher) skipHyphen(i, step int, s nlp.Sentence) int {
	for i > int(s.First) && i < int(s.Last)-1 && m.tag(i) == nlp.HYPH {
		i += step
	}
	return i
}

func (m *matcher) anyIn(k *condition, from, to, first, last int) bool {
	for i := from; i < to; i++ {
		if (i < first || i >= last) && m.wordIn(k, i) {
			return true
		}
	}
	return false
}

// wordIn reports whether token i is one of the words or kinds of condition k.
func (m *matcher) wordIn(k *condition, i int) bool {
	if k.any {
		return true
	}
	if len(k.words) > 0 && (k.words[m.lower(i)] || k.words[strings.ToLower(m.d.Word(i))] || k.words[m.compoundWord(i)]) {
		return true
	}
	return slices.ContainsFunc(k.kinds, func(kind string) bool { return m.isKind(i, kind) })
}

// compoundWord returns "air_strike" for the head of a compound, "" if i has no
// modifying noun directly before it.
func (m *matcher) compoundWord(i int) string {
	if i == 0 {
		return ""
	}
	p := i - 1
	if m.tag(p) == nlp.HYPH && p > 0 {
		p--
	}
	if d := m.dep(p); d != nlp.Compound && d != nlp.AMod {
		return ""
	}
	return m.lower(p) + "_" + m.lower(i)
}

// slot appends the tokens that stand at path relative to token i.
func (m *matcher) slot(dst []int, i int, path rule.Path) []int {
	one := func(k int) []int {
		if k < 0 {
			return dst
		}
		return append(dst, k)
	}
	switch path.Slot {
	case "subj":
		return one(m.subject(i))
	case "obj":
		return one(m.object(i))
	case "iobj":
		return one(m.tree.Dependent(i, nlp.IObj))
	case "by":
		return one(m.byPhrase(i))
	case "poss":
		return one(m.tree.Dependent(i, nlp.NModPoss))
	case "mod":
		return slices.DeleteFunc(m.dependents(dst, i, nlp.AMod, nlp.Compound, nlp.NModPoss, nlp.NMod, nlp.Appos), func(k int) bool {
			return m.dep(k) == nlp.NMod && m.preposition(k) != ""
		})
	case "anti":
		if m.tag(i).IsVerb() {
			i = m.object(i)
		}
		if i < 0 {
			return dst
		}
		return slices.DeleteFunc(m.dependents(dst, i, nlp.AMod, nlp.Compound), func(k int) bool { return !m.isAnti(k) })
	case "num":
		return m.dependents(dst, i, nlp.NumMod)
	case "det":
		return m.dependents(dst, i, nlp.Det, nlp.DetPredet)
	case "adv":
		return m.dependents(dst, i, nlp.AdvMod)
	case "aux":
		return m.dependents(dst, i, nlp.Aux)
	case "not":
		return m.negations(dst, i)
	case "comp":
		return m.complements(dst, i)
	case "inf":
		return m.infinitives(dst, i)
	case "head":
		return one(m.governor(i))
	case "prep":
		return m.prepositionalNear(dst, i, path.Preps)
	case "gov":
		return one(m.governingSubject(i))
	case "hsubj":
		if v := m.governor(i); v >= 0 {
			return one(m.subject(v))
		}
	case "hobj":
		if v := m.governor(i); v >= 0 {
			return one(m.object(v))
		}
	}
	return dst
}

func (m *matcher) dependents(dst []int, i int, deps ...nlp.Dep) []int {
	for k := range m.tree.Dependents(i) {
		if slices.Contains(deps, m.dep(k)) {
			dst = append(dst, k)
		}
	}
	return dst
}

// negations appends the words that negate token i.
func (m *matcher) negations(dst []int, i int) []int {
	for k := range m.tree.Dependents(i) {
		switch m.lower(k) {
		case "not", "never", "n't", "no":
			dst = append(dst, k)
		}
	}
	return dst
}

// byPhrase returns the doer of a noun ("a strike by Israel") or of a passive.
func (m *matcher) byPhrase(i int) int {
	if a := m.agent(i); a >= 0 {
		return a
	}
	for k := range m.tree.Dependents(i) {
		if m.dep(k) == nlp.NMod && m.preposition(k) == "by" && !m.isTime(k) && !m.isAgentAbove(i, k) {
			return k
		}
	}
	return -1
}

// isAgentAbove reports whether k, the "by" phrase of noun i, stands so far from
// it that it is rather the doer of the passive above: "was sentenced for her
// murder to life in prison by a court".
func (m *matcher) isAgentAbove(i, k int) bool {
	v := m.governor(i)
	if v < 0 || m.dep(i) != nlp.Obl || !m.isPassive(v) || m.agent(v) >= 0 {
		return false
	}
	by := m.tree.Dependent(k, nlp.Case)
	return by > i+1
}

// prepositionalNear is prepositional, and between a verb and its object also
// looks at the other one: where the phrase attaches is often a matter of taste.
func (m *matcher) prepositionalNear(dst []int, i int, preps []string) []int {
	n := len(dst)
	dst = m.prepositional(dst, i, preps)
	if len(dst) > n {
		return dst
	}
	if !m.tag(i).IsNoun() {
		o := m.tree.Dependent(i, nlp.Obj, nlp.NSubjPass)
		if o < 0 {
			o = m.phrasalObject(i)
		}
		if o >= 0 {
			dst = m.prepositional(dst, o, preps)
		}
		if len(dst) == n && resultWords[m.lower(i)] {
			dst = m.sharedPhrase(dst, i, preps)
		}
		return dst
	}
	if k := m.following(i, preps); k >= 0 {
		return append(dst, k)
	}
	if g := m.governor(i); g >= 0 && m.dep(i) == nlp.Obj && m.tag(g).IsVerb() {
		dst = m.prepositional(dst, g, preps)
	} else if g >= 0 && m.dep(i) == nlp.NMod && collective[m.lower(g)] {
		dst = m.prepositional(dst, g, preps)
	}
	return slices.DeleteFunc(dst, func(k int) bool { return k == i })
}

// sharedPhrase appends the prepositional phrases that the last of several
// coordinated results has for all ("five were killed and ten hurt in a raid").
func (m *matcher) sharedPhrase(dst []int, i int, preps []string) []int {
	for k := range m.tree.Dependents(i) {
		if m.dep(k) == nlp.Conj && resultWords[m.lower(k)] {
			dst = m.prepositional(dst, k, preps)
		}
	}
	return dst
}

// following returns the head of the prepositional phrase that stands right
// after noun i, wherever it was attached; -1 if there is none.
func (m *matcher) following(i int, preps []string) int {
	p := i + 1
	if p >= len(m.d.Tokens) || m.tag(p) != nlp.IN && m.tag(p) != nlp.TO || m.dep(p) != nlp.Case {
		return -1
	}
	if preps != nil && !slices.Contains(preps, m.lower(p)) {
		return -1
	}
	if k := m.governor(p); k > p {
		return k
	}
	return -1
}

// isAnti reports whether token i has "anti" before it.
func (m *matcher) isAnti(i int) bool {
	p := i - 1
	if p > 0 && m.tag(p) == nlp.HYPH {
		p--
	}
	return p >= 0 && m.lower(p) == "anti" || strings.HasPrefix(m.lower(i), "anti-")
}

// lightVerbs take an action noun as object and add nothing but its doer.
var lightVerbs = map[string]bool{"carry": true, "launch": true, "conduct": true, "hold": true, "stage": true, "make": true, "issue": true, "mount": true, "wage": true, "begin": true, "start": true, "continue": true, "have": true, "take": true, "give": true, "impose": true, "announce": true, "declare": true, "order": true, "commit": true, "perpetrate": true, "organize": true, "organise": true, "lead": true, "undertake": true, "perform": true, "execute": true, "deliver": true, "offer": true, "provide": true, "send": true, "pay": true, "open": true, "resume": true, "renew": true, "intensify": true, "escalate": true, "fire": true, "do": true, "attend": true, "join": true, "host": true, "reach": true, "sign": true, "express": true, "voice": true, "level": true, "file": true, "reiterate": true, "receive": true, "suffer": true, "end": true, "suspend": true, "step": true, "unleash": true, "engage": true, "participate": true, "plan": true, "use": true, "enforce": true, "approve": true, "strike": true, "seal": true, "ink": true, "conclude": true, "finalize": true, "tender": true, "submit": true, "reject": true}

// governingSubject returns the subject of the light verb that noun n completes.
func (m *matcher) governingSubject(n int) int {
	v := m.verbOf(n)
	if v < 0 || !lightVerbs[m.lower(v)] {
		return -1
	}
	if m.isPassive(v) {
		return m.agent(v)
	}
	return m.subject(v)
}

// isKind reports whether token i belongs to a mention of an entity of the kind.
func (m *matcher) isKind(i int, kind string) bool {
	if m.set == nil {
		return false
	}
	k := m.set.At(i)
	if k < 0 {
		return false
	}
	if kind == "name" {
		return m.set.Mentions[k].Form == entities.NameForm
	}
	return slices.ContainsFunc(m.set.Mentions[k].Entities, func(e int32) bool { return kindFits(&m.set.Entities[e], kind) })
}

// kindFits reports whether e passes the entity test that rules write as #kind.
func kindFits(e *entities.Entity, kind string) bool {
	has := func(codes ...string) bool {
		return slices.ContainsFunc(e.Sectors, func(s string) bool { return slices.Contains(codes, s) })
	}
	switch kind {
	case "actor":
		return e.Kind != entities.Place
	case "person":
		return e.Kind == entities.Person
	case "state":
		return e.Kind == entities.State
	case "org":
		return e.Kind == entities.Organisation || e.Kind == entities.International
	case "group":
		return e.Kind == entities.Group
	case "place":
		return e.Geo != nil
	case "gov":
		return e.Kind == entities.State || has("GOV", "MIL", "LEG", "COP", "JUD", "SPY", "IGO")
	case "armed":
		return has("MIL", "REB", "UAF", "COP", "PRM", "SPY")
	case "people":
		return e.Kind == entities.Population || has("CVL", "OPP")
	case "media":
		return has("JRN")
	}
	return false
}
