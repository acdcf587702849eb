package when

// weekdayName reads a weekday: "Friday", "Mon.".
func (p *parser) weekdayName(i int) (meaning, int) {
	w := p.word(i)
	if w.weekday == 0 || p.at(i).gap == glued && p.sign(i-1, "'’") {
		return meaning{}, 0
	}
	if p.weekdayIsName(i) {
		return meaning{}, 0
	}
	m := meaning{rule: "weekday", kind: calendarKind, date: fields{weekday: int(w.weekday)}}
	short := p.at(i).end-p.at(i).start <= 5
	j := i + 1
	if short && p.at(j).gap == glued && p.sign(j, ".") && !p.endsSentence(j) {
		j++
	}
	if w.short && !p.helped(i, j) && (!p.casual || w.text == "sun" && !p.weekend(i, j)) || short && !p.at(i).upper && !(p.casual && w.text != "sun") {
		return meaning{}, 0
	}
	return m, j
}

// weekdayIsName reports whether the weekday at i is part of a name: "Friday
// Okoro, a trader", "the Sunday Times", "Good Sunday Farm".
func (p *parser) weekdayIsName(i int) bool {
	k := i + 1
	if p.word(k).part != "" && p.at(k).upper && !p.loud(k) {
		k++ // "Saturday Evening Post"
	}
	switch {
	case p.casual || !p.at(i).upper || !p.proper(k) || p.at(k).gap == glued:
		return false
	case k > i+1 || p.is(k, "times", "mirror", "telegraph", "express", "post", "tribune", "mail", "herald", "star", "world"):
		return true
	}
	return p.starts(i) && p.sign(k+1, ",") || p.proper(i-1)
}

// helped reports whether the neighbours of a short weekday tell that it is one.
func (p *parser) helped(i, j int) bool {
	return p.at(i).upper && (p.is(i-1, "on", "every", "until", "by", "since", "next", "last", "this") || p.sign(j-1, ".") || p.sign(j, ",") && p.nearDate(j+1) || p.nearDate(j))
}

// weekend reports whether a "Sun" at [i, j) stands beside another weekday:
// "Sat-Sun".
func (p *parser) weekend(i, j int) bool {
	return p.word(i-2).weekday != 0 || p.word(j+1).weekday != 0 || p.word(j).part != ""
}

func (p *parser) nearDate(j int) bool { return p.word(j).month != 0 || p.at(j).kind == numberToken }
