package events

import (
	"github.com/annals-dev/annals/entities"
	"github.com/annals-dev/annals/nlp"
)

// citations adds the sources that other sources name: "X reported that Y,
// citing Z" and "according to X citing Z" are said by Z too.
func (a *attributor) citations() {
	if !a.anyCiting() {
		return
	}
	for n := len(a.found); n > 0; n-- {
		x := a.found[len(a.found)-n]
		if v := a.citing(&x); v >= 0 {
			a.cited(&x, v)
		}
	}
}

// anyCiting reports whether the text has such a participle at all.
func (a *attributor) anyCiting() bool {
	for i := range a.d.Tokens {
		if a.cites(i) {
			return true
		}
	}
	return false
}

// citing returns the participle by which x's source names its own, -1 if none:
// inside the source, or after a comma later in the sentence.
func (a *attributor) citing(x *said) int {
	for i := x.extent.first; i < x.extent.last; i++ {
		if a.cites(i) {
			return i
		}
	}
	if x.direct || !x.clause || x.class != report && x.class != claim {
		return -1
	}
	end := int(a.d.Sentences[a.d.SentenceAt(x.verb)].Last)
	for i := x.verb + 1; i < end; i++ {
		if a.cites(i) && a.d.Word(i-1) == "," {
			return i
		}
	}
	return -1
}

// cites reports whether token i is "citing" or "quoting".
func (a *attributor) cites(i int) bool {
	if a.tag(i) != nlp.VBG || i == 0 {
		return false
	}
	w := a.lower(i)
	return w == "cite" || w == "quote"
}

// cited adds the source that the participle v names for what x says.
func (a *attributor) cited(x *said, v int) {
	o := a.tree.Dependent(v, nlp.Obj)
	if o < 0 || !a.speaks(o) {
		return
	}
	y := said{verb: v, cue: run{v, v + 1}, class: x.class, source: o, refer: o, extent: a.phrase(o, -1), clause: x.clause, loose: x.loose, direct: x.direct}
	y.content = exclude(x.content, run{v, max(y.extent.last, v+1)})
	a.add(y)
}

// speaks reports whether noun o can be a source: a name of somebody, or a word
// for people and records that tell things.
func (a *attributor) speaks(o int) bool {
	if _, ok := a.lex['S'][a.lower(o)]; ok {
		return true
	}
	if e := a.entity(o); e != nil {
		return e.Kind != entities.Place
	}
	return a.set == nil && a.tag(o).IsProper()
}
