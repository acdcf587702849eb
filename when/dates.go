package when

// isoDate reads "2025-11-30", "2025/11/30" and, with a leading zero, "2025-09".
func (p *parser) isoDate(i int) (meaning, int) {
	y := p.at(i)
	if y.digits != 4 || y.num < 1000 || !p.loose(i) {
		return meaning{}, 0
	}
	signs := "-/‑"
	if p.stamp {
		signs += "."
	}
	m, ok := p.joined(i, signs)
	if !ok || m.num < 1 || m.num > 12 {
		return meaning{}, 0
	}
	f := fields{year: int(y.num), hasYear: true, month: int(m.num)}
	if d, ok := p.joined(i+2, p.str(i+1)); ok {
		f.day = int(d.num)
		if !f.valid() || p.at(i+5).gap == glued && p.sign(i+5, "-/") {
			return meaning{}, 0
		}
		return meaning{rule: "date.iso", kind: calendarKind, date: f, explicit: true}, i + 5
	}
	if m.digits != 2 || m.num > 9 || p.sign(i+1, "/") || m.num == (y.num+1)%100 {
		return meaning{}, 0
	}
	return meaning{rule: "date.iso-month", kind: calendarKind, date: f, explicit: true}, i + 3
}

// loose reports whether token i is not glued to a letter or figure before it.
func (p *parser) loose(i int) bool {
	b := p.at(i - 1)
	if p.at(i).gap != glued || b.kind == breakToken {
		return true
	}
	return b.kind == punctToken && !p.sign(i-1, "$€£¥#@_/.-")
}

// joined returns the number token glued to token i by one of signs.
func (p *parser) joined(i int, signs string) (*token, bool) {
	t := p.at(i + 2)
	ok := p.sign(i+1, signs) && p.at(i+1).gap == glued && t.gap == glued && t.kind == numberToken && t.digits <= 4 && t.num >= 0
	return t, ok
}

// valid reports whether month and day exist, as far as they are named.
func (f fields) valid() bool {
	if f.month < 0 || f.month > 12 || f.day < 0 {
		return false
	}
	return f.day <= monthLength(f.month, f.year, f.hasYear)
}

// monthLength is the number of days of a month; 29 for a February of an
// unnamed year, 31 for an unnamed month.
func monthLength(m, y int, hasYear bool) int {
	switch m {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if hasYear && (y%4 != 0 || y%100 == 0 && y%400 != 0) {
			return 28
		}
		return 29
	}
	return 31
}

// slashDate reads "08/12/2013", "8-12-2013", "27.03.15".
func (p *parser) slashDate(i int) (meaning, int) {
	a := p.at(i)
	if a.kind != numberToken || a.digits > 2 || !p.loose(i) {
		return meaning{}, 0
	}
	b, ok := p.joined(i, "/.-")
	if !ok || b.digits > 2 {
		return meaning{}, 0
	}
	sep := p.str(i + 1)
	c, ok := p.joined(i+2, sep)
	if !ok || c.digits != 4 && (c.digits != 2 || sep == "-") || sep == "." && b.digits != 2 {
		return meaning{}, 0
	}
	if p.at(i+5).gap == glued && p.sign(i+5, "/.-") && p.at(i+6).gap == glued {
		return meaning{}, 0
	}
	f, ok := p.dayMonth(int(a.num), int(b.num), sep == "/")
	f.year, f.hasYear = fullYear(int(c.num), c.digits), true
	if !ok || !f.valid() || f.year < 1000 || f.year > maxYear {
		return meaning{}, 0
	}
	return meaning{rule: "date.numeric", kind: calendarKind, date: f, explicit: true}, i + 5
}

// dayMonth tells day from month. Where both are possible, a slash is read the
// American way unless the text has a day in first place elsewhere.
func (p *parser) dayMonth(a, b int, slash bool) (fields, bool) {
	if b > 12 || slash && a <= 12 && !p.dayFirst {
		a, b = b, a
	}
	return fields{day: a, month: b}, a >= 1 && b >= 1 && b <= 12
}

// fullYear completes a year of two digits: 00-49 are 20xx, the rest 19xx.
func fullYear(y int, digits uint8) int {
	switch {
	case digits != 2:
		return y
	case y < 50:
		return 2000 + y
	}
	return 1900 + y
}

// monthDate reads what has the name of a month in it: "Nov. 30, 2025",
// "30 November", "the fourth of July", "September 2025", "May".
func (p *parser) monthDate(i int) (meaning, int) {
	if p.word(i).month != 0 {
		return p.monthFirst(i)
	}
	return p.dayFirstDate(i)
}

