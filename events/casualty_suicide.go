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
		if p, ok := r.readOwnDeath(k); ok {
			r.addSuicide(p)
		}
	}
}

// An ownDeath is a phrase for somebody's own death.
type ownDeath struct {
	first, last int  // its words
	several     bool // "themselves"
	shot        bool // "shot himself": not always deadly
}

// readOwnDeath reads the phrase at word k; ok is false if there is none.
func (r *harmReader) readOwnDeath(k int) (p ownDeath, ok bool) {
	p = ownDeath{first: k}
	self := k + 1
	switch w := r.low[k]; w {
	case "blew", "blow", "blown", "blowing", "blows":
		if r.at(k+1) == "up" {
			self = k + 2
		} else if r.at(k+2) != "up" {
			return p, false
		}
		p.last = k + 3
	case "killing":
		if r.at(k+1) == "only" {
			self = k + 2
		}
		p.last = self + 1
	case "killed", "hanged", "shot", "shooting":
		p.last = k + 2
		p.shot = w == "shot" || w == "shooting"
	case "took", "taking":
		p.last, p.several = k+4, r.at(k+1) == "their"
		return p, r.stands(k+1, "his", "her", "their") && r.at(k+2) == "own" && r.stands(k+3, "life", "lives")
	case "committed":
		p.last = k + 2
		return p, r.at(k+1) == "suicide"
	case "turned", "turning":
		self = r.weaponOn(k)
		p.last = self + 1
	}
	p.several = r.at(self) == "themselves"
	return p, r.stands(self, "himself", "herself", "themselves", "itself")
}

// weaponOn returns the word behind "on" in "turned the gun on himself", -1 if
// there is none.
func (r *harmReader) weaponOn(k int) int {
	for i := k + 1; i < k+6; i++ {
		if r.at(i) == "on" {
			return i + 1
		}
	}
	return -1
}

// addSuicide adds a tally for p, unless it was only tried or threatened.
func (r *harmReader) addSuicide(p ownDeath) {
	v := r.verbGroup(p.first)
	if v.negated || v.modal || v.doubt || v.to && !r.achieved(v.first) {
		return
	}
	t := tally{self: p.shot}
	t.Casualty = Casualty{
		Span: r.span(p.first, p.last), Kind: Killed, Role: Perpetrator, Status: FigureImplied, Trigger: r.first + p.first, Sentence: r.sentence,
	}
	n := reading{value: 1, min: NoFigure, max: NoFigure}
	if g := r.ownSubject(p.first, &v); g >= 0 && !r.claimed[g] {
		if r.countedDead(&r.groups[g]) {
			return
		}
		n = r.reading(g)
		r.identify(&t, r.groups[g], 0)
		r.describe(&t)
	}
	switch {
	case p.several && n.value < 2:
		n = reading{value: NoFigure, min: 2, max: NoFigure, vague: "plural"}
	case !p.several && n.value != 1:
		n = reading{value: 1, min: NoFigure, max: NoFigure}
	}
	t.Value, t.Min, t.Max, t.Vague = n.value, n.min, n.max, n.vague
	if p.shot {
		r.selfShot(&t, &v, p.last)
	}
	r.tallies = append(r.tallies, t)
}

// countedDead reports whether the sentence told the death of g in other words:
// "the lives of a woman and a man who turned the gun on himself".
func (r *harmReader) countedDead(g *group) bool {
	for i := len(r.tallies) - 1; i >= 0 && r.tallies[i].Sentence == r.sentence; i-- {
		if t := &r.tallies[i]; t.Kind == Killed && t.group.first == g.first && t.Status != FigureNegated {
			return true
		}
	}
	return false
}

// ownSubject returns the group of those who die by the verb at word k, -1 if
// the sentence does not say.
func (r *harmReader) ownSubject(k int, v *verbGroup) int {
	if r.stands(v.first-1, "and", "then", "before", ",") {
		if g := r.parsedSubject(k); g >= 0 {
			return g
		}
	}
	return r.subjectOf(v)
}

// selfShot makes "shot himself" an injury where the words tell of an accident
// or a limb, and its victim no attacker unless others were harmed.
func (r *harmReader) selfShot(t *tally, v *verbGroup, k int) {
	if t.group.info.role != Perpetrator && !r.toldKilled() {
		t.Role = Victim
	}
	if r.stands(v.first, "accidentally", "inadvertently") || r.at(k) == "in" && r.stands(k+2, "foot", "leg", "thigh", "hand", "arm", "stomach", "finger", "knee", "buttocks", "shoulder", "abdomen") {
		t.Kind, t.Status, t.Role = Injured, FigureAsserted, Victim
	}
}
