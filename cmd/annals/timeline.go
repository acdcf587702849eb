package main

import (
	"context"
	"flag"
	"fmt"
	"strings"

	"github.com/annals-dev/annals/events"
	"github.com/annals-dev/annals/timeline"
	"github.com/annals-dev/annals/timeline/export"
)

func timelineCommand() command {
	return command{
		name:    "timeline",
		args:    "[file ...]",
		summary: "merge the events of many articles into one timeline",
		help: `
Extracts the events of all articles, brings together what several of them
tell, and writes one timeline in order of time. Conflicting dates, places and
figures are kept and shown, each with its source.

Formats of the output:

` + formatList() + `
The default is text on a terminal, else jsonl.

	annals timeline -in jsonl articles.jsonl
	annals timeline -format markdown -o report.md one.txt two.txt three.txt`,
		setup: func(fs *flag.FlagSet) runner {
			var in inputFlags
			var out outputFlags
			var an extractionFlags
			in.add(fs)
			out.add(fs, "see above")
			an.add(fs)
			return func(ctx context.Context, s *session, args []string) error {
				j, err := openJob(s, "timeline", in, an)
				if err != nil {
					return err
				}
				o, err := out.open(s, "timeline", timelineFormats())
				if err != nil {
					return err
				}
				tl, err := buildTimeline(ctx, j, args)
				if err == nil {
					err = writeTimeline(s, o, tl)
				}
				return o.finish(err)
			}
		},
	}
}

// timelineFormats returns the known formats, the default first, the one for
// terminals last.
func timelineFormats() []string {
	list := []string{"jsonl"}
	for _, f := range export.Formats() {
		if f != "jsonl" && f != "text" {
			list = append(list, f)
		}
	}
	return append(list, "text")
}

// formatList describes the formats, one a line.
func formatList() string {
	var b strings.Builder
	for _, f := range export.Formats() {
		fmt.Fprintf(&b, "\t%-12s %s\n", f, export.About(f))
	}
	return b.String()
}

// buildTimeline merges the reports of all articles. An interrupt ends the
// reading; the timeline is then of what was read.
func buildTimeline(ctx context.Context, j *job, files []string) (*timeline.Timeline, error) {
	var b timeline.Builder
	err := j.each(ctx, files, func(r *events.Report) error {
		b.Add(r)
		return nil
	})
	if err != nil {
		return nil, err
	}
	return b.Timeline(), nil
}

// writeTimeline writes tl and tells what the format could not hold.
func writeTimeline(s *session, o *output, tl *timeline.Timeline) error {
	omitted, err := export.Options{Color: styleFor(s, o).on}.Write(o, o.format, tl)
	for _, om := range omitted {
		s.log.printf("%s: %v", o.format, om)
	}
	return err
}
