package when

// clockTime reads a time of day by the clock: "10 p.m.", "7:15 pm", "1500
// GMT", "14:05", "noon", "5 o'clock", "4 in the morning".
func (p *parser) clockTime(i int) (clock, int) {
	c, j := p.namedHour(i)
	if j != 0 && c.minute != 0 {
		j = p.clockTail(j, &c) // "half past five in the evening"
	}
	if j == 0 {
		var marked bool
		if c, j, marked = p.hourFigures(i); j == 0 {
			return clock{}, 0
		}
		end := p.clockTail(j, &c)
		if end == j && (p.firstHour(i, j, &c) || c.minute >= 0 && p.localTime(j, &c) > j) {
			marked = true
		}
		if end == j && !marked && !(p.dated(i) && c.minute >= 0 && p.sign(i+1, ":")) || c.hour > 24 || c.minute > 59 || c.second > 59 {
			return clock{}, 0
		}
		j = end
	}
	if k := p.zone(j, &c); k != 0 {
		j = k
	}
	return c, p.localTime(j, &c)
}

// firstHour reports whether the bare hour at [i, j) opens a range of times:
// "2-4 p.m.", "between 11 and 2 p.m." It takes its half of the day from the
// second.
func (p *parser) firstHour(i, j int, c *clock) bool {
	if c.hour > 12 || c.hour == 0 || p.at(i).digits > 2 {
		return false
	}
	k := p.separator(j)
	if k == 0 || !p.sign(j, dashes) && !p.is(i-1, "from", "between") {
		return false
	}
	h := p.at(k)
	if h.kind != numberToken || h.digits > 2 || p.meridiem(k+1) == 0 && !(p.sign(k+1, ":.") && p.meridiem(k+3) != 0) {
		return false
	}
	m := k + 1
	if p.sign(m, ":.") {
		m += 2
	}
	c.turn(p.is(m, "pm", "p") == (c.hour%12 <= int(h.num)%12))
	return true
}

// dated reports whether a full date stands before token i, so that "14:05"
// can only be a time.
func (p *parser) dated(i int) bool {
	if p.is(i-1, "t") && p.at(i).gap == glued {
		i--
	}
	k := i - 1
	if p.sign(k, ",/|-–—•·") {
		k--
	}
	return p.at(k).digits == 4 || p.at(k).digits == 2 && p.sign(k-1, "-/.") && p.at(k).gap == glued
}

// namedHour reads noon and midnight.
func (p *parser) namedHour(i int) (clock, int) {
	if c, j := p.pastHour(i); j != 0 {
		return c, j
	}
	j := i
	if p.at(i).num == 12 {
		j++
	}
	switch {
	case p.is(j, "noon", "midday"):
		return clock{set: true, hour: 12, second: -1}, j + 1
	case p.is(j, "midnight") && p.is(i-1, "after", "past"):
		return clock{set: true, second: -1}, j + 1 // the hours after it are those of the day named
	case p.is(j, "midnight"):
		return clock{set: true, hour: 24, second: -1}, j + 1
	}
	return clock{}, 0
}

// pastHour reads "half past five", "a quarter to nine".
func (p *parser) pastHour(i int) (clock, int) {
	j := p.article(i)
	minutes := 0
	switch {
	case p.is(j, "half") && p.is(j+1, "past"):
		minutes = 30
	case p.is(j, "quarter") && p.is(j+1, "past"):
		minutes = 15
	case p.is(j, "quarter") && p.is(j+1, "to"):
		minutes = -15
	default:
		return clock{}, 0
	}
	h, k := p.cardinal(j + 2)
	if k == 0 || h < 1 || h > 12 {
		return clock{}, 0
	}
	t := (h*60 + minutes) % (24 * 60)
	return clock{set: true, hour: t / 60, minute: t % 60, second: -1}, k
}

// hourFigures reads the figures of a clock time: "10", "7:15", "1500",
// "0800 hours". They are marked if their shape or the word before them tells
// that a time is meant.
func (p *parser) hourFigures(i int) (c clock, j int, marked bool) {
	c = clock{set: true, minute: -1, second: -1}
	h := p.at(i)
	if h.kind == wordToken {
		j = p.hourWords(i, &c)
		return c, j, false
	}
	if h.kind != numberToken || h.num < 0 || h.digits > 4 || !p.loose(i) && !p.isoT(i) && !p.closesHours(i) || p.decimalTail(i) {
		return c, 0, false
	}
	if c.hour = int(h.num); h.digits >= 3 {
		c.hour, c.minute = c.hour/100, c.hour%100
		return c, i + 1, h.digits == 4 && (p.is(i+1, "hours", "hrs") || p.casualHour(i))
	}
	m, ok := p.joined(i, ":.")
	if h := p.at(i + 2); p.is(i+1, "h") && p.at(i+1).gap == glued && h.gap == glued && h.digits == 2 {
		c.minute = int(h.num) // "17h30"
		return c, i + 3, true
	}
	if !ok || m.digits != 2 {
		return c, i + 1, false
	}
	c.minute, j = int(m.num), i+3
	if s, ok := p.joined(i+2, ":"); ok && s.digits == 2 {
		c.second, j = int(s.num), i+5
		if f, ok := p.joined(i+4, ".,"); ok && f.num >= 0 {
			j = i + 7
		}
	}
	return c, j, p.sign(i+1, ":") && (p.stamp || p.timeLead(i-1) || p.closesHours(i))
}

