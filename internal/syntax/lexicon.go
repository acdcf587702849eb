package syntax

import "encoding/binary"

// A Lexicon is what is known of words: a header of two numbers of 4 bytes
// (entries, slots), the entries, and an open-addressing hash table of
// slots that lead to them. Rare words share entries with words like them, so
// that a slot can be small.
//
// An entry has an ID (2 bytes), a class (1), a free byte and codes (8). A slot
// has the number of the entry (2 bytes, from 1; 0 if the slot is free) and the
// lower half of the word's hash (2). The number of slots is a power of two.
type Lexicon struct {
	entries, slots []byte
	shift          uint
}

// lexiconLayout names the layout of the table, for Fingerprint.
const lexiconLayout = "entry: id2 class1 free1 codes8, slot: entry2 hash2"

const (
	lexiconHeader = 8
	entrySize     = 4 + NumCodes
	wordSlot      = 4
	maxEntries    = 1<<16 - 1
	// maxProbe bounds a search; the builder refuses a table that needs more.
	maxProbe = 256
)

// OpenLexicon returns the Lexicon in the file's bytes, false unless they are
// well formed.
func OpenLexicon(file []byte) (Lexicon, bool) {
	if len(file) < lexiconHeader {
		return Lexicon{}, false
	}
	entries, slots := binary.LittleEndian.Uint32(file), binary.LittleEndian.Uint32(file[4:])
	size := lexiconHeader + entrySize*uint64(entries) + wordSlot*uint64(slots)
	if entries > maxEntries || slots < 2 || slots&(slots-1) != 0 || size != uint64(len(file)) {
		return Lexicon{}, false
	}
	at := lexiconHeader + entrySize*int(entries)
	l := Lexicon{entries: file[lexiconHeader:at:at], slots: file[at:], shift: 32}
	for ; slots > 1; slots >>= 1 {
		l.shift--
	}
	return l, l.leadsInside(entries)
}

// leadsInside reports whether every slot leads to one of n entries.
func (l Lexicon) leadsInside(n uint32) bool {
	for at := 0; at < len(l.slots); at += wordSlot {
		if uint32(binary.LittleEndian.Uint16(l.slots[at:])) > n {
			return false
		}
	}
	return true
}

// BuildLexicon returns the bytes of a Lexicon with 1<<bits slots. A word that
// comes later replaces one that looks the same to the table; false if the words
// or their entries do not fit.
func BuildLexicon(words []Word, bits uint) ([]byte, bool) {
	numbers := map[[entrySize]byte]uint16{}
	var entries []byte
	l := Lexicon{slots: make([]byte, wordSlot<<bits), shift: 32 - bits}
	for i := range words {
		e := words[i].entry()
		if numbers[e] == 0 {
			if len(numbers) == maxEntries {
				return nil, false
			}
			entries = append(entries, e[:]...)
			numbers[e] = uint16(len(numbers) + 1)
		}
		s := l.find(words[i].Hash)
		if s == nil {
			return nil, false
		}
		binary.LittleEndian.PutUint16(s, numbers[e])
		binary.LittleEndian.PutUint16(s[2:], uint16(words[i].Hash))
	}
	file := binary.LittleEndian.AppendUint32(nil, uint32(len(numbers)))
	file = binary.LittleEndian.AppendUint32(file, 1<<bits)
	return append(append(file, entries...), l.slots...), true
}

// entry returns what the table keeps of w.
func (w *Word) entry() (e [entrySize]byte) {
	binary.LittleEndian.PutUint16(e[:], w.ID)
	e[2] = w.Class
	copy(e[4:], w.Codes[:])
	return e
}

// find returns the slot of hash or the free slot where it belongs, nil if
// there is neither within maxProbe.
func (l Lexicon) find(hash uint32) []byte {
	mask := len(l.slots)/wordSlot - 1
	for i, n := int(hash>>l.shift), 0; n < maxProbe; i, n = i+1, n+1 {
		s := l.slots[(i&mask)*wordSlot:]
		x := binary.LittleEndian.Uint32(s)
		if uint16(x) == 0 || x>>16 == hash&0xFFFF {
			return s[:wordSlot:wordSlot]
		}
	}
	return nil
}

// Look reads form and completes the Word with what the table knows.
func (l Lexicon) Look(form string) Word {
	w := ReadWord(form)
	s := l.find(w.Hash)
	if s == nil {
		return w
	}
	n := int(binary.LittleEndian.Uint16(s))
	if n == 0 {
		return w
	}
	e := l.entries[entrySize*(n-1):][:entrySize]
	w.ID = binary.LittleEndian.Uint16(e)
	w.Class = e[2]
	copy(w.Codes[:], e[4:])
	return w
}
