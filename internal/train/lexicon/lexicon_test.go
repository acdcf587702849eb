package lexicon

import (
	"testing"

	"github.com/annals-dev/annals/internal/syntax"
	"github.com/annals-dev/annals/internal/train/corpus"
	"github.com/annals-dev/annals/internal/train/learn"
)

// TestCodes checks that near vectors share their first code and that codes
// are enough to tell far ones apart.
func TestCodes(t *testing.T) {
	rand := learn.NewRand(3)
	var vectors []byte
	for i := range 600 {
		for d := range dims {
			x := rand.Uint64() % 5
			if d == i%10 {
				x += 100
			}
			vectors = append(vectors, byte(x))
		}
	}
	codes := Codes(vectors, dims, 300)
	group := map[uint8]int{}
	for i, c := range codes {
		if g, ok := group[c[0]]; ok && g != i%10 {
			t.Fatalf("vector %d of group %d shares a code with group %d", i, i%10, g)
		}
		group[c[0]] = i % 10
	}
}

func TestCodesOfTwoGroups(t *testing.T) {
	vectors := make([]byte, 20*dims)
	for i := range 20 {
		vectors[i*dims+i%2] = 100
	}
	codes := Codes(vectors, dims, 20)
	for i, c := range codes {
		if c[0] == 0 || c[0] != codes[i%2][0] {
			t.Errorf("vector %d has code %d, its group %d", i, c[0], codes[i%2][0])
		}
	}
	if codes[0][0] == codes[1][0] {
		t.Error("two groups share a code")
	}
}

func TestWords(t *testing.T) {
	h := func(s string) uint32 { return syntax.ReadWord(s).Hash }
	often, twice, once := &corpus.Counts{All: 100}, &corpus.Counts{All: 2}, &corpus.Counts{All: 1}
	often.Tag[3], often.Tag[4] = 95, 5
	sure := &corpus.Counts{All: 90}
	sure.Tag[7] = 90
	twice.Tag[5], once.Tag[5] = 2, 1
	counts := map[uint32]*corpus.Counts{h("the"): often, h("of"): sure, h("raid"): twice, h("Oslo"): once}
	codes := [][syntax.NumCodes]uint8{{1}, {2}, {3}}
	got := Words(counts, []string{"raid", "sea", "RAID"}, codes)
	want := []syntax.Word{
		{Hash: h("the"), ID: 1, Class: 1},
		{Hash: h("of"), ID: 2, Class: 2},
		{Hash: h("raid"), ID: 3, Codes: codes[0]},
		{Hash: h("sea"), Codes: codes[1]},
	}
	if len(got) != len(want) {
		t.Fatalf("%d words: %+v", len(got), got)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("%+v, want %+v", got[i], want[i])
		}
	}
}
