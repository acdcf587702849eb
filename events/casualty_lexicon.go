package events

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
)

//go:embed data/casualty.tsv
var casualtyTable string

//go:embed data/casualty_people.tsv
var peopleTable string

// A harmClass is the grammar of a word that tells of harm.
type harmClass uint8

const (
	harmsObject  harmClass = 1 + iota // kill
	harmsSubject                      // die
	harmsEither                       // drown
	harmState                         // dead
	harmDeed                          // murder, the noun
	harmAct                           // massacre
	harmCount                         // fatality
	harmGroup                         // the wounded
	harmToll                          // death toll
	harmBody                          // corpse
	harmLife                          // claimed three lives
	harmSafe                          // unhurt
)

var harmClasses = map[string]harmClass{
	"vt": harmsObject, "vi": harmsSubject, "vb": harmsEither, "adj": harmState, "nof": harmDeed, "act": harmAct,
	"count": harmCount, "group": harmGroup, "toll": harmToll, "body": harmBody, "life": harmLife, "safe": harmSafe,
}

// isVerb reports whether words of class c are verbs.
func (c harmClass) isVerb() bool { return c == harmsObject || c == harmsSubject || c == harmsEither }

// A verbForm is the shape of a word as it is spelled; past and participle are
// often spelled alike and then told apart by the words around them.
type verbForm uint8

const (
	baseForm verbForm = 1 + iota
	thirdForm
	pastForm
	participleForm
	ingForm
	nounForm
	pluralForm
)

// A harmWord is one spelling of a word or phrase that tells of harm.
type harmWord struct {
	words []string
	class harmClass
	harm  Harm
	form  verbForm
}

// A personNoun is what a noun says about the people it names.
type personNoun struct {
	role   Role
	plural bool // several people
	group  bool // an unknown number of people in the singular
	pair   bool // two people
	many   bool // counts what follows its "of"
	thing  bool // no people at all
}

// casualtyWords is the parsed lexicon.
type casualtyWords struct {
	harms  map[string][]harmWord // by first word, longest first
	people map[string]personNoun
}

var casualtyLexicon = sync.OnceValue(func() *casualtyWords {
	w := &casualtyWords{harms: map[string][]harmWord{}, people: map[string]personNoun{}}
	for f := range tableRows(casualtyTable) {
		w.addHarm(f)
	}
	for _, h := range w.harms {
		slices.SortStableFunc(h, func(a, b harmWord) int { return len(b.words) - len(a.words) })
	}
	for f := range tableRows(peopleTable) {
		for _, noun := range strings.Fields(f[1]) {
			w.addPerson(f[0], noun)
		}
	}
	return w
})

// tableRows yields the tab-separated fields of the lines of an embedded table,
// comments left out.
func tableRows(table string) func(func([]string) bool) {
	return func(yield func([]string) bool) {
		for line := range strings.Lines(table) {
			line = strings.TrimRight(line, "\n")
			if line == "" || line[0] == '#' {
				continue
			}
			if !yield(strings.Split(line, "\t")) {
				return
			}
		}
	}
}

// addHarm enters a row "words, class, harm, forms" in all its spellings.
func (w *casualtyWords) addHarm(f []string) {
	class, harm := harmClasses[f[1]], parseHarm(f[2])
	forms := ""
	if len(f) > 3 {
		forms = f[3]
	}
	enter := func(form verbForm, phrase string) {
		words := strings.Fields(strings.ReplaceAll(phrase, "+", " "))
		w.harms[words[0]] = append(w.harms[words[0]], harmWord{words, class, harm, form})
	}
	switch {
	case class.isVerb() || class == harmSafe && forms != "":
		enter(baseForm, f[0])
		for i, s := range verbForms(f[0], forms) {
			enter(thirdForm+verbForm(i), s)
		}
	case forms != "" && forms != f[0]:
		enter(nounForm, f[0])
		enter(pluralForm, forms)
	default:
		enter(nounForm, f[0])
	}
}

