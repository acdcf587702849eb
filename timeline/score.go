package timeline

import (
	"math"
	"math/bits"
	"slices"

	"github.com/annals-dev/annals/events"
	"github.com/annals-dev/annals/when"
)

// A reason is one agreement or disagreement of two tellings.
type reason uint32

// Reasons, as bits. Those up to sameNames agree on a field besides the class.
const (
	sameDay reason = 1 << iota
	sameTime
	sameSpot
	placeWithin
	sameScene
	sameDoer
	sameTarget
	sameFigure
	figureFits
	sameNames
	sameKind
	nearKind
	sameWord
	reportedTogether
	sameText
	sameStory
	sameEvent // the extractor linked them inside one article
	otherField
)

var reasonNames = [...]string{"same day", "same time", "same place", "place within place", "articles about the same place", "same actor", "same recipient", "same figure", "figures agree", "same names", "same kind of event", "related kind of event", "same trigger word", "reported within two days", "same sentence", "articles on the same story", "restated in its article", "some field differs"}

// fields are the reasons that count as an agreeing field besides the class.
// Two of one field count once. Weeks and longer times agree too easily to count.
var fields = [...]reason{sameDay, sameSpot | placeWithin | sameScene, sameDoer, sameTarget, sameFigure | figureFits, sameNames, sameText, sameStory}

// agreements counts the fields that agree. That one speaker is reported twice
// within a day or two to have said the same kind of thing is one of them.
func (v *verdict) agreements() int {
	const saidTwice = sameDoer | sameKind | reportedTogether
	return v.reasons.agreeing() + btoi(v.reasons&saidTwice == saidTwice)
}

// names lists the reasons in r in a fixed order.
func (r reason) names() []string {
	var out []string
	for b := r &^ otherField; b != 0; b &= b - 1 {
		out = append(out, reasonNames[bits.TrailingZeros32(uint32(b))])
	}
	return out
}

// agreeing counts the fields besides the class on which two tellings agree.
func (r reason) agreeing() int {
	n := 0
	for _, f := range fields {
		n += btoi(r&f != 0)
	}
	return n
}

// Weights of agreement and disagreement: log-odds in tenths, so that sums are
// the same on every machine. The start values are those of the design notes;
// a field that one telling leaves out weighs nothing.
const (
	weightSameKind     = 20
	weightNearKind     = 10
	weightWord         = 5
	weightDay          = 20
	weightTime         = 5
	weightCarried      = 10 // the same day, carried from another sentence of one article
	weightOtherDay     = -30
	weightSlip         = -10 // neighbouring days, or a day that one article only carries
	weightSpot         = 20
	weightWithin       = 10
	weightApart        = -30
	weightScene        = 10
	weightTarget       = 15
	weightDoer         = 10
	weightOtherParty   = -20
	weightFigure       = 15
	weightFits         = 5
	weightFar          = -5
	weightName         = 5
	weightTogether     = 5
	weightStale        = -10
	weightText         = 40
	weightStory        = 5
	weightOtherStory   = -20
	mostNames          = 3  // shared names that count
	mergeAt            = 35 // two tellings of one happening
	linkAt             = 25 // worth showing as a doubtful pair
	meanAt             = 25 // mean of all pairs of two groups that are merged
	vetoDays           = 7  // disjoint times further apart are two happenings,
	vetoDaysCarried    = 31 // or this far if an article does not give the time itself
	longDays           = 31 // what lasts longer is no telling of what happened on a day
	togetherDays       = 2
	staleDays          = 14
	leastTelling       = 3 // the smallest figure whose repetition says anything
	farFactor          = 5
	strictAgreements   = 3 // fields that must agree if one has no time, or the classes are only related
	ordinaryAgreements = 2
	linkAgreements     = 2
)

