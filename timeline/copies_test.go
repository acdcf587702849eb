package timeline

import (
	"fmt"
	"math/bits"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/annals-dev/annals/article"
	"github.com/annals-dev/annals/events"
)

// wordText makes a text of n words that differ from those of another seed.
func wordText(seed, n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "w%dx%d ", seed, i)
	}
	return b.String()
}

func textReport(text string) *events.Report {
	return &events.Report{Article: article.Article{Text: text}}
}

func TestFindCopies(t *testing.T) {
	story := wordText(1, 300)
	tests := []struct {
		name string
		text string
		want bool
	}{
		{"the same", story, true},
		{"other spaces, case and marks", strings.ToUpper(strings.ReplaceAll(story, " ", ",\n")), true},
		{"cut from the end", story[:len(story)*6/10], true},
		{"a word changed", strings.Replace(story, "w1x150 ", "other ", 1), true},
		{"a paragraph added", story + wordText(2, 60), true},
		{"another story", wordText(3, 300), false},
		{"the second half alone", story[len(story)/2:], false},
		{"nothing", "", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := findCopies([]*events.Report{textReport(wordText(9, 200)), textReport(story), textReport(tt.text)})
			require.Equal(t, []int{0, 1}, got[:2])
			require.Equal(t, tt.want, got[2] == 1)
		})
	}
}

// Texts of a few words must be equal: two bulletins of one form are not copies.
func TestShortTextsMustBeEqual(t *testing.T) {
	a, b := "Police in Kisumu said three people were killed on Thursday", "Police in Kisumu said four people were killed on Thursday"
	require.Equal(t, []int{0, 1, 0}, findCopies([]*events.Report{textReport(a), textReport(b), textReport(a)}))
}

// Captions and furniture do not count: outlets put their own around agency copy.
func TestCopiesIgnoreFurniture(t *testing.T) {
	story := wordText(1, 80)
	r := textReport(wordText(5, 50) + story)
	n := len(r.Article.Text) - len(story)
	r.Layout.Blocks = []article.Block{{Start: 0, End: n, Kind: article.Furniture}, {Start: n, End: len(r.Article.Text), Kind: article.Body}}
	require.Equal(t, []int{0, 0}, findCopies([]*events.Report{textReport(story), r}))
}

func TestSimHashMovesLittle(t *testing.T) {
	base := appendWords(nil, wordText(1, 400))
	changed := append(append([]uint64{}, base[:200]...), appendWords(nil, wordText(2, 4))...)
	changed = append(changed, base[200:]...)
	require.LessOrEqual(t, bits.OnesCount64(simHash(base)^simHash(changed)), 8)
	require.Greater(t, bits.OnesCount64(simHash(base)^simHash(appendWords(nil, wordText(3, 400)))), 12)
}

func TestOutlet(t *testing.T) {
	r := &events.Report{Article: article.Article{ID: "x.txt"}}
	require.Equal(t, "x.txt", Outlet(r))
	r.Article.URL = "https://www.example.org/a"
	require.Equal(t, "example.org", Outlet(r))
	r.Article.Source = "Harbour Daily"
	require.Equal(t, "Harbour Daily", Outlet(r))
	r.Layout.Dateline.Agency = "Northern Wire"
	require.Equal(t, "Northern Wire", Outlet(r))
}

func FuzzFindCopies(f *testing.F) {
	f.Add("a b c d e", "a b c d e")
	f.Add("\xff\xfe", "é")
	f.Fuzz(func(t *testing.T, a, b string) {
		got := findCopies([]*events.Report{textReport(a), textReport(b)})
		if got[0] != 0 || a == b && len(bodyWords(textReport(a))) > 0 && got[1] != 0 {
			t.Fatalf("%q %q: %v", a, b, got)
		}
	})
}

func BenchmarkFindCopies(b *testing.B) {
	var reports []*events.Report
	size := 0
	for i := range 200 {
		reports = append(reports, textReport(wordText(i%150, 500)))
		size += len(reports[i].Article.Text)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		findCopies(reports)
	}
}
