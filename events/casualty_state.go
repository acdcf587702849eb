package events

// harvestDying counts the subjects of a verb like "die".
func (r *harmReader) harvestDying(s *harmSite) {
	if s.form == ingForm && s.harm != Displaced {
		return
	}
	v := r.verbGroup(s.first)
	s.later = v.later || r.at(s.first) == "succumbed" || r.stands(s.last, "of", "from") && r.stands(s.last+2, "wounds", "injuries")
	v.coordinated = r.stands(v.first-1, "and", "but")
	if s.form == participleForm && s.weak && !v.be {
		if g := r.adjacentLeft(v.first); g >= 0 && r.groups[g].quantity >= 0 {
			s.subject = g
			r.count(s, &v, r.leftList(g))
		}
		return
	}
	g := -1
	if v.to && !v.be {
		g = r.adjacentLeft(v.first)
	} else {
		g = r.subjectOf(&v)
	}
	if v.coordinated {
		if p := r.parsedSubject(s.first); p >= 0 {
			g = p
		} else if p := r.sharedSubject(s, &v); p >= 0 {
			g = p
		}
	}
	if g < 0 {
		g = r.parsedSubject(s.first)
	}
	if g < 0 || s.harm == Displaced && !r.flees(g) {
		return
	}
	s.subject = g
	r.count(s, &v, r.leftList(g))
}

// flees reports whether the people of group g can be counted as driven away:
// several, and not attackers on the run.
func (r *harmReader) flees(g int) bool {
	p := &r.groups[g]
	return p.quantity >= 0 && p.plural && p.info.role == 0 && p.form == nounGroup
}

// harvestState counts "left three dead", "two people are missing".
func (r *harmReader) harvestState(s *harmSite) {
	v := r.verbGroup(s.first)
	r.stateVerb(&v)
	s.later = v.later
	if v.be || v.have {
		r.passive(s, &v)
		return
	}
	if g := r.adjacentLeft(v.first); g >= 0 {
		p := &r.groups[g]
		if p.quantity < 0 && p.form == nounGroup && p.plural && p.det != noneOf && !r.stands(p.first-1, "left", "leaving", "leave", "leaves") {
			return
		}
		s.subject = g
		r.count(s, &v, r.leftList(g))
	}
}

// stateVerb takes "went", "remain", "turned up" before a state for a form of "be".
func (r *harmReader) stateVerb(v *verbGroup) {
	if r.stands(v.first-1, "went", "gone", "go", "remain", "remained", "remains", "lay", "lie", "became", "become") {
		w := r.verbGroup(v.first - 1)
		*v = w
		v.be = true
	}
}

// harvestSafe counts nobody: "the minister escaped unhurt".
func (r *harmReader) harvestSafe(s *harmSite) {
	v := r.verbGroup(s.first)
	if r.stands(v.first-1, "escaped", "emerged", "was", "were", "escape", "remained", "survived") {
		v = r.verbGroup(v.first - 1)
	}
	if v.negated || s.form == ingForm || r.at(s.last) == "by" {
		return
	}
	g := r.subjectOf(&v)
	if g < 0 {
		return
	}
	for _, l := range r.leftList(g) {
		if !l.skip {
			r.add(s, &v, l, reading{value: 0, min: NoFigure, max: NoFigure}, FigureNegated)
		}
	}
}
