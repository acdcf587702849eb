package parser

// Project lifts the arcs of a tree that cross others: the dependent of the
// shortest such arc moves to its head's head, until none crosses. The head of
// the root's dependent is len(heads). It reports whether anything changed.
func Project(heads []int16) bool {
	changed := false
	for {
		d := shortestCrossing(heads)
		if d < 0 {
			return changed
		}
		heads[d] = heads[heads[d]]
		changed = true
	}
}

// shortestCrossing returns the dependent of the shortest arc over a word that
// its head does not govern, -1 if there is none.
func shortestCrossing(heads []int16) int {
	n := int16(len(heads))
	best, length := -1, n+1
	for d, h := range heads {
		if h == n {
			continue
		}
		lo, hi := min(int16(d), h), max(int16(d), h)
		if hi-lo < length && !governsAll(heads, h, lo+1, hi) {
			best, length = d, hi-lo
		}
	}
	return best
}

func governsAll(heads []int16, h, from, to int16) bool {
	n := int16(len(heads))
	for i := from; i < to; i++ {
		a := i
		for a != n && a != h {
			a = heads[a]
		}
		if a != h {
			return false
		}
	}
	return true
}
