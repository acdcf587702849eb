package events

import "github.com/annals-dev/annals/nlp"

// maxAside is how many tokens may stand between a cue and the comma or full
// stop that ends its aside: ", officials said in a statement on Monday,".
const maxAside = 8

// aside finds the cue v set off by commas: "X, police said", "X, said the
// minister", "X, police said, Y". The order of the words settles it, whatever
// the parser makes of them.
func (a *attributor) aside(v int, c cue) (x said, ok bool) {
	if c.frames&frameThat == 0 || c.class != report && c.class != claim || !a.isFinite(v) || a.inside[v] != 0 {
		return x, false
	}
	s := a.d.Sentences[a.d.SentenceAt(v)]
	all := run{int(s.First), int(s.Last)}
	x = said{verb: v, cue: run{v, v + 1}, class: c.class, clause: true, loose: true}
	if e := a.asideSource(v, all); !e.empty() {
		end := a.asideEnd(v, all)
		if end < 0 {
			return x, false
		}
		x.extent, x.content = e, []run{{all.first, e.first}, {end, all.last}}
	} else if e = a.inverted(v, all); !e.empty() {
		x.extent, x.content = e, []run{{all.first, v}}
	} else {
		return x, false
	}
	x.source = a.nounHead(x.extent)
	x.refer = x.source
	return x, a.hasFinite(x.content[0]) || len(x.content) > 1 && a.hasFinite(x.content[1])
}

// isFinite reports whether verb v is in the present or past tense by its tag,
// or has an auxiliary that is.
func (a *attributor) isFinite(v int) bool {
	switch a.tag(v) {
	case nlp.VBD, nlp.VBZ, nlp.VBP:
		return true
	case nlp.VBN:
		return v > 0 && (a.lower(v-1) == "have" || a.tag(v-1) == nlp.RB && v > 1 && a.lower(v-2) == "have")
	}
	return false
}

// asideSource returns the noun phrase between a comma and the cue v, with its
// own aside if it has one; empty if there is none.
func (a *attributor) asideSource(v int, all run) run {
	e := a.withoutTime(a.chunkIn(run{all.first, v}))
	if e.empty() {
		return e
	}
	if e.first > all.first && a.d.Word(e.first-1) == "," {
		return e
	}
	for i := e.first; i < e.last; i++ {
		if a.d.Word(i) == "," {
			return a.trim(run{i + 1, e.last})
		}
	}
	return run{}
}

// asideEnd returns the token from which the content goes on after the cue v,
// the end of the sentence if it does not, and -1 if v is followed by a clause.
func (a *attributor) asideEnd(v int, all run) int {
	for i := v + 1; i < all.last; i++ {
		switch t := a.tag(i); {
		case i > v+maxAside:
			return -1
		case a.d.Word(i) == ",":
			return a.resumes(i+1, all)
		case a.inside[i] != 0, t.IsVerb(), t == nlp.TO, t == nlp.MD, t == nlp.Colon, t == nlp.WP, a.lower(i) == "that":
			return -1
		}
	}
	return all.last
}

// resumes returns i if the content may go on there, after an aside: not with a
// participle, a quote or a cue of its own. Else it returns the end of the sentence.
func (a *attributor) resumes(i int, all run) int {
	if i >= all.last || a.inside[i] != 0 || a.tag(i) == nlp.VBG || a.tag(i) == nlp.VBN {
		return all.last
	}
	if !a.hasFinite(run{i, all.last}) && a.tag(i) != nlp.CC {
		return all.last
	}
	return i
}

// inverted returns the noun phrase after the cue v that follows a comma and
// ends the sentence: ", said the minister, a former general".
func (a *attributor) inverted(v int, all run) run {
	if v == all.first || a.d.Word(v-1) != "," || v+1 >= all.last || timeNouns[a.lower(v+1)] {
		return run{}
	}
	if c, _, _ := a.verbCue(v); c.frames&frameAddr != 0 && a.lower(v) != "say" {
		return run{}
	}
	e := a.chunkFrom(v+1, all.last).extent
	if e.empty() || a.hasFinite(run{v + 1, a.relativeFrom(v+1, all.last)}) {
		return run{}
	}
	return a.trim(run{v + 1, all.last})
}

// relativeFrom returns the first relative pronoun from token i on, end if there
// is none.
func (a *attributor) relativeFrom(i, end int) int {
	for i < end && a.tag(i) != nlp.WP && a.tag(i) != nlp.WDT {
		i++
	}
	return i
}
