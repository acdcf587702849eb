package timeline

import (
	"cmp"
	"slices"

	"github.com/annals-dev/annals/events"
)

// A pair is two tellings that are worth a decision, a < b.
type pair struct {
	a, b int32
	verdict
}

// window is how many of the nearest earlier tellings in a block a telling is
// compared with. Blocks are small in one story; the window keeps the work
// linear when thousands of articles tell of the same kind of event at one place.
const window = 48

// candidates compares tellings that share a block and returns the pairs that
// score at least linkAt, best first. A block is a family of classes with a
// day, a place, a party or a figure in common, or a sentence.
func candidates(all []telling) []pair {
	order := searchOrder(all)
	blocks := make(map[uint64][]int32)
	seen := make([]int32, len(all)) // by telling: 1 + the last one it was compared with
	var out []pair
	var keys []uint64
	for _, i := range order {
		keys = appendKeys(keys[:0], &all[i])
		for _, k := range keys {
			block := blocks[k]
			for _, j := range block[max(0, len(block)-window):] {
				if seen[j] == i+1 {
					continue
				}
				seen[j] = i + 1
				out = appendPair(out, all, i, j)
			}
		}
		for _, k := range keys {
			blocks[k] = append(blocks[k], i)
		}
	}
	slices.SortFunc(out, func(p, q pair) int {
		return cmp.Or(cmp.Compare(q.score, p.score), cmp.Compare(p.a, q.a), cmp.Compare(p.b, q.b))
	})
	return out
}

// appendPair appends the pair of i and j unless it scores too low. Pairs of
// one article are left to the extractor, which has seen the whole text.
func appendPair(out []pair, all []telling, i, j int32) []pair {
	if all[i].report == all[j].report {
		return out
	}
	a, b := min(i, j), max(i, j)
	v := compare(&all[a], &all[b])
	if !v.worthLinking() {
		return out
	}
	return append(out, pair{a, b, v})
}

// searchOrder returns the tellings by the day they are looked for under.
func searchOrder(all []telling) []int32 {
	order := make([]int32, len(all))
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortFunc(order, func(i, j int32) int {
		return cmp.Or(cmp.Compare(all[i].day, all[j].day), cmp.Compare(i, j))
	})
	return order
}

// Kinds of block.
const (
	blockDayPlace = 1 + iota
	blockDayParty
	blockParty
	blockPlace
	blockFigure
	blockText
)

// appendKeys appends the blocks that x belongs to.
func appendKeys(keys []uint64, x *telling) []uint64 {
	f := uint64(families()[x.classes[0].typ])
	country := placeCountry(x.place)
	first, last := x.searchDays()
	for d := first; d <= last+1; d++ { // one more, so that neighbours of a day share a block
		keys = append(keys, blockKey(blockDayPlace, f, uint64(d), hashText(country)))
		for _, p := range x.doers {
			keys = append(keys, blockKey(blockDayParty, f, uint64(d), p.block()))
		}
		for _, p := range x.targets {
			keys = append(keys, blockKey(blockDayParty, f, uint64(d), p.block()))
		}
	}
	if x.placeKey != 0 {
		keys = append(keys, blockKey(blockPlace, f, uint64(x.placeKey), 0))
	}
	for _, p := range x.doers {
		keys = append(keys, blockKey(blockParty, f, p.block(), uint64(x.placeKey)))
	}
	for h, g := range x.figures {
		if g.found && g.point >= leastTelling {
			keys = append(keys, blockKey(blockFigure, f, uint64(h), uint64(g.point)))
		}
	}
	for _, t := range x.texts {
		keys = append(keys, blockKey(blockText, f, t, 0))
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}

// weekDays is the widest time that is looked for under each of its days.
const weekDays = 7

// searchDays returns the days under which x is looked for: "this week" is found
// with what happened on any of its days.
func (x *telling) searchDays() (first, last int64) {
	if n := int64(spanDays(x.span)); bounded(x.span) && n > 1 && n <= weekDays {
		first = dayNumber(x.span.From)
		return first, first + n - 1
	}
	return x.day, x.day
}

// block returns what p is looked for by: its identity, else country and sector.
func (p party) block() uint64 {
	if p.key != 0 {
		return uint64(p.key)
	}
	return 1<<63 | uint64(p.country)<<32 | uint64(p.sector)
}

func placeCountry(p *events.Location) string {
	if p == nil {
		return ""
	}
	return p.Country
}

func blockKey(parts ...uint64) uint64 {
	h := uint64(fnvOffset)
	for _, p := range parts {
		h = mix(h, p)
	}
	return scramble(h)
}
