package entities

import (
	"strings"
	"unicode/utf8"

	"github.com/annals-dev/annals/internal/kbtab"
)

// minMisspelt is the length of the shortest word that is compared with the
// names of states; a shorter one is nearly always another word.
const minMisspelt = 6

// misspelt returns the country whose name, adjective or people word is a
// spelling error away from: a letter too many, missing, wrong, or two swapped.
// It returns "" if there is none, or several countries have one.
func (k *KB) misspelt(word string) string {
	w := kbtab.Fold(word)
	if len(w) < minMisspelt || strings.Contains(w, " ") || !isASCII(w) || k.isWord(w) {
		return ""
	}
	found := ""
	for n := range k.layers {
		l := &k.layers[n]
		for i := range int32(l.t.Len()) {
			e := l.t.Entry(i)
			if Kind(e.Kind()) != State {
				break // states come first
			}
			if l.hidden[i] || !nearState(w, e) {
				continue
			}
			if found != "" && found != e.Country() {
				return ""
			}
			found = e.Country()
		}
	}
	return found
}

// isWord reports whether the knowledge base knows a folded word as anything.
func (k *KB) isWord(w string) bool {
	for n := range k.layers {
		if k.layers[n].t.Find(w) >= 0 {
			return true
		}
	}
	return false
}

// nearState reports whether folded word w is one error away from the name or
// the adjective of state e, or from its plural.
func nearState(w string, e kbtab.Entry) bool {
	for _, name := range []string{e.Name(), e.Admin1()} {
		f := kbtab.Fold(name)
		if len(f) >= minMisspelt-1 && (oneError(w, f) || oneError(w, f+"s")) {
			return true
		}
	}
	return false
}

// oneError reports whether a and b differ, and by one letter inserted, taken
// out or replaced, or by two neighbours swapped, after the first letter.
func oneError(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(b)-len(a) > 1 || a == b || a == "" || a[0] != b[0] {
		return false
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	if len(a) < len(b) {
		return a[i:] == b[i+1:]
	}
	if a[i+1:] == b[i+1:] {
		return true
	}
	return i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:]
}

// isASCII reports whether s has no letter beyond those of English.
func isASCII(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return r >= utf8.RuneSelf })
}
