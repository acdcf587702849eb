package timeline

import (
	"iter"
	"time"

	"github.com/annals-dev/annals/events"
	"github.com/annals-dev/annals/when"
)

// A Ref names one event of one report: t.Reports()[Report].Events[Event].
type Ref struct{ Report, Event int }

// An Entry is one real-world happening, as told by one or more articles.
type Entry struct {
	ID         string        // stable: a hash of the founding telling, "t" and 12 hex digits
	Type       events.Type   //
	Mode       string        // PLOVER mode, "" if none
	CAMEO      string        // of the telling whose class this is
	Status     events.Status // the most certain one told; see Conflicts if a source denies it
	When       when.Interval // zero if no telling gives a time
	Value      string        // TIMEX3 value of When, "" if undated
	Basis      when.Basis    // of the telling that When is from; BasisNone if undated
	Place      *events.Location
	Actors     []Party
	Recipients []Party
	Tolls      []Toll     // one per harm, in the order of the harms
	Refs       []Ref      // every telling, oldest report first, text order inside a report
	Sources    int        // independent sources: outlets or agencies, near-copies counted once
	Reported   time.Time  // publication of the oldest report, zero if unknown
	Aggregate  bool       // a total over many incidents ("21 strikes since September")
	Conflicts  []Conflict // fields on which the sources disagree
	Merges     []Merge    // why the tellings are held to be one, in the order of merging
	Confidence float64    // of the surest telling, 0..1
}

// Dated reports whether any telling of e gives a time.
func (e *Entry) Dated() bool { return !e.When.IsZero() }

// A Party is an actor or recipient of an Entry and the tellings that name it.
type Party struct {
	events.Actor
	Refs    []Ref
	Alleged bool // named only by tellings that are somebody's claim
}

// A Field is a part of an Entry on which sources can disagree.
type Field uint8

// Fields. The zero Field is unset.
const (
	FieldDate Field = 1 + iota
	FieldPlace
	FieldToll
	FieldActor
	FieldStatus
)

var fieldNames = [...]string{"", "date", "place", "toll", "actor", "status"}

// String returns the name of f as it stands in JSON.
func (f Field) String() string {
	if int(f) < len(fieldNames) {
		return fieldNames[f]
	}
	return ""
}

// A Conflict is a Field of an Entry with the values that its sources give.
type Conflict struct {
	Field  Field
	Harm   events.Harm // of a FieldToll
	Values []Value     // the one that the Entry shows comes first
}

// A Value is one of several values told for a field, as text, and who tells it.
type Value struct {
	Text    string
	Refs    []Ref
	Sources int // independent sources
}

// A Merge records that the telling From was brought together with Into.
type Merge struct {
	From, Into Ref
	Score      float64 // log-odds; the threshold is 3.5
	Reasons    []string
}

// A LinkKind says how two entries are related.
type LinkKind uint8

// Link kinds. The zero LinkKind is unset.
const (
	MaybeSame LinkKind = 1 + iota // too alike to be ignored, not enough to be merged
	Fulfils                       // From was planned or threatened, To happened
	PartOf                        // From is one of the incidents that To counts together
)

var linkNames = [...]string{"", "maybe same", "fulfils", "part of"}

// String returns the name of k as it stands in JSON.
func (k LinkKind) String() string {
	if int(k) < len(linkNames) {
		return linkNames[k]
	}
	return ""
}

// A Link relates two entries of a Timeline by their indices.
type Link struct {
	Kind     LinkKind
	From, To int
	Score    float64
	Reasons  []string
}

// A Timeline is the ordered result of a Builder. It is never changed after it
// was built, so it may be shared between goroutines.
type Timeline struct {
	reports []*events.Report
	copyOf  []int // by report: the oldest report of the same text, itself if none
	entries []Entry
	undated int // entries[undated:] have no time
	links   []Link
	byID    map[string]int
}

// Reports returns the reports that Ref.Report counts: each article once, oldest first.
func (t *Timeline) Reports() []*events.Report { return t.reports }

// CopyOf returns the index of the oldest report that carries the same text as
// report i, as agency copy does; i itself if there is none.
func (t *Timeline) CopyOf(i int) int { return t.copyOf[i] }

// Entries returns all entries: dated ones in order of time, then undated ones
// in order of first report.
func (t *Timeline) Entries() []Entry { return t.entries }

// Dated returns the entries with a time, in display order: earlier start
// first, an entry whose start is unknown by its end, shorter before longer.
// If [Compare] finds that one entry is certainly before another, it stands
// before it.
func (t *Timeline) Dated() []Entry { return t.entries[:t.undated:t.undated] }

// Undated returns the entries for which no telling gives a time.
func (t *Timeline) Undated() []Entry { return t.entries[t.undated:] }

// All yields the entries in the order of Entries.
func (t *Timeline) All() iter.Seq[*Entry] {
	return func(yield func(*Entry) bool) {
		for i := range t.entries {
			if !yield(&t.entries[i]) {
				return
			}
		}
	}
}

// Links returns the relations between entries, by From, then To.
func (t *Timeline) Links() []Link { return t.links }

// Find returns the entry with the given ID, which may be the ID that any of
// its tellings would have had as an entry of its own; nil if there is none.
// So the ID of an entry keeps resolving when older reports are added.
func (t *Timeline) Find(id string) *Entry {
	if i, ok := t.byID[id]; ok {
		return &t.entries[i]
	}
	return nil
}

// Event returns the event that r names.
func (t *Timeline) Event(r Ref) *events.Event { return &t.reports[r.Report].Events[r.Event] }

// Sentence returns the sentence that tells the event r, "" if the report has
// no sentences.
func (t *Timeline) Sentence(r Ref) string {
	return sentenceText(t.reports[r.Report], t.Event(r).Sentence)
}

// sentenceText returns the text of sentence i of r without line breaks at its ends.
func sentenceText(r *events.Report, i int) string {
	if r.Document == nil || i < 0 || i >= len(r.Document.Sentences) {
		return ""
	}
	s := r.Document.Sentences[i]
	return slice(r.Article.Text, int(s.Start), int(s.End))
}

// slice returns text[from:to], "" if that lies outside the text.
func slice(text string, from, to int) string {
	if from < 0 || from > to || to > len(text) {
		return ""
	}
	return text[from:to]
}
