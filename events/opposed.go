package events

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/annals-dev/annals/entities"
	"github.com/annals-dev/annals/nlp"
)

// anti is what the adjectives of those who oppose something begin with.
const anti = "anti-"

// opposed returns whom an adjective like "anti-government" or "anti-Russian" is
// against: the government of the scene, or the first country or name that the
// rest of the word stands for.
func (x *extraction) opposed(h int) []Actor {
	word := x.m.d.Word(h)
	if len(word) <= len(anti) || !strings.EqualFold(word[:len(anti)], anti) {
		return nil
	}
	t := x.m.d.Tokens[h]
	a := Actor{Span: nlp.Span{Start: t.Start + uint32(len(anti)), End: t.End}, Mention: -1, Entity: -1}
	rest := word[len(anti):]
	if against, ok := opposedPowers[rest]; ok {
		a.Country, a.Kind, a.Sectors = x.m.set.Scene(), against.kind, []string{against.sector}
		return []Actor{a}
	}
	if r, _ := utf8.DecodeRuneInString(rest); !unicode.IsUpper(r) {
		return nil
	}
	for _, c := range x.kb.Resolve(rest, x.report.Layout.Published, "") {
		if c.Country != "" && c.Score >= sureReading {
			a.Name, a.ID, a.Country, a.Sectors = c.Name, c.ID, c.Country, c.Sectors
			return []Actor{a}
		}
	}
	return nil
}

// sureReading is the score of a name's usual reading.
const sureReading = 0.3

// opposedPowers are those whom protesters of a country oppose.
var opposedPowers = map[string]struct {
	kind   entities.Kind
	sector string
}{
	"government": {entities.State, "GOV"}, "regime": {entities.State, "GOV"}, "junta": {entities.State, "GOV"},
	"police": {entities.Organisation, "COP"}, "monarchy": {entities.State, "GOV"},
}
