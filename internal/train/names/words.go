package names

import (
	_ "embed"
	"strings"

	"github.com/annals-dev/annals/internal/names"
	"github.com/annals-dev/annals/nlp"
)

//go:embed words.tsv
var wordsTSV string

//go:embed organisations.tsv
var organisationsTSV string

// wordFlags gives the flag by the class of words.tsv.
var wordFlags = map[string]uint16{
	"title": names.Title, "facility": names.Facility, "month": names.Month, "particle": names.Particle,
	"common": names.Common,
}

// phraseKinds gives the kind by the class of words.tsv.
var phraseKinds = map[string]struct {
	kind uint8
	flag uint16
}{
	"GPE": {names.PhraseCountry, names.Country}, "LOC": {names.PhrasePlace, names.Place},
	"NORP": {names.PhraseNorp, names.Demonym}, "ORG": {names.PhraseOrg, names.Org},
}

// fixed holds the labels of names that words.tsv gives.
var fixed = readFixed()

func readFixed() map[string]nlp.Label {
	m := map[string]nlp.Label{}
	eachWord(wordsTSV, func(class, word string) {
		if l := parseLabel(class); l != Mask {
			m[strings.ToLower(word)] = l
		}
	})
	return m
}

// eachWord yields the words of a table of classes.
func eachWord(table string, yield func(class, word string)) {
	for line := range strings.Lines(table) {
		class, list, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		if !ok || line[0] == '#' {
			continue
		}
		for _, w := range strings.Split(list, ", ") {
			yield(class, w)
		}
	}
}

// addWords adds the words of words.tsv and organisations.tsv.
func (g *Gazetteer) addWords() {
	eachWord(organisationsTSV, func(_, name string) { g.org(name) })
	eachWord(wordsTSV, func(class, word string) {
		if f, ok := wordFlags[class]; ok {
			g.flags[strings.ToLower(word)] |= f
			return
		}
		p := phraseKinds[class]
		g.phrase(word, p.kind, p.flag, 0)
	})
}
