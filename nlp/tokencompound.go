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

// compoundLike reports whether w, an ASCII word, may be one that compound takes
// apart. Few others are like them.
func compoundLike(w string) bool {
	n := len(w)
	return n >= 2 && n <= maxCompound && compounds[n][w[n-1]&31]>>compoundBit(w)&1 != 0
}

// compoundBit mixes the first and the last letter but one of w, in any case.
func compoundBit(w string) byte { return (w[0] + 5*w[len(w)-2]) & 31 }

// compounds holds, by the size and the last letter, the bits of the words that
// compound takes apart.
var compounds = buildCompounds()

func buildCompounds() (t [maxCompound + 1][32]uint32) {
	add := func(w string) { t[len(w)][w[len(w)-1]&31] |= 1 << compoundBit(w) }
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