// casualHour reports whether four figures of a message are a time of day: "left
// at 1015".
func (p *parser) casualHour(i int) bool {
	return p.casual && p.is(i-1, "at", "abt", "till", "til", "until") && (p.at(i).num < 1900 || p.at(i).num > 2050) && p.at(i+1).kind != wordToken
}

// closesHours reports whether token i is glued by a dash to a time of day:
// "9 a.m.-5 p.m.", "10:00-12:30".
func (p *parser) closesHours(i int) bool {
	return p.sign(i-1, dashes) && (p.prevEnd == i-1 && p.prev.clock.set || p.is(i-2, "am", "pm") || p.sign(i-2, ".") && p.is(i-3, "m") || p.at(i-2).digits == 2 && p.sign(i-3, ":"))
}

// isoT reports whether the "T" of an ISO date-time stands before token i.
func (p *parser) isoT(i int) bool {
	return p.is(i-1, "t") && p.at(i).gap == glued && p.at(i-1).gap == glued && p.at(i-2).kind == numberToken
}

// decimalTail reports whether token i is the end of a longer number.
func (p *parser) decimalTail(i int) bool {
	return p.at(i).gap == glued && p.sign(i-1, ".,:") && p.at(i-1).gap == glued && p.at(i-2).kind == numberToken
}

// timeLead reports whether the word at i leads to a time of day.
func (p *parser) timeLead(i int) bool {
	return p.is(i, "at", "by", "from", "until", "till", "around", "about", "before", "after", "since", "past", "to", "and", "between")
}

// hourWords reads "five" and "seven thirty"; what makes it a time comes after.
func (p *parser) hourWords(i int, c *clock) int {
	w := p.word(i)
	if w.card < 2 || w.card > 13 {
		return 0
	}
	c.hour = int(w.card - 1)
	if n, k := p.spelled(p.hyphen(i + 1)); k != 0 && n >= 10 && n < 60 && p.meridiem(k) != 0 {
		c.minute = n
		return k
	}
	return i + 1
}

// placedPart reports whether the bare part of a day at [i, k) is a time all the
// same: "at dawn", "night on Monday".
func (p *parser) placedPart(i, k int) bool {
	if p.is(k, "on") && p.word(k+1).weekday != 0 {
		return true
	}
	return p.is(i, "dawn", "dusk", "daybreak") && p.is(i-1, "at", "before", "by", "until", "since", "after", "around")
}

// clockTail reads what tells a time of day from a number: "p.m.", "o'clock",
// "in the morning", a zone. It returns j if there is nothing of the kind.
func (p *parser) clockTail(j int, c *clock) int {
	end := j
	if p.is(j, "hours", "hrs") && c.minute >= 0 {
		end = j + 1
	}
	if p.is(j, "o") && p.sign(j+1, apostrophes) && p.is(j+2, "clock") {
		end = j + 3
	}
	if k := p.meridiem(p.skip(end, "+")); k != 0 {
		c.turn(p.is(p.skip(end, "+"), "pm", "p"))
		return k
	}
	if part, k := p.ofThePart(end); k != 0 && (end > j || c.hour <= 12) {
		c.turn(part == "AF" || part == "EV" || part == "NI" && c.hour > 5)
		return k
	}
	if end == j && (c.minute >= 0 || p.at(j-1).digits == 2) {
		if k := p.zone(j, c); k != 0 {
			return k
		}
	}
	return end
}

// turn puts an hour of the twelve into its half of the day.
func (c *clock) turn(afternoon bool) {
	if c.hour > 12 {
		return
	}
	if c.hour %= 12; afternoon {
		c.hour += 12
	}
}

// meridiem reads "am", "p.m.".
func (p *parser) meridiem(j int) int {
	switch {
	case p.is(j, "am", "pm"):
		return j + 1
	case p.is(j, "a", "p") && p.sign(j+1, ".") && p.is(j+2, "m") && p.at(j+2).gap == glued:
		return p.skip(j+3, ".")
	}
	return 0
}

// ofThePart reads "in the morning", "at night" after an hour.
func (p *parser) ofThePart(j int) (string, int) {
	k := p.phrase(j, "in", "the")
	if k == 0 {
		k = p.phrase(j, "at")
	}
	if k == 0 || p.word(k).part == "" {
		return "", 0
	}
	return p.word(k).part, k + 1
}

