package article

import (
	"slices"
	"strings"
	"time"
	"unicode"
)

// Read recognises the parts of a: what is story and what is site furniture,
// captions, headline and headings, and where and when it was published. Blocks
// that no rule knows are Body. Any bytes are read, in time proportional to
// their number.
func Read(a Article) Layout {
	p := newPage(a)
	p.markFurniture()
	p.published, p.dateOnly = p.markStamps()
	p.markTails()
	title := p.markTitle(a.Title)
	p.markHeadings()
	p.markRest()
	p.markRepeats()
	return p.layout(a, title)
}

// A page is an article while it is being read. Its slices run in parallel.
type page struct {
	source string
	blocks []Block
	shapes []shape
	keys   []string // folded text of short blocks, see [foldLine]
	gaps   []bool   // an empty line comes before

	published time.Time // by its stamp, zero if it has none
	dateOnly  bool
}

func (p *page) text(i int) string { return p.source[p.blocks[i].Start:p.blocks[i].End] }

func newPage(a Article) *page {
	pieces := splitTitle(a, joinLines(a.Text, splitLines(a.Text)))
	p := &page{
		source: a.Text,
		blocks: make([]Block, len(pieces)),
		shapes: make([]shape, len(pieces)),
		keys:   make([]string, len(pieces)),
		gaps:   make([]bool, len(pieces)),
	}
	for i, q := range pieces {
		p.blocks[i] = Block{Start: q.start, End: q.end}
		p.gaps[i] = q.gap
		text := p.text(i)
		p.shapes[i] = shapeOf(text)
		if p.shapes[i].words <= maxCaptionWords {
			p.keys[i] = foldLine(text)
		}
	}
	return p
}

// splitTitle cuts the first piece where it runs on after the given title:
// "Mayor resigns. The mayor of ...".
func splitTitle(a Article, pieces []piece) []piece {
	if len(pieces) == 0 || a.Title == "" || shapeOf(a.Title).words < 3 {
		return pieces
	}
	first := pieces[0]
	rest, ok := strings.CutPrefix(a.Text[first.start:first.end], strings.TrimRight(a.Title, ".!? "))
	mark := len(rest) - len(strings.TrimLeft(rest, ".!?"))
	if !ok || mark == 0 || mark == len(rest) || rest[mark] != ' ' && rest[mark] != '\n' {
		return pieces
	}
	cut := first.end - len(rest) + mark
	next := trimLine(a.Text, cut, first.end)
	if next.start >= next.end {
		return pieces
	}
	out := make([]piece, 0, len(pieces)+1)
	out = append(out, piece{first.start, cut, first.gap}, piece{start: next.start, end: next.end})
	return append(out, pieces[1:]...)
}

// markFurniture marks all that a line's own words tell.
func (p *page) markFurniture() {
	for i := range p.blocks {
		text, s := p.text(i), p.shapes[i]
		switch class := phrases().classify(p.keys[i], s); {
		case class == captionPhrase || class == 0 && isCaption(text, p.keys[i], s):
			p.blocks[i].Kind = Caption
			p.captionAbove(i)
		case class != 0 || isSeparator(text, s) || isByline(text, s) || isContact(text, s):
			p.blocks[i].Kind = Furniture
		}
	}
	if len(p.blocks) == 1 && p.shapes[0].words > 3 {
		p.blocks[0].Kind = 0 // a text of one block is all story
	}
}

// captionAbove marks the line that block i, if it is a credit alone, belongs to.
func (p *page) captionAbove(i int) {
	if i == 0 || p.gaps[i] || p.blocks[i-1].Kind != 0 || !isLoneCredit(p.keys[i], p.shapes[i]) {
		return
	}
	if s := p.shapes[i-1]; s.words >= proseWords && s.words <= maxCaptionWords/2 {
		p.blocks[i-1].Kind = Caption
	}
}

// markTails marks the links under a "Related stories" or "More from": up to the
// next paragraph of the story.
func (p *page) markTails() {
	tail := false
	for i := range p.blocks {
		switch {
		case p.blocks[i].Kind == Furniture:
			tail = tail || phrases().classify(p.keys[i], p.shapes[i]) == tailPhrase
		case p.blocks[i].Kind != 0:
		case p.shapes[i].prose() && (p.shapes[i].period || p.shapes[i].words > maxHeadingWords):
			tail = false
		case tail:
			p.blocks[i].Kind = Furniture
		}
	}
}

