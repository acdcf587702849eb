package main

import (
	"cmp"
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

With -summary, the output is a short timeline instead: the days that the
articles come back to most, and for each the sentences that say best what
happened, as {"items": [{"date", "summary": [sentence, ...]}]} or text.

	annals timeline -in jsonl articles.jsonl
	annals timeline -format markdown -o report.md one.txt two.txt three.txt
	annals timeline -summary -dates 5 -keywords "strike,port" articles.jsonl`,
		setup: func(fs *flag.FlagSet) runner {
			var in inputFlags
			var out outputFlags
			var an extractionFlags
			in.add(fs)
			out.add(fs, "see above")
			an.add(fs)
			var sum summaryFlags
			sum.add(fs)
			return func(ctx context.Context, s *session, args []string) error {
				formats, write := timelineFormats(), writeTimeline
				if sum.on {
					formats, write = []string{"json", "text"}, sum.write
				}
				if err := cmp.Or(sum.check(fs), out.check("timeline", formats)); err != nil {
					return err
				}
				j, err := openJob(s, "timeline", in, an)
				if err != nil {
					return err
				}
				o, err := out.open(s, formats)
				if err != nil {
					return err
				}
				reports, err := j.all(ctx, args)
				if err == nil {
					err = write(s, o, reports)
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

// writeTimeline merges the reports and tells what the format could not hold.
func writeTimeline(s *session, o *output, reports []*events.Report) error {
	var b timeline.Builder
	b.Add(reports...)
	omitted, err := export.Options{Color: styleFor(s, o).on}.Write(o, o.format, b.Timeline())
	for _, om := range omitted {
		s.log.printf("%s: %v", o.format, om)
	}
	return err
}
