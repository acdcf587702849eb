package main

import (
	"flag"
	"strings"
	"time"

	"github.com/annals-dev/annals/events"
	"github.com/annals-dev/annals/timeline"
)

// summaryFlags are the flags of "timeline -summary".
type summaryFlags struct {
	on       bool
	options  timeline.SummaryOptions
	keywords string
	from, to string
}

func (f *summaryFlags) add(fs *flag.FlagSet) {
	fs.BoolVar(&f.on, "summary", false, "write a summary: the most important days, with sentences of the articles")
	fs.IntVar(&f.options.Dates, "dates", 10, "with -summary, pick `n` days")
	fs.IntVar(&f.options.Sentences, "sentences", 1, "with -summary, give `n` sentences for each day")
	fs.StringVar(&f.keywords, "keywords", "", "with -summary, prefer what these `words`, separated by commas, are about")
	fs.StringVar(&f.from, "from", "", "with -summary, pick from this `day` on, as 2025-11-30")
	fs.StringVar(&f.to, "to", "", "with -summary, pick up to this `day`")
}

// check completes the options from the flags.
func (f *summaryFlags) check(fs *flag.FlagSet) error {
	var err error
	fs.Visit(func(g *flag.Flag) {
		switch g.Name {
		case "dates", "sentences", "keywords", "from", "to":
			if !f.on {
				err = usagef("timeline", "-%s needs -summary", g.Name)
			}
		}
	})
	if f.options.Dates <= 0 || f.options.Sentences <= 0 {
		err = usagef("timeline", "-dates and -sentences must be positive")
	}
	for word := range strings.SplitSeq(f.keywords, ",") {
		if word = strings.TrimSpace(word); word != "" {
			f.options.Keywords = append(f.options.Keywords, word)
		}
	}
	f.options.From, err = dayFlag("from", f.from, err)
	f.options.To, err = dayFlag("to", f.to, err)
	return err
}

// dayFlag parses the value of a flag that takes a day, "" for none, unless
// there is an error already.
func dayFlag(name, value string, err error) (time.Time, error) {
	if value == "" || err != nil {
		return time.Time{}, err
	}
	day, err := time.Parse(time.DateOnly, value)
	if err != nil {
		return day, usagef("timeline", "-%s: %q is no day like 2025-11-30", name, value)
	}
	return day, nil
}

// write writes the summary of the reports.
func (f *summaryFlags) write(s *session, o *output, reports []*events.Report) error {
	summary := timeline.Summarize(reports, f.options)
	if o.format == "json" {
		return o.line(summary)
	}
	st := styleFor(s, o)
	for _, item := range summary.Items {
		date := item.Date
		for _, sentence := range item.Summary {
			for _, l := range fold(sentence, viewWidth-dateColumn) {
				o.printf("%s%s\n", st.bold(pad(date, dateColumn)), l)
				date = ""
			}
		}
		o.printf("\n")
	}
	return nil
}
