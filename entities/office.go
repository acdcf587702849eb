package entities

import (
	"strings"

	"github.com/annals-dev/annals/internal/kbtab"
)

// officeKey returns one word for an office under whatever name, "" if it is
// not one of the high offices that a country has once.
func officeKey(office string) string {
	o := strings.ToLower(office)
	for _, lesser := range []string{"vice", "deputy", "former", "first ", "assistant", "under", "shadow", "junior"} {
		if strings.HasPrefix(o, lesser) {
			return ""
		}
	}
	has := func(s string) bool { return strings.Contains(o, s) }
	minister := has("minister") || has("secretary")
	switch {
	case o == "president", o == "acting president", o == "interim president":
		return "president"
	case o == "prime minister", o == "premier", o == "chancellor", o == "taoiseach", o == "acting prime minister", o == "interim prime minister":
		return "prime minister"
	case o == "king", o == "queen", o == "emir", o == "sultan", o == "emperor", o == "monarch":
		return "monarch"
	case o == "supreme leader", o == "pope":
		return o
	case o == "secretary of state", minister && has("foreign") && !has("trade"), minister && has("external relations"), has("minister of external affairs"):
		return "foreign minister"
	case minister && (has("defence") || has("defense")):
		return "defence minister"
	}
	return ""
}

// listHeads lists the people who held one of the high offices, by country.
func (k *KB) listHeads() map[string][]int32 {
	out := map[string][]int32{}
	for n := range k.layers {
		l := &k.layers[n]
		for i := range int32(l.t.Len()) {
			e := l.t.Entry(i)
			if Kind(e.Kind()) != Person || l.hidden[i] {
				continue
			}
			last := ""
			for t := range e.Terms() {
				if t.Country != last && officeKey(t.Office) != "" {
					last = t.Country
					out[last] = append(out[last], i+l.base)
				}
			}
		}
	}
	return out
}

// holder returns the person who held the office that noun names in country on
// day, -1 if nobody is known or several are.
func (k *KB) holder(country, noun string, day int) int32 {
	key := officeKey(noun)
	if key == "" || country == "" || day == noDay {
		return -1
	}
	found, prior := int32(-1), uint8(0)
	for _, i := range k.heads()[country] {
		e := k.entry(i)
		for t := range e.Terms() {
			if t.Country != country || officeKey(t.Office) != key || termRank(t, day) != 3 || t.To == kbtab.Ever && day-t.From > longTerm && e.Prior() < 95 {
				continue
			}
			switch {
			case found < 0 || e.Prior() > prior:
				found, prior = i, e.Prior()
			case i != found && e.Prior() == prior:
				return -1
			}
		}
	}
	return found
}

// longTerm is how long a term without an end is believed of the lesser known,
// in days.
const longTerm = 8 * 365
