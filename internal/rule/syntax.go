// Package rule reads the rule language of package events: a line-oriented text
// in which each rule names a code, the words that trigger it, conditions on
// their syntax, where its participants stand, and its own examples.
//
// The language filters; what a match means is decided in Go. docs/rules.md
// describes it for those who write rules.
package rule

import "strings"

// A File is one parsed rule file.
type File struct {
	Name    string
	Classes []Class
	Rules   []Rule
}

// A Class is a named set of lemmas, written @name in rules.
type Class struct {
	Line  int
	Name  string
	Words []string // lemmas, and other classes as "@name"
}

// A Rule is one rule as written.
type Rule struct {
	Line     int
	Name     string
	Type     string // "ASSAULT", or "none" for a rule that only blocks others
	Mode     string
	CAMEO    string
	Triggers []Trigger
	Roles    Roles // for triggers that give none of their own
	Flags    []string
	Examples []Example
}

// A Form is the kind of a Trigger.
type Form uint8

// Forms of trigger. The zero Form is unset.
const (
	Verb Form = 1 + iota
	Noun
	Adjective
	Phrase
)

var formNames = map[string]Form{"verb": Verb, "noun": Noun, "adj": Adjective, "phrase": Phrase}

// A Trigger is one line of trigger words with its conditions.
type Trigger struct {
	Line       int
	Form       Form
	Words      []string // lemmas; several words joined by "_", or by spaces in a Phrase
	Conditions []Condition
	Roles      Roles
}

// A Condition restricts the context of a trigger.
type Condition struct {
	Column int
	Not    bool
	Slot   string   // "obj", "prep", "near" ...
	Preps  []string // for Slot "prep"; nil means any preposition
	Any    []string // lemmas, "@class", "#kind", or "*"
}

// Roles names the places where participants stand, best first.
type Roles struct {
	Actor, Recipient []Path
}

// A Path is one place relative to the trigger.
type Path struct {
	Slot  string
	Preps []string
}

// String returns p as written.
func (p Path) String() string {
	if len(p.Preps) == 0 {
		return p.Slot
	}
	return p.Slot + "." + strings.Join(p.Preps, "/")
}

// An Example is a sentence on which the rule must or must not fire.
type Example struct {
	Line int
	Want bool
	Text string
	Keys []Key // expectations: type, trigger, actor, recipient, status, mode, cameo
}

// A Key is one expectation of an Example.
type Key struct{ Name, Value string }
