package split

import "github.com/annals-dev/annals/internal/swar"

// maxPlain is the most bytes of a word that are looked at in two steps.
const maxPlain = 2 * swar.Size

// setPlain sets w to the word text[i:j] if it is of one byte, or of ASCII
// letters and short, as nine tokens of ten are; it reports whether it is.
func (w *Word) setPlain(text string, i, j int) bool {
	n := j - i
	if n == 1 {
		*w = byteWords[text[i]]
		return true
	}
	if n > maxPlain || i+swar.Size > len(text) {
		return false
	}
	x := swar.Load(text, i)
	letters, all := swar.Letters(x), swar.First(min(n, swar.Size))
	capitals := swar.Capitals(x, letters) & all
	if letters&all != all {
		return false
	}
	hash := hashPrefix(swar.Lower(x), min(n, swar.Size))
	w.shape = letterShape(capitals, all)
	if n > swar.Size {
		x = swar.Load(text, j-swar.Size) // overlaps the first eight bytes
		letters = swar.Letters(x)
		if letters != swar.First(swar.Size) {
			return false
		}
		w.shape = longShape(w.shape, letterShape(swar.Capitals(x, letters), letters))
		hash = hashMore(hash, text[i+swar.Size:j])
	}
	w.hash, w.size, w.flags = hash^hash>>15, uint8(n), 0
	return true
}

var byteWords = buildByteWords()

func buildByteWords() (t [256]Word) {
	for c := range t {
		t[c] = newWord(string([]byte{byte(c)}))
	}
	return t
}

// letterShape returns the shape of a word of two letters or more, as marked,
// with the given capitals.
func letterShape(capitals, letters uint64) Shape {
	switch {
	case capitals == 0:
		return Lower
	case capitals == swar.First(1):
		return Title
	case capitals == letters:
		return Upper
	}
	return Mixed
}

// longShape returns the shape of a word whose first and last eight letters have
// the given ones.
func longShape(first, last Shape) Shape {
	if first == last && first != Title || first == Title && last == Lower {
		return first
	}
	return Mixed
}

// hashPrefix returns the hash of the first n bytes of x, 1 to 8, before it is
// finished. It hashes all prefixes and takes one, which needs no branch that
// depends on n.
func hashPrefix(x uint64, n int) uint32 {
	var h [8]uint32
	h[0] = hashByte(hashStart, x)
	h[1] = hashByte(h[0], x>>8)
	h[2] = hashByte(h[1], x>>16)
	h[3] = hashByte(h[2], x>>24)
	h[4] = hashByte(h[3], x>>32)
	h[5] = hashByte(h[4], x>>40)
	h[6] = hashByte(h[5], x>>48)
	h[7] = hashByte(h[6], x>>56)
	return h[(n-1)&7]
}

func hashByte(h uint32, x uint64) uint32 { return (h ^ uint32(uint8(x))) * hashStep }
