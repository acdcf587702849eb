package when

// An opener is a set of the kinds of word that can open an expression. Every
// family of the grammar is tried only at words of its kinds.
type opener uint16

const (
	openNumber  opener = 1 << iota // a figure
	openSign                       // the apostrophe of "'80s"
	openDet                        // the, a, its
	openAmount                     // a number word, "several", "dozens"
	openOrdinal                    // "third"
	openMonth
	openWeekday
	openUnit
	openPlural // a unit, in the plural
	openRel    // last, this
	openPart   // morning
	openSeason
	openMod // early
	openPhrase
	openHoliday
	openOther // words that one family knows by name
)

// leads are the kinds of lead in the word list.
var leads = map[string]opener{"det": openDet, "amount": openAmount, "other": openOther}

// openers derives the kinds of a word from its roles.
func (w *word) openers() (o opener) {
	for _, kind := range []struct {
		has bool
		opener
	}{
		{w.card != 0 || w.scale != 0 || w.vague, openAmount},
		{w.ord != 0, openOrdinal},
		{w.month != 0, openMonth},
		{w.weekday != 0 || w.weekdays != 0, openWeekday},
		{w.unit != noUnit, openUnit},
		{w.units != noUnit, openPlural},
		{w.rel != noRel, openRel},
		{w.part != "" || w.parts != "", openPart},
		{w.season != 0, openSeason},
		{w.mod != "", openMod},
		{w.daily != 0, openOther},
		{len(w.phrases) > 0, openPhrase},
		{len(w.holidays) > 0, openHoliday},
	} {
		if kind.has {
			o |= kind.opener
		}
	}
	return o
}

// opener tells which kinds of word token i is. An article counts only before
// a word that the grammar knows.
func (p *parser) opener(i int) opener {
	t := p.at(i)
	switch t.kind {
	case numberToken:
		return openNumber
	case punctToken:
		if p.sign(i, apostrophes) {
			return openSign
		}
	case wordToken:
		if t.gap == glued && p.sign(i-1, "#") {
			return 0 // a tag: "#Friday"
		}
		if o := t.word.opens; o != openDet || p.goesOn(i+1) {
			return o
		}
	}
	return 0
}

// goesOn reports whether token i can stand after an article in an expression.
func (p *parser) goesOn(i int) bool {
	t := p.at(i)
	switch t.kind {
	case wordToken:
		return t.word.opens != 0 || t.word.filler
	case punctToken:
		return p.sign(i, apostrophes)
	}
	return t.kind == numberToken
}
