package entities

// rangeEnd reads the second number of a range whose first number n ends before
// word end: "14 to 20", "8 - 14", "two or three", "between 35 and 45". It
// returns the upper end, its low the lower end, and the word after it.
func (r *quantityReader) rangeEnd(i, end int, n amount) (amount, int, bool) {
	between := r.at(i-1) == "between"
	if n.vague != "" || !r.rangeWord(i, end, between) {
		return amount{}, 0, false
	}
	next := end + 1
	if next >= len(r.low) {
		return amount{}, 0, false
	}
	if between {
		next = r.skipBound(next)
	}
	high, after := r.amount(next)
	if after == next || high.vague != "" || !sameWriting(n, high) {
		return amount{}, 0, false
	}
	high.low = n.value
	if n.scale == 1 && high.scale > 1 && n.value < high.value/high.scale {
		high.low = saturate(n.value, high.scale) // "two to three hundred"
	}
	return high, after, high.low < high.value && !yearSpan(n, high)
}

// skipBound steps over a bounding phrase at word k: "between 120 and more than 400".
func (r *quantityReader) skipBound(k int) int {
	for end := min(k+3, len(r.low)-1); end > k; end-- {
		for _, p := range r.words.before[r.low[end-1]] {
			if end-len(p.words) == k && equalWords(p.words, r.low[k:end]) {
				return end
			}
		}
	}
	return k
}

// sameWriting reports whether both ends of a range are written alike; "one to
// 5" is rarely a range. Small numbers are spelled and large ones not: "nine or 10".
func sameWriting(a, b amount) bool {
	return a.digits == b.digits || !a.digits && a.value < 10 && b.value >= 10
}

// yearSpan reports whether two numbers are calendar years, "2004-2006".
func yearSpan(a, b amount) bool {
	year := func(n amount) bool { return n.digits && n.value >= 1900 && n.value < 2100 }
	return year(a) && year(b)
}

// rangeWord reports whether word end joins two ends of a range.
func (r *quantityReader) rangeWord(i, end int, between bool) bool {
	switch r.at(end) {
	case "and":
		return between
	case "to":
		return between || r.at(i-1) != "from"
	case "-", "–", "—", "or", "/":
		return true
	}
	return false
}

// boundsBefore applies the bounding phrases that end before word start to q and
// returns where they begin. Two may stand together: "at least some 200".
func (r *quantityReader) boundsBefore(start int, q *Quantity) int {
	for range 2 {
		k := r.skipDeterminers(start)
		p, ok := r.phraseBefore(k)
		if !ok {
			break
		}
		q.apply(p.bound)
		start = k - len(p.words)
	}
	return start
}

// skipDeterminers steps left over words that may stand between a bounding
// phrase and its number: "at least another four".
func (r *quantityReader) skipDeterminers(k int) int {
	for n := k; n > r.done && n > k-2; n-- {
		switch r.low[n-1] {
		case "another", "an", "a", "additional", "other", "the":
			if _, ok := r.phraseBefore(n - 1); ok {
				return n - 1
			}
		default:
			return k
		}
	}
	return k
}

// phraseBefore returns the longest bounding phrase that ends before word k.
func (r *quantityReader) phraseBefore(k int) (quantityPhrase, bool) {
	if k <= r.done {
		return quantityPhrase{}, false
	}
	for _, p := range r.words.before[r.low[k-1]] {
		n := len(p.words)
		if k-n >= r.done && equalWords(p.words, r.low[k-n:k]) {
			return p, true
		}
	}
	return quantityPhrase{}, false
}

// boundAfter applies a bounding phrase at word end and returns the word after
// it. "plus" counts only without a noun of its own: "twenty plus two guards" adds.
func (r *quantityReader) boundAfter(end int, q *Quantity) int {
	if end >= len(r.low) {
		return end
	}
	p, ok := matchPhrase(r.words.after[r.low[end]], r.low[end:])
	if !ok || p.words[0] == "plus" && r.startsNumber(end+1) || p.words[0] == "-" && !r.adjoins(end-1) {
		return end
	}
	q.apply(p.bound)
	return end + len(p.words)
}

// startsNumber reports whether a number or determiner starts at word k.
func (r *quantityReader) startsNumber(k int) bool {
	switch r.at(k) {
	case "", "a", "an", "the", "his", "her", "their":
		return true
	}
	_, end := r.amount(k)
	return end > k
}

// apply bounds q.
func (q *Quantity) apply(b bound) {
	point := q.Value
	if point == Unstated {
		point = q.Min
	}
	ranged := q.Value == Unstated && q.Vague == ""
	switch {
	case b == total:
		q.Total = true
	case b == about:
		q.Approx = true
	case ranged || point == Unstated:
	case b == atLeast:
		q.Min = point
	case b == moreThan:
		q.Min = point + 1
	case b == atMost:
		q.Max = point
	case b == fewerThan:
		q.Value, q.Max = Unstated, point-1
	}
}
