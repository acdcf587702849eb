package entities

import (
	"slices"
	"strings"

	"github.com/annals-dev/annals/internal/kbtab"
	"github.com/annals-dev/annals/nlp"
)

// A personRecord is one person of the article who was named in full.
type personRecord struct {
	entity int32
	words  []string // folded words of the name as written
	token  int32    // of the first mention
	last   int32    // of the latest mention with more than one word
}

// linkPeople gives the names of people their entities: first those of more
// than one word, then the single ones, which mean the person of that name who
// was named last.
func (f *finder) linkPeople() {
	for i := range f.spans {
		s := &f.spans[i]
		if f.isPerson(s) && f.isFull(s) {
			f.linkFull(s)
		}
	}
	f.collectSurnames()
	for i := range f.spans {
		s := &f.spans[i]
		if s.entity >= 0 {
			f.touch(s)
		} else if f.isSingle(s) && (s.label == nlp.PER || f.maybeSurname(s)) {
			f.linkSingle(s)
		}
	}
}

// collectSurnames adds the surnames of people named in full wherever they
// occur, since neither model nor table may know them.
func (f *finder) collectSurnames() {
	surnames := map[uint64]bool{}
	for i := range f.people {
		if w := f.people[i].words; len(w) > 1 && len(w[len(w)-1]) > 2 {
			surnames[kbtab.WordHash(w[len(w)-1])] = true
		}
	}
	n := len(f.spans)
	for i := int32(0); int(i) < len(f.d.Tokens); i++ {
		if f.spanAt[i] > 0 || !f.upper[i] || f.at[i+1] == f.at[i] || !f.d.Tokens[i].Tag.IsProper() || f.is(i, wCalendar) {
			continue
		}
		if surnames[f.words[f.at[i+1]-1].hash] {
			f.spans = append(f.spans, span{first: i, last: i + 1, label: nlp.PER, hit: -1, part: -1, entity: -1})
		}
	}
	if len(f.spans) > n {
		slices.SortFunc(f.spans, func(a, b span) int { return int(a.first) - int(b.first) })
		f.index()
	}
}

// isPerson reports whether s names a person.
func (f *finder) isPerson(s *span) bool {
	best, ok := f.choose(s)
	if ok {
		return Kind(f.k.entry(best.Entry).Kind()) == Person
	}
	return s.label == nlp.PER
}

// isFull reports whether s has a given name and a surname, or is a name by
// which its bearer is known.
func (f *finder) isFull(s *span) bool {
	if !f.isSingle(s) {
		return true
	}
	best, ok := f.choose(s)
	return ok && best.Type != kbtab.Surname && Kind(f.k.entry(best.Entry).Kind()) == Person
}

// isSingle reports whether s is one word, particles of surnames not counted:
// "Maduro", "al-Burhan".
func (f *finder) isSingle(s *span) bool {
	n := f.at[s.last] - f.at[s.first]
	return n <= 1 || n == 2 && (f.is(s.first, wParticle) || s.last-s.first == 1 && words().classOf(beforeHyphen(f.d.Word(int(s.first))))&wParticle != 0)
}

// beforeHyphen returns the part of w before its first hyphen.
func beforeHyphen(w string) string {
	part, _, _ := strings.Cut(w, "-")
	return part
}

// surname returns the last word of a name, folded.
func (f *finder) surname(s *span) string { return lastWord(kbtab.Fold(f.text(s))) }

// maybeSurname reports whether a name that the statistical model did not take
// for a person may be a surname: of a person of the article, if it is not
// better known as something else, or of a known one and nothing else.
func (f *finder) maybeSurname(s *span) bool {
	if p, ok := f.choose(s); !ok || f.k.entry(p.Entry).Prior() < 100 {
		if k := f.namesake(f.surname(s), s.first); k >= 0 && len(f.people[k].words) > 1 && f.people[k].has(f.surname(s), true) {
			return true
		}
	}
	if s.label == nlp.GPE || s.label == nlp.LOC || s.label == nlp.FAC || s.label == nlp.NORP {
		return false
	}
	surname, other := false, false
	for _, p := range s.cands {
		if p.Type == kbtab.Surname {
			surname = true
		} else if e := f.k.entry(p.Entry); Kind(e.Kind()) != Person && e.Prior() >= 60 {
			other = true
		}
	}
	return surname && (!other || f.titleBefore(s.first).office != "")
}

