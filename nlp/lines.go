package nlp

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A block is a run of lines without an empty one among them.
type block struct {
	start, end int
	width      int // of its longest line if the block is a paragraph that was wrapped, else 0
}

// Plain text is wrapped at 40 to 110 columns; minFull is the share, in percent,
// of lines of a wrapped paragraph that have no room for the next word.
const (
	minWrap = 40
	maxWrap = 110
	minFull = 75
)

// readBlock returns the block of text[:end] that starts at start.
func readBlock(text string, start, end int) block {
	b := block{start: start, end: start}
	lines := strings.Split(blockText(text[start:end]), "\n")
	b.end += len(strings.Join(lines, "\n"))
	longest := 0
	for _, l := range lines {
		longest = max(longest, len(l))
	}
	if longest >= minWrap && longest <= maxWrap && len(lines) > 2 && fullLines(lines, longest)*100 >= minFull*(len(lines)-1) {
		b.width = longest
	}
	return b
}

// blockText returns the text before the first empty line.
func blockText(text string) string {
	at := 0
	for {
		n := strings.IndexByte(text[at:], '\n')
		if n < 0 {
			return text
		}
		next := at + n + 1
		rest := strings.TrimLeft(text[next:min(len(text), next+maxIndent)], " \t\r")
		if rest == "" || rest[0] == '\n' {
			return text[:at+n]
		}
		at = next
	}
}

// maxIndent bounds the spaces of a line that counts as empty.
const maxIndent = 16

// fullLines counts the lines, but for the last, that have no room for the first
// word of the next one in a paragraph of the given width.
func fullLines(lines []string, width int) int {
	n := 0
	for i, l := range lines[:len(lines)-1] {
		if len(l)+1+firstWord(lines[i+1]) > width {
			n++
		}
	}
	return n
}

// firstWord returns the number of bytes of the first word of line, at most
// maxWrap.
func firstWord(line string) int {
	line = strings.TrimLeft(line[:min(len(line), maxWrap)], " \t")
	if n := strings.IndexByte(line, ' '); n >= 0 {
		return n
	}
	return len(line)
}

// hardNewline reports whether the single newline between bytes end and next of
// the text is more than the wrapping of a paragraph.
func (s *splitter) hardNewline(end, next int) bool {
	text := s.d.text
	if end >= s.block.end {
		// A part may start in a line, after a dateline.
		from := max(s.part-maxWrap, 0)
		start := from + strings.LastIndexByte(text[from:end], '\n') + 1
		s.block = readBlock(text, start, s.end)
	}
	start := max(s.block.start, strings.LastIndexByte(text[s.block.start:end], '\n')+s.block.start+1)
	length := len(strings.TrimRight(text[start:end], " \r"))
	if s.block.width > 0 {
		return length+1+firstWord(text[next:s.end]) <= s.block.width
	}
	r, _ := utf8.DecodeRuneInString(text[next:])
	return length < minWrap || !unicode.IsLower(r)
}