// verbForms returns the third person, past, participle and -ing form of a
// verb, regular unless given.
func verbForms(base, given string) []string {
	if given != "" {
		return strings.Fields(given)
	}
	stem, past := base, base+"ed"
	switch {
	case strings.HasSuffix(base, "e"):
		stem, past = base[:len(base)-1], base+"d"
	case strings.HasSuffix(base, "y") && !strings.HasSuffix(base, "ay"):
		past = base[:len(base)-1] + "ied"
	}
	third := base + "s"
	if strings.HasSuffix(base, "h") {
		third = base + "es"
	}
	return []string{third, past, past, stem + "ing"}
}

// parseHarm returns the Harm with the given name.
func parseHarm(name string) Harm {
	for h, n := range harmNames {
		if n == name {
			return Harm(h)
		}
	}
	return 0
}

var personRoles = map[string]Role{"combatant": Combatant, "perpetrator": Perpetrator}

// addPerson enters a noun, "singular", "singular/plural" or "=plural". A noun
// that an earlier row has keeps its first meaning.
func (w *casualtyWords) addPerson(role, noun string) {
	p := personNoun{role: personRoles[role], group: role == "group", pair: role == "pair", many: role == "many", thing: role == "thing"}
	enter := func(s string, p personNoun) {
		if _, ok := w.people[s]; !ok {
			w.people[s] = p
		}
	}
	several := p
	several.plural = true
	if s, ok := strings.CutPrefix(noun, "="); ok {
		enter(s, several)
		return
	}
	one, many, ok := strings.Cut(noun, "/")
	if !ok {
		many = pluralNoun(one)
	}
	enter(one, p)
	if many != one {
		enter(many, several)
	}
}

// pluralNoun returns the regular plural of a noun for people.
func pluralNoun(s string) string {
	switch {
	case strings.HasSuffix(s, "man") && s != "german" && s != "roman" && s != "human":
		return s[:len(s)-2] + "en"
	case strings.HasSuffix(s, "child"):
		return s + "ren"
	case strings.HasSuffix(s, "s"), strings.HasSuffix(s, "ch"), strings.HasSuffix(s, "sh"), strings.HasSuffix(s, "x"):
		return s + "es"
	case strings.HasSuffix(s, "y") && !strings.HasSuffix(s, "ey") && !strings.HasSuffix(s, "oy") && !strings.HasSuffix(s, "ay"):
		return s[:len(s)-1] + "ies"
	case strings.HasSuffix(s, "-in-law"):
		return strings.Replace(s, "-in-law", "s-in-law", 1)
	}
	return s + "s"
}

// person returns what is known of noun s, over the prefixes of "co-driver" and
// "ex-soldier".
func (w *casualtyWords) person(s string) (personNoun, bool) {
	p, ok := w.people[s]
	if !ok {
		if prefix, rest, found := strings.Cut(s, "-"); found && personPrefix(prefix) {
			p, ok = w.people[rest]
		}
	}
	return p, ok
}

// personPrefix reports whether s, before a hyphen, leaves a noun for people one.
func personPrefix(s string) bool {
	switch s {
	case "co", "ex", "vice", "non", "sub", "deputy", "former", "taxi", "bus", "truck", "moto":
		return true
	}
	return false
}

// match returns the longest harm phrase that low begins with; where a word can
// be verb or noun, "murder", the verb if verb is set.
func (w *casualtyWords) match(low []string, verb bool) (harmWord, bool) {
	var best harmWord
	for _, h := range w.harms[low[0]] {
		if len(h.words) < len(best.words) {
			break
		}
		if len(h.words) > len(low) || !slices.Equal(h.words, low[:len(h.words)]) {
			continue
		}
		if best.words == nil || !verb && best.class.isVerb() && (h.class == harmDeed || h.class == harmAct) {
			best = h
		}
	}
	return best, best.words != nil
}