// linkFull links a full name to the knowledge base, to a person of the article
// with a variant of the name, or to a new person.
func (f *finder) linkFull(s *span) {
	words := strings.Fields(kbtab.Fold(f.text(s)))
	s.person = true
	t := f.titleOf(s)
	if p, ok := f.bestPerson(s, t); ok {
		s.entity = f.entity(p.Entry)
	} else if k := f.variant(words); k >= 0 {
		s.entity = f.people[k].entity
	} else if p, ok := f.k.shortened(f.text(s)); ok && !f.doubtful(f.k.entry(p.Entry), t) {
		s.entity = f.entity(p.Entry)
	} else {
		x := Entity{Name: f.text(s), Kind: Person}
		s.entity = f.add("PER:"+strings.Join(words, " "), x)
	}
	t.fill(&f.set.Entities[s.entity])
	respell(&f.set.Entities[s.entity], f.text(s))
	if !t.abroad {
		f.settle(s.entity)
	}
	f.addPerson(personRecord{s.entity, words, s.first, s.first})
}

// respell takes the spelling of the text where it has the accents that the
// knowledge base lacks.
func respell(x *Entity, text string) {
	if len(text) > len(x.Name) && isASCII(x.Name) && !isASCII(text) && kbtab.Fold(text) == kbtab.Fold(x.Name) {
		x.Name = text
	}
}

// settle makes an unknown person one of the scene's country.
func (f *finder) settle(x int32) {
	if e := &f.set.Entities[x]; e.ID == "" && e.Country == "" && !isInternational(e.Sectors) {
		e.Country = f.home()
	}
}

// maxPeople bounds the people of an article that later names are compared
// with, so that linking stays linear in its length. Of 700 articles none names
// more than 120.
const maxPeople = 500

func (f *finder) addPerson(p personRecord) {
	if len(f.people) == maxPeople {
		return
	}
	for _, w := range p.words {
		f.byWord[w] = append(f.byWord[w], int32(len(f.people)))
	}
	f.people = append(f.people, p)
}

// bestPerson returns the known person of that name who fits the day and the
// country of the title best.
func (f *finder) bestPerson(s *span, t title) (kbtab.Posting, bool) {
	var best kbtab.Posting
	bestScore := -1 << 30
	for _, p := range s.cands {
		e := f.k.entry(p.Entry)
		if Kind(e.Kind()) != Person || p.Type == kbtab.Surname || f.doubtful(e, t) {
			continue
		}
		if n := f.personScore(e, t.country); n > bestScore {
			best, bestScore = p, n
		}
	}
	return best, bestScore > -1<<30
}

// minorPrior is the prominence up to which a known person may well be a
// namesake of the one in the news: the lesser members of old cabinets.
const minorPrior = 66

// doubtful reports whether e is a lesser office-holder for whom the article
// does not speak: it must name the country, and either give the person a title
// or have been written during the term.
func (f *finder) doubtful(e kbtab.Entry, t title) bool {
	if e.Prior() > minorPrior {
		return false
	}
	home := e.Country() == t.country || f.evidence[e.Country()] > 0
	return !home || t.office == "" && !serving(e, f.day)
}

func (f *finder) personScore(e kbtab.Entry, country string) int {
	x := int(e.Prior())
	if serving(e, f.day) {
		x += 40
	}
	if c := e.Country(); c != "" {
		x += min(20, 5*f.evidence[c])
		if c == country {
			x += 100
		}
	}
	return x
}

// variant returns the index of a person whose name has the same last word and
// all words of the shorter name, -1 if there is none.
func (f *finder) variant(words []string) int {
	for i := len(f.people) - 1; i >= 0; i-- {
		if sameName(f.people[i].words, words) {
			return i
		}
	}
	return -1
}

