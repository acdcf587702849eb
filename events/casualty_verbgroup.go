package events

import "github.com/annals-dev/annals/nlp"

// A verbGroup is what stands before a verb: "could not have been".
type verbGroup struct {
	first              int // its first word, the verb itself if it has no other
	be, have           bool
	singular           bool // "was": one subject
	modal, negated, to bool
	doubt              bool // "nearly", "allegedly"
	later              bool
	reported           bool // "were reported killed"
	joined             bool // a list of participles: "kidnapped, tortured and killed"
	coordinated        bool // "and was killed": shares the subject of an earlier verb
}

// verbGroup reads the auxiliaries and adverbs before word k, right to left.
func (r *harmReader) verbGroup(k int) verbGroup {
	v := verbGroup{first: k, joined: r.stands(k+1, "and", "or", ",")}
	for i := k - 1; i >= 0 && i > k-14; i-- {
		n := r.auxiliary(&v, i)
		if n == 0 {
			break
		}
		i -= n - 1
	}
	v.coordinated = (v.be || v.have) && r.stands(v.first-1, "and", "but")
	return v
}

// auxiliary takes the word that ends at i into v and returns how many words it
// took, 0 if the verb group begins behind i.
func (r *harmReader) auxiliary(v *verbGroup, i int) int {
	w, t := r.low[i], r.tag(i)
	n := 1
	switch {
	case beForms[w]:
		v.be = true
		v.singular = v.singular || w == "was" || w == "is"
	case haveForms[w]:
		v.have = true
		v.singular = v.singular || w == "has"
	case w == "get" || w == "got" || w == "gets" || w == "getting" || w == "gotten":
		v.be = true
	case w == "not" || w == "n't" || w == "n’t" || w == "never":
		v.negated = true
	case t == nlp.MD || w == "would" || w == "could":
		v.modal = true
	case w == "to" && !v.be && (r.tag(i+1) == nlp.VB || t == nlp.TO && v.first == i+1), w == "to" && v.be && r.at(i+1) == "be":
		v.to = true
	case r.reportedWord(i, v):
		v.reported = true
	case w == "," && !v.joined:
		return 0
	case v.first == i+1 && w == "and" || w == "or" || w == "," || w == "either":
		v.joined = true
		n = r.conjoined(i)
		if n == 0 {
			return 0
		}
	case t == nlp.RB || t == nlp.RBR || adverbs[w]:
		r.adverb(v, w)
	case v.be && (w == "both" || w == "all" || w == "each") && r.groupOf(i) < 0:
	default:
		return 0
	}
	v.first = i - n + 1
	return n
}

// adverb notes what an adverb does to the verb group.
func (r *harmReader) adverb(v *verbGroup, w string) {
	switch w {
	case "nearly", "almost", "narrowly", "barely":
		v.doubt = true
	case "later", "subsequently":
		v.later = true
	}
}

// reportedWord reports whether word i is a participle of saying or believing
// between "were" and the verb.
func (r *harmReader) reportedWord(i int, v *verbGroup) bool {
	switch r.low[i] {
	case "reported", "feared", "believed", "confirmed", "presumed", "found", "declared", "pronounced", "listed", "thought", "said", "left", "known":
		return beForms[r.at(i-1)] || r.tag(i-1) == nlp.RB && beForms[r.at(i-2)]
	}
	return false
}

// conjoined returns the number of words of "arrested and", "killed or",
// "kidnapped, tortured and" that end at word i, a conjunction; 0 if no participle
// stands before it.
func (r *harmReader) conjoined(i int) int {
	k := i - 1
	for n := 0; n < 2 && (r.tag(k) == nlp.RB || r.at(k) == ","); n++ {
		k--
	}
	t := r.tag(k)
	if k < 0 || t != nlp.VBN && t != nlp.VBD || r.groupOf(k) >= 0 {
		return 0
	}
	if r.tag(k-1) == nlp.RB {
		k--
	}
	if !beForms[r.at(k-1)] && !r.stands(k-1, "and", "or", ",", "either", "both") {
		return 0
	}
	return i - k + 1
}

var beForms = map[string]bool{"be": true, "is": true, "are": true, "was": true, "were": true, "been": true, "being": true, "am": true, "'s": true, "'re": true}

var haveForms = map[string]bool{"have": true, "has": true, "had": true, "having": true, "'ve": true}

// adverbs lists words between subject and verb that taggers do not always see
// as adverbs.
var adverbs = map[string]bool{
	"also": true, "later": true, "reportedly": true, "allegedly": true, "then": true, "seriously": true, "critically": true, "severely": true,
	"badly": true, "slightly": true, "lightly": true, "immediately": true, "instantly": true, "fatally": true, "mortally": true, "still": true, "now": true,
	"already": true, "thus": true, "so": true, "far": true, "either": true, "nearly": true, "almost": true, "since": true, "confirmed": true, "reported": true,
	"feared": true, "just": true, "only": true, "themselves": true, "apparently": true, "gravely": true, "officially": true, "subsequently": true,
}
