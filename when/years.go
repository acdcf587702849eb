package when

// maxYear is the last year a bare number is read as.
const maxYear = 2199

// yearNumber reads the number of a year with its era, where a year is sure to
// stand: "2025", "'87", "480 BC", "nineteen ninety-six".
func (p *parser) yearNumber(i int) (int, int) {
	quoted := p.at(i).gap == glued && p.sign(i-1, apostrophes) // "''60 Minutes''"
	if p.sign(i, apostrophes) && p.at(i+1).gap == glued && p.at(i+1).digits == 2 && !quoted {
		if _, ok := p.whole(i + 1); ok {
			return fullYear(int(p.at(i+1).num), 2), i + 2
		}
	}
	if y, j := p.spelledYear(i); j != 0 {
		return y, j
	}
	n, ok := p.whole(i)
	if !ok || n == 0 || p.at(i).digits > 4 {
		return 0, 0
	}
	if bc, j := p.era(i + 1); j != 0 {
		if bc {
			n = 1 - n
		}
		return n, j
	}
	if p.at(i).digits != 4 || n < 1000 || n > maxYear {
		return 0, 0
	}
	return n, i + 1
}

// era reads "BC", "B.C.E.", "AD" and reports whether it is before Christ.
func (p *parser) era(i int) (bc bool, j int) {
	t := p.at(i)
	if t.kind != wordToken || !t.upper {
		return false, 0
	}
	switch p.str(i) {
	case "BC", "BCE":
		return true, i + 1
	case "AD", "CE":
		return false, i + 1
	}
	letters := ""
	j = i
	for j < i+6 && p.at(j).kind == wordToken && p.at(j).end-p.at(j).start == 1 && p.sign(j+1, ".") && (j == i || p.at(j).gap == glued) {
		letters += p.str(j)
		j += 2
	}
	switch letters {
	case "BC", "BCE":
		return true, j
	case "AD", "CE":
		return false, j
	}
	return false, 0
}

// spelledYear reads "nineteen ninety-six", "twenty fourteen", "two thousand
// and five", "nineteen oh five".
func (p *parser) spelledYear(i int) (int, int) {
	w := p.word(i)
	if w.card == 0 {
		return 0, 0
	}
	if w.card-1 == 2 && p.is(i+1, "thousand") {
		n, j := p.spelled(i)
		if n >= 2000 && n < 2100 && (n > 2000 || p.is(i-1, "year")) {
			return n, j
		}
		return 0, 0
	}
	if c := w.card - 1; c < 11 || c > 20 {
		return 0, 0
	}
	if p.hyphen(i+1) > i+1 && p.word(i).card-1 == 20 {
		return 0, 0
	}
	j := p.hyphen(i + 1)
	if p.is(j, "oh", "o") && p.word(p.hyphen(j+1)).card > 1 {
		j = p.hyphen(j + 1)
		return int(w.card-1)*100 + int(p.word(j).card-1), j + 1
	}
	if c := p.word(j).card - 1; c < 10 {
		return 0, 0
	}
	n, k := p.spelled(j)
	if n < 10 || n > 99 || p.hyphen(k) > k {
		return 0, 0
	}
	return int(w.card-1)*100 + n, k
}

// year reads a year that stands alone. A bare figure must look like a recent
// year or have a word before it that leads to a time.
func (p *parser) year(i int) (meaning, int) {
	j := i
	if p.is(i, "AD", "ad") && p.at(i).upper {
		j++
	}
	if p.is(j, "the") && p.is(j+1, "year") {
		j += 2
	} else if p.is(j, "year") && p.at(j+1).digits == 4 {
		j++
	}
	if n, ok := p.whole(j); ok && j > i && p.is(i, "ad") && n > 0 && n < 1000 {
		return calendar("date.year-ad", fields{year: n, hasYear: true}), j + 1
	}
	y, k := p.yearNumber(j)
	if k == 0 {
		if m, e := p.rangeEnd(i); e != 0 {
			return m, e
		}
		return p.shortBC(i)
	}
	if k == j+1 && j == i && !p.plausibleYear(i, y) {
		return meaning{}, 0
	}
	return calendar("date.year", fields{year: y, hasYear: true}), k
}

