package nlp

// runTogether holds common spellings of two words as one, by the size of the
// first.
var runTogether = [][]string{
	1: {"alot", "Alot", "im", "ive"},
	2: {"weve", "Weve"},
	3: {
		"cannot", "Cannot", "CANNOT", "gonna", "Gonna", "GONNA", "gotta", "Gotta", "GOTTA", "wanna", "Wanna", "WANNA",
		"gimme", "Gimme", "lemme", "Lemme", "outta", "lotta", "youre", "Youre", "youve", "Youve",
	},
	4: {"thats", "Thats", "whats", "Whats", "heres", "Heres", "theyre", "Theyre", "theyve", "Theyve"},
	5: {"theres", "Theres"},
}

// negated are the verbs that "nt" stands behind without its apostrophe.
var negated = []string{
	"do", "did", "does", "ca", "is", "was", "could", "would", "should", "ai", "have", "has", "had", "are", "were", "wo", "ar",
}

// maxCompound is the size of the longest of these words, "shouldnt".
const maxCompound = 8

// compoundLike reports whether a word of n bytes, at most maxCompound, with the
// given first and last one may be one that compound takes apart. Few others are
// like them.
func compoundLike(first, last byte, n int) bool {
	return compoundFirst[n][last&31]>>(first&31)&1 != 0
}

// compoundFirst holds, by the size and the last letter, the first letters of the
// words that compound takes apart, as bits.
var compoundFirst = buildCompoundFirst()

func buildCompoundFirst() (t [maxCompound + 1][32]uint32) {
	add := func(w string) { t[len(w)][w[len(w)-1]&31] |= 1 << (w[0] & 31) }
	add("its")
	for _, words := range runTogether {
		for _, w := range words {
			add(w)
		}
	}
	for _, v := range negated {
		add(v + "nt")
	}
	return t
}
