package nlp

import "testing"

// TestAttachContent checks clauses that a verb and its object could have.
func TestAttachContent(t *testing.T) {
	for _, c := range []struct {
		text string
		head int16
		dep  Dep
	}{
		{"deny claims that fell", 1, ACL},
		{"deny claims after fell", 0, AdvCl},
	} {
		d := Tokenize(c.text, nil)
		words := d.Tokens
		words[0].Tag, words[0].Head, words[0].Dep = VBP, -1, Root
		words[1].Tag, words[1].Head, words[1].Dep = NNS, 0, Obj
		words[2].Tag, words[2].Head, words[2].Dep = IN, 3, Mark
		words[3].Tag, words[3].Head, words[3].Dep = VBD, 0, AdvCl
		attachContent(d, words)
		if words[3].Head != c.head || words[3].Dep != c.dep {
			t.Errorf("%q: head %d, relation %v, want %d, %v", c.text, words[3].Head, words[3].Dep, c.head, c.dep)
		}
	}
}
