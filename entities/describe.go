package entities

import (
	"strings"

	"github.com/annals-dev/annals/nlp"
)

// Describe returns who or what the noun phrase Tokens[first:last] with the
// given head stands for: the entity that the mention at its head refers to, or
// a nameless one with the sectors of its nouns and the country of its
// modifiers, else of the scene. s is what Find returned for d; its Entities
// and Mentions are not changed.
func (k *KB) Describe(d *nlp.Document, s *Set, first, last, head int) Entity {
	if head < 0 || head >= len(d.Tokens) || first < 0 || last > len(d.Tokens) || first >= last || s.scan == nil {
		return Entity{}
	}
	if m := s.At(head); m >= 0 && len(s.Mentions[m].Entities) > 0 {
		x := s.Entities[s.Mentions[m].Entities[0]]
		if s.Mentions[m].Form == NominalForm && x.Country == "" {
			x.Country = s.modifier(first, last, head)
		}
		return x
	}
	x := Entity{Kind: Population, Country: s.modifier(first, last, head)}
	x.Sectors = s.sectorsOf(first, last, head)
	if x.Country == "" && len(x.Sectors) > 0 && !isInternational(x.Sectors) {
		x.Country = s.scene
	}
	return x
}

// modifier returns the country of a name in the phrase other than its head,
// those before the head first.
func (s *Set) modifier(first, last, head int) string {
	for i := head - 1; i >= first; i-- {
		if c := s.countryAt(i); c != "" {
			return c
		}
	}
	for i := head + 1; i < last; i++ {
		if c := s.countryAt(i); c != "" {
			return c
		}
	}
	return ""
}

func (s *Set) countryAt(i int) string {
	m := s.At(i)
	if m < 0 || len(s.Mentions[m].Entities) == 0 || s.Mentions[m].Form == PronounForm {
		return ""
	}
	return s.Entities[s.Mentions[m].Entities[0]].Country
}

// sectorsOf returns the sectors of a phrase whose head is no agent noun: those
// of what its head counts or belongs to ("dozens of students", "members of
// parliament"), else those of the nearest agent noun before it ("police
// stations", "rebel positions").
func (s *Set) sectorsOf(first, last, head int) []string {
	if head+1 < last && strings.EqualFold(s.scan.d.Word(head+1), "of") {
		for i := head + 2; i < last; i++ {
			if m := s.At(i); m >= 0 && len(s.Mentions[m].Entities) > 0 && !s.Mentions[m].Adjectival {
				return s.Entities[s.Mentions[m].Entities[0]].Sectors
			}
		}
	}
	for i := head; i >= first; i-- {
		if m := s.At(i); m >= 0 && s.Mentions[m].Form == NominalForm && len(s.Mentions[m].Entities) > 0 {
			return s.Entities[s.Mentions[m].Entities[0]].Sectors
		}
	}
	for i := head; i >= first; i-- {
		if m := s.At(i); m >= 0 && s.Mentions[m].Form == NameForm && len(s.Mentions[m].Entities) > 0 && s.Entities[s.Mentions[m].Entities[0]].Kind != Place {
			return s.Entities[s.Mentions[m].Entities[0]].Sectors
		}
	}
	return nil
}
