package events

import "github.com/annals-dev/annals/nlp"

// stretch widens the clause that x reports to what the parser hung on the cue
// instead: the words up to the cue that follows it, or after it the adjuncts
// and conjuncts that are no reports of their own.
func (a *attributor) stretch(x *said) {
	r := &x.content[len(x.content)-1]
	if r.last <= x.verb {
		x.content[0].first = min(x.content[0].first, a.spans[x.verb].first)
		r.last = a.cueStart(x.verb, r.last)
		return
	}
	for k := range a.tree.Dependents(x.verb) {
		if a.spans[k].first < r.last || a.dep(k) == nlp.Punct {
			continue
		}
		if !a.belongs(k) {
			return
		}
		r.last = a.spans[k].last
	}
}

// cueStart returns the first token at or after from of the cue v and its subject.
func (a *attributor) cueStart(v, from int) int {
	first := v
	for k := range a.tree.Dependents(v) {
		switch a.dep(k) {
		case nlp.NSubj, nlp.NSubjPass, nlp.Aux, nlp.AdvMod:
			if a.spans[k].first >= from {
				first = min(first, a.spans[k].first)
			}
		}
	}
	return first
}

// belongs reports whether k, a dependent of a cue that follows the clause
// reported, is a part of that clause.
func (a *attributor) belongs(k int) bool {
	switch a.dep(k) {
	case nlp.Obl, nlp.AdvMod, nlp.OblUnmarked:
		return true
	case nlp.AdvCl:
		return a.tag(k) != nlp.VBG || !a.isCue(k)
	case nlp.Conj:
		return a.tag(k).IsVerb() && !a.isCue(k)
	case nlp.Parataxis:
		return a.d.Word(a.spans[k].first-1) == ","
	}
	return false
}

// isCue reports whether verb k may report something.
func (a *attributor) isCue(k int) bool {
	c, _, known := a.verbCue(k)
	return known && c.frames != 0
}

// maxToThat is how many tokens may stand between a verb of saying and the
// "that" of its clause: "tweeted in the early hours of Monday that".
const maxToThat = 20

// rest returns what follows a verb of saying up to the end of its sentence,
// where the parser has found no clause: from the next "that", or right away if
// it opens like a clause and holds a verb.
func (a *attributor) rest(v int, c cue) []run {
	if c.class != report && c.class != claim || c.frames&frameThat == 0 || !a.past(v) {
		return nil
	}
	end := int(a.d.Sentences[a.d.SentenceAt(v)].Last)
	if i := a.thatAfter(v, end); i >= 0 {
		return []run{{i, end}}
	}
	r := run{v + 1, end}
	say := a.lower(v) == "say"
	if r.empty() || a.tag(v) == nlp.VBN || !a.nominal(r.first) || !say && c.class != claim || !say && !a.hasFinite(r) {
		return nil
	}
	return []run{r}
}

// past reports whether verb v is in a tense that reports: any but the
// infinitive and the passive.
func (a *attributor) past(v int) bool {
	switch a.tag(v) {
	case nlp.VBD, nlp.VBZ, nlp.VBP, nlp.VBG:
		return true
	case nlp.VBN: // "reports last week alleged that", read as a participle
		return a.tree.Dependent(v, nlp.AuxPass) < 0
	}
	return false
}

// thatAfter returns the next conjunction "that" after verb v with no other
// finite verb in between, -1 if there is none.
func (a *attributor) thatAfter(v, end int) int {
	for i := v + 1; i < min(end, v+maxToThat); i++ {
		switch t := a.tag(i); {
		case a.lower(i) == "that" && t == nlp.IN && a.inside[i] == a.inside[v]:
			return i
		case t == nlp.VBD, t == nlp.VBZ, t == nlp.VBP, t == nlp.MD, t == nlp.WP, t == nlp.WDT:
			return -1
		}
	}
	return -1
}

// hasFinite reports whether r holds a finite verb outside of quotes.
func (a *attributor) hasFinite(r run) bool {
	for i := r.first; i < r.last; i++ {
		if t := a.tag(i); a.inside[i] == 0 && (t == nlp.VBD || t == nlp.VBZ || t == nlp.VBP || t == nlp.MD) {
			return true
		}
	}
	return false
}
