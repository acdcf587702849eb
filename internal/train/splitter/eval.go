package splitter

import "github.com/annals-dev/annals/internal/split"

// A Score counts what a model finds: gaps with and without a mark, and whole
// sentences.
type Score struct {
	Marked, Bare, Sentences Count
}

// A Count is of right, wrong and missed answers.
type Count struct{ Right, Wrong, Missed int }

func (c *Count) add(got, want bool) {
	switch {
	case got && want:
		c.Right++
	case got:
		c.Wrong++
	case want:
		c.Missed++
	}
}

// F1 returns the harmonic mean of precision and recall.
func (c Count) F1() float64 {
	return 2 * float64(c.Right) / float64(max(1, 2*c.Right+c.Wrong+c.Missed))
}

// Measure compares the model with the texts.
func Measure(m *split.Model, texts []Text) Score {
	var s Score
	for i := range texts {
		s.add(m, &texts[i])
	}
	return s
}

func (s *Score) add(m *split.Model, t *Text) {
	t.shapes.Prepare(m)
	first, wanted := 0, 0
	for j := range t.words {
		last := j == len(t.words)-1
		got := last || t.shapes.Asked(j) && m.Ends(&t.shapes, first, j)
		if c := &s.Bare; !last {
			if t.shapes.Marked(j) {
				c = &s.Marked
			}
			c.add(got, t.ends[j])
		}
		switch {
		case got && t.ends[j] && first == wanted:
			s.Sentences.Right++
		default:
			s.Sentences.add(got, false)
			s.Sentences.add(false, t.ends[j])
		}
		if got {
			first = j + 1
		}
		if t.ends[j] {
			wanted = j + 1
		}
	}
}
