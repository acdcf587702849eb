package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"strings"
)

// A command is one subcommand.
type command struct {
	name    string
	args    string // synopsis of what follows the flags
	summary string // one line
	help    string // what it does, formats, examples; flags are added below
	setup   func(*flag.FlagSet) runner
}

// A runner does the work of a command after its flags are parsed.
type runner func(ctx context.Context, s *session, args []string) error

func commands() []command {
	return []command{
		extractCommand(),
		timelineCommand(),
		explainCommand(),
		resolveCommand(),
		tokensCommand(),
		versionCommand(),
	}
}

// dispatch runs the command that args name.
func dispatch(ctx context.Context, s *session, args []string) error {
	if len(args) == 0 {
		writeOverview(s.log.w)
		return usagef("", "no command given")
	}
	name, rest := args[0], args[1:]
	switch name {
	case "help", "-h", "-help", "--help":
		return help(s, rest)
	case "-version", "--version":
		name = "version"
	}
	c, ok := findCommand(name)
	if !ok {
		return usagef("", "unknown command %q%s", name, suggestion(name))
	}
	return c.run(ctx, s, rest)
}

func findCommand(name string) (command, bool) {
	for _, c := range commands() {
		if c.name == name {
			return c, true
		}
	}
	return command{}, false
}

// suggestion names the commands that begin as name does.
func suggestion(name string) string {
	var near []string
	for _, c := range commands() {
		if name != "" && c.name[0] == name[0] {
			near = append(near, fmt.Sprintf("%q", c.name))
		}
	}
	if len(near) == 0 {
		return ""
	}
	return "; did you mean " + strings.Join(near, " or ") + "?"
}

func (c command) run(ctx context.Context, s *session, args []string) error {
	fs, work := c.flags()
	operands, err := parseFlags(fs, args)
	switch {
	case errors.Is(err, flag.ErrHelp):
		c.writeHelp(s.stdout)
		return nil
	case err != nil:
		return usagef(c.name, "%v", err)
	}
	return work(ctx, s, operands)
}

// parseFlags parses flags that may stand before, between and after the
// operands, which it returns. All after "--" are operands.
func parseFlags(fs *flag.FlagSet, args []string) (operands []string, err error) {
	for {
		if err := fs.Parse(args); err != nil {
			return nil, err
		}
		rest := fs.Args()
		switch n := len(args) - len(rest); {
		case len(rest) == 0:
			return operands, nil
		case n > 0 && args[n-1] == "--":
			return append(operands, rest...), nil
		}
		operands = append(operands, rest[0])
		args = rest[1:]
	}
}

func (c command) flags() (*flag.FlagSet, runner) {
	fs := flag.NewFlagSet("annals "+c.name, flag.ContinueOnError)
	fs.SetOutput(io.Discard)
	return fs, c.setup(fs)
}