// sameName reports whether two full names may be of one person: one has all
// the words of the other, initials standing for words.
func sameName(a, b []string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) < 2 {
		return false
	}
	k := 0
	for _, w := range a {
		for k < len(b) && !sameWord(w, b[k]) {
			k++
		}
		if k == len(b) {
			return false
		}
		k++
	}
	return true
}

func sameWord(a, b string) bool {
	if len(a) == 1 || len(b) == 1 {
		return a[0] == b[0]
	}
	return a == b
}

// touch notes a full mention of a person as the latest one.
func (f *finder) touch(s *span) {
	for i := range f.people {
		if f.people[i].entity == s.entity {
			f.people[i].last = max(f.people[i].last, s.first)
		}
	}
}

// linkSingle links a name of one word.
func (f *finder) linkSingle(s *span) {
	word := f.surname(s)
	if k := f.namesake(word, s.first); k >= 0 {
		s.entity, s.person = f.people[k].entity, true
		return
	}
	if p, ok := f.bestSurname(s); ok {
		s.entity, s.person = f.entity(p.Entry), true
		t := f.titleOf(s)
		t.fill(&f.set.Entities[s.entity])
		f.addPerson(personRecord{s.entity, strings.Fields(kbtab.Fold(f.set.Entities[s.entity].Name)), s.first, s.first})
		return
	}
	if s.label != nlp.PER || f.choosesOther(s) {
		return
	}
	t := f.titleOf(s)
	x := Entity{Name: f.text(s), Kind: Person}
	s.entity, s.person = f.add("PER:"+word, x), true
	t.fill(&f.set.Entities[s.entity])
	if !t.abroad {
		f.settle(s.entity)
	}
	f.addPerson(personRecord{s.entity, []string{word}, s.first, s.first})
}

// choosesOther reports whether s is known as something else than a person and
// stands where no title suggests one.
func (f *finder) choosesOther(s *span) bool {
	p, ok := f.choose(s)
	if !ok || f.titleOf(s).office != "" {
		return false
	}
	switch e := f.k.entry(p.Entry); Kind(e.Kind()) {
	case State, Group, International, Population:
		return true
	case Organisation:
		return e.Prior() >= 80
	case Place:
		return e.Prior() >= 105 && f.person[s.first] == 0
	}
	return false
}

// namesake returns the person whose name has the given word: as its last word
// or else anywhere; of several the one named last before token i, else the
// first one after.
func (f *finder) namesake(word string, i int32) int {
	for _, surname := range []bool{true, false} {
		best := -1
		for _, k := range f.byWord[word] {
			p := &f.people[k]
			if !p.has(word, surname) {
				continue
			}
			if best < 0 || nearer(p, &f.people[best], i) {
				best = int(k)
			}
		}
		if best >= 0 {
			return best
		}
	}
	return -1
}

func (p *personRecord) has(word string, surname bool) bool {
	if surname {
		return p.words[len(p.words)-1] == word || len(p.words) > 1 && len(p.words[len(p.words)-1]) <= 3 && p.words[len(p.words)-2] == word
	}
	return slices.Contains(p.words, word) && len(word) > 2
}

func nearer(p, q *personRecord, i int32) bool {
	switch {
	case p.token < i && q.token < i:
		return p.lastBefore(i) > q.lastBefore(i)
	case p.token < i:
		return true
	case q.token < i:
		return false
	}
	return p.token < q.token
}

func (p *personRecord) lastBefore(i int32) int32 {
	if p.last < i {
		return p.last
	}
	return p.token
}

// bestSurname returns the known person who may be called by this surname
// alone: one who is in office, and known well enough.
func (f *finder) bestSurname(s *span) (kbtab.Posting, bool) {
	t := f.titleOf(s)
	var best kbtab.Posting
	bestScore := 0
	for _, p := range s.cands {
		e := f.k.entry(p.Entry)
		if p.Type != kbtab.Surname {
			continue
		}
		n := f.personScore(e, t.country) - 100
		if !serving(e, f.day) {
			n -= 10
		}
		switch {
		case t.office != "":
			n += 20
		case e.Prior() < 90 && s.label == nlp.PER:
			n -= 30
		case e.Prior() < 90:
			n -= 60
		}
		if n > bestScore {
			best, bestScore = p, n
		}
	}
	return best, bestScore > 0
}
