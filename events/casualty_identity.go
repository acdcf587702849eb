package events

import (
	"slices"
	"strings"
)

// restate goes through the figures in text order and marks those that tell
// again, wholly or in part, what an earlier sentence told.
func (w *weigher) restate() {
	for i := 0; i < len(w.tallies); {
		end := i + 1
		for end < len(w.tallies) && w.tallies[end].Sentence == w.tallies[i].Sentence {
			end++
		}
		for kind := Killed; kind < NumHarms; kind++ {
			w.restateSums(i, end, kind)
		}
		for k := i; k < end; k++ {
			if w.tallies[k].counts() {
				w.restateOne(k, i)
			}
		}
		i = end
	}
}

// counts reports whether t stands for people of its own so far.
func (t *tally) counts() bool {
	return !t.drop && (t.Status == FigureAsserted || t.Status == FigureImplied)
}

// point returns the one number that t comes to.
func (t *tally) point() int64 {
	if t.Value != NoFigure {
		return t.Value
	}
	return max(t.Min, 0)
}

// restateSums marks the figures [i, end) of one kind in one sentence if they
// add up to an earlier one, or an only figure if it adds up earlier ones.
func (w *weigher) restateSums(i, end int, kind Harm) {
	var sum int64
	n := 0
	for k := i; k < end; k++ {
		if t := &w.tallies[k]; t.Kind == kind && t.counts() {
			sum += t.point()
			n++
		}
	}
	if n < 2 || sum < 2 {
		return
	}
	for _, a := range w.before(i) {
		if a.Kind == kind && (a.counts() || a.Status == FigureCumulative) && a.point() == sum {
			w.mark(i, end, kind, FigureRestated)
			return
		}
	}
}

// mark sets the status of the figures [i, end) of one kind.
func (w *weigher) mark(i, end int, kind Harm, s FigureStatus) {
	for k := i; k < end; k++ {
		if t := &w.tallies[k]; t.Kind == kind && t.counts() {
			t.Status = s
		}
	}
}

// restateOne decides whether tally k, in the sentence whose tallies begin at
// first, was told before.
func (w *weigher) restateOne(k, first int) {
	b := &w.tallies[k]
	if b.extra {
		return
	}
	if b.point() > 1 && (w.sumsUp(b, first) || w.allHit(b, first)) {
		b.Status = FigureRestated
		return
	}
	for _, a := range w.before(first) {
		if a.Kind != b.Kind || !a.counts() && a.Status != FigureCumulative && a.Status != FigureRestated && a.Status != FigureSubset {
			continue
		}
		if b.group.other && b.group.form != pronounGroup && !a.group.other && !w.sibling(k, first) && !w.survivors(a, b) {
			continue
		}
		if s := w.relation(a, b); s != 0 {
			b.Status = s
			return
		}
	}
}

// sibling reports whether the figure before tally k in its sentence was found to
// be a part of an earlier one: "a man was shot in the arm and another man in the leg".
func (w *weigher) sibling(k, first int) bool {
	return k > first && w.tallies[k].Value == 1 && w.tallies[k-1].Kind == w.tallies[k].Kind && w.tallies[k-1].Status == FigureSubset
}

// sumsUp reports whether b, about people in general, is the sum of what the
// sentences before told.
func (w *weigher) sumsUp(b *tally, first int) bool {
	if !genericPeople(b.key) {
		return false
	}
	var sum int64
	n := 0
	for _, a := range w.before(first) {
		if a.Kind == b.Kind && a.counts() {
			sum += a.point()
			n++
		}
	}
	return n > 1 && sum == b.point()
}

// relation tells what b is to a, told earlier: restated, a part of it, or 0 for
// neither.
func (w *weigher) relation(a, b *tally) FigureStatus {
	one := b.Value == 1 && b.Min < 0
	switch {
	case (a.Status == FigureImplied) != (b.Status == FigureImplied) && a.Role != b.Role && !a.self && !b.self:
	case b.pointsBack() && !b.resolved && b.Vague == "plural":
		return FigureRestated
	case one && a.Value == 1:
		if samePerson(a, b) {
			return FigureRestated
		}
	case one && a.point() > 1:
		if a.members < a.point() && memberOf(a, b) && !(b.later && w.firstHurt < b.Sentence) {
			a.members++
			return FigureSubset
		}
	case a.point() == b.point() && (compatible(a, b) || b.pointsBack() && a.Role == b.Role):
		return FigureRestated
	case (b.pointsBack() || b.group.part && b.group.harm < 0) && !one && b.point() <= a.point() && compatible(a, b):
		return FigureSubset
	case w.someOf(a, b):
		a.members += b.point()
		return FigureSubset
	}
	return 0
}

