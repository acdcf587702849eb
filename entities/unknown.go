package entities

import (
	"strings"

	"github.com/annals-dev/annals/internal/kbtab"
	"github.com/annals-dev/annals/nlp"
)

// unknown returns an entity for a name that the knowledge base lacks.
func (f *finder) unknown(s *span) int32 {
	x := Entity{Name: f.text(s)}
	if s.label == nlp.ORG && s.last-s.first > 1 && f.upper[s.last-1] && f.is(s.last-1, wSite) {
		s.label = nlp.FAC // "Padma Bridge"
	}
	switch s.label {
	case nlp.PER:
		x.Kind = Person
	case nlp.ORG:
		x.Kind = Organisation
		f.describeBody(s, &x)
	case nlp.GPE, nlp.LOC, nlp.FAC:
		x.Kind = Place
		f.describePlace(s, &x)
	case nlp.NORP:
		x.Kind = Population
	default:
		x.Kind = Organisation
		if s.label == nlp.MISC {
			x.Kind = 0
		}
	}
	return f.add(s.label.String()+":"+kbtab.Fold(x.Name), x)
}

// describeBody finds country and sectors of an unknown organisation from the
// words of its name, "Venezuelan Oil Chamber", or after it, "Federal Aviation
// Office of Germany"; else it is one of the scene.
func (f *finder) describeBody(s *span, x *Entity) {
	for i := s.first; i < s.last; i++ {
		if a := f.agent[i]; a > 0 && f.agents[a-1].last <= s.last {
			x.Sectors = strings.Fields(f.agentEntry(f.agents[a-1]).Sectors())
		}
	}
	x.Country = f.stateInside(s)
	if s.part >= 0 && x.Country == "" {
		if e := f.k.entry(f.firstEntry(f.names[s.part])); Kind(e.Kind()) == State || Kind(e.Kind()) == Place && e.Prior() >= 85 && f.person[f.names[s.part].first] == 0 {
			x.Country = e.Country()
		}
	}
	if i := s.last; x.Country == "" && int(i)+1 < len(f.d.Tokens) && f.d.Word(int(i)) == "of" {
		x.Country = f.countryStarting(i + 1)
	}
	switch {
	case x.Country != "" || isInternational(x.Sectors):
	case f.common(s):
		x.Country = most(f.evidence) // every country has a senate: that of whom the article speaks most
	default:
		x.Country = f.home()
	}
}

// stateInside returns the country of the state that the name s has a word for:
// the one after "of", else the first.
func (f *finder) stateInside(s *span) string {
	found := ""
	for i := s.first; i < s.last; i++ {
		n := f.nameAt[i]
		if n == 0 || f.names[n-1].last > s.last {
			continue
		}
		e := f.k.entry(f.firstEntry(f.names[n-1]))
		if Kind(e.Kind()) == State && e.Geo() != 0 && (found == "" || f.d.Word(int(i-1)) == "of") {
			found = e.Country()
		}
	}
	return found
}

// home returns the country of the scene if the article speaks of it more than
// of all others together, else "".
func (f *finder) home() string {
	sum := 0
	for _, n := range f.located {
		sum += n
	}
	if 2*f.located[f.scene] > sum {
		return f.scene
	}
	return ""
}

// label returns the label of a linked name.
func (f *finder) label(s *span) nlp.Label {
	e := &f.set.Entities[s.entity]
	switch e.Kind {
	case Person:
		return nlp.PER
	case State:
		if s.people {
			return nlp.NORP
		}
		return nlp.GPE
	case Population:
		return nlp.NORP
	case Organisation, International, Group:
		if s.label == nlp.NORP {
			return nlp.NORP
		}
		return nlp.ORG
	case Place:
		return placeLabel(e, s.label)
	}
	if s.label == nlp.NoLabel {
		return nlp.MISC
	}
	return s.label
}

func placeLabel(e *Entity, l nlp.Label) nlp.Label {
	if e.Geo != nil {
		switch e.Geo.Kind {
		case "city", "admin1", "admin2", "country":
			return nlp.GPE
		case "facility":
			return nlp.FAC
		case "sea", "region":
			return nlp.LOC
		}
	}
	if l == nlp.FAC || l == nlp.LOC {
		return l
	}
	return nlp.GPE
}
