package nlp

import "testing"

// TestAnalyzeAllocs pins how much memory the analysis of one article asks for:
// the document itself, its names and little else.
func TestAnalyzeAllocs(t *testing.T) {
	if testing.Short() {
		t.Skip("the race detector empties pools, and allocations are counted without it")
	}
	a, err := New(Config{})
	if err != nil {
		t.Fatal(err)
	}
	a.Analyze(newsText, nil)
	if n := testing.AllocsPerRun(20, func() { a.Analyze(newsText, nil) }); n >= 100 {
		t.Errorf("%v allocations, want fewer than 100", n)
	}
}
