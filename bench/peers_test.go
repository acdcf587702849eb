package bench

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/annals-dev/annals/article"
	"github.com/annals-dev/annals/events"
	"github.com/annals-dev/annals/nlp"
	annalsprose "github.com/annals-dev/annals/nlp/prose"
	"github.com/jdkato/prose/v2"
)

// sample returns the articles written for this project, as one text.
func sample(tb testing.TB) string {
	tb.Helper()
	files, err := filepath.Glob("../testdata/articles/*.txt")
	if err != nil || len(files) == 0 {
		tb.Fatalf("no test articles: %v", err)
	}
	var b strings.Builder
	for _, f := range files {
		text, err := os.ReadFile(f)
		if err != nil {
			tb.Fatal(err)
		}
		b.Write(text)
		b.WriteString("\n\n")
	}
	return b.String()
}

// run times f over the sample and reports bytes and tokens a second.
func run(b *testing.B, text string, f func()) {
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		f()
	}
	tokens := len(nlp.Tokenize(text, nil).Tokens)
	b.ReportMetric(float64(tokens)*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
}

func BenchmarkTokens(b *testing.B) {
	text := sample(b)
	b.Run("annals", func(b *testing.B) { run(b, text, func() { nlp.Tokenize(text, nil) }) })
	b.Run("prose", func(b *testing.B) { run(b, text, func() { proseDocument(b, text, false, false) }) })
}

func BenchmarkTagsAndNames(b *testing.B) {
	text := sample(b)
	own, err := nlp.New(nlp.Config{})
	if err != nil {
		b.Fatal(err)
	}
	p, err := annalsprose.New()
	if err != nil {
		b.Fatal(err)
	}
	adapted, err := nlp.New(nlp.Config{Tagger: p, Names: p})
	if err != nil {
		b.Fatal(err)
	}
	b.Run("annals with syntax", func(b *testing.B) { run(b, text, func() { own.Analyze(text, nil) }) })
	b.Run("prose adapted, annals syntax", func(b *testing.B) { run(b, text, func() { adapted.Analyze(text, nil) }) })
	b.Run("prose alone", func(b *testing.B) { run(b, text, func() { proseDocument(b, text, true, true) }) })
}

func BenchmarkEvents(b *testing.B) {
	text := sample(b)
	x, err := events.New(events.Config{})
	if err != nil {
		b.Fatal(err)
	}
	run(b, text, func() {
		if _, err := x.Extract(context.Background(), article.Article{Text: text}); err != nil {
			b.Fatal(err)
		}
	})
}

// proseModel decodes prose's model once: without it every document costs a
// quarter of a second.
var proseModel = sync.OnceValues(func() (*prose.Model, error) {
	d, err := prose.NewDocument("Hello.")
	if err != nil {
		return nil, err
	}
	return d.Model, nil
})

func proseDocument(tb testing.TB, text string, tag, names bool) {
	m, err := proseModel()
	if err != nil {
		tb.Fatal(err)
	}
	d, err := prose.NewDocument(text, prose.UsingModel(m), prose.WithTagging(tag), prose.WithExtraction(names))
	if err != nil || len(d.Tokens()) == 0 {
		tb.Fatal(err)
	}
}
