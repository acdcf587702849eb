package events

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/annals-dev/annals/article"
	"github.com/stretchr/testify/require"
)

func extractor(tb testing.TB) *Extractor {
	tb.Helper()
	x, err := New(Config{})
	require.NoError(tb, err)
	return x
}

func extract(tb testing.TB, x *Extractor, text string, published string) *Report {
	tb.Helper()
	a := article.Article{ID: "t", Text: text}
	if published != "" {
		t, err := time.Parse(time.DateOnly, published)
		require.NoError(tb, err)
		a.Published, a.DateOnly = t, true
	}
	r, err := x.Extract(context.Background(), a)
	require.NoError(tb, err)
	return r
}

// first returns the first event of type typ, which must exist.
func first(tb testing.TB, r *Report, typ Type) *Event {
	tb.Helper()
	i := slices.IndexFunc(r.Events, func(e Event) bool { return e.Type == typ })
	require.GreaterOrEqual(tb, i, 0, "no %s; found %s", typ, r.brief())
	return &r.Events[i]
}

func countriesIn(list []Actor) string {
	var out []string
	for _, a := range list {
		out = append(out, a.Country)
	}
	return strings.Join(out, " ")
}

func TestRoles(t *testing.T) {
	x := extractor(t)
	for _, c := range []struct {
		name, text         string
		typ                Type
		actors, recipients string
	}{
		{"active", "Israel bombed a base in Syria.", Assault, "ISR", "SYR"},
		{"passive", "A base in Syria was bombed by Israel.", Assault, "ISR", "SYR"},
		{"nominal", "U.S. strikes on Yemen continued on Monday.", Assault, "USA", "YEM"},
		{"light verb", "Turkey carried out strikes on Iraq.", Assault, "TUR", "IRQ"},
		{"coordination", "France and Germany condemned Russia.", Accuse, "FRA DEU", "RUS"},
		{"reciprocal", "Armenia and Azerbaijan held talks in Geneva.", Consult, "ARM AZE", ""},
		{"countries of one noun", "The foreign ministers of Egypt and Ethiopia met in Cairo.", Consult, "EGY ETH", ""},
		{"infinitive", "Iran was ordered by the court to release the sailors.", Request, "", "IRN"},
		{"speaker", "“We reject the offer of Sudan,” the president of Egypt said.", Reject, "EGY", "SDN"},
	} {
		t.Run(c.name, func(t *testing.T) {
			e := first(t, extract(t, x, c.text, "2024-05-09"), c.typ)
			if c.actors != "" {
				require.Equal(t, c.actors, countriesIn(e.Actors))
			}
			require.Equal(t, c.recipients, countriesIn(e.Recipients))
		})
	}
}

func TestPromiseIsAgree(t *testing.T) {
	e := first(t, extract(t, extractor(t), "The president of Kenya will meet the president of Uganda in Kampala next week.", "2024-05-09"), Agree)
	require.Equal(t, Planned, e.Status)
	require.Equal(t, "036", e.CAMEO)
}

func TestFurnitureGivesNoEvents(t *testing.T) {
	r := extract(t, extractor(t), `Menu
Subscribe

Army attacks village in Mali

Soldiers attack rebels in Mali on May 3, 2024. (AFP Photo)
Soldiers attack rebels in Mali on May 3, 2024. (AFP Photo)

Soldiers attacked a village in Mali on Friday.

More From Sahel
`, "2024-05-04")
	for _, e := range r.Events {
		require.NotContains(t, r.Document.Text(r.Document.Sentences[e.Sentence].Span), "AFP")
	}
	require.NotEmpty(t, r.Events)
}

func TestJSON(t *testing.T) {
	r := extract(t, extractor(t), "Gunmen killed at least four officers in Karachi on Tuesday, police said.", "2024-05-09")
	b, err := r.AppendJSON([]byte("x"), true)
	require.NoError(t, err)
	require.Equal(t, byte('x'), b[0])
	require.NotContains(t, string(b), "\n")
	var j struct {
		ID, Published, Text string
		Events              []map[string]any
		Casualties          []map[string]any
		Tolls               map[string]map[string]any
	}
	require.NoError(t, json.Unmarshal(b[1:], &j))
	require.Equal(t, "2024-05-09", j.Published)
	require.NotEmpty(t, j.Text)
	require.Equal(t, "ASSAULT", j.Events[0]["type"])
	require.EqualValues(t, 4, j.Events[0]["quad"])
	require.EqualValues(t, 4, j.Casualties[0]["min"])
	require.EqualValues(t, 4, j.Tolls["killed"]["value"])
}

