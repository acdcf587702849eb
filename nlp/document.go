package nlp

import "sort"

// A Token is one word, number or punctuation mark. It is a small value:
// a Document holds []Token, never []*Token.
type Token struct {
	Span
	word uint32 // vocabulary id in the engine's tables; 0 if unknown
	Head int16  // index within the sentence of the governor; -1 for the root, and before parsing
	Tag  Tag    // Penn Treebank part of speech; zero before tagging
	Dep  Dep    // Universal Dependencies v2 relation to Head; zero before parsing
}

// A Sentence is a run of tokens, d.Tokens[First:Last], inside one part of the
// text. It never has more than MaxSentence tokens.
type Sentence struct {
	Span
	First, Last uint32
	Part        uint32 // index into the parts given to the Analyzer; 0 if none were given
}

// MaxSentence is the largest number of tokens in a Sentence; a longer run is
// cut there. The longest sentence of the English treebanks has 282 tokens; the
// limit keeps Token.Head in 16 bits and parsing linear.
const MaxSentence = 1024

// A Document is one text and its annotations. After analysis it is never
// changed, so it may be shared between goroutines.
type Document struct {
	Tokens    []Token
	Sentences []Sentence

	text   string
	lemmas []string // parallel to Tokens; nil before lemmatizing
}

// Source returns the whole text that every Span of d refers to.
func (d *Document) Source() string { return d.text }

// Text returns the bytes of s, without copying.
func (d *Document) Text(s Span) string { return d.text[s.Start:s.End] }

// Word returns the text of token i, without copying.
func (d *Document) Word(i int) string {
	t := &d.Tokens[i]
	return d.text[t.Start:t.End]
}

// Lemma returns the dictionary form of token i, in lower case except for "I"
// and for proper nouns, numbers and foreign words, which keep their spelling.
// Before tagging it returns the word as it stands.
func (d *Document) Lemma(i int) string {
	if d.lemmas == nil {
		return d.Word(i)
	}
	return d.lemmas[i]
}

// Words returns the tokens of sentence s.
func (d *Document) Words(s Sentence) []Token { return d.Tokens[s.First:s.Last] }

// SentenceAt returns the index of the sentence that holds token i.
func (d *Document) SentenceAt(i int) int {
	return sort.Search(len(d.Sentences), func(k int) bool { return d.Sentences[k].Last > uint32(i) })
}
