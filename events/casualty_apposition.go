package events

// settle decides which groups of a list are counted in others and which only
// say again who somebody is.
func (r *harmReader) settle(list []link) {
	r.breakdown(list)
	parent, sum, within := 0, int64(0), false
	for i := 1; i < len(list); i++ {
		l := &list[i]
		g := &r.groups[l.group]
		if l.subset {
			continue
		}
		if l.kind == linkWithin {
			if !within {
				parent, sum = i-1, 0
			}
			within = true
		} else if l.kind == linkPlus {
			within = false
		}
		if g.part && g.form == bareGroup || l.kind == linkComma && g.plural && g.quantity < 0 && (g.form == pronounGroup && !g.other || g.det == bothOf || g.det == allOf) {
			l.subset = true // "one of them", "all farmers"
			continue
		}
		if within {
			v := r.least(l.group)
			if whole := r.least(list[parent].group); sum > 0 && l.kind != linkWithin && whole > 0 && sum+v > whole {
				within = false
			} else {
				l.subset = true
				sum += v
			}
		}
	}
	r.appositions(list)
}

// breakdown marks the groups behind the first as its parts if they add up to
// it: "five people, two soldiers and three farmers,".
func (r *harmReader) breakdown(list []link) {
	if len(list) < 3 || list[1].kind != linkComma {
		return
	}
	sum := int64(0)
	for _, l := range list[1:] {
		sum += r.least(l.group)
	}
	whole := r.least(list[0].group)
	if whole > 1 && (sum == whole || sum < whole && genericPeople(r.key(&r.groups[list[0].group])) && r.enumerates(list)) {
		for i := range list[1:] {
			list[i+1].subset = true
		}
	}
}

// enumerates reports whether the links behind the first all have numbers and
// nouns of their own, so that they name who people in general were.
func (r *harmReader) enumerates(list []link) bool {
	for _, l := range list[1:] {
		g := &r.groups[l.group]
		if g.quantity < 0 && l.kind != linkWithin || g.head < 0 || g.other || l.kind == linkPlus {
			return false
		}
	}
	return true
}

// appositions marks the links that only say who the person before them is:
// "Khan, a teacher and former officer,", "the chief, Aslam Khan,".
func (r *harmReader) appositions(list []link) {
	for i := 0; i+1 < len(list); i++ {
		if !r.single(list[i].group) {
			continue
		}
		end := i + 1
		for end < len(list) && r.renames(list, i, end) {
			end++
		}
		if end == i+1 || !r.closesApposition(list, i, end) {
			continue
		}
		for k := i + 1; k < end; k++ {
			list[k].skip = true
		}
		i = end - 1
	}
}

// renames reports whether link k of list can belong to a run of descriptions of
// the person of link i.
func (r *harmReader) renames(list []link, i, k int) bool {
	g := &r.groups[list[k].group]
	if list[k].subset || !r.single(list[k].group) || g.quantity >= 0 || g.other || g.det == possessive && k > i+1 {
		return false
	}
	comma := r.at(r.groups[list[k-1].group].last) == ","
	switch list[k].kind {
	case linkComma:
		return k == i+1
	case linkAnd:
		return k > i+1 && !comma && g.form != nameGroup
	}
	return false
}

// closesApposition reports whether the run of descriptions [i+1, end) behind
// link i ends as one: with a comma, or with the list where a name meets a noun.
func (r *harmReader) closesApposition(list []link, i, end int) bool {
	last := &r.groups[list[end-1].group]
	a, b := &r.groups[list[i].group], &r.groups[list[i+1].group]
	if (a.form == nameGroup || r.nameless(a)) && (b.form == nameGroup || r.nameless(b)) {
		return false
	}
	if r.at(last.last) == "," {
		return true
	}
	named := (a.form == nameGroup || r.nameless(a)) != (b.form == nameGroup || r.nameless(b))
	return end == len(list) && (named || end == i+2 && a.det == possessive && b.det == indefinite)
}

// single reports whether group g is one person.
func (r *harmReader) single(g int) bool {
	p := &r.groups[g]
	return !p.plural && p.form != bareGroup && p.form != pronounGroup && r.least(g) == 1
}

// agree skips the links that a singular verb cannot count: in "the driver, Amin
// Shah, was killed" one person is.
func (r *harmReader) agree(list []link, v *verbGroup) {
	if !v.singular || !r.single(list[0].group) {
		return
	}
	for i := 1; i < len(list); i++ {
		g := &r.groups[list[i].group]
		if g.quantity < 0 && (list[i].kind <= linkComma || list[i].kind == linkAnd && g.det == noDeterminer) {
			list[i].skip = true
		}
	}
}

// least returns the smallest number of people that group g can mean, 0 if it
// gives none.
func (r *harmReader) least(g int) int64 {
	p := &r.groups[g]
	if p.quantity >= 0 {
		q := &r.quantities[p.quantity]
		if q.Value >= 0 {
			return q.Value
		}
		return max(q.Min, 0)
	}
	if p.plural || p.form == pronounGroup {
		return 0
	}
	return 1
}
