package when

// A text often names a month or a year once for several dates: "May 3, 4 and
// 6", "3–7 May 2014", "June and July 2015", "between 1957 and '60". Every date
// becomes an expression of its own; what it shares is read ahead or kept.

// maxList is how many dates of a list share one month or year.
const maxList = 6

// separator steps over what stands between the dates of a list.
func (p *parser) separator(k int) int {
	switch {
	case p.sign(k, dashes+",/&"):
		if p.is(k+1, "and", "or") {
			return k + 2
		}
		return k + 1
	case p.is(k, "and", "to", "or", "through", "until", "till"):
		return k + 1
	}
	return 0
}

// listDay reads the number of a day in a list.
func (p *parser) listDay(k int) (day, end int) {
	if d, j := p.ordinal(k); j != 0 && p.at(k).kind == numberToken {
		return d, j
	}
	d, ok := p.listFigure(k)
	if !ok || d < 1 || d > 31 {
		return 0, 0
	}
	return d, k + 1
}

// listFigure is a whole number of at most two digits, which may be joined to
// its neighbours by a dash or a slash.
func (p *parser) listFigure(k int) (int, bool) {
	t, next := p.at(k), p.at(k+1)
	if t.kind != numberToken || t.digits > 2 || t.gap == glued && (p.at(k-1).kind == wordToken || p.sign(k-1, ".:$€£#@")) {
		return 0, false
	}
	if next.gap == glued && (next.kind == wordToken || p.sign(k+1, "%:") || p.sign(k+1, ".") && p.at(k+2).gap == glued) {
		return 0, false
	}
	return int(t.num), true
}

// listYear looks for the year that closes a list of days after the month:
// "May 3-5, 2014".
func (p *parser) listYear(k int, f *fields) {
	for range maxList {
		s := p.separator(k)
		if s == 0 {
			return
		}
		d, end := p.listDay(s)
		if end == 0 || d <= f.day {
			return
		}
		last := fields{month: f.month, day: d}
		if p.dateYear(end, &last) != 0 {
			f.year, f.hasYear = last.year, true
			return
		}
		k = end
	}
}

// nextDay reads a further day of the month named before: the "4" and "6" of
// "May 3, 4 and 6".
func (p *parser) nextDay(i int) (meaning, int) {
	f := p.prev.date
	if p.prev.kind != calendarKind || f.month == 0 || f.day == 0 || f.weekday != 0 || p.separator(p.prevEnd) != i {
		return meaning{}, 0
	}
	d, k := p.listDay(i)
	if k == 0 || d <= f.day || p.counts(k) {
		return meaning{}, 0
	}
	f.day = d
	if e := p.dateYear(k, &f); e != 0 {
		k = e
	}
	if !f.valid() {
		return meaning{}, 0
	}
	return calendar("list.next-day", f), k
}

// counts reports whether the number that ended at k counts what follows it.
func (p *parser) counts(k int) bool {
	t := p.at(k)
	if t.kind != wordToken {
		return false
	}
	return t.word.month != 0 || !p.function(k) && !p.is(k, "http", "https") && !p.is(k, "was", "were", "is", "are", "has", "had", "have", "will", "would", "that", "which", "this", "last", "next", "local", "respectively",
		"he", "she", "it", "they", "we", "who", "where", "while", "there", "his", "her", "its", "their", "both", "after", "before", "near", "under", "over", "against")
}

// dayBefore reads a day whose month stands after a later day: the "3" of "3–7
// May 2014".
func (p *parser) dayBefore(i int) (meaning, int) {
	d, end := p.listDay(i)
	if end == 0 {
		return meaning{}, 0
	}
	k, last := end, d
	for range maxList {
		s := p.separator(k)
		if s == 0 {
			return meaning{}, 0
		}
		n, e := p.listDay(s)
		if e == 0 || n <= last {
			return meaning{}, 0
		}
		if k, last = e, n; p.is(k, "of") {
			k++
		}
		if m, e := p.monthName(k); m != 0 && p.at(k).upper {
			f := fields{day: d, month: m}
			p.dateYear(e, &f)
			return calendar("list.day-before", f), end
		}
	}
	return meaning{}, 0
}

// sharedYear finds the year of a month that stands with a later one: "June and
// July 2015", "December to March 2016".
func (p *parser) sharedYear(j int, f *fields) {
	s := p.separator(j)
	if s == 0 {
		return
	}
	m, k := p.monthName(s)
	if k == 0 {
		return
	}
	later := fields{month: m}
	if _, e := p.monthDay(k); e != 0 {
		k = e
	}
	if p.dateYear(k, &later) == 0 {
		return
	}
	if f.year, f.hasYear = later.year, true; m < f.month {
		f.year--
	}
}
