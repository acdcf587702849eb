package when

import "strings"

// A parser reads expressions off the tokens of one text. Every reading
// function takes the index of a token and returns what it read and the index
// after it, or 0 if there is nothing of its kind.
type parser struct {
	text string
	toks []token
	// prev is the expression read last, prevEnd the token after it.
	prev    meaning
	prevEnd int
	stamp   bool // the text is one line that may be a publication stamp
	// dayFirst is set if the text writes numeric dates day first, story if it
	// tells of the past only, ancient if it counts years before Christ.
	dayFirst, story, ancient bool
	casual                   bool // a short message; see survey
}

func (p *parser) at(i int) *token {
	if i < 0 || i >= len(p.toks) {
		return &noToken
	}
	return &p.toks[i]
}

// noToken stands before the first and after the last token.
var noToken = token{kind: breakToken, gap: space, word: &noWord, num: -1}

func (p *parser) word(i int) *word { return p.at(i).word }

func (p *parser) str(i int) string {
	t := p.at(i)
	return p.text[t.start:t.end]
}

// is reports whether token i is one of the given lower-case words.
func (p *parser) is(i int, words ...string) bool {
	t := p.at(i)
	if t.kind != wordToken {
		return false
	}
	s := p.text[t.start:t.end]
	for _, w := range words {
		if len(w) == len(s) && w[0] == s[0]|0x20 && strings.EqualFold(s, w) {
			return true
		}
	}
	return false
}

// phrase returns the index after the words of a phrase, 0 if they do not stand at i.
func (p *parser) phrase(i int, words ...string) int {
	for _, w := range words {
		if !p.is(i, w) {
			return 0
		}
		i++
	}
	return i
}

// sign reports whether token i is one of the given characters.
func (p *parser) sign(i int, chars string) bool {
	t := p.at(i)
	return t.kind == punctToken && strings.Contains(chars, p.str(i))
}

// skip returns i+1 if token i is one of the given characters, else i.
func (p *parser) skip(i int, chars string) int {
	if p.sign(i, chars) {
		return i + 1
	}
	return i
}

// dashes are the characters that join the words of a compound or a range.
const dashes = "-–—‑−"

// hyphen steps over a hyphen that is glued on both sides.
func (p *parser) hyphen(i int) int {
	if p.sign(i, "-‑–") && p.at(i).gap == glued && p.at(i+1).gap == glued {
		return i + 1
	}
	return i
}

// apostrophes open a shortened year and a possessive.
const apostrophes = "'’‘`"

// possessive steps over "'s" or "'".
func (p *parser) possessive(i int) int {
	if !p.sign(i, "'’") || p.at(i).gap != glued {
		return i
	}
	if p.is(i+1, "s") && p.at(i+1).gap == glued {
		return i + 2
	}
	return i + 1
}

// article steps over "the", "a" or "an".
func (p *parser) article(i int) int {
	if p.is(i, "the", "a", "an") {
		return i + 1
	}
	return i
}

// figure returns a number token that is a number by itself: not glued to
// letters, other figures or a currency sign.
func (p *parser) figure(i int) (int, bool) {
	t := p.at(i)
	if t.kind != numberToken || t.num < 0 {
		return 0, false
	}
	before, after := p.at(i-1), p.at(i+1)
	switch {
	case t.gap == glued && (before.kind == wordToken || p.sign(i-1, "$€£¥#@_")):
		return 0, false
	case t.gap == glued && p.sign(i-1, ".,:/") && before.gap == glued && p.at(i-2).kind == numberToken:
		return 0, false
	case after.gap == glued && p.sign(i+1, "%_@"):
		return 0, false
	case after.gap == glued && p.sign(i+1, ".,:") && p.at(i+2).gap == glued && p.at(i+2).kind == numberToken:
		return 0, false
	}
	return int(t.num), true
}

// whole is figure without a word glued to it ("30th", "10pm", "5G").
func (p *parser) whole(i int) (int, bool) {
	if next := p.at(i + 1); next.gap == glued && next.kind == wordToken {
		return 0, false
	}
	return p.figure(i)
}

// proper reports whether token i is a capitalised word that the grammar does
// not know and that does not start a sentence: part of a name.
func (p *parser) proper(i int) bool { return p.capital(i) && !p.starts(i) }