// markRest makes Body of all blocks that nothing else claimed.
func (p *page) markRest() {
	for i := range p.blocks {
		if p.blocks[i].Kind == 0 {
			p.blocks[i].Kind = Body
		}
	}
}

// minRepeatWords is the fewest words by which a block of the story counts as
// repeated: shorter ones ("No.", "—Ban Ki-moon") come back by right.
const minRepeatWords = 4

// markRepeats marks later copies of a block. A copy without its credit counts
// as a copy of the caption.
func (p *page) markRepeats() {
	seen := make(map[string]int, len(p.blocks))
	for i := range p.blocks {
		key := p.repeatKey(i)
		if first, ok := seen[key]; ok && p.repeats(first, i) {
			p.blocks[i].Repeat = true
			continue
		}
		seen[key] = i
	}
}

// repeats marks block i as of the kind of the equal block first before it, if
// either is long enough for that to be no chance.
func (p *page) repeats(first, i int) bool {
	a, b := &p.blocks[first], &p.blocks[i]
	if p.shapes[i].words < minRepeatWords && b.Kind != Stamp && b.Kind != Caption {
		return false
	}
	switch {
	case a.Kind == Caption || b.Kind == Caption || p.photoBetween(first, i):
		a.Kind, b.Kind = Caption, Caption
	case b.Kind != Furniture:
		b.Kind = a.Kind
	}
	return true
}

// repeatKey is the text that copies of block i share.
func (p *page) repeatKey(i int) string {
	key := p.keys[i]
	if key == "" {
		return foldLine(p.text(i))
	}
	if p.blocks[i].Kind == Caption {
		if c := closingCredit(key); c != "" && len(c) < len(key)/2 {
			key = strings.TrimRight(key[:len(key)-len(c)], " ([|)]")
		}
	}
	return strings.TrimRight(key, " ().")
}

// photoBetween reports whether only lines that stand beside pictures, at least
// one, lie between blocks a and b.
func (p *page) photoBetween(a, b int) bool {
	for i := a + 1; i < b; i++ {
		if phrases().classify(p.keys[i], p.shapes[i]) != photoPhrase {
			return false
		}
	}
	return b > a+1
}

func (p *page) layout(a Article, title int) Layout {
	l := Layout{TitleText: a.Title, Published: a.Published, DateOnly: a.DateOnly}
	if l.TitleText == "" && title >= 0 {
		l.TitleText = p.text(title)
	}
	var day time.Time
	l.Dateline, day = p.dateline()
	l.Blocks = p.apart(l.Dateline)
	if l.Published.IsZero() {
		l.Published, l.DateOnly = p.published, p.dateOnly
	}
	if l.Published.IsZero() && !day.IsZero() {
		l.Published, l.DateOnly = day, true
	}
	return l
}

// apart returns the blocks with the dateline, if there is one before a story, as
// one of its own: it is no part of the sentence behind it.
func (p *page) apart(d Dateline) []Block {
	i := slices.IndexFunc(p.blocks, func(b Block) bool { return b.Start == d.Start && d.Start < d.End && d.End < b.End })
	if i < 0 {
		return p.blocks
	}
	story := p.blocks[i]
	rest := strings.TrimLeftFunc(p.source[d.End:story.End], unicode.IsSpace)
	if rest == "" {
		return p.blocks
	}
	story.Start = story.End - len(rest)
	head := Block{Start: d.Start, End: d.Start + len(strings.TrimSpace(p.source[d.Start:d.End])), Kind: DatelineBlock, Repeat: story.Repeat}
	p.blocks[i] = story
	return slices.Insert(p.blocks, i, head)
}

// datelineReach is how many blocks of the story may come before the one with
// the dateline: a summary, an editor's note.
const datelineReach = 3

// dateline returns the dateline and the day it gives, zero if it gives none.
func (p *page) dateline() (Dateline, time.Time) {
	tries := 0
	for _, b := range p.blocks {
		if b.Kind != Body && b.Kind != Heading {
			continue
		}
		if d, date, ok := readDateline(p.source, b.Start, b.End); ok {
			return d, date.time()
		}
		if tries++; tries == datelineReach {
			break
		}
	}
	return Dateline{}, time.Time{}
}
