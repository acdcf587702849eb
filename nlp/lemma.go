package nlp

import (
	_ "embed"
	"sync"

	"github.com/annals-dev/annals/internal/lemma"
)

//go:embed data/lemma.tsv
var lemmaTSV string

var lemmaTable = sync.OnceValue(func() *lemma.Table { return lemma.NewTable(lemmaTSV) })

// lemmaForms gives the inflection by tag. Tags with the zero Form keep the
// spelling of the word.
var lemmaForms = buildLemmaForms()

func buildLemmaForms() (t [NumTags]lemma.Form) {
	for tag := range t {
		t[tag] = lemma.Plain
	}
	for _, tag := range []Tag{NNP, NNPS, FW, ADD, CD, GW, XX} {
		t[tag] = 0
	}
	t[VB], t[VBP], t[VBZ], t[VBG] = lemma.Base, lemma.Base, lemma.Third, lemma.Gerund
	t[VBD], t[VBN] = lemma.Past, lemma.Past
	t[NNS], t[PRP] = lemma.Plural, lemma.Pronoun
	t[JJR], t[RBR], t[JJS], t[RBS] = lemma.Comparative, lemma.Comparative, lemma.Superlative, lemma.Superlative
	return t
}

// lemmatize sets the lemmas of the tagged document d.
func lemmatize(d *Document) {
	table := lemmaTable()
	d.lemmas = make([]string, len(d.Tokens))
	for i, tok := range d.Tokens {
		d.lemmas[i] = lemmaOf(table, d.Word(i), tok.Tag)
	}
}

func lemmaOf(table *lemma.Table, word string, tag Tag) string {
	f := lemmaForms[tag]
	if f == 0 {
		return word
	}
	return table.Lemma(word, f)
}
