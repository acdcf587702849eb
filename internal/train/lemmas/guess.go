package lemmas

import (
	"strings"

	"github.com/annals-dev/annals/internal/lemma"
)

// inflectedRank is the frequency rank of the rarest word whose inflection is
// worked out; rarer ones are mostly names and misspellings.
const inflectedRank = 90000

// baseRank is the rank of the rarest word accepted as a dictionary form.
const baseRank = 120000

// addFrequent works out the inflected words among words from which possible
// dictionary forms exist and how frequent they are.
func (b *builder) addFrequent(words []string) {
	for _, w := range words[:min(len(words), inflectedRank)] {
		if !isWord(w) || len(w) < 4 {
			continue
		}
		b.guess(lemma.Gerund, w, stems(w, "ing"))
		b.guess(lemma.Past, w, stems(w, "ed"))
		b.guess(lemma.Comparative, w, stems(w, "er"))
		b.guess(lemma.Superlative, w, stems(w, "est"))
		b.guess(lemma.Plural, w, singulars(w))
		b.guess(lemma.Third, w, singulars(w))
	}
}

// guess lists the best of the possible dictionary forms of w.
func (b *builder) guess(f lemma.Form, w string, candidates []string) {
	best, score := "", baseRank
	for _, c := range candidates {
		r := b.rank[c]
		if r == 0 || f == lemma.Third && !b.verbs[c] {
			continue
		}
		if f.Class() == 'V' && b.verbs[c] {
			r /= 1000
		}
		if r < score {
			best, score = c, r
		}
	}
	if best != "" {
		b.guessed[entry{f.Class(), w, f}] = true
		b.put(f, w, best)
	}
}

// stems returns the possible dictionary forms of w without the given ending.
func stems(w, ending string) []string {
	b, ok := strings.CutSuffix(w, ending)
	n := len(b)
	if !ok || n < 2 || !strings.ContainsAny(b, "aeiouy") {
		return nil
	}
	c := []string{b + "e"}
	if n > 3 && b[n-1] == b[n-2] {
		c = append(c, b[:n-1])
	}
	if b[n-1] == 'i' && ending != "ing" {
		c = append(c, b[:n-1]+"y")
	}
	if !doubles(b) {
		c = append(c, b)
	}
	return c
}

// doubles reports whether b is one short syllable, whose last consonant would
// have been doubled before an ending.
func doubles(b string) bool {
	n := len(b)
	const vowels = "aeiou"
	return n > 1 && strings.IndexByte(vowels+"wxy", b[n-1]) < 0 && strings.IndexByte(vowels, b[n-2]) >= 0 &&
		!strings.ContainsAny(b[:n-2], vowels+"y")
}

// singulars returns the possible dictionary forms of w without "s".
func singulars(w string) []string {
	b, ok := strings.CutSuffix(w, "s")
	if !ok || strings.HasSuffix(b, "s") {
		return nil
	}
	c := []string{b}
	if e, ok := strings.CutSuffix(b, "e"); ok {
		c = append(c, e)
		if y, ok := strings.CutSuffix(e, "i"); ok {
			c = append(c, y+"y")
		}
	}
	if strings.HasSuffix(w, "ics") || strings.HasSuffix(w, "us") || strings.HasSuffix(w, "is") {
		c = append(c, w)
	}
	return c
}
