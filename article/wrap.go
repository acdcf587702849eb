package article

import (
	"iter"
	"strings"
	"unicode/utf8"
)

// Limits of hard-wrapped text. Wire services and mailers wrap at 60 to 80
// columns, old telex at 69, some archives at up to 120; lines under 40 columns
// are lists and menus.
const (
	minWrap   = 40
	maxWrap   = 132
	wrapSlack = 8 // columns that a line may fall short of the longest word that fits
)

// A piece is one paragraph or line: the text of one block.
type piece struct {
	start, end int
	gap        bool // an empty line comes before
}

// joinLines merges the lines of hard-wrapped paragraphs.
func joinLines(text string, lines []line) []piece {
	pieces := make([]piece, 0, len(lines))
	width := wrapWidth(text, lines)
	for g := range groups(lines) {
		pieces = joinGroup(pieces, text, g, width)
	}
	return pieces
}

// groups yields the runs of lines without empty lines between them.
func groups(lines []line) iter.Seq[[]line] {
	return func(yield func([]line) bool) {
		for from := 0; from < len(lines); {
			to := from + 1
			for to < len(lines) && !lines[to].gap {
				to++
			}
			if !yield(lines[from:to]) {
				return
			}
			from = to
		}
	}
}

// joinGroup merges within one group of a text that is wrapped at width, 0 if
// it is not. Archives mix widths, so a group's own width counts.
func joinGroup(pieces []piece, text string, group []line, width int) []piece {
	if width > 0 {
		width = max(groupWidth(group), width*4/5)
	} else if c := countBreaks(text, group); c.all >= 2 && c.filled == c.all && c.wraps() {
		width = groupWidth(group)
	}
	for i, l := range group {
		if i > 0 && isWrap(text, group[i-1], l, width) {
			pieces[len(pieces)-1].end = l.end
			continue
		}
		pieces = append(pieces, piece{l.start, l.end, l.gap})
	}
	return pieces
}

// wrapWidth returns the column at which the text is wrapped, 0 if its lines
// are whole paragraphs.
func wrapWidth(text string, lines []line) int {
	var sum breaks
	width := 0
	for g := range groups(lines) {
		c := countBreaks(text, g)
		sum.add(c)
		if w := groupWidth(g); w <= maxWrap {
			width = max(width, w)
		}
	}
	if sum.all < 4 || !sum.wraps() {
		return 0
	}
	return width
}

// breaks counts the breaks between the lines of groups.
type breaks struct {
	all    int
	filled int // explained by the width: the next word would not have fitted
	open   int // of those, the ones not after the end of a sentence
	sure   int // of those, the ones plainly inside a sentence
	closed int // breaks of groups that end with the end of a sentence
}

func (b *breaks) add(c breaks) {
	b.all += c.all
	b.filled += c.filled
	b.open += c.open
	b.sure += c.sure
	b.closed += c.closed
}

// wraps reports whether the breaks are those of wrapped paragraphs. Headlines
// one below the other, of like length, fill their lines by chance too, but do
// not end in "the", go on in lower case, or end in a full stop at last.
func (b breaks) wraps() bool {
	return b.filled*10 >= b.all*8 && b.open*2 >= b.filled &&
		(b.sure > 0 && b.sure*6 >= b.filled || b.closed*2 > b.all)
}

func countBreaks(text string, group []line) breaks {
	b := breaks{all: len(group) - 1}
	width := groupWidth(group)
	if width < minWrap || width > maxWrap {
		return b
	}
	for i := 1; i < len(group); i++ {
		if !fills(text, group[i-1], group[i], width) {
			continue
		}
		b.filled++
		before, after := text[group[i-1].start:group[i-1].end], text[group[i].start:group[i].end]
		t, _, _ := ending(before)
		if t {
			continue
		}
		b.open++
		if startsLower(after) || runsOn(before) {
			b.sure++
		}
	}
	last := group[len(group)-1]
	if t, _, _ := ending(text[last.start:last.end]); t {
		b.closed = b.all
	}
	return b
}

// groupWidth returns the width of the longest line of a group.
func groupWidth(group []line) int {
	width := 0
	for _, l := range group {
		width = max(width, l.width)
	}
	return width
}

// fills reports whether the first word of next would not have fitted on l.
func fills(text string, l, next line, width int) bool {
	w := utf8.RuneCountInString(firstWord(text[next.start:next.end]))
	return l.width+1+w > width-wrapSlack
}

// isWrap reports whether the break between a and b only wraps a paragraph.
// Without a known width, a sentence must visibly run on.
func isWrap(text string, a, b line, width int) bool {
	before, after := text[a.start:a.end], text[b.start:b.end]
	if isItem(after) || isLink(after) {
		return false
	}
	terminal, _, opened := ending(before)
	if width > 0 && fills(text, a, b, width) {
		return b.indent < a.indent+2 || !terminal
	}
	if terminal || isItem(before) || shapeOf(before).words < 4 || isKnownLine(before) || isKnownLine(after) {
		return false
	}
	if startsLower(after) {
		return !opened || strings.HasSuffix(before, ",")
	}
	return a.width >= minWrap && a.width <= maxWrap && runsOn(before)
}

// isKnownLine reports whether a line is known for what it is.
func isKnownLine(text string) bool {
	s := shapeOf(text)
	return s.words <= maxFurnitureWords && (phrases().classify(foldLine(text), s) != 0 || isSeparator(text, s))
}

// runsOn reports whether text ends in a word that no paragraph ends in.
func runsOn(text string) bool {
	w := lastWord(text)
	return w != "A" && phrases().is(opensPhrase, strings.ToLower(w))
}

// isLink reports whether text begins with a web address.
func isLink(text string) bool {
	return strings.HasPrefix(text, "http://") || strings.HasPrefix(text, "https://") || strings.HasPrefix(text, "www.")
}
