package nlp

// BuiltinTagger returns the tagger of the embedded model: Penn Treebank tags,
// from left to right. Its answer for a sentence depends on nothing else. The
// error reports a model file that this build cannot use.
func BuiltinTagger() (Tagger, error) {
	s, err := builtin()
	if err != nil {
		return nil, err
	}
	return tagger{s}, nil
}

type tagger struct{ *syntaxModel }

// Tag implements Tagger.
func (t tagger) Tag(d *Document, words []Token) {
	p := t.start(d, words)
	n := len(words)
	t.model.TagAll(p.Words[:n], p.Tags[:n])
	for i := range words {
		words[i].Tag = t.tags[p.Tags[i]]
	}
	t.scratch.Put(p)
}
