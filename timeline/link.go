package timeline

import (
	"cmp"
	"slices"
)

// link records how entries are related: doubtful pairs that were not merged,
// plans and what came of them, and incidents counted in a total. at is the
// index of the entry of each telling.
func (t *Timeline) link(doubtful []pair, at []int) {
	for _, p := range doubtful {
		l := Link{Kind: p.link, From: at[p.a], To: at[p.b], Score: float64(p.score) / 10, Reasons: p.reasons.names()}
		switch {
		case l.Kind == 0:
			l.Kind, l.From, l.To = MaybeSame, min(l.From, l.To), max(l.From, l.To)
		case p.back:
			l.From, l.To = l.To, l.From
		}
		if l.From != l.To {
			t.links = append(t.links, l)
		}
	}
	slices.SortStableFunc(t.links, func(a, b Link) int {
		return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To), cmp.Compare(a.Kind, b.Kind), cmp.Compare(b.Score, a.Score))
	})
	t.links = slices.CompactFunc(t.links, func(a, b Link) bool {
		return a.From == b.From && a.To == b.To && a.Kind == b.Kind
	})
}
