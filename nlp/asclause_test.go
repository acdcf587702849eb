package nlp

import "testing"

func TestAttachAsClauses(t *testing.T) {
	for _, c := range []struct {
		text string
		head int16
	}{
		{"Rebels storm parliament as president flees", 1},
		{"Rebels storm parliament as president flees .", 5},
	} {
		d := Tokenize(c.text, nil)
		for i, w := range []struct {
			tag  Tag
			head int16
			dep  Dep
		}{{NNS, 1, NSubj}, {VBP, -1, Root}, {NN, 5, NSubj}, {IN, 4, Case}, {NN, 2, NMod}, {VBZ, 1, CComp}, {Period, 1, Punct}}[:len(d.Tokens)] {
			d.Tokens[i].Tag, d.Tokens[i].Head, d.Tokens[i].Dep = w.tag, w.head, w.dep
		}
		attachAsClauses(d, d.Tokens)
		if got := d.Tokens[2].Head; got != c.head {
			t.Errorf("%q: the head of parliament is %d, want %d", c.text, got, c.head)
		}
	}
}
