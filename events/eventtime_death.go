package events

import "github.com/annals-dev/annals/nlp"

// datesDeath reports whether expression k says when somebody died of an attack
// told by e, or when its dead were counted, which may be days after the attack:
// "died on Thursday of wounds from the blast", "the toll rose to ten on Thursday".
func (x *extraction) datesDeath(e *Event, k int) bool {
	if e.Type != Assault {
		return false
	}
	_, at := x.timeAttachment(k)
	if at < 0 {
		return false
	}
	v := x.clauseOf(at)
	if x.m.tag(at).IsNoun() && woundNouns[x.m.lower(at)] || at == v && v != e.anchor && x.countsDead(v) {
		return true
	}
	if x.diesLater(e.anchor) && !x.opensGenitive(k) {
		return true
	}
	return at == v && x.diesLater(v)
}

// opensGenitive reports whether expression k dates the noun behind it.
func (x *extraction) opensGenitive(k int) bool {
	end := x.timeTokens[k][1]
	return end < len(x.m.d.Tokens) && x.m.tag(end) == nlp.POS
}

// diesLater reports whether verb v tells a death that follows another harm: of
// wounds, of one wounded, or later.
func (x *extraction) diesLater(v int) bool {
	switch x.m.d.Lemma(v) {
	case "succumb":
		return true
	case "die":
		return v > 0 && x.m.lower(v-1) == "later" || x.near(v, 1, woundNouns) || x.near(v, -1, hurtWords)
	}
	return false
}

var (
	hurtWords  = map[string]bool{"wound": true, "wounded": true, "injure": true, "injured": true, "hurt": true, "shoot": true, "shot": true, "stab": true, "burn": true}
	woundNouns = map[string]bool{"wound": true, "injury": true, "burn": true}
)

// phraseReach is how many tokens from a death its wounds may be named.
const phraseReach = 9

// near reports whether one of words, lemmas, stands before (step -1) or behind (step 1)
// token i, in its part of the sentence.
func (x *extraction) near(i, step int, words map[string]bool) bool {
	for k := i + step; k >= 0 && k < len(x.m.d.Tokens) && k != i+step*phraseReach; k += step {
		if words[x.m.lower(k)] {
			return true
		}
		if x.m.tag(k).IsPunct() {
			return false
		}
	}
	return false
}

// countsDead reports whether the subject of verb v is a count of the dead.
func (x *extraction) countsDead(v int) bool {
	s := x.m.tree.Dependent(v, nlp.NSubj, nlp.NSubjPass)
	return s >= 0 && deathCounts[x.m.lower(s)]
}

var deathCounts = map[string]bool{"toll": true, "number": true, "count": true, "tally": true}
