package events

import (
	"strings"

	"github.com/annals-dev/annals/nlp"
)

// classify tells whether g is people, how many its noun means, and whether it
// is a name.
func (r *harmReader) classify(g *group) {
	if g.head < 0 || g.form == pronounGroup {
		return
	}
	head := r.low[g.head]
	if ordinals[head] > 0 && g.noun == g.head && (r.low[g.first] == "a" || r.low[g.first] == "the") {
		g.form, g.head, g.noun, g.person, g.other = pronounGroup, -1, -1, true, true
		return
	}
	if p, ok := r.words.person(head); ok {
		g.info = p
		g.thing, g.person = p.thing || p.many, g.person || !p.thing && !p.many
		g.plural = g.plural || p.plural || p.group || r.tag(g.head) == nlp.NNS && !p.thing && strings.HasSuffix(head, "s")
	} else if r.tag(g.head).IsProper() {
		r.classifyName(g)
	} else {
		g.plural = g.plural || r.tag(g.head) == nlp.NNS
		g.person = g.person || agentive(head)
	}
	if _, ok := r.harmAt(g.head); ok && g.harm != g.head {
		g.thing = !g.person
	}
	if g.quantity >= 0 && r.quantities[g.quantity].Value != 1 {
		g.plural = true
	}
	if g.form == nounGroup && r.tag(g.head).IsProper() && g.person && !g.info.plural && g.quantity < 0 && g.det == noDeterminer && g.noun < g.head {
		g.form = nameGroup
	}
}

// classifyName decides whether a proper noun is a person.
func (r *harmReader) classifyName(g *group) {
	g.plural = r.tag(g.head) == nlp.NNPS
	label := r.label(g.head)
	switch label {
	case nlp.PER:
		g.person, g.form = true, nameGroup
		return
	case nlp.NORP:
		g.person = g.plural || g.quantity >= 0 || g.det != noDeterminer
		return
	case nlp.GPE, nlp.LOC, nlp.FAC, nlp.MISC:
		g.thing = true
		return
	case nlp.ORG:
		g.thing = g.quantity < 0
		return
	}
	if calendarName(r.low[g.head]) {
		g.thing = true
		return
	}
	for k := g.noun; k >= 0 && k < g.head; k++ {
		if r.isPerson(k) && g.quantity < 0 {
			g.person, g.form = true, nameGroup // a title: "Colonel Amin"
			return
		}
	}
}

// calendarName reports whether w is a day of the week or a month.
func calendarName(w string) bool {
	switch strings.TrimSuffix(w, ".") {
	case "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
		"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
		"jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec":
		return true
	}
	return false
}

// agentive reports whether an unknown noun has the ending of a noun for people.
func agentive(w string) bool {
	for _, s := range []string{"men", "women", "man", "woman", "ists", "ist", "keepers", "keeper", "workers", "worker", "ians", "ian", "eers", "eer", "goers", "goer"} {
		if strings.HasSuffix(w, s) && len(w) > len(s)+2 {
			return true
		}
	}
	return false
}

// likely reports whether g is a single noun that sounds like a person: "a
// blacksmith", "the ferryman".
func (r *harmReader) likely(g *group) bool {
	if g.person || g.thing || g.form != nounGroup || g.head < 0 || r.tag(g.head).IsProper() {
		return false
	}
	w := r.low[g.head]
	for _, s := range []string{"er", "or", "ist", "ian", "man", "woman", "ee", "eer", "ers", "ors", "ists", "ians", "ees", "eers"} {
		if strings.HasSuffix(w, s) && len(w) > len(s)+3 {
			return true
		}
	}
	return false
}
