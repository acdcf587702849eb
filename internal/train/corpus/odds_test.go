package corpus

import (
	"slices"
	"testing"

	"github.com/annals-dev/annals/internal/train/conllu"
)

func TestReadOdds(t *testing.T) {
	names := TagNames()
	odds := readOdds("NN:60,JJ:15")
	for k, share := range odds {
		want := float32(0)
		switch names[k] {
		case "NN":
			want = 0.8
		case "JJ":
			want = 0.2
		}
		if share != want {
			t.Errorf("%s: %v, want %v", names[k], share, want)
		}
	}
	for _, text := range []string{"", "NN", "NN:x", "XYZ:50", "NN:60,", "NN:0", "NN:50,JJ:-50"} {
		if odds := readOdds(text); odds != nil {
			t.Errorf("%q: odds %v", text, odds)
		}
	}
}

// TestEncodeKeepsSpacesAndOdds checks what a sentence takes over from its words.
func TestEncodeKeepsSpacesAndOdds(t *testing.T) {
	out, skipped := Encode([]conllu.Sentence{
		{Words: []conllu.Word{{Form: "Go", Tag: "VB", Head: -1, Dep: "root", Odds: "VB:70,NN:30"}, {Form: "!", Tag: ".", Head: 0, Dep: "punct", Glued: true}}},
		{Words: []conllu.Word{{Form: "Go", Tag: "XYZ", Head: -1, Dep: "root"}}},
	})
	if len(out) != 1 || skipped != 1 {
		t.Fatalf("%d sentences, %d skipped", len(out), skipped)
	}
	if s := out[0]; !slices.Equal(s.Glued, []bool{false, true}) || s.Odds[0] == nil || s.Odds[1] != nil {
		t.Errorf("%+v", s)
	}
}
