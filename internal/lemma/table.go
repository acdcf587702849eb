// Package lemma gives English words their dictionary form: a table of the forms
// that are irregular, and rules for the rest.
package lemma

import (
	"strings"

	"github.com/annals-dev/annals/internal/letters"
)

// A Form is the inflection that a word is tagged with.
type Form uint8

// Forms. Plain words are only looked up.
const (
	Plain       Form = 1 + iota
	Base             // dictionary form of a verb, or the present without ending
	Third            // third person singular: "says"
	Gerund           // "-ing"
	Past             // past tense and participle
	Plural           // of nouns
	Comparative      // of adjectives and adverbs
	Superlative
	Pronoun
	NumForms
)

// Classes are the headings of the table, one letter a class.
const Classes = "OVNAPB"

// classOf gives the index in Classes by Form.
var classOf = [NumForms]uint8{Plain: 0, Base: 5, Third: 1, Gerund: 1, Past: 1, Plural: 2, Comparative: 3, Superlative: 3, Pronoun: 4}

// Class returns the letter of Classes that lists words of form f.
func (f Form) Class() byte { return Classes[classOf[f]] }

// A Table holds the forms that the rules do not get right, and common ones
// whose dictionary form is no part of them. It is immutable.
type Table struct {
	forms [len(Classes)]map[string]string
	odd   [NumForms]letters.Filter // of the forms that are not left to Stem
}

// NewTable reads a table: headings of one letter from Classes, each followed by
// lines with a form in lower case, a tab, and its dictionary form. Lines that
// start with # are comments.
func NewTable(tsv string) *Table {
	var t Table
	for i := range t.forms {
		t.forms[i] = make(map[string]string, 1024)
	}
	class := 0
	for line := range strings.Lines(tsv) {
		form, lemma, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		switch {
		case ok:
			t.forms[class][form] = lemma
		case len(form) == 1:
			class = max(0, strings.Index(Classes, form))
		}
	}
	for f := range t.odd {
		for form, lemma := range t.forms[classOf[f]] {
			// Stem is right and needs no new memory for the others.
			if form != "" && (Stem(form, Form(f)) != lemma || !strings.HasPrefix(form, lemma)) {
				t.odd[f].Add(form)
			}
		}
	}
	return &t
}

// Lemma returns the dictionary form of word, in lower case but for "I".
func (t *Table) Lemma(word string, f Form) string {
	w := t.lower(word)
	if t.odd[f].Like(w) {
		if l, ok := t.forms[classOf[f]][w]; ok {
			return l
		}
	}
	return Stem(w, f)
}

// maxKnown bounds the length of the words that lower looks up.
const maxKnown = 32

// lower returns word in lower case, without allocating if it is that already or
// is listed.
func (t *Table) lower(word string) string {
	for k := range len(word) {
		if c := word[k]; c >= 0x80 || c-'A' < 26 {
			return t.change(word)
		}
	}
	return word
}

// change is lower for words with capitals or letters beyond ASCII.
func (t *Table) change(word string) string {
	var buf [maxKnown]byte
	if len(word) > maxKnown {
		return strings.ToLower(word)
	}
	for k := range len(word) {
		c := word[k]
		if c >= 0x80 {
			return strings.ToLower(word)
		}
		if c-'A' < 26 {
			c += 'a' - 'A'
		}
		buf[k] = c
	}
	w := buf[:len(word)]
	if l := t.forms[0][string(w)]; l == string(w) {
		return l
	}
	return string(w)
}
