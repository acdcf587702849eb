package split

import (
	"strings"
	"testing"
)

// checkPlain fails if the quick look at text[i:j] differs from the thorough one.
func checkPlain(t *testing.T, text string, i, j int) {
	t.Helper()
	want := newWord(text[i:j])
	if hash, shape := plainWord(text, i, j); shape != 0 && (hash != want.hash || shape != want.shape || want.abbr() != 0) {
		t.Errorf("%q in %q: hash %#x, shape %d, want %#x, %d", text[i:j], text, hash, shape, want.hash, want.shape)
	}
}

func TestPlainWord(t *testing.T) {
	for w, plain := range map[string]bool{
		"a": true, "Z": true, ".": true, "\xff": true, "the": true, "The": true, "NATO": true, "iPhone": true, "McCain": true,
		"abcdefgh": true, "Abcdefgh": true, "ABCDEFGH": true, "abcdefghi": true, "Abcdefghi": true, "ABCDEFGHI": true, "AbcdefghI": true,
		"ABCDEFGHijklmnop": true, "ijklmnopABCDEFGH": true, "abcdefghijklmnop": true, "abcdefghijklmnopq": false,
		"U.S.": false, "n't": false, "café": false, "abcdefgh9": false, "9bcdefghi": false, "abcdefg.": false,
	} {
		text := "x " + w + strings.Repeat(" ", 8)
		checkPlain(t, text, 2, 2+len(w))
		if _, shape := plainWord(text, 2, 2+len(w)); (shape != 0) != plain {
			t.Errorf("%q: shape %d, plain %t", w, shape, plain)
		}
	}
}

func FuzzPlainWord(f *testing.F) {
	for _, s := range []string{"The envoys left Geneva.", "a\xffb U.S. NATO's", "Internationalization of AAAAAAAAAAAAAA"} {
		f.Add(s, 0, 3)
	}
	f.Fuzz(func(t *testing.T, text string, i, n int) {
		if i < 0 || n <= 0 || i >= len(text) || n > len(text)-i {
			return
		}
		checkPlain(t, text, i, i+n)
	})
}
