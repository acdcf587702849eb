// Command timeline merges what several outlets tell of one story.
//
//	go run ./examples/timeline
//	go run ./examples/timeline testdata/articles/bombing-*.txt
package main

import (
	"context"
	"fmt"
	"io"
	"log"
	"os"
	"strings"

	"github.com/annals-dev/annals/article"
	"github.com/annals-dev/annals/events"
	"github.com/annals-dev/annals/timeline"
	"github.com/annals-dev/annals/timeline/export"
)

// story is one bombing as told by three outlets on three days: the toll grows.
var story = []article.Article{
	{ID: "meridian", Source: "Meridian Post", Text: `Bomb in Quetta market kills nine
14 March 2024, 18:42 PKT

A bomb exploded in a market in the Pakistani city of Quetta on Thursday, killing nine people and wounding 26, police said.
`},
	{ID: "harbour", Source: "Harbour Daily", Text: `Toll of Quetta market bombing rises to 14
15 March 2024, 10:05 GMT

The bombing of a market in Quetta on Thursday killed 14 people, health officials said on Friday. Iran condemned the attack.
`},
	{ID: "lantern", Source: "Lantern Tribune", Text: `Quetta buries its dead
16 March 2024, 21:15 GMT

The bombing in Quetta on Thursday killed 17 people, the Civil Hospital said on Saturday. Prime Minister Shehbaz Sharif visited Quetta on Saturday.
`},
}

func main() {
	articles := story
	if len(os.Args) > 1 {
		articles = read(os.Args[1:])
	}
	if err := run(os.Stdout, articles); err != nil {
		log.Fatal(err)
	}
}

// run merges the events of the articles, writes the timeline to w, and says
// why tellings of different articles were held to be one.
func run(w io.Writer, articles []article.Article) error {
	var b timeline.Builder
	for _, a := range articles {
		report, err := events.Extract(context.Background(), a)
		if err != nil {
			return err
		}
		b.Add(report)
	}
	tl := b.Timeline()
	if err := export.Write(w, "text", tl); err != nil {
		return err
	}
	for e := range tl.All() {
		for _, m := range e.Merges {
			if m.From.Report != m.Into.Report {
				fmt.Fprintf(w, "\n%q\ntells the same as\n%q\nscore %.1f: %s\n", tl.Sentence(m.From), tl.Sentence(m.Into), m.Score, strings.Join(m.Reasons, ", "))
			}
		}
	}
	return nil
}

// read reads one article a file.
func read(files []string) (out []article.Article) {
	for _, name := range files {
		text, err := os.ReadFile(name)
		if err != nil {
			log.Fatal(err)
		}
		out = append(out, article.Article{ID: name, Text: string(text)})
	}
	return out
}
