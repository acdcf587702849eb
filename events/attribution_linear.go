package events

import "github.com/annals-dev/annals/nlp"

// nominal reports whether token i may stand inside a simple noun phrase.
func (a *attributor) nominal(i int) bool {
	switch t := a.tag(i); t {
	case nlp.DT, nlp.PDT, nlp.CD, nlp.POS, nlp.PRP, nlp.PRPS, nlp.HYPH, nlp.AFX, nlp.WP, nlp.WDT, nlp.Dollar:
		return true
	default:
		return t.IsNoun() || t.IsAdjective()
	}
}

// links reports whether token i may join two simple noun phrases of a source:
// "a spokesman for the ministry", "the Post and CNN".
func (a *attributor) links(i int) bool {
	switch a.lower(i) {
	case "of", "for", "at", "in", "with", "and", "from":
		return true
	}
	return false
}

// chunkFrom returns the noun phrase that starts at token i, before token end.
func (a *attributor) chunkFrom(i, end int) speaker {
	r := run{i, i}
	for r.last < end && a.nominal(r.last) {
		r.last++
	}
	for !r.empty() && r.last+1 < end && a.links(r.last) && a.nominal(r.last+1) {
		for r.last++; r.last < end && a.nominal(r.last); {
			r.last++
		}
	}
	if r.empty() {
		return noSpeaker
	}
	return named(a.nounHead(r), r)
}

// chunkIn returns the subject in the words r that stand before a verb: all of
// them, without adverbs and auxiliaries at the end and clauses at the start.
func (a *attributor) chunkIn(r run) run {
	for !r.empty() && !a.nominal(r.last-1) && a.d.Word(r.last-1) != "," {
		r.last--
	}
	r = a.withoutTime(a.trim(r))
	first := r.last
	for first > r.first && (a.nominal(first-1) || a.links(first-1) || a.d.Word(first-1) == ",") {
		first--
	}
	for first < r.last && !a.nominal(first) {
		first++
	}
	return run{first, r.last}
}

// withoutTime cuts a date off the end of a subject: "reports last week alleged".
func (a *attributor) withoutTime(r run) run {
	for r.last-r.first > 1 && timeNouns[a.lower(r.last-1)] {
		r.last--
		if w := a.lower(r.last - 1); w == "last" || w == "this" || w == "on" || w == "late" || w == "early" || w == "earlier" {
			r.last--
		}
	}
	return r
}

// nounHead returns the head of the noun phrase r by its words alone: the last
// noun before the first comma or preposition.
func (a *attributor) nounHead(r run) int {
	h := r.first
	for i := r.first; i < r.last; i++ {
		t := a.tag(i)
		if i > r.first && (t == nlp.Comma || t == nlp.IN || t == nlp.CC || t == nlp.LRB) {
			break
		}
		if t.IsNoun() || t == nlp.PRP || t == nlp.WP {
			h = i
		}
	}
	return h
}

// unparsed finds "X said (that) Y" and "Y, X said" around verb i of a sentence
// without syntax.
func (a *attributor) unparsed(i int, s nlp.Sentence) {
	c, known := a.lex['V'][a.lower(i)]
	if !known || !a.tag(i).IsVerb() || c.frames&frameThat == 0 || a.inside[i] != 0 {
		return
	}
	e := a.chunkIn(run{int(s.First), i})
	if e.empty() {
		return
	}
	h := a.nounHead(e)
	x := said{verb: i, cue: run{i, i + 1}, class: c.class, source: h, refer: h, extent: e, clause: true, loose: true}
	if rest := a.trim(run{i + 1, int(s.Last)}); rest.last-rest.first > 1 {
		x.content = []run{rest}
	} else if e.first > int(s.First) && a.d.Word(e.first-1) == "," {
		x.content = []run{{int(s.First), e.first - 1}}
	}
	a.add(x)
}
