package events

// A Type is a PLOVER event type, or the extension HARM.
type Type uint8

// Event types of PLOVER (manual of 2024), in its order, and HARM for people
// killed, hurt, missing or displaced without a hostile actor in the text.
// The zero Type is unset.
const (
	Agree Type = 1 + iota
	Consult
	Support
	Concede
	Cooperate
	Aid
	Retreat
	Request
	Accuse
	Reject
	Threaten
	Protest
	Sanction
	Mobilize
	Coerce
	Assault
	HarmEvent
	NumTypes
)

var typeNames = [NumTypes]string{"", "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT", "HARM"}

// String returns the PLOVER name of t.
func (t Type) String() string {
	if t < NumTypes {
		return typeNames[t]
	}
	return ""
}

// ParseType returns the Type with the given PLOVER name, zero if there is none.
func ParseType(name string) Type {
	for i, n := range typeNames[1:] {
		if n == name {
			return Type(i + 1)
		}
	}
	return 0
}
