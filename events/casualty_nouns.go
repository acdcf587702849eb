package events

// harvestNoun counts "the death of two men", "three deaths", "no casualties".
func (r *harmReader) harvestNoun(s *harmSite) {
	v := verbGroup{first: s.first}
	if k := r.ofPhrase(s); k >= 0 {
		r.ofList(s, k)
		return
	}
	g := r.groupOf(s.first)
	if g < 0 || r.groups[g].head != s.first || s.class == harmAct {
		return
	}
	p := &r.groups[g]
	switch {
	case p.det == definite && s.class == harmCount && r.at(p.first+1) == "only" && beForms[r.at(p.first-1)]:
		r.onlyCasualty(s, p)
	case p.det == noneOf:
		r.count(s, &v, []link{{group: g, kind: linkFirst}})
	case r.at(p.first-1) == "without" && s.class == harmCount:
		p.det = noneOf
		r.count(s, &v, []link{{group: g, kind: linkFirst}})
	case p.quantity >= 0:
		r.count(s, &v, []link{{group: g, kind: linkFirst}})
	}
}

// ofPhrase returns the word behind the "of" of a deed, over a place: "the
// murder in Paris of two men", "injuries to two men"; -1 if there is none.
func (r *harmReader) ofPhrase(s *harmSite) int {
	k := s.last
	if r.at(k) == "in" {
		for n := 1; n < 5 && r.at(k) != "of"; n++ {
			k++
		}
	}
	if r.at(k) == "of" || s.class == harmCount && r.at(k) == "to" {
		return k + 1
	}
	return -1
}

// onlyCasualty counts the subject of "was the only casualty"; it is dead if it
// was the attacker.
func (r *harmReader) onlyCasualty(s *harmSite, p *group) {
	v := r.verbGroup(p.first)
	g := r.subjectOf(&v)
	if g < 0 {
		return
	}
	if r.groups[g].info.role == Perpetrator {
		s.harm = Killed
	}
	r.count(s, &v, r.leftList(g))
}

// ofList counts the people behind "the killing of".
func (r *harmReader) ofList(s *harmSite, k int) {
	g := r.objectAt(k)
	if g < 0 || !r.groups[g].people() && !r.nameless(&r.groups[g]) && !r.likely(&r.groups[g]) {
		return
	}
	p := &r.groups[g]
	if p.form == pronounGroup && p.det == noDeterminer || p.form == bareGroup && r.at(p.last) == "-" {
		return
	}
	if s.class != harmBody && r.groups[g].plural && r.groups[g].quantity < 0 && r.groups[g].det != bothOf {
		return
	}
	v := verbGroup{first: s.first}
	r.count(s, &v, r.rightList(g))
}

// harvestBody counts "nine bodies were found", "the body of a man".
func (r *harmReader) harvestBody(s *harmSite) {
	g := r.groupOf(s.first)
	if g < 0 || r.groups[g].head != s.first && r.at(s.last) != "of" {
		return
	}
	v := verbGroup{first: s.first}
	p := &r.groups[g]
	if p.quantity >= 0 {
		r.count(s, &v, []link{{group: g, kind: linkFirst}})
		return
	}
	if r.at(s.last) == "of" && r.discovered(s) {
		r.ofList(s, s.last+1)
		return
	}
	if p.det == possessive && r.toldKilled() {
		return // "was killed and his body was found"
	}
	if (p.det == indefinite || p.det == definite && p.first < p.noun-1 || p.det == possessive) && !p.plural && r.discovered(s) {
		r.count(s, &v, []link{{group: g, kind: linkFirst}})
	}
}

// toldKilled reports whether a death was told already.
func (r *harmReader) toldKilled() bool {
	for i := range r.tallies {
		if r.tallies[i].Kind == Killed && r.tallies[i].Status != FigureHypothetical {
			return true
		}
	}
	return false
}

// discovered reports whether the sentence says that bodies were found.
func (r *harmReader) discovered(s *harmSite) bool {
	for k := max(0, s.first-12); k < min(len(r.low), s.last+20); k++ {
		switch r.low[k] {
		case "found", "discovered", "recovered", "dumped", "find", "finds", "pulled", "retrieved", "located", "unearthed", "washed":
			return true
		}
	}
	return false
}

// harvestLives counts "claimed three lives", "cost the lives of ten people".
func (r *harmReader) harvestLives(s *harmSite) {
	if !r.takesLives(s) {
		return
	}
	if r.at(s.last) == "of" {
		r.ofList(s, s.last+1)
		return
	}
	g := r.groupOf(s.first)
	if g >= 0 && r.groups[g].quantity >= 0 {
		v := verbGroup{first: s.first}
		r.count(s, &v, []link{{group: g, kind: linkFirst}})
	}
}

// takesLives reports whether the lives of s are lost rather than saved or led.
func (r *harmReader) takesLives(s *harmSite) bool {
	for k := max(0, s.first-8); k < s.first; k++ {
		switch r.low[k] {
		case "claim", "claims", "claimed", "claiming", "take", "takes", "took", "taking", "taken", "cost", "costs", "costing", "loss":
			return true
		}
	}
	return r.stands(s.last, "were", "was", "lost", "have") && (r.at(s.last+1) == "lost" || r.at(s.last) == "lost" || r.at(s.last+2) == "lost")
}
