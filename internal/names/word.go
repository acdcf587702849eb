package names

// NumCodes is the number of codes that stand for a word's embedding.
const NumCodes = 8

// A Word is what the features know about one token.
type Word struct {
	Hash  uint32          // of the normalised form
	First uint32          // its first three bytes
	Last  uint32          // its last four bytes
	Flags uint16          // of the gazetteer
	Rank  uint8           // logarithm of the frequency rank in general text, from 1; 0 if not listed
	Len   uint8           // bytes of the normalised form, 255 for more
	Shape uint8           // digits, marks and letters of the form as written
	Case  uint8           // one of the Case constants
	Glued bool            // no space before it
	Codes [NumCodes]uint8 // residual codes of the embedding, coarse to fine; zero if none
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
	Common               // no name when alone, though it has a capital
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

// Bits of Word.Shape.
const (
	shapeDigit  = 1 << iota // has a digit
	shapeHyphen             // has a hyphen
	shapePeriod             // has a period
	shapeQuote              // has an apostrophe
	shapePunct              // has another mark that is neither letter nor digit
	shapeAlpha              // has a letter
	shapeShort              // one byte long
	shapeLong               // more than eight bytes long
)
