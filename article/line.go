package article

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A line is one line of the text without the white space around it.
type line struct {
	start, end int
	width      int  // in runes, without indent
	indent     int  // white space runes before start
	gap        bool // an empty line comes before
}

const byteOrderMark = "\uFEFF"

// splitLines returns the lines of text that hold more than white space. A
// byte order mark at the start of the text counts as white space.
func splitLines(text string) []line {
	lines := make([]line, 0, 1+strings.Count(text, "\n"))
	gap := false
	for pos := len(text) - len(strings.TrimPrefix(text, byteOrderMark)); pos < len(text); {
		end, next := lineEnd(text, pos)
		l := trimLine(text, pos, end)
		if l.start < l.end {
			l.gap = gap || len(lines) == 0
			lines = append(lines, l)
		}
		gap = l.start == l.end
		pos = next
	}
	return lines
}

// lineEnd returns where the line that starts at pos ends and the next starts.
func lineEnd(text string, pos int) (end, next int) {
	for i := pos; i < len(text); {
		switch c := text[i]; {
		case c == '\r' && i+1 < len(text) && text[i+1] == '\n':
			return i, i + 2
		case c >= '\n' && c <= '\r':
			return i, i + 1
		case c < utf8.RuneSelf:
			i++
		default:
			r, n := utf8.DecodeRuneInString(text[i:])
			if r == '\u0085' || r == '\u2028' || r == '\u2029' {
				return i, i + n
			}
			i += n
		}
	}
	return len(text), len(text)
}

func trimLine(text string, start, end int) line {
	all := text[start:end]
	left := strings.TrimLeftFunc(all, unicode.IsSpace)
	body := strings.TrimRightFunc(left, unicode.IsSpace)
	lead := len(all) - len(left)
	return line{
		start:  start + lead,
		end:    start + lead + len(body),
		width:  utf8.RuneCountInString(body),
		indent: utf8.RuneCountInString(all[:lead]),
	}
}
