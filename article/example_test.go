package article_test

import (
	"errors"
	"fmt"
	"strings"

	"github.com/annals-dev/annals/article"
)

func ExampleRead() {
	text := `Facebook Twitter E-mail

Iceland and Malta sign fisheries accord

The ministers of Iceland and Malta after signing. (Example Photo)
4 March 2031

VALLETTA, Malta (Example) — Iceland and Malta signed an accord on fisheries on Tuesday.

More from The Example`
	l := article.Read(article.Article{Text: text})
	for _, b := range l.Blocks {
		fmt.Printf("%-9s %s\n", b.Kind, text[b.Start:b.End])
	}
	fmt.Println("published in", text[l.Dateline.PlaceStart:l.Dateline.PlaceEnd], "on", l.Published.Format("2006-01-02"))
	// Output:
	// furniture Facebook Twitter E-mail
	// title     Iceland and Malta sign fisheries accord
	// caption   The ministers of Iceland and Malta after signing. (Example Photo)
	// stamp     4 March 2031
	// dateline  VALLETTA, Malta (Example) —
	// body      Iceland and Malta signed an accord on fisheries on Tuesday.
	// furniture More from The Example
	// published in VALLETTA, Malta on 2031-03-04
}

func ExampleFromJSONL() {
	in := `{"id": "a", "text": "Talks began on Monday.", "published": "2031-03-04"}
{"id": "b", "text": ""}
{"id": "c", "text": "Talks failed on Tuesday."}`
	for a, err := range article.FromJSONL(strings.NewReader(in), "talks.jsonl") {
		if err != nil {
			fmt.Println("skipped:", err)
			continue
		}
		fmt.Println(a.ID, a.Text)
	}
	// Output:
	// a Talks began on Monday.
	// skipped: talks.jsonl:2: empty text
	// c Talks failed on Tuesday.
}

func ExampleFromText() {
	a, err := article.FromText("talks.txt", strings.NewReader("Talks began on Monday.\n"))
	fmt.Printf("%s %q %v\n", a.ID, a.Text, err)
	_, err = article.FromText("empty.txt", strings.NewReader(" "))
	fmt.Println(err, errors.Is(err, article.ErrEmpty))
	// Output:
	// talks.txt "Talks began on Monday.\n" <nil>
	// empty.txt: empty text true
}

func ExampleReader() {
	var r article.Reader
	for _, name := range []string{"one.txt", "two.txt", "one.txt"} {
		_, err := r.FromText(name, strings.NewReader("Talks began on Monday."))
		fmt.Println(name, err)
	}
	// Output:
	// one.txt <nil>
	// two.txt <nil>
	// one.txt one.txt: id seen before: "one.txt"
}

func ExampleParsePublished() {
	t, dateOnly, err := article.ParsePublished("2031-03-04")
	fmt.Println(t, dateOnly, err)
	_, _, err = article.ParsePublished("2031-02-30")
	fmt.Println(err)
	// Output:
	// 2031-03-04 00:00:00 +0000 UTC true <nil>
	// impossible date "2031-02-30"
}
