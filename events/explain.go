package events

import (
	"fmt"
	"io"
	"strings"
)

// Explain writes why event i was reported: the rule that fired, the words that
// filled each role, and what decided status, time and place.
func (r *Report) Explain(w io.Writer, i int) error {
	e := &r.Events[i]
	b := &strings.Builder{}
	line := func(name, format string, args ...any) {
		fmt.Fprintf(b, "  %-12s %s\n", name, fmt.Sprintf(format, args...))
	}
	fmt.Fprintf(b, "%s %s", e.ID, e.Type)
	if e.Mode != "" {
		fmt.Fprintf(b, "/%s", e.Mode)
	}
	fmt.Fprintf(b, "  %q\n", r.Document.Text(r.Document.Sentences[e.Sentence].Span))
	line("rule", "%s on %q at %d", e.Rule, r.Document.Text(e.Trigger), e.Trigger.Start)
	if c, ok := LookupCAMEO(e.CAMEO); ok {
		line("cameo", "%s %s (Goldstein %g, %s)", c.Code, c.Name, c.Goldstein, e.Type.Quad())
	}
	for _, a := range e.Actors {
		line("actor", "%s", r.explainActor(a))
	}
	for _, a := range e.Recipients {
		line("recipient", "%s", r.explainActor(a))
	}
	line("status", "%s%s", e.Status, because(e.evidence))
	for _, s := range e.Attribution {
		line("according to", "%s (%q)", s.Name, r.Document.Text(s.Cue))
	}
	line("time", "%s", r.explainTime(&e.Time))
	if e.Place != nil {
		line("place", "%q = %s %s", r.Document.Text(e.Place.Span), e.Place.Name, e.Place.Country)
	}
	for _, k := range e.Casualties {
		c := &r.Casualties[k]
		line("casualties", "%q: %s %s, %s", r.Document.Text(c.Span), c.Kind, c.number(), c.Status)
	}
	if e.SameAs >= 0 {
		line("same as", "%s", r.Events[e.SameAs].ID)
	}
	line("confidence", "%.2f", e.Confidence)
	_, err := io.WriteString(w, b.String())
	return err
}

func because(evidence string) string {
	if evidence == "" {
		return ""
	}
	return ": " + evidence
}

func (r *Report) explainActor(a Actor) string {
	text := r.Document.Text(a.Span)
	return strings.TrimSpace(fmt.Sprintf("%q = %s %s %s %s", text, a.Name, a.Country, strings.Join(a.Sectors, ","), a.ID))
}

func (r *Report) explainTime(t *Time) string {
	from, to := t.Bounds()
	if t.Interval.IsZero() {
		from, to = "?", "?"
	}
	if t.Span.IsZero() {
		return fmt.Sprintf("%s to %s (%s)", from, to, t.Basis)
	}
	return fmt.Sprintf("%s to %s (%s, from %q = %s)", from, to, t.Basis, r.Document.Text(t.Span), t.Value)
}

// number returns the figure of c in words: "at least 12", "10 to 14", "dozens".
func (c *Casualty) number() string {
	switch {
	case c.Vague != "":
		return c.Vague
	case c.Value != NoFigure && c.Min == c.Value:
		return fmt.Sprintf("at least %d", c.Value)
	case c.Value != NoFigure && c.Max == c.Value:
		return fmt.Sprintf("up to %d", c.Value)
	case c.Value != NoFigure && c.Approx:
		return fmt.Sprintf("about %d", c.Value)
	case c.Value != NoFigure:
		return fmt.Sprint(c.Value)
	}
	return fmt.Sprintf("%d to %d", c.Min, c.Max)
}
