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
	if p.form == pronounGroup && r.stands(p.first, "he", "she", "they", "we", "i") {
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
