package split

// MaxKeys is the most features that a gap has.
const MaxKeys = 48

// A Keys holds the hashes of the features of one gap.
type Keys struct {
	N    int
	Hash [MaxKeys]uint32
}

// add appends the feature of the template that is the number of features so
// far, with the values a and b.
func (k *Keys) add(a, b uint32) {
	h := (a+uint32(k.N)*0x3C6EF372)*0x9E3779B1 ^ (b+0x7F4A7C15)*0x85EBCA77
	h = (h ^ h>>15) * 0x2C1B3C6D
	k.Hash[k.N] = h ^ h>>13
	k.N++
}

// at returns word i, a zero word outside of the text.
func (t *Text) at(i int) *Word {
	if uint(i) < uint(len(t.words)) {
		return &t.words[i]
	}
	return &noWord
}

var noWord Word

// Features sets k to those of the gap after word j of a sentence that starts at
// word first.
func (t *Text) Features(first, j int, k *Keys) {
	k.N = 0
	l1, r1 := t.at(j), t.at(j+1)
	l2, r2 := t.at(j-1), t.at(j+2)
	l3, r3 := t.at(j-2), t.at(j+3)
	if first > j-1 {
		l2 = &noWord
	}
	if first > j-2 {
		l3 = &noWord
	}
	gap := uint32(l1.shape)<<8 | uint32(r1.shape)
	k.add(gap, 0)
	k.add(l1.hash, uint32(r1.shape))
	k.add(r1.hash, uint32(l1.shape))
	k.add(gap, uint32(l1.habit)<<8|uint32(r1.habit))
	k.add(gap, uint32(l2.shape)<<8|uint32(r2.shape))
	k.add(l1.hash, r1.hash)
	k.add(gap, uint32(l2.shape)<<24|uint32(l3.shape)<<16|uint32(r2.shape)<<8|uint32(r3.shape))
	k.add(gap, uint32(l2.shape)<<8|uint32(l3.shape))
	k.add(gap, uint32(r2.shape)<<8|uint32(r3.shape))
	k.add(l2.hash, gap)
	k.add(l2.hash, l1.hash)
	k.add(r2.hash, gap)
	k.add(r1.hash, r2.hash)
	k.add(l1.hash, uint32(r1.habit)<<8|uint32(r2.shape))
	k.add(r1.hash, uint32(l1.habit)<<8|uint32(l1.shape))
	k.add(r1.hash, uint32(r2.shape)<<8|uint32(l1.shape))
	k.add(gap, uint32(r1.habit)<<16|uint32(r2.shape)<<8|uint32(r2.habit))
	k.add(gap, uint32(l1.habit)<<16|uint32(l2.shape)<<8|uint32(l2.habit))
	k.add(gap, uint32(l1.flags&^glued)<<8|uint32(l1.flags&glued))
	k.add(gap, uint32(l1.size)<<8|uint32(l2.shape))
	k.add(l1.hash, uint32(r1.habit)<<8|uint32(r1.shape))
	k.add(uint32(l1.flags>>abbrShift), gap<<8|uint32(r1.habit))
	closed := uint32(t.words[t.closed(j)].shape)
	k.add(gap, closed)
	k.add(closed, uint32(l1.shape)<<24|uint32(r1.shape)<<16|uint32(r1.habit)<<8|uint32(r2.shape))
	t.place(first, j, gap, k)
}

// place adds the features of where the gap stands in its sentence and text.
func (t *Text) place(first, j int, gap uint32, k *Keys) {
	l1, r1, start := t.at(j), t.at(j+1), t.at(first)
	length := steps(j + 1 - first)
	k.add(gap, length)
	k.add(gap, length<<8|uint32(start.shape))
	k.add(start.hash, length<<8|uint32(l1.shape))
	k.add(gap, uint32(start.shape)<<8|uint32(start.habit))
	k.add(gap, uint32(r1.final))
	k.add(gap, uint32(r1.final)<<8|length)
	k.add(gap, uint32(l1.left)<<8|uint32(r1.right))
	k.add(gap, uint32(l1.left)<<16|length<<8|uint32(r1.right))
	k.add(gap, t.style)
	k.add(t.style, uint32(r1.habit)<<16|gap)
	k.add(gap, steps(j+1)<<8|steps(len(t.words)-j-1))
	k.add(gap, t.repeats(j)<<8|uint32(l1.left))
	k.add(steps(j+1), r1.hash)
	k.add(gap<<8|steps(j+1), uint32(r1.habit)<<16|uint32(t.at(j+2).shape)<<8|t.style)
	k.add(gap<<8|steps(j+1), uint32(r1.final)<<8|uint32(start.shape))
	prev := uint32(t.at(first - 1).shape)
	k.add(gap, prev<<8|length)
	k.add(gap, prev<<8|uint32(start.shape))
	k.add(gap<<8|uint32(r1.habit), prev<<8|uint32(t.at(j+2).shape))
	k.add(t.at(first-1).hash, start.hash)
	k.add(uint32(r1.habit), uint32(l1.left)<<16|uint32(r1.right)<<8|length)
}

// repeats tells how many words before the gap come again after it, up to 2.
func (t *Text) repeats(j int) uint32 {
	switch {
	case t.at(j).hash == t.at(j+1).hash:
		return 1
	case t.at(j-1).hash == t.at(j+1).hash && t.at(j).hash == t.at(j+2).hash:
		return 2
	}
	return 0
}

// steps returns n in steps that grow: 0 to 5 exactly, then the double each.
func steps(n int) uint32 {
	switch {
	case n <= 5:
		return uint32(n)
	case n <= 8:
		return 6
	case n <= 12:
		return 7
	case n <= 20:
		return 8
	case n <= 40:
		return 9
	}
	return 10
}
