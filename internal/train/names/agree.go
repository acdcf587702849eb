package names

import "github.com/annals-dev/annals/nlp"

const (
	minAgreed   = 6  // occurrences of a name that the texts agree about
	agreedShare = 85 // percent of them with its label
)

// labelCounts counts the labels of each name.
type labelCounts map[string]*[nlp.NumLabels + 1]int

func countLabels(texts []Text) labelCounts {
	counts := labelCounts{}
	for _, t := range texts {
		for _, s := range t.Spans {
			name := t.Text[s.Start:s.End]
			if counts[name] == nil {
				counts[name] = new([nlp.NumLabels + 1]int)
			}
			counts[name][s.Label]++
		}
	}
	return counts
}

// share returns the most frequent label of a name, the percentage of its
// occurrences that have it, and their number.
func (c labelCounts) share(name string) (label nlp.Label, percent, all int) {
	counts := c[name]
	if counts == nil {
		return nlp.NoLabel, 0, 0
	}
	for l := nlp.PER; l < nlp.NumLabels; l++ {
		all += counts[l]
		if counts[l] > counts[label] {
			label = l
		}
	}
	return label, 100 * counts[label] / max(all, 1), all
}

// agree masks the labels that contradict nearly all other occurrences of the
// same name in the texts.
func agree(texts []Text) {
	counts := countLabels(texts)
	for _, t := range texts {
		for i := range t.Spans {
			s := &t.Spans[i]
			if s.Label == Mask {
				continue
			}
			if l, percent, n := counts.share(t.Text[s.Start:s.End]); n >= minAgreed && percent >= agreedShare && l != s.Label {
				s.Label = Mask
			}
		}
	}
}
