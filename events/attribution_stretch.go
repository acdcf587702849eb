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

// rest returns what follows a verb of saying up to the end of its sentence,
// where the parser has found no clause: it must open like one and hold a verb.
func (a *attributor) rest(v int, c cue) []run {
	if c.class != report && c.class != claim || c.frames&frameThat == 0 {
		return nil
	}
	s := a.d.Sentences[a.d.SentenceAt(v)]
	r := run{v + 1, int(s.Last)}
	if r.empty() || a.lower(r.first) != "that" && (!a.nominal(r.first) || a.lower(v) != "say" && c.class != claim) {
		return nil
	}
	switch a.tag(v) {
	case nlp.VBD, nlp.VBZ, nlp.VBP, nlp.VBG:
	case nlp.VBN: // "reports last week alleged that", read as a participle
		if a.lower(r.first) != "that" || a.tree.Dependent(v, nlp.Aux, nlp.AuxPass) >= 0 {
			return nil
		}
	default:
		return nil
	}
	if !a.hasFinite(r) && a.lower(v) != "say" {
		return nil
	}
	return []run{r}
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
