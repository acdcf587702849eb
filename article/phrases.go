package article

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

//go:embed phrases.tsv
var phrasesTSV string

// A phraseClass groups the entries of phrases.tsv.
type phraseClass uint8

const (
	furniturePhrase phraseClass = 1 + iota
	tailPhrase
	photoPhrase
	captionPhrase
	serviceWord
	menuWord
	creditWord
	agencyWord
	seenPhrase
	opensPhrase
	roleWord
	numPhraseClasses
)

var phraseClassNames = [numPhraseClasses]string{"", "furniture", "tail", "photo", "caption", "service", "menu", "credit", "agency", "seen", "opens", "role"}

// A phraseBook is phrases.tsv, indexed for lookup. It is never changed after
// it is built.
type phraseBook struct {
	whole  map[string]phraseClass
	starts [256][]opening // by the first byte of the phrase
	ends   []opening
	has    []opening
	words  [numPhraseClasses]map[string]bool
}

// An opening is a phrase that a line may begin with or hold.
type opening struct {
	phrase string
	class  phraseClass
	bare   bool // only of lines without a full stop
}

// Longest lines that are looked up at all. Cookie notices run to some 50
// words; a paragraph that long without being one is the story.
const (
	maxFurnitureWords = 60
	maxOpenWords      = 16
	maxEndWords       = 6
)

var phrases = sync.OnceValue(func() *phraseBook { return parsePhrases(phrasesTSV) })

// parsePhrases reads the format of phrases.tsv; lines of unknown class or kind
// are left out, which a test forbids in the embedded file.
func parsePhrases(tsv string) *phraseBook {
	b := &phraseBook{whole: map[string]phraseClass{}}
	for i := range b.words {
		b.words[i] = map[string]bool{}
	}
	for l := range strings.Lines(tsv) {
		f := strings.Split(strings.TrimSuffix(l, "\n"), "\t")
		if class := phraseClassOf(f[0]); class != 0 && len(f) == 3 {
			b.add(class, f[1], f[2])
		}
	}
	return b
}

func phraseClassOf(name string) phraseClass {
	for i, n := range phraseClassNames {
		if i > 0 && n == name {
			return phraseClass(i)
		}
	}
	return 0
}

func (b *phraseBook) add(class phraseClass, how, phrase string) {
	switch how {
	case "whole":
		b.whole[phrase] = class
	case "open", "start":
		b.starts[phrase[0]] = append(b.starts[phrase[0]], opening{phrase, class, how == "open"})
	case "end":
		b.ends = append(b.ends, opening{phrase, class, true})
	case "has":
		b.has = append(b.has, opening{phrase, class, false})
	case "word":
		b.words[class][phrase] = true
	}
}

// is reports whether word, in lower case, belongs to class.
func (b *phraseBook) is(class phraseClass, word string) bool { return b.words[class][word] }

// classify returns the class of a line, 0 if no phrase tells. key is the line
// as folded by [foldLine].
func (b *phraseBook) classify(key string, s shape) phraseClass {
	if s.words > maxFurnitureWords {
		return 0
	}
	bare := strings.TrimFunc(key, isOrnament)
	if c := b.whole[bare]; c != 0 {
		return c
	}
	if b.isMenu(key) {
		return menuWord
	}
	if c := b.opened(key, s); c != 0 {
		return c
	}
	if c := b.ended(key, s); c != 0 {
		return c
	}
	for _, o := range b.has {
		if o.class != seenPhrase && containsWords(key, o.phrase) {
			return o.class
		}
	}
	return 0
}

func (b *phraseBook) opened(key string, s shape) phraseClass {
	if key == "" {
		return 0
	}
	for _, o := range b.starts[key[0]] {
		if (!o.bare || !s.terminal && s.words <= maxOpenWords) && beginsWith(key, o.phrase) {
			return o.class
		}
	}
	return 0
}

func (b *phraseBook) ended(key string, s shape) phraseClass {
	if s.terminal || s.words > maxEndWords {
		return 0
	}
	for _, o := range b.ends {
		if rest, ok := strings.CutSuffix(key, o.phrase); ok && (rest == "" || strings.HasSuffix(rest, " ")) {
			return o.class
		}
	}
	return 0
}

// holds reports whether key holds a phrase of the given class.
func (b *phraseBook) holds(class phraseClass, key string) bool {
	for _, o := range b.has {
		if o.class == class && containsWords(key, o.phrase) {
			return true
		}
	}
	return false
}

// isMenu reports whether key consists of menu words only. One word alone is a
// menu only if it is a service, because a section of a digest may be called
// "Politics".
func (b *phraseBook) isMenu(key string) bool {
	n, service := 0, false
	for w := range strings.FieldsFuncSeq(key, func(r rune) bool { return unicode.IsSpace(r) || isOrnament(r) && r != '-' }) {
		isService := b.words[serviceWord][w]
		if !isService && !b.words[menuWord][w] {
			return false
		}
		service = service || isService
		n++
	}
	return n > 1 || service
}

// beginsWith reports whether key begins with phrase as whole words. A phrase
// that ends in a digit may be cut from a longer number.
func beginsWith(key, phrase string) bool {
	rest, ok := strings.CutPrefix(key, phrase)
	last, _ := utf8.DecodeLastRuneInString(phrase)
	return ok && (!unicode.IsLetter(last) || !startsWord(rest))
}

// containsWords reports whether key holds phrase as whole words.
func containsWords(key, phrase string) bool {
	for at := 0; ; {
		i := strings.Index(key[at:], phrase)
		if i < 0 {
			return false
		}
		at += i
		before, _ := utf8.DecodeLastRuneInString(key[:at])
		if (!startsWord(phrase) || !unicode.IsLetter(before)) && beginsWith(key[at:], phrase) {
			return true
		}
		at++
	}
}

func startsWord(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// isOrnament reports whether r is a mark that pages put around menu entries.
func isOrnament(r rune) bool {
	return strings.ContainsRune("|·•»«›‹→←↑↓▶►▼▲+:/…()[]{}*=#-–—.,", r) || unicode.IsSpace(r)
}

// foldLine returns text in lower case with straight quotes and single spaces,
// the form in which phrases are compared.
func foldLine(text string) string {
	var b strings.Builder
	b.Grow(len(text))
	space := false
	for _, r := range text {
		switch {
		case unicode.IsSpace(r):
			space = b.Len() > 0
			continue
		case r == '’' || r == '‘':
			r = '\''
		case r == '“' || r == '”':
			r = '"'
		}
		if space {
			b.WriteByte(' ')
			space = false
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}
