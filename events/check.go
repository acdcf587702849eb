package events

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/annals-dev/annals/article"
	"github.com/annals-dev/annals/internal/rule"
)

// CheckRules runs the examples of rules through x, which should have been
// built with them, and returns what failed as a RuleErrors: a "+" example must
// give an event of its rule with everything the example states, a "-" example
// must give no event of its rule.
func (x *Extractor) CheckRules(rules *Rules) error {
	var errs rule.Errors
	for i := range rules.rules {
		r := &rules.rules[i]
		file, name, _ := strings.Cut(r.name, ":")
		for _, e := range r.examples {
			if text := x.checkExample(r, &e); text != "" {
				errs = append(errs, &rule.Error{File: file, Line: e.Line, Text: fmt.Sprintf("rule %s: %s: %q", name, text, e.Text)})
			}
		}
	}
	return errs.Err()
}

// checkExample returns what is wrong with example e of rule r, "" if nothing.
func (x *Extractor) checkExample(r *compiledRule, e *rule.Example) string {
	rep, err := x.Extract(context.Background(), article.Article{Text: e.Text})
	if err != nil {
		return err.Error()
	}
	if r.typ == 0 {
		return x.checkBlocked(r, e, rep)
	}
	k := slices.IndexFunc(rep.Events, func(v Event) bool { return v.Rule == r.name })
	switch {
	case !e.Want && k >= 0:
		return "fired on a - example"
	case !e.Want:
		return ""
	case k < 0:
		return "did not fire; found " + rep.brief()
	}
	return rep.checkKeys(&rep.Events[k], e.Keys)
}

// checkBlocked checks a rule that only blocks: "+" means that no event
// comes of the sentence, "-" that some other rule finds one.
func (x *Extractor) checkBlocked(r *compiledRule, e *rule.Example, rep *Report) string {
	switch {
	case e.Want && len(rep.Events) > 0:
		return "did not block; found " + rep.brief()
	case !e.Want && len(rep.Events) == 0:
		return "blocked a - example"
	}
	return ""
}

// brief lists the events of r in a few words.
func (r *Report) brief() string {
	if len(r.Events) == 0 {
		return "nothing"
	}
	out := make([]string, len(r.Events))
	for i := range r.Events {
		out[i] = fmt.Sprintf("%s %q by %s", r.Events[i].Type, r.Document.Text(r.Events[i].Trigger), r.Events[i].Rule)
	}
	return strings.Join(out, ", ")
}

func (r *Report) checkKeys(e *Event, keys []rule.Key) string {
	for _, k := range keys {
		got := r.value(e, k.Name)
		if !slices.ContainsFunc(got, func(g string) bool {
			return strings.EqualFold(g, k.Value) || k.Name == "actor" && strings.Contains(g, k.Value) || k.Name == "recipient" && strings.Contains(g, k.Value)
		}) {
			return fmt.Sprintf("%s is %q, want %q", k.Name, got, k.Value)
		}
	}
	return ""
}

// value returns what event e has under the name of an example's expectation.
func (r *Report) value(e *Event, name string) []string {
	words := func(list []Actor) []string {
		var out []string
		for _, a := range list {
			out = append(out, r.Document.Text(a.Span), a.Name, a.Country)
		}
		return out
	}
	switch name {
	case "type":
		return []string{e.Type.String()}
	case "mode":
		return []string{e.Mode}
	case "cameo":
		return []string{e.CAMEO}
	case "status":
		return []string{e.Status.String()}
	case "trigger":
		return []string{r.Document.Text(e.Trigger)}
	case "actor":
		return words(e.Actors)
	case "recipient":
		return words(e.Recipients)
	}
	return nil
}
