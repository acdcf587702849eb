package main

import (
	"strings"
	"unicode/utf8"

	"github.com/annals-dev/annals/events"
)

// viewWidth is the width of the readable views, in columns: that of the
// narrowest terminal in common use.
const viewWidth = 80

// A style puts ANSI escapes around words, or nothing if it is off.
type style struct{ on bool }

// styleFor decides whether colours are wanted on o.
func styleFor(s *session, o *output) style { return style{o.terminal && !s.plain} }

func (st style) wrap(code, text string) string {
	if !st.on || text == "" {
		return text
	}
	return "\x1b[" + code + "m" + text + "\x1b[0m"
}

func (st style) bold(text string) string  { return st.wrap("1", text) }
func (st style) faint(text string) string { return st.wrap("2", text) }

// quadColours are the colours of the quad classes: green for cooperation, red
// for conflict, the brighter ones for deeds.
var quadColours = [...]string{"0", "36", "32", "33", "31"}

// event colours text by the quad class of its event.
func (st style) event(t events.Type, text string) string {
	if q := int(t.Quad()); q < len(quadColours) {
		return st.wrap(quadColours[q], text)
	}
	return text
}

// pad fills text with spaces to n columns.
func pad(text string, n int) string {
	if w := utf8.RuneCountInString(text); w < n {
		return text + strings.Repeat(" ", n-w)
	}
	return text
}

// fold breaks text into lines of at most n columns at its spaces; a longer
// word gets a line of its own.
func fold(text string, n int) []string {
	var lines []string
	width := 0
	for w := range strings.FieldsSeq(text) {
		c := utf8.RuneCountInString(w)
		if len(lines) == 0 || width+1+c > n {
			lines = append(lines, w)
			width = c
			continue
		}
		lines[len(lines)-1] += " " + w
		width += 1 + c
	}
	return lines
}
