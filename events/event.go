package events

import (
	"github.com/annals-dev/annals/article"
	"github.com/annals-dev/annals/entities"
	"github.com/annals-dev/annals/nlp"
	"github.com/annals-dev/annals/when"
)

// A Report is everything found in one Article, in text order.
type Report struct {
	Article      article.Article
	Layout       article.Layout
	Document     *nlp.Document
	Entities     *entities.Set
	Times        []when.Expr
	Casualties   []Casualty
	Attributions []Attribution
	Events       []Event
	Tolls        Tolls // of the article's main incident
	Versions     Versions
}

// Versions identifies what made a Report.
type Versions struct {
	Module, Model, Rules, Knowledge string
}

// An Event is one thing that political actors did, said to each other,
// announced, or suffered, told by one trigger in one clause.
type Event struct {
	ID          string // "e1", "e2" ... in text order
	Type        Type
	Mode        string // PLOVER mode, "" if none
	CAMEO       string // CAMEO code, two to four digits
	Trigger     nlp.Span
	Sentence    int // index into Report.Document.Sentences
	Actors      []Actor
	Recipients  []Actor
	Status      Status
	Attribution []Source
	Time        Time
	Place       *Location // nil if the text does not say
	Casualties  []int     // indices into Report.Casualties
	Rule        string    // the rule that fired, "file:name"
	Confidence  float64   // 0..1
	SameAs      int       // index into Report.Events of the earlier telling, -1 if this is the first

	anchor   int    // token that the roles are relative to
	evidence string // why Status is what it is
	weak     bool   // the rule calls itself a guess
	promise  bool   // the deed is announced: what happened is the announcement
}

// An Actor is one participant of an Event.
type Actor struct {
	nlp.Span        // zero if the text of the clause does not name it
	Mention  int    // index into Report.Entities.Mentions, -1 if none
	Entity   int    // index into Report.Entities.Entities, -1 if unknown
	Name     string // canonical name, "" for the nameless ("four gunmen")
	ID       string // knowledge-base key
	Country  string // ISO 3166-1 alpha-3
	Kind     entities.Kind
	Sectors  []string // PLOVER sectors, most specific first
}

// A Status says how the text presents an event.
type Status uint8

// Statuses. The zero Status is unset.
const (
	Actual       Status = 1 + iota // asserted as happened or happening
	Alleged                        // only as somebody's claim
	Denied                         // the text reports a denial of it
	Planned                        // will happen, promised, scheduled
	Hypothetical                   // if, could, should, may, called for
	Negated                        // did not happen
)

var statusNames = [...]string{"", "actual", "alleged", "denied", "planned", "hypothetical", "negated"}

// String returns the name of s as it stands in JSON.
func (s Status) String() string {
	if int(s) < len(statusNames) {
		return statusNames[s]
	}
	return ""
}

// A Source is somebody to whom an event is attributed.
type Source struct {
	nlp.Span        // of the source's mention
	Name     string // canonical name, or the words of the text
	Country  string
	Cue      nlp.Span // "said", "according to"
}

// An Attribution is one piece of reported speech or thought.
type Attribution struct {
	Source  Source // its Span is zero if the text names none ("it was reported")
	Cue     nlp.Span
	Content nlp.Span
	Parts   []nlp.Span // the pieces of a content broken by its source and cue, or running on; nil if Content is all
	Direct  bool       // between quotation marks
	Claim   bool       // the cue casts doubt: claimed, alleged, accused
	Denial  bool       // the source denies the content
	Sources []Source   // each source of a coordination, "The Washington Post and CNN"; nil if there is one

	class  cueClass // what kind of cue
	start  uint32   // where the first of source, cue and content begins; Report.Attributions is sorted by it
	spoke  int      // index of the last direct speech before this one in Report.Attributions, -1 if none
	verb   int      // token index of the cue
	clause bool     // the content is a clause or quote
	loose  bool     // found by the order of words: syntax does not show its scope
}

// A Time is when an event happened.
type Time struct {
	nlp.Span      // of the expression; zero if none
	Value         string
	when.Interval // To exclusive here, inclusive in JSON
	Basis         when.Basis
}

// A Location is where an event happened.
type Location struct {
	nlp.Span
	Name    string
	Country string
	ID      string
	Geo     *entities.Geo
}
