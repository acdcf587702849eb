package main

import (
	"context"
	"flag"
	"strings"

	"github.com/annals-dev/annals/events"
)

func extractCommand() command {
	return command{
		name:    "extract",
		args:    "[file ...]",
		summary: "find the events of articles",
		help: `
Finds, in each article, who did what to whom, when and where, how many people
were harmed, and who says so. Every result carries its place in the text.

Formats of the output:

	jsonl  one JSON object an article, in the order of the input, with
	       "events", "entities", "times", "casualties", "tolls",
	       "attributions" and "sentences"; offsets are bytes of the text,
	       which is included as "text" if the input was a web page
	json   the same objects in one JSON array
	text   a dated list to be read (the default on a terminal)

Event types are those of PLOVER (AGREE CONSULT SUPPORT CONCEDE COOPERATE AID
RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE
ASSAULT) and HARM for people harmed without a hostile actor; each event has a
CAMEO code too.

	annals extract article.txt
	annals extract -published 2025-12-01 -format jsonl < article.txt
	annals extract page.html
	annals extract -in jsonl -workers 4 -o events.jsonl archive.jsonl
	annals extract article.txt -format jsonl | jq -r '.events[].type'`,
		setup: func(fs *flag.FlagSet) runner {
			var in inputFlags
			var out outputFlags
			var an extractionFlags
			in.add(fs)
			out.add(fs, "jsonl, json or text")
			an.add(fs)
			return func(ctx context.Context, s *session, args []string) error {
				formats := []string{"jsonl", "json", "text"}
				if err := out.check("extract", formats); err != nil {
					return err
				}
				j, err := openJob(s, "extract", in, an)
				if err != nil {
					return err
				}
				o, err := out.open(s, formats)
				if err != nil {
					return err
				}
				return o.finish(writeReports(ctx, j, o, args))
			}
		},
	}
}

// writeReports writes the report of every article.
func writeReports(ctx context.Context, j *job, o *output, files []string) error {
	st := styleFor(j.session, o)
	bracket := "["
	err := j.each(ctx, files, func(r *events.Report) error {
		switch o.format {
		case "text":
			writeReport(o, st, r)
			return o.Flush()
		case "json":
			o.printf("%s\n", bracket)
			bracket = ","
		}
		return j.writeJSON(o, r)
	})
	if o.format == "json" {
		o.printf("%s]\n", strings.TrimSuffix(bracket, ","))
	}
	return err
}
