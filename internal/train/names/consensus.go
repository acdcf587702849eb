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
	j := &judge{g: g, known: map[string]nlp.Label{}}
	counts := countLabels(texts)
	for name := range counts {
		l, percent, n := counts.share(name)
		if n >= minKnown && percent >= knownShare && (l == nlp.GPE || l == nlp.LOC || l == nlp.NORP) {
			j.known[name] = l
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

// tidy takes titles off persons.
func (j *judge) tidy(t Text, o opinion) opinion {
	var out opinion
	for _, s := range o {
		if s.Label == Mask {
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

// isPerson reports whether s is a full name with a given name and a family name
// that the gazetteer has, or with a given name that several lists have.
func (j *judge) isPerson(t Text, s Span) bool {
	words := strings.Fields(strings.ToLower(t.Text[s.Start:s.End]))
	n := len(words)
	return s.Label == nlp.PER && n > 1 && (j.g.flags[words[0]]&names.Given2 != 0 || j.g.flags[words[0]]&names.Given != 0 && j.g.flags[words[n-1]]&names.Surname != 0)
}

// buildings, landscapes and works, which include events and laws, are last words
// of names that say what is named.
var (
	buildings = strings.Fields(`park bridge road street avenue airport square stadium mosque palace tower towers highway port prison
		jail hospital museum gallery cathedral temple shrine fort castle dam canal station hotel resort mall plaza garden gardens
		reserve sanctuary mine airbase airfield barracks zoo theatre theater library arena hall terminal crossing checkpoint
		expressway freeway motorway pipeline refinery reactor lighthouse monument memorial cemetery pagoda monastery basilica
		promenade boulevard tunnel reservoir harbour harbor lane farm corridor`)
	landscapes = strings.Fields(`sea ocean river lake island islands mountain mountains valley desert strait peninsula bay gulf basin
		archipelago forest plateau hills beach coast falls glacier delta cape volcano creek region province district state county
		territory zone highlands lowlands plains`)
	works = strings.Fields(`act law bill code agreement treaty accord accords pact protocol declaration resolution charter constitution
		index award awards prize medal trophy festival cup championship championships games olympics exhibition summit conference
		day week month year eve era war revolution theory style plan strategy framework report yearbook survey certificate degree
		gospel series season tour election elections referendum operation project initiative partnership syndrome virus`)
)

// kinds corrects the labels of buildings, landscapes and works, and takes away
// those of common words.
func (j *judge) kinds(t *Text) {
	out := t.Spans[:0]
	for _, s := range t.Spans {
		words := strings.Fields(strings.ToLower(t.Text[s.Start:s.End]))
		if len(words) == 1 && j.g.flags[words[0]]&names.Common != 0 {
			continue
		}
		if len(words) > 1 && (s.Label == nlp.ORG || isPlace(s.Label)) {
			s.Label = kindOf(words[len(words)-1], s.Label)
		}
		out = append(out, s)
	}
	t.Spans = out
}

// kindOf returns the label of a name of label l that ends with the given word.
func kindOf(last string, l nlp.Label) nlp.Label {
	switch {
	case slices.Contains(buildings, last):
		return nlp.FAC
	case slices.Contains(landscapes, last):
		return nlp.LOC
	case l == nlp.ORG && slices.Contains(works, last):
		return nlp.MISC
	}
	return l
}
