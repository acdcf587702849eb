package syntax

import (
	"cmp"
	"encoding/binary"
	"math/bits"
	"slices"
)

// An Index gives each feature that training saw often enough its row. It is a
// perfect hash table: a feature can only be in one slot, so that a search needs
// no branch. (A slot that belongs to another feature is as likely as not, and
// the processor would guess wrong each second time.) The slots of a group of
// keys are where the group's pilot, found by trial, sends them.
//
// In the file: the number of groups, a power of two, and the number of slots (4
// bytes each), a pilot for each group (1 byte), the slots (4 bytes): the row
// above 15 bits of the key; zero if the slot is free. Row 0 is not in the
// index: it is active in every decision.
type Index struct {
	pilots, slots []byte
	shift         uint // of a key, leaves its group
	n             uint64
}

const (
	indexHeader = 8
	slotBytes   = 4
	keyBits     = 15
	// MaxRows is the largest number of rows of a Net.
	MaxRows = 1 << (32 - keyBits)
)

// OpenIndex returns the Index in file, false unless it is well formed and leads
// to fewer than the given number of rows.
func OpenIndex(file []byte, rows int) (Index, bool) {
	if len(file) < indexHeader {
		return Index{}, false
	}
	groups, slots := uint64(binary.LittleEndian.Uint32(file)), uint64(binary.LittleEndian.Uint32(file[4:]))
	if groups < 2 || groups&(groups-1) != 0 || slots == 0 || uint64(len(file)) != indexHeader+groups+slotBytes*slots {
		return Index{}, false
	}
	at := indexHeader + groups
	x := Index{file[indexHeader:at], file[at:], uint(64 - bits.TrailingZeros64(groups)), slots}
	for at := 0; at < len(x.slots); at += slotBytes {
		if int(binary.LittleEndian.Uint32(x.slots[at:])>>keyBits) >= rows {
			return Index{}, false
		}
	}
	return x, rows > 0
}

// slotOf returns which of n slots a key has whose group has the given pilot.
func slotOf(key, pilot, n uint64) uint64 {
	mixed := (key ^ pilot*0x9E3779B97F4A7C15) * 0xD6E8FEB86659FD93
	return mixed >> 32 * n >> 32
}

// Find returns the rows of the features, after row 0, in buf. There is no
// branch: whether a feature has a row is as hard to predict for the processor
// as it is for us.
func (x *Index) Find(f *Features, buf *[MaxFeatures + 1]uint32) []uint32 {
	buf[0] = 0
	n := 1
	pilots, slots, shift, size := x.pilots, x.slots, x.shift&63, x.n
	for _, k := range f.Keys[:f.N] {
		at := slotOf(k, uint64(pilots[k>>shift]), size)
		s := binary.LittleEndian.Uint32(slots[slotBytes*at:])
		buf[n] = s >> keyBits
		n += int(match(s, uint32(k)))
	}
	return buf[:n]
}

// match returns 1 if the slot is taken, by the key as far as its bits tell, and
// 0 otherwise.
func match(slot, key uint32) uint32 {
	differ := (slot ^ key) & (1<<keyBits - 1)
	return (differ - 1) & (slot | -slot) >> 31
}

// BuildIndex returns an index that gives row i+1 to keys[i]. The keys must
// differ. It starts with nine of ten slots filled and takes more until there is
// a pilot for every group.
func BuildIndex(keys []uint64) []byte {
	b := builder{bits: uint(max(1, bits.Len(uint(len(keys)/3))))}
	for b.n = uint64(len(keys)*10/9 + 1); !b.fill(keys); b.n += b.n/16 + 1 {
		if b.n > uint64(4*len(keys)+64) {
			panic("syntax: the keys of an index must differ")
		}
	}
	file := binary.LittleEndian.AppendUint32(nil, uint32(len(b.pilots)))
	file = binary.LittleEndian.AppendUint32(file, uint32(len(b.slots)))
	file = append(file, b.pilots...)
	for _, s := range b.slots {
		file = binary.LittleEndian.AppendUint32(file, s)
	}
	return file
}

// A builder builds an Index.
type builder struct {
	bits   uint   // of the number of groups
	n      uint64 // slots
	pilots []uint8
	slots  []uint32
}

// fill places all keys, false if that is not possible.
func (b *builder) fill(keys []uint64) bool {
	b.pilots, b.slots = make([]uint8, 1<<b.bits), make([]uint32, b.n)
	for _, g := range b.groups(keys) {
		if !b.place(keys, g) {
			return false
		}
	}
	return true
}

// groups returns the numbers of the keys in each group, the largest groups
// first, since they need the most free slots.
func (b *builder) groups(keys []uint64) [][]int {
	groups := make([][]int, len(b.pilots))
	for i, k := range keys {
		g := k >> (64 - b.bits)
		groups[g] = append(groups[g], i)
	}
	slices.SortStableFunc(groups, func(a, b []int) int { return cmp.Compare(len(b), len(a)) })
	return groups
}

// place finds the pilot that sends each key of a group to a free slot, false if
// there is none.
func (b *builder) place(keys []uint64, group []int) bool {
	for pilot := range 1 << 8 {
		placed := 0
		for _, i := range group {
			at := slotOf(keys[i], uint64(pilot), b.n)
			if b.slots[at] != 0 {
				break
			}
			b.slots[at] = uint32(i+1)<<keyBits | uint32(keys[i]&(1<<keyBits-1))
			placed++
		}
		if placed == len(group) {
			if placed > 0 {
				b.pilots[keys[group[0]]>>(64-b.bits)] = uint8(pilot)
			}
			return true
		}
		for _, i := range group[:placed] {
			b.slots[slotOf(keys[i], uint64(pilot), b.n)] = 0
		}
	}
	return false
}
