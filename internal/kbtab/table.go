package kbtab

import (
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"iter"
)

// A Table is an open knowledge table. It is immutable and safe for concurrent
// use.
type Table struct {
	data     []byte
	seed     uint32
	nslots   uint64
	entries  int
	codes    []byte
	terms    []byte
	slots    []byte
	postings []byte
	strings  string
	newest   int
	names    int
	sum      uint32
}

// A FormatError says why bytes are no Table.
type FormatError struct{ Reason string }

// Error says what is wrong with the bytes.
func (e *FormatError) Error() string { return "kbtab: " + e.Reason }

// Open checks data and returns the Table in it. The Table keeps data, which
// must not change afterwards; text is the same bytes as a string, so that
// strings need no copying.
func Open(data []byte, text string) (*Table, error) {
	if len(data) < headerSize || len(text) != len(data) {
		return nil, &FormatError{"shorter than its header"}
	}
	h := func(i int) int { return int(binary.LittleEndian.Uint32(data[4*i:])) }
	if h(hMagic) != magic {
		return nil, &FormatError{"wrong magic number or version"}
	}
	ends := [...]int{h(hEntries) * entrySize, h(hCodes) * codeSize, h(hTerms) * termSize, h(hSlots) * slotSize, h(hPostings) * postingSize, h(hStrings)}
	total := headerSize
	for i, n := range ends {
		total += n
		ends[i] = total
	}
	if total != len(data) || h(hSize) != total || h(hSlots) == 0 {
		return nil, &FormatError{fmt.Sprintf("has %d bytes, sections make %d", len(data), total)}
	}
	if crc32.ChecksumIEEE(data[headerSize:]) != uint32(h(hCRC)) {
		return nil, &FormatError{"checksum does not match"}
	}
	return &Table{
		data: data[headerSize:ends[0]], seed: uint32(h(hSeed)), nslots: uint64(h(hSlots)),
		entries: h(hEntries), codes: data[ends[0]:ends[1]], terms: data[ends[1]:ends[2]], slots: data[ends[2]:ends[3]],
		postings: data[ends[3]:ends[4]], strings: text[ends[4]:], newest: h(hNewest), names: h(hNames), sum: uint32(h(hCRC)),
	}, nil
}

// Len returns the number of entries.
func (t *Table) Len() int { return t.entries }

// Names returns the number of different names.
func (t *Table) Names() int { return t.names }

// Newest returns the newest dated fact, in days since 1970.
func (t *Table) Newest() int { return t.newest }

// Sum returns the checksum of the table, which identifies its version.
func (t *Table) Sum() uint32 { return t.sum }

// Lookup returns the postings of the word sequence with hash h, -1 if it is
// no name, and whether a longer name begins with it.
func (t *Table) Lookup(h Hash) (list int, longer bool) {
	fp := fingerprint(h)
	for i := home(h, t.nslots); ; i = following(i, t.nslots) {
		s := t.slots[i*slotSize : i*slotSize+slotSize]
		f := binary.LittleEndian.Uint32(s)
		if f == 0 {
			return -1, false
		}
		if f == fp {
			v := binary.LittleEndian.Uint32(s[4:])
			return int(v&^slotLonger) - 1, v&slotLonger != 0
		}
	}
}

// home returns the slot, of n, where h is looked for first.
func home(h Hash, n uint64) uint64 { return uint64(uint32(h)) * n >> 32 }

// following returns the slot after i.
func following(i, n uint64) uint64 {
	if i++; i == n {
		return 0
	}
	return i
}

func fingerprint(h Hash) uint32 {
	if f := uint32(h >> 32); f != 0 {
		return f
	}
	return 1
}

// Postings yields the postings of a list that Lookup returned.
func (t *Table) Postings(list int) iter.Seq[Posting] {
	return func(yield func(Posting) bool) {
		for i := list; i >= 0; i++ {
			v := binary.LittleEndian.Uint32(t.postings[i*postingSize:])
			if !yield(Posting{int32(v & postingEntry), AliasType(v >> postingType & 0x7f)}) || v&postingLast != 0 {
				return
			}
		}
	}
}

// Find returns the postings list of a name as written, -1 if it is none.
func (t *Table) Find(name string) int {
	h := t.Start()
	Split(name, func(w string) { h = h.Add(WordHash(w)) })
	list, _ := t.Lookup(h)
	return list
}

