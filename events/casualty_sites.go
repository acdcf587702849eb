package events

import "github.com/annals-dev/annals/nlp"

// readHarms finds the harm words of the sentence and joins those that tell one
// act together: "shot and killed", "stabbed to death", "fatally wounded".
func (r *harmReader) readHarms() {
	r.harms = r.harms[:0]
	for k := 0; k < len(r.low); {
		h, ok := r.harmAt(k)
		if !ok {
			r.fatally(k)
			k += r.deadlyBlow(k)
			continue
		}
		s := harmSite{harmWord: h, first: k, last: k + len(h.words), harm: h.harm, subject: -1}
		if h.class.isVerb() && r.asNoun(&s) {
			k = s.last
			continue
		}
		r.deadly(&s)
		r.harms = append(r.harms, s)
		k = s.last
	}
	r.deadlyObjects()
	r.takenObjects()
}

// fatally adds a site for the adverb in "three were stabbed, one fatally".
func (r *harmReader) fatally(k int) {
	if !r.stands(k, "fatally", "mortally") || r.siteWord(k+1) {
		return
	}
	if r.tag(k + 1).IsVerb() {
		r.deadlyVerb(k + 1)
		return
	}
	if r.groupOf(k-1) < 0 {
		return
	}
	r.harms = append(r.harms, harmSite{
		harmWord: harmWord{class: harmState, harm: Killed, form: nounForm},
		first:    k, last: k + 1, harm: Killed, subject: -1,
	})
}

// asNoun reports whether a verb's spelling is a noun here: "a shot", "gunshot
// wounds", "the capture".
func (r *harmReader) asNoun(s *harmSite) bool {
	g := r.groupOf(s.first)
	if g >= 0 {
		return r.groups[g].head == s.first && r.groups[g].harm != s.first
	}
	t, p := r.tag(s.first), r.tag(s.first-1)
	if t != nlp.NN && t != nlp.NNS || s.form > thirdForm || s.first == 0 {
		return false
	}
	return p.IsAdjective() || (p == nlp.NN || p == nlp.DT || p == nlp.PRPS) && r.groupFrom(s.last) < 0
}

// deadlyBlow adds a site for "beaten to death" and the like, whose verb alone
// tells of no harm, and returns the number of words read.
func (r *harmReader) deadlyBlow(k int) int {
	if !r.tag(k).IsVerb() && r.tag(k) != nlp.JJ || r.at(k+1) != "to" || r.at(k+2) != "death" || r.stands(k, "sentenced", "sentence", "condemned", "sentencing", "led", "leading", "related", "put") {
		return 1
	}
	form := participleForm
	switch r.tag(k) {
	case nlp.VB, nlp.VBP:
		form = baseForm
	case nlp.VBG:
		form = ingForm
	case nlp.VBZ:
		form = thirdForm
	}
	r.harms = append(r.harms, harmSite{
		harmWord: harmWord{class: harmsEither, harm: Killed, form: form},
		first:    k, last: k + 3, harm: Killed, subject: -1,
	})
	return 3
}

// deadlyObjects makes verbs deadly whose object stands before "to death":
// "stoned two men to death".
func (r *harmReader) deadlyObjects() {
	for k := 2; k+1 < len(r.low); k++ {
		if r.low[k] != "to" || r.low[k+1] != "death" || r.groupOf(k-1) < 0 && r.low[k-1] != "," {
			continue
		}
		for i := k - 2; i >= 0 && i > k-16; i-- {
			if !r.tag(i).IsVerb() && r.siteAt(i) < 0 {
				continue
			}
			r.deadlyVerb(i)
			break
		}
	}
}