// monthName reads the name of a month with the dot of its abbreviation.
func (p *parser) monthName(i int) (int, int) {
	w := p.word(i)
	if w.month == 0 {
		return 0, 0
	}
	j := i + 1
	if p.at(j).gap == glued && p.sign(j, ".") && p.at(i).end-p.at(i).start <= 4 && w.text != "may" {
		j++
	}
	return int(w.month), j
}

// monthFirst reads dates that start with the month.
func (p *parser) monthFirst(i int) (meaning, int) {
	m, j := p.monthName(i)
	f := fields{month: m}
	if p.lowerModal(i) && !p.casual || p.is(i-1, "in") && p.monthCount(j) {
		return p.bareMonth(i, j, f)
	}
	if p.stamp {
		j = p.hyphen(j) // "Nov-30-2025"
	}
	if d, k := p.monthDay(j); k != 0 && !p.givenName(i, j) {
		f.day = d
		if k2 := p.dateYear(p.hyphen(k), &f); k2 != 0 && f.valid() {
			return calendar("date.month-day-year", f), k2
		}
		if f.valid() {
			if p.listYear(k, &f); !f.hasYear {
				p.sharedYear(k, &f)
			}
			p.eventYear(k, &f)
			return calendar("date.month-day", f), k
		}
		f.day = 0
	}
	if k := p.dateYear(j, &f); k != 0 {
		return calendar("date.month-year", f), k
	}
	return p.bareMonth(i, j, f)
}

// givenName reports whether the short month at [i, j) of a message is a given
// name: "my friend Jia Jun 2 doors away".
func (p *parser) givenName(i, j int) bool {
	return p.casual && j == i+1 && len(p.str(i)) == 3 && !p.is(i, "may") && p.proper(i-1) && !p.shouted(i-1)
}

// monthCount reports whether the number at j counts something and is no day:
// "in March 20 people died".
func (p *parser) monthCount(j int) bool {
	_, k := p.monthDay(j)
	return k == j+1 && p.unitFollows(k)
}

// bareMonth reads the month at [i, j) without a day or year.
func (p *parser) bareMonth(i, j int, f fields) (meaning, int) {
	if (p.at(i).upper || p.casual && len(p.str(i)) > 4 && !p.is(i, "march")) && !p.monthIsName(i, j) {
		if j > i+1 && p.endsSentence(j-1) {
			j = i + 1
		}
		p.sharedYear(j, &f)
		return calendar("date.month", f), j
	}
	return meaning{}, 0
}

func calendar(rule string, f fields) meaning {
	return meaning{rule: rule, kind: calendarKind, date: f, explicit: f.hasYear}
}

// endsSentence reports whether the dot at i closes a sentence, not only an
// abbreviation.
func (p *parser) endsSentence(i int) bool {
	n := p.at(i + 1)
	return n.kind == breakToken || n.gap == space && n.upper
}

// monthDay reads the day after the name of the month: "30", "3rd", "the
// third", "eighth".
func (p *parser) monthDay(i int) (int, int) {
	if p.is(i, "the") && p.at(i+1).kind == numberToken {
		i++
	}
	if d, j := p.ordinal(i); j != 0 && d <= 31 {
		return d, j
	}
	d, ok := p.whole(i)
	if !ok || d < 1 || d > 31 || p.at(i).digits > 2 {
		return 0, 0
	}
	if p.sign(i+1, ":") && p.at(i+2).gap == glued && p.at(i+2).kind == numberToken {
		return 0, 0 // "March 7:30"
	}
	return d, i + 1
}

// dateYear reads the year after a month or day: "2025", ", 2025", "of 2025",
// "'87". It sets the year and returns the index after it.
func (p *parser) dateYear(i int, f *fields) int {
	j := p.skip(i, ",")
	if j == i && p.is(i, "of", "in") {
		j++
	}
	y, k := p.yearNumber(j)
	if k == 0 || f.month == 0 {
		return 0
	}
	if f.day != 0 && p.unitFollows(k) {
		return 0 // "on May 3, 2000 people"
	}
	f.year, f.hasYear = y, true
	return k
}

// unitFollows reports whether the number that ended at k counts something.
func (p *parser) unitFollows(k int) bool {
	return p.is(k, "people", "persons", "men", "women", "children", "troops", "soldiers", "others", "dead", "percent", "km", "miles", "meters", "metres", "feet", "tons", "tonnes", "dollars", "euros", "pounds", "protesters", "demonstrators", "civilians", "homes", "houses", "votes", "points", "shares", "barrels", "employees", "workers", "seats", "jobs", "refugees", "prisoners", "million", "billion", "hundred", "thousand", "times", "copies", "cars", "members", "students")
}

