package nlp

// attachAsClauses mends headlines whose object was taken for the subject of the
// clause behind it: in "Rebels storm parliament as president flees" parliament
// is stormed and the president flees.
func attachAsClauses(d *Document, words []Token) {
	if endsSentence(words) {
		return
	}
	for i := range words {
		if words[i].Dep == Case && words[i].Head > int16(i) && d.Text(words[i].Span) == "as" {
			attachAsClause(words, int16(i))
		}
	}
}

// attachAsClause does so for the "as" at i.
func attachAsClause(words []Token, i int16) {
	subject := words[i].Head
	object := words[subject].Head
	if words[subject].Dep != NMod || object < 0 || object > i || words[object].Dep != NSubj {
		return
	}
	flees := words[object].Head
	if flees < subject || !isFiniteTag(words[flees].Tag) {
		return
	}
	storm := words[flees].Head
	if storm < 0 || storm > object || !isFiniteTag(words[storm].Tag) {
		return
	}
	words[object].Head, words[object].Dep = storm, Obj
	words[subject].Head, words[subject].Dep = flees, NSubj
	words[i].Head, words[i].Dep = flees, Mark
	words[flees].Dep = AdvCl
}
