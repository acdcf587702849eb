package timeline

import (
	"encoding/json"
	"fmt"
	"math/rand"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/annals-dev/annals/events"
	"github.com/annals-dev/annals/when"
)

// dispatch makes a report of sentences, each with the day that it names, "" for none.
func dispatch(t testing.TB, id, published string, sentences ...string) *events.Report {
	t.Helper()
	var text strings.Builder
	var exprs []when.Expr
	for _, s := range sentences {
		d, words, _ := strings.Cut(s, "|")
		if d != "" {
			exprs = append(exprs, when.Expr{Start: text.Len(), End: text.Len() + 1, Type: when.Date, Value: d, Interval: interval(t, d)})
		}
		text.WriteString(words + "\n")
	}
	r := newReport(t, id, "Outlet "+id, published, text.String())
	r.Times = exprs
	return r
}

// quakePile tells of a quake on the 12th, relief on the 14th and a much
// mentioned but off-topic match on the 13th.
func quakePile(t testing.TB) []*events.Report {
	return []*events.Report{
		dispatch(t, "a", "2010-01-12T23:00", "2010-01-12|A strong earthquake struck the capital on Tuesday, burying thousands under houses.", "|Rescuers dug with their bare hands through the night."),
		dispatch(t, "b", "2010-01-13T12:00", "|The earthquake destroyed the palace and the main hospital of the capital.", "2010-01-12|Tuesday's earthquake buried thousands in the capital, officials said.", "2010-01-13|A football match was called off on Wednesday in the north."),
		dispatch(t, "c", "2010-01-14T12:00", "2010-01-14|Planes with water and tents landed at the airport on Thursday.", "2010-01-12|The earthquake on Tuesday struck at dusk."),
		dispatch(t, "d", "2010-02-01T12:00", "2010-01-12|The earthquake of January 12 left a million homeless in and around the capital.", "2010-01-14|The first planes with water came only on January 14."),
	}
}

func TestSummarize(t *testing.T) {
	s := Summarize(quakePile(t), SummaryOptions{Dates: 2, Keywords: []string{"earthquake", "water"}})
	require.Len(t, s.Items, 2)
	require.Equal(t, "2010-01-12", s.Items[0].Date)
	require.Equal(t, []string{"Tuesday's earthquake buried thousands in the capital, officials said."}, s.Items[0].Summary)
	require.Equal(t, "2010-01-14", s.Items[1].Date)
	require.Contains(t, s.Items[1].Summary[0], "lanes with water")
	out, err := json.Marshal(s)
	require.NoError(t, err)
	require.True(t, strings.HasPrefix(string(out), `{"items":[{"date":"2010-01-12","summary":["`))
}

func TestSummarizeRange(t *testing.T) {
	o := SummaryOptions{From: time.Date(2010, 1, 13, 0, 0, 0, 0, time.UTC), To: time.Date(2010, 1, 13, 0, 0, 0, 0, time.UTC), Sentences: 5}
	s := Summarize(quakePile(t), o)
	require.Len(t, s.Items, 1)
	require.Equal(t, "2010-01-13", s.Items[0].Date)
	require.Contains(t, s.Items[0].Summary[0]+s.Items[0].Summary[1], "football")
}

func TestSummarizeIgnoresOrder(t *testing.T) {
	pile := quakePile(t)
	want := Summarize(pile, SummaryOptions{Sentences: 2})
	rnd := rand.New(rand.NewSource(3))
	for range 10 {
		rnd.Shuffle(len(pile), func(i, j int) { pile[i], pile[j] = pile[j], pile[i] })
		require.Equal(t, want, Summarize(pile, SummaryOptions{Sentences: 2}))
	}
	require.Equal(t, want, Summarize(append(pile, quakePile(t)...), SummaryOptions{Sentences: 2}), "an article counts once")
}

// No sentence is told for two days, and only days that are named are picked.
func TestSummarizeNamesAndRepeatsNothing(t *testing.T) {
	seen := map[string]bool{}
	for _, item := range Summarize(quakePile(t), SummaryOptions{Sentences: 3}).Items {
		require.Contains(t, []string{"2010-01-12", "2010-01-13", "2010-01-14"}, item.Date)
		for _, s := range item.Summary {
			require.False(t, seen[s], s)
			seen[s] = true
		}
	}
	require.NotEmpty(t, seen)
}

func TestSummarizeNothing(t *testing.T) {
	out, err := json.Marshal(Summarize(nil, SummaryOptions{}))
	require.NoError(t, err)
	require.Equal(t, `{"items":[]}`, string(out))
	require.Empty(t, Summarize([]*events.Report{{}, nil}, SummaryOptions{}).Items)
}

func TestNamedDay(t *testing.T) {
	day := when.Expr{Type: when.Date, Value: "2010-01-12", Interval: interval(t, "2010-01-12")}
	d, ok := namedDay(day)
	require.True(t, ok)
	require.Equal(t, "2010-01-12", dateOf(d).Format(time.DateOnly))
	month := when.Expr{Type: when.Date, Value: "2010-01", Interval: interval(t, "2010-01")}
	_, ok = namedDay(month)
	require.False(t, ok, "a month names no day")
	day.Value = "PRESENT_REF"
	_, ok = namedDay(day)
	require.False(t, ok)
	_, ok = namedDay(when.Expr{Type: when.Duration, Value: "P1D"})
	require.False(t, ok)
}

func TestVectors(t *testing.T) {
	a, b := vector{{1, 3}, {4, 4}}, vector{{4, 2}, {9, 1}}
	require.Equal(t, vector{{1, 3}, {4, 6}, {9, 1}}, add(a, b))
	require.Equal(t, vector{{4, 8}}, product(a, b))
	require.InDelta(t, 8/(5*2.2360679), cosine(a, b), 1e-6)
	require.Zero(t, cosine(a, nil))
	require.InDelta(t, 1, cosine(a, a), 1e-12)
}

func BenchmarkSummarize(b *testing.B) {
	var reports []*events.Report
	size := 0
	for i := range 300 {
		d := time.Date(2010, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, i%60)
		var lines []string
		for k := range 20 {
			at := ""
			if k%4 == 0 {
				at = d.AddDate(0, 0, -k%7).Format(time.DateOnly)
			}
			lines = append(lines, fmt.Sprintf("%s|Sentence %d of the report says that envoy %d met group %d near town %d.", at, k, i%17, k*i%29, (i+k)%41))
		}
		r := dispatch(b, fmt.Sprint(i), d.Format("2006-01-02T15:04"), lines...)
		reports, size = append(reports, r), size+len(r.Article.Text)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		Summarize(reports, SummaryOptions{Dates: 20, Sentences: 2})
	}
}
