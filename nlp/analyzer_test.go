package nlp

import (
	"slices"
	"sync"
	"testing"
)

const sample = "Gunmen killed two policemen in Nairobi on Friday, officials said.\n\n“We won't negotiate,” President William Ruto told reporters. The U.S. and Kenya's allies denied it."

func TestAnalyze(t *testing.T) {
	a, err := New(Config{})
	if err != nil {
		t.Fatal(err)
	}
	d, _ := a.Analyze(sample, nil)
	if len(d.Sentences) != 3 {
		t.Fatalf("%d sentences, want 3", len(d.Sentences))
	}
	for i, tok := range d.Tokens {
		if tok.Tag == Untagged || tok.Dep == NoDep {
			t.Errorf("token %d %q is not annotated: %v %v", i, d.Word(i), tok.Tag, tok.Dep)
		}
	}
	if i := slices.IndexFunc(d.Tokens, func(t Token) bool { return d.Text(t.Span) == "killed" }); d.Lemma(i) != "kill" {
		t.Errorf("lemma of killed is %q", d.Lemma(i))
	}
}

// TestAnalyzeConcurrently checks that an Analyzer gives the same answers to all
// goroutines that share it.
func TestAnalyzeConcurrently(t *testing.T) {
	a, err := New(Config{})
	if err != nil {
		t.Fatal(err)
	}
	want, names := a.Analyze(sample, nil)
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for range 5 {
				d, n := a.Analyze(sample, nil)
				if !slices.Equal(d.Tokens, want.Tokens) || !slices.Equal(n, names) {
					t.Error("a goroutine got another answer")
					return
				}
			}
		})
	}
	wg.Wait()
}
