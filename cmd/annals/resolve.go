package main

import (
	"bufio"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"iter"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/annals-dev/annals/article"
	"github.com/annals-dev/annals/entities"
	"github.com/annals-dev/annals/when"
)

func resolveCommand() command {
	return command{
		name:    "resolve",
		args:    "[mention ...]",
		summary: "look up who or what a name or phrase means",
		help: `
Looks up mentions of actors and places, and gives the ranked candidates of
each: name, key in the knowledge base, kind, country, sectors, office held on
the date, score.

The mentions are the arguments, or lines of standard input: plain, or JSON
objects {"id"?, "text", "date"?, "context"?}. The date decides who holds an
office; the context, such as the sentence, which of several readings fits.

Formats of the output:

	jsonl  {"id", "candidates": [{"name", "id", "kind", "country", ...}]} a
	       line; a plain mention is its own id
	text   a list to be read (the default on a terminal)

With -stats it prints how many entries of each kind the knowledge base holds,
overlays included, the newest date of any of its facts, and its version.

	annals resolve "the Mongolian president" Timbuktu
	annals resolve -stats
	annals resolve -date 2015-06-01 "President Obama"
	annals resolve -in jsonl < mentions.jsonl`,
		setup: func(fs *flag.FlagSet) runner {
			var out outputFlags
			var kb knowledgeFlag
			var an analysisFlags
			var m mentionFlags
			stats := fs.Bool("stats", false, "print what the knowledge base holds, and how new it is, instead")
			m.add(fs)
			out.add(fs, "jsonl or text")
			kb.add(fs)
			fs.IntVar(&an.workers, "workers", 0, "look up on `n` processors at once; 0 means all")
			return func(ctx context.Context, s *session, args []string) error {
				formats := []string{"jsonl", "text"}
				if err := out.check("resolve", formats); err != nil {
					return err
				}
				mentions, err := m.open(s, args)
				if err != nil {
					return err
				}
				base, err := kb.open()
				if err != nil {
					return err
				}
				o, err := out.open(s, formats)
				if err != nil {
					return err
				}
				if *stats {
					return o.finish(writeStats(o, base.Stats()))
				}
				return o.finish(writeCandidates(s, o, base, untilDone(ctx, mentions), an.workers))
			}
		},
	}
}

// A mention is what is looked up.
type mention struct {
	ID      string `json:"id"`
	Text    string `json:"text"`
	Date    string `json:"date"`
	Context string `json:"context"`
}

// A resolved mention is one line of output.
type resolved struct {
	ID         string               `json:"id"`
	Candidates []entities.Candidate `json:"candidates"`
}

// mentionFlags are the flags about the input of resolve.
type mentionFlags struct {
	format  string
	date    string
	context string
}

func (f *mentionFlags) add(fs *flag.FlagSet) {
	fs.StringVar(&f.format, "in", "auto", "`format` of the lines of standard input: jsonl, text (a mention a line),\nor auto, which goes by how they begin")
	fs.StringVar(&f.date, "date", "", "`date` on which the mentions were written, as 2015-06-01 or \"1 June 2015\",\nfor those that give none; without it, the last the knowledge base knows")
	fs.StringVar(&f.context, "context", "", "`text` around the mentions, for those that give none")
}

// open checks the flags and returns the mentions, those of standard input if
// args has none.
func (f *mentionFlags) open(s *session, args []string) (iter.Seq[mention], error) {
	if f.format != "auto" && f.format != "jsonl" && f.format != "text" {
		return nil, usagef("resolve", "unknown input format %q: use auto, jsonl or text", f.format)
	}
	if _, err := mentionDate(f.date); err != nil {
		return nil, usagef("resolve", "-date: %v", err)
	}
	if len(args) == 0 {
		return f.lines(s), nil
	}
	return func(yield func(mention) bool) {
		for _, text := range args {
			if !yield(mention{text, text, f.date, f.context}) {
				return
			}
		}
	}, nil
}

// maxMention is the longest line of mentions, in bytes; the context may be an
// article.
const maxMention = 1 << 20

