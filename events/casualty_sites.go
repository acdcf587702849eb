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
		s := harmSite{harmWord: h, first: k, last: k + len(h.words), harm: h.harm, object: -1, subject: -1}
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
		first:    k, last: k + 1, harm: Killed, object: -1, subject: -1,
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
		first:    k, last: k + 3, harm: Killed, object: -1, subject: -1,
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
				first:    i, last: i + 1, harm: Captured, object: -1, subject: -1,
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
		first:    i, last: i + 1, harm: Killed, object: -1, subject: -1,
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

// A verbGroup is what stands before a verb: "could not have been".
type verbGroup struct {
	first              int // its first word, the verb itself if it has no other
	be, have, get      bool
	singular           bool // "was": one subject
	modal, negated, to bool
	doubt              bool // "nearly", "allegedly"
	later              bool
	reported           bool // "were reported killed"
	joined             bool // a list of participles: "kidnapped, tortured and killed"
	coordinated        bool // "and was killed": shares the subject of an earlier verb
}

// verbGroup reads the auxiliaries and adverbs before word k, right to left.
func (r *harmReader) verbGroup(k int) verbGroup {
	v := verbGroup{first: k, joined: r.stands(k+1, "and", "or", ",")}
	for i := k - 1; i >= 0 && i > k-14; i-- {
		n := r.auxiliary(&v, i)
		if n == 0 {
			break
		}
		i -= n - 1
	}
	v.coordinated = (v.be || v.have) && r.stands(v.first-1, "and", "but")
	return v
}

// auxiliary takes the word that ends at i into v and returns how many words it
// took, 0 if the verb group begins behind i.
func (r *harmReader) auxiliary(v *verbGroup, i int) int {
	w, t := r.low[i], r.tag(i)
	n := 1
	switch {
	case beForms[w]:
		v.be = true
		v.singular = v.singular || w == "was" || w == "is"
	case haveForms[w]:
		v.have = true
		v.singular = v.singular || w == "has"
	case w == "get" || w == "got" || w == "gets" || w == "getting" || w == "gotten":
		v.be, v.get = true, true
	case w == "not" || w == "n't" || w == "n’t" || w == "never":
		v.negated = true
	case t == nlp.MD || w == "would" || w == "could":
		v.modal = true
	case w == "to" && !v.be && (r.tag(i+1) == nlp.VB || t == nlp.TO && v.first == i+1), w == "to" && v.be && r.at(i+1) == "be":
		v.to = true
	case r.reportedWord(i, v):
		v.reported = true
	case w == "," && !v.joined:
		return 0
	case v.first == i+1 && w == "and" || w == "or" || w == "," || w == "either":
		v.joined = true
		n = r.conjoined(i)
		if n == 0 {
			return 0
		}
	case t == nlp.RB || t == nlp.RBR || adverbs[w]:
		r.adverb(v, w)
	case v.be && (w == "both" || w == "all" || w == "each") && r.groupOf(i) < 0:
	default:
		return 0
	}
	v.first = i - n + 1
	return n
}

// adverb notes what an adverb does to the verb group.
func (r *harmReader) adverb(v *verbGroup, w string) {
	switch w {
	case "nearly", "almost", "narrowly", "barely":
		v.doubt = true
	case "later", "subsequently":
		v.later = true
	}
}

// reportedWord reports whether word i is a participle of saying or believing
// between "were" and the verb.
func (r *harmReader) reportedWord(i int, v *verbGroup) bool {
	switch r.low[i] {
	case "reported", "feared", "believed", "confirmed", "presumed", "found", "declared", "pronounced", "listed", "thought", "said", "left", "known":
		return beForms[r.at(i-1)] || r.tag(i-1) == nlp.RB && beForms[r.at(i-2)]
	}
	return false
}

// conjoined returns the number of words of "arrested and", "killed or",
// "kidnapped, tortured and" that end at word i, a conjunction; 0 if no participle
// stands before it.
func (r *harmReader) conjoined(i int) int {
	k := i - 1
	for n := 0; n < 2 && (r.tag(k) == nlp.RB || r.at(k) == ","); n++ {
		k--
	}
	t := r.tag(k)
	if k < 0 || t != nlp.VBN && t != nlp.VBD || r.groupOf(k) >= 0 {
		return 0
	}
	if r.tag(k-1) == nlp.RB {
		k--
	}
	if !beForms[r.at(k-1)] && !r.stands(k-1, "and", "or", ",", "either", "both") {
		return 0
	}
	return i - k + 1
}

var beForms = map[string]bool{"be": true, "is": true, "are": true, "was": true, "were": true, "been": true, "being": true, "am": true, "'s": true, "'re": true}

var haveForms = map[string]bool{"have": true, "has": true, "had": true, "having": true, "'ve": true}

// adverbs lists words between subject and verb that taggers do not always see
// as adverbs.
var adverbs = map[string]bool{
	"also": true, "later": true, "reportedly": true, "allegedly": true, "then": true, "seriously": true, "critically": true, "severely": true,
	"badly": true, "slightly": true, "lightly": true, "immediately": true, "instantly": true, "fatally": true, "mortally": true, "still": true, "now": true,
	"already": true, "thus": true, "so": true, "far": true, "either": true, "nearly": true, "almost": true, "since": true, "confirmed": true, "reported": true,
	"feared": true, "just": true, "only": true, "themselves": true, "apparently": true, "gravely": true, "officially": true, "subsequently": true,
}

// captiveWord reports whether w names somebody taken.
func captiveWord(w string) bool {
	switch w {
	case "hostage", "hostages", "captive", "prisoner", "prisoners":
		return true
	}
	return false
}
