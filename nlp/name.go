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
