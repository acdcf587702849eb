// Package lemmas builds the table of irregular forms of package lemma from
// treebanks, a list of irregular words and a list of words by frequency.
package lemmas

import (
	"bytes"
	_ "embed"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/annals-dev/annals/internal/lemma"
	"github.com/annals-dev/annals/internal/train/conllu"
)

//go:embed irregular.tsv
var irregularTSV string

//go:embed nouns.tsv
var nounsTSV string

// tagForms gives the form that a Penn tag stands for; other words are Plain.
var tagForms = map[string]lemma.Form{
	"VB": lemma.Base, "VBP": lemma.Base, "VBZ": lemma.Third, "VBG": lemma.Gerund, "VBD": lemma.Past, "VBN": lemma.Past,
	"NNS": lemma.Plural, "PRP": lemma.Pronoun,
	"JJR": lemma.Comparative, "RBR": lemma.Comparative, "JJS": lemma.Superlative, "RBS": lemma.Superlative,
}

// keptTags mark words that keep their spelling.
var keptTags = map[string]bool{"NNP": true, "NNPS": true, "FW": true, "ADD": true, "CD": true, "GW": true, "XX": true, "": true, "_": true}

// closedTags are those of function words, the only plain words that may change.
var closedTags = map[string]bool{"DT": true, "MD": true, "IN": true, "POS": true, "RB": true, "WDT": true, "PRP$": true, "WP": true, "CC": true, "TO": true}

// presentForms are the base forms and presents that are irregular.
var presentForms = map[string]string{
	"am": "be", "are": "be", "ai": "be", "'m": "be", "’m": "be", "'re": "be", "’re": "be", "m": "be", "re": "be", "r": "be", "se": "be",
	"'ve": "have", "’ve": "have", "ve": "have", "wan": "want", "du": "do",
}

// rareRank is the frequency rank beyond which words are not listed when the
// rules merely build their dictionary form from parts.
const rareRank = 12000

// A builder collects evidence and chooses the entries of the table.
type builder struct {
	rank    map[string]int             // of words by frequency, from 1
	verbs   map[string]bool            // base forms of verbs
	seen    map[entry]map[string]int   // treebank lemmas of a form
	capital map[string]int             // how often a word is capitalised for its place only
	guessed map[entry]bool             // forms worked out without treebank
	chosen  map[byte]map[string]string // class, form, lemma
}

type entry struct {
	class byte
	form  string
	of    lemma.Form
}

// Build returns the table. Words holds lower-case words, most frequent first.
func Build(trees []conllu.Sentence, words []string) []byte {
	b := &builder{
		rank: map[string]int{}, verbs: map[string]bool{}, seen: map[entry]map[string]int{},
		capital: map[string]int{}, guessed: map[entry]bool{}, chosen: map[byte]map[string]string{},
	}
	for i, w := range words {
		b.rank[w] = i + 1
	}
	for _, c := range lemma.Classes {
		b.chosen[byte(c)] = map[string]string{}
	}
	b.count(trees)
	b.addFrequent(words)
	b.addTreebank()
	b.addIrregular()
	return b.write()
}

func (b *builder) count(trees []conllu.Sentence) {
	for _, s := range trees {
		for _, w := range s.Words {
			if keptTags[w.Tag] || w.Lemma == "_" {
				continue
			}
			b.countWord(w)
		}
	}
}

func (b *builder) countWord(w conllu.Word) {
	f, ok := tagForms[w.Tag]
	if !ok {
		f = lemma.Plain
	}
	low := strings.ToLower(w.Form)
	if low != w.Form && f == lemma.Plain {
		b.capital[low]++
	}
	if f == lemma.Plain && !closedTags[w.Tag] {
		return
	}
	e := entry{f.Class(), low, f}
	if b.seen[e] == nil {
		b.seen[e] = map[string]int{}
	}
	b.seen[e][w.Lemma]++
	if f == lemma.Base {
		b.verbs[w.Lemma] = true
	}
}

// addTreebank lists what the treebanks say, where they agree with themselves.
func (b *builder) addTreebank() {
	for _, e := range slices.SortedFunc(maps.Keys(b.seen), compareEntries) {
		best, n, all := majority(b.seen[e])
		known := !b.guessed[e] && b.rank[best] > 0 || strings.ContainsAny(e.form, "'’")
		closed := e.class == 'O' || e.class == 'P'
		if e.class == 'B' || n*3 < all*2 || all < 2 && !known || closed && (all < 5 || n*5 < all*4) {
			continue
		}
		b.put(e.of, e.form, best)
	}
	for w, n := range b.capital {
		if _, listed := b.chosen['O'][w]; n > 1 && !listed && isWord(w) {
			b.chosen['O'][w] = w
		}
	}
}

func compareEntries(x, y entry) int {
	if x.class != y.class {
		return int(x.class) - int(y.class)
	}
	if x.form != y.form {
		return strings.Compare(x.form, y.form)
	}
	return int(x.of) - int(y.of)
}

// majority returns the most frequent key of m, the first of equals, with its
// count and the sum of all.
func majority(m map[string]int) (best string, n, all int) {
	for _, k := range slices.Sorted(maps.Keys(m)) {
		all += m[k]
		if m[k] > n {
			best, n = k, m[k]
		}
	}
	return best, n, all
}

// put lists form unless the rules give its lemma without building a new string.
func (b *builder) put(f lemma.Form, form, l string) {
	class := b.chosen[f.Class()]
	byRule := lemma.Stem(form, f)
	rare := b.rank[form] == 0 || b.rank[form] > rareRank
	if byRule != l || !strings.HasPrefix(form, l) && !rare {
		class[form] = l
	} else {
		delete(class, form)
	}
}

func (b *builder) addIrregular() {
	for _, cols := range rows(irregularTSV) {
		for _, form := range strings.Split(strings.Join(cols[1:], "/"), "/") {
			if cols[0] != "be" {
				b.chosen['V'][form] = cols[0]
			}
		}
	}
	for _, cols := range rows(nounsTSV) {
		b.chosen['N'][cols[0]] = cols[1]
	}
	maps.Copy(b.chosen['B'], presentForms)
}

func rows(tsv string) [][]string {
	var out [][]string
	for line := range strings.Lines(tsv) {
		if line = strings.TrimSuffix(line, "\n"); line != "" && line[0] != '#' {
			out = append(out, strings.Split(line, "\t"))
		}
	}
	return out
}

func isWord(w string) bool {
	for _, c := range []byte(w) {
		if c-'a' >= 26 {
			return false
		}
	}
	return w != ""
}

func (b *builder) write() []byte {
	var out bytes.Buffer
	for _, c := range lemma.Classes {
		fmt.Fprintf(&out, "%c\n", c)
		m := b.chosen[byte(c)]
		for _, form := range slices.Sorted(maps.Keys(m)) {
			fmt.Fprintf(&out, "%s\t%s\n", form, m[form])
		}
	}
	return out.Bytes()
}
