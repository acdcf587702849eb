package article

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode"
)

// A page under testdata/pages is a text with the expected kind of each line
// before a bar: the first letter of the kind, "r" for a repeat, "+" for a line
// that continues the block above.
func readPage(t *testing.T, file string) (text string, want []string) {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for l := range strings.Lines(string(data)) {
		mark, body, ok := strings.Cut(l, "|")
		switch {
		case strings.HasPrefix(l, "#"):
			continue
		case !ok:
			t.Fatalf("%s: no bar in %q", file, l)
		case mark == "+":
			want[len(want)-1] += "\n" + strings.TrimSpace(body)
		case mark != "":
			want = append(want, mark+"|"+strings.TrimSpace(body))
		}
		b.WriteString(body)
	}
	return b.String(), want
}

// marks writes the blocks of l as pages do, with the dateline in its paragraph.
func marks(text string, l Layout) []string {
	var got []string
	head := -1 // start of the dateline before the block
	for _, b := range l.Blocks {
		if b.Kind == DatelineBlock {
			head = b.Start
			continue
		}
		if head >= 0 {
			b.Start, head = head, -1
		}
		mark := strings.ToUpper(b.Kind.String()[:1])
		if b.Repeat {
			mark += "r"
		}
		got = append(got, mark+"|"+text[b.Start:b.End])
	}
	return got
}

func TestReadPages(t *testing.T) {
	files, err := filepath.Glob("testdata/pages/*.txt")
	if err != nil || len(files) < 10 {
		t.Fatalf("%d pages, %v", len(files), err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			text, want := readPage(t, file)
			got := marks(text, Read(Article{Text: text}))
			for i := range max(len(got), len(want)) {
				switch {
				case i >= len(got):
					t.Errorf("missing %q", want[i])
				case i >= len(want):
					t.Errorf("extra %q", got[i])
				case got[i] != want[i]:
					t.Errorf("block %d:\n got %q\nwant %q", i, got[i], want[i])
				}
			}
		})
	}
}

func TestDateline(t *testing.T) {
	const rest = " Talks began on Monday, officials said."
	for _, c := range []struct{ dateline, place, agency, published string }{
		{"CARACAS, Nov 30 (Reuters) —", "CARACAS", "Reuters", ""},
		{"NAIROBI, Kenya (AP) —", "NAIROBI, Kenya", "AP", ""},
		{"NAIROBI, Kenya (AP) _", "NAIROBI, Kenya", "AP", ""},
		{"BEIRUT/JERUSALEM, May 3 -", "BEIRUT/JERUSALEM", "", ""},
		{"PORT-AU-PRINCE, Haiti -", "PORT-AU-PRINCE, Haiti", "", ""},
		{"Washington (AFP) –", "Washington", "AFP", ""},
		{"BERLIN —", "BERLIN", "", ""},
		{"LA PAZ, 3 FEB 89 (EFE) --", "LA PAZ", "EFE", "1989-02-03"},
		{"LA PAZ, 3 FEB 04 --", "LA PAZ", "", "2004-02-03"},
		{"GENEVA, Tuesday, March 4, 2025 (Example News) -", "GENEVA", "Example News", "2025-03-04"},
		{"Rio de Janeiro, 31 February 2025 (Xinhua) --", "Rio de Janeiro", "Xinhua", ""},
		{"HAVANA -LRB- Reuters -RRB- -", "HAVANA", "Reuters", ""},
		{"NEW YORK, Jan. 5, 2024 /Example Newswire/ --", "NEW YORK", "Example Newswire", "2024-01-05"},
		{"(Reuters) -", "", "Reuters", ""},
		{"Example News, 27 January -", "", "Example News", ""},
		{"COLOMBIA.", "COLOMBIA", "", ""},
		{"SINGAPORE (Feb. 25, 2021) —", "SINGAPORE", "", "2021-02-25"},
		{"ROME (ITALY), 11 JAN 90 --", "ROME (ITALY)", "", "1990-01-11"},
	} {
		text := c.dateline + rest
		l := Read(Article{Text: text})
		d := l.Dateline
		if got := text[d.Start:d.End]; got != c.dateline {
			t.Errorf("dateline %q, want %q", got, c.dateline)
		}
		if b := l.Blocks; len(b) != 2 || b[0].Kind != DatelineBlock || b[1].Kind != Body || text[b[0].Start:b[0].End] != c.dateline || text[b[1].Start:b[1].End] != rest[1:] {
			t.Errorf("%s: blocks %v", c.dateline, b)
		}
		if got := text[d.PlaceStart:d.PlaceEnd]; got != c.place || d.Agency != c.agency {
			t.Errorf("%s: place %q agency %q", c.dateline, got, d.Agency)
		}
		if got := day(l.Published); got != c.published {
			t.Errorf("%s: published %q, want %q", c.dateline, got, c.published)
		}
	}
}

func day(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format(time.DateOnly)
}

func TestNoDateline(t *testing.T) {
	for _, text := range []string{
		"The army - or what is left of it - withdrew from the town.",
		"BREAKING — The army withdrew from the town.",
		"Talks broke down (again) - nobody was surprised.",
		"THE MINISTER -- WHO IS ILL -- DID NOT SPEAK.",
		"NATO's chief — a former minister — spoke.",
		"U.S. forces withdrew. The town fell.",
		"On March 3 - a Sunday - they met.",
		"He said: HALT. The men stopped.",
	} {
		if d := Read(Article{Text: text}).Dateline; d != (Dateline{}) {
			t.Errorf("%q: dateline %q", text, text[d.Start:d.End])
		}
	}
}

