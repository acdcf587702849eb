package names

import "encoding/binary"

// A Lexicon is an open-addressing hash table of 16-byte slots in the model
// file: hash (4 bytes, 0 if the slot is free), Flags (2), Rank (1), a spare
// byte and the codes (8). The number of slots is a power of two.
type Lexicon struct {
	slots []byte
	shift uint
}

const slotSize = 16

// OpenLexicon returns the Lexicon in slots, false if their number is not a
// power of two of at least two.
func OpenLexicon(slots []byte) (Lexicon, bool) {
	shift, ok := tableShift(len(slots), slotSize, 32)
	return Lexicon{slots, shift}, ok
}

// tableShift returns the number of low bits of a hash of the given width that do
// not choose a slot in a table of size bytes; false if its slots are not a
// power of two of at least two.
func tableShift(size, slot int, width uint) (uint, bool) {
	n := size / slot
	if n < 2 || n&(n-1) != 0 || size != n*slot {
		return 0, false
	}
	for ; n > 1; n >>= 1 {
		width--
	}
	return width, true
}

// BuildLexicon returns the slots of a table with 1<<bits of them. A word that
// comes later replaces one with the same hash; false if the words do not fit.
func BuildLexicon(words []Word, bits uint) ([]byte, bool) {
	slots := make([]byte, slotSize<<bits)
	l, ok := OpenLexicon(slots)
	for i := range words {
		w := &words[i]
		s := l.find(w.Hash)
		if s == nil {
			return nil, false
		}
		binary.LittleEndian.PutUint32(s, w.Hash)
		binary.LittleEndian.PutUint16(s[4:], w.Flags)
		s[6] = w.Rank
		copy(s[8:], w.Codes[:])
	}
	return slots, ok
}

// find returns the slot of hash or the free slot where it belongs, nil if
// there is neither within maxProbe.
func (l Lexicon) find(hash uint32) []byte {
	mask := len(l.slots)/slotSize - 1
	for i, n := int(hash>>l.shift), 0; n < maxProbe; i, n = i+1, n+1 {
		s := l.slots[(i&mask)*slotSize:]
		if h := binary.LittleEndian.Uint32(s); h == hash || h == 0 {
			return s[:slotSize:slotSize]
		}
	}
	return nil
}

// Look reads form and completes the Word with what the table knows.
func (l Lexicon) Look(form string) Word {
	w := ReadWord(form)
	s := l.find(w.Hash)
	if s == nil || binary.LittleEndian.Uint32(s) != w.Hash {
		return w
	}
	w.Flags = binary.LittleEndian.Uint16(s[4:])
	w.Rank = s[6]
	copy(w.Codes[:], s[8:])
	return w
}
