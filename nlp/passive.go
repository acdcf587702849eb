package nlp

// tagPassives makes participles of the adjectives that the parser found to be
// passive: in "four were injured in the raid" they were, by someone.
func tagPassives(d *Document, s Sentence) {
	words := d.Words(s)
	for _, w := range words {
		if w.Dep != AuxPass || w.Head < 0 || words[w.Head].Tag != JJ {
			continue
		}
		v := int(s.First) + int(w.Head)
		if lemma := lemmaOf(lemmaTable(), d.Word(v), VBN); lemma != d.Word(v) {
			d.Tokens[v].Tag, d.lemmas[v] = VBN, lemma
		}
	}
}
