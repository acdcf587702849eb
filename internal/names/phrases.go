package names

import "encoding/binary"

// Kinds of phrases in the gazetteer, as bits.
const (
	PhrasePerson = 1 << iota
	PhraseOrg
	PhraseCountry
	PhrasePlace
	PhraseNorp
	PhraseBits = iota
)

// MaxPhrase is the number of words of the longest phrase.
const MaxPhrase = 6

// Phrases is an open-addressing hash table of phrases: 32-bit slots of a
// fingerprint above PhraseBits bits of kinds; zero is free. The number of slots
// is a power of two.
type Phrases struct {
	slots []byte
	shift uint
}

// OpenPhrases returns the table in slots, false if their number is not a power
// of two of at least two.
func OpenPhrases(slots []byte) (Phrases, bool) {
	shift, ok := tableShift(len(slots), 4, 64)
	return Phrases{slots, shift}, ok
}

// BuildPhrases returns the slots of a table of phrases by Key with 1<<bits
// slots, false if they do not fit. Keys must be in a fixed order.
func BuildPhrases(keys []uint64, kinds []uint8, bits uint) ([]byte, bool) {
	slots := make([]byte, 4<<bits)
	p, ok := OpenPhrases(slots)
	for i, key := range keys {
		at, found := p.find(key)
		if !found {
			return nil, false
		}
		binary.LittleEndian.PutUint32(slots[at:], binary.LittleEndian.Uint32(slots[at:])|fingerprint(key)|uint32(kinds[i]))
	}
	return slots, ok
}

// fingerprint returns bits of key that do not choose its slot.
func fingerprint(key uint64) uint32 {
	return (uint32(key) | 1<<PhraseBits) &^ (1<<PhraseBits - 1)
}

// maxProbe bounds a search; the builders refuse tables that need more.
const maxProbe = 128

// find returns the offset of the slot of key, or of the free slot where it
// belongs.
func (p Phrases) find(key uint64) (int, bool) {
	mask := len(p.slots)/4 - 1
	want := fingerprint(key)
	for i, n := int(key>>p.shift), 0; n < maxProbe; i, n = i+1, n+1 {
		at := 4 * (i & mask)
		slot := binary.LittleEndian.Uint32(p.slots[at:])
		if slot == 0 || slot&^(1<<PhraseBits-1) == want {
			return at, true
		}
	}
	return 0, false
}

// Kinds returns the kinds of the phrase with the given key, 0 if it is not listed.
func (p Phrases) Kinds(key uint64) uint8 {
	at, ok := p.find(key)
	if !ok {
		return 0
	}
	return uint8(binary.LittleEndian.Uint32(p.slots[at:]) & (1<<PhraseBits - 1))
}

// Key extends the key of a phrase by a word. The empty phrase has key 0.
func Key(key uint64, hash uint32) uint64 {
	x := (key ^ uint64(hash)) * 0x9E3779B97F4A7C15
	x ^= x >> 29
	return x * 0xBF58476D1CE4E5B9
}
