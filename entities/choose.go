package entities

import (
	"github.com/annals-dev/annals/internal/kbtab"
	"github.com/annals-dev/annals/nlp"
)

// choose returns the best candidate of s, which is worked out once: what the
// scores depend on is settled before the first name is linked.
func (f *finder) choose(s *span) (kbtab.Posting, bool) {
	if !s.chosen {
		s.best, s.fits = f.bestOf(s)
		s.chosen = true
	}
	return s.best, s.fits
}

func (f *finder) bestOf(s *span) (kbtab.Posting, bool) {
	var best kbtab.Posting
	bestScore, ok := 0, false
	for _, p := range s.cands {
		if p.Type == kbtab.Surname {
			continue
		}
		if score := f.score(s, p); !ok || score > bestScore {
			best, bestScore, ok = p, score, true
		}
	}
	return best, ok && bestScore > 0
}

// knownPlace is the prominence from which a single word that looks like a body
// may still be a place.
const knownPlace = 100

// score says how well candidate p fits s and the article.
func (f *finder) score(s *span, p kbtab.Posting) int {
	e := f.k.entry(p.Entry)
	n := int(e.Prior()) + labelFit(s.label, Kind(e.Kind()), p.Type)
	if c := e.Country(); c != "" {
		n += min(30, 10*f.evidence[c])
		if c == f.scene {
			n += 10
		}
	}
	switch Kind(e.Kind()) {
	case State, Place:
		if f.hasHomonym(s, e) {
			n -= 50
		}
		if s.label == nlp.ORG && s.last-s.first == 1 && e.Prior() < knownPlace {
			n -= 50 // "Justice" is a ministry sooner than a town
		}
	case Organisation:
		if f.elsewhere(s, e) {
			n -= 20
		}
	}
	if f.spelledOut[p.Entry] {
		n += 50
	}
	if p.Type == kbtab.Metonym && !f.acts(s) {
		return n - 200
	}
	if p.Type == kbtab.Metonym {
		n += 40
	}
	if Kind(e.Kind()) == Place {
		n += f.placeBonus(s, p.Entry, e)
	}
	return n
}

// elsewhere reports whether no other name of the article belongs to the
// country of e, while there is a scene, and it is another one.
func (f *finder) elsewhere(s *span, e kbtab.Entry) bool {
	c := e.Country()
	if c == "" || f.scene == "" || c == f.scene {
		return false
	}
	return !f.supported(s, c)
}

// hasHomonym reports whether a well-known place e lies in a country that no
// other name of the article belongs to, while the country of the scene has a
// place of that name too: "Georgia" in a story from Alabama.
func (f *finder) hasHomonym(s *span, e kbtab.Entry) bool {
	if f.variety[f.scene] < 2 || !f.elsewhere(s, e) && e.Country() != "" {
		return false
	}
	for _, p := range s.cands {
		if g := f.k.entry(p.Entry); Kind(g.Kind()) == Place && g.Country() == f.scene && (g.Prior() >= 80 || f.nearness(s, p.Entry, g) >= 30) {
			return true
		}
	}
	return false
}

// labelFit is the bonus or malus of a kind of entry for a statistical label.
func labelFit(l nlp.Label, k Kind, t kbtab.AliasType) int {
	switch l {
	case nlp.PER:
		if k == Person {
			return 40
		}
		return -60
	case nlp.ORG:
		switch k {
		case Organisation, International, Group:
			return 30
		case Place:
			return -40
		case Person:
			return -60
		}
	case nlp.GPE, nlp.LOC, nlp.FAC:
		switch k {
		case Place, State:
			return 20
		case Person:
			return -80
		default:
			return -40
		}
	case nlp.NORP:
		if k == Place {
			return -60
		}
		if k == Person {
			return -80
		}
	}
	return 0
}