// A verdict is what comparing two tellings gives.
type verdict struct {
	score   int // tenths
	reasons reason
	veto    bool     // neither one happening nor related ones
	link    LinkKind // if set, two happenings that are so related, whatever the score
	back    bool     // the link leads from the second to the first
	long    bool     // one lasts so long that the other can only be part of it
}

// merges reports whether the pair may be brought together.
func (v verdict) merges() bool { return !v.excludes() && v.score >= mergeAt }

// excludes reports whether the two are certainly not one happening.
func (v verdict) excludes() bool { return v.veto || v.link != 0 }

// worthLinking reports whether the pair should be shown as related or doubtful.
func (v verdict) worthLinking() bool {
	switch {
	case v.veto:
		return false
	case v.link == PartOf:
		return v.score >= linkAt
	case v.link == Fulfils:
		return v.score >= mergeAt && v.reasons.agreeing() >= linkAgreements
	}
	return v.score >= linkAt && (v.reasons.agreeing() >= linkAgreements || v.reasons&sameText != 0)
}

// compare weighs a and b. Swapping them only turns the direction of a link.
func compare(a, b *telling) verdict {
	var v verdict
	if v.kind(a, b); v.veto {
		return v
	}
	v.when(a, b)
	v.where(a, b)
	v.who(a, b)
	if a.total == b.total {
		v.howMany(a, b)
	}
	v.words(a, b)
	v.about(a, b)
	v.relate(a, b)
	if v.link == 0 {
		v.reported(a, b)
	}
	if v.reasons&sameText == 0 && v.agreements() < v.needed(a, b) {
		v.score = min(v.score, mergeAt-1)
	}
	return v
}

// relate finds out whether one of two tellings is the plan of the other, or
// one of the incidents that it counts: such are linked, never merged.
func (v *verdict) relate(a, b *telling) {
	switch {
	case a.total != b.total || v.long:
		v.link, v.back = PartOf, a.total || v.long && spanDays(a.span) > spanDays(b.span)
		v.veto = v.veto || !v.partOf(a, b)
	case realised(a.status) != realised(b.status):
		v.link, v.back = Fulfils, realised(a.status)
		v.veto = v.veto || told(a, b, v.back)
	}
}

// partOf reports whether the incident that is told lies in the period of the total.
func (v *verdict) partOf(a, b *telling) bool {
	return v.reasons&(sameDay|sameTime) != 0 && v.reasons&otherField == 0 && v.reasons&(sameSpot|placeWithin|sameDoer|sameTarget) != 0
}

// told reports whether what is planned in one telling was already told as
// having happened when it was planned.
func told(a, b *telling, back bool) bool {
	plan, deed := a, b
	if back {
		plan, deed = b, a
	}
	return plan.pubDay != noDay && deed.day < plan.pubDay && deed.datedDay()
}

// needed returns on how many fields a and b must agree to be merged, unless
// one carries a sentence of the other.
func (v *verdict) needed(a, b *telling) int {
	if a.span.IsZero() || b.span.IsZero() || v.reasons&nearKind != 0 {
		return strictAgreements
	}
	return ordinaryAgreements
}

// realised tells what is told to have happened, or to have not, from what is
// only planned or thought of: a plan is linked to its fulfilment, not merged.
func realised(s events.Status) bool {
	return s != events.Planned && s != events.Hypothetical
}

func (v *verdict) add(r reason, weight int) { v.reasons |= r; v.score += weight }

func (v *verdict) against(weight int) { v.reasons |= otherField; v.score += weight }

// kind weighs the classes of two tellings by their best pair.
func (v *verdict) kind(a, b *telling) {
	best := unlike
	for _, p := range a.classes {
		for _, q := range b.classes {
			best = max(best, p.like(q))
		}
	}
	switch best {
	case sameClass:
		v.add(sameKind, weightSameKind)
	case nearClass:
		v.add(nearKind, weightNearKind)
	case fulfilled, fulfillment:
		v.add(nearKind, weightNearKind)
		v.link, v.back = Fulfils, best == fulfillment
	default:
		v.veto = true
	}
	v.veto = v.veto || (a.status == events.Negated) != (b.status == events.Negated)
}

