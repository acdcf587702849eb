package main

import (
	"context"
	"flag"
	"fmt"
	"runtime"
	"runtime/debug"
)

func versionCommand() command {
	return command{
		name:    "version",
		summary: "print the version",
		help: `
Prints the version of the program, of Go, and of the platform it was built for.`,
		setup: func(*flag.FlagSet) runner {
			return func(_ context.Context, s *session, args []string) error {
				if len(args) > 0 {
					return usagef("version", "version takes no arguments")
				}
				_, err := fmt.Fprintf(s.stdout, "annals %s %s %s/%s\n", buildVersion(), runtime.Version(), runtime.GOOS, runtime.GOARCH)
				return err
			}
		},
	}
}

// buildVersion returns the module version the program was built at, with the
// commit if the build recorded it.
func buildVersion() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "(unknown)"
	}
	version := info.Main.Version
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" && len(s.Value) >= 12 && version == "(devel)" {
			version += " " + s.Value[:12]
		}
	}
	return version
}
