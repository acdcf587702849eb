package article

import (
	"errors"
	"fmt"
)

// MaxText is the size of the largest text of one Article, in bytes. The
// longest news texts are transcripts of half a megabyte; offsets need 32 bits.
const MaxText = 16 << 20

// Reasons for a [RecordError].
var (
	ErrEmpty     = errors.New("empty text")
	ErrTooLarge  = errors.New("text larger than 16 MiB")
	ErrUTF8      = errors.New("invalid UTF-8")
	ErrDate      = errors.New("impossible date")
	ErrDuplicate = errors.New("id seen before")
)

// A RecordError says which record of an input could not be read, and why. The
// records around it are not affected.
type RecordError struct {
	File string
	Line int   // from 1; 0 if the error is of the whole file
	Err  error // one of the Err variables above, or of the reader or the JSON decoder
}

// Error returns "file:line: reason".
func (e *RecordError) Error() string {
	if e.Line == 0 {
		return fmt.Sprintf("%s: %v", e.File, e.Err)
	}
	return fmt.Sprintf("%s:%d: %v", e.File, e.Line, e.Err)
}

// Unwrap returns the reason.
func (e *RecordError) Unwrap() error { return e.Err }
