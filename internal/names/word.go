package names

import "github.com/annals-dev/annals/internal/syntax"

// A Word is what the features know about one token. Of the embedded Word, ID
// holds the Flags of the gazetteer and Class the frequency class.
type Word struct {
	syntax.Word
	Case  uint8 // one of the Case constants
	Glued bool  // no space before it
}

// Flags of a word in the lexicon, from lists of names.
const (
	Given    = 1 << iota // given name of a person
	Given2               // given name in more than one list
	Surname              // family name
	Surname2             // family name in more than one list
	Country              // country or territory, if one word
	Demonym              // adjective or people
	City                 // large place, if one word
	Place                // any place, if one word
	InPlace              // inside the name of a place
	Org                  // organisation, if one word
	InOrg                // inside the name of an organisation
	Title                // stands before the name of a person
	Facility             // last word of buildings and sites
	Month                // month or weekday
	Particle             // small word inside names
	NumFlags = iota
)

// Cases of a word.
const (
	CaseNone  = iota // no letters
	CaseLower        // no capital
	CaseTitle        // one capital, the first letter
	CaseUpper        // capitals only
	CaseOne          // one capital alone
	CaseAbbr         // capitals with periods
	CaseMixed        // capitals inside
)

// caseOf returns the case of form.
func caseOf(form string) uint8 {
	upper, lower, period := 0, 0, false
	for _, r := range form {
		switch {
		case isUpper(r):
			upper++
		case isLetter(r):
			lower++
		case r == '.':
			period = true
		}
	}
	switch {
	case upper+lower == 0:
		return CaseNone
	case upper == 0:
		return CaseLower
	case lower == 0 && period:
		return CaseAbbr
	case lower == 0 && upper == 1:
		return CaseOne
	case lower == 0:
		return CaseUpper
	case upper == 1 && isUpper(firstRune(form)):
		return CaseTitle
	}
	return CaseMixed
}
