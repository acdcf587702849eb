package syntax

// A memory keeps, for words seen lately, the sum of the rows of the features
// that depend on the word and its place alone. Most of running text are words
// that came up shortly before, so that most of these sums need not be made
// again. What it returns is what would be made: a sum belongs to all that its
// features look at.
type memory struct {
	net    *Net
	places int
	width  int // words of each sum
	keys   []wordKey
	rows   []uint8  // for each word and place the number of rows in its sum, plus one; 0 if not made yet
	sums   []uint64 // for each word and place
	made   sums     // the sum that is being made
}

const (
	memoryBits = 9
	memorySize = 1 << memoryBits
)

// A wordKey is all that the features of one word look at.
type wordKey struct{ form, rest uint64 }

// key returns the key of a word with more, of 24 bits, about it. The lexicon's
// part of a Word follows from its hash.
func (w *Word) key(more uint64) wordKey {
	return wordKey{uint64(w.Hash)<<32 | uint64(w.Last), uint64(w.First&0xFFFFFF) | uint64(w.Shape)<<24 | more<<32}
}

// slot returns where the memory keeps the word.
func (k wordKey) slot() int32 {
	x := k.form*0x9E3779B97F4A7C15 ^ k.rest*0xC2B2AE3D27D4EB4F
	x ^= x >> 32
	return int32(x * 0xD6E8FEB86659FD93 >> (64 - memoryBits))
}

// open makes m a memory of sums of n, keeping what it has of n's.
func (m *memory) open(n *Net, places int) {
	if m.net == n {
		return
	}
	width := n.units / 4
	*m = memory{
		net: n, places: places, width: width,
		keys: make([]wordKey, memorySize), rows: make([]uint8, memorySize*places), sums: make([]uint64, memorySize*places*width),
	}
}

// recall adds to s the sum for the word k at a place. It returns false if that is
// to be made first; see learn.
func (m *memory) recall(s *sums, slot int32, k wordKey, place int) bool {
	i := int(slot)*m.places + place
	if m.keys[slot] != k {
		m.keys[slot] = k
		clear(m.rows[int(slot)*m.places:][:m.places])
	}
	if m.rows[i] == 0 {
		return false
	}
	s.rows += int(m.rows[i]) - 1
	m.net.merge(s, m.sums[i*m.width:][:m.width])
	return true
}

// learn makes the sum that recall did not find, from its features, and adds it
// to s.
func (m *memory) learn(s *sums, slot int32, place int, f *Features) {
	made := &m.made
	made.clear()
	m.net.sum(m.net.find(f, &made.found)[1:], made)
	i := int(slot)*m.places + place
	m.rows[i] = uint8(made.rows) + 1
	copy(m.sums[i*m.width:][:m.width], made.lanes[:])
	s.rows += made.rows
	m.net.merge(s, made.lanes[:m.width])
}
