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

var classes = sync.OnceValue(func() map[string]Class {
	names := map[string]Class{"title": Title, "number": Number, "month": Month, "plain": Plain}
	m := make(map[string]Class)
	for line := range strings.Lines(table) {
		if word, class, ok := strings.Cut(strings.TrimRight(line, "\r\n"), "\t"); ok && word[0] != '#' {
			m[word] = names[class]
		}
	}
	return m
})

// Of returns the class of w, an abbreviation without its final period; zero if
// it is none.
func Of(w string) Class { return classes()[w] }
