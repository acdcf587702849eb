package timeline

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/annals-dev/annals/article"
	"github.com/annals-dev/annals/events"
	"github.com/annals-dev/annals/when"
)

// SummaryOptions say what a summary should hold. The zero value asks for ten
// days with one sentence each.
type SummaryOptions struct {
	Dates     int       // days to pick; 0 means 10
	Sentences int       // sentences for each; 0 means 1
	From, To  time.Time // first and last day to pick from; zero is open
	Keywords  []string  // what the summary is about; words in any case, nil for no preference
}

// A Summary is a short timeline of a pile of articles.
type Summary struct {
	Items []SummaryItem `json:"items"` // in order of time
}

// A SummaryItem is one day of a Summary.
type SummaryItem struct {
	Date    string   `json:"date"`    // "2010-01-12"
	Summary []string `json:"summary"` // sentences as they stand in the articles, best first
}

// Summarize picks the days that the articles come back to most, and for each
// the sentences that say best what happened. A day counts by how many articles
// mention it, still mention it a week later, mention it in a sentence about
// the keywords, or early in the text. The sentences of a day are those nearest
// to the words that sentences mentioning it share with the openings of
// articles published then. Only days that a text names are picked; the result
// does not depend on the order of reports.
func Summarize(reports []*events.Report, o SummaryOptions) *Summary {
	if o.Dates <= 0 {
		o.Dates = 10
	}
	if o.Sentences <= 0 {
		o.Sentences = 1
	}
	p := newPile(distinctReports(reports), o.Keywords)
	s := &Summary{Items: []SummaryItem{}}
	for _, d := range p.rank(o) {
		if len(s.Items) == o.Dates {
			break
		}
		if text := p.describe(d, o.Sentences); len(text) > 0 {
			s.Items = append(s.Items, SummaryItem{Date: dateOf(d).Format(time.DateOnly), Summary: text})
		}
	}
	slices.SortFunc(s.Items, func(a, b SummaryItem) int { return strings.Compare(a.Date, b.Date) })
	return s
}

// dateOf returns the day with the given number.
func dateOf(d int64) time.Time { return time.Unix(d*int64(day/time.Second), 0).UTC() }

// A statement is one sentence of an article of the pile.
type statement struct {
	text    string
	vector  vector
	article int
	days    []int64 // that it names
	keyword bool    // it has a keyword
	place   int     // its number among the sentences of the story
}

// A pile is the sentences of many articles, by the days that they are about.
type pile struct {
	statements []statement
	published  []int64 // by article; noDay if unknown
	mentions   map[int64][]int32
	openings   map[int64][]int32 // by the day of publication
	told       map[string]bool   // sentences already used
}

// Limits of the summary.
const (
	opening       = 5 // sentences that open an article
	sentenceLeast = 6 // words of a sentence that can stand alone
	sentenceMost  = 60
	laterDays     = 7   // a mention this long after the day shows that it matters
	reportingDays = 1   // articles this long after a day still break its news
	mostOpenings  = 400 // sentences of a kind that are averaged for one day; bounds the work on floods
	similarEnough = 0.6 // cosine at which a second sentence says nothing new
	mentionShare  = 3   // how much more a sentence that names the day counts than one that does not, in quarters
)

// newPile reads the sentences of all reports.
func newPile(reports []*events.Report, keywords []string) *pile {
	p := &pile{mentions: make(map[int64][]int32), openings: make(map[int64][]int32), told: make(map[string]bool)}
	stems := make(map[string]bool)
	for _, k := range keywords {
		for w := range words(k) {
			stems[stem(w)] = true
		}
	}
	t := newTerms()
	for i, r := range reports {
		p.published = append(p.published, publishedDay(r))
		first := len(p.statements)
		p.read(i, r, t, stems)
		t.endDocument(p.statements[first:])
	}
	for i := range p.statements {
		t.weigh(p.statements[i].vector)
	}
	p.index()
	return p
}

func publishedDay(r *events.Report) int64 {
	if at := published(r); !at.IsZero() {
		return dayNumber(at)
	}
	return noDay
}

// read appends the sentences of one report's story.
func (p *pile) read(i int, r *events.Report, t *terms, keywords map[string]bool) {
	if r.Document == nil {
		return
	}
	place, times := 0, r.Times
	for _, s := range r.Document.Sentences {
		if b := r.Layout.Blocks; int(s.Part) < len(b) && b[s.Part].Kind != article.Body {
			continue
		}
		for len(times) > 0 && times[0].Start < int(s.Start) {
			times = times[1:]
		}
		x := statement{text: slice(r.Article.Text, int(s.Start), int(s.End)), article: i, place: place}
		for _, e := range times {
			if e.Start >= int(s.End) {
				break
			}
			if d, ok := namedDay(e); ok && !slices.Contains(x.days, d) {
				x.days = append(x.days, d)
			}
		}
		x.vector, x.keyword = t.vector(x.text, keywords)
		p.statements = append(p.statements, x)
		place++
	}
}

