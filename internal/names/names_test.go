package names

import (
	"bytes"
	"encoding/binary"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/annals-dev/annals/internal/syntax"
)

// testFile returns the file of a model with two labels whose network always
// prefers outcome best.
func testFile(t testing.TB, best int) []byte {
	t.Helper()
	lexicon, ok := BuildLexicon([]Word{
		{Hash: ReadWord("kenya").Hash, Flags: Country, Rank: 3, Codes: [NumCodes]uint8{1, 2}},
		{Hash: ReadWord("al").Hash, Flags: Particle},
	}, 4)
	if !ok {
		t.Fatal("the lexicon does not fit")
	}
	phrases, ok := BuildPhrases([]uint64{phraseKey("south", "sudan"), phraseKey("sudan")}, []uint8{PhraseCountry, PhrasePlace}, 4)
	if !ok {
		t.Fatal("the phrases do not fit")
	}
	n := Outcomes(2)
	w := syntax.Weights{
		Units: 64, Index: syntax.BuildIndex([]uint64{1}),
		Rows: bytes.Repeat([]byte{128}, 2*64), Out: make([]byte, syntax.OutSize(64, n)), Bias: make([]byte, 4*n),
	}
	binary.LittleEndian.PutUint32(w.Bias[4*best:], 1000)
	s := Sections{Notes: "test", Labels: []string{"PER", "ORG"}, Lexicon: lexicon, Phrases: phrases, Net: w}
	return s.Marshal()
}

func phraseKey(words ...string) uint64 {
	key := uint64(0)
	for _, w := range words {
		key = Key(key, ReadWord(w).Hash)
	}
	return key
}

