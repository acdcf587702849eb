package when

// cardinal reads a whole number in figures or words: "12", "1,200",
// "twenty-four", "a hundred", "two thousand and five".
func (p *parser) cardinal(i int) (int, int) {
	if p.at(i).kind == numberToken {
		return p.figures(i)
	}
	return p.spelled(i)
}

// figures reads a number in digits with groups of thousands.
func (p *parser) figures(i int) (int, int) {
	t := p.at(i)
	if t.num < 0 || p.decimalTail(i) || t.gap == glued && (p.at(i-1).kind == wordToken || p.sign(i-1, "$€£¥#")) {
		return 0, 0
	}
	n, j := int(t.num), i+1
	for j+1 < len(p.toks) && t.digits <= 3 && p.sign(j, ",") && p.at(j).gap == glued && p.at(j+1).gap == glued && p.at(j+1).digits == 3 {
		n, j = min(n*1000+int(p.at(j+1).num), 1e9), j+2
	}
	return n, j
}

// spelled reads a number in words. Words below a hundred add up, a hundred and
// more multiply.
func (p *parser) spelled(i int) (int, int) {
	total, part, j := 0, 0, i
	if p.is(i, "a") && p.word(i+1).scale != 0 {
		part, j = 1, i+1
	}
	start := j
	for {
		w := p.word(j)
		switch {
		case w.card != 0 && fits(part, int(w.card-1)):
			part += int(w.card - 1)
		case w.scale == 100 && part > 0 && part < 100:
			part *= 100
		case w.scale > 100 && part > 0 && total < int(w.scale):
			total, part = min(total+part*int(w.scale), 1e9), 0
		default:
			if j == start {
				return 0, 0
			}
			return total + part, j
		}
		j++
		if k := p.joint(j); p.word(k).card != 0 || p.word(k).scale != 0 {
			j = k
		}
	}
}

// fits reports whether a small number may be added to what was read: 4 after
// 20 or 100, but not 20 after 4.
func fits(part, n int) bool {
	switch {
	case part == 0:
		return true
	case part%100 == 0:
		return n > 0 && n < 100
	}
	return part%10 == 0 && part%100 >= 20 && n > 0 && n < 10
}

// joint steps over what may stand inside a number in words.
func (p *parser) joint(j int) int {
	if k := p.hyphen(j); k > j {
		return k
	}
	if p.is(j, "and") && p.word(j-1).scale >= 100 {
		return j + 1
	}
	return j
}

// ordinal reads "3rd", "third", "twenty-first".
func (p *parser) ordinal(i int) (int, int) {
	if t := p.at(i); t.kind == numberToken {
		if p.word(i+1).suffix && p.at(i+1).gap == glued && t.num > 0 {
			return int(t.num), i + 2
		}
		return 0, 0
	}
	if w := p.word(i); w.ord != 0 {
		return int(w.ord), i + 1
	}
	if w := p.word(i); w.card > 20 && (w.card-1)%10 == 0 {
		if j := p.hyphen(i + 1); p.word(j).ord > 0 && p.word(j).ord < 10 {
			return int(w.card-1) + int(p.word(j).ord), j + 1
		}
	}
	return 0, 0
}

// amount reads how many of a unit are meant, up to the unit: "two", "2 1/2",
// "several", "a couple of", "half a".
func (p *parser) amount(i int) (amount, int) {
	if a, j := p.vagueAmount(i); j != 0 {
		return a, j
	}
	if a, j := p.halfAmount(i); j != 0 {
		return a, j
	}
	n, j := p.cardinal(i)
	if j == 0 {
		if p.is(i, "a", "an", "another") {
			return one, i + 1
		}
		return amount{}, 0
	}
	a := amount{n: n}
	if half := (amount{}); p.fraction(i, &half) == j+2 {
		return half, j + 2 // "1/2 day"
	}
	if k := p.fraction(j, &a); k != 0 {
		j = k
	}
	return a, j
}

// vagueAmount reads an amount that is not told.
func (p *parser) vagueAmount(i int) (amount, int) {
	j := p.article(i)
	switch {
	case p.word(j).vague:
		if p.is(i, "a") && p.is(j, "some") {
			return amount{}, 0
		}
		return amount{vague: true}, j + 1
	case p.is(j, "couple"):
		if p.is(j+1, "of") {
			j++
		}
		return amount{n: 2}, j + 1
	case p.is(j, "dozen"):
		return amount{n: 12}, j + 1
	case p.is(j, "dozens", "scores", "hundreds", "thousands", "tens") && p.is(j+1, "of"):
		return amount{vague: true}, j + 2
	case j > i && p.is(j, "number", "matter") && p.is(j+1, "of"):
		return amount{vague: true}, j + 2
	}
	return amount{}, 0
}

// halfAmount reads "half a", "a half", "half-".
func (p *parser) halfAmount(i int) (amount, int) {
	j := i
	if p.is(i, "a") {
		j++
	}
	if !p.is(j, "half") {
		return amount{}, 0
	}
	if k := p.hyphen(j + 1); k > j+1 {
		return amount{tenths: 5}, k
	}
	return amount{tenths: 5}, p.article(j + 1)
}

// fraction adds what may follow a whole number: "1/2", ".5", "and a half".
func (p *parser) fraction(j int, a *amount) int {
	num, den := p.at(j), p.at(j+2)
	switch {
	case num.kind == numberToken && p.sign(j+1, "/") && den.num > 0 && den.num <= 10 && num.num < den.num && num.num >= 0:
		a.tenths = int(num.num) * 10 / int(den.num)
		return j + 3
	case p.sign(j, "½"):
		a.tenths = 5
		return j + 1
	case p.sign(j, ".") && p.at(j).gap == glued && p.at(j+1).gap == glued && p.at(j+1).digits == 1:
		a.tenths = int(p.at(j + 1).num)
		return j + 2
	case p.is(j, "and") && p.is(j+1, "a") && p.is(j+2, "half"):
		a.tenths = 5
		return j + 3
	}
	return 0
}
