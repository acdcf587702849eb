package nlp

import "testing"

func TestAttachHolders(t *testing.T) {
	d := Tokenize("Secretary of State Ada Lowe left", nil)
	for i, w := range []struct {
		tag  Tag
		head int16
		dep  Dep
	}{{NNP, 5, NSubj}, {IN, 2, Case}, {NNP, 0, NMod}, {NNP, 2, Flat}, {NNP, 2, Flat}, {VBD, -1, Root}} {
		d.Tokens[i].Tag, d.Tokens[i].Head, d.Tokens[i].Dep = w.tag, w.head, w.dep
	}
	attachHolders(d, []Name{{3, 5, ORG}})
	if d.Tokens[3].Head != 2 {
		t.Error("the name of an organisation was moved")
	}
	attachHolders(d, []Name{{3, 5, PER}})
	if d.Tokens[3].Head != 0 || d.Tokens[4].Head != 0 {
		t.Errorf("heads %d and %d, want 0", d.Tokens[3].Head, d.Tokens[4].Head)
	}
}
