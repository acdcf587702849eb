package timeline

import (
	"net/url"
	"strings"
	"time"

	"github.com/annals-dev/annals/events"
)

// published returns when r was published, zero if unknown.
func published(r *events.Report) time.Time {
	if !r.Layout.Published.IsZero() {
		return r.Layout.Published
	}
	return r.Article.Published
}

// Outlet returns who speaks in r: the agency of its dateline, else its outlet,
// else the site it was read from, else the ID of the article.
func Outlet(r *events.Report) string {
	switch {
	case r.Layout.Dateline.Agency != "":
		return r.Layout.Dateline.Agency
	case r.Article.Source != "":
		return r.Article.Source
	}
	if u, err := url.Parse(r.Article.URL); err == nil && u.Hostname() != "" {
		return strings.TrimPrefix(u.Hostname(), "www.")
	}
	return r.Article.ID
}

// voices returns for each report the number of its voice. Copies of one text
// speak with the voice of the oldest.
func voices(reports []*events.Report, copyOf []int) []int {
	ids := make(map[string]int)
	out := make([]int, len(reports))
	for i := range reports {
		name := fold(Outlet(reports[copyOf[i]]))
		if _, ok := ids[name]; !ok {
			ids[name] = len(ids)
		}
		out[i] = ids[name]
	}
	return out
}

// fold returns s in lower case with single spaces, for comparison.
func fold(s string) string { return strings.Join(strings.Fields(strings.ToLower(s)), " ") }