// capital reports whether token i is a capitalised word that the grammar does
// not know, wherever it stands.
func (p *parser) capital(i int) bool {
	t := p.at(i)
	return t.kind == wordToken && t.upper && !t.word.roles && !p.function(i) && !p.loud(i)
}

// loud reports whether token i and a neighbour are words in capitals, so that
// these tell nothing of names.
func (p *parser) loud(i int) bool {
	return p.shouted(i) && (p.shouted(i-1) || p.shouted(i+1))
}

// shouted reports whether token i is a word of two or more capitals.
func (p *parser) shouted(i int) bool {
	t := p.at(i)
	return t.kind == wordToken && t.upper && t.end-t.start > 1 && p.allCaps(i)
}

// named reports whether token i is a capitalised word inside a sentence that
// makes a name with the next one, known to the grammar or not: "Long March".
func (p *parser) named(i int) bool {
	t := p.at(i)
	return t.kind == wordToken && t.upper && !p.starts(i) && !p.function(i) && t.word.weekday == 0 && t.word.mod == "" && t.word.season == 0 && t.word.rel == noRel
}

// starts reports whether token i starts a sentence or a line of its own.
func (p *parser) starts(i int) bool {
	b := p.at(i - 1)
	return b.kind == breakToken || p.sign(i-1, ".!?:\"“”_*•") || p.toks[i].gap == space && p.sign(i-1, dashes)
}

// leading reports whether the expression at [i, j) opens a sentence ("In 1976")
// or stands in a heading.
func (p *parser) leading(i, j int) bool {
	return p.is(i-1, "in", "by", "during") && p.starts(i-1) || p.starts(i) || p.heading(i, j)
}

// maxHeading is the length in tokens of the longest line taken for a heading.
const maxHeading = 12

// heading reports whether the tokens [i, j) stand in a short paragraph that
// does not end as a sentence does.
func (p *parser) heading(i, j int) bool {
	for i > 0 && p.at(i-1).kind != breakToken {
		if i--; j-i > maxHeading {
			return false
		}
	}
	for p.at(j).kind != breakToken {
		if j++; j-i > maxHeading {
			return false
		}
	}
	return !p.sign(j-1, ".!?\"”")
}

// figured reports whether a figure stands shortly before token i in its
// sentence, or an amount after it if it opens the sentence.
func (p *parser) figured(i int) bool {
	for k := i - 1; k >= i-figureWindow && !p.ends(k); k-- {
		if p.figureAt(k) {
			return true
		}
	}
	for k := i + 3; k <= i+figureWindow && p.starts(i) && !p.ends(k); k++ {
		if p.sign(k, "$€£%") {
			return true
		}
	}
	return false
}

func (p *parser) figureAt(k int) bool {
	return p.at(k).kind == numberToken || p.sign(k, "$€£%") || p.is(k, "million", "billion", "cents", "percent", "share")
}

// figureWindow is how many tokens before "a year earlier" the figure stands
// that it belongs to.
const figureWindow = 10

// ends reports whether token i closes a sentence.
func (p *parser) ends(i int) bool {
	return p.at(i).kind == breakToken || p.sign(i, ".!?") && p.endsSentence(i)
}

// maxSentence bounds how far back the start of a sentence is looked for.
const maxSentence = 80

// sameSentence reports whether no sentence ends between the tokens i and j.
func (p *parser) sameSentence(i, j int) bool {
	if j-i > maxSentence {
		return false
	}
	for ; i < j; i++ {
		if p.ends(i) {
			return false
		}
	}
	return true
}

// sameParagraph reports whether no blank line stands between the tokens i and
// j, which are near each other.
func (p *parser) sameParagraph(i, j int) bool {
	for ; i < j; i++ {
		if p.at(i).kind == breakToken {
			return false
		}
	}
	return true
}

// function reports whether token i is a short word that opens a sentence
// rather than a name.
func (p *parser) function(i int) bool {
	return p.is(i, "in", "on", "by", "since", "until", "from", "to", "at", "the", "for", "during", "after", "before", "and", "of", "between", "through", "till", "but", "or", "as", "when", "with", "if")
}
