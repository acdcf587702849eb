package when

// A family is one way to read an expression, and the words it may open with.
type family struct {
	opens opener
	read  func(p *parser, i int) (meaning, int)
}

// families are the families of the grammar. The longest reading wins, the
// first of them among equals.
var families = [...]family{
	{openNumber, (*parser).isoDate},
	{openNumber, (*parser).slashDate},
	{openNumber, (*parser).nextDay},
	{openNumber, (*parser).dayBefore},
	{openMonth | openNumber | openDet | openOrdinal | openAmount, (*parser).monthDate},
	{openOther | openRel | openDet | openUnit | openNumber, (*parser).today},
	{openDet | openRel | openOther | openOrdinal, (*parser).span},
	{openDet | openRel, (*parser).beside},
	{openUnit | openPart | openDet, (*parser).casualWord},
	{openNumber | openAmount | openDet, (*parser).ago},
	{openOther | openWeekday, (*parser).recurrence},
	{openNumber | openAmount | openDet, (*parser).duration},
	{openPlural, (*parser).bareUnits},
	{openDet | openOrdinal | openOther | openNumber | openRel | openUnit, (*parser).quarterOf},
	{openDet | openNumber | openSign | openAmount | openOther, (*parser).decadeOf},
	{openDet | openOrdinal | openNumber | openAmount, (*parser).centuryOf},
	{openHoliday, (*parser).feast},
	{openNumber | openOther, (*parser).namedDay},
	{openUnit | openPlural, (*parser).longUnit},
	{openDet, (*parser).dayOfMonth},
	{openDet | openSeason, (*parser).seasonOf},
	{openWeekday, (*parser).weekdayName},
	{openNumber | openAmount | openDet | openPart | openMod | openOther, (*parser).timeOfDay},
	{openDet, (*parser).definite},
	{openDet | openUnit, (*parser).yearEnd},
	{openNumber | openAmount | openDet | openSign | openOther | openUnit, (*parser).year},
	{openPhrase, (*parser).fixed},
}

// core reads one expression without the modifiers around it.
func (p *parser) core(i int) (best meaning, end int) {
	opens := p.opener(i)
	if opens == 0 {
		return meaning{}, 0
	}
	for k := range families {
		if f := &families[k]; f.opens&opens != 0 {
			if m, j := f.read(p, i); j > end {
				best, end = m, j
			}
		}
	}
	return best, end
}

// expr reads an expression with its modifiers and with the parts that belong
// to it: "late on Friday, Oct. 23", "10 p.m. EST Wednesday".
func (p *parser) expr(i int) (meaning, int) {
	if p.opener(i) == 0 {
		return meaning{}, 0
	}
	m, j := p.modified(i)
	if m2, j2 := p.core(i); j2 >= j {
		m, j = m2, j2
	}
	if j == 0 {
		return meaning{}, 0
	}
	for range 3 {
		k := p.attach(j, &m)
		if k == 0 {
			break
		}
		j = k
	}
	return m, j
}
