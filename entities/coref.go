package entities

import (
	"strings"

	"github.com/annals-dev/annals/internal/kbtab"
	"github.com/annals-dev/annals/nlp"
)

// anaphor returns the entities of a noun at token i that only points back:
// "the country", "the two leaders", "both sides".
func (f *finder) anaphor(i int32) ([]int32, bool) {
	if !f.is(i, wAnaphor) || !f.d.Tokens[i].Tag.IsNoun() && f.d.Tokens[i].Tag != nlp.Untagged || i == 0 {
		return nil, false
	}
	w := strings.ToLower(f.d.Word(int(i)))
	prev := strings.ToLower(f.d.Word(int(i - 1)))
	switch w {
	case "country", "nation", "kingdom", "republic", "state":
		if prev == "the" || prev == "this" || prev == "that" {
			if x := f.recentState(i); x >= 0 && (w == "country" || w == "nation") {
				return []int32{x}, true
			}
		}
	case "leaders", "presidents", "ministers", "men", "women", "diplomats", "politicians":
		if isPair(prev, f.before(i, 2)) {
			return f.pair(i, func(e *Entity) bool { return e.Kind == Person && e.Name != "" }), true
		}
	case "sides", "parties", "nations", "countries", "governments", "neighbours", "neighbors", "states", "powers", "rivals", "foes", "allies":
		if isPair(prev, f.before(i, 2)) {
			p := f.pair(i, func(e *Entity) bool {
				return e.Kind == State && e.Geo != nil && e.Geo.Kind == "country" || w == "sides" && e.Kind == Group || w == "parties" && e.Kind == Group
			})
			return p, len(p) == 2
		}
	}
	return nil, false
}

func (f *finder) before(i, n int32) string {
	if i < n {
		return ""
	}
	return strings.ToLower(f.d.Word(int(i - n)))
}

// isPair reports whether the words before a plural say that it means two.
func isPair(prev, prev2 string) bool {
	return prev == "both" || prev == "two" && (prev2 == "the" || prev2 == "these" || prev2 == "those" || prev2 == "," || prev2 == "between")
}

// recent returns the entity of the last mention before token i, in this
// sentence or the three before it, that ok accepts; -1 if there is none.
func (f *finder) recent(i int32, ok func(*Entity) bool) int32 {
	low := f.sentenceStart(i, 3)
	for t := i - 1; t >= low; t-- {
		k := f.set.byToken[t]
		if k == 0 {
			continue
		}
		m := &f.set.Mentions[k-1]
		if len(m.Entities) == 1 && ok(&f.set.Entities[m.Entities[0]]) {
			return m.Entities[0]
		}
		t = int32(m.First)
	}
	return -1
}

// sentenceStart returns the first token of the sentence n before that of i.
func (f *finder) sentenceStart(i int32, n int) int32 {
	s := max(0, f.d.SentenceAt(int(i))-n)
	return int32(f.d.Sentences[s].First)
}

// pair returns the last two different entities mentioned before token i that
// ok accepts, nil if there are not two.
func (f *finder) pair(i int32, ok func(*Entity) bool) []int32 {
	var found []int32
	low := f.sentenceStart(i, 5)
	for t := i - 1; t >= low && len(found) < 2; t-- {
		k := f.set.byToken[t]
		if k == 0 {
			continue
		}
		m := &f.set.Mentions[k-1]
		t = int32(m.First)
		for _, x := range m.Entities {
			if ok(&f.set.Entities[x]) && !containsIndex(found, x) && len(found) < 2 {
				found = append(found, x)
			}
		}
	}
	if len(found) < 2 {
		return nil
	}
	found[0], found[1] = found[1], found[0]
	return found
}

func containsIndex(a []int32, x int32) bool {
	for _, y := range a {
		if x == y {
			return true
		}
	}
	return false
}

// recentState returns the state named last before token i, but not as an actor
// under the name of its capital: "the country" is rarely the one that acts.
func (f *finder) recentState(i int32) int32 {
	low := f.sentenceStart(i, 3)
	metonym := int32(-1)
	for t := i - 1; t >= low; t-- {
		k := f.set.byToken[t]
		if k == 0 {
			continue
		}
		m := &f.set.Mentions[k-1]
		t = int32(m.First)
		if len(m.Entities) != 1 || m.Form == PronounForm {
			continue
		}
		e := &f.set.Entities[m.Entities[0]]
		switch {
		case e.Kind != State || e.Geo == nil || e.Geo.Kind != "country":
		case m.geo == nil:
			return m.Entities[0]
		case metonym < 0:
			metonym = m.Entities[0]
		}
	}
	return metonym
}

