package timeline

import (
	"cmp"
	"slices"
	"strings"

	"github.com/annals-dev/annals/events"
)

// A Builder collects reports. The zero value is ready to use. It is not safe
// for concurrent use.
type Builder struct {
	Policy  Policy // which of several current figures is the best; zero is Median
	reports []*events.Report
}

// Add adds the events of reports. The same article added again changes
// nothing; a nil report is passed over. The reports must not be changed later.
func (b *Builder) Add(reports ...*events.Report) { b.reports = append(b.reports, reports...) }

// Timeline merges what was added. The result depends on the set of reports
// only, not on the order of the calls to Add. Add may be called again later.
func (b *Builder) Timeline() *Timeline {
	t := &Timeline{reports: distinctReports(b.reports), byID: make(map[string]int)}
	t.copyOf = findCopies(t.reports)
	all := tellAll(t.reports, t.copyOf)
	c := gather(all, candidates(all))
	at := t.enter(c, b.Policy)
	t.link(c.doubtful, at)
	return t
}

// distinctReports returns the reports in a fixed order, each article once.
func distinctReports(in []*events.Report) []*events.Report {
	out := make([]*events.Report, 0, len(in))
	for _, r := range in {
		if r != nil {
			out = append(out, r)
		}
	}
	slices.SortStableFunc(out, compareReports)
	return slices.CompactFunc(out, func(a, b *events.Report) bool { return compareReports(a, b) == 0 })
}

// compareReports orders reports by publication, undated ones last, then by
// what identifies them.
func compareReports(a, b *events.Report) int {
	return cmp.Or(
		compareZeroLast(published(a), published(b)),
		strings.Compare(a.Article.ID, b.Article.ID),
		strings.Compare(a.Article.Source, b.Article.Source),
		strings.Compare(a.Article.URL, b.Article.URL),
		strings.Compare(a.Article.Text, b.Article.Text),
	)
}

// tellAll returns the tellings of all reports, by report and place in the text.
func tellAll(reports []*events.Report, copyOf []int) []telling {
	t := teller{ids: make(map[string]int32), voices: voices(reports, copyOf)}
	var all []telling
	about := stories(reports)
	for i, r := range reports {
		first := len(all)
		all = append(all, t.tell(i, r)...)
		for k := range all[first:] {
			all[first+k].story = about[i]
		}
	}
	dropCommonNames(all, len(reports))
	return all
}

// A name that more than a share of the articles mention, and more than a few
// of them, says nothing about which happening a sentence tells.
const (
	commonNameShare = 10 // one in this many
	commonNameLeast = 8
)

// dropCommonNames removes the names that are no evidence from all tellings.
func dropCommonNames(all []telling, reports int) {
	limit := int32(max(commonNameLeast, reports/commonNameShare))
	count := make(map[int32]int32) // articles by name
	last := make(map[int32]int)    // 1 + the report that was counted last
	for i := range all {
		for _, n := range all[i].names {
			if last[n] != all[i].report+1 {
				last[n] = all[i].report + 1
				count[n]++
			}
		}
	}
	for i := range all {
		all[i].names = slices.DeleteFunc(all[i].names, func(n int32) bool { return count[n] > limit })
	}
}
