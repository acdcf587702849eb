package names

import (
	"strings"

	"github.com/annals-dev/annals/internal/train/learn"
	"github.com/annals-dev/annals/nlp"
)

// Augment returns copies of those texts that have names, with some of the names
// replaced by others of the gazetteer: names of persons by ones of the same
// number of words or fewer. So training sees names of the whole world in the
// places where names stand.
func (g *Gazetteer) Augment(texts []Text, share float32, rand *learn.Rand) []Text {
	var out []Text
	for _, t := range texts {
		if len(t.Spans) > 0 {
			if u, ok := g.replace(t, share, rand); ok {
				out = append(out, u)
			}
		}
	}
	return out
}

func (g *Gazetteer) replace(t Text, share float32, rand *learn.Rand) (Text, bool) {
	var b strings.Builder
	var out Text
	pos, changed := 0, false
	for _, s := range t.Spans {
		b.WriteString(t.Text[pos:s.Start])
		name := t.Text[s.Start:s.End]
		if rand.Float() < share {
			if other := g.other(name, s.Label, rand); other != "" {
				name, changed = other, true
			}
		}
		start := b.Len()
		b.WriteString(name)
		out.Spans = append(out.Spans, Span{start, b.Len(), s.Label})
		pos = s.End
	}
	b.WriteString(t.Text[pos:])
	out.Text = b.String()
	return out, changed
}

// other returns a name to stand for name, "" if there is none.
func (g *Gazetteer) other(name string, label nlp.Label, rand *learn.Rand) string {
	switch label {
	case nlp.PER:
		words := strings.Fields(pick(g.persons, rand))
		if strings.Contains(name, " ") {
			return strings.Join(words, " ")
		}
		return words[len(words)-1]
	case nlp.GPE:
		return pick(g.places, rand)
	case nlp.ORG:
		return pick(g.orgs, rand)
	}
	return ""
}

func pick(list []string, rand *learn.Rand) string { return list[rand.Uint64()%uint64(len(list))] }