// plausibleYear judges a bare figure of four digits.
func (p *parser) plausibleYear(i, y int) bool {
	if p.unitFollows(i+1) || p.word(i+1).units != noUnit || p.at(i).gap == glued && (!p.opens(i-1) || p.tailOfNumber(i)) {
		return false
	}
	if p.sign(i+1, "-") && p.at(i+1).gap == glued && p.at(i+2).gap == glued && p.at(i+2).kind == wordToken && p.word(i+2).unit != noUnit {
		return false
	}
	if p.is(i-1, "resolution", "highway", "route", "flight", "article", "section", "room", "page", "bus", "channel", "chapter", "paragraph", "decree", "law", "case") {
		return false // the name of something by its number
	}
	if p.is(i-1, "about") && p.at(i+1).kind == wordToken && !p.function(i+1) {
		return false // "about 2000 men"
	}
	if p.is(i-1, "than", "over", "some", "nearly", "least", "almost", "number", "no") {
		return false
	}
	if p.leadsToYear(i-1) || p.is(i-2, "c", "ca") && p.sign(i-1, ".") || p.framed(i) {
		return true
	}
	return y >= 1900 && y < 2040 || y >= 1500 && y < 1900 && p.story
}

// tailOfNumber reports whether the figure at i is the last part of a number
// written in parts: "555-12-2013", "31/31/2013".
func (p *parser) tailOfNumber(i int) bool {
	before := p.at(i - 2)
	return p.sign(i-1, "-/") && p.at(i-1).gap == glued && before.kind == numberToken && before.digits < 4
}

// framed reports whether a bare figure stands where only a year does: in
// brackets, at the end of a heading, or in a range of years.
func (p *parser) framed(i int) bool {
	switch {
	case p.sign(i-1, "(") && p.sign(i+1, ")"), p.sign(i-1, ",") && p.at(i+1).kind == breakToken:
		return true
	case p.sign(i+1, dashes) && p.at(i+2).digits == 4 && p.at(i+2).num > p.at(i).num && p.at(i+2).num < 2040:
		return true
	}
	return p.sign(i-1, dashes) && p.at(i-2).digits == 4 && p.at(i-2).num < p.at(i).num && p.at(i-2).num >= 1000
}

// rangeEnd reads the short second year of a range: "1957-60".
func (p *parser) rangeEnd(i int) (meaning, int) {
	first, ok := p.at(i-2), p.sign(i-1, dashes)
	n, whole := p.whole(i)
	if !ok || !whole || p.at(i).digits != 2 || first.digits != 4 || first.num < 1000 || first.num >= 2040 || n <= int(first.num)%100 || p.sign(i+1, dashes) {
		return meaning{}, 0
	}
	if p.at(i-3).gap == glued && !p.opens(i-3) && p.at(i-3).kind == punctToken {
		return meaning{}, 0
	}
	return calendar("date.year-range", fields{year: int(first.num)/100*100 + n, hasYear: true}), i + 1
}

// opens reports whether the sign at i may stand directly before a year.
func (p *parser) opens(i int) bool {
	return p.sign(i, "([-–—/'\"“‘’,") || p.at(i).kind == breakToken
}

func (p *parser) leadsToYear(i int) bool {
	return p.is(i, "in", "since", "until", "by", "from", "during", "between", "of", "after", "before", "around", "circa", "to", "and", "through", "till", "for") || p.word(i).mod != "" || p.word(i).season != 0
}

// shortBC reads "480" where the text counts years before Christ.
func (p *parser) shortBC(i int) (meaning, int) {
	n, ok := p.whole(i)
	if ok && p.bcRange(i) {
		return calendar("date.year-bc", fields{year: 1 - n, hasYear: true}), i + 1
	}
	if !ok || !p.ancient || p.at(i).digits != 3 || !p.is(i-1, "in", "since", "until", "by", "from", "during", "of", "after", "before", "early", "late") || p.unitFollows(i+1) {
		return meaning{}, 0
	}
	return calendar("date.year-bc", fields{year: 1 - n, hasYear: true}), i + 1
}