// lines reads mentions from standard input.
func (f *mentionFlags) lines(s *session) iter.Seq[mention] {
	return func(yield func(mention) bool) {
		sc := bufio.NewScanner(s.stdin)
		sc.Buffer(nil, maxMention)
		n := 0
		bad := func(err error) { s.log.record(&article.RecordError{File: "stdin", Line: n, Err: err}) }
		for sc.Scan() {
			n++
			line := strings.TrimSpace(sc.Text())
			if line == "" {
				continue
			}
			m, err := f.parse(line)
			if err != nil {
				bad(err)
				continue
			}
			if m.ID == "" {
				m.ID = fmt.Sprintf("stdin:%d", n)
			}
			if !yield(m) {
				return
			}
		}
		if err := sc.Err(); err != nil {
			n++
			bad(err)
		}
	}
}

// parse reads one line; mentions get the date and context of the flags if they
// have none of their own.
func (f *mentionFlags) parse(line string) (mention, error) {
	m := mention{ID: line, Text: line}
	if f.format == "jsonl" || f.format == "auto" && line[0] == '{' {
		m = mention{}
		if err := json.Unmarshal([]byte(line), &m); err != nil {
			return m, err
		}
	}
	if m.Date == "" {
		m.Date = f.date
	}
	if m.Context == "" {
		m.Context = f.context
	}
	if strings.TrimSpace(m.Text) == "" {
		return m, errors.New("no text")
	}
	_, err := mentionDate(m.Date)
	return m, err
}

// mentionDate reads a date as people write them: "2015-06-01", "1 June 2015".
// "today" is as far as the knowledge base goes, as is no date at all.
func mentionDate(s string) (time.Time, error) {
	if s == "" || strings.EqualFold(s, "today") {
		return time.Time{}, nil
	}
	t, _, err := article.ParsePublished(s)
	if err != nil {
		if stamp, _, ok := when.ParseStamp(s); ok {
			return stamp, nil
		}
	}
	return t, err
}

// writeCandidates looks up the mentions and writes the result of each.
func writeCandidates(s *session, o *output, kb *entities.KB, mentions iter.Seq[mention], workers int) error {
	st := styleFor(s, o)
	look := func(m mention) resolved {
		date, _ := mentionDate(m.Date) // was checked when read
		return resolved{m.ID, append([]entities.Candidate{}, kb.Resolve(m.Text, date, m.Context)...)}
	}
	for r := range inOrder(mentions, workers, look) {
		if o.format == "jsonl" {
			if err := o.line(r); err != nil {
				return err
			}
			continue
		}
		writeCandidateList(o, st, r)
		if err := o.Flush(); err != nil {
			return err
		}
	}
	return nil
}

// writeStats writes what a knowledge base holds.
func writeStats(o *output, k entities.Stats) error {
	if o.format == "jsonl" {
		return o.line(struct {
			Version string         `json:"version"`
			Newest  string         `json:"newest"`
			Names   int            `json:"names"`
			Entries int            `json:"entries"`
			ByKind  map[string]int `json:"by_kind"` // in order of the keys when written
		}{k.Version, k.Newest.Format(time.DateOnly), k.Names, k.Entries, k.ByKind})
	}
	fmt.Fprintf(o, "knowledge base %s: %d entries with %d names, newest fact %s\n", k.Version, k.Entries, k.Names, k.Newest.Format(time.DateOnly))
	for _, kind := range slices.Sorted(maps.Keys(k.ByKind)) {
		fmt.Fprintf(o, "  %-14s %6d\n", kind, k.ByKind[kind])
	}
	return nil
}

func writeCandidateList(w io.Writer, st style, r resolved) {
	fmt.Fprintf(w, "%s\n", st.bold(r.ID))
	for _, c := range r.Candidates {
		what := strings.Join(slices.DeleteFunc([]string{c.Kind, c.Country, strings.Join(c.Sectors, " "), c.Office}, func(s string) bool { return s == "" }), ", ")
		fmt.Fprintf(w, "  %.2f  %s  %s\n", c.Score, cmp.Or(c.Name, "(no name)"), st.faint(what))
	}
	if len(r.Candidates) == 0 {
		fmt.Fprintf(w, "  %s\n", st.faint("unknown"))
	}
	fmt.Fprintln(w)
}
