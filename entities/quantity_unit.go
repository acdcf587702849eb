package entities

import (
	"slices"

	"github.com/annals-dev/annals/nlp"
)

// maxAge is the largest number taken for an age in "Khan, 34,".
const maxAge = 115

// unit tells what quantity q, its number at word i and ending before word end,
// measures; start is the first word of its bounds.
func (r *quantityReader) unit(i, end, start int, q Quantity) Unit {
	switch {
	case r.age(i, end, q):
		return UnitAge
	case r.words.beside[r.at(start-1)] == UnitMoney || r.words.beside[r.at(i-1)] == UnitMoney:
		return UnitMoney
	case r.date(i, end, q):
		return UnitDate
	case r.label(i, end):
		return UnitLabel
	}
	return r.unitAfter(end)
}

// unitAfter reads the unit that follows a number, over a hyphen and one
// adjective: "20-mile", "six long years".
func (r *quantityReader) unitAfter(end int) Unit {
	k := end
	hyphen := r.at(k) == "-" && r.adjoins(k-1)
	if hyphen {
		k++
	}
	if u, ok := r.words.beside[r.at(k)]; ok {
		return u
	}
	if r.at(k) == "per" && r.at(k+1) == "cent" {
		return UnitPercent
	}
	if u := r.words.beside[r.at(k+1)]; u == UnitTime && r.tag(k).IsAdjective() {
		return u
	}
	if hyphen && r.adjoins(end) {
		return UnitLabel // "a three-man crew", "the five-storey building"
	}
	return UnitCount
}

// age reports whether the number is somebody's age.
func (r *quantityReader) age(i, end int, q Quantity) bool {
	k := end
	if r.at(k) == "-" {
		k++
	}
	if r.words.beside[r.at(k)] == UnitTime {
		k++
		if r.at(k) == "-" {
			k++
		}
		switch r.at(k) {
		case "old", "olds", "of":
			return r.at(k) != "of" || r.at(k+1) == "age"
		}
	}
	switch r.at(i - 1) {
	case "aged", "age", "ages":
		return true
	}
	return r.agedList(i) || q.Value > 0 && q.Value <= maxAge && r.bareAge(i, end)
}

// agedList reports whether the number at word i continues a list of ages,
// "ages 22, 23 and 25".
func (r *quantityReader) agedList(i int) bool {
	if len(r.found) == 0 {
		return false
	}
	q := &r.found[len(r.found)-1]
	if q.Unit != UnitAge || int(q.First) < r.first {
		return false
	}
	for k := int(q.Last) - r.first; k < i; k++ {
		switch r.low[k] {
		case ",", "and", "to", "or", "-":
		default:
			return false
		}
	}
	return true
}

// bareAge reports whether the number stands alone between commas or in
// brackets behind a name or a person's noun: "Khan, 34, was", "Smith (24)".
func (r *quantityReader) bareAge(i, end int) bool {
	if i < 2 {
		return false
	}
	switch r.low[i-1] {
	case ",":
		return r.named(i-2) && r.stands(end, ",", "of", ".", ";") || r.tag(i-2) == nlp.NN && r.stands(end, ",", ".", ";")
	case "(":
		return r.at(end) == ")" && (r.tag(i-2).IsNoun() || r.named(i-2))
	}
	return false
}

// named reports whether word k is written as a name that "and" or a number
// cannot follow in a list of counts.
func (r *quantityReader) named(k int) bool {
	c := r.d.Word(r.first + k)[0]
	return c >= 'A' && c <= 'Z' && !r.month(k) && (k > 0 || r.tag(k).IsProper())
}

// stands reports whether word k is one of words.
func (r *quantityReader) stands(k int, words ...string) bool { return slices.Contains(words, r.at(k)) }

// date reports whether the number is a day of a month or a year.
func (r *quantityReader) date(i, end int, q Quantity) bool {
	if q.Value < 1 || end != i+1 {
		return false
	}
	if q.Value <= 31 && (r.month(i-1) || r.month(end) && !r.month(i-2)) {
		return true
	}
	if q.Value < 1900 || q.Value >= 2100 || len(r.low[i]) != 4 {
		return false
	}
	return !r.tag(end).IsNoun() && !r.tag(end).IsAdjective() || r.month(i-1) || r.month(i-2) || yearWord(r.at(i-1))
}

// month reports whether word k is the name of a month, written with a capital.
func (r *quantityReader) month(k int) bool {
	if k < 0 || k >= len(r.low) {
		return false
	}
	c := r.d.Word(r.first + k)[0]
	return c >= 'A' && c <= 'Z' && monthName(r.low[k])
}

func monthName(s string) bool {
	switch s {
	case "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
		"jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
		"jan.", "feb.", "mar.", "apr.", "jun.", "jul.", "aug.", "sep.", "sept.", "oct.", "nov.", "dec.":
		return true
	}
	return false
}

// yearWord reports whether s stands before years rather than counts.
func yearWord(s string) bool {
	switch s {
	case "in", "since", "until", "during", "year", "early", "late", "mid":
		return true
	}
	return false
}

// label reports whether the number names something: "Highway 129", "AK-47",
// "the 3300 block".
func (r *quantityReader) label(i, end int) bool {
	if r.words.labels[r.at(i-1)] {
		return true
	}
	if r.at(i-1) == "-" && r.adjoins(i-1) && r.adjoins(i-2) && i >= 2 {
		return true
	}
	return r.at(end) == "block" || r.address(end)
}

// address reports whether the words from end on make the number before them
// that of a house: "3006 Holton Avenue".
func (r *quantityReader) address(end int) bool {
	for k := end; k < end+4; k++ {
		if k > end && r.words.streets[r.at(k)] {
			return true
		}
		if !r.tag(k).IsProper() {
			return false
		}
	}
	return false
}

// tag returns the tag of word k, Untagged outside the sentence.
func (r *quantityReader) tag(k int) nlp.Tag {
	if k < 0 || k >= len(r.low) {
		return nlp.Untagged
	}
	return r.d.Tokens[r.first+k].Tag
}
