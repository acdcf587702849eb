package web

import (
	"cmp"
	"fmt"
	"io"
	"net/url"
	"strings"
	"time"

	"github.com/annals-dev/annals/article"
	"github.com/markusmobius/go-htmldate"
	"github.com/markusmobius/go-trafilatura"
	"golang.org/x/net/html"
	"golang.org/x/net/html/charset"
)

// MaxPage is the size of the largest page that is read, in bytes. News pages
// with all their scripts in line have up to some 5 MB.
const MaxPage = 64 << 20

// Article extracts the article of an HTML page. address is where the page is
// from, "" if that is unknown; it helps to date the page and becomes the ID.
// The URL is address, or what the page says of itself.
// The character set is that of the page's own declaration.
//
// The Text of the result is new: the headline, if the page tells it, and the
// paragraphs of the story, with empty lines between them. Offsets of later
// results refer to it.
//
// The error wraps [article.ErrEmpty] if no story was found, and
// [article.ErrTooLarge] for a page of more than MaxPage.
func Article(r io.Reader, address string) (article.Article, error) {
	doc, err := parse(r)
	if err != nil {
		return article.Article{}, err
	}
	at, err := parseAddress(address)
	if err != nil {
		return article.Article{}, err
	}
	date, err := dateOf(doc, address)
	if err != nil {
		return article.Article{}, err
	}
	found, err := trafilatura.ExtractDocument(doc, trafilatura.Options{
		OriginalURL:      at,
		EnableFallback:   true,
		Focus:            trafilatura.FavorPrecision,
		ExcludeComments:  true,
		ExcludeTables:    true,
		HtmlDateOverride: &date,
	})
	if err != nil {
		return article.Article{}, fmt.Errorf("%w: %v", article.ErrEmpty, err)
	}
	a := article.Article{ID: address, URL: cmp.Or(address, found.Metadata.URL), Title: oneLine(found.Metadata.Title), Source: found.Metadata.Sitename}
	a.Published, a.DateOnly = publication(date)
	a.Text = withTitle(a.Title, plainText(found.ContentNode))
	return a, article.CheckText(a.Text)
}

// parse reads a page into a tree, in UTF-8.
func parse(r io.Reader) (*html.Node, error) {
	limited := &io.LimitedReader{R: r, N: MaxPage + 1}
	utf8, err := charset.NewReader(limited, "text/html")
	if err != nil {
		if err == io.EOF {
			err = article.ErrEmpty
		}
		return nil, err
	}
	doc, err := html.Parse(utf8)
	if err == nil && limited.N == 0 {
		err = article.ErrTooLarge
	}
	return doc, err
}

func parseAddress(address string) (*url.URL, error) {
	if address == "" {
		return nil, nil
	}
	return url.Parse(address)
}

// Dates outside these bounds are taken for errors of the page. They are fixed,
// so that the same page gives the same article on every day.
var (
	minDate = time.Date(1990, 1, 1, 0, 0, 0, 0, time.UTC)
	maxDate = time.Date(2100, 1, 1, 0, 0, 0, 0, time.UTC)
)

// dateOf finds the time of publication in the metadata and markup of the page.
// Its text is not searched: there, a date is as often of an event.
func dateOf(doc *html.Node, address string) (htmldate.Result, error) {
	return htmldate.FromDocument(doc, htmldate.Options{
		URL:                 address,
		ExtractTime:         true,
		UseOriginalDate:     true,
		SkipExtensiveSearch: true,
		DeferUrlExtractor:   true,
		MinDate:             minDate,
		MaxDate:             maxDate,
	})
}

// publication returns the time of d; without a time of day it is a date only.
func publication(d htmldate.Result) (at time.Time, dateOnly bool) {
	if d.IsZero() || d.HasTime {
		return d.DateTime, false
	}
	y, m, day := d.DateTime.Date()
	return time.Date(y, m, day, 0, 0, 0, 0, time.UTC), true
}

// withTitle puts the title above the text, unless it is there already.
func withTitle(title, text string) string {
	if title == "" || text == "" || strings.HasPrefix(text, title) {
		return text
	}
	return title + "\n\n" + text
}
