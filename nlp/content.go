package nlp

// attachContent hangs a clause that opens with "that" right behind an object on
// that object: "the army denied claims | that it shot them". No adverbial clause
// opens so, but the parser, which sees little of the sentence at once, often
// takes it for one of the verb.
func attachContent(d *Document, words []Token) {
	for i := 1; i < len(words); i++ {
		v := words[i].Head
		if words[i].Dep != Mark || v <= int16(i) || words[v].Dep != AdvCl {
			continue
		}
		n := &words[i-1]
		if n.Tag.IsNoun() && n.Dep == Obj && n.Head == words[v].Head && d.Text(words[i].Span) == "that" {
			words[v].Head, words[v].Dep = int16(i-1), ACL
		}
	}
}
