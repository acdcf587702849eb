package events

import (
	"github.com/annals-dev/annals/nlp"
	"github.com/annals-dev/annals/when"
)

// A Harm is what happened to the people that a Casualty counts.
type Harm uint8

// Harms. The zero Harm is unset.
const (
	Killed Harm = 1 + iota
	Injured
	Missing
	Captured
	Arrested
	Displaced
	DeadOrWounded // "casualties": dead or wounded, not told apart
	Affected
	NumHarms
)

var harmNames = [NumHarms]string{"", "killed", "injured", "missing", "captured", "arrested", "displaced", "casualties", "affected"}

// String returns the name of h as it stands in JSON.
func (h Harm) String() string {
	if h < NumHarms {
		return harmNames[h]
	}
	return ""
}

// A FigureStatus says how the text presents a figure.
type FigureStatus uint8

// Figure statuses. The zero value is unset.
const (
	FigureAsserted   FigureStatus = 1 + iota
	FigureSubset                  // part of another figure: "including three children"
	FigureCumulative              // replaces the sum of the earlier ones: "bringing the toll to seven"
	FigureRestated                // told before in the article
	FigureSuperseded              // corrected by another figure
	FigureClaimed                 // one side's claim
	FigureDenied
	FigureNegated // an explicit zero: "no one was hurt"
	FigureHypothetical
	FigureBackground // of another incident
	FigureImplied    // not stated as a figure: "blew himself up"
)

var figureStatusNames = [...]string{"", "asserted", "subset", "cumulative", "restated", "superseded", "claimed", "denied", "negated", "hypothetical", "background", "implied"}

// String returns the name of s as it stands in JSON.
func (s FigureStatus) String() string {
	if int(s) < len(figureStatusNames) {
		return figureStatusNames[s]
	}
	return ""
}

// A Role is the part that the people counted played in the incident.
type Role uint8

// Roles. The zero Role is unset.
const (
	Victim Role = 1 + iota
	Perpetrator
	Combatant
)

var roleNames = [...]string{"", "victim", "perpetrator", "combatant"}

// String returns the name of r as it stands in JSON.
func (r Role) String() string {
	if int(r) < len(roleNames) {
		return roleNames[r]
	}
	return ""
}

// NoFigure stands for a bound or value that the text does not give.
const NoFigure = -1

// A Casualty is one figure of people harmed in one way.
type Casualty struct {
	nlp.Span          // number and noun, "at least 83 people"
	Kind     Harm     //
	Value    int64    // NoFigure for a range or a vague word
	Min, Max int64    // NoFigure if not stated: "at least 12" is Value 12, Min 12
	Died     int64    // how many of those hurt are told dead as well: "five were shot, two fatally" is 5 with 2 dead
	Approx   bool     // "about 40"
	Vague    string   // "dozens"
	Who      nlp.Span // the noun phrase counted, without its number; zero if none
	WhoActor Actor    // sectors and country of those counted
	Role     Role
	Status   FigureStatus
	Period   bool          // a total over many incidents
	Over     when.Interval // of the period
	Trigger  int           // token index of the verb or noun that tells the harm, "killed"
	Sentence int           // index into the document's sentences
	Source   Source        // who gives the figure, if told
	Incident int           // 0 for the article's main incident, from 1 on for the others in the order of the text
}

// A Toll is the reconciled total of one kind.
type Toll struct {
	Value, Min, Max int64 // everybody, dead attackers included; NoFigure if unknown
	Perpetrators    int64 // how many of them were attackers
	Found           bool  // whether the text gives any figure
}

// Tolls holds a Toll by Harm.
type Tolls [NumHarms]Toll
