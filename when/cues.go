package when

import "strings"

// cueWindow is how many tokens before a date a future cue may stand.
const cueWindow = 12

// cued reports whether a word in the clause before token i says that what
// follows lies ahead: "will", "scheduled", "set to", "as soon as".
func (p *parser) cued(i int) bool {
	for k := i - 1; k >= 0 && k >= i-cueWindow; k-- {
		t := p.at(k)
		if t.kind == breakToken || p.sign(k, ".;:!?\"“”") && p.at(k+1).gap == space {
			return false
		}
		if t.word.future && !p.is(k-1, "been") && !p.is(k-2, "been") && !p.pluperfect(k, i) {
			return true
		}
		if p.pointsAhead(k) {
			return true
		}
	}
	return false
}

// pluperfect reports whether the "until" at token k belongs to a time before
// the story: "had given them until Thursday", "until Thursday, they had not".
func (p *parser) pluperfect(k, i int) bool {
	if !p.is(k, "until", "till") {
		return false
	}
	for n := k - 8; n <= i+5; n++ {
		if p.is(n, "had") && p.sameSentence(min(n, k), max(n, k)) {
			return true
		}
	}
	return false
}

// pointsAhead reports whether a phrase that ends at token k says that what
// follows lies ahead.
func (p *parser) pointsAhead(k int) bool {
	switch {
	case p.is(k, "to"):
		return p.is(k-1, "set", "plan", "plans", "planned", "planning", "is", "are", "ready", "preparing")
	case p.is(k, "soon", "early"):
		return p.is(k-1, "as") && p.is(k+1, "as")
	case p.is(k, "be"):
		s := p.str(k + 1)
		return p.is(k-1, "would") && strings.HasSuffix(s, "ing")
	}
	return false
}

// aside reports whether the date m at [i, j) is named in passing, as a bound or
// as part of a name: "the worst since May 3, 2013", "the vote of 3 May", "the
// Sept. 11 attacks". What follows is not told from it.
func (p *parser) aside(i, j int, m *meaning) bool {
	switch s := p.signal(i, m); {
	case s == Before || s == Since && p.is(i-1, "since") && !p.starts(i-1):
		return true
	case p.is(i-1, "of") && m.kind == calendarKind && m.date.month != 0:
		return true
	}
	k := p.skip(j, ",")
	return p.is(i-1, "the") && m.date.day != 0 && p.at(k).kind == wordToken && !p.function(k)
}

// expected reports whether "expected to" or its like stands in the clause
// before token i. Weekdays do not heed it: they name the day of the statement.
func (p *parser) expected(i int) bool {
	for k := i - 1; k >= i-cueWindow && !p.ends(k); k-- {
		if p.is(k, "to") && p.is(k-1, "expected", "expects", "expect", "subject", "likely", "hopes", "intends") || p.is(k, "be") && p.is(k-1, "would") {
			return true
		}
	}
	return false
}

// toldAsPast reports whether the clause around token i has a verb in the past
// tense and nothing that points ahead.
func (p *parser) toldAsPast(i int) bool {
	past, open := false, false
	look := func(k int) bool {
		past = past || p.word(k).past || p.pastForm(k)
		open = open || p.word(k).future || p.is(k, "would", "could", "should", "may", "might", "expects", "expected", "plans", "planned", "to")
		return !p.ends(k)
	}
	k := i - 1
	for k >= i-cueWindow && look(k) {
		k--
	}
	for k = i + 1; k <= i+cueWindow && look(k); {
		k++
	}
	return past && !open
}

// doneAt reports whether the verb directly before or after the date at token i
// is in the past: "was born on 3 March", "the week of March 6 was quiet", but
// not "to be held March 3".
func (p *parser) doneAt(i int) bool {
	k := i
	for k < i+6 && (p.at(k).kind == numberToken || p.word(k).month != 0 || p.sign(k, ".,") || p.is(k, "the", "week", "of")) {
		k++
	}
	if p.is(k, "was", "were", "had") {
		return true
	}
	k = i - 1
	if p.is(k, "on", "in", "at") {
		k--
	}
	past := p.word(k).past || p.pastForm(k) || p.is(k, "born")
	return past && !p.is(k-1, "be", "is", "are", "to") && !p.word(k).future
}

// pastForm reports whether token k looks like a regular past tense.
func (p *parser) pastForm(k int) bool {
	s := p.str(k)
	return p.at(k).kind == wordToken && !p.at(k).upper && len(s) > 4 && s[len(s)-2:] == "ed"
}
