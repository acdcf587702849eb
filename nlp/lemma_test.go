package nlp

import "testing"

func TestLemma(t *testing.T) {
	table := lemmaTable()
	for _, c := range []struct {
		word string
		tag  Tag
		want string
	}{
		{"The", DT, "the"}, {"these", DT, "this"}, {"An", DT, "a"},
		{"was", VBD, "be"}, {"'s", VBZ, "be"}, {"'s", POS, "'s"}, {"n't", RB, "not"}, {"ca", MD, "can"}, {"'ve", VBP, "have"},
		{"killed", VBN, "kill"}, {"Killing", VBG, "kill"}, {"shot", VBD, "shoot"}, {"dying", VBG, "die"}, {"freed", VBN, "free"},
		{"stopped", VBD, "stop"}, {"making", VBG, "make"}, {"hoping", VBG, "hope"}, {"firing", VBG, "fire"}, {"bombing", VBG, "bomb"},
		{"found", VBD, "find"}, {"found", VB, "found"}, {"flew", VBD, "fly"}, {"denies", VBZ, "deny"}, {"clashes", VBZ, "clash"},
		{"countries", NNS, "country"}, {"men", NNS, "man"}, {"crises", NNS, "crisis"}, {"lives", NNS, "life"}, {"hostages", NNS, "hostage"},
		{"policemen", NNS, "policeman"}, {"buses", NNS, "bus"}, {"houses", NNS, "house"}, {"troops", NNS, "troops"},
		{"her", PRP, "she"}, {"her", PRPS, "her"}, {"Them", PRP, "they"}, {"me", PRP, "I"},
		{"better", JJR, "good"}, {"bigger", JJR, "big"}, {"latest", JJS, "late"},
		{"Kenya", NNP, "Kenya"}, {"1,200", CD, "1,200"}, {"Missile", NN, "missile"}, {"ÉLITE", NN, "élite"},
		{"zorbed", VBD, "zorb"}, {"depeopling", VBG, "depeople"}, {"quargs", NNS, "quarg"},
	} {
		if got := lemmaOf(table, c.word, c.tag); got != c.want {
			t.Errorf("lemma of %s/%s is %q, want %q", c.word, c.tag, got, c.want)
		}
	}
}

func TestLemmaAllocations(t *testing.T) {
	table := lemmaTable()
	n := testing.AllocsPerRun(10, func() {
		for _, c := range []struct {
			word string
			tag  Tag
		}{{"The", DT}, {"killed", VBN}, {"making", VBG}, {"countries", NNS}, {"Kenya", NNP}, {"said", VBD}} {
			lemmaOf(table, c.word, c.tag)
		}
	})
	if n != 0 {
		t.Errorf("%v allocations, want 0", n)
	}
}
