package events

import "github.com/annals-dev/annals/nlp"

// harvest counts the people of harm site k.
func (r *harmReader) harvest(k int) {
	s := &r.harms[k]
	if g := r.groupOf(s.first); g >= 0 && r.groups[g].harm == s.first {
		return // "six wounded men" are counted with their verb
	}
	switch s.class {
	case harmsObject, harmsEither:
		r.harvestVerb(k)
	case harmsSubject:
		r.harvestDying(s)
	case harmState:
		r.harvestState(s)
	case harmDeed, harmAct, harmCount:
		r.harvestNoun(s)
	case harmToll:
		r.harvestToll(s)
	case harmBody:
		r.harvestBody(s)
	case harmLife:
		r.harvestLives(s)
	case harmSafe:
		r.harvestSafe(s)
	}
}

// harvestVerb counts the objects of a verb like "kill", or its subjects in the passive.
func (r *harmReader) harvestVerb(k int) {
	s := &r.harms[k]
	if r.missed(s) {
		return
	}
	v := r.verbGroup(s.first)
	s.later = v.later
	if t := r.tag(s.first); s.form == baseForm && (v.be && !v.to || t == nlp.VBD || t == nlp.VBN) {
		s.form = pastForm // "hurt", "cut down" are spelled alike
	}
	switch {
	case s.form == participleForm || s.form == pastForm:
		if v.be || r.inverted(s, &v) >= 0 {
			r.passive(s, &v)
			return
		}
		if r.active(k, &v) || v.have || v.to || v.modal {
			return
		}
		if g := r.sharedSubject(s, &v); g >= 0 && r.adjacentLeft(v.first) < 0 {
			s.subject = g
			r.count(s, &v, r.leftList(g))
			return
		}
		r.reduced(s, &v)
	case s.form == ingForm:
		if r.at(s.last) == "of" {
			r.ofList(s, s.last+1)
			return
		}
		if !r.compound(s) {
			r.active(k, &v)
		}
	default:
		if s.class == harmsEither && r.objectAt(s.last) < 0 {
			r.harvestDying(s)
			return
		}
		if !r.compound(s) {
			r.active(k, &v)
		}
	}
}

// missed reports whether the words behind a verb say that nobody need be hurt:
// "shot at the guards", "captured on video".
func (r *harmReader) missed(s *harmSite) bool {
	if assaultWord(r.low[s.first]) && r.stands(s.last, "at", "toward", "towards", "into") && r.quantityAt(s.last) < 0 {
		return true
	}
	if s.harm != Captured {
		return false
	}
	for k := s.last; k < s.last+7; k++ {
		if r.stands(k, "on", "by") && (r.stands(k+1, "video", "camera", "cameras", "tape", "film", "surveillance", "cctv") || r.at(k+2) == "surveillance" || r.at(k+3) == "surveillance") {
			return true
		}
	}
	return false
}

// compound reports whether an -ing form or a verb spelled like a noun only
// describes the noun behind it: "a shooting victim", "the murder suspect".
func (r *harmReader) compound(s *harmSite) bool {
	if r.stands(s.last, "victim", "suspect") {
		return true
	}
	if s.form == baseForm && !r.stands(s.last, "suspect", "suspects", "victim", "victims", "accused", "charge", "convict", "defendant") {
		return false
	}
	g := r.groupOf(s.last)
	if g < 0 || r.groups[g].first != s.last {
		return false
	}
	p := &r.groups[g]
	return p.form == nounGroup && p.det == noDeterminer && p.quantity < 0 && !p.plural && !r.tag(p.head).IsProper()
}

