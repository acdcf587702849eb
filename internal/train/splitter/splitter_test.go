package splitter

import (
	"hash/crc32"
	"slices"
	"strings"
	"testing"

	"github.com/annals-dev/annals/internal/split"
	"github.com/annals-dev/annals/internal/train/conllu"
)

// TestBuild trains on own.txt, checks that the model has learned it, and pins
// its bytes: the same input gives the same file on every machine.
func TestBuild(t *testing.T) {
	file, err := Build(Own(), "own", Default())
	if err != nil {
		t.Fatal(err)
	}
	m, err := split.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	if s := Measure(m, Own()); s.Sentences.F1() < 0.97 {
		t.Errorf("sentences %.3f", s.Sentences.F1())
	}
	const want = 0xc2288a3
	if got := crc32.ChecksumIEEE(file); got != want {
		t.Errorf("checksum %#x, want %#x", got, want)
	}
}

// gaps returns the words of t with | after the last ones of sentences and ~
// where they are unclear.
func gaps(t *Text) string {
	var b strings.Builder
	for i, w := range t.words {
		b.WriteString(w)
		switch {
		case t.ends[i]:
			b.WriteString("|")
		case t.unclear != nil && t.unclear[i]:
			b.WriteString("~")
		default:
			b.WriteString(" ")
		}
	}
	return b.String()
}

func TestTexts(t *testing.T) {
	trees := []conllu.Sentence{
		{Doc: "a", Text: "Title", Opening: true}, {Doc: "a", Text: "They left.", Opening: true}, {Doc: "a", Text: "All did."},
		{Doc: "b", Text: "Nobody stayed.", Opening: true},
	}
	for _, c := range []struct {
		paragraphs bool
		want       []string
	}{
		{false, []string{"Title|They left .|All did .|", "Nobody stayed .|"}},
		{true, []string{"Title|", "They left .|All did .|", "Nobody stayed .|"}},
	} {
		var got []string
		for _, x := range Texts(trees, c.paragraphs) {
			got = append(got, gaps(&x))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("paragraphs %v: %q, want %q", c.paragraphs, got, c.want)
		}
	}
}

func TestProse(t *testing.T) {
	in := "Heading\n\nHe left. She met Gen. Ali in the U.S. today. “Why?” Ali asked. \"No.\" He stayed.\n\nAs he said: It is over - they lost."
	want := []string{
		"He left .|She met Gen. Ali in the U.S.~today .|“ Why ? ”~Ali asked .|\" No . \"~He stayed .|",
		"As he said :~It is over -~they lost .|",
	}
	var got []string
	for _, x := range Prose([]string{in}) {
		got = append(got, gaps(&x))
	}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func TestPages(t *testing.T) {
	in := "Envoys leave Geneva\nHe left. She stayed."
	x := Pages([]string{in})
	if got, want := gaps(&x[0]), "Envoys leave Geneva|He left .|She stayed .|"; len(x) != 1 || got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestGrade(t *testing.T) {
	for _, c := range []struct{ n, all, want int }{{2, 2, 0}, {3, 3, 1}, {9, 10, 1}, {5, 10, 2}, {1, 10, 3}, {0, 3, 3}} {
		if got := grade(c.n, c.all); got != c.want {
			t.Errorf("grade(%d, %d) = %d, want %d", c.n, c.all, got, c.want)
		}
	}
}
