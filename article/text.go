package article

import (
	"io"
	"strings"
	"unicode/utf8"
)

// FromText reads one text with a new [Reader].
func FromText(name string, r io.Reader) (Article, error) { return new(Reader).FromText(name, r) }

// FromText reads a single plain text, whose ID becomes name. The text is kept
// byte for byte. The error is a *[RecordError].
func (rd *Reader) FromText(name string, r io.Reader) (Article, error) {
	data, err := io.ReadAll(io.LimitReader(r, MaxText+1))
	a := Article{ID: name, Text: string(data)}
	if err == nil {
		err = rd.Check(a)
	}
	if err != nil {
		return Article{}, &RecordError{File: name, Err: err}
	}
	return a, nil
}

// Check reports why a, however it was come by, cannot be used: see
// [CheckText]; [ErrDuplicate] if its id has been read or checked before.
func (rd *Reader) Check(a Article) error {
	if err := CheckText(a.Text); err != nil {
		return err
	}
	return rd.claim(a.ID)
}

// CheckText reports why text cannot be analysed: [ErrTooLarge], [ErrUTF8] or
// [ErrEmpty]. It returns nil if it can.
func CheckText(text string) error {
	switch {
	case len(text) > MaxText:
		return ErrTooLarge
	case !utf8.ValidString(text):
		return ErrUTF8
	case strings.TrimSpace(strings.TrimPrefix(text, byteOrderMark)) == "":
		return ErrEmpty
	}
	return nil
}
