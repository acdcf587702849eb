package events

// suicideVerb reports whether w can begin a phrase for somebody's own death.
func suicideVerb(w string) bool {
	switch w {
	case "blew", "blow", "blown", "blowing", "blows", "took", "taking", "turned", "turning", "committed", "shot", "killed", "killing", "hanged", "shooting":
		return true
	}
	return false
}

// suicides adds the deaths of attackers that are told without a figure: "blew
// himself up", "turned the gun on himself".
func (r *harmReader) suicides() {
	for k := range r.low {
		if !suicideVerb(r.low[k]) {
			continue
		}
		n, several := r.ownDeath(k)
		if n == 0 {
			continue
		}
		r.addSuicide(k, n, several)
	}
}

// ownDeath reads the phrase at word k and returns its length, 0 if it is none,
// and whether several people die.
func (r *harmReader) ownDeath(k int) (n int, several bool) {
	self := func(i int) bool { return r.stands(i, "himself", "herself", "themselves", "itself") }
	switch w := r.low[k]; {
	case w[:2] == "bl" && self(k+1) && r.at(k+2) == "up":
		return 3, r.at(k+1) == "themselves"
	case w[:2] == "bl" && r.at(k+1) == "up" && self(k+2):
		return 3, r.at(k+2) == "themselves"
	case w == "killing" && r.at(k+1) == "only" && self(k+2):
		return 3, r.at(k+2) == "themselves"
	case (w == "killed" || w == "killing" || w == "shot" || w == "hanged" || w == "shooting") && self(k+1):
		return 2, r.at(k+1) == "themselves"
	case (w == "took" || w == "taking") && r.stands(k+1, "his", "her", "their") && r.at(k+2) == "own" && r.stands(k+3, "life", "lives"):
		return 4, r.at(k+1) == "their"
	case w == "committed" && r.at(k+1) == "suicide":
		return 2, false
	case w == "turned" || w == "turning":
		for i := k + 1; i < k+7; i++ {
			if self(i) && r.at(i-1) == "on" {
				return i - k + 1, r.at(i) == "themselves"
			}
		}
	}
	return 0, false
}

// addSuicide adds a tally for the phrase of n words at k, unless it was only
// tried or threatened.
func (r *harmReader) addSuicide(k, n int, several bool) {
	v := r.verbGroup(k)
	if v.negated || v.modal || v.doubt || v.to && !r.achieved(v.first) {
		return
	}
	c := reading{value: 1, min: NoFigure, max: NoFigure}
	t := tally{first: r.first}
	g := -1
	if r.stands(v.first-1, "and", "then", "before", ",") {
		g = r.parsedSubject(k)
	}
	if g < 0 {
		g = r.subjectOf(&v)
	}
	if g >= 0 {
		c = r.reading(g)
		t.group = r.groups[g]
		t.Who = r.who(&t.group)
		t.key = r.key(&t.group)
	}
	if several && c.value < 2 {
		c = reading{value: NoFigure, min: 2, max: NoFigure, vague: "plural"}
	}
	if c.value < 0 && c.min < 0 {
		c = reading{value: 1, min: NoFigure, max: NoFigure}
	}
	t.Casualty = Casualty{
		Span: r.span(k, k+n), Kind: Killed, Value: c.value, Min: c.min, Max: c.max, Vague: c.vague,
		Who: t.Who, Role: Perpetrator, Status: FigureImplied, Trigger: r.first + k, Sentence: r.sentence,
	}
	r.describeSelf(&t, g)
	r.tallies = append(r.tallies, t)
}

// describeSelf fills in who the dead attacker of group g is.
func (r *harmReader) describeSelf(t *tally, g int) {
	if g >= 0 {
		r.describe(t)
	}
}
