package rule

import (
	"fmt"
	"strings"
)

// An Error is one fault in a rule file. Column is 0 where the whole line is meant.
type Error struct {
	File   string
	Line   int
	Column int
	Text   string
}

// Error returns "file:line:column: text".
func (e *Error) Error() string {
	if e.Column == 0 {
		return fmt.Sprintf("%s:%d: %s", e.File, e.Line, e.Text)
	}
	return fmt.Sprintf("%s:%d:%d: %s", e.File, e.Line, e.Column, e.Text)
}

// Errors are all the faults of a compilation, in file order.
type Errors []*Error

// Error returns every fault on a line of its own.
func (l Errors) Error() string {
	var b strings.Builder
	for i, e := range l {
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(e.Error())
	}
	return b.String()
}

// Err returns l as an error, nil if it is empty.
func (l Errors) Err() error {
	if len(l) == 0 {
		return nil
	}
	return l
}
