package events

import (
	"strconv"
	"strings"
	"time"

	"github.com/annals-dev/annals/nlp"
	"github.com/annals-dev/annals/when"
)

// relativeTimes dates the events whose time is told by a length of time: from
// another event ("a week after the attack") or up to now ("six weeks of
// protests", "the sixth week of protests").
func (d *dating) relativeTimes() {
	for k := range d.report.Times {
		e := &d.report.Times[k]
		if e.Type != when.Duration {
			continue
		}
		end := d.timeTokens[k][1]
		switch d.word(end) {
		case "after", "following":
			d.apart(k, 1)
		case "before":
			d.apart(k, -1)
		case "of":
			if n, unit, ok := parseDuration(e.Value); ok {
				d.upToNow(end, n, unit)
			}
		}
	}
	for i, t := range d.m.d.Tokens {
		if t.Tag == nlp.JJ && d.word(i+2) == "of" {
			if n, unit := ordinalNumber(d.word(i)), unitOf(d.word(i+1)); n > 0 && unit != 0 {
				if unit == 'D' {
					n-- // the second day is one day after the first
				}
				d.upToNow(i+2, n, unit)
			}
		}
	}
}

// word returns the lemma of token i, "" if there is none.
func (d *dating) word(i int) string {
	if i < 0 || i >= len(d.m.d.Tokens) {
		return ""
	}
	return d.m.lower(i)
}

// apart dates the events on both sides of expression k, which says how long the
// first came after (sign 1) or before (-1) the second.
func (d *dating) apart(k, sign int) {
	n, unit, ok := parseDuration(d.report.Times[k].Value)
	if !ok {
		return
	}
	first, last := d.timeTokens[k][0], d.timeTokens[k][1]
	before, after := d.eventBefore(first), d.eventAfter(last)
	if j := d.dateAfter(k); j >= 0 {
		if before >= 0 && (!d.own[before] || int(d.report.Events[before].Time.Start) == d.report.Times[j].Start) {
			d.set(before, k, shift(d.timeOf(j).Interval, sign*n, unit))
		}
		return
	}
	if ref := d.reference(k, before); after >= 0 && !ref.IsZero() {
		d.set(after, k, shift(ref, -sign*n, unit))
	}
}

// dateAfter returns the time expression after expression k in its sentence, -1
// if there is none that is bounded.
func (d *dating) dateAfter(k int) int {
	j := k + 1
	if j == len(d.timeTokens) || d.m.d.SentenceAt(d.timeTokens[j][0]) != d.m.d.SentenceAt(d.timeTokens[k][0]) || !d.usable(j) || coarse(d.timeOf(j)) {
		return -1
	}
	return j
}

// reference returns the time from which expression k counts: that of the date
// or the event before it in the sentence, the story's, or the publication's.
func (d *dating) reference(k, event int) when.Interval {
	s := d.m.d.SentenceAt(d.timeTokens[k][0])
	if k > 0 && d.m.d.SentenceAt(d.timeTokens[k-1][0]) == s && d.usable(k-1) {
		if t := d.timeOf(k - 1); d.isRecent(t) {
			return t.Interval
		}
	}
	switch {
	case event >= 0 && d.own[event]:
		return d.report.Events[event].Time.Interval
	case !d.focus.From.IsZero():
		return d.focus.Interval
	}
	return dayOf(when.Interval{From: d.published()})
}

// upToNow dates the event after token i, an "of", from n units ago.
func (d *dating) upToNow(i, n int, unit byte) {
	day := d.published()
	if j := d.eventAfter(i); j >= 0 && !day.IsZero() && d.m.governor(d.report.Events[j].anchor) < i {
		e := &d.report.Events[j]
		if e.Status == Planned || e.Status == Hypothetical {
			return
		}
		e.Time = Time{Interval: when.Interval{From: add(day, -n, unit), To: day.AddDate(0, 0, 1), Granularity: when.Range}, Basis: when.BasisRelative}
		d.own[j] = true
	}
}

// set gives event i the time iv, as told by expression k.
func (d *dating) set(i, k int, iv when.Interval) {
	e := &d.report.Times[k]
	d.report.Events[i].Time = Time{Span: nlp.Span{Start: uint32(e.Start), End: uint32(e.End)}, Value: e.Value, Interval: iv, Basis: when.BasisRelative}
	d.own[i] = true
}

// eventBefore returns the last event of the sentence of token i whose anchor
// stands before it, -1 if there is none.
func (d *dating) eventBefore(i int) int {
	best := -1
	first, last := d.sentenceEvents(d.m.d.SentenceAt(i))
	for j := first; j < last; j++ {
		if a := d.report.Events[j].anchor; a < i && (best < 0 || a >= d.report.Events[best].anchor) {
			best = j
		}
	}
	return best
}

// eventAfter returns the first event of the sentence of token i whose anchor
// stands after it, -1 if there is none.
func (d *dating) eventAfter(i int) int {
	best := -1
	first, last := d.sentenceEvents(d.m.d.SentenceAt(i))
	for j := first; j < last; j++ {
		if a := d.report.Events[j].anchor; a > i && (best < 0 || a < d.report.Events[best].anchor) {
			best = j
		}
	}
	return best
}

// parseDuration reads a TIMEX3 duration of whole days, weeks, months or years.
func parseDuration(value string) (n int, unit byte, ok bool) {
	if len(value) < 3 || value[0] != 'P' {
		return 0, 0, false
	}
	unit = value[len(value)-1]
	n, err := strconv.Atoi(value[1 : len(value)-1])
	return n, unit, err == nil && n > 0 && n < maxLength && strings.IndexByte("DWMY", unit) >= 0
}

// maxLength keeps lengths of time within history.
const maxLength = 1000

// unitOf returns the TIMEX3 letter of a unit, 0 for other words.
func unitOf(w string) byte {
	switch w {
	case "day":
		return 'D'
	case "week":
		return 'W'
	case "month":
		return 'M'
	case "year":
		return 'Y'
	}
	return 0
}

// ordinalNumber returns the number of an ordinal from the second on, 0 for
// other words.
func ordinalNumber(w string) int {
	if n := ordinals[w]; n > 0 {
		return int(n)
	}
	n, err := strconv.Atoi(strings.TrimRight(w, "stndrh"))
	if err != nil || n <= 1 || n >= maxLength || len(w) < 3 {
		return 0
	}
	return n
}

// add returns t and n units.
func add(t time.Time, n int, unit byte) time.Time {
	switch unit {
	case 'D':
		return t.AddDate(0, 0, n)
	case 'W':
		return t.AddDate(0, 0, 7*n)
	case 'M':
		return t.AddDate(0, n, 0)
	}
	return t.AddDate(n, 0, 0)
}

// shift returns the time n units from i, as exact as its unit: three weeks
// before a day is a week around that day.
func shift(i when.Interval, n int, unit byte) when.Interval {
	slack := map[byte]int{'W': 3, 'M': 15, 'Y': 182}[unit]
	from, to := i.From, i.To
	if to.IsZero() {
		to = from.AddDate(0, 0, 1)
	}
	g := when.Range
	if slack == 0 {
		g = i.Granularity
	}
	return when.Interval{From: add(from, n, unit).AddDate(0, 0, -slack), To: add(to, n, unit).AddDate(0, 0, slack), Granularity: g}
}
