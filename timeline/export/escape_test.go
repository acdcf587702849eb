package export

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/annals-dev/annals/events"
	"github.com/annals-dev/annals/timeline"
)

// hostile makes a timeline whose names, sentence and place are text.
func hostile(text string) *timeline.Timeline {
	body := "x killed\n" + text + "\n"
	r := report(text, text, "2024-03-14T18:42:00Z", body, events.Event{Type: events.Assault, Trigger: at(body, "killed"), Time: onDay("2024-03-14"),
		Place: &events.Location{Name: text, Country: "PAK", Geo: quetta.Geo}, Actors: []events.Actor{{Name: text, Country: text}}, Casualties: []int{0}})
	r.Casualties = []events.Casualty{killed(9)}
	r.Layout.TitleText = text
	var b timeline.Builder
	b.Add(r)
	return b.Timeline()
}

// FuzzEscapers writes any text in every format: no panic, output that its
// readers accept, and no control character that could drive a terminal.
func FuzzEscapers(f *testing.F) {
	for _, s := range []string{"", "a", "<script>alert(1)</script>", "=cmd|'/c calc'!A1", "\x1b[2J", "a\r\nDTSTART:20200101", "`*_[](x)|&amp;", "“ü”\u2028\u0085", "\xff\xfe", `"',;\`, "</script><!--"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		tl := hostile(s)
		out := make(map[string]string)
		for _, name := range Formats() {
			var b bytes.Buffer
			if err := Write(&b, name, tl); err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			out[name] = b.String()
		}
		checkJSON(t, out["json"])
		for line := range strings.Lines(out["jsonl"]) {
			checkJSON(t, line)
		}
		if rows, err := csv.NewReader(strings.NewReader(out["csv"])).ReadAll(); err != nil || len(rows) != 2 {
			t.Fatalf("csv: %d rows, %v", len(rows), err)
		}
		checkTerminal(t, out["text"])
		checkJSON(t, out["geojson"])
		checkJSON(t, out["timelinejs"])
		checkJSON(t, out["timesketch"])
		checkICS(t, out["ics"])
		if strings.Count(out["html"], "<script") != 1 || strings.Count(out["html"], "<article") != 1 {
			t.Fatalf("markup in the page: %q", s)
		}
	})
}

func checkJSON(t *testing.T, s string) {
	t.Helper()
	if !json.Valid([]byte(s)) {
		t.Fatalf("not JSON: %q", s)
	}
}

// checkICS fails on lines that no calendar reads: too long, without CRLF, or
// more than the one event that there is.
func checkICS(t *testing.T, s string) {
	t.Helper()
	for _, line := range strings.Split(strings.TrimSuffix(s, "\r\n"), "\r\n") {
		if len(line) > icsLine+1 || strings.ContainsAny(line, "\r\n") {
			t.Fatalf("line of %d bytes: %q", len(line), line)
		}
	}
	if n := strings.Count(s, "\r\nDTSTART"); n != 1 {
		t.Fatalf("%d events in %q", n, s)
	}
}

// checkTerminal fails on control characters.
func checkTerminal(t *testing.T, s string) {
	t.Helper()
	for _, r := range s {
		if r < ' ' && r != '\n' || r == 0x7f || r >= 0x80 && r < 0xa0 {
			t.Fatalf("control character %U in %q", r, s)
		}
	}
	_ = utf8.ValidString(s)
}
