package syntax

import "testing"

// TestVerbRows checks that words see the last verb over others that stand
// between, and that marks do not.
func TestVerbRows(t *testing.T) {
	names := []string{"NN", "MD", "RB", "VB", "VBN", ".", "TO"}
	verbs := VerbsAmong(names)
	for i, name := range names {
		if want := name[0] == 'V' || name == "MD" || name == "TO"; verbs.has(uint8(i)) != want {
			t.Errorf("%s is a verb: %t", name, !want)
		}
	}
	if verbs.has(MaxTags) || verbs.has(255) {
		t.Error("no tag is a verb")
	}
	words := wordsOf("they may never again return .")
	rows := func(i int, tags []uint8) (f Features) {
		c := TagContext{Verbs: verbs}
		c.Start(words, tags)
		c.verbRows(i, &f, 2)
		return f
	}
	after, plain := rows(4, []uint8{0, 1, 2, 2, 0, 0}), rows(4, []uint8{0, 0, 2, 2, 0, 0})
	if after.N != 6 || plain.N != 6 || after.Keys[0] == plain.Keys[0] {
		t.Errorf("%d features behind a modal, %d without; alike: %t", after.N, plain.N, after.Keys[0] == plain.Keys[0])
	}
	if f := rows(5, []uint8{0, 1, 2, 2, 3, 0}); f.N != 0 {
		t.Errorf("%d features of a mark", f.N)
	}
}
