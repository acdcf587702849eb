package events

import (
	"slices"

	"github.com/annals-dev/annals/nlp"
)

// readWounds adds sites for harm told without a verb of harm: "suffered burns",
// "was taken to hospital", "was hit by a bullet".
func (r *harmReader) readWounds() {
	for k := range r.low {
		n, form := r.woundPhrase(k)
		if n == 0 || r.covered(k) {
			continue
		}
		r.harms = slices.DeleteFunc(r.harms, func(s harmSite) bool { return s.class.isVerb() && s.first > k && s.first < k+n })
		r.harms = append(r.harms, harmSite{
			harmWord: harmWord{class: harmsSubject, harm: Injured, form: form},
			first:    k, last: k + n, harm: Injured, subject: -1, weak: true,
		})
	}
}

// woundPhrase reads the phrase at word k that makes its subject injured and
// returns its length, 0 if there is none.
func (r *harmReader) woundPhrase(k int) (int, verbForm) {
	switch r.low[k] {
	case "suffered", "sustained", "received", "suffering", "sustaining", "suffer", "sustain", "suffers", "nursing":
		if r.stands(k-1, "from", "of", "his", "her", "their", "the") {
			return 0, 0
		}
		return r.wounds(k), pastForm
	case "taken", "rushed", "transported", "airlifted", "flown", "transferred", "brought", "admitted":
		return r.toHospital(k), participleForm
	case "hit", "struck", "grazed":
		return r.byBullet(k), participleForm
	}
	return 0, 0
}

// wounds returns the length of "suffered minor leg wounds" at word k.
func (r *harmReader) wounds(k int) int {
	for i := k + 1; i < k+9; i++ {
		switch r.at(i) {
		case "wound", "wounds", "injury", "injuries", "burns", "fracture", "fractures", "concussion", "lacerations":
			return i - k + 1
		case "loss", "losses", "damage", "defeat", "", ".", ";", "casualties":
			return 0
		}
	}
	return 0
}

// toHospital returns the length of "taken to a nearby hospital" at word k.
func (r *harmReader) toHospital(k int) int {
	for i := k + 1; i < k+12; i++ {
		switch w := r.at(i); w {
		case "hospital", "hospitals", "hospitalized":
			return i - k + 1
		case "", ".", ";", "who", "where", "after":
			return 0
		case "medical":
			if r.at(i+1) == "center" || r.at(i+1) == "centre" {
				return i - k + 2
			}
		}
		if r.finite(i) {
			return 0
		}
	}
	return 0
}

// byBullet returns the length of "hit by a stray bullet" at word k.
func (r *harmReader) byBullet(k int) int {
	if r.at(k+1) != "by" {
		return 0
	}
	for i := k + 2; i < k+7; i++ {
		switch r.at(i) {
		case "bullet", "bullets", "gunfire", "shrapnel", "shots", "gunshot", "fire":
			return i - k + 1
		}
		if !r.tag(i).IsNoun() && !r.tag(i).IsAdjective() && r.tag(i) != nlp.DT {
			return 0
		}
	}
	return 0
}

// woundWord reports whether w ends a phrase that readWounds looks for.
func woundWord(w string) bool {
	switch w {
	case "wounds", "wound", "injuries", "hospital", "hospitals", "medical", "bullet", "bullets", "gunfire", "shrapnel", "burns":
		return true
	}
	return false
}