func TestExplain(t *testing.T) {
	r := extract(t, extractor(t), "Gunmen killed four officers in Karachi on Tuesday.", "2024-05-09")
	var b bytes.Buffer
	require.NoError(t, r.Explain(&b, 0))
	for _, want := range []string{"assault:kill", "2024-05-07", "Karachi", "killed", "actor"} {
		require.Contains(t, b.String(), want)
	}
}

func TestOffsetsAndDeterminism(t *testing.T) {
	x := extractor(t)
	list := testArticles(t)
	var want []string
	for r, err := range x.ExtractAll(context.Background(), slices.Values(list), 1) {
		require.NoError(t, err)
		b, err := r.AppendJSON(nil, false)
		require.NoError(t, err)
		want = append(want, string(b))
		checkSpans(t, r)
	}
	require.Len(t, want, len(list))
	i := 0
	for r, err := range x.ExtractAll(context.Background(), slices.Values(list), 7) {
		require.NoError(t, err)
		b, err := r.AppendJSON(nil, false)
		require.NoError(t, err)
		require.Equal(t, want[i], string(b), "the result must not depend on the number of workers")
		i++
	}
}

// checkSpans fails unless every offset of r lies in its text, in order.
func checkSpans(tb testing.TB, r *Report) {
	tb.Helper()
	n := uint32(len(r.Article.Text))
	for _, e := range r.Events {
		require.Less(tb, e.Trigger.Start, e.Trigger.End)
		require.LessOrEqual(tb, e.Trigger.End, n)
		require.True(tb, r.Document.Sentences[e.Sentence].Span.Overlaps(e.Trigger))
		for _, a := range slices.Concat(e.Actors, e.Recipients) {
			require.LessOrEqual(tb, a.Start, a.End)
			require.LessOrEqual(tb, a.End, n)
		}
		require.Greater(tb, e.Confidence, 0.0)
		require.LessOrEqual(tb, e.Confidence, 1.0)
		require.Less(tb, e.SameAs, len(r.Events))
	}
}

func TestExtractAllStops(t *testing.T) {
	x := extractor(t)
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	n := 0
	endless := func(yield func(article.Article) bool) {
		for yield(article.Article{ID: "a", Text: "Israel bombed Syria."}) {
		}
	}
	for _, err := range x.ExtractAll(ctx, endless, 2) {
		if n++; n == 5 {
			cancel()
		}
		if err != nil {
			require.ErrorIs(t, err, context.Canceled)
			break
		}
	}
	require.GreaterOrEqual(t, n, 5)
}

func TestTooLong(t *testing.T) {
	_, err := extractor(t).Extract(context.Background(), article.Article{ID: "big", Text: strings.Repeat("a", MaxText+1)})
	require.True(t, errors.Is(err, ErrTooLong))
	require.Contains(t, err.Error(), "big")
}

func FuzzExtract(f *testing.F) {
	x := extractor(f)
	for _, a := range testArticles(f)[:3] {
		f.Add(a.Text)
	}
	f.Add("\xff\xfe“’” killed 3 \x00 people — “")
	f.Add("On Monday, on Monday, the the killed of of by by 12 12 12 said said.")
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 1<<14 {
			return
		}
		r, err := x.Extract(context.Background(), article.Article{Text: text})
		require.NoError(t, err)
		checkSpans(t, r)
		a, err := r.AppendJSON(nil, false)
		require.NoError(t, err)
		r, err = x.Extract(context.Background(), article.Article{Text: text})
		require.NoError(t, err)
		b, err := r.AppendJSON(nil, false)
		require.NoError(t, err)
		require.Equal(t, a, b)
	})
}
