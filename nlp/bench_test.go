package nlp

import (
	_ "embed"
	"testing"
)

//go:embed testdata/news.txt
var newsText string

func BenchmarkTokenize(b *testing.B) {
	n := len(Tokenize(newsText, nil).Tokens)
	b.SetBytes(int64(len(newsText)))
	b.ReportAllocs()
	for b.Loop() {
		Tokenize(newsText, nil)
	}
	reportTokens(b, n)
}

func BenchmarkLemmatize(b *testing.B) {
	d := taggedNews(b)
	b.SetBytes(int64(len(newsText)))
	b.ReportAllocs()
	for b.Loop() {
		lemmatize(d)
	}
	reportTokens(b, len(d.Tokens))
}

func BenchmarkFindNames(b *testing.B) {
	d := taggedNews(b)
	f, err := BuiltinNames()
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(newsText)))
	b.ReportAllocs()
	var names []Name
	for b.Loop() {
		names = names[:0]
		for _, s := range d.Sentences {
			names = f.FindNames(d, s, names)
		}
	}
	reportTokens(b, len(d.Tokens))
}

func BenchmarkAnalyze(b *testing.B) {
	a, err := New(Config{})
	if err != nil {
		b.Fatal(err)
	}
	d, _ := a.Analyze(newsText, nil)
	b.SetBytes(int64(len(newsText)))
	b.ReportAllocs()
	for b.Loop() {
		a.Analyze(newsText, nil)
	}
	reportTokens(b, len(d.Tokens))
}

// BenchmarkOpenNames times the opening of the name model, which every program
// pays once.
func BenchmarkOpenNames(b *testing.B) {
	b.SetBytes(int64(len(namesFile)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := openNames(namesFile); err != nil {
			b.Fatal(err)
		}
	}
}

func taggedNews(b *testing.B) *Document {
	b.Helper()
	a, err := New(Config{})
	if err != nil {
		b.Fatal(err)
	}
	d, _ := a.Analyze(newsText, nil)
	return d
}

// reportTokens reports how many tokens a second a benchmark handled, at n each
// time round.
func reportTokens(b *testing.B, n int) {
	b.ReportMetric(float64(b.N)*float64(n)/b.Elapsed().Seconds(), "tokens/s")
}
