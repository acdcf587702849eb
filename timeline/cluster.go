package timeline

import "cmp"

// A cluster is the tellings of one happening so far.
type cluster struct {
	members []int32
	merges  []joined
	stamps  []int32 // the members that stand for all when clusters are compared
}

// A joined records that the pair brought two clusters together.
type joined struct {
	pair
	from int32 // the member whose cluster was taken in; the other stayed
}

// mostStamps is how many members stand for a cluster when it is compared with
// another. A story told by hundreds of articles repeats itself: its first
// members have every date, place and figure that can stand against a merge.
const mostStamps = 24

// A clustering brings tellings together, best pair first.
type clustering struct {
	all      []telling
	set      *disjoint
	clusters []cluster // by the set's names; members nil if taken in by another
	doubtful []pair
}

// gather merges by the given pairs, which must be sorted best first. Two
// clusters are merged if no two of their members exclude each other and the
// mean of all pairs is high enough, so that a chain of alike but different
// attacks does not become one.
func gather(all []telling, pairs []pair) *clustering {
	c := &clustering{all: all, set: newDisjoint(len(all)), clusters: make([]cluster, len(all))}
	for i := range c.clusters {
		one := []int32{int32(i)}
		c.clusters[i] = cluster{members: one, stamps: one}
	}
	for _, p := range pairs {
		a, b := c.set.find(int(p.a)), c.set.find(int(p.b))
		if a == b {
			continue
		}
		if p.merges() && c.agree(&c.clusters[a], &c.clusters[b]) {
			c.merge(a, b, p)
		} else {
			c.doubtful = append(c.doubtful, p)
		}
	}
	return c
}

// agree reports whether two clusters may be one happening.
func (c *clustering) agree(a, b *cluster) bool {
	sum, n := 0, 0
	for _, i := range a.stamps {
		for _, j := range b.stamps {
			v := compare(&c.all[i], &c.all[j])
			if v.excludes() || c.all[i].report == c.all[j].report && c.distinct(i, j, v) {
				return false
			}
			sum, n = sum+v.score, n+1
		}
	}
	return sum >= meanAt*n
}

// distinct reports whether two tellings of one article are of two happenings:
// an author who gives another day, place, party or toll means another event.
func (c *clustering) distinct(i, j int32, v verdict) bool {
	if v.reasons&otherField != 0 {
		return true
	}
	for h, f := range c.all[i].figures {
		if g := c.all[j].figures[h]; f.found && g.found && f.disjoint(g) {
			return true
		}
	}
	return false
}

// merge brings clusters a and b together because of p.
func (c *clustering) merge(a, b int, p pair) {
	into, from := min(a, b), max(a, b)
	side := p.a
	if c.set.find(int(p.a)) == into {
		side = p.b
	}
	c.set.join(a, b)
	x, y := &c.clusters[into], &c.clusters[from]
	x.members = append(x.members[:len(x.members):len(x.members)], y.members...)
	x.merges = append(append(x.merges, y.merges...), joined{p, side})
	x.stamps = append(x.stamps[:len(x.stamps):len(x.stamps)], y.stamps...)
	x.stamps = x.stamps[:min(len(x.stamps), mostStamps)]
	*y = cluster{}
}

// compareRefs orders references by report, then event.
func compareRefs(a, b Ref) int {
	return cmp.Or(cmp.Compare(a.Report, b.Report), cmp.Compare(a.Event, b.Event))
}
