package split

import (
	"slices"

	"github.com/annals-dev/annals/internal/abbrev"
)

// A Text is the tokens of one part of a text, ready to be asked about. The zero
// Text is empty; it may be reset and used again.
type Text struct {
	words []Word
	style uint32 // how sentences of the text end and start
	keys  Keys   // of the gap that is looked at
}

// Reset empties t and makes room for n words.
func (t *Text) Reset(n int) { t.words = slices.Grow(t.words[:0], n) }

// Add appends the token w; joined tells that no space is before it.
func (t *Text) Add(w string, joined bool) {
	x := Word{hash: hashOf(w), shape: shapeOf(w), size: uint8(min(len(w), 255))}
	if n := len(w) - 1; n > 0 && w[n] == '.' && x.shape != Ellipsis {
		x.flags = uint8(abbrev.Of(w[:n])) << abbrShift
	}
	if joined {
		x.flags |= glued
	}
	t.words = append(t.words, x)
}

// Prepare fills in what depends on other words of the text. It must be called
// when all words are added, before the text is asked about.
func (t *Text) Prepare(m *Model) {
	t.forward(m)
	t.backward()
}

func (t *Text) forward(m *Model) {
	run, quotes, depth := uint8(0), uint8(0), uint8(0)
	lows, caps, finals := 0, 0, 0
	for i := range t.words {
		w := &t.words[i]
		w.habit = m.habit(w.hash)
		if isCapital(w.shape) {
			run = min(run+1, maxRun)
		} else {
			run = 0
		}
		w.left = run
		switch w.shape {
		case Quote:
			quotes ^= quoted
		case Opening:
			depth = nested
		case Closing:
			depth = 0
		}
		w.flags |= quotes | depth
		if i == 0 || w.flags&glued != 0 || !isFinal(t.words[i-1].shape) {
			continue
		}
		finals++
		switch {
		case w.shape == Title, w.shape == Letter:
			caps++
		case w.shape == Lower && t.words[i-1].shape != Ellipsis:
			lows++
		}
	}
	t.style = style(lows, caps, finals, len(t.words))
}

// careless is the part of a style that is not zero if sentences of the text
// start in lower case.
const careless = 3

// style tells by how many of the final marks sentences start in lower and upper
// case, and by how far the marks are apart, how a text is written.
func style(lows, caps, finals, words int) uint32 {
	s := uint32(0)
	switch {
	case lows > caps:
		s = 3
	case lows*4 > caps:
		s = 2
	case lows > 0:
		s = 1
	}
	switch {
	case finals*60 < words:
		return s + 8
	case finals*25 < words:
		return s + 4
	}
	return s
}

func (t *Text) backward() {
	final, run := uint8(maxFinal), uint8(0)
	for i := len(t.words) - 1; i >= 0; i-- {
		w := &t.words[i]
		if isFinal(w.shape) {
			final = 0
		} else {
			final = min(final+1, maxFinal)
		}
		if isCapital(w.shape) {
			run = min(run+1, maxRun)
		} else {
			run = 0
		}
		w.final, w.right = final, run
	}
}

func isFinal(s Shape) bool { return s == Period || s == Mark || s == Ellipsis }

func isCapital(s Shape) bool {
	switch s {
	case Title, Upper, Letter, Mixed, Acronym:
		return true
	}
	return false
}

// Asked reports whether a sentence might end between word j and the next, so
// that the model has to decide.
func (t *Text) Asked(j int) bool {
	l, r := &t.words[j], &t.words[j+1]
	if r.flags&glued != 0 || l.shape == Opening {
		return false
	}
	switch abbrev.Class(l.flags >> abbrShift) {
	case abbrev.Title, abbrev.Number:
		return false
	}
	switch r.shape {
	case Lower, Clitic, Wide:
		return !inner[l.shape]
	case Comma, Period, Semicolon, Colon, Closing, Mark:
		return false
	}
	return true
}

// inner are the shapes after which no sentence ends before a word in lower
// case: nothing shows it.
var inner = [numShapes]bool{
	Lower: true, Title: true, Upper: true, Letter: true, Mixed: true, Wide: true, Number: true,
	Comma: true, Clitic: true, Opening: true, Other: true,
}

// Shape returns the shape of word j.
func (t *Text) Shape(j int) Shape { return t.words[j].shape }

// Marked reports whether word j is punctuation that may end a sentence, a word
// with a period, or closes one that ends so: a reader would look for the end of
// the sentence after it.
func (t *Text) Marked(j int) bool {
	switch t.words[t.closed(j)].shape {
	case Period, Mark, Ellipsis, Acronym, Abbrev, Semicolon, Colon, Dash, Rule, Bullet, Face:
		return true
	}
	return false
}

// closed returns the last word up to j that is no closing quote or bracket, or
// the third before j.
func (t *Text) closed(j int) int {
	for stop := max(j-3, 0); j > stop && closes(t.words[j].shape); {
		j--
	}
	return j
}

func closes(s Shape) bool { return s == Closing || s == Quote }

// Joins reports whether a sentence ends between word j and the next although no
// space is between them: a mark stands before a capital.
func (t *Text) Joins(j int) bool {
	switch t.words[j].shape {
	case Mark, Ellipsis, Period:
		r := t.at(j + 1).shape
		return r == Title || r == Upper && t.words[j].shape != Ellipsis
	}
	return false
}
