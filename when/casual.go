package when

import "strings"

// maxMessage is the longest text, in bytes, that can be a message; posts of
// 280 characters with their links stay below it.
const maxMessage = 500

// message reports whether text is a post or message: short, with a name, a tag
// or a link.
func message(text string) bool {
	return len(text) <= maxMessage && (strings.Contains(text, "http") || strings.ContainsAny(text, "@#"))
}

// casualWord reads the bare words of messages: "had a long day", "good
// morning". Elsewhere they name no time.
func (p *parser) casualWord(i int) (meaning, int) {
	w := p.word(i)
	switch {
	case !p.casual:
	case w.unit == weekend:
		return meaning{rule: "casual.unit", kind: unitKind, unit: weekend, rel: this}, i + 1
	case w.unit >= day && w.unit <= year && w.unit != quarter && w.unit != season:
		return meaning{rule: "casual.unit", kind: durationKind, unit: w.unit, n: one}, i + 1
	case w.part != "" && !p.is(i, "daylight", "sunset", "sunrise"):
		return meaning{rule: "casual.part", kind: dayKind, clock: partClock(w.part)}, i + 1
	}
	return meaning{}, 0
}
