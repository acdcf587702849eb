package names

import (
	"unicode"
	"unicode/utf8"
)

// A reader folds the letters of a form into a Word.
type reader struct {
	w     Word
	n     int // bytes so far
	upper int // capitals
	lower int // small letters
	first bool
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
	return r.finish(len(form))
}

func (r *reader) ascii(c byte) {
	switch {
	case 'a' <= c && c <= 'z':
		r.lower++
	case 'A' <= c && c <= 'Z':
		r.capital()
		c += 'a' - 'A'
	case '0' <= c && c <= '9':
		r.w.Shape |= shapeDigit
		c = '0'
	default:
		r.w.Shape |= markShape(c)
	}
	r.emit(c)
}

func markShape(c byte) uint8 {
	switch c {
	case '-':
		return shapeHyphen
	case '.':
		return shapePeriod
	case '\'':
		return shapeQuote
	}
	return shapePunct
}

func (r *reader) capital() {
	r.first = r.first || r.n == 0
	r.upper++
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
		r.lower++
	default:
		r.w.Shape |= shapePunct
	}
	var b [utf8.UTFMax]byte
	for _, x := range b[:utf8.EncodeRune(b[:], c)] {
		r.emit(x)
	}
}

func (r *reader) emit(c byte) {
	r.w.Hash = (r.w.Hash ^ uint32(c)) * 16777619
	r.w.Last = r.w.Last<<8 | uint32(c)
	if r.n < 3 {
		r.w.First = r.w.First<<8 | uint32(c)
	}
	r.n++
}

// finish completes the Word of a form of n bytes.
func (r *reader) finish(n int) Word {
	w := r.w
	if r.upper+r.lower > 0 {
		w.Shape |= shapeAlpha
	}
	if n == 1 {
		w.Shape |= shapeShort
	}
	if n > 8 {
		w.Shape |= shapeLong
	}
	w.Len = uint8(min(r.n, 255))
	w.Case = r.letterCase()
	w.Hash ^= w.Hash >> 15
	w.Hash *= 0x2c1b3c6d
	w.Hash ^= w.Hash >> 12
	return w
}

func (r *reader) letterCase() uint8 {
	switch {
	case r.upper+r.lower == 0:
		return CaseNone
	case r.upper == 0:
		return CaseLower
	case r.lower == 0 && r.w.Shape&shapePeriod != 0:
		return CaseAbbr
	case r.lower == 0 && r.upper == 1:
		return CaseOne
	case r.lower == 0:
		return CaseUpper
	case r.upper == 1 && r.first:
		return CaseTitle
	}
	return CaseMixed
}