// passive counts the subjects of "were killed".
func (r *harmReader) passive(s *harmSite, v *verbGroup) {
	if g := r.inverted(s, v); g >= 0 {
		r.count(s, v, r.rightList(g))
		return
	}
	g := r.subjectOf(v)
	if p := r.parsedSubject(s.first); p >= 0 && (g < 0 || v.coordinated || r.apart(g, p, v)) {
		g = p
	}
	if g < 0 {
		g = r.sharedSubject(s, v)
	}
	if g < 0 {
		return
	}
	s.subject = g
	list := r.leftList(g)
	r.agree(list, v)
	r.count(s, v, r.prefixed(list))
	r.trailing(s, v)
}

// apart reports whether group g, set off by a comma from its verb, is only a
// part of the phrase about the subject p that the parser found.
func (r *harmReader) apart(g, p int, v *verbGroup) bool {
	if p >= g || r.at(v.first-1) != "," || r.groups[g].last != v.first-1 || r.broken(r.groups[p].last, r.groups[g].first) {
		return false
	}
	for _, l := range r.leftList(g) {
		if l.group == p {
			return false
		}
	}
	return true
}

// trailing counts the people named behind the verb, as a part of its subjects
// or besides them: "were killed, including two children", "along with his driver".
func (r *harmReader) trailing(s *harmSite, v *verbGroup) {
	k := r.skipPhrase(s.last)
	kind, n := r.connector(k)
	if kind != linkWithin && kind != linkPlus {
		return
	}
	g := r.groupFrom(k + n)
	if g < 0 || !r.listable(g) || r.startsClause(g) {
		return
	}
	list := r.rightList(g)
	for i := range list {
		list[i].subset = list[i].subset || kind == linkWithin
	}
	r.count(s, v, list)
}

// prefixed adds the people of "in addition to the bomber," at the head of a
// clause to the list of its subjects.
func (r *harmReader) prefixed(list []link) []link {
	first := r.groups[list[0].group].first
	if r.at(first-1) != "," || list[0].group == 0 {
		return list
	}
	p := list[0].group - 1
	at := r.groups[p].first
	if kind, n := r.conjunction(at - 3); n != 3 || kind != linkPlus {
		if r.at(at-1) != "besides" && !(r.at(at-1) == "with" && r.stands(at-2, "along", "together")) {
			return list
		}
	}
	if r.groups[p].last != first-1 || !r.listable(p) {
		return list
	}
	return append([]link{{group: p, kind: linkFirst}}, list...)
}

// sharedSubject returns the subject of the site before s in a coordination,
// "was shot and was later pronounced dead", -1 if there is none.
func (r *harmReader) sharedSubject(s *harmSite, v *verbGroup) int {
	if !v.coordinated && !r.stands(v.first-1, "and", "but") {
		return -1
	}
	for k := len(r.harms) - 1; k >= 0; k-- {
		if r.harms[k].first < s.first && r.harms[k].subject >= 0 {
			return r.harms[k].subject
		}
	}
	return -1
}

// inverted returns the first group behind "were" in "Also killed were two
// guards", -1 if the sentence is in the usual order.
func (r *harmReader) inverted(s *harmSite, v *verbGroup) int {
	if v.first != s.first || s.first > 1 && !r.stands(s.first-1, "also", "among", ",") {
		return -1
	}
	for k := s.last; k < s.last+8; k++ {
		if r.stands(k, "were", "was", "are", "is") {
			return r.objectAt(k + 1)
		}
		if s.first > 1 || r.finite(k) || r.stands(k, ",", "", ".") {
			break
		}
	}
	return -1
}

// objectAt returns the group that begins at word k, over an adverb; -1 if there
// is none. A number that another harm word follows is no object: "one killed,
// two injured" written without its comma.
func (r *harmReader) objectAt(k int) int {
	g := r.groupFrom(k)
	if g < 0 {
		return -1
	}
	p := &r.groups[g]
	if p.form == bareGroup {
		if n := r.siteAt(p.last); n >= 0 && (r.harms[n].form == participleForm || r.harms[n].form == pastForm || r.harms[n].class == harmState) {
			return -1
		}
	}
	return g
}

