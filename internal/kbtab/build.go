package kbtab

import (
	"cmp"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"slices"
)

// An Alias is one name of a Row.
type Alias struct {
	Text string
	Type AliasType
}

// A Row is one entry before it is built into a Table.
type Row struct {
	Name      string
	ID        string
	Kind      uint8
	Geo       uint8
	Prior     uint8
	Country   string
	Sectors   string // separated by spaces
	GeonameID int
	Located   bool
	Lat, Lon  float64
	Admin1    string // places only; an entry has Admin1 or Terms
	Terms     []Term
	Aliases   []Alias
}

// builder collects the sections of a table.
type builder struct {
	entries, terms []byte
	strings        []byte
	offsets        map[string]uint32
	codes          []byte
	codeIndex      map[string]int
	newest         int
	nterms         int
}

// key is the folded word sequence of a name.
type key struct {
	words    []string
	postings []Posting
}

// Build returns the Table made of rows. Entries keep the order of rows; the
// entries of one name stand in order of falling Prior, then in row order.
func Build(rows []Row) ([]byte, error) {
	if len(rows) > postingEntry {
		return nil, fmt.Errorf("kbtab: %d entries, limit %d", len(rows), postingEntry)
	}
	b := &builder{offsets: map[string]uint32{}, codeIndex: map[string]int{}}
	b.str("")
	for i := range rows {
		b.entry(&rows[i])
	}
	if len(b.codeIndex) > maxCodes {
		return nil, fmt.Errorf("kbtab: %d countries, limit %d", len(b.codeIndex), maxCodes)
	}
	keys := collect(rows)
	for seed := uint32(1); seed < 100; seed++ {
		if slots, postings, ok := hashNames(keys, seed); ok {
			return b.assemble(seed, len(rows), len(keys), slots, postings), nil
		}
	}
	return nil, fmt.Errorf("kbtab: no seed separates the %d names", len(keys))
}

func (b *builder) str(s string) uint32 {
	if off, ok := b.offsets[s]; ok {
		return off
	}
	off := uint32(len(b.strings))
	b.offsets[s] = off
	b.strings = binary.AppendUvarint(b.strings, uint64(len(s)))
	b.strings = append(b.strings, s...)
	return off
}

// maxCodes is how many country codes an entry has bits for.
const maxCodes = 1 << 12

// code returns the index of a country code.
func (b *builder) code(country string) int {
	i, ok := b.codeIndex[country]
	if !ok {
		i = len(b.codeIndex)
		b.codeIndex[country] = i
		b.codes = binary.LittleEndian.AppendUint32(b.codes, b.str(country))
	}
	return i
}

// record writes a name followed by id and sectors.
func (b *builder) record(r *Row) uint32 {
	off := uint32(len(b.strings))
	for _, s := range []string{r.Name, r.ID, r.Sectors} {
		b.strings = binary.AppendUvarint(b.strings, uint64(len(s)))
		b.strings = append(b.strings, s...)
	}
	return off
}

func (b *builder) entry(r *Row) {
	le := binary.LittleEndian
	var flags uint8
	if r.Located {
		flags |= flagLocated
	}
	var name, last uint32
	if r.ID != "" || r.Sectors != "" {
		flags |= flagExtra
		name = b.record(r)
	} else {
		name = b.str(r.Name)
	}
	if len(r.Terms) > 0 {
		flags |= flagTerms
		last = uint32(b.nterms)
		b.addTerms(r.Terms)
	} else {
		last = b.str(r.Admin1)
	}
	e := le.AppendUint32(b.entries, name)
	e = le.AppendUint32(e, uint32(r.GeonameID))
	e = le.AppendUint32(e, uint32(fixed(r.Lat)))
	e = le.AppendUint32(e, uint32(fixed(r.Lon)))
	e = le.AppendUint32(e, last)
	c := b.code(r.Country)
	b.entries = append(e, uint8(c), uint8(c>>8)&0x0f|r.Geo<<4, r.Prior, flags|r.Kind<<4)
}

// fixed returns a coordinate in units of 1e-5 degrees.
func fixed(deg float64) int32 {
	if deg < 0 {
		return int32(deg*1e5 - 0.5)
	}
	return int32(deg*1e5 + 0.5)
}

