package main

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
)

// outputFlags are the flags of the commands that write results.
type outputFlags struct {
	format string
	file   string
}

// add adds the flags; text says what the formats are.
func (f *outputFlags) add(fs *flag.FlagSet, text string) {
	fs.StringVar(&f.format, "format", "", "`format` of the output: "+text)
	fs.StringVar(&f.file, "o", "", "write to `file` instead of standard output")
}

// An output is where results go.
type output struct {
	*bufio.Writer
	format   string
	terminal bool // a person is looking
	close    func() error
}

// check reports a format that command does not know.
func (f outputFlags) check(command string, formats []string) error {
	if f.format != "" && !slices.Contains(formats, f.format) {
		return usagef(command, "unknown output format %q: use %s", f.format, strings.Join(formats, ", "))
	}
	return nil
}

// open opens the output. Without -format the format is the first of formats,
// or on a terminal the last.
func (f outputFlags) open(s *session, formats []string) (*output, error) {
	w, closer := s.stdout, func() error { return nil }
	if f.file != "" {
		file, err := os.Create(f.file)
		if err != nil {
			return nil, err
		}
		w, closer = file, file.Close
	}
	o := &output{Writer: bufio.NewWriterSize(w, 1<<16), format: f.format, terminal: isTerminal(w), close: closer}
	if o.format == "" {
		o.format = formats[0]
		if o.terminal {
			o.format = formats[len(formats)-1]
		}
	}
	return o, nil
}

// finish flushes and closes o. err is what went wrong before, and wins.
func (o *output) finish(err error) error {
	if e := o.Flush(); err == nil {
		err = e
	}
	if e := o.close(); err == nil {
		err = e
	}
	return err
}

// line writes v as one line of JSON and hands it on at once, so that a reader
// at the other end of a pipe need not wait for a full buffer.
func (o *output) line(v any) error {
	e := json.NewEncoder(o)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return err
	}
	return o.Flush()
}

var _ io.Writer = (*output)(nil)

// printf writes text; an error shows at finish.
func (o *output) printf(format string, args ...any) { fmt.Fprintf(o, format, args...) }
