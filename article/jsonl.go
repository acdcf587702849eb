package article

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"unicode/utf8"
)

// maxLine is the longest line of a JSONL file, in bytes: the largest text with
// every byte escaped as six, and room for the other fields.
const maxLine = 6*MaxText + 1<<20

var errLine = errors.New("line longer than 97 MiB")

// A Reader reads articles from any number of inputs and sees to it that no id
// comes twice. The zero value is ready to use; it is not safe for concurrent
// use. It keeps the ids it has read in memory.
type Reader struct {
	seen map[string]bool
}

// FromJSONL reads one input with a new [Reader].
func FromJSONL(r io.Reader, name string) iter.Seq2[Article, error] {
	return new(Reader).FromJSONL(r, name)
}

// FromJSONL reads articles from r, one JSON object a line:
//
//	{"id": "a1", "text": "…", "title": "…", "published": "2025-11-30", "url": "…", "source": "Reuters"}
//
// Only text is required. A record without id gets "name:line". For published,
// which may also be called date, published_at or publishedAt, see
// [ParsePublished]. Empty lines are skipped. A record that cannot be used
// gives a *[RecordError] and the zero Article, and reading goes on with the
// next line; after an error of r itself it ends. A record whose date cannot be
// read is given without it, together with an error that wraps [ErrDate].
func (rd *Reader) FromJSONL(r io.Reader, name string) iter.Seq2[Article, error] {
	return func(yield func(Article, error) bool) {
		d := &decoder{Reader: rd, name: name, r: bufio.NewReaderSize(r, 1<<16)}
		for {
			line, err := d.next()
			if len(line) > 0 || err != nil && err != io.EOF {
				a, bad := d.article(line, err)
				if !yield(a, bad) {
					return
				}
			}
			if err != nil && err != errLine {
				return
			}
		}
	}
}

// claim remembers id, unless it has been seen.
func (rd *Reader) claim(id string) error {
	if rd.seen[id] {
		return fmt.Errorf("%w: %q", ErrDuplicate, id)
	}
	if rd.seen == nil {
		rd.seen = make(map[string]bool)
	}
	rd.seen[id] = true
	return nil
}

// A decoder is the state of one FromJSONL.
type decoder struct {
	*Reader
	name string
	line int
	r    *bufio.Reader
	buf  []byte
}

// next returns the next line without the white space around it. The error is
// errLine if the line was too long and skipped, else that of the reader; a
// last line without line end comes with io.EOF.
func (d *decoder) next() ([]byte, error) {
	d.line++
	d.buf = d.buf[:0]
	for long := false; ; {
		part, err := d.r.ReadSlice('\n')
		if long = long || len(d.buf)+len(part) > maxLine; !long {
			d.buf = append(d.buf, part...)
		}
		switch {
		case err == bufio.ErrBufferFull:
			continue
		case err != nil && err != io.EOF:
			return nil, err
		case long:
			return nil, errLine
		}
		line := d.buf
		if d.line == 1 {
			line = bytes.TrimPrefix(line, []byte(byteOrderMark))
		}
		return bytes.TrimSpace(line), err
	}
}

// article turns one line into an Article, unless err says that it could not
// be read.
func (d *decoder) article(line []byte, err error) (Article, error) {
	var a Article
	if err == nil || err == io.EOF {
		a, err = d.decode(line)
	}
	switch {
	case err == nil || err == io.EOF:
		return a, nil
	case !errors.Is(err, ErrDate):
		a = Article{}
	}
	return a, &RecordError{File: d.name, Line: d.line, Err: err}
}

func (d *decoder) decode(line []byte) (Article, error) {
	if !utf8.Valid(line) {
		return Article{}, ErrUTF8
	}
	var rec struct {
		ID        json.RawMessage `json:"id"`
		Text      string          `json:"text"`
		Title     string          `json:"title"`
		Published string          `json:"published"`
		Date      json.RawMessage `json:"date"`
		At        json.RawMessage `json:"published_at"`
		AtCamel   json.RawMessage `json:"publishedAt"`
		URL       string          `json:"url"`
		Source    string          `json:"source"`
	}
	if err := json.Unmarshal(line, &rec); err != nil {
		return Article{}, err
	}
	if err := CheckText(rec.Text); err != nil {
		return Article{}, err
	}
	a := Article{Text: rec.Text, Title: rec.Title, URL: rec.URL, Source: rec.Source}
	var err error
	if a.ID, err = d.id(rec.ID); err != nil {
		return Article{}, err
	}
	date := rec.Published
	for _, other := range []json.RawMessage{rec.At, rec.AtCamel, rec.Date} {
		if date == "" {
			date = stringOf(other)
		}
	}
	a.Published, a.DateOnly, err = ParsePublished(date)
	return a, err
}

// stringOf returns the JSON string raw, "" if it is anything else.
func stringOf(raw json.RawMessage) (s string) {
	if json.Unmarshal(raw, &s) != nil {
		return ""
	}
	return s
}

// id returns the id of the record, which may be a JSON string or number, or
// makes one, and remembers it.
func (d *decoder) id(raw json.RawMessage) (string, error) {
	id := string(raw)
	switch {
	case len(raw) == 0 || id == "null" || id == `""`:
		id = fmt.Sprintf("%s:%d", d.name, d.line)
	case raw[0] == '"':
		if err := json.Unmarshal(raw, &id); err != nil {
			return "", err
		}
	case raw[0] == '{' || raw[0] == '[' || raw[0] == 't' || raw[0] == 'f':
		return "", fmt.Errorf("id is neither string nor number: %.20s", raw)
	}
	return id, d.claim(id)
}
