package syntax

import "encoding/binary"

// MaxFeatures is the largest number of features of one decision. Their rows
// are summed up in 16-bit lanes of biased bytes, which overflow at 257.
const MaxFeatures = 192

// Features is the list of the features of one decision, each a hash of its
// template and value.
type Features struct {
	Keys [MaxFeatures]uint64
	N    int
}

func (f *Features) add(template, value uint64) {
	x := (value+1)*0x9E3779B97F4A7C15 + template*0xC2B2AE3D27D4EB4F
	x ^= x >> 32
	x *= 0xD6E8FEB86659FD93
	f.Keys[f.N] = x ^ x>>29
	f.N++
}

// An Index gives each feature that training saw often enough its row. It is an
// open-addressing hash table of 4-byte slots, a power of two of them: the row
// above 15 bits of the key; zero if the slot is free. Row 0 is not in the
// index: it is active in every decision.
type Index struct {
	slots []byte
	shift uint
}

const (
	slotBytes = 4
	keyBits   = 15
	// MaxRows is the largest number of rows of a Net.
	MaxRows = 1 << (32 - keyBits)
)

// OpenIndex returns the Index in slots, false unless it is well formed, leads to
// fewer than the given number of rows and has a free slot, which ends a search.
func OpenIndex(slots []byte, rows int) (Index, bool) {
	n := len(slots) / slotBytes
	if n < 2 || n&(n-1) != 0 || len(slots) != n*slotBytes || rows < 1 {
		return Index{}, false
	}
	shift := uint(64)
	for ; n > 1; n >>= 1 {
		shift--
	}
	free := false
	for at := 0; at < len(slots); at += slotBytes {
		s := binary.LittleEndian.Uint32(slots[at:])
		free = free || s == 0
		if int(s>>keyBits) >= rows {
			return Index{}, false
		}
	}
	return Index{slots, shift}, free
}

// BuildIndex returns the slots of an index that gives row i+1 to keys[i]. At
// most two of three slots are filled.
func BuildIndex(keys []uint64) []byte {
	bits := uint(1)
	for 2<<bits < 3*len(keys) {
		bits++
	}
	slots := make([]byte, slotBytes<<bits)
	for i, k := range keys {
		at := k >> (64 - bits)
		for binary.LittleEndian.Uint32(slots[slotBytes*at:]) != 0 {
			at = (at + 1) & (1<<bits - 1)
		}
		binary.LittleEndian.PutUint32(slots[slotBytes*at:], uint32(i+1)<<keyBits|uint32(k&(1<<keyBits-1)))
	}
	return slots
}

// Find returns the rows of the features, after row 0, in buf. Whether a feature
// has a row is as hard to predict for the processor as it is for us: only the
// rare step to the next slot is a branch.
func (x *Index) Find(f *Features, buf *[MaxFeatures + 1]uint32) []uint32 {
	buf[0] = 0
	n := 1
	slots, shift := x.slots, x.shift&63
	mask := uint64(len(slots)/slotBytes - 1)
	for _, k := range f.Keys[:f.N] {
		at := k >> shift
		s := binary.LittleEndian.Uint32(slots[slotBytes*(at&mask):])
		for taken(s, uint32(k)) {
			at++
			s = binary.LittleEndian.Uint32(slots[slotBytes*(at&mask):])
		}
		buf[n] = s >> keyBits
		if s != 0 {
			n++
		}
	}
	return buf[:n]
}

// taken reports whether slot s belongs to another feature than key's.
func taken(s, key uint32) bool {
	other := (s ^ key) & (1<<keyBits - 1)
	return (s|-s)&(other|-other) >= 1<<31
}
