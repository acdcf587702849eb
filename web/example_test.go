package web_test

import (
	"fmt"
	"strings"

	"github.com/annals-dev/annals/web"
)

func ExampleArticle() {
	page := `<html><head><title>Talks fail in Valletta</title>
<meta property="article:published_time" content="2031-03-04"></head>
<body><nav><a href="/">Home</a></nav><article>
<p>Talks between Iceland and Malta on fishing rights failed on Tuesday, diplomats of both countries said.</p>
<p>The two sides had met in Valletta for the third time in a month, and agreed only to meet again in April.</p>
</article></body></html>`
	a, err := web.Article(strings.NewReader(page), "https://times.example/talks")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(a.Title, a.Published.Format("2006-01-02"))
	fmt.Println(a.Text[:len("Talks fail in Valletta\n\nTalks between Iceland and Malta")])
	// Output:
	// Talks fail in Valletta 2031-03-04
	// Talks fail in Valletta
	//
	// Talks between Iceland and Malta
}
