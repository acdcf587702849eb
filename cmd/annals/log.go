package main

import (
	"fmt"
	"io"
	"sync"
	"time"
)

// A logger writes messages and, on a terminal, a line of progress to standard
// error. It is safe for concurrent use.
type logger struct {
	mu       sync.Mutex
	w        io.Writer
	live     bool // w is a terminal
	errors   int
	articles int
	start    time.Time
	shown    time.Time // when progress was last written; zero if it is not on screen
}

func newLog(w io.Writer) *logger {
	return &logger{w: w, live: isTerminal(w), start: time.Now()}
}

// printf writes one line.
func (l *logger) printf(format string, args ...any) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.clear()
	fmt.Fprintf(l.w, "annals: "+format+"\n", args...)
}

// record reports a bad record and counts it.
func (l *logger) record(err error) {
	l.printf("%v", err)
	l.mu.Lock()
	l.errors++
	l.mu.Unlock()
}

// bad returns the number of bad records so far.
func (l *logger) bad() int {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.errors
}

// Progress appears when work takes longer than a person waits without asking,
// and then often enough to show that it goes on.
const (
	progressAfter = 2 * time.Second
	progressEvery = 200 * time.Millisecond
)

// article counts an article that is done.
func (l *logger) article() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.articles++
	if !l.live {
		return
	}
	now := time.Now()
	if now.Sub(l.start) < progressAfter || now.Sub(l.shown) < progressEvery {
		return
	}
	l.shown = now
	fmt.Fprintf(l.w, "\r%d articles, %.0f a second \x1b[K", l.articles, float64(l.articles)/now.Sub(l.start).Seconds())
}

// clear removes the progress line. The caller holds l.mu.
func (l *logger) clear() {
	if !l.shown.IsZero() {
		fmt.Fprint(l.w, "\r\x1b[K")
		l.shown = time.Time{}
	}
}

// done removes the progress line at the end.
func (l *logger) done() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.clear()
}
