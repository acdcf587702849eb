package learn

import (
	"cmp"
	"slices"

	"github.com/annals-dev/annals/internal/syntax"
)

// A Counter counts features, to find those that deserve a row.
type Counter map[uint64]int32

// Add counts the features of one decision.
func (c Counter) Add(f *syntax.Features) {
	for _, k := range f.Keys[:f.N] {
		c[k]++
	}
}

// Select returns the features that occur at least least times, the most
// frequent first, at most limit of them.
func (c Counter) Select(least int32, limit int) []uint64 {
	var keys []uint64
	for k, n := range c {
		if n >= least {
			keys = append(keys, k)
		}
	}
	slices.SortFunc(keys, func(a, b uint64) int {
		return cmp.Or(cmp.Compare(c[b], c[a]), cmp.Compare(a, b))
	})
	return keys[:min(len(keys), limit, syntax.MaxRows-1)]
}
