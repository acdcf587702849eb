// Package letters tells words apart by a few of their letters.
package letters

// A Filter tells from their size, first and last letter that most words are none
// of those that were added, for less than looking them up. It holds bits of the
// last letters, by size, at most maxSize, and first letter.
type Filter [maxSize + 1][32]uint32

// maxSize is the size of the longest words that are told apart.
const maxSize = 15

// Add adds w, which is not empty.
func (f *Filter) Add(w string) {
	n := len(w)
	f[min(n, maxSize)][w[0]&31] |= 1 << (w[n-1] & 31)
}

// Like reports whether w may be one of the words.
func (f *Filter) Like(w string) bool {
	n := len(w)
	return n > 0 && f[min(n, maxSize)][w[0]&31]>>(w[n-1]&31)&1 != 0
}
