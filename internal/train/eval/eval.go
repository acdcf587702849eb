// Package eval measures a model on treebank sentences with given tokens.
package eval

import (
	"fmt"
	"strings"

	"github.com/annals-dev/annals/internal/syntax"
	"github.com/annals-dev/annals/internal/train/corpus"
)

// A Score counts the words that a model got right.
type Score struct {
	Words, Tags, Heads, Labels int
}

// String gives the shares: tags, heads (UAS), heads and relations (LAS,
// without subtypes).
func (s Score) String() string {
	f := func(n int) float64 { return 100 * float64(n) / float64(max(s.Words, 1)) }
	return fmt.Sprintf("words %d tags %.2f UAS %.2f LAS %.2f", s.Words, f(s.Tags), f(s.Heads), f(s.Labels))
}

// Run tags and parses the sentences.
func Run(m *syntax.Model, sentences []corpus.Sentence) Score {
	var sc Score
	var p syntax.Parse
	for i := range sentences {
		s := &sentences[i]
		n := len(s.Words)
		p.Start(n, m.Parse.Bits())
		copy(p.Words, s.Words)
		m.TagAll(p.Words[:n], p.Tags[:n])
		m.Run(&p)
		sc.Words += n
		for k := range n {
			sc.add(m, s, &p, k)
		}
	}
	return sc
}

func (sc *Score) add(m *syntax.Model, s *corpus.Sentence, p *syntax.Parse, k int) {
	if p.Tags[k] == s.Gold[k] {
		sc.Tags++
	}
	if p.Heads[k] != s.Heads[k] {
		return
	}
	sc.Heads++
	if base(m.Deps[p.Deps[k]]) == base(m.Deps[s.Deps[k]]) {
		sc.Labels++
	}
}

func base(dep string) string {
	b, _, _ := strings.Cut(dep, ":")
	return b
}
