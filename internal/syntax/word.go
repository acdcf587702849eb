package syntax

import (
	"unicode"
	"unicode/utf8"
)

// NumCodes is the number of codes that stand for a word's embedding.
const NumCodes = 8

// A Word is what the features know about one token.
type Word struct {
	Hash  uint32          // of the normalised form
	First uint32          // its first three bytes
	Last  uint32          // its last four bytes
	ID    uint16          // vocabulary number, 0 if too rare in the training text
	Shape uint8           // case, digits and punctuation of the form as written
	Class uint8           // set of tags that the word had in training, 0 if unknown
	Kind  uint8           // of an address or the like, 0 for a plain word
	Glued bool            // no space stands between it and the word before; the caller sets it
	Codes [NumCodes]uint8 // residual codes of the embedding, coarse to fine; zero if none
}

// Bits of Word.Shape.
const (
	shapeUpper = 1 << iota // begins with a capital
	shapeLower             // has a small letter
	shapeInner             // has a capital after the first letter
	shapeDigit             // has a digit
	shapePunct             // has a mark that is neither letter nor digit
	shapeAlpha             // has a letter
	shapeShort             // one byte long
)

// Values of Word.Kind: the first that fits.
const (
	kindWeb   = 1 + iota // http://..., www....
	kindMail             // @ after other letters
	kindDots             // a letter after a period, as in names of hosts and files
	kindLabel            // # or @ comes first
	kindSlash            // a slash
	kindLong             // the same letter three times in a row
)

// A reader folds the bytes of a form into a Word.
type reader struct {
	w     Word
	n     int
	last  byte // the byte before
	same  int  // how often it stands in a row
	kinds [kindLong + 1]bool
}

// note sets the kinds that the next byte shows.
func (r *reader) note(c byte) {
	if c == r.last {
		r.same++
	} else {
		r.same = 1
	}
	switch letter := 'a' <= c && c <= 'z'; {
	case letter:
		r.kinds[kindLong] = r.kinds[kindLong] || r.same == 3
		r.kinds[kindDots] = r.kinds[kindDots] || r.last == '.' && r.n > 3 && r.w.Shape&shapeLower != 0
	case c == '@' && r.n > 0:
		r.kinds[kindMail] = true
	case c == '@' || c == '#':
		r.kinds[kindLabel] = true
	case c == '/':
		r.kinds[kindWeb] = r.kinds[kindWeb] || r.last == '/'
		r.kinds[kindSlash] = true
	case c == '.' && r.n == 3 && r.w.First == 'w'<<16|'w'<<8|'w':
		r.kinds[kindWeb] = true
	}
	r.last = c
}

// kind returns the first kind that fits.
func (r *reader) kind() uint8 {
	for k, is := range r.kinds {
		if is {
			return uint8(k)
		}
	}
	return 0
}

func (r *reader) emit(c byte) {
	r.note(c)
	r.w.Hash = (r.w.Hash ^ uint32(c)) * 16777619
	r.w.Last = r.w.Last<<8 | uint32(c)
	if r.n < 3 {
		r.w.First = r.w.First<<8 | uint32(c)
	}
	r.n++
}

func (r *reader) ascii(c byte) {
	switch {
	case 'a' <= c && c <= 'z':
		r.w.Shape |= shapeLower | shapeAlpha
	case 'A' <= c && c <= 'Z':
		r.capital()
		c += 'a' - 'A'
	case '0' <= c && c <= '9':
		r.w.Shape |= shapeDigit
		c = '0'
	default:
		r.w.Shape |= shapePunct
	}
	r.emit(c)
}

func (r *reader) capital() {
	r.w.Shape |= shapeAlpha
	if r.n == 0 {
		r.w.Shape |= shapeUpper
	} else {
		r.w.Shape |= shapeInner
	}
}

func (r *reader) rune(c rune) {
	switch {
	case c == '’' || c == '‘' || c == 'ʼ':
		r.ascii('\'')
		return
	case unicode.IsUpper(c):
		r.capital()
		c = unicode.ToLower(c)
	case unicode.IsLetter(c):
		r.w.Shape |= shapeLower | shapeAlpha
	default:
		r.w.Shape |= shapePunct
	}
	var b [utf8.UTFMax]byte
	for _, x := range b[:utf8.EncodeRune(b[:], c)] {
		r.emit(x)
	}
}

// ReadWord describes a form by its letters alone: small letters, every digit
// as 0, typographic apostrophes as plain ones.
func ReadWord(form string) Word {
	r := reader{w: Word{Hash: 2166136261}}
	for i := 0; i < len(form); {
		if c := form[i]; c < utf8.RuneSelf {
			r.ascii(c)
			i++
			continue
		}
		c, size := utf8.DecodeRuneInString(form[i:])
		r.rune(c)
		i += size
	}
	r.w.Kind = r.kind()
	if len(form) == 1 {
		r.w.Shape |= shapeShort
	}
	r.w.Hash ^= r.w.Hash >> 15
	r.w.Hash *= 0x2c1b3c6d
	r.w.Hash ^= r.w.Hash >> 12
	return r.w
}
