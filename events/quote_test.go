package events

import (
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/annals-dev/annals/nlp"
)

// analyzer is the built-in one, opened once for the tests of this package that
// need syntax but no knowledge base.
var analyzer = sync.OnceValue(func() *nlp.Analyzer {
	a, err := nlp.New(nlp.Config{})
	if err != nil {
		panic(err)
	}
	return a
})

// annotate analyses text as one block of the page.
func annotate(text string) (*nlp.Document, *nlp.Tree) {
	d, _ := analyzer().Analyze(text, nil)
	return d, nlp.NewTree(d)
}

func TestFindQuotes(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"curly", "He said “we will stay” and left.", []string{"“we will stay”"}},
		{"straight", `He said "we will stay" and "so be it" and left.`, []string{`"we will stay"`, `"so be it"`}},
		{"doubled", "``We will stay,'' he said. ''It is over.''", []string{"``We will stay,''", "''It is over.''"}},
		{"angular", "He said «we will stay» again.", []string{"«we will stay»"}},
		{"low", "He said „we will stay“ again.", []string{"„we will stay“"}},
		{"single", "The minister called it ‘a grave mistake’ on Monday.", []string{"‘a grave mistake’"}},
		{"possessive is no quote", "The students’ union and the workers’ council met.", nil},
		{"single inside double", "“They said ‘no’ to us,” he said.", []string{"“They said ‘no’ to us,”"}},
		{"inch mark", `The 9" pipe burst, he said.`, nil},
		{"unclosed", "“We will stay. We will win, he said.", []string{"“We will stay. We will win, he said."}},
		{"lost closing mark", "He said “we stay. Then “we go” followed.", []string{"“we stay.", "“we go”"}},
		{"stray closing mark", "He left” and “came back” later.", []string{"“came back”"}},
		{"ends with its paragraph", "“We stay.\n\nHe left.", []string{"“We stay."}},
		{"across sentences", "“We stay. We win.” He left.", []string{"“We stay. We win.”"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d, _ := annotate(tt.text)
			var got []string
			for _, q := range findQuotes(d) {
				got = append(got, d.Text(q.Span))
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("findQuotes(%q) = %q, want %q", tt.text, got, tt.want)
			}
		})
	}
}

func TestQuoteRunsOn(t *testing.T) {
	d, _ := annotate("“We will stay.\n\n“We will win,” the general said.")
	q := findQuotes(d)
	if len(q) != 2 || !q[0].runsOn || q[1].runsOn {
		t.Errorf("quotes %+v, want two, the first running on into the second", q)
	}
}

// checkQuotes fails if the quotes of d overlap or leave the text.
func checkQuotes(t *testing.T, d *nlp.Document, quotes []quote) {
	t.Helper()
	end := uint32(0)
	for _, q := range quotes {
		if q.Start < end || q.End <= q.Start || int(q.End) > len(d.Source()) || q.first > q.last || q.last > len(d.Tokens) {
			t.Fatalf("bad quote %+v after byte %d", q, end)
		}
		end = q.End
	}
}

func FuzzFindQuotes(f *testing.F) {
	for _, s := range []string{"“a” ‘b’ \"c\"", "``a''", "\"\"\"\"", "“\n\n“”", "«„“”»", "'a' b' 'c", strings.Repeat("“", 50)} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		d := nlp.Tokenize(text, nil)
		checkQuotes(t, d, findQuotes(d))
	})
}

func BenchmarkFindQuotes(b *testing.B) {
	for _, bb := range []struct{ name, text string }{
		{"prose", strings.Repeat("“We will stay,” the minister said on Monday. “We have no choice.” He left.\n\n", 200)},
		{"unbalanced", strings.Repeat("“a \" b ‘ c ", 2000)},
		{"none", strings.Repeat("The minister said on Monday that the army would stay. ", 300)},
	} {
		b.Run(bb.name, func(b *testing.B) {
			d := nlp.Tokenize(bb.text, nil)
			b.SetBytes(int64(len(bb.text)))
			b.ReportAllocs()
			for b.Loop() {
				findQuotes(d)
			}
		})
	}
}
