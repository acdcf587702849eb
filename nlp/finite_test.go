package nlp

import "testing"

func TestEnsureFinite(t *testing.T) {
	for _, c := range []struct {
		text string
		tags []Tag
		at   int
		want Tag
	}{
		{"The pope called for peace.", []Tag{DT, NN, VBN, IN, NN, Period}, 2, VBD},
		{"The group freed two men after the army left.", []Tag{DT, NN, VBN, CD, NNS, IN, DT, NN, VBD, Period}, 2, VBD},
		{"The man held by police left.", []Tag{DT, NN, VBN, IN, NN, VBD, Period}, 2, VBN},
		{"A ship built by Turkey.", []Tag{DT, NN, VBN, IN, NNP, Period}, 2, VBN},
		{"Germany bans Iranian airline", []Tag{NNP, NNS, JJ, NN}, 1, VBZ},
		{"Kenyan police fire on crowd", []Tag{JJ, NN, NN, IN, NN}, 2, VBP},
		{"Trump confirms call with Maduro", []Tag{NNP, NNS, NN, IN, NNP}, 1, VBZ},
		{"Air strikes kill ten in Gaza", []Tag{NN, NNS, VBP, CD, IN, NNP}, 1, NNS},
		{"Iran tests missile as tensions rise", []Tag{NNP, NNS, NN, IN, NNS, VBP}, 1, VBZ},
		{"Iran missile tests stop as tensions rise", []Tag{NNP, NN, NNS, VBP, IN, NNS, VBP}, 2, NNS},
		{"Floods in Nepal", []Tag{NNS, IN, NNP}, 0, NNS},
		{"Bomb in market kills nine", []Tag{VB, IN, NN, VBZ, CD}, 0, NN},
		{"Stay in bed, say doctors", []Tag{VB, IN, NN, Comma, VBP, NNS}, 0, VB},
	} {
		d := Tokenize(c.text, nil)
		words := d.Words(d.Sentences[0])
		if len(words) != len(c.tags) {
			t.Fatalf("%s: %d words", c.text, len(words))
		}
		for i := range words {
			words[i].Tag = c.tags[i]
		}
		ensureFinite(d, words)
		if got := words[c.at].Tag; got != c.want {
			t.Errorf("%s: %s is %s, want %s", c.text, d.Text(words[c.at].Span), got, c.want)
		}
	}
}

func TestThirdPerson(t *testing.T) {
	for v, want := range map[string]string{"deny": "denies", "pay": "pays", "push": "pushes", "pass": "passes", "veto": "vetoes", "ban": "bans"} {
		if got := thirdPerson(v); got != want {
			t.Errorf("%s: %s, want %s", v, got, want)
		}
	}
}
