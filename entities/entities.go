// Package entities finds who and what an article is about: people, states,
// groups, organisations and places, linked to a knowledge base, with names,
// nominals and pronouns that refer to the same one brought together, and the
// quantities of people that the text counts.
package entities

import (
	"time"

	"github.com/annals-dev/annals/nlp"
)

// A Kind is the broad type of an Entity.
type Kind uint8

// Kinds. The zero Kind is unset.
const (
	State         Kind = 1 + iota // a country, its government or a part of it
	Person                        //
	Organisation                  // party, company, NGO, outlet
	Group                         // armed group, movement
	Population                    // people of a nation, faith or occupation: "protesters", "Kurds"
	International                 // IGO: the UN, NATO
	Place                         // a place that is no country
)

var kindNames = [...]string{"", "state", "person", "organisation", "group", "population", "international", "place"}

// String returns the name of k as it stands in JSON.
func (k Kind) String() string {
	if int(k) < len(kindNames) {
		return kindNames[k]
	}
	return ""
}

// An Entity is one real-world person, body or place of an article.
type Entity struct {
	Name    string   // canonical, "Nicolás Maduro"
	ID      string   // stable knowledge-base key; "" if unknown to it
	Kind    Kind     //
	Country string   // ISO 3166-1 alpha-3, XKX written KOS; "" if unknown
	Sectors []string // PLOVER sectors, most specific first
	Office  string   // office held on the article's date, "President"; "" if none
	Geo     *Geo     // nil unless the entity is or has a point on the map (places, countries)
}

// A Geo is a place on the map.
type Geo struct {
	Kind      string  // country admin1 admin2 city facility sea region other
	Admin1    string  // name of the first-level division
	Lat, Lon  float64 // degrees, WGS 84
	GeonameID int     // 0 if the place is not in GeoNames
}

// A Form is how a Mention refers.
type Form uint8

// Forms. The zero Form is unset.
const (
	NameForm    Form = 1 + iota // "Nicolás Maduro", "Caracas", "Venezuelan"
	NominalForm                 // "the president", "gunmen", "both sides"
	PronounForm                 // "he", "their"
)

// A Mention is one reference to an entity: Tokens[First:Last].
type Mention struct {
	nlp.Span
	First, Last uint32    // tokens
	Label       nlp.Label // of a name; NoLabel for other forms
	Form        Form
	Adjectival  bool    // "Venezuelan", "French": an adjective or a possessor's adjective
	Entities    []int32 // indices into Set.Entities; several for "the two leaders", none if unresolved

	geo *Geo // of the city, if a capital stands for its state
}

// A Set is everything found in one article.
type Set struct {
	Entities []Entity
	Mentions []Mention // in text order, without overlaps
	byToken  []int32   // mention index + 1 by token, 0 for none
	scene    string    // country of the scene
	scan     *scanner  // what Describe looks up
}

// At returns the index of the mention that covers token i, -1 if none does.
func (s *Set) At(i int) int {
	if i < 0 || i >= len(s.byToken) {
		return -1
	}
	return int(s.byToken[i]) - 1
}

// Place returns the point on the map that a name of a place means, nil if m
// names no place. For a capital that stands for its state it is the city.
func (s *Set) Place(m *Mention) *Geo {
	if m.geo != nil {
		return m.geo
	}
	if len(m.Entities) != 1 || m.Adjectival || m.Label != nlp.GPE && m.Label != nlp.LOC && m.Label != nlp.FAC {
		return nil
	}
	return s.Entities[m.Entities[0]].Geo
}

// A Context is what is known about an article before linking.
type Context struct {
	Date  time.Time // of publication, decides who holds which office; zero: today's holders as of the knowledge base
	Scene string    // ISO alpha-3 of the country the story is set in, "" to find out
}
