package events

import (
	"cmp"
	"slices"
	"sort"

	"github.com/annals-dev/annals/nlp"
)

// A stance collects what the text says about the reality of one event, from
// the trigger outwards.
type stance struct {
	clauses
	lex      *statusLexicon
	trigger  run
	known    bool // the event is mentioned as known: a claim about it does not make it a claim
	past     bool // the event is told in the past tense, and so not ahead
	assumed  bool // the event is only referred to: nobody vouches for it here
	aside    bool // the event is told in a relative clause
	act      bool // the event is the speech act that a cue announces
	status   Status
	evidence string
}

// statusOf says how the text presents the event whose trigger is
// d.Tokens[first:last], by the words that have it in their scope, and who says
// so, innermost first. anchor is the token of the trigger that governs the
// rest. evidence names the words that decided, "" for a plain assertion.
func statusOf(d *nlp.Document, tree *nlp.Tree, attributions []Attribution, first, last, anchor int, typ Type) (status Status, sources []Source, evidence string) {
	s := &stance{clauses: clauses{d: d, tree: tree}, lex: statusWords(), trigger: run{first, last}, status: Actual}
	if typ == Agree && s.lex.hedge(hedgeVerb, s.lower(anchor)) == toPlanned {
		s.apply(toPlanned, s.lower(anchor)) // "is planning to visit"
	}
	if d.Tokens[anchor].Dep == nlp.NoDep {
		s.linear(anchor)
	} else {
		s.act = speechAct[typ] && !s.speaks(anchor)
		s.climb(anchor, s.act)
	}
	around := s.enclosing(attributions)
	for _, a := range around {
		s.attributed(a)
	}
	if s.assumed {
		around = nil
	}
	switch typ {
	case Accuse:
		around = append(s.saidBy(attributions, report, claim), around...)
	case Reject:
		around = append(s.saidBy(attributions, denial), around...)
	}
	return s.status, s.sources(around), s.evidence
}

// saidBy returns the attribution whose cue is in the trigger, is of one of the
// classes and has a clause for its content, so that its source is behind the
// accusation or denial: "police alleged that".
func (s *stance) saidBy(all []Attribution, classes ...cueClass) []*Attribution {
	sent := s.d.Sentences[s.d.SentenceAt(s.trigger.first)]
	i := sort.Search(len(all), func(k int) bool { return all[k].start >= sent.Start })
	for ; i < len(all) && all[i].start < sent.End; i++ {
		if a := &all[i]; s.trigger.has(a.verb) && a.clause && slices.Contains(classes, a.class) {
			return []*Attribution{a}
		}
	}
	return nil
}

// speechAct tells the types whose event is the speech act itself: what is
// promised, demanded or threatened may be in the future, but was said.
var speechAct = [NumTypes]bool{Concede: true, Request: true, Reject: true, Threaten: true}

// span returns the text that the tokens of r cover.
func (s *stance) span(r run) nlp.Span { return s.d.Tokens[r.first].Cover(s.d.Tokens[r.last-1].Span) }

// speaks reports whether the trigger word names the speech act, so that its
// own modality counts: "may threaten", "did not demand".
func (s *stance) speaks(i int) bool {
	pos := byte('V')
	if s.tag(i).IsNoun() {
		pos = 'N'
	}
	_, known := cues()[pos][s.lower(i)]
	return known
}

// maxSpeakers is how many direct speeches back the one around a trigger may be:
// they do not overlap, but one may have a second source that the first cites.
const maxSpeakers = 3

// enclosing returns the attributions whose content holds the trigger, the
// innermost first: those of its sentence, and direct speech from before it.
func (s *stance) enclosing(all []Attribution) []*Attribution {
	t := s.span(s.trigger)
	from := s.d.Sentences[s.d.SentenceAt(s.trigger.first)].Start
	var out []*Attribution
	i := sort.Search(len(all), func(k int) bool { return all[k].start > t.Start }) - 1
	for ; i >= 0 && all[i].start >= from; i-- {
		if all[i].holds(t) {
			out = append(out, &all[i])
		}
	}
	if i >= 0 && !all[i].Direct {
		i = all[i].spoke
	}
	for n := 0; i >= 0 && n < maxSpeakers; i, n = all[i].spoke, n+1 {
		if all[i].holds(t) {
			out = append(out, &all[i])
		}
	}
	slices.SortStableFunc(out, func(a, b *Attribution) int { return cmp.Compare(a.Content.Len(), b.Content.Len()) })
	return out
}

// holds reports whether t lies in one of the pieces of a's content.
func (a *Attribution) holds(t nlp.Span) bool {
	if a.Parts == nil || !a.Content.Contains(t) {
		return a.Content.Contains(t)
	}
	return slices.ContainsFunc(a.Parts, func(p nlp.Span) bool { return p.Contains(t) })
}

// attributed applies the attribution a where syntax has not: to direct speech,
// and to what was found by the order of words.
func (s *stance) attributed(a *Attribution) {
	switch {
	case !a.Direct && !a.loose:
	case a.Claim:
		s.apply(toAlleged, "said by a claimant")
	case a.Denial:
		s.apply(toDenied, "said in denial")
	}
}

// sources lists who vouches for the event: the sources of the reports, claims,
// denials and evidence around it. Whose wish or judgement it is, is no source,
// nor is the speaker whose speech act the event is.
func (s *stance) sources(around []*Attribution) []Source {
	var out []Source
	for _, a := range around {
		if !a.vouches() || a.Source.IsZero() || s.trigger.has(a.verb) && !a.clause || s.aside && !a.clause {
			continue
		}
		if s.act && s.lower(a.verb) == "announce" {
			continue // the announcement is the act itself
		}
		each := a.Sources
		if each == nil {
			each = []Source{a.Source}
		}
		for _, x := range each {
			if !slices.ContainsFunc(out, func(y Source) bool { return y.Span == x.Span || y.Name == x.Name }) {
				out = append(out, x)
			}
		}
	}
	return out
}

// vouches reports whether a's source is behind the truth of its content.
func (a *Attribution) vouches() bool {
	switch a.class {
	case report, claim, denial, evidence:
		return true
	}
	return false
}

// apply puts the current status into the scope of one more word.
func (s *stance) apply(e effect, why string) {
	if e == toAlleged && s.known || e == toPlanned && s.past {
		return
	}
	next := combine(s.status, e)
	if next == s.status {
		return
	}
	s.status = next
	if s.evidence != "" {
		s.evidence += "; "
	}
	s.evidence += why
}

// combine returns the status of an event of status in within the scope of e.
func combine(in Status, e effect) Status {
	switch e {
	case toNegated:
		if in == Negated {
			return Actual
		}
		return Negated
	case toDenied:
		if in != Negated && in != Hypothetical {
			return Denied
		}
	case toHypothetical:
		if in != Denied && in != Planned {
			return Hypothetical
		}
	case toPlanned:
		if in == Actual || in == Alleged {
			return Planned
		}
	case toAlleged:
		if in == Actual {
			return Alleged
		}
	}
	return in
}
