// Command annals turns English news articles into structured events and
// timelines. Run "annals help" for what it can do.
package main

import (
	"context"
	"io"
	"os"
	"os/signal"
	"syscall"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // a second interrupt ends the program at once
	os.Exit(run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr, os.Getenv))
}

// Exit statuses.
const (
	exitOK          = 0
	exitFailed      = 1 // a record or file was bad, or the output could not be written
	exitUsage       = 2 // the command line was wrong; nothing was read
	exitInterrupted = 130
)

// run is the program without the process around it.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer, getenv func(string) string) int {
	s := &session{
		stdin:  stdin,
		stdout: stdout,
		log:    newLog(stderr),
		plain:  getenv("NO_COLOR") != "" || getenv("TERM") == "dumb",
	}
	err := dispatch(ctx, s, args)
	s.log.done()
	return s.status(ctx, err)
}
