package names

import (
	"slices"
	"strings"

	"github.com/annals-dev/annals/internal/names"
	"github.com/annals-dev/annals/nlp"
)

// An opinion is what one annotator says about a document.
type opinion []Span

// A judge settles what several annotators say about the names of a text. None of
// them is right everywhere: where no two agree and the gazetteer does not know
// the name, training passes over it.
type judge struct {
	g     *Gazetteer
	known map[string]nlp.Label // names with one label in nearly all of their occurrences
}

const (
	minKnown   = 3  // occurrences of a known name
	knownShare = 90 // percent of them with its label
)

// newJudge returns a judge that knows the places and peoples of texts.
func newJudge(g *Gazetteer, texts []Text) *judge {
	counts := map[string]*[nlp.NumLabels + 1]int{}
	for _, t := range texts {
		for _, s := range t.Spans {
			name := t.Text[s.Start:s.End]
			if counts[name] == nil {
				counts[name] = new([nlp.NumLabels + 1]int)
			}
			counts[name][s.Label]++
		}
	}
	j := &judge{g, map[string]nlp.Label{}}
	for name, c := range counts {
		all := 0
		for _, n := range c {
			all += n
		}
		for _, l := range []nlp.Label{nlp.GPE, nlp.LOC, nlp.NORP} {
			if all >= minKnown && c[l]*100 >= knownShare*all {
				j.known[name] = l
			}
		}
	}
	return j
}

// settle returns text with what the annotators agree about: its own spans if it
// has gold is set, those of a teacher, and those of a model.
func (j *judge) settle(t Text, gold bool, teacher, model opinion) Text {
	all := []opinion{j.tidy(t, teacher), j.tidy(t, model)}
	if gold {
		all = append(all, j.tidy(t, t.Spans))
	}
	out := Text{Text: t.Text, Links: t.Links}
	for _, r := range regions(all) {
		spans, ok := j.decide(t, r)
		if !ok {
			spans = []Span{{r.start, r.end, Mask}}
		}
		out.Spans = append(out.Spans, spans...)
	}
	j.kinds(&out)
	return out
}

// tidy drops works and events, which the annotators have no common notion of,
// and takes titles off persons.
func (j *judge) tidy(t Text, o opinion) opinion {
	var out opinion
	for _, s := range o {
		if s.Label == nlp.MISC || s.Label == Mask {
			continue
		}
		if s.Label == nlp.PER {
			if at := j.g.skipTitles(t.Text, s); at < s.End {
				s.Start = at
			}
		}
		out = append(out, s)
	}
	return out
}

// A region is a stretch of text and what each annotator found there; no name
// crosses its ends.
type region struct {
	start, end int
	found      [][]Span
}

func regions(all []opinion) []region {
	type mark struct {
		Span
		by int
	}
	var marks []mark
	for by, o := range all {
		for _, s := range o {
			marks = append(marks, mark{s, by})
		}
	}
	slices.SortStableFunc(marks, func(a, b mark) int { return a.Start - b.Start })
	var out []region
	for _, m := range marks {
		if n := len(out); n == 0 || m.Start >= out[n-1].end {
			out = append(out, region{m.Start, m.End, make([][]Span, len(all))})
		}
		r := &out[len(out)-1]
		r.end = max(r.end, m.End)
		r.found[m.by] = append(r.found[m.by], m.Span)
	}
	return out
}

// decide returns the names of a region, false if they stay open. The annotators
// are the teacher, the model and, if there is one, the source of the text.
func (j *judge) decide(t Text, r region) ([]Span, bool) {
	teacher, model := r.found[0], r.found[1]
	if same(teacher, model) {
		return model, true
	}
	if len(r.found) == 3 {
		source := r.found[2]
		switch {
		case same(source, teacher):
			return source, true
		case same(source, model):
			return j.doubt(t, source, teacher)
		}
		return j.alone(t, teacher, source)
	}
	if spans, ok := j.linked(t, r); ok {
		return spans, true
	}
	return j.alone(t, teacher, model)
}

// same reports whether two annotators found the same, kinds of places aside.
func same(a, b []Span) bool {
	return slices.EqualFunc(a, b, func(x, y Span) bool {
		return x.Start == y.Start && x.End == y.End && (x.Label == y.Label || isPlace(x.Label) && isPlace(y.Label))
	})
}

func isPlace(l nlp.Label) bool { return l == nlp.GPE || l == nlp.LOC || l == nlp.FAC }

// doubt settles a region that the source and the model, which has learned from
// it, see otherwise than the teacher.
func (j *judge) doubt(t Text, source, teacher []Span) ([]Span, bool) {
	switch {
	case len(teacher) == 0, len(source) > 0 && j.knows(t, source):
		return source, true
	case len(source) > 0 && len(teacher) == 1 && j.isPerson(t, teacher[0]):
		return teacher, true
	}
	return nil, false
}

// alone settles a region that all see differently: by the gazetteer.
func (j *judge) alone(t Text, teacher, other []Span) ([]Span, bool) {
	switch {
	case len(other) > 0 && j.knows(t, other):
		return other, true
	case len(teacher) > 0 && j.knows(t, teacher), len(teacher) == 1 && j.isPerson(t, teacher[0]):
		return teacher, true
	case len(other) == 1 && j.isPerson(t, other[0]):
		return other, true
	}
	return nil, false
}

// linked settles a region by a link in the text that has just the extent of the
// name that one of the annotators found.
func (j *judge) linked(t Text, r region) ([]Span, bool) {
	teacher, model := false, false
	links := 0
	for _, l := range t.Links {
		if l.Start < r.end && r.start < l.End {
			links++
			teacher = len(r.found[0]) == 1 && r.found[0][0].Start == l.Start && r.found[0][0].End == l.End
			model = len(r.found[1]) == 1 && r.found[1][0].Start == l.Start && r.found[1][0].End == l.End
		}
	}
	switch {
	case links != 1 || teacher == model:
		return nil, false
	case model:
		return r.found[1], true
	}
	return r.found[0], true
}

func (j *judge) knows(t Text, spans []Span) bool {
	return !slices.ContainsFunc(spans, func(s Span) bool { return j.known[t.Text[s.Start:s.End]] != s.Label })
}

// isPerson reports whether s is a full name with a given name or a family name
// that the gazetteer has.
func (j *judge) isPerson(t Text, s Span) bool {
	words := strings.Fields(strings.ToLower(t.Text[s.Start:s.End]))
	n := len(words)
	return s.Label == nlp.PER && n > 1 && (j.g.flags[words[0]]&names.Given != 0 || j.g.flags[words[n-1]]&names.Surname != 0)
}

// buildings and landscapes are last words of names that say what is named.
var (
	buildings = strings.Fields(`park bridge road street avenue airport square stadium mosque palace tower highway port prison
		jail hospital museum gallery cathedral temple shrine fort castle dam canal station`)
	landscapes = strings.Fields(`sea ocean river lake island islands mountain mountains valley desert strait peninsula bay`)
)

// kinds corrects the labels of buildings and landscapes.
func (j *judge) kinds(t *Text) {
	for i := range t.Spans {
		s := &t.Spans[i]
		words := strings.Fields(strings.ToLower(t.Text[s.Start:s.End]))
		if len(words) < 2 || s.Label != nlp.ORG && !isPlace(s.Label) {
			continue
		}
		switch last := words[len(words)-1]; {
		case slices.Contains(buildings, last):
			s.Label = nlp.FAC
		case slices.Contains(landscapes, last):
			s.Label = nlp.LOC
		}
	}
}
