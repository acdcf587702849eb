package web

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/annals-dev/annals/article"
)

const page = `<!DOCTYPE html>
<html lang="en"><head><title>Dockers close three ports - Example Times</title>
<meta property="og:title" content="Dockers close three ports">
<meta property="og:site_name" content="Example Times">
<meta property="article:published_time" content="2031-03-04T10:30:00+02:00">
<script>var tracker = "Gunmen killed nobody";</script></head>
<body><nav><a href="/">Home</a> <a href="/world">World</a> <a href="/sport">Sport</a></nav>
<article><h1>Dockers close three ports</h1>
<p>Striking dockers closed <b>three</b> of the country&#8217;s largest ports on Monday and said that they would stay out until the prime minister met their leaders.</p>
<h2>Police stand by</h2>
<p>The union of port workers said that some 4,000 people had joined the walkout.<br>Police said there had been no arrests, and that officers would stay near the gates.</p>
<p>The port of Leixoes, the second largest of the country, was not affected by the strike, its managers said on Monday evening.</p>
</article>
<footer><p>Copyright 2031 Example Times. All rights reserved.</p></footer></body></html>`

func TestArticle(t *testing.T) {
	a, err := Article(strings.NewReader(page), "https://times.example/world/dockers")
	if err != nil {
		t.Fatal(err)
	}
	paragraphs := strings.Split(a.Text, "\n\n")
	if len(paragraphs) != 5 || paragraphs[0] != "Dockers close three ports" || paragraphs[2] != "Police stand by" ||
		!strings.HasPrefix(paragraphs[1], "Striking dockers closed three of the country’s largest") ||
		!strings.Contains(paragraphs[3], "walkout. Police said") {
		t.Errorf("text %q", a.Text)
	}
	if a.Title != "Dockers close three ports" || a.Source != "Example Times" || a.URL != "https://times.example/world/dockers" || a.ID != a.URL {
		t.Errorf("title %q, source %q, url %q, id %q", a.Title, a.Source, a.URL, a.ID)
	}
	if got := a.Published.Format(time.RFC3339); got != "2031-03-04T10:30:00+02:00" || a.DateOnly {
		t.Errorf("published %s, date only %v", got, a.DateOnly)
	}
	if l := article.Read(a); l.Blocks[0].Kind != article.Title || l.Blocks[2].Kind != article.Heading {
		t.Errorf("layout %v", l.Blocks)
	}
}

func TestArticleDateOnly(t *testing.T) {
	in := strings.Replace(page, "2031-03-04T10:30:00+02:00", "2031-03-04", 1)
	a, err := Article(strings.NewReader(in), "")
	if err != nil || !a.DateOnly || !a.Published.Equal(time.Date(2031, 3, 4, 0, 0, 0, 0, time.UTC)) {
		t.Errorf("published %v, date only %v, %v", a.Published, a.DateOnly, err)
	}
}

func TestArticleCharset(t *testing.T) {
	in := strings.Replace(page, "<head>", `<head><meta charset="iso-8859-1">`, 1)
	in = strings.Replace(in, "Leixoes", "Leix\xf5es", 1)
	a, err := Article(strings.NewReader(in), "")
	if err != nil || !strings.Contains(a.Text, "Leixões") {
		t.Errorf("text %q, %v", a.Text, err)
	}
}

func TestArticleErrors(t *testing.T) {
	for in, want := range map[string]error{
		"":                           article.ErrEmpty,
		"<html><body></body></html>": article.ErrEmpty,
		"<p>":                        article.ErrEmpty,
	} {
		if _, err := Article(strings.NewReader(in), ""); !errors.Is(err, want) {
			t.Errorf("%q: %v, want %v", in, err, want)
		}
	}
	if _, err := Article(strings.NewReader(page), "http://a b\x00"); err == nil {
		t.Error("bad address was accepted")
	}
}

func FuzzArticle(f *testing.F) {
	f.Add([]byte(page))
	f.Add([]byte("<p><b>x</p></b>\xff<table><tr><td>"))
	f.Fuzz(func(t *testing.T, in []byte) {
		if a, err := Article(strings.NewReader(string(in)), ""); err == nil && article.CheckText(a.Text) != nil {
			t.Fatalf("unusable text %q", a.Text)
		}
	})
}

func BenchmarkArticle(b *testing.B) {
	b.SetBytes(int64(len(page)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Article(strings.NewReader(page), ""); err != nil {
			b.Fatal(err)
		}
	}
}
