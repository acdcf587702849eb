package events

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed data/scopes.tsv
var scopeData string

//go:embed data/hedges.tsv
var hedgeData string

// An effect is what a word does to the status of an event in its scope.
type effect uint8

const (
	noEffect effect = iota
	toActual
	toAlleged
	toDenied
	toPlanned
	toHypothetical
	toNegated
	through // as real as the word's own event
	over    // told by the word, whose own modality does not matter
	stop    // presupposed: nothing further out matters
)

var effectNames = map[string]effect{
	"actual": toActual, "alleged": toAlleged, "denied": toDenied, "planned": toPlanned, "hypothetical": toHypothetical,
	"negated": toNegated, "through": through, "over": over, "stop": stop, "-": noEffect,
}

// A scope is the effect of a word on its complement.
type scope struct {
	effect  effect
	negated effect // if the word itself is negated; noEffect: no exception
	past    effect // if the word is in the past tense; noEffect: no exception
}

// A scopeKey is a word and the way in which the event depends on it.
type scopeKey struct {
	lemma string
	pos   byte // V, N or A
	frame string
}

// A hedgeKind is the place of a hedge in the clause.
type hedgeKind uint8

const (
	hedgeAux hedgeKind = 1 + iota
	hedgeNeg
	hedgeAdv
	hedgeAdj
	hedgeDet
	hedgeMark
	hedgePrep
	hedgeVerb
	numHedges
)

var hedgeKinds = map[string]hedgeKind{
	"aux": hedgeAux, "neg": hedgeNeg, "adv": hedgeAdv, "adj": hedgeAdj, "det": hedgeDet, "mark": hedgeMark, "prep": hedgePrep, "verb": hedgeVerb,
}

// A statusLexicon holds data/scopes.tsv and data/hedges.tsv.
type statusLexicon struct {
	scopes map[scopeKey]scope
	hedges [numHedges]map[string]effect
}

var statusWords = sync.OnceValue(func() *statusLexicon {
	lex := &statusLexicon{scopes: map[scopeKey]scope{}}
	for row := range tsvRows(scopeData) {
		k := scopeKey{row[0], row[1][0], row[2]}
		lex.scopes[k] = scope{effectNames[row[3]], effectNames[row[4]], effectNames[row[5]]}
	}
	for i := range lex.hedges {
		lex.hedges[i] = map[string]effect{}
	}
	for row := range tsvRows(hedgeData) {
		lex.hedges[hedgeKinds[row[1]]][row[0]] = effectNames[row[2]]
	}
	return lex
})

// hedge returns the effect of word w as a hedge of kind k.
func (l *statusLexicon) hedge(k hedgeKind, w string) effect {
	return l.hedges[k][strings.ToLower(w)]
}
