package lemma

import "strings"

// A filter tells from their size, first and last letter that most words are
// none of those it was built of, for less than looking them up. It holds bits of
// the last letters, by size, at most maxFiltered, and first letter.
type filter [maxFiltered + 1][32]uint32

// maxFiltered is the size of the longest words that are told apart.
const maxFiltered = 15

// build adds the forms to which Stem gives another dictionary form than listed,
// or gives it in new memory.
func (t *filter) build(forms map[string]string, f Form) {
	for form, lemma := range forms {
		if n := len(form); n > 0 && (Stem(form, f) != lemma || !strings.HasPrefix(form, lemma)) {
			t[min(n, maxFiltered)][form[0]&31] |= 1 << (form[n-1] & 31)
		}
	}
}

// like reports whether w may be one of the words.
func (t *filter) like(w string) bool {
	n := len(w)
	return n > 0 && t[min(n, maxFiltered)][w[0]&31]>>(w[n-1]&31)&1 != 0
}