// when weighs the times.
func (v *verdict) when(a, b *telling) {
	if a.span.IsZero() || b.span.IsZero() {
		return
	}
	switch sure := min(a.trust, b.trust); a.span.Compare(b.span) {
	case when.OrderSame, when.OrderOverlaps:
		v.together(a, b, sure)
	case when.OrderBefore, when.OrderAfter:
		v.apart(a, b, sure)
	}
}

// together weighs two times that may be the same. A war of years and a day's
// attack share a day and are not one happening.
func (v *verdict) together(a, b *telling, sure trust) {
	switch {
	case a.lasts() != b.lasts():
		v.long = true
		v.add(sameTime, weightTime)
	case a.datedDay() && b.datedDay() && sure == ownTime:
		v.add(sameDay, weightDay)
	case a.datedDay() && b.datedDay():
		v.add(sameDay, weightCarried)
	case sure >= carriedTime:
		v.add(sameTime, weightTime)
	default:
		v.score += weightTime
	}
}

// apart weighs two times that cannot be the same.
func (v *verdict) apart(a, b *telling, sure trust) {
	gap := daysApart(a.span, b.span)
	switch {
	case gap > vetoDaysCarried || gap > vetoDays && sure == ownTime:
		v.veto = true
	case sure == assumedTime:
	case sure == carriedTime, gap <= 1:
		v.against(weightSlip)
	default:
		v.against(weightOtherDay)
	}
}

// where weighs the places. Another country is a veto: what crosses a border
// is told with one place. A place that one article only carries over from
// elsewhere in its text counts as what the article is about.
func (v *verdict) where(a, b *telling) {
	if !a.sited || !b.sited {
		v.stage(a, b)
		return
	}
	switch locate(a.place, b.place) {
	case samePlace:
		v.add(sameSpot, weightSpot)
	case within:
		v.add(placeWithin, weightWithin)
	case apart:
		v.against(weightApart)
	case abroad:
		v.veto = true
	}
}

// stage weighs what the articles are about where a telling names no place.
func (v *verdict) stage(a, b *telling) {
	for _, p := range a.stages() {
		for _, q := range b.stages() {
			if n := locate(p, q); n != samePlace && n != within {
				continue
			}
			v.score += weightScene
			if !speaks(a.classes[0].typ) {
				v.reasons |= sameScene
			}
			return
		}
	}
}

// stages returns where x may have been, by what its clause or its article says.
func (x *telling) stages() []*events.Location {
	if x.sited {
		return []*events.Location{x.place}
	}
	return []*events.Location{x.place, x.scene}
}

// who weighs doers and targets. What two do together may be told with both as
// doers or with one as the target of the other.
func (v *verdict) who(a, b *telling) {
	if (len(a.targets) == 0 || len(b.targets) == 0) && sharedParties(a, b) >= 2 {
		v.add(sameDoer|sameTarget, weightTarget+weightDoer)
		return
	}
	doer, target := meet(a.doers, b.doers), meet(a.targets, b.targets)
	v.party(doer, sameDoer, weightDoer)
	v.party(target, sameTarget, weightTarget)
	if !speaks(a.classes[0].typ) {
		return
	}
	// An act of speech or state is its doer's: without the same doer it is not the same act.
	if doer == differ || doer == silent && target != agree {
		v.veto = true
	}
}

func (v *verdict) party(m meeting, r reason, weight int) {
	switch m {
	case agree:
		v.add(r, weight)
	case related:
		v.add(0, weight/2)
	case differ:
		v.against(weightOtherParty)
	}
}

// A meeting says how two lists of parties go together.
type meeting uint8

const (
	silent  meeting = iota // one list names nobody
	related                // a state and a part of it
	agree
	differ // both name somebody and share nobody
)

