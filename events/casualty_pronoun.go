package events

import "github.com/annals-dev/annals/nlp"

// determinerGroup turns determiners without a noun into a group of their own:
// "both", "those", "another", "the wounded".
func (r *harmReader) determinerGroup(g *group) bool {
	if g.det == noDeterminer {
		return false
	}
	k := g.first + 1
	h, ok := r.harmAt(k)
	if ok && len(h.words) == 1 && (g.det == definite && r.low[g.first] == "the" || g.det == allOf) && r.stands(k, "dead", "deceased", "slain", "injured", "wounded", "missing", "displaced", "homeless") && !r.nounFollows(k+1) {
		g.form, g.head, g.noun, g.last, g.person, g.plural, g.det = nounGroup, k, k, k+1, true, true, definite
		g.harm = k
		return true
	}
	if ordinals[r.at(k)] > 0 && (r.low[g.first] == "a" || r.low[g.first] == "the") || r.at(k) == "other" && r.low[g.first] == "the" {
		g.form, g.last, g.head, g.noun, g.harm = pronounGroup, k+1, -1, -1, -1
		g.person, g.other = true, true
		return true
	}
	switch r.low[g.first] {
	case "both", "each", "those", "another", "some", "most", "these", "neither":
	case "all":
		if r.at(g.first-1) == "in" {
			return false // "in all, 30 rifles"
		}
	default:
		return false
	}
	g.form, g.last, g.harm = pronounGroup, g.first+1, -1
	g.person, g.plural = true, g.det != another
	return true
}

// ordinals are the words that single out one more person: "a third was hurt".
var ordinals = map[string]int64{
	"second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12,
}

// pronouns maps pronouns for people to whether they mean several.
var pronouns = map[string]bool{
	"he": false, "she": false, "him": false, "himself": false, "herself": false, "someone": false, "somebody": false, "i": false, "me": false,
	"they": true, "them": true, "themselves": true, "we": true, "us": true, "everyone": true, "everybody": true, "whom": true,
	"nobody": false, "none": true, "no-one": false, "anyone": false, "anybody": false,
}

// pronoun reads a pronoun at word i, "no one" among them.
func (r *harmReader) pronoun(i int) (group, bool) {
	g := group{first: i, last: i + 1, noun: i, head: -1, quantity: -1, harm: -1, form: pronounGroup, person: true}
	w := r.low[i]
	several, ok := pronouns[w]
	switch {
	case w == "no" && r.at(i+1) == "one":
		g.last, g.det = i+2, noneOf
		return g, true
	case w == "her" && r.tag(i) == nlp.PRP && !r.tag(i+1).IsNoun():
		return g, true
	case !ok:
		return g, false
	case w == "nobody" || w == "none" || w == "no-one":
		g.det = noneOf
	}
	g.plural = several
	return g, true
}
