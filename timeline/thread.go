package timeline

import (
	"slices"
	"strings"

	"github.com/annals-dev/annals/article"
	"github.com/annals-dev/annals/events"
	"github.com/annals-dev/annals/nlp"
)

// thread brings together the groups of events by which an article tells its
// main incident of violence or harm: headline, lead, "the blast", the toll
// that rises. The extractor links only restatements that share words or
// parties; a story comes back to its subject in many more ways.
func (t *teller) thread(r *events.Report, groups [][]int) [][]int {
	seed := slices.IndexFunc(groups, func(g []int) bool { return isHarm(r, g) && hasToll(r, g) })
	if seed < 0 {
		return groups
	}
	main := slices.Clone(groups[seed])
	kept := groups[:0:0]
	for k, g := range groups {
		switch {
		case k == seed:
			kept = append(kept, nil) // keeps its place in the text
		case isHarm(r, g) && t.continues(r, groups[seed], g):
			main = append(main, g...)
		default:
			kept = append(kept, g)
		}
	}
	slices.Sort(main)
	kept[slices.IndexFunc(kept, func(g []int) bool { return g == nil })] = main
	slices.SortFunc(kept, func(a, b []int) int { return a[0] - b[0] })
	return kept
}

// isHarm reports whether all events of g are violence or harm that happened.
func isHarm(r *events.Report, g []int) bool {
	return !slices.ContainsFunc(g, func(k int) bool {
		e := &r.Events[k]
		return e.Type != events.Assault && e.Type != events.HarmEvent || e.Status != events.Actual && e.Status != events.Alleged
	})
}

// hasToll reports whether g tells how many were killed or hurt in one incident.
func hasToll(r *events.Report, g []int) bool {
	return slices.ContainsFunc(casualtiesOf(r, g), func(k int) bool {
		c := &r.Casualties[k]
		return (c.Kind == events.Killed || c.Kind == events.Injured) && counts(c.Status) && c.Incident == 0 && !c.Period
	})
}

// continues reports whether g comes back to the incident that main tells:
// nothing about it differs and something refers back.
func (t *teller) continues(r *events.Report, main, g []int) bool {
	a, b := t.telling(0, r, main), t.telling(0, r, g)
	for _, k := range casualtiesOf(r, g) {
		if c := &r.Casualties[k]; c.Period || c.Incident != 0 || c.Status == events.FigureBackground {
			return false
		}
	}
	if a.classes[0].like(b.classes[0]) < nearClass || locate(a.place, b.place) >= apart || meet(a.doers, b.doers) == differ {
		return false
	}
	if runningToll(r, g) {
		return true // the toll may rise on a later day than the incident's
	}
	if a.trust == ownTime && b.trust == ownTime && excludes(a.span, b.span) {
		return false
	}
	if b.lasts() {
		return false
	}
	return headlineAndLead(r, main, g) || slices.ContainsFunc(g, func(k int) bool { return refersBack(r, &r.Events[k]) })
}

// runningToll reports whether g restates, replaces or corrects figures told before.
func runningToll(r *events.Report, g []int) bool {
	return slices.ContainsFunc(casualtiesOf(r, g), func(k int) bool {
		switch r.Casualties[k].Status {
		case events.FigureCumulative, events.FigureRestated, events.FigureSuperseded, events.FigureSubset:
			return true
		}
		return false
	})
}

// headlineAndLead reports whether main is told in the headline and g in the
// sentences that open the story.
func headlineAndLead(r *events.Report, main, g []int) bool {
	at := int(r.Events[main[0]].Trigger.Start)
	return r.Events[g[0]].Sentence < leadSentences && slices.ContainsFunc(r.Layout.Blocks, func(b article.Block) bool {
		return b.Kind == article.Title && b.Start <= at && at < b.End
	})
}

// definite are the words that make a noun refer to something told before.
var definite = []string{"the", "this", "these", "that", "those"}

// refersBackWords is how many words before a trigger may stand between it and
// its article: "the market bombing", "this week's car bombing".
const refersBackWords = 3

// refersBack reports whether the trigger of e is a noun with a definite article.
func refersBack(r *events.Report, e *events.Event) bool {
	if r.Document == nil || !isNoun(r.Document, e.Trigger) {
		return false
	}
	before := slice(r.Article.Text, max(0, int(e.Trigger.Start)-48), int(e.Trigger.Start))
	if i := strings.LastIndexAny(before, ".!?,;:\n\"“”"); i >= 0 {
		before = before[i+1:]
	}
	words := strings.Fields(strings.ToLower(before))
	for _, w := range words[max(0, len(words)-refersBackWords):] {
		if slices.Contains(definite, w) {
			return true
		}
	}
	return false
}

// isNoun reports whether the last token of s is a noun.
func isNoun(d *nlp.Document, s nlp.Span) bool {
	i, _ := slices.BinarySearchFunc(d.Tokens, s.End, func(t nlp.Token, end uint32) int { return int(t.End) - int(end) })
	return i < len(d.Tokens) && d.Tokens[i].Tag.IsNoun()
}
