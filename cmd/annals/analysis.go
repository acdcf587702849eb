package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/annals-dev/annals/entities"
	"github.com/annals-dev/annals/events"
	"github.com/annals-dev/annals/nlp"
	"github.com/annals-dev/annals/nlp/prose"
)

// analysisFlags are the flags of the commands that analyse articles.
type analysisFlags struct {
	tagger  string
	workers int
}

func (f *analysisFlags) add(fs *flag.FlagSet) {
	fs.StringVar(&f.tagger, "tagger", "annals", "part-of-speech `tagger`: annals, or prose (github.com/jdkato/prose),\nwhich is slower and less accurate")
	fs.IntVar(&f.workers, "workers", 0, "analyse on `n` processors at once; 0 means all. The output is the same\nfor any number")
}

// newTagger returns the tagger chosen, nil for the built-in one.
func (f *analysisFlags) newTagger(command string) (nlp.Tagger, error) {
	switch f.tagger {
	case "annals":
		return nil, nil
	case "prose":
		return prose.New()
	}
	return nil, usagef(command, "unknown tagger %q: use annals or prose", f.tagger)
}

// A knowledgeFlag holds the files laid over the built-in knowledge base.
type knowledgeFlag []string

func (f *knowledgeFlag) add(fs *flag.FlagSet) {
	fs.Func("overlay", "lay the names of a TSV `file` over the built-in knowledge base, or those of a\nPhoenix, PETRARCH or CAMEO dictionary if its name ends in .actors.txt or\n.agents.txt; may be given more than once", func(name string) error {
		*f = append(*f, name)
		return nil
	})
}

// open returns the knowledge base with the overlays.
func (f knowledgeFlag) open() (*entities.KB, error) {
	kb := entities.Default()
	for _, name := range f {
		file, err := os.Open(name)
		if err != nil {
			return nil, err
		}
		kb, err = overlay(kb, file, name)
		file.Close()
		if err != nil {
			return nil, err
		}
	}
	return kb, nil
}

// overlay returns kb with what r holds, whose form the file name tells.
func overlay(kb *entities.KB, r io.Reader, name string) (*entities.KB, error) {
	switch lower := strings.ToLower(name); {
	case strings.HasSuffix(lower, "actors.txt"):
		return kb.WithActors(r, name)
	case strings.HasSuffix(lower, "agents.txt"):
		return kb.WithAgents(r, name)
	}
	return kb.With(r, name)
}

// extractionFlags are the flags of the commands that extract events.
type extractionFlags struct {
	analysisFlags
	overlays knowledgeFlag
	rules    []string
}

func (f *extractionFlags) add(fs *flag.FlagSet) {
	f.analysisFlags.add(fs)
	f.overlays.add(fs)
	fs.Func("rules", "add the rules of `file` to the built-in ones; may be given more than\nonce. The examples in the file are checked first", func(name string) error {
		f.rules = append(f.rules, name)
		return nil
	})
}

// extractor builds the Extractor that the flags of command describe.
func (f *extractionFlags) extractor(command string) (*events.Extractor, error) {
	tagger, err := f.newTagger(command)
	if err != nil {
		return nil, err
	}
	kb, err := f.overlays.open()
	if err != nil {
		return nil, err
	}
	rules, err := readRules(f.rules)
	if err != nil {
		return nil, err
	}
	x, err := events.New(events.Config{Tagger: tagger, Knowledge: kb, Rules: rules})
	if err != nil {
		return nil, err
	}
	for i, r := range rules {
		if err := x.CheckRules(r); err != nil {
			return nil, fmt.Errorf("%s: %w", f.rules[i], err)
		}
	}
	return x, nil
}

func readRules(files []string) ([]*events.Rules, error) {
	var rules []*events.Rules
	for _, name := range files {
		text, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		r, err := events.CompileRules(name, string(text))
		if err != nil {
			return nil, err
		}
		rules = append(rules, r)
	}
	return rules, nil
}
