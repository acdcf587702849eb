package timeline

import (
	"cmp"
	"math"
	"slices"

	"github.com/annals-dev/annals/article"
	"github.com/annals-dev/annals/events"
)

// storyTerms is how many of its heaviest words stand for an article.
const storyTerms = 40

// storyPrior is how many other articles are taken to have been read, so that
// in a handful of articles on one story its words still weigh something.
const storyPrior = 50

// stories returns what each report is about, as a vector of unit length.
func stories(reports []*events.Report) []vector {
	t := newTerms()
	out := make([]vector, len(reports))
	for i, r := range reports {
		out[i], _ = t.vector(bodyText(r), nil)
		t.total++
		for _, x := range out[i] {
			t.articles[x.term]++
		}
	}
	for i, v := range out {
		for k := range v {
			idf := math.Log(float64(storyPrior+t.total) / float64(t.articles[v[k].term]))
			v[k].weight = float64(math.Log(1+v[k].weight) * idf)
		}
		slices.SortFunc(v, func(a, b termWeight) int {
			return cmp.Or(cmp.Compare(b.weight, a.weight), cmp.Compare(a.term, b.term))
		})
		v = slices.Clone(v[:min(storyTerms, len(v))])
		slices.SortFunc(v, func(a, b termWeight) int { return cmp.Compare(a.term, b.term) })
		out[i] = v.unit()
	}
	return out
}

// bodyText returns the story of r without furniture and captions.
func bodyText(r *events.Report) string {
	if len(r.Layout.Blocks) == 0 {
		return r.Article.Text
	}
	var b []byte
	for _, x := range r.Layout.Blocks {
		if x.Kind == article.Body || x.Kind == article.Title {
			b = append(append(b, slice(r.Article.Text, x.Start, x.End)...), '\n')
		}
	}
	return string(b)
}
