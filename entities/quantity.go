package entities

import (
	"github.com/annals-dev/annals/nlp"
)

// A Unit says what a Quantity measures.
type Unit uint8

// Units. The zero Unit is unset.
const (
	UnitCount   Unit = 1 + iota // people or things
	UnitAge                     // "fifty-two year old", "Khan, 34,"
	UnitMoney                   //
	UnitPercent                 //
	UnitMeasure                 // lengths, weights, areas, multiples
	UnitTime                    // spans of time and clock times
	UnitDate                    // days and years of the calendar
	UnitLabel                   // a number that names something: "Highway 129", "a three-man crew"
)

var unitNames = [...]string{"", "count", "age", "money", "percent", "measure", "time", "date", "label"}

// String returns the name of u.
func (u Unit) String() string {
	if int(u) < len(unitNames) {
		return unitNames[u]
	}
	return ""
}

// Unstated stands for a value or bound that a Quantity does not give.
const Unstated = -1

// A Quantity is one number, range of numbers or vague amount of the text, with
// the words that bound it: "at least 83", "between 14 and 20", "dozens".
// Value, Min and Max follow the words: "at least 12" is Value 12 and Min 12,
// "more than 12" Value 12 and Min 13, "up to 12" Value 12 and Max 12, "fewer
// than 12" only Max 11, "12 to 15" only Min and Max, and a vague word only Min.
type Quantity struct {
	nlp.Span               // from the first bounding word to the last
	First, Last     uint32 // tokens of Span
	Number          uint32 // first token of the number itself
	Value, Min, Max int64  // Unstated if the text does not give it
	Approx          bool   // "about", "some", "nearly"
	Total           bool   // "a total of"
	Vague           string // the vague words in lower case, "tens of thousands"; "" for a figure
	Unit            Unit   // what is measured
}

// Quantities returns the quantities of d in text order, without overlaps.
// Ordinals are not quantities, nor is "one" in "no one" and "one another".
func Quantities(d *nlp.Document) []Quantity {
	r := quantityReader{d: d, words: quantityLexicon()}
	for _, s := range d.Sentences {
		r.sentence(s)
	}
	return r.found
}

// A quantityReader holds the sentence being read, in lower case, and what has
// been found so far.
type quantityReader struct {
	d     *nlp.Document
	words *quantityWords
	first int      // token index of the sentence's first word
	low   []string // the sentence's words in lower case
	done  int      // words before this one belong to an earlier quantity
	found []Quantity
}

// sentence reads one sentence from left to right. Every word is looked at a
// bounded number of times, so the whole is linear.
func (r *quantityReader) sentence(s nlp.Sentence) {
	r.first, r.done = int(s.First), 0
	r.low = r.low[:0]
	for i := s.First; i < s.Last; i++ {
		r.low = append(r.low, lowerWord(r.d, int(i)))
	}
	for i := 0; i < len(r.low); {
		q, end := r.quantity(i)
		if end == i {
			i++
			continue
		}
		r.found = append(r.found, q)
		r.done, i = end, end
	}
}

// quantity reads the quantity whose number starts at word i and returns it
// with the word after it; end is i if there is none.
func (r *quantityReader) quantity(i int) (q Quantity, end int) {
	n, end := r.amount(i)
	if end == i || r.pronoun(i, end) {
		return Quantity{}, i
	}
	q = Quantity{Value: n.value, Min: Unstated, Max: Unstated, Vague: n.vague, Approx: n.approx}
	if n.vague != "" {
		q.Value, q.Min = Unstated, n.value
	}
	start := i
	if high, after, ok := r.rangeEnd(i, end, n); ok {
		q.Value, q.Min, q.Max = Unstated, high.low, high.value
		end = after
		if i > r.done && r.low[i-1] == "between" {
			start--
		}
	}
	start = r.boundsBefore(start, &q)
	end = r.boundAfter(end, &q)
	q.First, q.Last, q.Number = uint32(r.first+start), uint32(r.first+end), uint32(r.first+i)
	q.Span = nlp.Span{Start: r.d.Tokens[q.First].Start, End: r.d.Tokens[q.Last-1].End}
	q.Unit = r.unit(i, end, start, q)
	return q, end
}

// pronoun reports whether the words [i, end) are "one" used as a pronoun that
// counts nobody.
func (r *quantityReader) pronoun(i, end int) bool {
	if end != i+1 || r.low[i] != "one" {
		return false
	}
	if r.at(i-1) == "no" {
		return true
	}
	switch r.at(i + 1) {
	case "another", "'s", "’s", "'":
		return true
	}
	return false
}

// at returns word i of the sentence in lower case, "" outside it.
func (r *quantityReader) at(i int) string {
	if i < 0 || i >= len(r.low) {
		return ""
	}
	return r.low[i]
}

// adjoins reports whether no space stands between words i and i+1.
func (r *quantityReader) adjoins(i int) bool {
	if i < 0 || i+1 >= len(r.low) {
		return false
	}
	t := r.d.Tokens[r.first+i:]
	return t[0].End == t[1].Start
}
