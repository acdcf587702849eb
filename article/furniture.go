package article

import "strings"

// isByline reports whether a block is "By John Doe" and the like.
func isByline(text string, s shape) bool {
	first := firstWord(text)
	if first != "By" && first != "BY" || s.words < 2 || s.words > 16 || s.terminal && lastWord(text) != "Jr." {
		return false
	}
	for w := range strings.FieldsSeq(text[len(first):]) {
		if startsLower(w) && !isNameParticle(w) {
			return false
		}
	}
	return true
}

// isNameParticle reports whether w may stand in lower case among the names of
// a byline or a dateline.
func isNameParticle(w string) bool {
	switch strings.Trim(w, ",;") {
	case "and", "of", "the", "for", "in", "at", "on", "with", "de", "del", "da", "do", "dos", "das", "di", "du", "des", "la", "le", "les", "el", "al", "van", "von", "der", "den", "bin", "bint", "ibn", "es", "y", "upon", "sur", "e":
		return true
	}
	return strings.HasPrefix(w, "al-") || strings.HasPrefix(w, "el-") || strings.HasPrefix(w, "ash-") || strings.HasPrefix(w, "d'") || strings.HasPrefix(w, "d’")
}

// isContact reports whether a block is an address: nothing but links, or a
// line with an e-mail address.
func isContact(text string, s shape) bool {
	if s.words > 10 || s.terminal {
		return false
	}
	links, others := 0, 0
	for w := range strings.FieldsSeq(text) {
		at := strings.IndexByte(w, '@')
		switch {
		case at > 0 && strings.IndexByte(w[at:], '.') > 0:
			return true
		case isLink(w):
			links++
		default:
			others++
		}
	}
	return links > 0 && others == 0
}

// isSeparator reports whether a block holds no word: a rule, a page number, a
// counter of pictures or links ("2 of 14", "list 3 of 5", "3/5").
func isSeparator(text string, s shape) bool {
	if s.letters == 0 {
		return s.words <= 2 && len(text) <= 80 && strings.Trim(text, "0123456789/|() .-–—_*=~+<>•·") == ""
	}
	f := strings.Fields(strings.TrimPrefix(text, "list "))
	return len(f) == 3 && isDigits(f[0]) && f[1] == "of" && isDigits(f[2])
}
