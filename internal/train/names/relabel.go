package names

import (
	"slices"
	"strings"

	"github.com/annals-dev/annals/internal/names"
	"github.com/annals-dev/annals/nlp"
)

// unerLabel maps the labels of Universal NER, which has one for all places and
// one for peoples, works and things.
func (g *Gazetteer) unerLabel(name, kind string) nlp.Label {
	if l, ok := fixed[strings.ToLower(name)]; ok && kind != "PER" {
		return l
	}
	switch kind {
	case "PER":
		return nlp.PER
	case "ORG":
		return nlp.ORG
	case "LOC":
		return g.placeLabel(name)
	case "OTH":
		if g.isNorp(name) {
			return nlp.NORP
		}
		return nlp.MISC
	}
	return nlp.NoLabel
}

// gmbLabel maps the labels of the Groningen Meaning Bank, where gpe are mostly
// peoples and geo all places.
func (g *Gazetteer) gmbLabel(name, kind string) nlp.Label {
	if l, ok := fixed[strings.ToLower(name)]; ok {
		return l
	}
	switch kind {
	case "per":
		if g.isNorp(name) {
			return nlp.NORP
		}
		return nlp.PER
	case "org":
		return g.orgLabel(name)
	case "geo":
		return g.placeLabel(name)
	case "gpe":
		if g.kinds(name)&names.PhraseCountry != 0 && !g.isNorp(name) {
			return nlp.GPE
		}
		if g.kinds(name)&names.PhrasePlace != 0 && !g.isNorp(name) {
			return g.placeLabel(name)
		}
		return nlp.NORP
	case "art", "eve":
		return nlp.MISC
	}
	return nlp.NoLabel
}

func (g *Gazetteer) isNorp(name string) bool { return g.kinds(name)&names.PhraseNorp != 0 }

func (g *Gazetteer) orgLabel(name string) nlp.Label {
	switch k := g.kinds(name); {
	case k&names.PhraseOrg != 0:
		return nlp.ORG
	case k&names.PhraseCountry != 0:
		return nlp.GPE
	case k&names.PhraseNorp != 0:
		return nlp.NORP
	}
	return nlp.ORG
}

// natural are words of the names of places that have no government.
var natural = []string{
	"sea", "ocean", "river", "strait", "gulf", "mountain", "mountains", "valley", "island", "islands", "peninsula", "desert",
	"bay", "lake", "cape", "coast", "north", "south", "east", "west", "northern", "southern", "eastern", "western", "hills",
	"forest", "plateau", "delta", "basin", "heights", "region",
}

// placeLabel tells settlements and states from natural places and buildings.
func (g *Gazetteer) placeLabel(name string) nlp.Label {
	if l, ok := fixed[strings.ToLower(name)]; ok {
		return l
	}
	if g.kinds(name)&(names.PhraseCountry|names.PhrasePlace) != 0 {
		return nlp.GPE
	}
	words := tokens(name)
	for _, w := range words {
		if slices.Contains(natural, w) {
			return nlp.LOC
		}
	}
	if n := len(words); n > 1 && g.flags[words[n-1]]&names.Facility != 0 {
		return nlp.FAC
	}
	return nlp.GPE
}

// repairGMB takes titles off persons and articles off all names, and marks
// states and peoples that have no label.
func (g *Gazetteer) repairGMB(t Text) Text {
	out := t.Spans[:0]
	for _, s := range t.Spans {
		if s.Label == nlp.PER {
			s.Start = g.skipTitles(t.Text, s)
		}
		if rest, ok := strings.CutPrefix(t.Text[s.Start:s.End], "the "); ok {
			s.Start = s.End - len(rest)
		}
		if s.Start < s.End {
			out = append(out, s)
		}
	}
	t.Spans = out
	return g.addKnown(t)
}

// skipTitles returns where the name of a person starts after titles, its end if
// it has no name.
func (g *Gazetteer) skipTitles(text string, s Span) int {
	at := s.Start
	for at < s.End {
		word, _, _ := strings.Cut(text[at:s.End], " ")
		if low := strings.ToLower(word); g.flags[low]&names.Title == 0 && low != "-" {
			return at
		}
		at = min(s.End, at+len(word)+1)
	}
	return at
}

// addKnown labels the states and peoples in t that no span covers.
func (g *Gazetteer) addKnown(t Text) Text {
	d := nlp.Tokenize(t.Text, nil)
	for i := 0; i < len(d.Tokens); i++ {
		for j := min(len(d.Tokens), i+names.MaxPhrase); j > i; j-- {
			start, end := int(d.Tokens[i].Start), int(d.Tokens[j-1].End)
			l := g.known(t.Text[start:end])
			if l == nlp.NoLabel || t.covers(start, end) {
				continue
			}
			t.Spans = append(t.Spans, Span{start, end, l})
			i = j - 1
			break
		}
	}
	slices.SortFunc(t.Spans, func(a, b Span) int { return a.Start - b.Start })
	return t
}

func (t *Text) covers(start, end int) bool {
	for _, s := range t.Spans {
		if s.Start < end && start < s.End {
			return true
		}
	}
	return false
}

// known returns the label of a name that has only one meaning.
func (g *Gazetteer) known(name string) nlp.Label {
	if c := name[0]; c < 'A' || c > 'Z' {
		return nlp.NoLabel
	}
	if l, ok := fixed[strings.ToLower(name)]; ok && (l == nlp.GPE || l == nlp.NORP) {
		return l
	}
	k := g.kinds(name)
	switch {
	case len(name) < 5:
		return nlp.NoLabel
	case k == names.PhraseNorp && g.flags[strings.ToLower(name)]&^(names.Demonym|names.InPlace|names.InOrg) == 0:
		return nlp.NORP
	case k&names.PhraseCountry != 0 && k&^(names.PhraseCountry|names.PhrasePlace) == 0 && !strings.Contains(name, " ") &&
		g.flags[strings.ToLower(name)]&(names.Given|names.Surname) == 0:
		return nlp.GPE
	}
	return nlp.NoLabel
}