// monthIsName reports whether the month at [i, j) without a day is a person's
// name or another word: "Theresa May", "April Glaspie", "May I".
func (p *parser) monthIsName(i, j int) bool {
	switch p.word(i).month {
	case 3, 4, 5, 6, 8:
	default:
		if !p.word(i).short {
			return false
		}
	}
	if p.named(i-1) || p.capital(i-1) {
		return true
	}
	if k := p.separator(j); k != 0 && p.word(k).month != 0 {
		return false // "from March to May"
	}
	if p.is(i-1, "in", "since", "until", "till", "by", "during", "through", "early", "late", "mid", "last", "this", "next") {
		return p.word(i).short && j == i+1
	}
	if p.word(i).short {
		return true
	}
	if n := p.at(j); n.kind == wordToken && n.upper && p.proper(j) || p.is(i, "march") && p.is(j, "for", "of", "on", "against", "to") {
		return true
	}
	if p.function(i-1) || p.word(i-1).rel != noRel || p.word(i-1).mod != "" || p.sign(i-1, "-") {
		return false
	}
	return p.starts(i) && p.is(i, "may", "march")
}

// dayFirstDate reads dates that start with the day: "30 November 2025", "the
// 3rd of May", "fifth of November".
func (p *parser) dayFirstDate(i int) (meaning, int) {
	j := i
	if p.is(i, "the") {
		j++
	}
	if m, k := p.monthOf(j); k != 0 {
		return m, k
	}
	d, k := p.ordinal(j)
	if k == 0 {
		n, ok := p.figure(j)
		if !ok || p.at(j).digits > 2 || j > i {
			return meaning{}, 0
		}
		d, k = n, j+1
	} else if p.is(k, "day") && p.is(k+1, "of") {
		k++
	}
	if p.is(k, "of") || p.stamp && p.sign(k, "/") {
		k++
	}
	m, k := p.monthName(p.hyphen(k))
	if m == 0 || d < 1 || d > 31 || p.lowerModal(k-1) {
		return meaning{}, 0
	}
	f := fields{day: d, month: m}
	if !f.valid() {
		return meaning{}, 0
	}
	if p.stamp && p.sign(k, "/") {
		k++
	}
	if k2 := p.dateYear(p.hyphen(k), &f); k2 != 0 {
		return calendar("date.day-month-year", f), k2
	}
	if p.stamp {
		k = p.hyphen(k)
	}
	if y := p.at(k); y.digits == 2 && p.datelineEnd(k+1) {
		f.year, f.hasYear = fullYear(int(y.num), 2), true
		return calendar("date.dateline", f), k + 1
	}
	if p.sharedYear(k, &f); p.sign(k-1, ".") && p.endsSentence(k-1) {
		k--
	}
	return calendar("date.day-month", f), k
}

// monthOf reads "month of April 2014".
func (p *parser) monthOf(j int) (meaning, int) {
	if !p.is(j, "month") || !p.is(j+1, "of") || p.word(j+2).month == 0 || !p.at(j+2).upper {
		return meaning{}, 0
	}
	mo, k := p.monthName(j + 2)
	f := fields{month: mo}
	if k2 := p.dateYear(k, &f); k2 != 0 {
		k = k2
	}
	return calendar("date.month", f), k
}

// datelineEnd reports whether what follows a year of two digits is what
// follows the date of a wire story: "3 JAN 90 --", "22 Jan 90 (AFP)".
func (p *parser) datelineEnd(k int) bool {
	return p.at(k).kind == breakToken || p.at(k).gap == space && p.sign(k, "(-–—")
}

// dayOfMonth reads a day whose month is not told: "on the 28th".
func (p *parser) dayOfMonth(i int) (meaning, int) {
	if !p.is(i, "the") || !p.is(i-1, "on", "by", "until", "since", "from", "to", "till", "before", "after") || p.at(i+1).kind != numberToken {
		return meaning{}, 0
	}
	d, k := p.ordinal(i + 1)
	if k == 0 || d > 31 || p.counts(k) || p.sign(k, "-") {
		return meaning{}, 0
	}
	return meaning{rule: "date.day", kind: calendarKind, date: fields{day: d}}, k
}

// lowerModal reports whether the month at i is the modal verb "may" or the
// verb "march".
func (p *parser) lowerModal(i int) bool {
	return !p.at(i).upper && p.is(i, "may", "march", "mar")
}
