package nlp

import "testing"

// TestTagPassives checks that a passive auxiliary makes a participle of an
// adjective, and that a copula and a true adjective stay.
func TestTagPassives(t *testing.T) {
	for _, c := range []struct {
		text  string
		dep   Dep
		tag   Tag
		lemma string
	}{
		{"Four were injured.", AuxPass, VBN, "injure"},
		{"Four were injured.", Cop, JJ, "injured"},
		{"Four were sick.", AuxPass, JJ, "sick"},
	} {
		d := Tokenize(c.text, nil)
		for i, tag := range []Tag{CD, VBD, JJ, Period} {
			d.Tokens[i].Tag = tag
		}
		lemmatize(d)
		for i, dep := range []Dep{NSubj, c.dep, Root, Punct} {
			d.Tokens[i].Head, d.Tokens[i].Dep = 2, dep
		}
		d.Tokens[2].Head = -1
		tagPassives(d, d.Sentences[0])
		if d.Tokens[2].Tag != c.tag || d.Lemma(2) != c.lemma {
			t.Errorf("%s with %v: %v %s", c.text, c.dep, d.Tokens[2].Tag, d.Lemma(2))
		}
	}
}
