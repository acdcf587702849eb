package events

// incidents numbers the other incidents that the article tells of: figures of
// one sentence that are not about the main one belong to one other, and so do
// those of the sentences after it that say them again. Totals over a period
// count many incidents and belong to the main one as far as they belong to any.
func (w *weigher) incidents() {
	count, last, sentence := 0, 0, -1
	for i := range w.tallies {
		t := &w.tallies[i]
		if t.drop || t.Period {
			continue
		}
		switch {
		case t.Status == FigureBackground && t.Sentence == sentence:
			t.Incident = last
		case t.Status == FigureBackground:
			sentence, last = t.Sentence, w.sameIncident(i, count+1)
			count = max(count, last)
			t.Incident = last
		case t.Status == FigureSubset && t.Sentence == sentence:
			t.Incident = last // "killed 90 people in 1998, nine children among them"
		}
	}
}

// sameIncident returns the incident of an earlier figure of the background that
// tally i tells again, next if there is none.
func (w *weigher) sameIncident(i, next int) int {
	t := &w.tallies[i]
	for _, a := range w.before(i) {
		if a.Incident > 0 && a.Status == FigureBackground && a.Kind == t.Kind && a.point() == t.point() && compatible(a, t) && a.point() > 1 {
			return a.Incident
		}
	}
	return next
}
