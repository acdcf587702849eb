// Package abbrev knows the English abbreviations that keep their final period.
package abbrev

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/annals-dev/annals/internal/letters"
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

// A list holds the classes of the abbreviations. Few other words are like one,
// so that most need not be looked up.
type list struct {
	classes map[string]Class
	filter  letters.Filter
}

var read = sync.OnceValue(func() *list {
	names := map[string]Class{"title": Title, "number": Number, "month": Month, "plain": Plain}
	l := &list{classes: make(map[string]Class)}
	for line := range strings.Lines(table) {
		if word, class, ok := strings.Cut(strings.TrimRight(line, "\r\n"), "\t"); ok && word[0] != '#' {
			l.classes[word] = names[class]
			l.filter.Add(word)
		}
	}
	return l
})

// Of returns the class of w, an abbreviation without its final period; zero if
// it is none.
func Of(w string) Class {
	if l := read(); l.filter.Like(w) {
		return l.classes[w]
	}
	return 0
}
