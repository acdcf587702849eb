package entities

import (
	"strings"

	"github.com/annals-dev/annals/nlp"
)

// Genders of people, as far as names and titles tell.
const (
	noGender = 0
	male     = 1
	female   = 2
)

// genders finds out the gender of each person of the article from given names
// and titles.
func (f *finder) genders() {
	f.gender = map[int32]uint8{}
	for i := range f.spans {
		s := &f.spans[i]
		if !s.person || s.entity < 0 || f.gender[s.entity] != noGender {
			continue
		}
		if g := f.genderOf(s); g != noGender {
			f.gender[s.entity] = g
		}
	}
}

// genderOf reads the word before a person's name and the first word of it.
func (f *finder) genderOf(s *span) uint8 {
	if s.first > 0 {
		switch {
		case f.is(s.first-1, wMale):
			return male
		case f.is(s.first-1, wFemale):
			return female
		}
	}
	if s.last-s.first < 2 {
		return noGender
	}
	switch f.person[s.first] & (nameMale | nameFemale | nameBoth) {
	case nameMale:
		return male
	case nameFemale:
		return female
	}
	return noGender
}

// pronouns emits mentions for personal and possessive pronouns.
func (f *finder) pronouns() {
	quoted := false
	for i := int32(0); int(i) < len(f.d.Tokens); i++ {
		w := f.d.Word(int(i))
		switch w {
		case "“", "``":
			quoted = true
		case "”", "''":
			quoted = false
		case "\"":
			quoted = !quoted
		}
		tag := f.d.Tokens[i].Tag
		if tag != nlp.PRP && tag != nlp.PRPS && tag != nlp.Untagged || f.set.byToken[i] > 0 {
			continue
		}
		if x := f.refer(i, strings.ToLower(w), quoted); x >= 0 {
			f.emit(i, i+1, Mention{Form: PronounForm}, x)
		}
	}
}

// refer returns what the pronoun w at token i stands for, -1 if that is not
// clear.
func (f *finder) refer(i int32, w string, quoted bool) int32 {
	switch w {
	case "he", "him", "his", "himself":
		return f.someone(i, male)
	case "she", "her", "herself", "hers":
		return f.someone(i, female)
	case "they", "them", "their", "themselves", "theirs":
		return f.antecedent(i, func(x int32) bool {
			e := &f.set.Entities[x]
			return e.Kind == Population || e.Kind == Group || e.Kind == Organisation && e.Name != "" || e.Kind == State && e.Geo == nil
		})
	case "it", "its", "itself":
		return f.antecedent(i, func(x int32) bool {
			e := &f.set.Entities[x]
			return e.Kind == State || e.Kind == Organisation && e.Name != "" || e.Kind == Group || e.Kind == International
		})
	case "i", "me", "my", "we", "our", "us", "myself", "ourselves":
		if quoted {
			return f.speaker(i)
		}
	}
	return -1
}

// someone returns the person that a pronoun of the given gender stands for,
// and remembers the gender.
func (f *finder) someone(i int32, gender uint8) int32 {
	x := f.antecedent(i, func(x int32) bool {
		return f.set.Entities[x].Kind == Person && (f.gender[x] == noGender || f.gender[x] == gender)
	})
	if x >= 0 && f.set.Entities[x].Name != "" {
		f.gender[x] = gender
	}
	return x
}

// antecedent returns the entity that the pronoun at token i stands for: the
// most salient one of its sentence before it, else of the sentences before;
// -1 if none fits.
func (f *finder) antecedent(i int32, ok func(int32) bool) int32 {
	sent := f.d.SentenceAt(int(i))
	for back := 0; back <= 2 && sent-back >= 0; back++ {
		s := f.d.Sentences[sent-back]
		best, bestScore := int32(-1), -1
		for t := int32(s.First); t < min(int32(s.Last), i); t++ {
			k := f.set.byToken[t]
			if k == 0 || int32(f.set.Mentions[k-1].First) != t {
				continue
			}
			m := &f.set.Mentions[k-1]
			if len(m.Entities) != 1 || m.Adjectival || !ok(m.Entities[0]) {
				continue
			}
			if score := f.salience(m); score > bestScore || score == bestScore && back == 0 {
				best, bestScore = m.Entities[0], score
			}
		}
		if best >= 0 {
			return best
		}
	}
	return -1
}

// salience ranks a mention as antecedent: subjects before objects before the
// rest, names before nameless people.
func (f *finder) salience(m *Mention) int {
	n := 0
	if m.Form != NominalForm || f.set.Entities[m.Entities[0]].Name != "" {
		n = 1
	}
	if f.tree == nil {
		if f.initial(int32(m.First)) {
			n += 4
		}
		return n
	}
	switch f.role(m) {
	case nlp.NSubj, nlp.NSubjPass:
		n += 4
	case nlp.Obj, nlp.IObj, nlp.OblAgent:
		n += 2
	}
	return n
}

// role returns the relation of the phrase that m is the name or title of to
// the rest of the sentence.
func (f *finder) role(m *Mention) nlp.Dep {
	t := int(m.First)
	for k := int(m.First); k < int(m.Last); k++ {
		if h := f.tree.Head(k); h < int(m.First) || h >= int(m.Last) {
			t = k
		}
	}
	for n := 0; n < 4; n++ {
		switch d := f.d.Tokens[t].Dep; d {
		case nlp.Flat, nlp.Appos, nlp.Conj:
			if h := f.tree.Head(t); h >= 0 {
				t = h
				continue
			}
			return d
		default:
			return d
		}
	}
	return nlp.NoDep
}

// speaker returns who speaks the quotation around token i: the subject of a
// verb of saying in its sentence, else in the one before or after.
func (f *finder) speaker(i int32) int32 {
	sent := f.d.SentenceAt(int(i))
	for _, k := range []int{sent, sent - 1, sent + 1, sent - 2} {
		if k < 0 || k >= len(f.d.Sentences) {
			continue
		}
		if x := f.sayer(k); x >= 0 {
			return x
		}
	}
	return -1
}

// sayer returns the person or body beside a verb of saying in sentence k.
func (f *finder) sayer(k int) int32 {
	s := f.d.Sentences[k]
	for t := int32(s.First); t < int32(s.Last); t++ {
		if !f.is(t, wSaying) {
			continue
		}
		for _, near := range []int32{t - 1, t + 1, t - 2, t + 2, t - 3, t + 3} {
			if near < int32(s.First) || near >= int32(s.Last) || f.set.byToken[near] == 0 {
				continue
			}
			m := &f.set.Mentions[f.set.byToken[near]-1]
			if len(m.Entities) == 1 && !m.Adjectival && f.set.Entities[m.Entities[0]].Kind != Place {
				return m.Entities[0]
			}
		}
	}
	return -1
}
