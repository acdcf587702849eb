package phoenix

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/annals-dev/annals/internal/kbtab"
)

// maxLine is the longest line of a dictionary, in bytes; the published ones
// have under 400.
const maxLine = 1 << 20

// A lexer yields the lines of a dictionary without comments.
type lexer struct {
	file   string
	line   int // number of the line that text comes from
	text   string
	scan   *bufio.Scanner
	closer string // what ends the comment or block that the line is in, "" outside
}

func newLexer(r io.Reader, file string) *lexer {
	s := bufio.NewScanner(r)
	s.Buffer(make([]byte, 4096), maxLine)
	return &lexer{file: file, scan: s}
}

// next moves to the next line that is not empty.
func (l *lexer) next() bool {
	for l.scan.Scan() {
		l.line++
		l.text = strings.TrimSpace(l.strip(l.scan.Text()))
		if l.text != "" {
			return true
		}
	}
	return false
}

// strip takes comments and blocks in angle brackets out of a line.
func (l *lexer) strip(s string) string {
	var out strings.Builder
	for {
		if l.closer != "" {
			_, rest, found := strings.Cut(s, l.closer)
			if !found {
				return out.String()
			}
			l.closer, s = "", rest
		}
		i := strings.IndexAny(s, "#;<")
		if i < 0 || s[i] != '<' {
			if i >= 0 && !strings.HasPrefix(s[i:], "###") {
				s = s[:i]
			}
			out.WriteString(s)
			return out.String()
		}
		rest, opened := l.open(s[i:])
		if !opened { // a date: "<950601"
			out.WriteString(s[:i+1])
			s = s[i+1:]
			continue
		}
		out.WriteString(s[:i])
		s = rest
	}
}

// open enters a comment or a block such as <NOUN> at the start of s.
func (l *lexer) open(s string) (rest string, opened bool) {
	if strings.HasPrefix(s, "<!--") {
		l.closer = "-->"
		return s[4:], true
	}
	if tag, rest, ok := strings.Cut(s[1:], ">"); ok && isCode(tag) && tag != "" {
		l.closer = "</" + tag + ">"
		return rest, true
	}
	return s, false
}

// fail returns an error at the given line.
func (l *lexer) fail(line int, format string, args ...any) error {
	return &kbtab.SourceError{File: l.file, Line: line, Reason: fmt.Sprintf(format, args...)}
}

// end returns what stopped the lexer, nil at the end of the file.
func (l *lexer) end() error {
	if err := l.scan.Err(); err != nil {
		return l.fail(l.line+1, "%v", err)
	}
	if l.closer != "" {
		return l.fail(l.line, "no %s before the end of the file", l.closer)
	}
	return nil
}

// brackets cuts s into the text before the first open bracket and the contents
// of all pairs of brackets.
func brackets(s string, open, end byte) (before string, inside []string, ok bool) {
	i := strings.IndexByte(s, open)
	if i < 0 {
		return s, nil, strings.IndexByte(s, end) < 0
	}
	before = s[:i]
	for i >= 0 {
		n := strings.IndexByte(s[i:], end)
		if n < 0 {
			return before, nil, false
		}
		inside = append(inside, s[i+1:i+n])
		s = strings.TrimSpace(s[i+n+1:])
		i = strings.IndexByte(s, open)
		if i > 0 || i < 0 && s != "" {
			return before, nil, false
		}
	}
	return before, inside, true
}
