package events

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/annals-dev/annals/entities"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write testdata/golden anew from what the extractor finds; review the diff")

// TestGolden compares what is found in each test article with its reviewed
// golden file, one line an event. Unexpected and missing lines both fail.
func TestGolden(t *testing.T) {
	x := extractor(t)
	for _, a := range testArticles(t) {
		t.Run(a.ID, func(t *testing.T) {
			r, err := x.Extract(context.Background(), a)
			require.NoError(t, err)
			path := filepath.Join("../testdata/golden", strings.TrimSuffix(a.ID, ".txt")+".golden")
			got := goldenText(r)
			if *update {
				require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o755))
				require.NoError(t, os.WriteFile(path, []byte(got), 0o644))
			}
			want, err := os.ReadFile(path)
			require.NoError(t, err, "run: go test ./events -run TestGolden -update")
			require.Equal(t, string(want), got, "run with -update and review the diff if the change is meant")
		})
	}
}

// goldenText shows a report in a form that people can review.
func goldenText(r *Report) string {
	b := &strings.Builder{}
	fmt.Fprintf(b, "title      %s\npublished  %s\n", r.Layout.TitleText, formatPublished(r.Layout.Published, r.Layout.DateOnly))
	for h, t := range r.Tolls {
		if t.Found {
			fmt.Fprintf(b, "toll       %s %d (%d to %d, %d perpetrators)\n", Harm(h), t.Value, t.Min, t.Max, t.Perpetrators)
		}
	}
	for i := range r.Events {
		goldenEvent(b, r, &r.Events[i])
	}
	return b.String()
}

func goldenEvent(b *strings.Builder, r *Report, e *Event) {
	fmt.Fprintf(b, "\n%s %s %s %s %q %s\n", e.ID, e.Type, e.Mode, e.CAMEO, r.Document.Text(e.Trigger), e.Status)
	fmt.Fprintf(b, "  who      %s\n  whom     %s\n", goldenActors(r, e.Actors), goldenActors(r, e.Recipients))
	from, to := e.Time.Bounds()
	fmt.Fprintf(b, "  when     %s .. %s %s %q\n", from, to, e.Time.Basis, r.Document.Text(e.Time.Span))
	if e.Place != nil {
		fmt.Fprintf(b, "  where    %s %s\n", e.Place.Name, e.Place.Country)
	}
	for _, s := range e.Attribution {
		fmt.Fprintf(b, "  says     %s\n", s.Name)
	}
	for _, k := range e.Casualties {
		c := &r.Casualties[k]
		fmt.Fprintf(b, "  toll     %s %s %s %s\n", c.Kind, c.number(), c.Status, c.Role)
	}
	if e.SameAs >= 0 {
		fmt.Fprintf(b, "  same as  %s\n", r.Events[e.SameAs].ID)
	}
}

func goldenActors(r *Report, list []Actor) string {
	out := make([]string, len(list))
	for i, a := range list {
		name := a.Name
		if name == "" {
			name = r.Document.Text(a.Span)
		}
		kind := ""
		if a.Kind != entities.Kind(0) {
			kind = a.Kind.String()
		}
		out[i] = strings.TrimSpace(fmt.Sprintf("%s [%s %s %s]", name, a.Country, strings.Join(a.Sectors, ","), kind))
	}
	return strings.Join(out, "; ")
}
