package entities

import (
	_ "embed"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/annals-dev/annals/nlp"
)

//go:embed data/quantity.tsv
var quantityTable string

// A numeral is a word that takes part in a number.
type numeral struct {
	class numeralClass
	value int64
}

type numeralClass uint8

const (
	unitNumeral numeralClass = 1 + iota // zero to nineteen
	tenNumeral                          // twenty to ninety
	scaleNumeral
	groupNumeral
)

// A bound is what a phrase beside a number says about it.
type bound uint8

const (
	atLeast bound = 1 + iota
	moreThan
	atMost
	fewerThan
	about
	total
)

// A quantityPhrase is a fixed run of words with its meaning.
type quantityPhrase struct {
	words []string
	bound bound // of before and after phrases
	value int64 // of vague phrases
}

// quantityWords is the parsed lexicon.
type quantityWords struct {
	numerals map[string]numeral
	vague    map[string][]quantityPhrase // by first word, longest first
	before   map[string][]quantityPhrase // by last word, longest first
	after    map[string][]quantityPhrase // by first word, longest first
	beside   map[string]Unit             // units that follow a number, and money
	labels   map[string]bool             // words that a label number follows
	streets  map[string]bool             // words that end the name of a street
}

var quantityLexicon = sync.OnceValue(func() *quantityWords { return parseQuantityWords(quantityTable) })

var (
	numeralClasses = map[string]numeralClass{"unit": unitNumeral, "ten": tenNumeral, "scale": scaleNumeral, "group": groupNumeral}
	boundNames     = map[string]bound{"least": atLeast, "more": moreThan, "most": atMost, "fewer": fewerThan, "about": about, "total": total}
	besideUnits    = map[string]Unit{"year": UnitTime, "measure": UnitMeasure, "money": UnitMoney, "percent": UnitPercent}
)

// parseQuantityWords reads the lines "class TAB words TAB value".
func parseQuantityWords(table string) *quantityWords {
	w := &quantityWords{
		numerals: map[string]numeral{},
		vague:    map[string][]quantityPhrase{},
		before:   map[string][]quantityPhrase{},
		after:    map[string][]quantityPhrase{},
		beside:   map[string]Unit{},
		labels:   map[string]bool{},
		streets:  map[string]bool{},
	}
	for line := range strings.Lines(table) {
		line = strings.TrimRight(line, "\n")
		if line == "" || line[0] == '#' {
			continue
		}
		class, rest, _ := strings.Cut(line, "\t")
		words, value, _ := strings.Cut(rest, "\t")
		w.add(class, words, value)
	}
	for _, m := range []map[string][]quantityPhrase{w.vague, w.before, w.after} {
		for _, p := range m {
			slices.SortStableFunc(p, func(a, b quantityPhrase) int { return len(b.words) - len(a.words) })
		}
	}
	return w
}

// add enters one line of the table.
func (w *quantityWords) add(class, words, value string) {
	n, _ := strconv.ParseInt(value, 10, 64)
	f := strings.Fields(words)
	switch class {
	case "unit", "ten", "scale", "group":
		w.numerals[words] = numeral{numeralClasses[class], n}
	case "vague":
		w.vague[f[0]] = append(w.vague[f[0]], quantityPhrase{words: f, value: n})
	case "before":
		last := f[len(f)-1]
		w.before[last] = append(w.before[last], quantityPhrase{words: f, bound: boundNames[value]})
	case "after":
		w.after[f[0]] = append(w.after[f[0]], quantityPhrase{words: f, bound: boundNames[value]})
	case "label":
		w.labels[words] = true
	case "street":
		w.streets[words] = true
	default:
		w.beside[words] = besideUnits[class]
	}
}

// lowerWord returns the text of token i in lower case; it allocates only for
// words that have capitals.
func lowerWord(d *nlp.Document, i int) string { return strings.ToLower(d.Word(i)) }
