// Command custom extends the extractor at run time with names and a rule of
// its own.
//
//	go run ./examples/custom
package main

import (
	"context"
	"io"
	"log"
	"os"
	"strings"

	"github.com/annals-dev/annals/article"
	"github.com/annals-dev/annals/entities"
	"github.com/annals-dev/annals/events"
)

// ownNames are two parties of an invented story, in the format of entities.KB.With.
const ownNames = "Kestrel Brigade\tgroup\tSDN\tREB UAF\tkestrel-brigade\tKestrels\n" +
	"Nile Salt Company\torganisation\tSDN\tBUS\tnile-salt\tNile Salt\n"

// ownRules code a deed that the built-in rules leave out, in the language of
// docs/rules.md. The examples are part of the rule and are checked below.
const ownRules = `
rule salt.flood
  code COERCE/seize 171
  verb flood obj:pan|pit|mine|field
  + "Rebels flooded the salt pans of the company." actor="Rebels"
  - "Rain flooded the market."
`

const text = `The Kestrels flooded the salt pits of Nile Salt near Port Sudan on 3 May 2025.`

func main() {
	if err := run(os.Stdout); err != nil {
		log.Fatal(err)
	}
}

// run builds an extractor with the names and the rule and writes what it finds to w.
func run(w io.Writer) error {
	kb, err := entities.Default().With(strings.NewReader(ownNames), "own names")
	if err != nil {
		return err
	}
	rules, err := events.CompileRules("own.rules", ownRules)
	if err != nil {
		return err // all faults, with file, line and column
	}
	x, err := events.New(events.Config{Knowledge: kb, Rules: []*events.Rules{rules}})
	if err != nil {
		return err
	}
	if err := x.CheckRules(rules); err != nil {
		return err // an example that does not come out as stated
	}
	report, err := x.Extract(context.Background(), article.Article{ID: "own", Text: text})
	if err != nil {
		return err
	}
	for i := range report.Events {
		if err := report.Explain(w, i); err != nil {
			return err
		}
	}
	return nil
}
