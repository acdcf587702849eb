package nlp

// runTogether holds common spellings of two words as one, with the size of the
// first.
var runTogether = map[string]int{
	"alot": 1, "Alot": 1, "im": 1, "ive": 1,
	"weve": 2, "Weve": 2,
	"cannot": 3, "Cannot": 3, "CANNOT": 3, "gonna": 3, "Gonna": 3, "GONNA": 3, "gotta": 3, "Gotta": 3, "GOTTA": 3,
	"wanna": 3, "Wanna": 3, "WANNA": 3, "gimme": 3, "Gimme": 3, "lemme": 3, "Lemme": 3, "outta": 3, "lotta": 3,
	"youre": 3, "Youre": 3, "youve": 3, "Youve": 3,
	"thats": 4, "Thats": 4, "whats": 4, "Whats": 4, "heres": 4, "Heres": 4, "theyre": 4, "Theyre": 4, "theyve": 4, "Theyve": 4,
	"theres": 5, "Theres": 5,
}

// negated are the verbs that "nt" stands behind without its apostrophe.
var negated = [...]string{
	"do", "did", "does", "ca", "is", "was", "could", "would", "should", "ai", "have", "has", "had", "are", "were", "wo", "ar",
}

// compound cuts the first word from a spelling that the treebanks take apart.
func (s *scanner) compound(i, j int) int {
	w := s.text[i:j]
	if !compounds.like(w) {
		return j
	}
	if foldEqual(w, "its") && s.itIs(j) {
		return i + 2
	}
	if n := runTogether[w]; n > 0 {
		return i + n
	}
	if n := len(w); n > 3 && foldEqual(w[n-2:], "nt") {
		for _, v := range negated {
			if foldEqual(w[:n-2], v) {
				return j - 2
			}
		}
	}
	return j
}

// maxCompound is the size of the longest of these words, "shouldnt".
const maxCompound = 8

// A compoundFilter tells from their size and three of their letters that most
// words are none that compound takes apart.
type compoundFilter struct {
	firsts [maxCompound + 1][32]uint32 // by size and last letter, bits of the first ones
	lasts  [32]uint32                  // by the last letter but one, bits of the last ones
}

var compounds = buildCompounds()

func buildCompounds() (f compoundFilter) {
	f.add("its")
	for w := range runTogether {
		f.add(w)
	}
	for _, v := range negated {
		f.add(v + "nt")
	}
	return f
}

func (f *compoundFilter) add(w string) {
	n := len(w)
	last := w[n-1] & 31
	f.firsts[n][last] |= 1 << (w[0] & 31)
	f.lasts[w[n-2]&31] |= 1 << last
}

// like reports whether w may be one of the words, in any case.
func (f *compoundFilter) like(w string) bool {
	n := len(w)
	if n < 2 || n > maxCompound {
		return false
	}
	last := w[n-1] & 31
	return f.lasts[w[n-2]&31]>>last&(f.firsts[n][last]>>(w[0]&31))&1 != 0
}
