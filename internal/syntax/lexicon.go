package syntax

import "encoding/binary"

// A Lexicon is an open-addressing hash table of 16-byte slots in the model
// file: hash (4 bytes, 0 if the slot is free), ID (2), class (1), sure tag (1) and
// codes (8). The number of slots is a power of two.
type Lexicon struct {
	slots []byte
	shift uint
}

// lexiconLayout names the layout of a slot, for Fingerprint.
const lexiconLayout = "hash4 id2 class1 sure1 codes8"

// SlotSize is the number of bytes of a lexicon slot.
const SlotSize = 16

// maxProbe bounds a search; the builder refuses a table that needs more.
const maxProbe = 64

// OpenLexicon returns the Lexicon in slots, whose length must be a power of
// two of at least two slots.
func OpenLexicon(slots []byte) (Lexicon, bool) {
	n := len(slots) / SlotSize
	if n < 2 || n&(n-1) != 0 || len(slots) != n*SlotSize {
		return Lexicon{}, false
	}
	shift := uint(32)
	for ; n > 1; n >>= 1 {
		shift--
	}
	return Lexicon{slots, shift}, true
}

// knows reports whether every sure tag is one of the first n.
func (l Lexicon) knows(n int) bool {
	for at := 7; at < len(l.slots); at += SlotSize {
		if int(l.slots[at]) > n {
			return false
		}
	}
	return true
}

// BuildLexicon returns the slots of a table with 1<<bits of them. A word that
// comes later replaces one with the same hash; false if the words do not fit.
func BuildLexicon(words []Word, bits uint) ([]byte, bool) {
	slots := make([]byte, SlotSize<<bits)
	l, ok := OpenLexicon(slots)
	for i := range words {
		s := l.find(words[i].Hash)
		if s == nil {
			return nil, false
		}
		w := &words[i]
		binary.LittleEndian.PutUint32(s, w.Hash)
		binary.LittleEndian.PutUint16(s[4:], w.ID)
		s[6] = w.Class // s[7] is free
		copy(s[8:], w.Codes[:])
	}
	return slots, ok
}

// find returns the slot of hash or the free slot where it belongs, nil if
// there is neither within maxProbe.
func (l Lexicon) find(hash uint32) []byte {
	mask := len(l.slots)/SlotSize - 1
	for i, n := int(hash>>l.shift), 0; n < maxProbe; i, n = i+1, n+1 {
		s := l.slots[(i&mask)*SlotSize:]
		if h := binary.LittleEndian.Uint32(s); h == hash || h == 0 {
			return s[:SlotSize:SlotSize]
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
	w.ID = binary.LittleEndian.Uint16(s[4:])
	w.Class = s[6]
	copy(w.Codes[:], s[8:])
	return w
}
