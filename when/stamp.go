package when

import (
	_ "embed" // for the words of stamps
	"strings"
	"sync"
	"time"
)

// ParseStamp reads a line of a web page that gives the time of publication:
// "December 01, 2025 11:59 AM GMT+03:00", "Published 3:04 PM EST, Mon January
// 2, 2023", "2025-11-30T10:00:00Z", "Last Updated : Dec 1, 2025". dateOnly
// tells that the line has no time of day; t is then midnight UTC, as is the
// zone of a time without one. Of several dates the one after "published"
// counts, else the first. A line that says more than when it was published,
// such as a sentence with a date, is not ok.
func ParseStamp(line string) (t time.Time, dateOnly, ok bool) {
	if len(line) > maxStamp {
		return time.Time{}, false, false
	}
	line = splitGlued(line)
	p := &parser{text: line, stamp: true}
	p.toks = standard().lex.scan(line, make([]token, 0, 32))
	best, other := meaning{}, 0
	labelled := false
	for i := 0; i < len(p.toks); {
		m, j := p.stampPart(i)
		switch {
		case j == 0:
			other += p.stray(i)
			j = i + 1
		case m.kind == calendarKind && (best.kind == noKind || p.published(i) && !labelled):
			labelled = p.published(i)
			best = m.with(best.clock, best.kind == clockKind)
		case m.kind == clockKind && best.kind == noKind:
			best = m
		case m.kind == clockKind && !best.clock.set:
			best.clock = m.clock
		}
		i = j
	}
	if best.kind != calendarKind || other > p.strayAllowed(&best) {
		return time.Time{}, false, false
	}
	t, dateOnly = best.moment()
	return t, dateOnly, true
}

// splitGlued puts a blank between a year and an hour that a page has run
// together: "November 30, 20252:05 PM".
func splitGlued(line string) string {
	for i := 0; i < len(line); {
		_, n, rest := leadingInt(line[i:])
		if (n == 5 || n == 6) && strings.HasPrefix(rest, ":") && (line[i:i+2] == "20" || line[i:i+2] == "19") {
			return line[:i+4] + " " + line[i+4:]
		}
		i += max(n, 1)
	}
	return line
}

// maxStamp is the longest line, in bytes, that can be a stamp; the longest
// seen on pages, with byline and two dates, has about 150.
const maxStamp = 200

// stampPart reads a full date or a time of day.
func (p *parser) stampPart(i int) (meaning, int) {
	m, j := p.expr(i)
	switch {
	case j == 0:
	case m.kind == clockKind && m.clock.part == "":
		return m, j
	case m.kind == calendarKind && m.date.hasYear && m.date.day != 0:
		return m, j
	case m.kind == calendarKind && m.date.month != 0 && m.date.day != 0 && m.clock.set:
		return p.lateYear(j, m) // "Sun Nov 30 14:05:06 2025"
	}
	return meaning{}, 0
}

// lateYear reads the year after the time of day.
func (p *parser) lateYear(j int, m meaning) (meaning, int) {
	y, k := p.yearNumber(j)
	if m.date.year, m.date.hasYear = y, k != 0; k == 0 || !m.date.valid() {
		return meaning{}, 0
	}
	return m, k
}

// with gives a date the time that stood before it, if it has none.
func (m meaning) with(c clock, had bool) meaning {
	if had && !m.clock.set {
		m.clock = c
	}
	return m
}

// moment is the time a stamp gives.
func (m *meaning) moment() (t time.Time, dateOnly bool) {
	t = civil(m.date.year, m.date.month, m.date.day, time.UTC)
	if !m.clock.set || m.clock.part != "" {
		return t, true
	}
	from := m.clock.interval(t).From
	return from.Add(time.Duration(max(m.clock.second, 0)) * time.Second), false
}

// published reports whether "published" or its like stands before token i.
func (p *parser) published(i int) bool {
	for k := i - 1; k >= 0 && k >= i-4; k-- {
		switch {
		case p.is(k, "published", "posted", "issued", "created"):
			return true
		case p.is(k, "updated", "modified"):
			return false
		}
	}
	return false
}

// stray counts a word that does not belong to a stamp.
func (p *parser) stray(i int) int {
	t := p.at(i)
	switch {
	case t.kind == punctToken || t.kind == breakToken:
		return 0
	case stampWords()[strings.ToLower(p.str(i))]:
		return 0
	case t.word.weekday != 0 || t.word.isZone:
		return 0
	case p.is(i, "min", "mins", "minute", "minutes", "read", "ago") || p.is(i+1, "min", "mins", "minute", "minutes", "hours", "hour"):
		return 0
	}
	return 1
}

//go:embed data/stamp.tsv
var stampTSV string

// stampWords are the words that stand around a stamp.
var stampWords = sync.OnceValue(func() map[string]bool {
	words := make(map[string]bool)
	eachRow(stampTSV, 1, func(col []string) { words[col[0]] = true })
	return words
})

// maxByline is how many other words a stamp may have: those of a byline or a
// label such as "First published by Newsdesk".
const maxByline = 5

// strayAllowed is how many other words the stamp m may have. A byline is told
// by its "by" or its label, or is all in capitalised words before a time of day.
func (p *parser) strayAllowed(m *meaning) int {
	names := m.clock.set
	for i := range p.toks {
		if i == 0 && p.is(i, "by") || p.is(i, "published", "posted", "updated", "modified") || p.is(i, "edited", "written", "reported") && p.is(i+1, "by") {
			return maxByline
		}
		if p.stray(i) > 0 && p.at(i).kind == wordToken && !p.at(i).upper && !p.is(i, "and") {
			names = false
		}
	}
	if names {
		return maxByline
	}
	return 0
}
