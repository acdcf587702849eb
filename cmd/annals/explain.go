package main

import (
	"context"
	"flag"

	"github.com/annals-dev/annals/events"
)

func explainCommand() command {
	return command{
		name:    "explain",
		args:    "[file ...]",
		summary: "tell why each event was reported",
		help: `
Tells, for every event of the articles, the rule or model decision that
reported it, the words that filled each role, and what decided its status,
time and place. For people; programs find the rule in the JSON of "extract".

	annals explain article.txt
	annals explain -event e3 article.txt
	annals explain -rules mine.rules article.txt`,
		setup: func(fs *flag.FlagSet) runner {
			var in inputFlags
			var out outputFlags
			var an extractionFlags
			in.add(fs)
			out.add(fs, "text")
			an.add(fs)
			event := fs.String("event", "", "explain only the event with this `id`, as e3")
			return func(ctx context.Context, s *session, args []string) error {
				formats := []string{"text"}
				if err := out.check("explain", formats); err != nil {
					return err
				}
				j, err := openJob(s, "explain", in, an)
				if err != nil {
					return err
				}
				o, err := out.open(s, formats)
				if err != nil {
					return err
				}
				st := styleFor(s, o)
				return o.finish(j.each(ctx, args, func(r *events.Report) error {
					return explainReport(o, st, r, *event)
				}))
			}
		},
	}
}

// explainReport explains the events of r, or only the one with the given id.
func explainReport(o *output, st style, r *events.Report, id string) error {
	o.printf("%s\n\n", st.bold(titleOf(r)))
	for i := range r.Events {
		if id != "" && r.Events[i].ID != id {
			continue
		}
		if err := r.Explain(o, i); err != nil {
			return err
		}
		o.printf("\n")
	}
	return o.Flush()
}
