package article

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A shape is what the outside of a block tells, before its words are read.
type shape struct {
	words    int  // runs between white space that hold a letter or digit
	letters  int  // runes
	uppers   int  // upper-case runes
	terminal bool // ends like a sentence: . ! ? or an ellipsis, quotes and brackets aside
	period   bool // ends in a full stop or ellipsis
	opened   bool // ends in : , or ; and so leads on to something
}

// proseWords is the fewest words of a block that can only be running text if
// it also ends like a sentence. Headlines that end in "?" are mostly shorter
// than the longest menus, captions and bylines that end in nothing.
const proseWords = 6

// prose reports whether a block of this shape can hardly be anything but
// running text.
func (s shape) prose() bool {
	return s.terminal && s.words >= proseWords || s.words > 40
}

// capitals reports whether the letters are nearly all upper case.
func (s shape) capitals() bool { return s.letters > 0 && s.uppers*10 >= s.letters*9 }

func shapeOf(text string) shape {
	var s shape
	inWord := false
	for _, r := range text {
		switch {
		case unicode.IsLetter(r):
			s.letters++
			if unicode.IsUpper(r) {
				s.uppers++
			}
			fallthrough
		case unicode.IsDigit(r):
			if !inWord {
				s.words++
			}
			inWord = true
		case unicode.IsSpace(r):
			inWord = false
		}
	}
	s.terminal, s.period, s.opened = ending(text)
	return s
}

func ending(text string) (terminal, period, opened bool) {
	text = strings.TrimRightFunc(text, isCloser)
	if strings.HasSuffix(text, "--") {
		return false, false, true // cut off or led on
	}
	r, _ := utf8.DecodeLastRuneInString(text)
	switch r {
	case '.', '…':
		return true, true, false
	case '!', '?':
		return true, false, false
	case ':', ',', ';', '—', '–':
		return false, false, true
	}
	return false, false, false
}

// isCloser reports whether r may stand between the end of a sentence and the
// end of its block.
func isCloser(r rune) bool {
	return unicode.IsSpace(r) || strings.ContainsRune("\"'”’»)]*", r)
}

// firstWord returns the first run of non-space runes in text.
func firstWord(text string) string {
	if i := strings.IndexFunc(text, unicode.IsSpace); i >= 0 {
		return text[:i]
	}
	return text
}

// lastWord returns the last run of non-space runes in text.
func lastWord(text string) string {
	if i := strings.LastIndexFunc(text, unicode.IsSpace); i >= 0 {
		_, n := utf8.DecodeRuneInString(text[i:])
		return text[i+n:]
	}
	return text
}

func startsLower(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.IsLower(r)
}

func startsUpper(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.IsUpper(r)
}

// isItem reports whether text starts like an item of a list, a signature under
// a quotation ("—Name"), or a turn of a transcript ("Q ...").
func isItem(text string) bool {
	w := firstWord(text)
	if w == "Q" || w == "A" && len(text) > 1 && text[1] != ' ' {
		return true
	}
	r, n := utf8.DecodeRuneInString(w)
	if strings.ContainsRune("-–—―*•·▪►◦‣~>", r) {
		return true
	}
	digits := strings.TrimLeft(w, "0123456789")
	return len(digits) < len(w) && (digits == "." || digits == ")") || len(w) > n && w[0] == '(' && strings.HasSuffix(w, ")") && len(w) <= 4
}
