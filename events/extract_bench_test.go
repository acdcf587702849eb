package events

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"github.com/annals-dev/annals/article"
	"github.com/stretchr/testify/require"
)

// testArticles reads the articles written for this project.
func testArticles(tb testing.TB) []article.Article {
	tb.Helper()
	files, err := filepath.Glob("../testdata/articles/*.txt")
	require.NoError(tb, err)
	require.NotEmpty(tb, files)
	out := make([]article.Article, len(files))
	for i, f := range files {
		b, err := os.ReadFile(f)
		require.NoError(tb, err)
		out[i] = article.Article{ID: filepath.Base(f), Text: string(b)}
	}
	return out
}

// BenchmarkExtract runs the whole pipeline over the test articles.
func BenchmarkExtract(b *testing.B) {
	x, err := New(Config{})
	require.NoError(b, err)
	list := testArticles(b)
	size := 0
	for _, a := range list {
		size += len(a.Text)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, a := range list {
			if _, err := x.Extract(context.Background(), a); err != nil {
				b.Fatal(err)
			}
		}
	}
	b.ReportMetric(float64(len(list)*b.N)/b.Elapsed().Seconds(), "articles/s")
}
