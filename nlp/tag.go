package nlp

// A Tag is a Penn Treebank part of speech, in the variant of the Universal
// Dependencies English treebanks (HYPH, NFP, ADD, AFX, GW and XX included;
// the infinitive marker is TO, the preposition "to" is IN).
type Tag uint8

// Penn Treebank tags. The zero Tag means untagged.
const (
	Untagged Tag = iota
	CC
	CD
	DT
	EX
	FW
	IN
	JJ
	JJR
	JJS
	LS
	MD
	NN
	NNS
	NNP
	NNPS
	PDT
	POS
	PRP
	PRPS // PRP$
	RB
	RBR
	RBS
	RP
	SYM
	TO
	UH
	VB
	VBD
	VBG
	VBN
	VBP
	VBZ
	WDT
	WP
	WPS // WP$
	WRB
	HYPH       // hyphen inside a word
	NFP        // superfluous punctuation
	ADD        // address: URL, e-mail, handle
	AFX        // affix
	GW         // part of a wrongly split word
	XX         // unintelligible
	Period     // .
	Comma      // ,
	Colon      // : ; ... --
	OpenQuote  // ``
	CloseQuote // ''
	LRB        // -LRB-
	RRB        // -RRB-
	Dollar     // $ and other currency
	Hash       // #
	NumTags
)

var tagNames = [NumTags]string{"", "CC", "CD", "DT", "EX", "FW", "IN", "JJ", "JJR", "JJS", "LS", "MD", "NN", "NNS", "NNP", "NNPS", "PDT", "POS", "PRP", "PRP$", "RB", "RBR", "RBS", "RP", "SYM", "TO", "UH", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "WDT", "WP", "WP$", "WRB", "HYPH", "NFP", "ADD", "AFX", "GW", "XX", ".", ",", ":", "``", "''", "-LRB-", "-RRB-", "$", "#"}

// String returns the treebank's name of t, "" if untagged.
func (t Tag) String() string {
	if t < NumTags {
		return tagNames[t]
	}
	return ""
}

// ParseTag returns the Tag with the given treebank name, Untagged if there is none.
func ParseTag(name string) Tag {
	for i, n := range tagNames {
		if n == name {
			return Tag(i)
		}
	}
	return Untagged
}

// IsVerb reports whether t is a verb form; modals are not.
func (t Tag) IsVerb() bool { return t >= VB && t <= VBZ }

// IsNoun reports whether t is a common or proper noun.
func (t Tag) IsNoun() bool { return t >= NN && t <= NNPS }

// IsProper reports whether t is a proper noun.
func (t Tag) IsProper() bool { return t == NNP || t == NNPS }

// IsAdjective reports whether t is an adjective of any degree.
func (t Tag) IsAdjective() bool { return t >= JJ && t <= JJS }

// IsPunct reports whether t is a punctuation mark.
func (t Tag) IsPunct() bool { return t >= Period && t <= RRB || t == HYPH || t == NFP }