// coreferent returns the entity named elsewhere that a definite agent noun
// stands for, -1 if there is none.
func (f *finder) coreferent(h hit, e kbtab.Entry, p phrase) int32 {
	if e.Prior() != singular {
		return -1
	}
	noun := e.Name()
	if e.Geo() == classOffice || noun == "leader" {
		if p.definite || p.owned {
			return f.holder(h.first, noun, p)
		}
		return -1
	}
	if !p.definite || p.owned {
		return -1
	}
	if f.is(h.last-1, wCulprit) {
		if x := f.recentFar(h.first, isCulprit); x >= 0 {
			return x
		}
	}
	last := lastWord(noun)
	if f.bodyWords[kbtab.WordHash(last)] {
		if x := f.recentFar(h.first, func(x *Entity) bool { return isBody(x) && strings.EqualFold(lastWord(x.Name), last) }); x >= 0 {
			return x
		}
	}
	a, ok := words().anaphors[noun]
	if !ok {
		return -1
	}
	return f.recent(h.first, func(x *Entity) bool { return isBody(x) && a.fits(x) })
}

// isCulprit reports whether x is a nameless person who did violence.
func isCulprit(x *Entity) bool {
	return x.Kind == Person && x.Name == "" && len(x.Sectors) > 0 && (x.Sectors[0] == "UAF" || x.Sectors[0] == "CRM")
}

func lastWord(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }

// isBody reports whether x is a named body, and not one made up from a noun
// and its country.
func isBody(x *Entity) bool {
	return (x.Kind == Organisation || x.Kind == International || x.Kind == Group || x.Kind == State && x.Geo == nil) && x.Name != "" && !strings.Contains(x.ID, "/")
}

// holder returns the person who holds the office that noun says, of the
// country that the phrase says, if any: one named before, else one named after.
func (f *finder) holder(i int32, noun string, p phrase) int32 {
	ok := func(x *Entity) bool {
		if x.Kind != Person || x.Name == "" || p.owned && x.Country != p.country {
			return false
		}
		return officeMatches(x.Office, noun)
	}
	if x := f.recentFar(i, ok); x >= 0 {
		return x
	}
	for k := range f.people {
		if x := &f.set.Entities[f.people[k].entity]; f.people[k].token > i && ok(x) && (p.owned || x.Country == f.scene) {
			return f.people[k].entity
		}
	}
	if p.owned && !p.ruled {
		if i := f.k.holder(p.country, noun, f.day); i >= 0 {
			return f.entity(i)
		}
	}
	return -1
}

// officeMatches reports whether someone with that office may be called noun.
func officeMatches(office, noun string) bool {
	o := strings.ToLower(office)
	if o == "" {
		return false
	}
	if key := officeKey(noun); key != "" && key == officeKey(office) {
		return true
	}
	if o == noun || strings.HasSuffix(o, " "+noun) && !strings.HasPrefix(o, "vice") && !strings.HasPrefix(o, "deputy") && !strings.HasPrefix(o, "former") {
		return true
	}
	switch noun {
	case "leader":
		return true
	case "minister":
		return strings.Contains(o, "minister")
	case "premier":
		return o == "prime minister"
	case "pontiff":
		return o == "pope"
	}
	return strings.HasPrefix(o, noun+" of") || strings.HasPrefix(o, noun+" to")
}

// recentFar is recent over the whole article before token i.
func (f *finder) recentFar(i int32, ok func(*Entity) bool) int32 {
	for t := i - 1; t >= 0 && t > i-1500; t-- {
		k := f.set.byToken[t]
		if k == 0 {
			continue
		}
		m := &f.set.Mentions[k-1]
		if len(m.Entities) == 1 && ok(&f.set.Entities[m.Entities[0]]) {
			return m.Entities[0]
		}
		t = int32(m.First)
	}
	return -1
}
