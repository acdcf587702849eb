package entities

import "github.com/annals-dev/annals/internal/kbtab"

// Classes of agent nouns, in the Geo byte of their entry.
const (
	classOffice = 1 // a title before a name: "president"
	classPerson = 2 // "gunman"
	classPeople = 3 // a body or crowd: "police", "government"
)

// Numbers of agent nouns, in the Prior byte of their entry.
const (
	singular = 1
	plural   = 2
)

// agentEntry returns the agent noun of h.
func (s *scanner) agentEntry(h hit) kbtab.Entry {
	l := &s.k.layers[h.layer]
	for p := range l.t.Postings(int(h.list)) {
		if p.Type == kbtab.Word {
			return l.t.Entry(p.Entry)
		}
	}
	return l.t.Entry(0) // unreachable: a hit of agents has such a posting
}
