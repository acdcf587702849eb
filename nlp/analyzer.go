package nlp

// A Label is the class of a name.
type Label uint8

// Name labels, as in OntoNotes with WORK_OF_ART, EVENT, LAW, PRODUCT and
// LANGUAGE under Misc. The zero Label means none.
const (
	NoLabel Label = iota
	PER
	ORG
	GPE
	LOC
	NORP
	FAC
	MISC
	NumLabels
)

var labelNames = [NumLabels]string{"", "PER", "ORG", "GPE", "LOC", "NORP", "FAC", "MISC"}

// String returns the name of l, "" for none.
func (l Label) String() string {
	if l < NumLabels {
		return labelNames[l]
	}
	return ""
}

// A Name is a proper name, Tokens[First:Last] of its Document.
type Name struct {
	First, Last uint32
	Label       Label
}

// A Tagger sets the Tag of each token of one sentence, in place. It must be
// safe for concurrent use and must not keep words.
type Tagger interface {
	Tag(d *Document, words []Token)
}

// A NameFinder appends the names of sentence s to dst, in text order and
// without overlaps, and returns it. It must be safe for concurrent use.
type NameFinder interface {
	FindNames(d *Document, s Sentence, dst []Name) []Name
}

// A Parser sets Head and Dep of each token of one tagged sentence, in place.
// It must be safe for concurrent use and must not keep words.
type Parser interface {
	Parse(d *Document, words []Token)
}
