package timeline

import (
	_ "embed"
	"math"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/annals-dev/annals/events"
	"github.com/annals-dev/annals/when"
)

//go:embed data/nouns.tsv
var nounsTSV string

// nouns returns the words of data/nouns.tsv by class.
var nouns = sync.OnceValue(func() map[class]string {
	out := make(map[class]string)
	for line := range strings.Lines(nounsTSV) {
		if f := strings.Split(strings.TrimSpace(line), "\t"); len(f) == 3 && !strings.HasPrefix(line, "#") {
			out[parseClass(f[0], f[1])] = f[2]
		}
	}
	return out
})

// Noun returns the word for what kind of happening e is: "bombing", "phone
// call", "air strike".
func (e *Entry) Noun() string {
	if n, ok := nouns()[class{e.Type, e.Mode}]; ok {
		return n
	}
	return nouns()[class{e.Type, ""}]
}

// mostParties is how many actors a headline names on each side.
const mostParties = 3

// Headline says e in one line made of its fields alone, with no words of any
// article but names: "Bombing · Quetta · Balochistan Liberation Army
// (alleged) · 17 killed". A status other than actual follows the noun.
func (t *Timeline) Headline(e *Entry) string {
	parts := []string{capitalize(e.Noun())}
	if e.Status != events.Actual && e.Status != 0 {
		parts[0] += " (" + e.Status.String() + ")"
	}
	if s := t.partiesText(e); s != "" {
		parts = append(parts, s)
	}
	if e.Place != nil && e.Place.Name != "" {
		parts = append(parts, PlaceText(e.Place))
	}
	for i := range e.Tolls {
		if s := e.Tolls[i].String(); s != "" {
			parts = append(parts, s)
		}
	}
	return strings.Join(parts, " · ")
}

// capitalize returns s with its first letter in upper case.
func capitalize(s string) string {
	_, n := utf8.DecodeRuneInString(s)
	return strings.ToUpper(s[:n]) + s[n:]
}

// partiesText writes "actors → recipients".
func (t *Timeline) partiesText(e *Entry) string {
	from, to := t.listText(e.Actors), t.listText(e.Recipients)
	if to == "" {
		return from
	}
	return strings.TrimSpace(from + " → " + to)
}

func (t *Timeline) listText(list []Party) string {
	var names []string
	for i := range list {
		if s := t.PartyText(&list[i]); s != "" && !slices.Contains(names, s) {
			names = append(names, s)
		}
	}
	if n := len(names) - mostParties; n > 0 {
		names = append(names[:mostParties], "and "+strconv.Itoa(n)+" more")
	}
	return strings.Join(names, ", ")
}

// PartyText names p: its canonical name, else the words of the text, "" if
// there are none but a pronoun. A party that only claims name is marked so.
func (t *Timeline) PartyText(p *Party) string {
	s := p.Name
	if s == "" && len(p.Refs) > 0 {
		s = oneLine(slice(t.reports[p.Refs[0].Report].Article.Text, int(p.Start), int(p.End)))
		if stopWords()[strings.ToLower(s)] {
			return ""
		}
	}
	if s != "" && p.Alleged {
		s += " (alleged)"
	}
	return s
}

// oneLine returns s with each run of white space as one space.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// PlaceText writes a place with its country: "Quetta, Pakistan".
func PlaceText(p *events.Location) string {
	if p.Country == "" || p.Geo != nil && p.Geo.Kind == "country" {
		return p.Name
	}
	return p.Name + ", " + LookupCountry(p.Country).Name
}

// String writes the toll as "17 killed", with the range of current claims if
// there is one: "at least 9 killed (9–12)". It is "" if nothing is known.
func (t *Toll) String() string {
	if t.Best < 0 {
		return ""
	}
	s := strconv.FormatInt(t.Best, 10) + " " + t.Harm.String()
	if t.AtLeast {
		s = "at least " + s
	}
	if t.Low != t.High {
		s += " (" + strconv.FormatInt(t.Low, 10) + "–" + strconv.FormatInt(t.High, 10) + ")"
	}
	return s
}

// Length in words of a sentence that reads well on its own.
const (
	quoteShortest = 8
	quoteLongest  = 40
)

// Quote returns the telling whose sentence says most about e: with the date that
// e shows, the parties and a figure of its own, as certain as e, neither a fragment nor a
// paragraph; the oldest of equals.
func (t *Timeline) Quote(e *Entry) Ref {
	best, most := e.Refs[0], math.MinInt
	for _, r := range e.Refs {
		if score := t.quoteScore(e, r); score > most {
			best, most = r, score
		}
	}
	return best
}

func (t *Timeline) quoteScore(e *Entry, r Ref) int {
	ev := t.Event(r)
	score := 2*btoi(ev.Status == e.Status) + 2*btoi(len(ev.Actors) > 0) + btoi(len(ev.Recipients) > 0) + btoi(ev.Place != nil)
	score += btoi(t.carriesBest(e, ev, r))
	if ev.Time.Basis == when.BasisExplicit || ev.Time.Basis == when.BasisRelative {
		score += 2 - 4*btoi(excludes(ev.Time.Interval, e.When))
	}
	s := t.Sentence(r)
	if n := len(strings.Fields(s)); n < quoteShortest || n > quoteLongest {
		score -= 4
	}
	return score
}

// carriesBest reports whether event ev gives one of the best figures of e.
func (t *Timeline) carriesBest(e *Entry, ev *events.Event, r Ref) bool {
	list := t.reports[r.Report].Casualties
	return slices.ContainsFunc(ev.Casualties, func(k int) bool {
		return k < len(list) && slices.ContainsFunc(e.Tolls, func(x Toll) bool {
			return x.Harm == list[k].Kind && x.Best == figureOf(&list[k]).point
		})
	})
}
