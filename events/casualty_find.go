package events

import (
	"slices"
	"strings"
	"time"

	"github.com/annals-dev/annals/entities"
	"github.com/annals-dev/annals/nlp"
	"github.com/annals-dev/annals/when"
)

// A tally is a figure as it was read, before the whole article is weighed.
type tally struct {
	Casualty
	group group  // its noun phrase, in words of its sentence
	key   string // head noun in lower case, "" for bare numbers and pronouns

	names    []string // the words of a name, in lower case
	owner    []string // the same with those of a possessor, \"Khan's wife\"
	sex      sex
	revised  bool  // a total that corrects the figure before it
	weak     bool  // see harmSite
	at       int   // index among the tallies
	crimes   bool  // counts crimes, "50 homicides"
	setOff   bool  // one more than others, "another", "a fourth man"
	extra    bool  // said to come on top of other figures
	attack   bool  // told by how they were attacked, "shot"
	self     bool  // \"shot himself\"
	members  int64 // how many of them were named singly afterwards
	later    bool  // "later died", "succumbed": may have been counted as injured
	anaphor  bool  // its number is that of people named before
	resolved bool  // that number was found
	drop     bool  // says nothing after all
}

// A harmReader reads the sentences of one document for figures of harm. The
// fields below the blank line belong to the sentence being read.
type harmReader struct {
	d       *nlp.Document
	tree    *nlp.Tree // nil if the document is not parsed
	set     *entities.Set
	kb      *entities.KB
	words   *casualtyWords
	cues    map[string][]cuePhrase
	all     []entities.Quantity
	tallies []tally
	counted []countedPeople
	lastWho nlp.Span // noun phrase that later bare numbers leave out

	sentence   int
	first      int // token index of the first word
	low        []string
	quantities []entities.Quantity
	groups     []group
	inners     []group // groups inside the "of" phrases of others
	groupAt    []int16 // by word: index into groups + 1
	harms      []harmSite
	claimed    []bool // by group: counted already as the object of a verb
}

// A harmSite is one harm word in its sentence: words [first, last).
type harmSite struct {
	harmWord
	first, last int
	harm        Harm // of the phrase: "shot dead" kills
	subject     int  // group of its passive subject, -1 if none
	joined      bool // shares its people with the next site: "killed and wounded ten"
	later       bool
	weak        bool // tells it by what was done with the hurt: \"taken to hospital\"
}

// findCasualties returns the figures of people harmed that the sentences for
// which body is true give, in text order. set, kb and tree may be nil; they
// refine who is counted.
func findCasualties(d *nlp.Document, tree *nlp.Tree, set *entities.Set, kb *entities.KB, times []when.Expr, published time.Time, body func(sentence int) bool) []Casualty {
	quantities := entities.Quantities(d)
	r := harmReader{d: d, tree: tree, set: set, kb: kb, words: casualtyLexicon(), cues: casualtyCues(), all: quantities}
	for i, s := range d.Sentences {
		if body(i) {
			r.read(i, s)
		}
	}
	slices.SortStableFunc(r.tallies, func(a, b tally) int {
		if a.Sentence != b.Sentence {
			return a.Sentence - b.Sentence
		}
		return int(a.Start) - int(b.Start)
	})
	w := weigher{d: d, set: set, tree: tree, tallies: r.tallies, counted: r.counted, quantities: quantities}
	return w.weigh(times, published)
}

// read appends the tallies of sentence i.
func (r *harmReader) read(i int, s nlp.Sentence) {
	r.sentence, r.first = i, int(s.First)
	r.low = r.low[:0]
	for k := s.First; k < s.Last; k++ {
		r.low = append(r.low, strings.ToLower(r.d.Word(int(k))))
	}
	r.takeQuantities(s)
	harm := r.mayHarm()
	if !harm && len(r.quantities) == 0 {
		return
	}
	r.readGroups()
	r.rememberCounts()
	if !harm {
		return
	}
	r.readHarms()
	r.readWounds()
	r.claimed = append(r.claimed[:0], make([]bool, len(r.groups))...)
	for k := range r.harms {
		r.harvest(k)
	}
	r.revisedTolls()
	r.suicides()
}

// rememberCounts keeps the counted people of the sentence, for "both" and
// "the hostages" later on.
func (r *harmReader) rememberCounts() {
	for i := range r.groups {
		g := &r.groups[i]
		if g.quantity < 0 || g.head < 0 || !g.people() {
			continue
		}
		r.counted = append(r.counted, countedPeople{r.sentence, r.span(g.first, g.last).Start, r.key(g), g.info.role, r.reading(i)})
	}
}

// takeQuantities cuts off the quantities of sentence s.
func (r *harmReader) takeQuantities(s nlp.Sentence) {
	n := 0
	for n < len(r.all) && r.all[n].First < s.First {
		n++
	}
	r.all = r.all[n:]
	n = 0
	for n < len(r.all) && r.all[n].First < s.Last {
		n++
	}
	r.quantities, r.all = r.all[:n], r.all[n:]
}

// mayHarm reports whether the sentence has any word of harm; most have none.
func (r *harmReader) mayHarm() bool {
	for k := range r.low {
		if _, ok := r.words.harms[r.low[k]]; ok || suicideVerb(r.low[k]) || woundWord(r.low[k]) || r.low[k] == "to" && r.at(k+1) == "death" || captiveWord(r.low[k]) {
			return true
		}
	}
	return false
}

// at returns word k in lower case, "" outside the sentence.
func (r *harmReader) at(k int) string {
	if k < 0 || k >= len(r.low) {
		return ""
	}
	return r.low[k]
}

// tag returns the tag of word k, Untagged outside the sentence.
func (r *harmReader) tag(k int) nlp.Tag {
	if k < 0 || k >= len(r.low) {
		return nlp.Untagged
	}
	return r.d.Tokens[r.first+k].Tag
}

// label returns the label of the name at word k.
func (r *harmReader) label(k int) nlp.Label {
	if r.set == nil || k < 0 {
		return nlp.NoLabel
	}
	m := r.set.At(r.first + k)
	if m < 0 {
		return nlp.NoLabel
	}
	return r.set.Mentions[m].Label
}

// adjoins reports whether no space stands between words k and k+1.
func (r *harmReader) adjoins(k int) bool {
	if k < 0 || k+1 >= len(r.low) {
		return false
	}
	return r.d.Tokens[r.first+k].End == r.d.Tokens[r.first+k+1].Start
}

// quantityAt returns the index of the quantity that starts at word k, -1 if none.
func (r *harmReader) quantityAt(k int) int {
	for i := range r.quantities {
		if int(r.quantities[i].First) == r.first+k {
			return i
		}
	}
	return -1
}

// asDeed reports whether word k, if it can be both, is a noun for a deed: "the
// murder of", "his arrest", "a wave of killings".
func (r *harmReader) asDeed(k int) bool {
	switch t := r.tag(k - 1); {
	case r.at(k+1) == "of":
		return r.tag(k) != nlp.VBG || t == nlp.DT
	case t == nlp.DT || t == nlp.PRPS || t == nlp.POS || t.IsAdjective() || t == nlp.CD:
		return !r.tag(k).IsVerb() || t == nlp.DT || t == nlp.PRPS || t == nlp.POS
	}
	return r.tag(k) == nlp.NNS
}

// harmAt returns the harm phrase that starts at word k.
func (r *harmReader) harmAt(k int) (harmWord, bool) {
	if k < 0 || k >= len(r.low) {
		return harmWord{}, false
	}
	return r.words.match(r.low[k:], !r.asDeed(k))
}
