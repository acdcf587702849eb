// Package abbrev knows the English abbreviations that keep their final period.
package abbrev

import (
	_ "embed"
	"strings"
	"sync"
)

// A Class says whether a sentence may end after an abbreviation; zero is no
// abbreviation.
type Class uint8

const (
	Title  Class = 1 + iota // stands before a name
	Number                  // stands before a figure
	Month                   // stands beside a day
	Plain                   // may end a sentence
)

//go:embed abbreviations.tsv
var table string

// A list holds the classes of the abbreviations. Few of the words that end a
// sentence are like an abbreviation, so that most need not be looked up.
type list struct {
	classes map[string]Class
	like    [maxSize + 1]uint64 // by size: the bits of the abbreviations
}

// maxSize is the size of the longest abbreviation that is known.
const maxSize = 12

// bit mixes the first and the last letter of w.
func bit(w string) byte { return (w[0] + 7*w[len(w)-1]) & 63 }

var read = sync.OnceValue(func() *list {
	names := map[string]Class{"title": Title, "number": Number, "month": Month, "plain": Plain}
	l := &list{classes: make(map[string]Class)}
	for line := range strings.Lines(table) {
		if word, class, ok := strings.Cut(strings.TrimRight(line, "\r\n"), "\t"); ok && word[0] != '#' {
			l.classes[word] = names[class]
			l.like[len(word)] |= 1 << bit(word)
		}
	}
	return l
})

// Of returns the class of w, an abbreviation without its final period; zero if
// it is none.
func Of(w string) Class {
	if len(w) == 0 || len(w) > maxSize {
		return 0
	}
	l := read()
	if l.like[len(w)]>>bit(w)&1 == 0 {
		return 0
	}
	return l.classes[w]
}
