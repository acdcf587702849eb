// Package eval measures a model on treebank sentences with given tokens.
package eval

import (
	"fmt"
	"strings"

	"github.com/annals-dev/annals/internal/syntax"
	"github.com/annals-dev/annals/internal/train/conllu"
)

// A Score counts the words that a model got right.
type Score struct {
	Words, Tags, Hints, Heads, Labels int
}

// String gives the shares: tags, heads (UAS), heads and relations (LAS,
// without subtypes).
func (s Score) String() string {
	f := func(n int) float64 { return 100 * float64(n) / float64(max(s.Words, 1)) }
	return fmt.Sprintf("words %d tags %.2f hints %.2f UAS %.2f LAS %.2f", s.Words, f(s.Tags), f(s.Hints), f(s.Heads), f(s.Labels))
}

// Run tags and parses the sentences.
func Run(m *syntax.Model, sentences []conllu.Sentence) Score {
	var sc Score
	var p syntax.Parse
	for i := range sentences {
		words := sentences[i].Words
		n := len(words)
		p.Start(n)
		for k, w := range words {
			p.Words[k] = m.Lexicon.Look(w.Form)
			p.Words[k].Glued = w.Glued
		}
		m.TagAll(p.Words[:n], p.Tags[:n])
		m.Run(&p)
		for k, w := range words {
			sc.add(m, &p, k, w, n)
		}
	}
	return sc
}

// add counts word k of n, which the treebank has as w.
func (sc *Score) add(m *syntax.Model, p *syntax.Parse, k int, w conllu.Word, n int) {
	sc.Words++
	if m.Tags[p.Tags[k]] == w.Tag {
		sc.Tags++
	}
	h := p.Hints[k]
	if w.Head >= 0 && base(m.Deps[h/2]) == base(w.Dep) && (w.Head > k) == (h&1 == 1) || w.Head < 0 && h/2 == 0 {
		sc.Hints++
	}
	head := int(p.Heads[k])
	if head == n {
		head = -1
	}
	if head != w.Head {
		return
	}
	sc.Heads++
	if base(m.Deps[p.Deps[k]]) == base(w.Dep) {
		sc.Labels++
	}
}

// base returns a relation without its subtype.
func base(dep string) string {
	b, _, _ := strings.Cut(dep, ":")
	return b
}
