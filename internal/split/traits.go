package split

// Traits of shapes.
const (
	capital = 1 << iota // starts with a capital
	final               // may end a sentence
	closes              // quotes and brackets that close
	pairs               // all quotes and brackets
	marked              // see Text.Marked
)

// traits are the traits by shape. There is room for any shape that there might
// be, so that no bounds need be checked.
var traits = buildTraits()

func buildTraits() (t [256]uint8) {
	set := func(trait uint8, shapes ...Shape) {
		for _, s := range shapes {
			t[s] |= trait
		}
	}
	set(capital, Title, Upper, Letter, Mixed, Acronym)
	set(final, Period, Mark, Ellipsis)
	set(closes, Closing, Quote)
	set(pairs, Opening, Closing, Quote)
	set(marked, Period, Mark, Ellipsis, Acronym, Abbrev, Semicolon, Colon, Dash, Rule, Bullet, Face)
	return t
}

// gaps tells, for gaps with space [0] and without [glued], by the shape of the
// word before, after which shapes of the word after, as bits, a sentence might
// end.
var gaps = buildGaps()

// maxShapes is a power of two above the number of shapes.
const maxShapes = 32

func buildGaps() (t [2][maxShapes]uint32) {
	for l := Other; l < numShapes; l++ {
		for r := Other; r < numShapes; r++ {
			if asks(l, r) {
				t[0][l] |= 1 << r
			}
			if joins(l, r) {
				t[glued][l] |= 1 << r
			}
		}
	}
	return t
}

// asks reports whether the model has to decide if a sentence ends between words
// of shapes l and r that have space between them.
func asks(l, r Shape) bool {
	if l == Opening {
		return false
	}
	switch r {
	case Lower, Clitic, Wide:
		return !inner[l]
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

// joins reports whether a sentence ends between words of shapes l and r that
// have no space between them.
func joins(l, r Shape) bool {
	switch l {
	case Mark, Ellipsis, Period:
		return r == Title || r == Upper && l != Ellipsis
	}
	return false
}
