package events

import "github.com/annals-dev/annals/nlp"

// A linkKind says how a group of a list is joined to the one before it.
type linkKind uint8

const (
	linkFirst  linkKind = 1 + iota
	linkComma           // a, b
	linkAnd             // a and b
	linkPlus            // a as well as b
	linkWithin          // a, including b
)

// A link is one group of a list of people.
type link struct {
	group  int
	end    int // the last group counted with it, "a farmer and his wife"; 0 for none
	named  int // the group of an apposition that names it, 0 for none
	kind   linkKind
	subset bool // counted in an earlier group already
	skip   bool // says again who the group before it is
}

// connector reads the words at k that join two groups of a list and returns
// their kind and number, 0 if there are none.
func (r *harmReader) connector(k int) (linkKind, int) {
	n := 0
	for n < 2 && r.stands(k+n, ",", "(", "-", "--", "—", "–") {
		n++
	}
	kind, m := r.conjunction(k + n)
	switch {
	case m > 0:
		return kind, n + m
	case n > 0 && r.at(k) == ",":
		return linkComma, n
	}
	return 0, 0
}

// conjunction reads a joining word or phrase at k.
func (r *harmReader) conjunction(k int) (linkKind, int) {
	switch r.at(k) {
	case "and", "&", "or":
		if r.at(k+1) == "also" {
			return linkAnd, 2
		}
		if r.at(k+1) == "including" {
			return linkWithin, 2
		}
		return linkAnd, 1
	case "plus", "besides":
		return linkPlus, 1
	case "including", "includes", "included", "mostly", "mainly", "among", "amongst":
		if r.stands(k+1, "them", "whom") {
			return linkWithin, 2
		}
		return linkWithin, 1
	case "of":
		if r.stands(k+1, "whom", "them") || r.at(k+1) == "which" && r.at(k-1) == "," {
			return linkWithin, 2
		}
	case "as":
		if r.at(k+1) == "well" && r.at(k+2) == "as" {
			return linkPlus, 3
		}
	case "along", "together":
		if r.at(k+1) == "with" {
			return linkPlus, 2
		}
	case "in":
		if r.at(k+1) == "addition" && r.at(k+2) == "to" {
			return linkPlus, 3
		}
	}
	return 0, 0
}

// maxLinks bounds the length of a list of people.
const maxLinks = 24

// rightList reads the list of groups that begins with group first: the objects
// of a verb. It ends where a group is the subject of the next clause.
func (r *harmReader) rightList(first int) []link {
	list := []link{{group: first, kind: linkFirst}}
	for len(list) < maxLinks {
		next, kind, ok := r.nextLink(list[len(list)-1].group)
		if !ok || kind != linkWithin && r.startsClause(next) {
			break
		}
		list = append(list, link{group: next, kind: kind})
	}
	r.settle(list)
	return list
}

// nextLink finds the group that continues the list after group cur: right
// behind a connector, or behind a short phrase about cur.
func (r *harmReader) nextLink(cur int) (next int, kind linkKind, ok bool) {
	k := r.groups[cur].last
	if r.at(k) == ")" {
		k++
	}
	if kind, n := r.connector(k); n > 0 {
		next = r.groupFrom(k + n)
		if next > cur && r.listable(next) {
			return next, kind, true
		}
		return 0, 0, false
	}
	k = r.skipPhrase(k)
	kind, n := r.connector(k)
	next = r.groupFrom(k + n)
	if n == 0 || next <= cur || !r.listable(next) || r.groups[next].quantity < 0 && kind != linkWithin && kind != linkPlus {
		return 0, 0, false
	}
	return next, kind, true
}

// groupFrom returns the group that starts at word k or after an adverb there,
// -1 if there is none.
func (r *harmReader) groupFrom(k int) int {
	for n := 0; n < 3; n++ {
		if g := r.groupOf(k); g >= 0 {
			if r.groups[g].first == k {
				return g
			}
			return -1
		}
		if t := r.tag(k); t != nlp.RB && !adverbs[r.at(k)] {
			return -1
		}
		k++
	}
	return -1
}

// listable reports whether group g can be counted in a list.
func (r *harmReader) listable(g int) bool {
	p := &r.groups[g]
	if p.form == pronounGroup && r.stands(p.first, "whom", "themselves", "himself", "herself") {
		return false
	}
	return p.people() || r.likely(p) || r.nameless(p) && !r.inPlace(g)
}

// inPlace reports whether group g ends a run of names behind a preposition: "in
// Shib Koh, Farah, Afghanistan".
func (r *harmReader) inPlace(g int) bool {
	for ; g >= 0; g-- {
		if r.governed(g) {
			return true
		}
		p := &r.groups[g]
		if g == 0 || r.at(p.first-1) != "," || r.groups[g-1].last != p.first-1 || !r.tag(r.groups[g-1].last-1).IsProper() {
			return false
		}
	}
	return false
}

// maxPhrase is how far a list may be interrupted by words about its last group.
const maxPhrase = 14

// skipPhrase steps over a phrase about the group that ends before word k: "in a
// jeep", "of the 5th brigade", "riding a motorbike". It stops before a
// connector that people follow, a verb with a subject, and harm.
func (r *harmReader) skipPhrase(k int) int {
	start := k
	for k < len(r.low) && k < start+maxPhrase {
		if _, n := r.connector(k); n > 0 {
			if g := r.groupFrom(k + n); g >= 0 && r.listable(g) {
				return k
			}
		}
		if r.finite(k) || r.siteAt(k) >= 0 || r.stands(k, ";", ":", ".") {
			return k
		}
		k++
	}
	return k
}

