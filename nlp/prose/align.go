package prose

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/annals-dev/annals/nlp"
	"github.com/jdkato/prose/v2"
)

// annotate returns what prose says about each of words.
func (e *Engine) annotate(d *nlp.Document, words []nlp.Token, names bool) []prose.Token {
	out := e.run(d, words, names)
	last := -1 // the next "'s", which shares its token with all others
	for i := len(words) - 1; i >= 0; i-- {
		if !isBare(spell(d.Text(words[i].Span))) {
			continue
		}
		if last >= 0 {
			from := max(0, i-contextSize)
			out[i] = e.run(d, words[from:last], names)[i-from]
		}
		last = i
	}
	return out
}

// contextSize is the number of words before a repeated clitic that are run
// again to tag it. The features of prose reach two words back; the tags before
// those settle in a few more.
const contextSize = 8

// run calls prose on words and returns one token for each.
func (e *Engine) run(d *nlp.Document, words []nlp.Token, names bool) []prose.Token {
	var b strings.Builder
	for i := range words {
		write(&b, spell(d.Text(words[i].Span)), i)
	}
	doc, err := prose.NewDocument(b.String(), prose.UsingModel(e.model), prose.WithSegmentation(false), prose.WithExtraction(names))
	if err != nil {
		return make([]prose.Token, len(words))
	}
	return append(doc.Tokens(), make([]prose.Token, len(words))...)[:len(words)]
}

// write appends word i so that prose makes exactly one token of it, not shared
// with other words. It cuts a word before "'s" and forgets a rest that starts
// with "'s" and is longer: that keeps the word from being cut anywhere else,
// and the number makes it different from its repetitions.
func write(b *strings.Builder, word string, i int) {
	b.WriteString(word)
	if !isBare(word) {
		b.WriteString("'s")
		b.WriteString(strconv.Itoa(i))
	}
	b.WriteByte(' ')
}

// isBare reports whether word is a clitic that prose only keeps on its own.
func isBare(word string) bool {
	switch strings.ToLower(word) {
	case "'s", "'re", "'m", "'ll", "n't":
		return true
	}
	return false
}

// maxWord bounds the bytes of a word that prose sees.
const maxWord = 64

// apostrophes makes the spelling of words what prose was trained on.
var apostrophes = strings.NewReplacer("’", "'", "‘", "'", "“", `"`, "”", `"`, "`", "'")

// spell returns word in a spelling that prose neither cuts nor panics on. It is
// never empty.
func spell(word string) string {
	if len(word) > maxWord {
		word = strings.ToValidUTF8(word[:maxWord/2]+word[len(word)-maxWord/2:], "")
	}
	w := strings.Map(tame, apostrophes.Replace(word))
	if len(w) > 1 && strings.IndexByte(`$("[`, w[0]) >= 0 {
		w = w[:1] // prose makes a token of each
	}
	if low := strings.ToLower(w); !isBare(w) && (strings.Contains(low, "n't") || strings.Contains(low, "'")) && len(w) > 1 {
		w = strings.ReplaceAll(w, "'", "")
	}
	if w == "" {
		return "x"
	}
	return w
}

// tame replaces runes whose lower case has another size, which prose cuts in
// the middle, and those that it takes for spaces.
func tame(r rune) rune {
	if r == utf8.RuneError || unicode.IsSpace(r) || utf8.RuneLen(unicode.ToLower(r)) != utf8.RuneLen(r) {
		return 'x'
	}
	return r
}
