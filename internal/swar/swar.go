// Package swar looks at eight bytes of a text at once, as lanes of one word:
// the branches of a loop over the bytes cost more than their work, since where
// a word ends is hard to foresee.
package swar

import "math/bits"

const (
	ones = 0x0101010101010101
	high = 0x80 * ones // the upper bit of each byte
)

// Size is the number of bytes that are looked at.
const Size = 8

// Load returns text[i:i+8], the first byte lowest.
func Load(text string, i int) uint64 {
	s := text[i : i+Size]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// Letters marks the ASCII letters of x by the upper bits of their bytes.
func Letters(x uint64) uint64 {
	low := x&^high | 0x20*ones // in lower case, so that no sum carries over
	return (low + (0x80-'a')*ones) &^ (low + (0x80-'z'-1)*ones) &^ x & high
}

// Capitals marks the capitals of x, whose letters are given.
func Capitals(x, letters uint64) uint64 { return letters &^ (x << 2) }

// Run returns how many bytes from the first on are marked, at most 8.
func Run(marks uint64) int { return bits.TrailingZeros64(marks^high) / 8 }

// First marks the first n bytes, 1 to 8.
func First(n int) uint64 { return high >> (uint(-8*n) & 63) }

// Lower returns x, all letters, in lower case.
func Lower(x uint64) uint64 { return x | 0x20*ones }
