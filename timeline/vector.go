package timeline

import (
	"cmp"
	_ "embed"
	"math"
	"slices"
	"strings"
	"sync"
	"unicode"
)

// A weight is one word of a text and how much it counts.
type termWeight struct {
	term   int32
	weight float64
}

// A vector is a text as a bag of words, sorted by term.
type vector []termWeight

// cosine returns how alike two texts are, 0 to 1.
func cosine(a, b vector) float64 {
	d := dot(a, b)
	if d == 0 {
		return 0
	}
	return d / math.Sqrt(float64(dot(a, a)*dot(b, b)))
}

// unit returns v scaled to length 1, in place.
func (v vector) unit() vector {
	var sum float64
	for _, x := range v {
		sum += float64(x.weight * x.weight)
	}
	for i := range v {
		v[i].weight /= math.Sqrt(sum)
	}
	return v
}

// dot returns the inner product of two vectors.
func dot(a, b vector) (sum float64) {
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i].term < b[j].term:
			i++
		case a[i].term > b[j].term:
			j++
		default:
			sum += float64(a[i].weight * b[j].weight)
			i, j = i+1, j+1
		}
	}
	return sum
}

// product multiplies two vectors term by term: what both are about.
func product(a, b vector) vector {
	var out vector
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i].term < b[j].term:
			i++
		case a[i].term > b[j].term:
			j++
		default:
			out = append(out, termWeight{a[i].term, float64(a[i].weight * b[j].weight)})
			i, j = i+1, j+1
		}
	}
	return out
}

// add returns the sum of two vectors.
func add(a, b vector) vector {
	out := make(vector, 0, len(a)+len(b))
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0].term < b[0].term:
			out, a = append(out, a[0]), a[1:]
		case a[0].term > b[0].term:
			out, b = append(out, b[0]), b[1:]
		default:
			out = append(out, termWeight{a[0].term, a[0].weight + b[0].weight})
			a, b = a[1:], b[1:]
		}
	}
	return append(append(out, a...), b...)
}

// mean returns the mean of the vectors of the given sentences, each at length 1.
func (p *pile) mean(list []int32) vector {
	var all vector
	for _, i := range list {
		v := p.statements[i].vector
		var length float64
		for _, x := range v {
			length += float64(x.weight * x.weight)
		}
		for _, x := range v {
			all = append(all, termWeight{x.term, x.weight / math.Sqrt(length)})
		}
	}
	slices.SortStableFunc(all, func(a, b termWeight) int { return cmp.Compare(a.term, b.term) })
	var out vector
	for _, x := range all {
		if n := len(out); n > 0 && out[n-1].term == x.term {
			out[n-1].weight += x.weight / float64(len(list))
			continue
		}
		out = append(out, termWeight{x.term, x.weight / float64(len(list))})
	}
	return out
}

// terms numbers the words of a pile and counts the articles that have them.
type terms struct {
	ids      map[string]int32
	articles []int32 // by term
	seen     []int   // by term: 1 + the article counted last
	total    int
}

func newTerms() *terms { return &terms{ids: make(map[string]int32)} }

// vector returns the word counts of text and whether it has a keyword.
func (t *terms) vector(text string, keywords map[string]bool) (v vector, keyword bool) {
	for w := range words(text) {
		s := stem(w)
		keyword = keyword || keywords[s]
		if stopWords()[w] {
			continue
		}
		id, ok := t.ids[s]
		if !ok {
			id = int32(len(t.ids))
			t.ids[s] = id
			t.articles, t.seen = append(t.articles, 0), append(t.seen, 0)
		}
		v = append(v, termWeight{id, 1})
	}
	slices.SortFunc(v, func(a, b termWeight) int { return cmp.Compare(a.term, b.term) })
	out := v[:0]
	for _, x := range v {
		if n := len(out); n > 0 && out[n-1].term == x.term {
			out[n-1].weight++
			continue
		}
		out = append(out, x)
	}
	return out, keyword
}

// endDocument counts the words of one article's sentences.
func (t *terms) endDocument(list []statement) {
	t.total++
	for i := range list {
		for _, x := range list[i].vector {
			if t.seen[x.term] != t.total {
				t.seen[x.term] = t.total
				t.articles[x.term]++
			}
		}
	}
}

// weigh turns counts into weights: a word counts less, the more articles have it.
func (t *terms) weigh(v vector) {
	for i := range v {
		v[i].weight = float64(v[i].weight * math.Log(float64(1+t.total)/float64(1+t.articles[v[i].term])))
	}
}

// words yields the words of text in lower case: runs of letters and digits.
func words(text string) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		for _, w := range strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
			if !yield(w) {
				return
			}
		}
	}
}

//go:embed data/stopwords.txt
var stopWordsText string

// stopWords are the words of data/stopwords.txt.
var stopWords = sync.OnceValue(func() map[string]bool {
	out := make(map[string]bool)
	for line := range strings.Lines(stopWordsText) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		for _, w := range strings.Fields(line) {
			out[w] = true
		}
	}
	return out
})
