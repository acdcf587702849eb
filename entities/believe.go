package entities

import (
	"github.com/annals-dev/annals/internal/kbtab"
	"github.com/annals-dev/annals/nlp"
)

// believable reports whether a known name that the statistical model did not
// see is one.
func (f *finder) believable(h hit) bool {
	e := f.k.entry(f.firstEntry(h))
	tag := f.d.Tokens[h.first].Tag
	if h.last-h.first == 1 && f.is(h.first, wCalendar) || int(h.last) < len(f.d.Tokens) && f.d.Tokens[h.last].Tag == nlp.Dollar {
		return false
	}
	switch Kind(e.Kind()) {
	case State, International, Group:
		return h.last-h.first > 1 || tag == nlp.Untagged || tag.IsNoun() || tag.IsAdjective() || tag.IsVerb()
	case Place:
		return f.believablePlace(h, e)
	}
	return h.last-h.first > 1 || tag == nlp.Untagged || tag.IsProper() && f.titled(h.first) || (tag.IsProper() || tag == nlp.NN) && isUpper(f.d.Word(int(h.first))) || tag.IsProper() && Kind(e.Kind()) == Person
}

// believablePlace reports whether a known name of a place that the statistical
// model did not see is one. The less known the place, the more must speak for
// it; a word that is a person's name too must follow a preposition.
func (f *finder) believablePlace(h hit, e kbtab.Entry) bool {
	tag := f.d.Tokens[h.first].Tag
	led := f.afterPlaceWord(h.first)
	if h.last-h.first > 1 {
		return e.Prior() >= 58 || !f.initial(h.first)
	}
	switch {
	case f.suffixed(h):
		return true
	case e.Prior() >= 115, e.Geo() == geoAdmin1 && e.Prior() >= 105:
		return tag.IsNoun() || tag.IsAdjective() || tag.IsVerb() || tag == nlp.Untagged
	case tag == nlp.Untagged:
		return e.Prior() >= 95
	case f.neighboured(h):
		return false
	case led:
		return tag.IsProper() && e.Prior() >= 50
	case f.person[h.first] != 0 && e.Prior() < 110:
		return false
	case f.initial(h.first):
		return tag.IsProper() && e.Prior() >= 112
	}
	return tag.IsProper() && e.Prior() >= 105
}

// suffixed reports whether the division or country that h lies in follows
// after a comma, or h is itself such a suffix.
func (f *finder) suffixed(h hit) bool {
	for p := range f.k.layers[h.layer].visible(int(h.list)) {
		if p.Type == kbtab.Suffix && f.spelled(h, p.Type, f.d.SentenceAt(int(h.first))) {
			return true
		}
		if e := f.k.entry(p.Entry); Kind(e.Kind()) == Place && f.namesDivision(h.last, e) {
			return true
		}
	}
	return false
}

// neighboured reports whether a capitalised word that is neither title nor
// known name stands next to h, so that h is surely part of a longer name.
func (f *finder) neighboured(h hit) bool {
	return f.stranger(h.first-1, h.first) || f.stranger(h.last, h.last)
}

func (f *finder) stranger(i, edge int32) bool {
	if i < 0 || int(i) >= len(f.d.Tokens) || !f.upper[i] || !f.d.Tokens[i].Tag.IsProper() {
		return false
	}
	if i < edge && f.agentEndsAt(i) || i >= edge && f.agent[i] > 0 {
		return false
	}
	return !(f.nameAt[i] > 0 && f.person[i] == 0)
}

// agentEndsAt reports whether token i is the last one of an agent noun.
func (f *finder) agentEndsAt(i int32) bool {
	for k := max(0, i-4); k <= i; k++ {
		if a := f.agent[k]; a > 0 && f.agents[a-1].last == i+1 {
			return true
		}
	}
	return false
}

// initial reports whether token i is the first word of its sentence.
func (f *finder) initial(i int32) bool {
	s := f.d.Sentences[f.d.SentenceAt(int(i))]
	for t := int32(s.First); t < i; t++ {
		if !f.d.Tokens[t].Tag.IsPunct() {
			return false
		}
	}
	return true
}

// afterPlaceWord reports whether the word before token i leads to a place.
func (f *finder) afterPlaceWord(i int32) bool {
	return f.is(i-1, wLeads)
}