// finite reports whether word k is a verb that has a subject.
func (r *harmReader) finite(k int) bool {
	switch r.tag(k) {
	case nlp.VBD:
		return !(describing[r.at(k)] && r.stands(k+1, "to", "as", "of", "by", "with", "in"))
	case nlp.VBZ, nlp.VBP, nlp.MD:
		return true
	}
	return beForms[r.at(k)] && r.at(k) != "being" && r.at(k) != "been" && r.at(k) != "'s"
}

// describing lists past forms that taggers take for verbs where they describe
// the noun before them: "members believed to be", "men armed with".
var describing = map[string]bool{
	"believed": true, "thought": true, "said": true, "known": true, "reported": true, "alleged": true, "suspected": true, "presumed": true, "accused": true,
	"identified": true, "described": true, "armed": true, "dressed": true, "disguised": true, "stationed": true, "posted": true, "charged": true, "convicted": true,
	"wanted": true, "named": true, "called": true, "based": true, "employed": true, "hired": true, "trapped": true, "involved": true, "claimed": true,
}

// startsClause reports whether group g is the subject of a verb behind it.
func (r *harmReader) startsClause(g int) bool {
	k := r.groups[g].last
	for n := 0; n < 3 && (r.tag(k) == nlp.RB || adverbs[r.at(k)] && !r.finite(k)); n++ {
		k++
	}
	if s := r.siteAt(k); s >= 0 {
		return r.harms[s].class.isVerb() && r.harms[s].form != ingForm || r.harms[s].class == harmState
	}
	return r.finite(k) || haveForms[r.at(k)]
}

// leftList reads the list of groups that ends with group last: the subjects of
// a verb.
func (r *harmReader) leftList(last int) []link {
	list := []link{{group: last}}
	for len(list) < maxLinks {
		cur := list[len(list)-1].group
		prev, kind, ok := r.prevLink(cur)
		if !ok {
			break
		}
		list[len(list)-1].kind = kind
		list = append(list, link{group: prev})
	}
	list[len(list)-1].kind = linkFirst
	for i, j := 0, len(list)-1; i < j; i, j = i+1, j-1 {
		list[i], list[j] = list[j], list[i]
	}
	r.settle(list)
	if r.within(list[0].group) {
		for i := range list {
			list[i].subset = true
		}
	}
	return list
}

// prevLink finds the group of the list before group cur.
func (r *harmReader) prevLink(cur int) (prev int, kind linkKind, ok bool) {
	first := r.groups[cur].first
	if r.groupOf(first) != cur {
		return 0, 0, false // inside the phrase of another group
	}
	if kind, _ := r.connectorBefore(0, first); kind == linkAnd && r.groups[cur].other && cur > 0 && r.within(cur-1) {
		return 0, 0, false
	}
	for p := cur - 1; p >= 0 && p > cur-4; p-- {
		g := &r.groups[p]
		kind, at := r.connectorBefore(g.last, first)
		if kind == 0 || r.broken(g.last, at) {
			return 0, 0, false
		}
		if !r.listable(p) || r.claimed[p] {
			if r.claimed[p] {
				return 0, 0, false
			}
			continue
		}
		if p < cur-1 && g.quantity < 0 && g.det != indefinite {
			return 0, 0, false
		}
		return p, kind, kind == linkWithin || !r.objectOfVerb(p) && (!r.governed(p) || r.besides(g.first))
	}
	return 0, 0, false
}

// besides reports whether the preposition before word k adds people to others:
// "with", "in addition to".
func (r *harmReader) besides(k int) bool {
	return r.stands(k-1, "with", "besides") || r.at(k-1) == "to" && r.at(k-2) == "addition"
}

// within reports whether group g is introduced by "including".
func (r *harmReader) within(g int) bool {
	kind, _ := r.connectorBefore(0, r.groups[g].first)
	return kind == linkWithin
}

// connectorBefore reads the connector that ends right before word k and starts
// at or after word from.
func (r *harmReader) connectorBefore(from, k int) (linkKind, int) {
	for at := max(from, k-5); at < k; at++ {
		if kind, n := r.connector(at); n > 0 && (at+n == k || at+n == k-1 && r.tag(k-1) == nlp.RB) {
			return kind, at
		}
	}
	return 0, 0
}

// broken reports whether words [i, k) between two groups keep them from being
// one list.
func (r *harmReader) broken(i, k int) bool {
	for ; i < k; i++ {
		if r.finite(i) || r.siteAt(i) >= 0 || r.stands(i, ";", ":", ".", "that", "who", "while", "when", "after", "before", "but") {
			return true
		}
	}
	return false
}

// objectOfVerb reports whether group g follows a verb that makes it something
// other than a subject: "attacked five soldiers and ...". Verbs of saying do not.
func (r *harmReader) objectOfVerb(g int) bool {
	k := r.groups[g].first - 1
	t := r.tag(k)
	if !t.IsVerb() || r.at(k) == "being" {
		return false
	}
	return !sayingWords[r.at(k)]
}

var sayingWords = map[string]bool{
	"said": true, "says": true, "say": true, "saying": true, "reported": true, "reports": true, "report": true, "reporting": true, "added": true, "adding": true,
	"confirmed": true, "announced": true, "claimed": true, "stated": true, "told": true, "left": true, "leaving": true, "leaves": true, "leave": true,
	"stating": true, "claiming": true, "alleged": true, "believe": true, "believed": true, "estimated": true, "showed": true, "indicated": true, "found": true,
	"injuring": true, "killing": true, "wounding": true, "including": true, "known": true, "mean": true, "meant": true, "saw": true,
}
