// Package kbtab is the flat, read-only table that the knowledge base of names
// is kept in: entries (people, states, bodies, places), the terms during which
// they held an office, and a hash of word sequences that leads from a name to
// its entries. [Build] writes it, [Open] checks it and reads it in place.
//
// The layout is little-endian: a header of twelve words, then the sections it
// points at. Nothing is decoded at the start, so opening costs one checksum.
package kbtab

// Header words, by index.
const (
	hMagic    = iota // "AKB2"
	hSize            // bytes of the whole table
	hCRC             // IEEE, of everything after the header
	hSeed            // of the name hash; chosen so that no two names collide
	hEntries         // number of entries
	hTerms           // number of terms
	hSlots           // number of hash slots, more than the names and their beginnings
	hPostings        // number of postings
	hStrings         // bytes of strings
	hNewest          // newest dated fact, days since 1970
	hNames           // number of names
	hCodes           // number of country codes
	headerWords
)

const (
	magic       = 'A' | 'K'<<8 | 'B'<<16 | '2'<<24
	headerSize  = headerWords * 4
	entrySize   = 24
	codeSize    = 4
	termSize    = 20
	slotSize    = 8
	postingSize = 4
)

// An AliasType says what kind of name leads to an entry.
type AliasType uint8

// Alias types.
const (
	Name      AliasType = 1 + iota // "Venezuela", "Nicolás Maduro"
	Acronym                        // "UN": only in capitals
	Adjective                      // "Venezuelan"
	Demonym                        // "Venezuelans": the people
	Surname                        // "Maduro": a part of a person's name
	Metonym                        // "the Kremlin": a place that stands for a body
	Word                           // lower-case common noun: "gunmen"
	Suffix                         // "Ky.": names a division only after a comma
	Given                          // a given name, of nobody in particular
	Family                         // a frequent family name, of nobody in particular
)

// A Posting is one entry that a name may mean.
type Posting struct {
	Entry int32
	Type  AliasType
}

// Posting bits: entry in the low 24, type above, the last of its list marked.
const (
	postingEntry = 1<<24 - 1
	postingType  = 24
	postingLast  = 1 << 31
)

// slotLonger marks a slot whose word sequence begins a longer name.
const slotLonger = 1 << 31
