package nlp

// BuiltinParser returns the dependency parser of the embedded model. It gives
// every word of a sentence a head and a Universal Dependencies relation; one
// word is the root, and no arcs cross. Sentences of more than MaxSentence
// words are parsed in pieces whose roots depend on the first one's. The error
// reports a model file that this build cannot use.
func BuiltinParser() (Parser, error) {
	s, err := builtin()
	if err != nil {
		return nil, err
	}
	return parser{s}, nil
}

type parser struct{ *syntaxModel }

// Parse implements Parser.
func (p parser) Parse(d *Document, words []Token) {
	if len(words) == 0 {
		return
	}
	first := words[:min(len(words), MaxSentence)]
	p.parse(d, first)
	root := rootOf(first)
	for at := len(first); at < len(words); at += MaxSentence {
		rest := words[at:min(len(words), at+MaxSentence)]
		p.parse(d, rest)
		for i := range rest {
			if rest[i].Head < 0 {
				rest[i].Head, rest[i].Dep = root, Parataxis
			} else {
				rest[i].Head += int16(at)
			}
		}
	}
}

func rootOf(words []Token) int16 {
	for i := range words {
		if words[i].Head < 0 {
			return int16(i)
		}
	}
	return -1
}

func (p parser) parse(d *Document, words []Token) {
	s := p.start(d, words)
	n := int16(len(words))
	for i := range words {
		s.Tags[i] = p.numbers[words[i].Tag]
	}
	p.model.Run(s)
	for i := range words {
		w := &words[i]
		w.Head, w.Dep = s.Heads[i], p.deps[s.Deps[i]]
		if w.Head == n {
			w.Head, w.Dep = -1, Root
		}
	}
	attachContent(d, words)
	attachAsClauses(d, words)
	p.scratch.Put(s)
}
