package entities

import (
	"slices"
	"strings"

	"github.com/annals-dev/annals/internal/kbtab"
	"github.com/annals-dev/annals/nlp"
)

// acts reports whether the name of a capital is used as an actor and not as a
// place: not after a preposition of place, not before a comma and its country,
// and the subject of a verb or the like.
func (f *finder) acts(s *span) bool {
	between := f.between(s.first)
	if f.afterPlaceWord(s.first) && !between || s.first > 0 && f.d.Tokens[s.first-1].Tag.IsProper() || f.beforeState(s.last) {
		return false
	}
	if between || f.is(s.first-1, wWith) || f.opensClause(s) {
		return true
	}
	if f.tree == nil {
		return f.beforeVerb(s.last)
	}
	switch f.d.Tokens[s.last-1].Dep {
	case nlp.NSubj, nlp.NSubjPass, nlp.OblAgent, nlp.Obj, nlp.IObj, nlp.XComp:
		return true
	case nlp.Conj:
		return f.actsBeside(s)
	case nlp.NModPoss:
		return f.ownsBody(s)
	}
	return false
}

// beforeState reports whether token i is a comma and the name of a state follows.
func (f *finder) beforeState(i int32) bool {
	return int(i)+1 < len(f.d.Tokens) && f.d.Word(int(i)) == "," && f.isStateWord(i+1)
}

// opensClause reports whether s begins its sentence and a finite verb follows,
// which is surer than what the parser makes of a lone name.
func (f *finder) opensClause(s *span) bool {
	return f.initial(s.first) && int(s.last) < len(f.d.Tokens) && f.d.Tokens[s.last].Tag != nlp.VBG && f.beforeVerb(s.last)
}

// beforeVerb reports whether token i begins a verb phrase.
func (f *finder) beforeVerb(i int32) bool {
	if int(i) >= len(f.d.Tokens) {
		return false
	}
	t := f.d.Tokens[i].Tag
	return t.IsVerb() || t == nlp.MD
}

// between reports whether token i stands in "between X and Y".
func (f *finder) between(i int32) bool {
	for t := i - 1; t >= 0 && t >= i-3; t-- {
		switch w := strings.ToLower(f.d.Word(int(t))); {
		case w == "between":
			return true
		case w == "and", f.upper[t]:
		default:
			return false
		}
	}
	return false
}

// actsBeside reports whether the name that s is coordinated with acts.
func (f *finder) actsBeside(s *span) bool {
	h := f.tree.Head(int(s.last - 1))
	if h < 0 || h >= int(s.first) || f.spanAt[h] == 0 {
		return false
	}
	o := &f.spans[f.spanAt[h]-1]
	if len(o.cands) == 0 {
		return false
	}
	switch Kind(f.k.entry(o.cands[0].Entry).Kind()) {
	case State:
		return !f.afterPlaceWord(o.first)
	case Place:
		return f.hasMetonym(o) && f.acts(o)
	}
	return false
}

func (f *finder) hasMetonym(s *span) bool {
	return slices.ContainsFunc(s.cands, func(p kbtab.Posting) bool { return p.Type == kbtab.Metonym })
}

// ownsBody reports whether s possesses a government or the like: "Beijing's
// envoy", but not "Beijing's suburbs".
func (f *finder) ownsBody(s *span) bool {
	h := f.tree.Head(int(s.last - 1))
	return f.is(int32(h), wDeeds)
}
