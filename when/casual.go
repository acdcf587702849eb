package when

import (
	_ "embed" // for the words of messages
	"strings"
	"sync"
)

//go:embed data/chat.tsv
var chatTSV string

// maxMessage is the longest text, in bytes, that can be a message; posts of
// 280 characters with their links stay below it.
const maxMessage = 500

// message reports whether text is a post or message: short, with a name, a tag
// or a link, or without quotation and informal.
func message(text string) bool {
	switch {
	case len(text) > maxMessage:
		return false
	case strings.Contains(text, "http") || strings.ContainsAny(text, "@#"):
		return true
	case strings.ContainsAny(text, "\"“”„«"):
		return false
	}
	return chatty(text)
}

// chatWords are the weights of the words of informal talk.
var chatWords = sync.OnceValue(func() map[string]int {
	weights := make(map[string]int)
	eachRow(chatTSV, 2, func(col []string) { weights[col[0]] = numbers(col[1])[0] })
	return weights
})

// enoughChat is the weight of informal words and signs that makes a message.
const enoughChat = 2

// chatty reports whether text is informal: it starts with a small letter, does
// not end as a sentence does, or has an emoticon, exclamation marks or words of
// informal talk.
func chatty(text string) bool {
	line := strings.TrimSpace(text)
	if line == "" || line[0] >= 'a' && line[0] <= 'z' || !strings.ContainsAny(line[len(line)-1:], ".?!)'") || strings.HasSuffix(line, "..") {
		return line != "" && !strings.Contains(line, "\n")
	}
	n := strings.Count(text, "!")
	for _, w := range strings.Fields(text) {
		if len(w) >= 2 && strings.ContainsAny(w[:1], ":;") {
			return true // ":)", ";-D"
		}
		n += chatWords()[strings.ToLower(strings.Trim(w, ".,!?~()"))]
	}
	return n >= enoughChat
}

// casualWord reads the bare words of messages: "had a long day", "good
// morning", "Day 3". Elsewhere they name no time.
func (p *parser) casualWord(i int) (meaning, int) {
	w := p.word(i)
	switch {
	case !p.casual || p.is(i, "yr"): // "yr" is also "your"
	case p.is(i, "a", "the", "long") && p.casualUnit(i+1) > 0:
		return meaning{rule: "casual.unit", kind: unitKind, unit: p.word(p.casualUnit(i+1) - 1).unit, rel: this}, p.casualUnit(i + 1)
	case w.unit == weekend:
		return meaning{rule: "casual.unit", kind: unitKind, unit: weekend, rel: this}, i + 1
	case w.unit >= day && w.unit <= year && w.unit != quarter && w.unit != season:
		return meaning{rule: "casual.unit", kind: durationKind, unit: w.unit, n: one}, p.counted(i + 1)
	case w.part != "" && !p.is(i, "daylight", "sunset", "sunrise") && !p.is(i-1, "all"):
		return meaning{rule: "casual.part", kind: dayKind, clock: partClock(w.part)}, i + 1
	}
	return meaning{}, 0
}

// casualUnit reads what is left of "a long weekend" or "the day", which mean
// the present ones; 0 if there is nothing of the kind.
func (p *parser) casualUnit(i int) int {
	j := i
	if p.is(j, "long") {
		j++
	}
	if p.word(j).unit == weekend || j == i && p.is(i-1, "the") && p.is(j, "day") && !p.is(j+1, "before", "after", "of") {
		return j + 1
	}
	return 0
}

// counted steps over the number of a unit: the "3" of "Day 3".
func (p *parser) counted(i int) int {
	if n, ok := p.whole(i); ok && n > 0 && p.at(i).digits <= 2 && !p.counts(i+1) {
		return i + 1
	}
	return i
}
