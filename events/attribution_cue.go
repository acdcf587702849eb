package events

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed data/cues.tsv
var cueData string

// A cueClass says what a cue tells of its source.
type cueClass uint8

const (
	report    cueClass = 1 + iota // said, announced
	claim                         // claimed, accused
	denial                        // denied, dismissed
	belief                        // thinks, fears
	evidence                      // shows, suggests
	question                      // asked, wondered
	opinion                       // criticised, supports
	intention                     // plans, promised
	order                         // urged, called for
)

var cueClasses = map[string]cueClass{
	"report": report, "claim": claim, "denial": denial, "belief": belief, "evidence": evidence,
	"question": question, "opinion": opinion, "intention": intention, "order": order,
}

// A frameSet says in which shapes the content of a cue may come.
type frameSet uint32

const (
	frameThat  frameSet = 1 << iota // finite clause
	frameTo                         // infinitive
	frameIng                        // gerund
	frameQuote                      // direct speech
	frameObj                        // object
	frameAddr                       // the object is whom it is said to
	framePrep                       // the first preposition; the others follow in the order of framePreps
)

// framePreps are the prepositions that may bring in a content.
var framePreps = [...]string{"of", "to", "for", "about", "on", "over", "in", "at", "with", "as", "from", "against", "by", "upon", "out"}

// prepFrame returns the frame of the preposition w, 0 if there is none.
func prepFrame(w string) frameSet {
	for i, p := range framePreps {
		if p == w {
			return framePrep << i
		}
	}
	return 0
}

func parseFrame(w string) frameSet {
	switch w {
	case "that":
		return frameThat
	case "to":
		return frameTo | prepFrame(w)
	case "ing":
		return frameIng
	case "quote":
		return frameQuote
	case "obj":
		return frameObj
	case "addr":
		return frameAddr
	}
	return prepFrame(w)
}

// A cue is what the lexicon knows of a word that reports speech or thought.
type cue struct {
	class  cueClass
	frames frameSet
}

// A cueLexicon holds the cues by lemma and part of speech: V, N, A, L for the
// verbs that carry a cue noun ("make a claim"), and S for nouns that can be a
// source.
type cueLexicon map[byte]map[string]cue

// cues returns the lexicon of data/cues.tsv.
var cues = sync.OnceValue(func() cueLexicon { return parseCues(cueData) })

func parseCues(data string) cueLexicon {
	lex := cueLexicon{'V': {}, 'N': {}, 'A': {}, 'L': {}, 'S': {}}
	for row := range tsvRows(data) {
		c := cue{class: cueClasses[row[2]]}
		for w := range strings.FieldsSeq(row[3]) {
			c.frames |= parseFrame(w)
		}
		lex[row[1][0]][row[0]] = c
	}
	return lex
}
