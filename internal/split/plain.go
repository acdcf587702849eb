package split

import "github.com/annals-dev/annals/internal/swar"

// maxPlain is the most bytes of a word that are looked at in two steps.
const maxPlain = 2 * swar.Size

// plainWord returns the word text[i:j] if it is of one byte, or of ASCII letters
// and short, as nine tokens of ten are; else one of no shape.
func plainWord(text string, i, j int) (hash uint32, shape Shape) {
	n := j - i
	if n == 1 {
		w := &byteWords[text[i]]
		return w.hash, w.shape
	}
	if n > swar.Size {
		return longWord(text, i, j)
	}
	if i+swar.Size > len(text) {
		return 0, 0
	}
	x, all := swar.Load(text, i), swar.First(n)
	letters := swar.Letters(x) & all
	if letters != all {
		return 0, 0
	}
	shape = letterShape(swar.Capitals(x, letters)&all, all)
	// All prefixes are hashed and one taken, which needs no branch that depends
	// on the size.
	x = swar.Lower(x)
	var h [8]uint32
	h[0] = hashByte(hashStart, x)
	h[1] = hashByte(h[0], x>>8)
	h[2] = hashByte(h[1], x>>16)
	h[3] = hashByte(h[2], x>>24)
	h[4] = hashByte(h[3], x>>32)
	h[5] = hashByte(h[4], x>>40)
	h[6] = hashByte(h[5], x>>48)
	h[7] = hashByte(h[6], x>>56)
	hash = h[(n-1)&7]
	return hash ^ hash>>15, shape
}

func hashByte(h uint32, x uint64) uint32 { return (h ^ uint32(uint8(x))) * hashStep }

// longWord is plainWord for words of more than eight bytes.
func longWord(text string, i, j int) (hash uint32, shape Shape) {
	if j-i > maxPlain {
		return 0, 0
	}
	first, last := swar.Load(text, i), swar.Load(text, j-swar.Size) // they overlap
	a, b := swar.Letters(first), swar.Letters(last)
	all := swar.First(swar.Size)
	if a&b != all {
		return 0, 0
	}
	shape = longShape(letterShape(swar.Capitals(first, a), all), letterShape(swar.Capitals(last, b), all))
	return hashOf(text[i:j]), shape
}

// longShape returns the shape of a word whose first and last eight letters have
// the given ones.
func longShape(first, last Shape) Shape {
	if first == last && first != Title || first == Title && last == Lower {
		return first
	}
	return Mixed
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

var byteWords = buildByteWords()

func buildByteWords() (t [256]Word) {
	for c := range t {
		t[c] = newWord(string([]byte{byte(c)}))
	}
	return t
}
