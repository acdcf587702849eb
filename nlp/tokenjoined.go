package nlp

import (
	_ "embed"
	"strings"
	"sync"
)

// A nextClass says what must follow a word without its apostrophe, which tells
// "its" that means "it's" from the possessive.
type nextClass uint8

const (
	anyNext         nextClass = 1 + iota // anything: the spelling is no other word
	predicateNext                        // what follows "is" and "are", but no possessive
	progressiveNext                      // the same and any word in -ing
	participleNext                       // what follows "have"
	verbNext                             // what follows "would" and "let us"
	exclamationNext                      // the mark of a name
)

//go:embed data/joined.tsv
var joinedTSV string

// A joinedWord is the set of the lists of data/joined.tsv that a word is on.
type joinedWord uint8

const (
	predicateWord joinedWord = 1 << iota
	complementWord
	degreeWord
	followWord
	participleWord
	verbWord
)

var joinedWords = sync.OnceValue(func() map[string]joinedWord {
	lists := map[string]joinedWord{
		"predicate": predicateWord, "complement": complementWord, "degree": degreeWord, "follow": followWord, "participle": participleWord, "verb": verbWord,
	}
	words := make(map[string]joinedWord)
	for line := range strings.Lines(joinedTSV) {
		if word, list, ok := strings.Cut(strings.TrimRight(line, "\r\n"), "\t"); ok && word[0] != '#' {
			words[word] |= lists[list]
		}
	}
	return words
})

// standsBefore reports whether what follows the word that ends at j is of class c.
func (s *scanner) standsBefore(j int, c nextClass) bool {
	switch c {
	case anyNext:
		return true
	case exclamationNext:
		return j < s.end && s.text[j] == '!'
	case predicateNext:
		return s.isPredicate(j)
	case progressiveNext:
		_, k := s.wordAfter(j)
		return strings.HasSuffix(s.text[j:k], "ing") || s.isPredicate(j)
	case participleNext:
		w, _ := s.wordAfter(j)
		return w&participleWord != 0
	}
	w, _ := s.wordAfter(j)
	return w&verbWord != 0
}

// isPredicate reports whether a predicate follows the word that ends at j.
func (s *scanner) isPredicate(j int) bool {
	w, k := s.wordAfter(j)
	if w&degreeWord != 0 {
		w, k = s.wordAfter(k)
	}
	return w&predicateWord != 0 || w&complementWord != 0 && s.completes(k)
}

// maxJoined bounds the letters of the words that are looked up.
const maxJoined = 16

// wordAfter returns the lists that the word after the one that ends at j is on,
// and its end; none, and j, if a mark is between them or glued to it.
func (s *scanner) wordAfter(j int) (joinedWord, int) {
	if j >= s.end || s.text[j] != ' ' {
		return 0, j
	}
	k := s.letters(j+1, maxJoined)
	if k < s.end && s.text[k] != ' ' && !endsClause(s.text[k]) {
		return 0, j
	}
	return joinedWords()[strings.ToLower(s.text[j+1:k])], k
}

// completes reports whether the adjective that ends at k is the complement of
// "is": the clause ends after it, or no noun follows.
func (s *scanner) completes(k int) bool {
	if k >= s.end || endsClause(s.text[k]) {
		return true
	}
	w, _ := s.wordAfter(k)
	return w&followWord != 0
}

func endsClause(c byte) bool { return strings.IndexByte(".!?;:)", c) >= 0 }
