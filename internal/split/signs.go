package split

// signs are what the words of a text tell about it, from the first on.
type signs struct {
	inside             uint8 // flags of the quotes and brackets that are open
	lows, caps, finals int   // words in lower and upper case after final marks, and those marks
}

// read looks at word w, which follows l, the zero word at the start.
func (s *signs) read(l, w *Word) {
	switch w.shape {
	case Quote:
		s.inside ^= quoted
	case Opening:
		s.inside |= nested
	case Closing:
		s.inside &^= nested
	}
	if traits[l.shape]&final == 0 || w.flags&glued != 0 {
		return
	}
	s.finals++
	switch {
	case w.shape == Title, w.shape == Letter:
		s.caps++
	case w.shape == Lower && l.shape != Ellipsis:
		s.lows++
	}
}

// careless is the part of a style that is not zero if sentences of the text
// start in lower case.
const careless = 3

// style tells by how many of the final marks sentences start in lower and upper
// case, and by how far the marks are apart, how a text is written.
func (s *signs) style(words int) uint32 {
	style := uint32(0)
	switch {
	case s.lows > s.caps:
		style = 3
	case s.lows*4 > s.caps:
		style = 2
	case s.lows > 0:
		style = 1
	}
	switch {
	case s.finals*60 < words:
		return style + 8
	case s.finals*25 < words:
		return style + 4
	}
	return style
}
