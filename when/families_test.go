package when

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

// leastCases is how many sentences every family has at least.
const leastCases = 12

// TestFamilies reads the marked sentences of testdata/families.txt.
func TestFamilies(t *testing.T) {
	data, err := os.ReadFile("testdata/families.txt")
	if err != nil {
		t.Fatal(err)
	}
	cases := make(map[string]int)
	family := ""
	for n, line := range strings.Split(string(data), "\n") {
		name, opens := strings.CutPrefix(line, "== ")
		switch {
		case opens:
			family = name
		case line != "" && line[0] != '#':
			cases[family]++
			checkMarked(t, fmt.Sprintf("families.txt:%d: %s", n+1, family), strings.ReplaceAll(line, " || ", "\n\n"))
		}
	}
	if len(cases) != 27 {
		t.Errorf("%d families, want 27", len(cases))
	}
	for name, n := range cases {
		if n < leastCases {
			t.Errorf("%s: %d sentences, want %d", name, n, leastCases)
		}
	}
}

// checkMarked holds what Find finds in a sentence against its marks, and the
// intervals against the values.
func checkMarked(t *testing.T, label, marked string) {
	t.Helper()
	text, want := unmark(marked)
	var got []string
	for _, e := range Find(text, Context{Published: published}) {
		got = append(got, text[e.Start:e.End]+"|"+e.Value)
		agree(t, text, e)
	}
	if g, w := strings.Join(got, " "), strings.Join(want, " "); g != w {
		t.Errorf("%s: %q\n got %s\nwant %s", label, text, g, w)
	}
}

// unmark takes the marks "[words|value]" off a sentence.
func unmark(marked string) (text string, want []string) {
	for {
		before, rest, ok := strings.Cut(marked, "[")
		text += before
		if !ok {
			return text, want
		}
		mark, after, _ := strings.Cut(rest, "]")
		words, _, _ := strings.Cut(mark, "|")
		text, want, marked = text+words, append(want, mark), after
	}
}
