package entities

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"github.com/annals-dev/annals/internal/kbtab"
)

//go:embed data/words.tsv
var wordsTSV string

//go:embed data/vessels.tsv
var vesselsTSV string

//go:embed data/anaphors.tsv
var anaphorsTSV string

// A class is a set of closed word classes that a word belongs to.
type class uint32

// Word classes, in the order of classNames; data/words.tsv says what each is.
const (
	wSmall class = 1 << iota
	wTail
	wLeads
	wWith
	wDeeds
	wDivision
	wVague
	wSaying
	wHonorific
	wCalendar
	wBody
	wParticle
	wCounting
	wHeading
	wPronoun
	wMale
	wFemale
	wFormer
	wSite
	wBacked
	wOfLEG
	wOfMIL
	wOfGOV
	wOfJUD
	wAnaphor
	wCulprit
	wOrdinary
	wPress
	wField
	wVessel // from data/vessels.tsv
)

var classNames = [...]string{"small", "tail", "leads", "with", "deeds", "division", "vague", "saying", "honorific", "calendar", "body", "particle", "counting", "heading", "pronoun", "male", "female", "former", "site", "backed", "of-LEG", "of-MIL", "of-GOV", "of-JUD", "anaphor", "culprit", "ordinary", "press", "field"}

// A lexicon holds what the data files say about single words.
type lexicon struct {
	classes  map[uint64]class // by kbtab.WordHash
	anaphors map[string]anaphor
	vessels  map[string][]string // countries of the navies that use a prefix of ships, none for civil ones
}

// An anaphor says which named bodies a noun may point back to.
type anaphor struct {
	kind    Kind
	sectors []string
}

// fits reports whether x is such a body.
func (a anaphor) fits(x *Entity) bool {
	if a.kind != 0 {
		return x.Kind == a.kind
	}
	return slices.ContainsFunc(a.sectors, func(s string) bool { return slices.Contains(x.Sectors, s) })
}

// words returns the lexicon.
var words = sync.OnceValue(func() *lexicon {
	l := &lexicon{classes: map[uint64]class{}, anaphors: map[string]anaphor{}, vessels: map[string][]string{}}
	for _, f := range tableLines(wordsTSV) {
		bit := class(1) << slices.Index(classNames[:], f[0])
		for _, w := range strings.Fields(f[1]) {
			l.classes[kbtab.WordHash(w)] |= bit
		}
	}
	for _, f := range tableLines(vesselsTSV) {
		l.classes[kbtab.WordHash(f[0])] |= wVessel
		if len(f) > 1 {
			l.vessels[f[0]] = strings.Fields(f[1])
		}
	}
	for _, f := range tableLines(anaphorsTSV) {
		a := anaphor{kind: Kind(max(0, slices.Index(kindNames[:], f[1])))}
		if len(f) > 2 {
			a.sectors = strings.Fields(f[2])
		}
		l.anaphors[f[0]] = a
	}
	return l
})

// tableLines returns the fields of the lines of an embedded table, without
// comments and column names.
func tableLines(text string) [][]string {
	var out [][]string
	head := true
	for line := range strings.Lines(text) {
		line = strings.TrimSuffix(line, "\n")
		if line == "" || line[0] == '#' {
			continue
		}
		if !head {
			out = append(out, strings.Split(line, "\t"))
		}
		head = false
	}
	return out
}

// classOf returns the classes of a word, in whatever case.
func (l *lexicon) classOf(word string) class { return l.classes[kbtab.WordHash(word)] }

// is reports whether token i has one of the given classes.
func (s *scanner) is(i int32, c class) bool {
	return i >= 0 && int(i) < len(s.class) && s.class[i]&c != 0
}