// namedDay returns the day that an expression names, if it names one.
func namedDay(e when.Expr) (int64, bool) {
	if e.Type != when.Date && e.Type != when.Time || !bounded(e.Interval) || strings.HasSuffix(e.Value, "_REF") {
		return 0, false
	}
	return dayNumber(e.Interval.From), spanDays(civil(e.Interval)) == 1
}

// index sorts the sentences by the days that they name and the days on which
// an article opens with them.
func (p *pile) index() {
	for i := range p.statements {
		s := &p.statements[i]
		for _, d := range s.days {
			p.mentions[d] = append(p.mentions[d], int32(i))
		}
		if pub := p.published[s.article]; s.place < opening && pub != noDay {
			p.openings[pub] = append(p.openings[pub], int32(i))
		}
	}
}

// rank returns the days that can be picked, the most important first.
func (p *pile) rank(o SummaryOptions) []int64 {
	scores := make(map[int64]int)
	var days []int64
	for d, list := range p.mentions {
		if !o.From.IsZero() && d < dayNumber(o.From) || !o.To.IsZero() && d > dayNumber(o.To) {
			continue
		}
		days = append(days, d)
		scores[d] = p.weight(d, list)
	}
	slices.SortFunc(days, func(a, b int64) int { return cmp.Or(cmp.Compare(scores[b], scores[a]), cmp.Compare(a, b)) })
	return days
}

// Weights of what makes a day important, in hundredths.
const (
	weightArticles = 100
	weightLater    = 70
	weightOpening  = 50
	weightKeyword  = 50
)

// weight says how important day d is, given the sentences that name it.
func (p *pile) weight(d int64, list []int32) int {
	var all, later, early, about articleSet
	for _, i := range list {
		s := &p.statements[i]
		all.add(s.article)
		if pub := p.published[s.article]; pub != noDay && pub > d+laterDays {
			later.add(s.article)
		}
		if s.place < opening {
			early.add(s.article)
		}
		if s.keyword {
			about.add(s.article)
		}
	}
	return weightArticles*logScale(all.n) + weightLater*logScale(later.n) + weightOpening*logScale(early.n) + weightKeyword*logScale(about.n)
}

// An articleSet counts distinct articles that are added in ascending order.
type articleSet struct{ n, last int }

func (s *articleSet) add(article int) {
	if s.n == 0 || s.last != article {
		s.n, s.last = s.n+1, article
	}
}

// logScale returns log(1+n) in thousandths, so that sums are exact.
func logScale(n int) int { return int(math.Round(1000 * math.Log(float64(1+n)))) }

// describe returns the sentences for day d.
func (p *pile) describe(d int64, n int) []string {
	mentions := head(p.mentions[d], mostOpenings)
	var news []int32
	for k := range int64(reportingDays + 1) {
		news = append(news, p.openings[d+k]...)
	}
	news = head(news, mostOpenings)
	center := product(p.mean(mentions), p.mean(news))
	if len(center) == 0 {
		center = p.mean(mentions)
	}
	return p.choose(p.candidates(mentions, news), center, d, n)
}

func head(list []int32, n int) []int32 { return list[:min(len(list), n)] }

// candidates unites the sentences that can describe a day, in their order.
func (p *pile) candidates(mentions, news []int32) []int32 {
	out := slices.Concat(mentions, news)
	slices.Sort(out)
	out = slices.Compact(out)
	return slices.DeleteFunc(out, func(i int32) bool {
		n := len(strings.Fields(p.statements[i].text))
		return n < sentenceLeast || n > sentenceMost || !utf8.ValidString(p.statements[i].text)
	})
}

// A selection is the sentences chosen for one day so far.
type selection struct {
	text    []string
	vectors []vector
	sum     vector
}

// repeats reports whether v says what a chosen sentence says.
func (s *selection) repeats(v vector) bool {
	return slices.ContainsFunc(s.vectors, func(c vector) bool { return cosine(c, v) > similarEnough })
}

// choose picks up to n sentences that together come nearest to center, none
// like another: each time the one that brings the sum of those chosen nearest.
func (p *pile) choose(list []int32, center vector, d int64, n int) []string {
	var sel selection
	for len(sel.text) < n {
		i := p.nearest(list, center, d, &sel)
		if i < 0 {
			break
		}
		s := &p.statements[i]
		p.told[s.text] = true
		sel.text, sel.vectors = append(sel.text, oneLine(s.text)), append(sel.vectors, s.vector)
		sel.sum = add(sel.sum, s.vector)
	}
	return sel.text
}

// nearest returns the best next sentence of list, -1 if none says anything new.
func (p *pile) nearest(list []int32, center vector, d int64, sel *selection) int32 {
	best, most := int32(-1), -1.0
	for _, i := range list {
		s := &p.statements[i]
		if p.told[s.text] || sel.repeats(s.vector) {
			continue
		}
		score := cosine(add(sel.sum, s.vector), center)
		if slices.Contains(s.days, d) {
			score = float64(score*(4+mentionShare)) / 4
		}
		if score = math.Round(score*1e9) / 1e9; score > most {
			best, most = i, score
		}
	}
	return best
}
