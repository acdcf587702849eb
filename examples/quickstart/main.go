// Command quickstart prints the events of one article.
//
//	go run ./examples/quickstart
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
)

// The text is as a reader pastes it: headline, publication stamp, story.
const text = `Rwanda expels three Belgian diplomats
Meridian Post
Monday 17 March 2025, 15:20 CAT

Rwanda expelled three Belgian diplomats on Monday and accused Belgium of meddling in its quarrel with Congo.

Belgian Foreign Minister Maxime Prévot summoned the Rwandan ambassador in Brussels on Monday evening.

M23 rebels killed at least 12 people in the Congolese town of Masisi on Saturday, a hospital said.
`

func main() {
	if err := run(os.Stdout); err != nil {
		log.Fatal(err)
	}
}

// run extracts the events of the article and writes them to w.
func run(w io.Writer) error {
	report, err := events.Extract(context.Background(), article.Article{ID: "demo", Text: text})
	if err != nil {
		return err
	}
	for i := range report.Events {
		write(w, report, &report.Events[i])
	}
	return nil
}

// write writes one event as a few lines.
func write(w io.Writer, r *events.Report, e *events.Event) {
	fmt.Fprintf(w, "%s %s  %q\n", e.Type, e.Mode, r.Document.Text(e.Trigger))
	line(w, "who", names(r, e.Actors))
	line(w, "whom", names(r, e.Recipients))
	from, to := e.Time.Bounds()
	line(w, "when", from+" to "+to+", "+e.Time.Basis.String())
	if e.Place != nil {
		line(w, "where", e.Place.Name+", "+e.Place.Country)
	}
	for _, k := range e.Casualties {
		c := &r.Casualties[k]
		line(w, "toll", fmt.Sprintf("%d %s, %q", c.Value, c.Kind, r.Document.Text(c.Span)))
	}
	line(w, "status", e.Status.String())
}

// line writes one field, unless it is empty.
func line(w io.Writer, field, value string) {
	if value != "" {
		fmt.Fprintf(w, "  %-7s%s\n", field, value)
	}
}

// names lists the canonical names of actors, or the words of the text for
// those without a name, with country and sectors.
func names(r *events.Report, actors []events.Actor) string {
	var out []string
	for _, a := range actors {
		name := a.Name
		if name == "" {
			name = r.Document.Text(a.Span)
		}
		out = append(out, fmt.Sprintf("%s (%s)", name, strings.TrimSpace(a.Country+" "+strings.Join(a.Sectors, " "))))
	}
	return strings.Join(out, ", ")
}