// zone reads "GMT", "EST", "GMT+3", "UTC+05:30", "+0300" after a time.
func (p *parser) zone(j int, c *clock) int {
	open := p.skip(j, "([")
	w := p.word(open)
	if c.minute >= 0 && p.colonTime(j) && !p.laterHour(j) {
		if k := p.zoneOffset(j, c); k != 0 {
			return k
		}
	}
	if !w.isZone || p.at(open).end-p.at(open).start > 1 && !p.allCaps(open) || w.text == "z" && p.at(open).gap != glued {
		return 0
	}
	c.zone, c.hasZone, c.american = int(w.zone), true, len(w.text) == 2 && w.text[1] == 't' && w.zone != 0
	k := open + 1
	if w.zone == 0 {
		if n := p.zoneOffset(k, c); n != 0 {
			k = n
		}
	}
	if open > j {
		k = p.skip(k, ")]")
	}
	return k
}

// laterHour reports whether what stands at j closes a range of times and is no
// zone: the "-12:30" of "10:00-12:30", but not of "T10:00-03:30".
func (p *parser) laterHour(j int) bool {
	t := p.at(j + 1)
	return !p.sign(j, "+") && t.digits <= 2 && !p.isoT(j-3) && !p.isoT(j-5) && !p.isoT(j-7) && !p.stamp
}

// colonTime reports whether the figures of a time with a colon end at j.
func (p *parser) colonTime(j int) bool {
	return p.at(j-1).digits <= 2 && p.sign(j-2, ":") || p.sign(j-2, ".") && p.sign(j-4, ":")
}

func (p *parser) allCaps(i int) bool {
	for _, r := range []byte(p.str(i)) {
		if r >= 'a' && r <= 'z' {
			return false
		}
	}
	return true
}

// zoneOffset reads "+3", "+03:00", "-0500".
func (p *parser) zoneOffset(k int, c *clock) int {
	h := p.at(k + 1)
	if !p.sign(k, "+-−") || h.kind != numberToken || h.gap != glued || h.digits > 4 {
		return 0
	}
	minutes, end := int(h.num)*60, k+2
	if h.digits > 2 {
		minutes = int(h.num)/100*60 + int(h.num)%100
	} else if m, ok := p.joined(k+1, ":"); ok && m.digits == 2 {
		minutes, end = minutes+int(m.num), k+4
	}
	if minutes > 14*60 {
		return 0
	}
	if !p.sign(k, "+") {
		minutes = -minutes
	}
	c.zone, c.hasZone = minutes, true
	return end
}

// localTime steps over "local time", "Eastern time", "Moscow time" after a time
// and keeps the zone it tells.
func (p *parser) localTime(j int, c *clock) int {
	k := p.skip(j, "(")
	w := p.word(k)
	if !w.local {
		return j
	}
	if p.is(k+1, "standard", "daylight", "summer") {
		k++
	}
	if !p.is(k+1, "time") {
		return j
	}
	if w.zone != 0 && !c.hasZone {
		c.zone, c.hasZone, c.american = int(w.zone), true, w.zone < 0
	}
	if p.sign(j, "(") {
		return p.skip(k+2, ")")
	}
	return k + 2
}

// dayPart reads a part of the day: "morning", "the early morning hours",
// "mid-afternoon", "late night".
func (p *parser) dayPart(i int) (c clock, mod string, j int) {
	j = i
	if m := p.word(j).mod; m != "" {
		mod, j = m, p.hyphen(j+1)
	}
	if mod != "" && p.is(j, "hours") {
		return partClock(hoursParts[mod]), mod, j + 1
	}
	part := p.word(j).part
	if part == "" || p.at(j).upper && p.is(j+1, "of") && !p.starts(i) && !p.loud(j) {
		return clock{}, "", 0
	}
	j++
	if p.is(j, "hours") {
		j++
	}
	if p.sign(j, "-") && p.is(j+1, "time") {
		j += 2
	}
	return clock{set: true, hour: -1, minute: -1, second: -1, part: part}, mod, j
}

// hoursParts are the parts of the day that "the early hours" and "the late
// hours" name.
var hoursParts = map[string]string{"START": "MO", "MID": "MI", "END": "NI"}

// timeOfDay reads a time by the clock or a part of a day on its own.
func (p *parser) timeOfDay(i int) (meaning, int) {
	if c, j := p.clockTime(i); j != 0 {
		return meaning{rule: "clock", kind: clockKind, clock: c}, j
	}
	j := i
	if p.is(i, "the") {
		j++
	}
	c, mod, k := p.dayPart(j)
	if k == 0 {
		return meaning{}, 0
	}
	if p.is(i, "overnight") && j == i {
		return meaning{rule: "day.overnight", kind: dayKind, n: amount{n: -1}, clock: c}, k
	}
	bare := j == i && mod == ""
	if bare && p.word(k).weekday == 0 && !p.is(k, "of") && !p.placedPart(i, k) {
		return meaning{}, 0
	}
	return meaning{rule: "clock.part", kind: clockKind, clock: c, mod: mod}, k
}