func TestTitleGiven(t *testing.T) {
	const body = "The mayor of Split resigned on Monday, her office said."
	for _, c := range []struct{ title, text, block string }{
		{"Mayor of Split resigns", "Mayor of Split resigns\n\n" + body, "Mayor of Split resigns"},
		{"Mayor of Split resigns", "Mayor of Split resigns.\n\n" + body, "Mayor of Split resigns."},
		{"Mayor of Split resigns", "Mayor of Split resigns. " + body, "Mayor of Split resigns."},
		{"Mayor of Split resigns - Example Times", "Menu\n\nMayor of Split resigns\n\n" + body, "Mayor of Split resigns"},
		{"Mayor of Split resigns", body, ""},
		{"The mayor of Split", body, ""},
		{"Mayor of Split resigns on Monday", body + "\n\nNobody knew why she resigned.", ""},
		{"Croatia in brief", "Politics and elections\n" + body, ""},
	} {
		l := Read(Article{Title: c.title, Text: c.text})
		got := ""
		for _, b := range l.Blocks {
			if b.Kind == Title {
				got += c.text[b.Start:b.End]
			}
		}
		if got != c.block || l.TitleText != c.title {
			t.Errorf("%q in %q: block %q, title %q", c.title, c.text, got, l.TitleText)
		}
	}
}

func TestPublished(t *testing.T) {
	given := time.Date(2020, 1, 2, 0, 0, 0, 0, time.UTC)
	text := "LIMA, 3 March 2021 (AFP) - The talks failed on Tuesday."
	if l := Read(Article{Text: text, Published: given, DateOnly: true}); !l.Published.Equal(given) || !l.DateOnly {
		t.Errorf("given date lost: %v", l.Published)
	}
	if l := Read(Article{Text: text}); day(l.Published) != "2021-03-03" || !l.DateOnly {
		t.Errorf("dateline date: %v", l.Published)
	}
	text = "Talks fail\n\nMarch 4, 2021 10:30 AM GMT+02:00\n\n" + text
	if l := Read(Article{Text: text}); l.Published.Format(time.RFC3339) != "2021-03-04T10:30:00+02:00" || l.DateOnly {
		t.Errorf("stamp: %v", l.Published)
	}
}

func TestKindString(t *testing.T) {
	if got := Kind(0).String() + Body.String() + Stamp.String() + Kind(99).String(); got != "bodystamp" {
		t.Error(got)
	}
}

// checkLayout fails if the blocks of l do not cover text or are out of order.
func checkLayout(t *testing.T, text string, l Layout) {
	t.Helper()
	at := 0
	for _, b := range l.Blocks {
		if b.Start < at || b.End <= b.Start || b.End > len(text) {
			t.Fatalf("block %v after %d in %d bytes", b, at, len(text))
		}
		if b.Kind < Body || b.Kind > DatelineBlock {
			t.Fatalf("block %v of no kind", b)
		}
		checkSpace(t, text[at:b.Start])
		at = b.End
	}
	checkSpace(t, text[at:])
	d := l.Dateline
	if d.Start > d.PlaceStart && d.PlaceEnd > d.PlaceStart || d.PlaceEnd > d.End || d.End > len(text) || d.PlaceStart > d.PlaceEnd {
		t.Fatalf("dateline %v", d)
	}
}

func checkSpace(t *testing.T, s string) {
	t.Helper()
	if rest := strings.TrimSpace(strings.ReplaceAll(s, byteOrderMark, "")); rest != "" {
		t.Fatalf("%q is in no block", rest)
	}
}

func FuzzRead(f *testing.F) {
	files, _ := filepath.Glob("testdata/pages/*.txt")
	for _, file := range files {
		data, _ := os.ReadFile(file)
		f.Add(string(data), "")
	}
	f.Add("A given title. And more\r\n\r\n(AP) -- \xff\xfe [\u2028x", "A given title")
	f.Fuzz(func(t *testing.T, text, title string) {
		checkLayout(t, text, Read(Article{Text: text, Title: title}))
	})
}

func TestReadOddBytes(t *testing.T) {
	for _, text := range []string{"", " \n\t", "\ufeff", "\ufeffTalks failed.", "\x00", "\xff\n\xfe", "-", "(", "[]", "--", "\u2028\u2029", "a\rb\r\nc\x85d", "\u00a0\nTalks failed.\u00a0\n"} {
		l := Read(Article{Text: text})
		checkLayout(t, text, l)
		if blank := strings.TrimFunc(text, func(r rune) bool { return unicode.IsSpace(r) || r == '\ufeff' }) == ""; blank != (len(l.Blocks) == 0) {
			t.Errorf("%q: %d blocks", text, len(l.Blocks))
		}
	}
}

// TestReadLinear guards against square time: a page a hundred times longer may
// take no more allocations per block.
func TestReadLinear(t *testing.T) {
	unit := "Close\n\nTalks failed on Monday, they said.\nAgain and again\n(AFP Photo)\n\n"
	perBlock := func(n int) float64 {
		text := strings.Repeat(unit, n)
		return testing.AllocsPerRun(2, func() { Read(Article{Text: text}) }) / float64(n)
	}
	if a, b := perBlock(20), perBlock(2000); b > 2*a {
		t.Errorf("allocations per unit grow from %.1f to %.1f", a, b)
	}
}

func BenchmarkRead(b *testing.B) {
	data, err := os.ReadFile("testdata/pages/portal.txt")
	if err != nil {
		b.Fatal(err)
	}
	a := Article{Text: strings.Repeat(string(data), 4)}
	b.SetBytes(int64(len(a.Text)))
	b.ReportAllocs()
	for b.Loop() {
		Read(a)
	}
}
