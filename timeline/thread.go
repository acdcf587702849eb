package timeline

import (
	"slices"
	"strings"

	"github.com/annals-dev/annals/article"
	"github.com/annals-dev/annals/events"
)

// thread brings together the groups of events by which an article tells its
// main incident of violence or harm: headline, lead, "the blast", the toll
// that rises. The extractor links only restatements that share words or
// parties; a story comes back to its subject in many more ways.
func (t *teller) thread(r *events.Report, groups [][]int) [][]int {
	first := seed(r, groups)
	if first < 0 {
		return groups
	}
	main := slices.Clone(groups[first])
	kept := groups[:0:0]
	follows := false // the harm told last was the main incident's
	for k, g := range groups {
		switch {
		case k == first:
			kept = append(kept, nil) // keeps its place in the text
			follows = true
		case isHarm(r, g) && t.continues(r, groups[first], g, follows):
			main = append(main, g...)
			follows = true
		default:
			kept = append(kept, g)
			follows = follows && !isHarm(r, g)
		}
	}
	slices.Sort(main)
	kept[slices.IndexFunc(kept, func(g []int) bool { return g == nil })] = main
	slices.SortFunc(kept, func(a, b []int) int { return a[0] - b[0] })
	return kept
}

// seed returns the group that tells the main incident first, in the headline or
// with a toll; -1 if there is none.
func seed(r *events.Report, groups [][]int) int {
	return slices.IndexFunc(groups, func(g []int) bool { return isHarm(r, g) && (inTitle(r, g) || hasToll(r, g)) })
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
// nothing about it differs and something refers back. follows says that no
// other harm is told between them.
func (t *teller) continues(r *events.Report, main, g []int, follows bool) bool {
	a, b := t.telling(0, r, main), t.telling(0, r, g)
	for _, k := range casualtiesOf(r, g) {
		if c := &r.Casualties[k]; c.Period || c.Incident != 0 || c.Status == events.FigureBackground {
			return false
		}
	}
	if a.classes[0].like(b.classes[0]) < nearClass || a.sited && b.sited && locate(a.place, b.place) >= apart || meet(a.doers, b.doers) == differ {
		return false
	}
	if daysApart(a.span, b.span) > vetoDaysCarried {
		return false
	}
	// People may die, and be counted, on a later day than that of the incident.
	if runningToll(r, g) {
		return true
	}
	if tollOnly(r, g) {
		return follows
	}
	if a.trust == ownTime && b.trust == ownTime && excludes(a.span, b.span) {
		return false
	}
	if b.lasts() {
		return false
	}
	return headlineAndLead(r, main, g) || refersBack(r, main, g)
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

// tollOnly reports whether g is known by a figure of dead or hurt alone: "nine
// people died". The extractor gives such a figure to the incident told before it.
func tollOnly(r *events.Report, g []int) bool {
	return hasToll(r, g) && !slices.ContainsFunc(g, func(k int) bool { return !strings.HasPrefix(r.Events[k].Rule, countRule) })
}

// headlineAndLead reports whether main is told in the headline and g in the
// sentences that open the story. A sentence that tells of main by another word
// tells of g besides: "raided two villages and arrested men suspected of the bombing".
func headlineAndLead(r *events.Report, main, g []int) bool {
	s := r.Events[g[0]].Sentence
	return s < leadSentences && inTitle(r, main) && !slices.ContainsFunc(main, func(k int) bool { return r.Events[k].Sentence == s })
}

// inTitle reports whether g starts in the headline.
func inTitle(r *events.Report, g []int) bool {
	at := int(r.Events[g[0]].Trigger.Start)
	return slices.ContainsFunc(r.Layout.Blocks, func(b article.Block) bool {
		return b.Kind == article.Title && b.Start <= at && at < b.End
	})
}

// definite are the words that make a noun refer to something told before.
var definite = []string{"the", "this", "these", "that", "those"}

// refersBackWords is how many words may stand between a definite article and
// its noun: "the market bombing", "this week's car bombing".
const refersBackWords = 3

// refersBack reports whether an event of g has a definite noun for what main
// tells, as its trigger or before it: "the bomb went off", "in the attack".
func refersBack(r *events.Report, main, g []int) bool {
	nouns := subjects(r, main)
	return slices.ContainsFunc(g, func(k int) bool {
		e := &r.Events[k]
		before := ""
		if r.Document != nil && e.Sentence >= 0 && e.Sentence < len(r.Document.Sentences) {
			before = slice(r.Article.Text, int(r.Document.Sentences[e.Sentence].Start), int(e.Trigger.End))
		}
		return namesAgain(before, nouns)
	})
}

// subjects returns the stems of the words that name what the events of g are.
func subjects(r *events.Report, g []int) map[string]bool {
	out := map[string]bool{stem("attack"): true}
	for _, k := range g {
		e := &r.Events[k]
		for w := range words(slice(r.Article.Text, int(e.Trigger.Start), int(e.Trigger.End))) {
			out[stem(w)] = true
		}
		for w := range words((&Entry{Type: e.Type, Mode: e.Mode}).Noun()) {
			out[stem(w)] = true
		}
	}
	return out
}

// namesAgain reports whether text has a definite article shortly before one of
// the nouns.
func namesAgain(text string, nouns map[string]bool) bool {
	since := refersBackWords + 1 // words since the last definite article
	for w := range words(text) {
		switch {
		case slices.Contains(definite, w):
			since = 0
		case since <= refersBackWords && nouns[stem(w)]:
			return true
		default:
			since++
		}
	}
	return false
}
