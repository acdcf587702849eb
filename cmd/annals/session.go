package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"syscall"
)

// A session is one run of the program: where it reads and writes.
type session struct {
	stdin  io.Reader
	stdout io.Writer
	log    *logger
	plain  bool // no colours, whatever stdout is
}

// A usageError is a mistake on the command line.
type usageError struct {
	command string // "" for the program itself
	msg     string
}

func (e *usageError) Error() string { return e.msg }

func usagef(command, format string, args ...any) error {
	return &usageError{command, fmt.Sprintf(format, args...)}
}

// status reports err, if there is one that has not been reported, and returns
// the exit status of the run.
func (s *session) status(ctx context.Context, err error) int {
	var usage *usageError
	switch {
	case errors.Is(err, flag.ErrHelp):
		return exitOK
	case errors.As(err, &usage):
		s.log.printf("%v", err)
		s.log.printf("%s", usage.hint())
		return exitUsage
	case isBrokenPipe(err):
		return exitFailed // whoever read the output has seen enough
	case err != nil:
		s.log.printf("%v", err)
		return exitFailed
	case ctx.Err() != nil:
		return exitInterrupted
	case s.log.bad() > 0:
		return exitFailed
	}
	return exitOK
}

func (e *usageError) hint() string {
	if e.command == "" {
		return `run "annals help" for the commands`
	}
	return fmt.Sprintf("run \"annals help %s\" for its flags", e.command)
}

func isBrokenPipe(err error) bool {
	return errors.Is(err, syscall.EPIPE) || errors.Is(err, io.ErrClosedPipe)
}

// isTerminal reports whether v is a file that a person looks at.
func isTerminal(v any) bool {
	f, ok := v.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	if err != nil || info.Mode()&os.ModeCharDevice == 0 {
		return false
	}
	null, err := os.Stat(os.DevNull)
	return err != nil || !os.SameFile(info, null)
}