// meet compares two lists of parties.
func meet(a, b []party) meeting {
	best, known := silent, false
	for _, p := range a {
		for _, q := range b {
			switch m := p.meet(q); m {
			case agree:
				return agree
			case differ:
				known = true
			default:
				best = max(best, m)
			}
		}
	}
	if known && best == silent {
		return differ
	}
	return best
}

// meet compares two parties.
func (p party) meet(q party) meeting {
	switch {
	case p.key != 0 && p.key == q.key:
		return agree
	case p.key == 0 && q.key == 0 && p.sector != 0 && p.sector == q.sector && p.country == q.country:
		return related // "gunmen" of one country
	case p.country != 0 && p.country == q.country && (p.state || q.state || p.key == 0 || q.key == 0):
		return related
	case p.key == 0 || q.key == 0:
		return silent
	}
	return differ
}

// sharedParties counts the named parties that a and b have in common on any side.
func sharedParties(a, b *telling) int {
	n := 0
	for _, p := range append(a.doers[:len(a.doers):len(a.doers)], a.targets...) {
		same := func(q party) bool { return p.key != 0 && p.key == q.key }
		n += btoi(slices.ContainsFunc(b.doers, same) || slices.ContainsFunc(b.targets, same))
	}
	return n
}

// howMany weighs the figures of people harmed. They move from report to
// report, so a difference says little.
func (v *verdict) howMany(a, b *telling) {
	if common(a.counted, b.counted) > 0 {
		v.add(sameFigure, weightFigure)
		return
	}
	fits := false
	for h := range a.figures {
		f, g := a.figures[h], b.figures[h]
		if !f.found || !g.found {
			continue
		}
		fits = fits || !f.disjoint(g) && max(f.point, g.point) >= leastTelling
		if events.Harm(h) == events.Killed && max(f.point, g.point) > farFactor*max(1, min(f.point, g.point)) {
			v.against(weightFar)
		}
	}
	if fits {
		v.add(figureFits, weightFits)
	}
}

// words weighs shared trigger words, names and whole sentences.
func (v *verdict) words(a, b *telling) {
	if a.report != b.report && common(a.texts, b.texts) > 0 {
		v.add(sameText, weightText)
	}
	if common(a.triggers, b.triggers) > 0 {
		v.add(sameWord, weightWord)
	}
	if n := min(mostNames, common(a.names, b.names)); n > 0 {
		v.add(sameNames, n*weightName)
	}
}

// common counts the members of a that b has too.
func common[T comparable](a, b []T) int {
	n := 0
	for _, x := range a {
		n += btoi(slices.Contains(b, x))
	}
	return n
}

// Similarity of articles in thousandths. In ECB+, two thirds of the pairs of
// articles on one story are at least alikeStory; 99 % of the pairs on different
// subjects are below otherStory, and 5 % of those on one story.
const (
	alikeStory = 250
	otherStory = 50
)

// about weighs whether the articles are on one story.
func (v *verdict) about(a, b *telling) {
	if len(a.story) == 0 || len(b.story) == 0 {
		return
	}
	switch alike := int(math.Round(1000 * dot(a.story, b.story))); {
	case alike >= alikeStory:
		v.add(sameStory, weightStory)
	case alike < otherStory:
		v.score += weightOtherStory
	}
}

// reported weighs how near the articles appeared to each other.
func (v *verdict) reported(a, b *telling) {
	if a.pubDay == noDay || b.pubDay == noDay {
		return
	}
	gap := max(a.pubDay-b.pubDay, b.pubDay-a.pubDay)
	switch {
	case gap <= togetherDays:
		v.add(reportedTogether, weightTogether)
	case gap > staleDays && (!explicit(a) || !explicit(b)):
		v.against(weightStale)
	}
}

func explicit(x *telling) bool { return x.time.Basis == when.BasisExplicit }