// bcRange reports whether the number at i opens a range of years before Christ:
// "499-493 BC".
func (p *parser) bcRange(i int) bool {
	k := p.separator(i + 1)
	if k == 0 || !p.sign(i+1, dashes) && !p.is(i-1, "from", "between") {
		return false
	}
	last := p.at(k)
	bc, end := p.era(k + 1)
	return last.kind == numberToken && end != 0 && bc && last.num < p.at(i).num && p.at(i).digits <= 4
}

// decadeOf reads "1980s", "the '80s", "the nineties", "the mid-1990s",
// "the 470s BC".
func (p *parser) decadeOf(i int) (meaning, int) {
	j := i
	if p.is(i, "the") {
		j++
	}
	m := meaning{rule: "date.decade", kind: calendarKind, explicit: true}
	if p.word(j).mod != "" && j > i {
		m.mod, j = p.word(j).mod, p.hyphen(j+1)
	}
	y, k := p.decadeNumber(j, j > i)
	if k == 0 {
		return meaning{}, 0
	}
	m.date = fields{year: y, hasYear: true, wide: decade}
	return m, k
}

func (p *parser) decadeNumber(i int, the bool) (int, int) {
	j := p.skip(i, apostrophes)
	t := p.at(j)
	if t.kind == numberToken && t.num >= 0 && t.num%10 == 0 {
		k := p.skip(j+1, "'’")
		if !p.is(k, "s") || p.at(k).gap != glued || p.at(j+1).gap != glued {
			return 0, 0
		}
		k++
		if bc, e := p.era(k); e != 0 && bc {
			return 1 - int(t.num) - 9, e
		}
		switch {
		case t.digits == 4 && t.num >= 1000 && t.num <= maxYear:
			return int(t.num), k
		case t.digits == 2 && (j > i || the):
			return fullYear(int(t.num), 2), k
		}
		return 0, 0
	}
	return p.decadeWord(i, the)
}

// decadeWord reads "nineties" and "nineteen-eighties".
func (p *parser) decadeWord(i int, the bool) (int, int) {
	base, j := 1900, i
	if c := p.word(i).card - 1; c >= 11 && c <= 20 {
		base, j = int(c)*100, p.hyphen(i+1)
	}
	for n, name := range decadeNames {
		if name != "" && p.is(j, name) && (the || j > i) && !p.is(j-1, "his", "her", "their", "my") {
			return base + n*10, j + 1
		}
	}
	return 0, 0
}

var decadeNames = [...]string{2: "twenties", 3: "thirties", 4: "forties", 5: "fifties", 6: "sixties", 7: "seventies", 8: "eighties", 9: "nineties"}

// centuryOf reads "the 20th century", "the 4th century BC", "the late
// nineteenth century".
func (p *parser) centuryOf(i int) (meaning, int) {
	j := i
	if p.is(i, "the") {
		j++
	}
	m := meaning{rule: "date.century", kind: calendarKind, explicit: true}
	if p.word(j).mod != "" && j > i {
		m.mod, j = p.word(j).mod, p.hyphen(j+1)
	}
	n, k := p.ordinal(j)
	if k == 0 || n > 30 {
		return meaning{}, 0
	}
	k = p.hyphen(k)
	u := p.word(k).unit
	if u != century && (u != millennium || n > 3) {
		return meaning{}, 0
	}
	k++
	y := (n - 1) * yearsIn(u)
	if bc, e := p.era(k); e != 0 {
		if k = e; bc {
			y = 2 - n*yearsIn(u)
		}
	}
	if y == 0 {
		y = 1 // the first century starts with the year 1
	}
	m.date = fields{year: y, hasYear: true, wide: u}
	return m, k
}
