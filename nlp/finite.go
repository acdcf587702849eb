package nlp

import (
	_ "embed" // the verbs
	"strings"
	"sync"
)

//go:embed data/verbs.txt
var verbsText string

// headlineVerbs maps the base and the third-person form of verbs that headlines
// use to their tag.
var headlineVerbs = sync.OnceValue(func() map[string]Tag {
	forms := map[string]Tag{}
	for line := range strings.Lines(verbsText) {
		v := strings.TrimSpace(line)
		if v == "" || v[0] == '#' {
			continue
		}
		forms[v] = VBP
		forms[thirdPerson(v)] = VBZ
	}
	return forms
})

// thirdPerson returns the third-person singular of regular verb v.
func thirdPerson(v string) string {
	n := len(v)
	switch {
	case strings.HasSuffix(v, "y") && n > 1 && !strings.ContainsRune("aeiou", rune(v[n-2])):
		return v[:n-1] + "ies"
	case strings.HasSuffix(v, "s"), strings.HasSuffix(v, "x"), strings.HasSuffix(v, "z"), strings.HasSuffix(v, "ch"), strings.HasSuffix(v, "sh"), strings.HasSuffix(v, "o"):
		return v + "es"
	}
	return v + "s"
}

// maxHeadline is the largest number of tokens of a headline: nine of ten have
// fewer than 15.
const maxHeadline = 20

// ensureFinite gives a tagged sentence the finite verb that every sentence has.
// Taggers take regular past tenses for participles ("The pope called for
// peace."), and the verbs of headlines for nouns ("Germany bans Iranian
// airline"); the parse of either falls apart.
func ensureFinite(d *Document, words []Token) {
	n := len(words)
	if n < 3 {
		return
	}
	if endsSentence(words) {
		if limit := mainClause(d, words); limit > 0 {
			pastTense(d, words[:limit])
		}
		return
	}
	if n > maxHeadline {
		return
	}
	headlineNoun(words)
	if !hasFinite(words) {
		headlineVerb(d, words)
	} else if main := words[:clauseStart(d, words)]; len(main) > 2 && !hasFinite(main) {
		headlineVerb(d, main) // "Iran tests missile as tensions rise"
	}
}

// headlineNoun makes a noun of the command that a headline seems to open with if
// a finite verb follows: "Bomb in market kills nine".
func headlineNoun(words []Token) {
	if words[0].Tag != VB || words[1].Tag != IN {
		return
	}
	for i := 2; i < len(words); i++ {
		switch words[i].Tag {
		case VBZ, VBD, VBP:
			words[0].Tag = NN
			return
		case WDT, WP, WRB, Comma, Colon:
			return
		}
	}
}

// endsSentence reports whether words end in a full stop, quotes aside.
func endsSentence(words []Token) bool {
	for i := len(words) - 1; i >= 0; i-- {
		switch words[i].Tag {
		case Period:
			return true
		case CloseQuote, RRB:
			continue
		}
		return false
	}
	return false
}

func isFiniteTag(t Tag) bool { return t == VBD || t == VBZ || t == VBP || t == MD }

func hasFinite(words []Token) bool {
	for i := range words {
		if isFiniteTag(words[i].Tag) {
			return true
		}
	}
	return false
}

// subordinators open clauses whose verb is not the main one.
var subordinators = map[string]bool{"that": true, "after": true, "before": true, "when": true, "while": true, "because": true, "if": true, "since": true, "although": true, "though": true, "until": true, "whether": true, "who": true, "which": true, "where": true, "as": true}

// mainClause returns how many words stand before the first subordinate clause,
// 0 if one of them is a finite verb or there is none.
func mainClause(d *Document, words []Token) int {
	n := clauseStart(d, words)
	for i := range words[:n] {
		if isFiniteTag(words[i].Tag) || words[i].Tag == VB && (i == 0 || words[i-1].Tag != TO) {
			return 0
		}
	}
	return n
}

// clauseStart returns how many words stand before the first subordinate clause.
func clauseStart(d *Document, words []Token) int {
	for i := range words {
		if opensClause(d, words, i) {
			return i
		}
	}
	return len(words)
}

// opensClause reports whether word i, not the first, is a subordinator.
func opensClause(d *Document, words []Token, i int) bool {
	switch words[i].Tag {
	case IN, WDT, WP, WRB:
		return i > 0 && subordinators[strings.ToLower(d.Text(words[i].Span))]
	}
	return false
}

// pastTense turns the first participle that stands where a verb does into a
// past tense.
func pastTense(d *Document, words []Token) {
	for i := 1; i+1 < len(words); i++ {
		if words[i].Tag != VBN || !followsSubject(words, i) || strings.EqualFold(d.Text(words[i+1].Span), "by") {
			continue
		}
		words[i].Tag = VBD
		return
	}
}

// followsSubject reports whether a noun phrase ends right before word i, an
// adverb between them aside.
func followsSubject(words []Token, i int) bool {
	p := i - 1
	if words[p].Tag == RB && p > 0 {
		p--
	}
	return words[p].Tag.IsNoun() || words[p].Tag == PRP || words[p].Tag == RRB || words[p].Tag == CD
}

// headlineVerb turns a noun between two noun phrases into the verb that it can
// be, preferring one with an object.
func headlineVerb(d *Document, words []Token) {
	best := -1
	for i := 1; i+1 < len(words); i++ {
		t := words[i].Tag
		if !t.IsNoun() && t != VB && t != JJ || headlineVerbs()[strings.ToLower(d.Text(words[i].Span))] == Untagged || !words[i-1].Tag.IsNoun() {
			continue
		}
		switch next := words[i+1].Tag; {
		case next.IsNoun(), next == JJ, next == DT, next == CD, next == PRPS, next == Dollar:
			best = i
		case (next == IN || next == TO || next == RB || next == RP) && best < 0:
			best = i
			continue
		default:
			continue
		}
		break
	}
	if best > 0 {
		words[best].Tag = headlineVerbs()[strings.ToLower(d.Text(words[best].Span))]
	}
}