// pointsBack reports whether the words of t point to people named before.
func (t *tally) pointsBack() bool {
	switch t.group.det {
	case definite, bothOf, allOf:
		return true
	}
	return t.group.form == pronounGroup
}

// samePerson reports whether two figures of one person can be the same person.
func samePerson(a, b *tally) bool {
	switch {
	case len(a.names) > 0 && len(b.names) > 0:
		return sharesName(a.names, b.names)
	case len(a.names) == 0 && len(b.names) == 0 && len(a.owner) > 0 && len(b.owner) > 0 && !sharesName(a.owner, b.owner):
		return false
	case a.sex != 0 && b.sex != 0 && a.sex != b.sex:
		return false
	case b.group.form == pronounGroup:
		return true
	case len(b.names) > 0 || len(a.names) > 0:
		return b.pointsBack() || len(b.names) > 0 || genericPerson(b.key)
	case a.key == b.key:
		return true
	case b.group.det == definite:
		return genericPerson(a.key) || genericPerson(b.key) || a.Role == Combatant && b.Role == Combatant
	}
	return genericPerson(a.key) && genericPerson(b.key)
}

// memberOf reports whether the one person of b can be among the several of a.
func memberOf(a, b *tally) bool {
	if b.group.part && b.group.harm < 0 && genericPeople(b.key) {
		return true // "one of the people killed"
	}
	if b.Role == Perpetrator && a.Role != Perpetrator && b.pointsBack() {
		return false
	}
	if b.group.det == possessive && genericPerson(a.key) && (a.sex == 0 || b.sex == 0 || a.sex == b.sex) {
		return true // "two women died ... his girlfriend"
	}
	if b.pointsBack() || len(b.names) > 0 {
		return genericPeople(a.key) || genericPerson(b.key) && len(b.names) == 0 || pluralNoun(b.key) == a.key
	}
	return genericPeople(a.key) && genericPerson(b.key)
}

// compatible reports whether the nouns of two figures can name the same people.
func compatible(a, b *tally) bool {
	return genericPeople(a.key) || genericPeople(b.key) || a.key == b.key
}

// sharesName reports whether two names have a word in common.
func sharesName(a, b []string) bool {
	return slices.ContainsFunc(a, func(s string) bool { return slices.Contains(b, s) })
}

// genericPeople reports whether a noun says no more than that people are meant.
func genericPeople(key string) bool {
	switch key {
	case "", "people", "person", "persons", "victims", "victim", "individuals", "individual", "fatality", "fatalities", "deaths", "death", "injuries", "man", "men", "others", "humans", "bodies", "lives":
		return true
	}
	return false
}

// genericPerson reports whether a noun says no more of one person than age and sex.
func genericPerson(key string) bool {
	switch key {
	case "woman", "boy", "girl", "teen", "teenager", "youth", "child", "toddler", "baby", "infant", "adult", "juvenile", "male", "female", "resident", "old", "olds", "student", "other", "pedestrian", "driver", "suspect", "body", "women", "boys", "girls":
		return true
	}
	return genericPeople(key)
}

// A sex is what a word tells of a person's sex, 0 for nothing.
type sex uint8

const (
	male sex = 1 + iota
	female
)

// sexOf returns the sex that noun or pronoun w tells.
func sexOf(w string) sex {
	switch strings.TrimSuffix(w, "s") {
	case "he", "him", "his", "hi", "man", "boy", "father", "son", "brother", "husband", "uncle", "nephew", "grandfather", "grandson", "businessman", "policeman", "male", "boyfriend", "dad", "king", "priest", "gunman":
		return male
	case "she", "her", "woman", "girl", "mother", "daughter", "sister", "wife", "aunt", "niece", "grandmother", "granddaughter", "businesswoman", "policewoman", "female", "girlfriend", "mom", "nun", "queen", "actress":
		return female
	}
	return 0
}

// someOf reports whether b, several people told to be treated, are some
// of the people in general of a: "six were hurt ... two men were flown to".
func (w *weigher) someOf(a, b *tally) bool {
	return b.weak && b.point() > 1 && b.Sentence > a.Sentence && a.Status == FigureAsserted && genericPeople(a.key) && genericPerson(b.key) &&
		a.members+b.point() <= a.point()
}
