package main

import (
	"flag"
	"fmt"
	"io"
	"strings"
)

const overview = `annals turns English news articles into structured events: who did what to
whom, when, where, with what casualties, and according to whom.

Usage:

	annals COMMAND [flags] [file ...]

Commands:

%s
Articles are read from the files, or from standard input if there are none.
An input is JSON lines ({"id", "text", "title"?, "published"?, "url"?,
"source"?} a line), or one plain text or web page a file; the file name
decides, or -in.

	annals extract article.txt
	annals extract -published 2025-12-01 < article.txt
	annals extract -in jsonl -o events.jsonl archive.jsonl

On a terminal the results are shown to be read; into a file or pipe they are
JSON lines. Nothing is sent anywhere: models and knowledge base are built in.

Exit status: 0 all well, 1 some record or file could not be read (the others
are not affected; each is reported on standard error), 2 wrong command line,
130 interrupted (what was read by then is written).

Run "annals help COMMAND" for the flags and formats of a command.
`

func writeOverview(w io.Writer) {
	var list strings.Builder
	for _, c := range commands() {
		fmt.Fprintf(&list, "\t%-10s %s\n", c.name, c.summary)
	}
	fmt.Fprintf(&list, "\t%-10s %s\n", "help", "explain a command")
	fmt.Fprintf(w, overview, list.String())
}

// help runs "annals help [command]".
func help(s *session, args []string) error {
	switch len(args) {
	case 0:
		writeOverview(s.stdout)
		return nil
	case 1:
		if c, ok := findCommand(args[0]); ok {
			c.writeHelp(s.stdout)
			return nil
		}
		return usagef("", "unknown command %q%s", args[0], suggestion(args[0]))
	}
	return usagef("", "help takes one command")
}

// writeHelp writes what the command does and its flags.
func (c command) writeHelp(w io.Writer) {
	fs, _ := c.flags()
	fmt.Fprintf(w, "Usage: annals %s [flags] %s\n\n%s\n", c.name, c.args, strings.TrimSpace(c.help))
	var list strings.Builder
	fs.VisitAll(func(f *flag.Flag) {
		kind, usage := flag.UnquoteUsage(f)
		if kind != "" {
			kind = " " + kind
		}
		fmt.Fprintf(&list, "  -%s%s\n", f.Name, kind)
		for l := range strings.Lines(usage) {
			fmt.Fprintf(&list, "\t%s\n", strings.TrimRight(l, "\n"))
		}
	})
	if list.Len() > 0 {
		fmt.Fprintf(w, "\nFlags:\n%s", list.String())
	}
}
