package nlp

// attachHolders hangs the names of persons on their titles: in "Secretary of
// State Antony Blinken" the name goes with "Secretary", whoever the parser,
// which knows no names, gave it to.
func attachHolders(d *Document, names []Name) {
	for _, n := range names {
		if n.Label != PER || n.First == 0 {
			continue
		}
		s := d.Sentences[d.SentenceAt(int(n.First))]
		words := d.Words(s)
		attachHolder(words, int(n.First-s.First), min(int(n.Last-s.First), len(words)))
	}
}

// attachHolder does so for the name words[first:last].
func attachHolder(words []Token, first, last int) {
	field := words[first].Head
	if words[first].Dep != Flat || field < 1 || int(field) != first-1 || words[field].Dep != NMod {
		return
	}
	title := words[field].Head
	if title < 0 || title >= field || !words[title].Tag.IsProper() {
		return
	}
	for i := first; i < last; i++ {
		if words[i].Head == field {
			words[i].Head = title
		}
	}
}
