package split

import (
	"github.com/annals-dev/annals/internal/swar"
)

// plainWord returns the word text[i:j] if it is of one byte, or of ASCII letters
// and short; else one of no shape. They are nine tokens of ten.
func plainWord(text string, i, j int) Word {
	n := j - i
	if n == 1 {
		return byteWords[text[i]]
	}
	if n > swar.Size || i+swar.Size > len(text) {
		return Word{}
	}
	x, all := swar.Load(text, i), swar.First(n)
	letters := swar.Letters(x) & all
	if letters != all {
		return Word{}
	}
	return Word{hash: prefixHash(swar.Lower(x), n), shape: letterShape(swar.Capitals(x, letters), all), size: uint8(n)}
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

// prefixHash returns the hash of the first n bytes of x, 1 to 8. It hashes all
// prefixes and takes one, which needs no branch that depends on n.
func prefixHash(x uint64, n int) uint32 {
	var h [8]uint32
	p := uint32(hashStart)
	for k := range h {
		p = (p ^ uint32(x>>(8*k)&0xFF)) * hashStep
		h[k] = p
	}
	p = h[(n-1)&7]
	return p ^ p>>15
}