// str returns the string at off in the strings.
func (t *Table) str(off uint32) string {
	s, _ := t.next(off)
	return s
}

// next returns the string at off and the offset of the one after it.
func (t *Table) next(off uint32) (string, uint32) {
	n, k := uint(0), uint(0)
	for i := off; ; i++ {
		c := t.strings[i]
		n |= uint(c&0x7f) << k
		if c < 0x80 {
			end := uint(i) + 1 + n
			return t.strings[i+1 : end], uint32(end)
		}
		k += 7
	}
}

// An Entry is one record of a Table, read in place.
type Entry struct {
	t *Table
	b []byte
}

// Entry returns entry i.
func (t *Table) Entry(i int32) Entry {
	return Entry{t, t.data[int(i)*entrySize : int(i+1)*entrySize]}
}

func (e Entry) u32(i int) uint32 { return binary.LittleEndian.Uint32(e.b[i:]) }

// Name returns the canonical name.
func (e Entry) Name() string { return e.t.str(e.u32(0)) }

// ID returns the stable key, "" if it is derived from GeonameID.
func (e Entry) ID() string { return e.extra(1) }

// Sectors returns the sectors as written in the source, separated by spaces.
func (e Entry) Sectors() string { return e.extra(2) }

// extra returns the n-th string after the name, "" if the entry has none.
func (e Entry) extra(n int) string {
	if e.b[23]&flagExtra == 0 {
		return ""
	}
	s, off := "", e.u32(0)
	for range n + 1 {
		s, off = e.t.next(off)
	}
	return s
}

// GeonameID returns the id in GeoNames, 0 if there is none.
func (e Entry) GeonameID() int { return int(e.u32(4)) }

// Lat returns the latitude in degrees north.
func (e Entry) Lat() float64 { return float64(int32(e.u32(8))) / 1e5 }

// Lon returns the longitude in degrees east.
func (e Entry) Lon() float64 { return float64(int32(e.u32(12))) / 1e5 }

// Located reports whether the entry has a position.
func (e Entry) Located() bool { return e.b[23]&flagLocated != 0 }

// Country returns the ISO alpha-3 code, "" if there is none.
func (e Entry) Country() string {
	i := int(e.b[20]) | int(e.b[21]&0x0f)<<8
	return e.t.str(binary.LittleEndian.Uint32(e.t.codes[i*codeSize:]))
}

// Geo returns the kind of place, an index into GeoNames.
func (e Entry) Geo() uint8 { return e.b[21] >> 4 }

// Kind returns the kind of entry, an index into KindNames.
func (e Entry) Kind() uint8 { return e.b[23] >> 4 }

// Prior returns the prominence, 0 to 255.
func (e Entry) Prior() uint8 { return e.b[22] }

// Admin1 returns the name of the first-level division of a place, or, of an
// entry with Terms, "".
func (e Entry) Admin1() string {
	if e.b[23]&flagTerms != 0 {
		return ""
	}
	return e.t.str(e.u32(16))
}

// Terms yields what the entry was during which time, in the order of the source.
func (e Entry) Terms() iter.Seq[Term] {
	return func(yield func(Term) bool) {
		if e.b[23]&flagTerms == 0 {
			return
		}
		for i := int(e.u32(16)); ; i++ {
			b := e.t.terms[i*termSize : (i+1)*termSize]
			u := func(k int) uint32 { return binary.LittleEndian.Uint32(b[k:]) }
			off := u(8)
			term := Term{From: int(int32(u(0))), To: int(int32(u(4))), Office: e.t.str(off &^ termLast), Country: e.t.str(u(12)), Sectors: e.t.str(u(16))}
			if !yield(term) || off&termLast != 0 {
				return
			}
		}
	}
}

const (
	flagLocated = 1 << 0
	flagTerms   = 1 << 1
	flagExtra   = 1 << 2 // id and sectors follow the name
	termLast    = 1 << 31
)

// A Term is a time during which an entry held an office or a role. From and To
// are days since 1970, both inclusive; Ever stands for an unknown or missing end.
type Term struct {
	From, To                 int
	Office, Country, Sectors string
}

// Ever is the From or To of a Term that is open at that end.
const Ever = -1 << 31