func (b *builder) addTerms(terms []Term) {
	le := binary.LittleEndian
	for i, t := range terms {
		office := b.str(t.Office)
		if i == len(terms)-1 {
			office |= termLast
		}
		b.terms = le.AppendUint32(b.terms, uint32(int32(t.From)))
		b.terms = le.AppendUint32(b.terms, uint32(int32(t.To)))
		b.terms = le.AppendUint32(b.terms, office)
		b.terms = le.AppendUint32(b.terms, b.str(t.Country))
		b.terms = le.AppendUint32(b.terms, b.str(t.Sectors))
		b.newest = max(b.newest, t.From)
		b.nterms++
	}
}

// collect returns the names of rows, sorted, each with its postings.
func collect(rows []Row) []key {
	byName := map[string]int{}
	var keys []key
	for i := range rows {
		for _, a := range rows[i].Aliases {
			f := Fold(a.Text)
			if f == "" {
				continue
			}
			k, ok := byName[f]
			if !ok {
				k = len(keys)
				byName[f] = k
				keys = append(keys, key{})
				Split(a.Text, func(w string) { keys[k].words = append(keys[k].words, Fold(w)) })
			}
			keys[k].add(Posting{int32(i), a.Type})
		}
	}
	slices.SortFunc(keys, func(a, b key) int { return slices.Compare(a.words, b.words) })
	for i := range keys {
		slices.SortStableFunc(keys[i].postings, func(a, b Posting) int {
			return cmp.Or(cmp.Compare(rows[b.Entry].Prior, rows[a.Entry].Prior), cmp.Compare(a.Entry, b.Entry))
		})
	}
	return keys
}

// add appends p unless the entry is there already.
func (k *key) add(p Posting) {
	for _, q := range k.postings {
		if q.Entry == p.Entry {
			return
		}
	}
	k.postings = append(k.postings, p)
}

// hashNames lays out the slots and postings; ok is false if seed makes two
// word sequences collide.
func hashNames(keys []key, seed uint32) (slots []byte, postings []byte, ok bool) {
	le := binary.LittleEndian
	nodes := map[Hash]uint32{}
	owner := map[Hash]string{}
	var order []Hash
	for _, k := range keys {
		h, prefix := start(seed), ""
		for i, w := range k.words {
			h = h.Add(WordHash(w))
			prefix += w + " "
			if was, seen := owner[h]; !seen {
				owner[h] = prefix
				order = append(order, h)
			} else if was != prefix {
				return nil, nil, false
			}
			if i < len(k.words)-1 {
				nodes[h] |= slotLonger
			}
		}
		nodes[h] |= uint32(len(postings)/postingSize) + 1
		for i, p := range k.postings {
			v := uint32(p.Entry) | uint32(p.Type)<<postingType
			if i == len(k.postings)-1 {
				v |= postingLast
			}
			postings = le.AppendUint32(postings, v)
		}
	}
	slots = make([]byte, (len(order)*5/4+1)*slotSize) // 80 per cent full
	return slots, postings, place(slots, order, nodes)
}

// place fills the slots, and reports whether all fingerprints met on the way
// to a slot are different.
func place(slots []byte, order []Hash, nodes map[Hash]uint32) bool {
	le := binary.LittleEndian
	n := uint64(len(slots) / slotSize)
	for _, h := range order {
		i := home(h, n)
		for le.Uint32(slots[i*slotSize:]) != 0 {
			if le.Uint32(slots[i*slotSize:]) == fingerprint(h) {
				return false
			}
			i = following(i, n)
		}
		le.PutUint32(slots[i*slotSize:], fingerprint(h))
		le.PutUint32(slots[i*slotSize+4:], nodes[h])
	}
	return true
}

func (b *builder) assemble(seed uint32, entries, names int, slots, postings []byte) []byte {
	le := binary.LittleEndian
	out := make([]byte, headerSize)
	out = append(out, b.entries...)
	out = append(out, b.codes...)
	out = append(out, b.terms...)
	out = append(out, slots...)
	out = append(out, postings...)
	out = append(out, b.strings...)
	for i, v := range [headerWords]int{
		hMagic: magic, hSize: len(out), hCRC: int(crc32.ChecksumIEEE(out[headerSize:])), hSeed: int(seed),
		hEntries: entries, hTerms: b.nterms, hSlots: len(slots) / slotSize, hPostings: len(postings) / postingSize,
		hStrings: len(b.strings), hNewest: b.newest, hNames: names, hCodes: len(b.codes) / codeSize,
	} {
		le.PutUint32(out[4*i:], uint32(v))
	}
	return out
}
