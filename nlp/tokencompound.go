package nlp

// A joint tells where a spelling that may be two words run together is cut, and
// what must stand after it if it is a word of its own as well.
type joint struct {
	size int // of the first word, with the mark after it for exclamationNext
	next nextClass
}

// runTogether holds common spellings of two words as one.
var runTogether = map[string]joint{
	"alot": {1, anyNext}, "Alot": {1, anyNext}, "A/C": {1, anyNext}, "c/o": {1, anyNext}, "m/s": {1, anyNext},
	"cannot": {3, anyNext}, "Cannot": {3, anyNext}, "CANNOT": {3, anyNext},
	"gonna": {3, anyNext}, "Gonna": {3, anyNext}, "GONNA": {3, anyNext},
	"gotta": {3, anyNext}, "Gotta": {3, anyNext}, "GOTTA": {3, anyNext},
	"wanna": {3, anyNext}, "Wanna": {3, anyNext}, "WANNA": {3, anyNext}, "wana": {3, anyNext},
	"gimme": {3, anyNext}, "Gimme": {3, anyNext}, "lemme": {3, anyNext}, "Lemme": {3, anyNext},
	"outta": {3, anyNext}, "OUTTA": {3, anyNext}, "lotta": {3, anyNext}, "Lotta": {3, anyNext},
	"dunno": {2, anyNext}, "Dunno": {2, anyNext}, "nno": {1, anyNext}, // du n no
	"c'mon": {3, anyNext}, "C'mon": {3, anyNext}, "c’mon": {5, anyNext}, "C’mon": {5, anyNext},
	"elses": {4, anyNext}, "anyones": {6, anyNext}, "todays": {5, anyNext}, "Todays": {5, anyNext},
	"Yahoo": {6, exclamationNext},

	"im": {1, anyNext}, "Im": {1, progressiveNext}, "ive": {1, anyNext}, "Ive": {1, participleNext}, "iv": {1, participleNext},
	"id": {1, verbNext}, "lets": {3, verbNext}, "Lets": {3, verbNext},
	"weve": {2, anyNext}, "Weve": {2, anyNext},
	"youre": {3, anyNext}, "Youre": {3, anyNext}, "youve": {3, anyNext}, "Youve": {3, anyNext}, "youll": {3, anyNext}, "Youll": {3, anyNext},
	"theyre": {4, anyNext}, "Theyre": {4, anyNext}, "theyve": {4, anyNext}, "Theyve": {4, anyNext}, "theyll": {4, anyNext}, "Theyll": {4, anyNext},
	"hes": {2, anyNext}, "Hes": {2, anyNext}, "shes": {3, anyNext}, "Shes": {3, anyNext}, "itll": {2, anyNext}, "Itll": {2, anyNext},
	"thats": {4, anyNext}, "Thats": {4, anyNext}, "whats": {4, anyNext}, "Whats": {4, anyNext}, "whos": {3, anyNext}, "Whos": {3, anyNext},
	"heres": {4, anyNext}, "Heres": {4, anyNext}, "theres": {5, anyNext}, "Theres": {5, anyNext},

	"its": {2, predicateNext}, "Its": {2, predicateNext}, "ITS": {2, predicateNext}, "ur": {1, progressiveNext},
	"your": {3, predicateNext}, "Your": {3, predicateNext}, "YOUR": {3, predicateNext},
	"whose": {3, predicateNext}, "Whose": {3, predicateNext},
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
	if c := runTogether[w]; c.size > 0 && s.standsBefore(j, c.next) {
		return i + c.size
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
