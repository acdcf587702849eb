package nlp

import (
	_ "embed"
	"strings"
	"sync"
)

// An abbrevClass says whether a sentence may end after an abbreviation.
type abbrevClass uint8

const (
	abbrevTitle  abbrevClass = 1 + iota // stands before a name
	abbrevNumber                        // stands before a figure
	abbrevMonth                         // stands beside a day
	abbrevPlain                         // may end a sentence
)

//go:embed data/abbreviations.tsv
var abbreviationsTSV string

//go:embed data/starters.tsv
var startersTSV string

// abbreviations maps abbreviations without their final period to their class.
var abbreviations = sync.OnceValue(func() map[string]abbrevClass {
	classes := map[string]abbrevClass{"title": abbrevTitle, "number": abbrevNumber, "month": abbrevMonth, "plain": abbrevPlain}
	m := make(map[string]abbrevClass)
	for line := range dataLines(abbreviationsTSV) {
		word, class, _ := strings.Cut(line, "\t")
		m[word] = classes[class]
	}
	return m
})

// starters holds words in lower case that, with a capital, open a sentence.
var starters = sync.OnceValue(func() map[string]bool {
	m := make(map[string]bool)
	for line := range dataLines(startersTSV) {
		m[line] = true
	}
	return m
})

// dataLines yields the lines of a data file that are neither empty nor comments.
func dataLines(file string) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		for line := range strings.Lines(file) {
			line = strings.TrimRight(line, "\r\n")
			if line != "" && line[0] != '#' && !yield(line) {
				return
			}
		}
	}
}
