package events

import (
	"slices"

	"github.com/annals-dev/annals/nlp"
)

// absorb drops matches that are the content of a coded speech act: "threatened
// to bomb" is one THREATEN, "urged Iran to release" one REQUEST. A clause with
// a tense of its own, and a noun that is not the object of the act, stay.
func (m *matcher) absorb(found []match) []match {
	return slices.DeleteFunc(slices.Clone(found), func(k match) bool {
		return slices.ContainsFunc(found, func(s match) bool {
			return s.first != k.first && (takesContent(s.rule()) && m.isContent(k.anchor, s.anchor) || m.completes(&k, &s))
		})
	})
}

// completes reports whether k is the noun that completes verb s of the same
// type ("held talks", "attended a summit"): one event, not two.
func (m *matcher) completes(k, s *match) bool {
	return k.rule().typ == s.rule().typ && m.tag(s.anchor).IsVerb() && m.tag(k.anchor).IsNoun() &&
		m.governor(k.anchor) == s.anchor && (m.dep(k.anchor) == nlp.Obj || m.dep(k.anchor) == nlp.Obl)
}

// takesContent reports whether the act of rule r consists of what it says.
func takesContent(r *compiledRule) bool {
	if r.speech {
		return true
	}
	if r.name == denialRule {
		return false // what is denied is an event of its own, denied
	}
	switch r.typ {
	case Request, Threaten, Agree, Reject:
		return true
	}
	return false
}

// denialRule is the rule for somebody who denies a deed.
const denialRule = "reject:deny"

// maxContentDepth bounds the path from a content word up to its speech act.
const maxContentDepth = 5

// isContent reports whether token i lies in the complement of speech act act.
func (m *matcher) isContent(i, act int) bool {
	for range maxContentDepth {
		g := m.governor(i)
		if g < 0 {
			return false
		}
		switch m.dep(i) {
		case nlp.XComp, nlp.CComp, nlp.Obj, nlp.Obl, nlp.NMod, nlp.AdvCl, nlp.ACL, nlp.Conj, nlp.Compound, nlp.NSubjPass:
			if m.dep(i) == nlp.AdvCl && !contentMark[m.mark(i)] {
				return false
			}
			if m.dep(i) == nlp.Obl && !contentPrep[m.preposition(i)] {
				return false
			}
		default:
			return false
		}
		if g == act {
			return m.dep(i) != nlp.Conj
		}
		i = g
	}
	return false
}

var contentMark = map[string]bool{"to": true, "of": true, "for": true, "from": true, "that": true, "with": true, "": true}

var contentPrep = map[string]bool{"to": true, "of": true, "for": true, "from": true, "with": true, "on": true}
