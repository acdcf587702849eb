package article

import (
	"strings"
	"unicode"
)

// Longest titles and headings, in words.
const (
	maxTitleWords   = 30
	maxHeadingWords = 14
)

// titleReach is how many blocks from the top of the page a given title is
// looked for; menus of large sites run to some 60 entries.
const titleReach = 120

// markTitle finds the headline among blocks and marks it, and the menu entries
// above it. It returns its index, -1 if there is none.
func (p *page) markTitle(given string) int {
	at := -1
	if given != "" {
		at = p.givenTitle(given)
	} else {
		at = p.likelyTitle()
	}
	if at < 0 {
		return -1
	}
	p.blocks[at].Kind = Title
	for i := range p.blocks[:at] {
		if b := &p.blocks[i]; b.Kind == 0 && p.shapes[i].words <= 3 && !p.shapes[i].terminal {
			b.Kind = Furniture
		}
	}
	return at
}

// givenTitle finds the block that is the given title, word for word or nearly.
func (p *page) givenTitle(given string) int {
	want := titleKey(given)
	top := p.blocks[:min(len(p.blocks), titleReach)]
	for i := range top {
		if p.keys[i] != "" && titleKey(p.keys[i]) == want {
			return i
		}
	}
	for i := range top {
		if p.blocks[i].Kind == 0 && p.shapes[i].words <= maxTitleWords && p.isLine(i) && sameTitle(want, titleKey(p.keys[i])) {
			return i
		}
	}
	return -1
}

// titleKey folds a title to its words.
func titleKey(s string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }), " ")
}

// sameTitle reports whether two titles share most of their words, as those of
// a page and of its head do ("... | Reuters").
func sameTitle(a, b string) bool {
	x, y := strings.Fields(a), strings.Fields(b)
	if len(y) < 3 {
		return false
	}
	in := make(map[string]bool, len(x))
	for _, w := range x {
		in[w] = true
	}
	shared := 0
	for _, w := range y {
		if in[w] {
			shared++
		}
	}
	return shared*5 >= max(len(x), len(y))*3
}

// likelyTitle finds the first line above the story that looks like a headline.
func (p *page) likelyTitle() int {
	story := p.firstProse()
	short := -1
	for i := range p.blocks[:max(story, 0)] {
		s := p.shapes[i]
		if p.blocks[i].Kind != 0 || s.words < 3 || s.words > maxTitleWords || !p.isLine(i) {
			continue
		}
		if s.words > 3 {
			return i
		}
		if short < 0 {
			short = i
		}
	}
	return short
}

// firstProse returns the first block that is running text, -1 if there is none.
func (p *page) firstProse() int {
	for i, b := range p.blocks {
		if b.Kind == 0 && p.shapes[i].prose() && !p.headline(i) {
			return i
		}
	}
	return -1
}

// headline reports whether block i, though it ends in "?" or "!", stands above
// the story like a headline: nothing before it is prose and a longer block
// follows.
func (p *page) headline(i int) bool {
	s := p.shapes[i]
	return !s.period && s.words <= maxTitleWords/2 && i+1 < len(p.blocks) && p.shapes[i+1].words > 2*s.words
}

// markHeadings marks the section headings among the blocks of no kind yet.
func (p *page) markHeadings() {
	prose := false // whether the next block that is part of the story is prose
	for i := len(p.blocks) - 1; i >= 0; i-- {
		if p.blocks[i].Kind != 0 {
			continue
		}
		if prose && p.isHeading(i) {
			p.blocks[i].Kind = Heading
			prose = false
			continue
		}
		prose = p.shapes[i].prose()
	}
}

func (p *page) isHeading(i int) bool {
	s := p.shapes[i]
	return s.words >= 1 && s.words <= maxHeadingWords && p.blocks[i].End-p.blocks[i].Start <= 120 && p.isLine(i)
}

// isLine reports whether block i can be a line above a story, a headline or
// heading: no sentence, no item of a list, no turn of a transcript.
func (p *page) isLine(i int) bool {
	s, text := p.shapes[i], p.text(i)
	asked := s.terminal && strings.Contains(text, ": ") // a turn of a transcript
	if s.period || s.opened || asked || startsLower(text) || isItem(text) || text[0] == '(' || text[0] == '[' {
		return false
	}
	if _, _, ok := readDateline(p.source, p.blocks[i].Start, p.blocks[i].End); ok {
		return false
	}
	return !holdsSentence(text)
}

// holdsSentence reports whether a sentence ends inside text: a full stop after
// a common word and before a capital. Those after titles and initials follow
// capitals or a letter or two.
func holdsSentence(text string) bool {
	for at := 0; ; {
		i := strings.Index(text[at:], ". ")
		if i < 0 {
			return false
		}
		at += i + 2
		w := lastWord(text[:at-2])
		if len(w) > 2 && startsLower(w) && startsUpper(strings.TrimLeft(text[at:], " \"“(")) {
			return true
		}
	}
}
