package entities

import (
	"strings"

	"github.com/annals-dev/annals/internal/kbtab"
	"github.com/annals-dev/annals/nlp"
)

// anaphor returns the entities of a noun at token i that only points back:
// "the country", "the two leaders", "both sides".
func (f *finder) anaphor(i int32) ([]int32, bool) {
	if !f.d.Tokens[i].Tag.IsNoun() && f.d.Tokens[i].Tag != nlp.Untagged || i == 0 {
		return nil, false
	}
	w := strings.ToLower(f.d.Word(int(i)))
	prev := strings.ToLower(f.d.Word(int(i - 1)))
	switch w {
	case "country", "nation", "kingdom", "republic", "state":
		if prev == "the" || prev == "this" || prev == "that" {
			if x := f.recent(i, func(e *Entity) bool { return e.Kind == State && e.Geo != nil && e.Geo.Kind == "country" }); x >= 0 && (w == "country" || w == "nation") {
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

// coreferent returns the entity named before that a definite singular agent
// noun stands for, -1 if there is none.
func (f *finder) coreferent(h hit, e kbtab.Entry, p phrase) int32 {
	noun := e.Name()
	sectors := strings.Fields(e.Sectors())
	switch {
	case bodyNouns[noun]:
		return f.recent(h.first, func(x *Entity) bool {
			switch noun {
			case "group", "movement", "militia", "faction", "cartel", "gang", "armed group", "militant group", "rebel group":
				return x.Kind == Group && x.Name != ""
			case "bloc":
				return x.Kind == International
			}
			return (x.Kind == Organisation || x.Kind == International || x.Kind == Group) && x.Name != "" && !strings.Contains(x.ID, "/")
		})
	case e.Geo() == classOffice:
		return f.holder(h.first, noun, sectors, p)
	}
	return -1
}

// bodyNouns are nouns that, with "the", point back to a named body.
var bodyNouns = map[string]bool{
	"group": true, "movement": true, "militia": true, "faction": true, "cartel": true, "gang": true, "bloc": true, "organisation": true,
	"organization": true, "agency": true, "party": true, "company": true, "network": true, "alliance": true, "airline": true, "firm": true,
	"newspaper": true, "charity": true, "channel": true, "broadcaster": true, "armed group": true, "militant group": true, "rebel group": true, "watchdog": true, "news agency": true,
}

// holder returns the person named before who holds the office that noun says,
// of the country that the phrase says, if any.
func (f *finder) holder(i int32, noun string, sectors []string, p phrase) int32 {
	return f.recentFar(i, func(x *Entity) bool {
		if x.Kind != Person || x.Name == "" || p.owned && x.Country != p.country {
			return false
		}
		return officeMatches(x.Office, noun)
	})
}

// officeMatches reports whether someone with that office may be called noun.
func officeMatches(office, noun string) bool {
	o := strings.ToLower(office)
	if o == "" {
		return false
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

// pronouns emits mentions for personal and possessive pronouns.
func (f *finder) pronouns() {
	for i := int32(0); int(i) < len(f.d.Tokens); i++ {
		tag := f.d.Tokens[i].Tag
		if tag != nlp.PRP && tag != nlp.PRPS && tag != nlp.Untagged || f.set.byToken[i] > 0 {
			continue
		}
		ok := f.antecedents(strings.ToLower(f.d.Word(int(i))))
		if ok == nil {
			continue
		}
		if x := f.antecedent(i, ok); x >= 0 {
			f.emit(i, i+1, Mention{Form: PronounForm}, x)
		}
	}
}

// antecedents returns what a pronoun may stand for, nil if w is none that is
// resolved.
func (f *finder) antecedents(w string) func(*Entity) bool {
	switch w {
	case "he", "him", "his", "himself", "she", "her", "herself", "hers":
		return func(e *Entity) bool { return e.Kind == Person }
	case "they", "them", "their", "themselves", "theirs":
		return func(e *Entity) bool {
			return e.Kind == Population || e.Kind == Group || e.Kind == Organisation && e.Name != "" || e.Kind == State && e.Geo == nil
		}
	case "it", "its", "itself":
		return func(e *Entity) bool {
			return e.Kind == State || e.Kind == Organisation || e.Kind == Group || e.Kind == International
		}
	}
	return nil
}

// antecedent returns the entity that the pronoun at token i stands for: the
// nearest subject of its sentence before it, else the subject of the sentence
// before, else the nearest mention; -1 if none fits.
func (f *finder) antecedent(i int32, ok func(*Entity) bool) int32 {
	sent := f.d.SentenceAt(int(i))
	for back := 0; back <= 2 && sent-back >= 0; back++ {
		s := f.d.Sentences[sent-back]
		best, bestScore := int32(-1), -1
		for t := int32(s.First); t < min(int32(s.Last), i); t++ {
			k := f.set.byToken[t]
			if k == 0 || int32(f.set.Mentions[k-1].First) != t {
				continue
			}
			m := &f.set.Mentions[k-1]
			if len(m.Entities) != 1 || m.Adjectival || !ok(&f.set.Entities[m.Entities[0]]) {
				continue
			}
			if score := f.salience(m, back == 0); score >= bestScore {
				best, bestScore = m.Entities[0], score
			}
		}
		if best >= 0 {
			return best
		}
	}
	return -1
}

// salience ranks a mention as antecedent; of equal ones the later wins in the
// same sentence.
func (f *finder) salience(m *Mention, same bool) int {
	if f.tree == nil {
		if m.First == f.d.Sentences[f.d.SentenceAt(int(m.First))].First {
			return 2
		}
		return 1
	}
	switch f.d.Tokens[m.Last-1].Dep {
	case nlp.NSubj, nlp.NSubjPass:
		return 3
	case nlp.Obj, nlp.IObj, nlp.Flat, nlp.Appos:
		return 2
	}
	return 1
}