func testModel(t testing.TB, best int) *Model {
	t.Helper()
	m, err := Open(testFile(t, best))
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// document returns the words of sentences, which end with " |".
func document(m *Model, text string) *Document {
	words := strings.Fields(strings.ReplaceAll(text, "|", ""))
	d := &Document{}
	d.Reset(len(words))
	for i, w := range words {
		d.Words[i] = m.Lexicon.Look(w)
	}
	n := 0
	for _, s := range strings.Split(text, "|") {
		if k := len(strings.Fields(s)); k > 0 {
			n += k
			d.Ends = append(d.Ends, n)
		}
	}
	return d
}

func TestReadWord(t *testing.T) {
	for _, c := range []struct {
		form  string
		want  uint8
		alike string // a form with the same letters
	}{
		{"kenya", CaseLower, "KENYA"},
		{"Kenya", CaseTitle, "kenya"},
		{"UN", CaseUpper, "un"},
		{"A", CaseOne, "a"},
		{"U.N.", CaseAbbr, "u.n."},
		{"McCain", CaseMixed, "mccain"},
		{"iPhone", CaseMixed, "iphone"},
		{"1984", CaseNone, "2025"},
		{"Élysée", CaseTitle, "élysée"},
		{"Ba’ath", CaseTitle, "ba'ath"},
		{"\xff", CaseNone, "\xfe"},
	} {
		w := ReadWord(c.form)
		if w.Case != c.want {
			t.Errorf("case of %q is %d, want %d", c.form, w.Case, c.want)
		}
		if ReadWord(c.alike).Hash != w.Hash {
			t.Errorf("%q and %q differ", c.form, c.alike)
		}
	}
	if ReadWord("Kenya").Hash == ReadWord("Kenia").Hash {
		t.Error("Kenya and Kenia are the same")
	}
}

func TestLexicon(t *testing.T) {
	l := testModel(t, 0).Lexicon
	if w := l.Look("Kenya"); w.Flags != Country || w.Rank != 3 || w.Codes[1] != 2 || w.Case != CaseTitle {
		t.Errorf("Kenya is %+v", w)
	}
	if w := l.Look("Uganda"); w.Flags != 0 || w.Rank != 0 {
		t.Errorf("Uganda is %+v", w)
	}
	if _, ok := BuildLexicon(make([]Word, 3), 1); !ok {
		t.Error("equal words take more than one slot")
	}
	if _, ok := BuildLexicon([]Word{{Hash: 1}, {Hash: 2}, {Hash: 3}}, 1); ok {
		t.Error("three words fit into two slots")
	}
}

func TestListed(t *testing.T) {
	m := testModel(t, 0)
	d := document(m, "Troops left South Sudan for Sudan |")
	m.Prepare(d)
	want := []uint8{0, 0, PhraseCountry | listedFirst, PhraseCountry | listedLast, 0, PhrasePlace | listedOnly}
	if s := d.Sentence(0); !slices.Equal(s.Listed, want) {
		t.Errorf("listed as %v, want %v", s.Listed, want)
	}
}

func TestRuns(t *testing.T) {
	m := testModel(t, 0)
	d := document(m, "The Bank of South Sudan praised Kim Jong - il |")
	m.Prepare(d)
	a, b, none := run{0, 1, 4}, run{3, 4, 4}, noRun
	want := []run{a, a, none, b, b, none, {6, 7, 7}, {6, 7, 7}, none, none}
	if s := d.Sentence(0); !slices.Equal(s.runs, want) {
		t.Errorf("runs %v, want %v", s.runs, want)
	}
}

func TestSpell(t *testing.T) {
	m := testModel(t, 0)
	for _, c := range []struct {
		text string
		want []uint8
	}{
		{"the Bank of South Sudan ( BSS ) |", []uint8{0, spelledFirst, spelledInner, spelledInner, spelledLast, 0, spelledShort, 0}},
		{"the Bank of South Sudan ( BOSS ) |", []uint8{0, spelledFirst, spelledInner, spelledInner, spelledLast, 0, spelledShort, 0}},
		{"the Bank of Sudan ( BSS ) |", make([]uint8, 7)},
		{"left Sudan ( S ) |", make([]uint8, 5)},
		{"( BSS ) |", make([]uint8, 3)},
	} {
		d := document(m, c.text)
		m.Prepare(d)
		if s := d.Sentence(0); !slices.Equal(s.spelled, c.want) {
			t.Errorf("%s: %v, want %v", c.text, s.spelled, c.want)
		}
	}
}

func TestAsked(t *testing.T) {
	m := testModel(t, 0)
	d := document(m, "the al Shabab fighters and al fresco food |")
	m.Prepare(d)
	s := d.Sentence(0)
	clear(s.Labels)
	for i, want := range []bool{false, true, true, false, false, false, false, false} {
		if s.Asked(i) != want {
			t.Errorf("word %d is asked: %v, want %v", i, !want, want)
		}
	}
	s.Labels[2] = Outcome(1, First)
	if !s.Asked(3) {
		t.Error("the word after an open name is not asked")
	}
}

func TestOutcomes(t *testing.T) {
	for label := uint8(1); label <= 7; label++ {
		for pos := uint8(First); pos <= Only; pos++ {
			if l, p := Split(Outcome(label, pos)); l != label || p != pos {
				t.Errorf("%d %d becomes %d %d", label, pos, l, p)
			}
		}
	}
}

func TestAllowed(t *testing.T) {
	first, inner, last, only := Outcome(1, First), Outcome(1, Inner), Outcome(1, Last), Outcome(1, Only)
	other := Outcome(2, Last)
	for _, c := range []struct {
		prev, k    uint8
		more, want bool
	}{
		{0, 0, true, true}, {0, only, false, true}, {0, first, true, true}, {0, first, false, false},
		{0, inner, true, false}, {0, last, true, false},
		{first, 0, true, false}, {first, last, false, true}, {first, inner, true, true}, {first, inner, false, false},
		{first, other, true, false}, {last, 0, true, true}, {only, only, true, true}, {inner, first, true, false},
	} {
		if got := Allowed(c.prev, c.k, c.more); got != c.want {
			t.Errorf("Allowed(%d, %d, %v) is %v", c.prev, c.k, c.more, got)
		}
	}
}

// TestLabel checks that every answer is a sequence of whole names, whatever the
// network prefers.
func TestLabel(t *testing.T) {
	for best := range Outcomes(2) {
		m := testModel(t, best)
		d := document(m, "Ruto of Kenya met Museveni | Kenya | agreed with Ruto |")
		m.Label(d)
		for k := range d.Ends {
			s, prev := d.Sentence(k), uint8(0)
			for i, label := range s.Labels {
				if !Allowed(prev, label, i+1 < len(s.Labels)) {
					t.Errorf("network %d: %v in sentence %d", best, s.Labels, k)
				}
				prev = label
			}
		}
	}
}

func TestMemory(t *testing.T) {
	m := testModel(t, 0)
	d := document(m, "Ruto spoke | then Ruto left with Ruto | officials praised ruto |")
	m.Prepare(d)
	per := Outcome(1, Only)
	copy(d.Labels, []uint8{0, 0, 0, per, 0, 0, per, 0, 0, 0})
	d.Recall(true)
	if got, want := d.memos[0], (Memo{Label: 1, Times: 2, Lower: 1, Known: true}); got != want {
		t.Errorf("memo of the first Ruto is %+v, want %+v", got, want)
	}
	if got, want := d.memos[3], (Memo{Label: 1, Times: 1, Lower: 1, Known: true}); got != want {
		t.Errorf("memo of the second Ruto is %+v, want %+v", got, want)
	}
	d.Recall(false)
	if got, want := d.memos[3], (Memo{Lower: 1}); got != want {
		t.Errorf("memo before labelling is %+v, want %+v", got, want)
	}
}

func TestMemoMixed(t *testing.T) {
	var o Memo
	o.count(&vote{labels: [maxLabels + 1]uint8{1, 2, 0, 5}})
	if o.Label != 3 || o.Times != 3 || o.Mixed {
		t.Errorf("%+v", o)
	}
	o = Memo{}
	o.count(&vote{labels: [maxLabels + 1]uint8{0, 2, 0, 3}})
	if o.Label != 3 || !o.Mixed {
		t.Errorf("%+v", o)
	}
}

func TestOpenErrors(t *testing.T) {
	file := testFile(t, 0)
	for name, damage := range map[string]func(b []byte) []byte{
		"empty":       func([]byte) []byte { return nil },
		"short":       func(b []byte) []byte { return b[:len(b)/2] },
		"magic":       func(b []byte) []byte { b[0]++; return b },
		"version":     func(b []byte) []byte { b[8]++; return b },
		"fingerprint": func(b []byte) []byte { b[12]++; return b },
		"checksum":    func(b []byte) []byte { b[len(b)-1]++; return b },
		"length":      func(b []byte) []byte { b[headerSize+7]++; sum(b); return b },
		"size":        func(b []byte) []byte { b[headerSize+8*secLexicon]--; sum(b); return b },
	} {
		if _, err := Open(damage(slices.Clone(file))); !errors.Is(err, ErrModel) {
			t.Errorf("%s: error is %v", name, err)
		}
	}
}

// sum makes the checksum of b right.
func sum(b []byte) { binary.LittleEndian.PutUint32(b[16:], checksum(b[headerSize:])) }

func FuzzOpen(f *testing.F) {
	f.Add(testFile(f, 0))
	f.Add([]byte(magic))
	f.Fuzz(func(t *testing.T, b []byte) {
		if len(b) > headerSize {
			sum(b)
		}
		m, err := Open(b)
		if err == nil {
			m.Label(document(m, "Ruto of South Sudan | met him"))
		}
	})
}
