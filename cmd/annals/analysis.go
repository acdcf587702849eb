package main

import (
	"flag"

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