// takenObjects adds sites for verbs of taking whose object stands before or is
// the captives: "took 18 sailors hostage", "took hostages".
func (r *harmReader) takenObjects() {
	for k := 1; k < len(r.low); k++ {
		if !captiveWord(r.low[k]) || r.covered(k) {
			continue
		}
		g := r.groupOf(k - 1)
		if g < 0 || g == r.groupOf(k) {
			g = r.groupOf(k)
		}
		if g < 0 {
			continue
		}
		if i := r.groups[g].first - 1; r.stands(i, "take", "takes", "took", "taking", "hold", "holds", "held", "holding") {
			r.harms = append(r.harms, harmSite{
				harmWord: harmWord{class: harmsObject, harm: Captured, form: ingForm},
				first:    i, last: i + 1, harm: Captured, subject: -1,
			})
		}
	}
}

// covered reports whether word k belongs to a site.
func (r *harmReader) covered(k int) bool {
	for i := range r.harms {
		if s := &r.harms[i]; s.first <= k && k < s.last {
			return true
		}
	}
	return false
}

// deadlyVerb makes the verb at word i one that kills its object.
func (r *harmReader) deadlyVerb(i int) {
	if s := r.siteAt(i); s >= 0 {
		r.harms[s].harm = Killed
		return
	}
	if r.stands(i, "sentenced", "sentence", "condemned", "led", "put", "related", "pledged", "vowed", "fought") {
		return
	}
	form := pastForm
	switch r.tag(i) {
	case nlp.VBG:
		form = ingForm
	case nlp.VB, nlp.VBP:
		form = baseForm
	}
	r.harms = append(r.harms, harmSite{
		harmWord: harmWord{class: harmsObject, harm: Killed, form: form},
		first:    i, last: i + 1, harm: Killed, subject: -1,
	})
}

// deadly widens site s over the words that make its harm a death.
func (r *harmReader) deadly(s *harmSite) {
	if r.stands(s.first-1, "fatally", "mortally", "lethally") || !s.class.isVerb() && r.stands(s.first-1, "fatal", "deadly", "lethal") && s.harm == Injured && s.class != harmCount {
		s.harm = Killed
	}
	if !s.class.isVerb() || s.harm != Injured && s.harm != Killed {
		return
	}
	switch {
	case r.at(s.last) == "to" && r.at(s.last+1) == "death":
		s.harm, s.last = Killed, s.last+2
	case r.at(s.last) == "dead":
		s.harm, s.last = Killed, s.last+1
	case r.at(s.last) == "and" || r.at(s.last) == "," && r.at(s.last+1) == "and":
		r.deadlyPair(s)
	}
}

// deadlyPair joins "shot and killed", "stabbed and fatally wounded".
func (r *harmReader) deadlyPair(s *harmSite) {
	k := s.last + 1
	for n := 0; n < 2 && r.tag(k) == nlp.RB; n++ {
		k++
	}
	h, ok := r.harmAt(k)
	if !ok || !h.class.isVerb() || h.class == harmsSubject || !sameForm(h.form, s.form) || !assaultWord(s.words[0]) {
		return
	}
	if h.harm == Killed || h.harm == Injured {
		s.harm = h.harm
		s.last = k + len(h.words)
		if r.stands(k-1, "fatally", "mortally") {
			s.harm = Killed
		}
	}
}

// assaultWord reports whether w tells how people were attacked rather than
// what became of them.
func assaultWord(w string) bool {
	switch w {
	case "shot", "shooting", "shoot", "shoots", "stabbed", "stabbing", "stab", "stabs", "trampled", "mauled":
		return true
	}
	return false
}

// sameForm reports whether two verbs can share one subject and auxiliary.
func sameForm(a, b verbForm) bool {
	past := func(f verbForm) bool { return f == pastForm || f == participleForm }
	return a == b || past(a) && past(b)
}

// siteAt returns the index of the site that starts at word k, -1 if none.
func (r *harmReader) siteAt(k int) int {
	for i := range r.harms {
		if r.harms[i].first == k {
			return i
		}
	}
	return -1
}

// captiveWord reports whether w names somebody taken.
func captiveWord(w string) bool {
	switch w {
	case "hostage", "hostages", "captive", "prisoner", "prisoners":
		return true
	}
	return false
}
