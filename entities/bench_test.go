package entities

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/annals-dev/annals/internal/kbtab"
	"github.com/annals-dev/annals/nlp"
)

// newsText returns the articles written for this project, as one text.
func newsText(tb testing.TB) string {
	tb.Helper()
	files, err := filepath.Glob("../testdata/articles/*")
	if err != nil || len(files) == 0 {
		tb.Skip("no articles in ../testdata/articles")
	}
	var b strings.Builder
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			tb.Fatal(err)
		}
		b.Write(data)
		b.WriteString("\n\n")
	}
	return b.String()
}

func analyzed(tb testing.TB, text string) (*nlp.Document, []nlp.Name) {
	tb.Helper()
	a, err := nlp.New(nlp.Config{})
	if err != nil {
		tb.Fatal(err)
	}
	return a.Analyze(text, nil)
}

func BenchmarkScan(b *testing.B) {
	text := newsText(b)
	d, _ := analyzed(b, text)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		scan(Default(), d)
	}
}

func BenchmarkFind(b *testing.B) {
	text := newsText(b)
	d, names := analyzed(b, text)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		Default().Find(d, names, Context{})
	}
}

func BenchmarkOpen(b *testing.B) {
	data := []byte(shipped)
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		if _, err := kbtab.Open(data, shipped); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkResolve(b *testing.B) {
	k := Default()
	b.ReportAllocs()
	for b.Loop() {
		k.Resolve("Venezuelan Vice President Delcy Rodriguez", time.Time{}, "")
	}
}
