package events

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"github.com/annals-dev/annals/nlp"
)

//go:embed data/casualty_cues.tsv
var casualtyCueTable string

// A figureCue is what a phrase before a figure says about it.
type figureCue uint8

const (
	claimCue figureCue = 1 + iota
	chargeCue
	motiveCue
	grievanceCue
	aboutCue
	clashCue
	extraCue
)

var figureCues = map[string]figureCue{
	"claim": claimCue, "charge": chargeCue, "motive": motiveCue, "grievance": grievanceCue, "about": aboutCue, "clash": clashCue, "extra": extraCue,
}

// A cuePhrase is one phrase of the table. A word may stand for several cues.
type cuePhrase struct {
	words []string
	cue   figureCue
}

var casualtyCues = sync.OnceValue(func() map[string][]cuePhrase {
	cues := map[string][]cuePhrase{}
	for f := range tableRows(casualtyCueTable) {
		words := strings.Fields(f[1])
		cues[words[0]] = append(cues[words[0]], cuePhrase{words, figureCues[f[0]]})
	}
	return cues
})

// cueAt returns the length of the phrase for cue at word k, 0 if there is none.
func (r *harmReader) cueAt(k int, cue figureCue) int {
	best := 0
	for _, p := range r.cues[r.at(k)] {
		if p.cue == cue && len(p.words) > best && k+len(p.words) <= len(r.low) && slices.Equal(p.words, r.low[k:k+len(p.words)]) {
			best = len(p.words)
		}
	}
	return best
}

// context gives an asserted tally the status that the words before it tell.
func (r *harmReader) context(t *tally, s *harmSite) {
	t.extra = r.adds(s)
	if t.Status != FigureAsserted {
		return
	}
	at := min(t.group.first, s.first)
	switch {
	case r.motive(at):
		t.Status = FigureBackground
	case r.grievance(at):
		t.Status = FigureBackground
	case r.claim(t, at), r.charged(at):
		t.Status = FigureClaimed
	}
}

// adds reports whether the sentence says that its figure comes on top of those
// before: "also" beside the verb, "elsewhere" at its head.
func (r *harmReader) adds(s *harmSite) bool {
	for k := 0; k < 3; k++ {
		if n := r.cueAt(k, extraCue); n > 0 && r.low[k] != "too" && (r.low[k] != "also" || k == 0) {
			return true
		}
	}
	for k := max(0, s.first-4); k < s.first; k++ {
		if r.low[k] == "also" || r.low[k] == "too" {
			return true
		}
	}
	end := s.last
	for k := end; k < min(end+2, len(r.low)); k++ {
		if r.low[k] == "too" || r.low[k] == "as" && r.at(k+1) == "well" && r.at(k+2) != "as" {
			return true
		}
	}
	return false
}

// How far before a figure the words that judge it may stand.
const (
	motiveReach = 14
	chargeReach = 10
	claimReach  = 24
)

// motive reports whether the people at word at are named as the reason of
// another act: "in retaliation for the killing of three men".
func (r *harmReader) motive(at int) bool {
	for k := at - 1; k >= 0 && k >= at-motiveReach; k-- {
		if r.finite(k) && r.tag(k) != nlp.VBN || r.stands(k, ";", ":") {
			return false
		}
		if r.cueAt(k, motiveCue) > 0 {
			return true
		}
	}
	return false
}

// charged reports whether the people at word at are what somebody is accused of.
func (r *harmReader) charged(at int) bool {
	for k := at - 1; k >= 0 && k >= at-chargeReach; k-- {
		if r.cueAt(k, chargeCue) > 0 {
			return true
		}
		if r.finite(k) || r.stands(k, ";", ":", ",") {
			return false
		}
	}
	return false
}

// grievance reports whether the harm at word at is what people gathered about:
// "protested against the killing of a student".
func (r *harmReader) grievance(at int) bool {
	about := false
	for k := at - 1; k >= 0; k-- {
		switch {
		case r.cueAt(k, clashCue) > 0 || r.stands(k, ";"):
			return false
		case about && r.cueAt(k, grievanceCue) > 0 && !r.tag(k).IsProper():
			return true
		case r.cueAt(k, aboutCue) > 0:
			about = true
		}
	}
	return false
}

// claim reports whether a verb of claiming before word at governs it, and sets
// whose claim it is.
func (r *harmReader) claim(t *tally, at int) bool {
	for k := at - 1; k >= 0 && k >= at-claimReach; k-- {
		if r.stands(k, ";", ".") {
			return false
		}
		n := r.cueAt(k, claimCue)
		if n == 0 || r.claimsOther(k+n) {
			continue
		}
		r.source(t, k, n)
		return true
	}
	return false
}

// claimsOther reports whether what is claimed at word k is something else:
// responsibility, credit, lives.
func (r *harmReader) claimsOther(k int) bool {
	if r.stands(k, "believe", "believed", "think", "suspect", "found", "discovered", "recovered", "were") && r.stands(k-1, "they", "it") {
		return true // what investigators found is no claim of their own deeds
	}
	for n := k; n < k+4; n++ {
		switch r.at(n) {
		case "responsibility", "credit", "lives", "life", "asylum", "victory", "the", "innocence":
			return r.at(n) != "the" || r.stands(n+1, "life", "lives", "attack", "bombing", "incident", "event")
		}
	}
	return false
}

// source sets the source of tally t: the subject of the verb at word k.
func (r *harmReader) source(t *tally, k, n int) {
	v := r.verbGroup(k)
	g := r.groupOf(v.first - 1)
	if g < 0 {
		return
	}
	p := &r.groups[g]
	t.Source = Source{Span: r.span(p.first, p.last), Cue: r.span(k, k+n)}
	t.Source.Name = r.d.Text(t.Source.Span)
	if r.set == nil || p.head < 0 {
		return
	}
	if m := r.set.At(r.first + p.head); m >= 0 && len(r.set.Mentions[m].Entities) > 0 {
		e := &r.set.Entities[r.set.Mentions[m].Entities[0]]
		t.Source.Name, t.Source.Country = e.Name, e.Country
	}
}