// active counts the objects of verb site k and reports whether it has any,
// things included: "killed the engine" has an object that counts nobody.
func (r *harmReader) active(k int, v *verbGroup) bool {
	s := &r.harms[k]
	at := s.last
	if n := r.sharedObject(k); n >= 0 {
		at = r.harms[n].last
		s.joined = true
	}
	if s.harm == Captured && r.stands(v.first-1, "video", "videos", "footage", "camera", "cameras", "photo", "photos", "image", "images", "film") {
		return true
	}
	g := r.objectAt(at)
	if g < 0 {
		return r.thingAt(at)
	}
	p := &r.groups[g]
	if calendarGroup(r, p) {
		return false
	}
	if !p.people() && !r.nameless(p) && !r.likely(p) && !(r.certain(s) && p.head >= 0 && !p.thing && p.plural) {
		return true
	}
	if r.stands(p.first, "himself", "herself", "themselves") && p.form == pronounGroup {
		if next, _, ok := r.nextLink(g); ok && !r.startsClause(next) {
			r.count(s, v, r.rightList(next))
		}
		return true
	}
	s.object = g
	if p.form == pronounGroup && r.stands(p.first, "he", "she", "they", "we", "i") {
		s.object = -1
		return false
	}
	list := r.rightList(g)
	if s.last < len(r.low) && r.at(r.groups[list[len(list)-1].group].last) == "dead" && s.harm == Injured {
		s.harm = Killed // "shot two men dead"
	}
	for _, l := range list {
		r.claimed[l.group] = true
	}
	r.count(s, v, list)
	return true
}

// certain reports whether a site's harm can only befall the living.
func (r *harmReader) certain(s *harmSite) bool {
	switch r.low[s.first] {
	case "kill", "killed", "killing", "kills", "injuring", "injured", "wounding", "wounded", "murdered", "kidnapped", "abducted":
		return true
	}
	return false
}

// calendarGroup reports whether g is a day or month, which is no object.
func calendarGroup(r *harmReader, g *group) bool {
	return g.head >= 0 && (calendarName(r.low[g.head]) || g.info.thing && r.stands(g.head, "week", "month", "year", "night", "day", "morning", "evening", "afternoon", "hour", "weekend", "weeks", "months", "years", "days", "hours", "minutes"))
}

// thingAt reports whether a noun phrase that was not read as a group starts at k.
func (r *harmReader) thingAt(k int) bool {
	t := r.tag(k)
	return t == nlp.DT || t == nlp.PRPS || t == nlp.PRP
}

// sharedObject returns the site behind "and" or "or" that shares the object of
// site k, "killing and wounding ten", -1 if there is none.
func (r *harmReader) sharedObject(k int) int {
	s := &r.harms[k]
	at := s.last
	if r.at(at) == "," {
		at++
	}
	if !r.stands(at, "and", "or") {
		return -1
	}
	at++
	for n := 0; n < 2 && r.tag(at) == nlp.RB; n++ {
		at++
	}
	n := r.siteAt(at)
	if n < 0 || !r.harms[n].class.isVerb() || !sameForm(r.harms[n].form, s.form) {
		return -1
	}
	return n
}

// reduced counts "three people killed", "the men wounded in the raid".
func (r *harmReader) reduced(s *harmSite, v *verbGroup) {
	g := r.adjacentLeft(v.first)
	if g < 0 && r.stands(s.first-1, "and", ",") {
		g = r.parsedSubject(s.first)
	}
	if g < 0 {
		return
	}
	p := &r.groups[g]
	if p.form == pronounGroup && p.quantity < 0 && !r.stands(p.first, "another", "those", "both", "all", "none") {
		return
	}
	if r.claimed[g] && r.at(s.last) != "by" {
		return
	}
	g = r.nearest(g, v)
	s.subject = g
	r.count(s, v, r.leftList(g))
}

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
	s.object = g
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
