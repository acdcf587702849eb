package when

import (
	"testing"
	"time"
)

// reader returns a parser over text.
func reader(text string) *parser {
	return &parser{text: text, toks: standard().lex.scan(text, nil)}
}

func TestScan(t *testing.T) {
	p := reader("On 30th\n\nmid-2014 «é2»")
	want := []struct {
		text string
		kind tokenKind
		gap  gap
	}{
		{"On", wordToken, space}, {"30", numberToken, space}, {"th", wordToken, glued}, {"", breakToken, space},
		{"mid", wordToken, space}, {"-", punctToken, glued}, {"2014", numberToken, glued},
		{"«", punctToken, space}, {"é", wordToken, glued}, {"2", numberToken, glued}, {"»", punctToken, glued},
	}
	if len(p.toks) != len(want) {
		t.Fatalf("%d tokens, want %d", len(p.toks), len(want))
	}
	for i, w := range want {
		if g := p.toks[i]; p.str(i) != w.text || g.kind != w.kind || g.gap != w.gap {
			t.Errorf("token %d: %q %d %d, want %q %d %d", i, p.str(i), g.kind, g.gap, w.text, w.kind, w.gap)
		}
	}
}

func TestCardinal(t *testing.T) {
	for text, want := range map[string]int{
		"12": 12, "1,200": 1200, "1,20": 1, "twenty-four": 24, "twenty four": 24, "a hundred": 100,
		"one hundred and five": 105, "two thousand five hundred": 2500, "three million": 3_000_000,
		"ninety nine": 99, "twelve six": 12, "four hundred hundred": 400,
	} {
		if n, end := reader(text).cardinal(0); end == 0 || n != want {
			t.Errorf("%q: %d, want %d", text, n, want)
		}
	}
	for _, text := range []string{"a house", "hundred", "$12", "x12", "1234567890123"} {
		p := reader(text)
		if n, end := p.cardinal(len(p.toks) - 1); end != 0 {
			t.Errorf("%q: %d", text, n)
		}
	}
}

func TestOrdinal(t *testing.T) {
	for text, want := range map[string]int{"3rd": 3, "21st": 21, "third": 3, "twenty-first": 21, "thirtieth": 30} {
		if n, end := reader(text).ordinal(0); end == 0 || n != want {
			t.Errorf("%q: %d, want %d", text, n, want)
		}
	}
	if _, end := reader("3 rd").ordinal(0); end != 0 {
		t.Error(`"3 rd" is no ordinal`)
	}
}

func TestAmount(t *testing.T) {
	for text, want := range map[string]amount{
		"2 1/2": {n: 2, tenths: 5}, "2.5": {n: 2, tenths: 5}, "two and a half": {n: 2, tenths: 5}, "half a": {tenths: 5},
		"several": {vague: true}, "a few": {vague: true}, "dozens of": {vague: true}, "a couple of": {n: 2}, "a dozen": {n: 12},
		"another": {n: 1}, "an": {n: 1},
	} {
		p := reader(text)
		if a, end := p.amount(0); end != len(p.toks) || a != want {
			t.Errorf("%q: %+v to %d, want %+v", text, a, end, want)
		}
	}
}

func TestYearNumber(t *testing.T) {
	for text, want := range map[string]int{
		"1815": 1815, "'87": 1987, "’05": 2005, "480 BC": -479, "79 AD": 79, "44 B.C.E.": -43,
		"nineteen ninety-six": 1996, "nineteen oh five": 1905, "twenty fourteen": 2014, "two thousand and five": 2005,
	} {
		p := reader(text)
		if y, end := p.yearNumber(0); end != len(p.toks) || y != want {
			t.Errorf("%q: %d to %d, want %d", text, y, end, want)
		}
	}
	for _, text := range []string{"87", "3000", "20145", "twenty two", "nineteen", "2014th"} {
		if y, end := reader(text).yearNumber(0); end != 0 {
			t.Errorf("%q: %d", text, y)
		}
	}
}

func TestClockTime(t *testing.T) {
	for text, want := range map[string]string{
		"10 p.m.": "T22:00", "12 a.m.": "T00:00", "12:30pm": "T12:30", "7.30am": "T07:30", "0800 UTC": "T08:00",
		"15:00 GMT": "T15:00", "noon": "T12:00", "midnight": "T24:00", "5 o'clock": "T05:00", "4 in the morning": "T04:00",
		"eight at night": "T20:00", "seven thirty p.m.": "T19:30", "1435 hours": "T14:35", "10:35:07 GMT": "T10:35:07",
	} {
		p := reader(text)
		if c, end := p.clockTime(0); end != len(p.toks) || c.value() != want {
			t.Errorf("%q: %s to %d, want %s", text, c.value(), end, want)
		}
	}
	for _, text := range []string{"10", "10:35", "25:00 GMT", "10:75 a.m.", "254-2", "10 people", "v1.20 pm"} {
		if c, end := reader(text).clockTime(0); end != 0 {
			t.Errorf("%q: %s", text, c.value())
		}
	}
}

func TestZones(t *testing.T) {
	for text, want := range map[string]int{
		"10:00 GMT": 0, "10:00 EST": -300, "10:00 GMT+3": 180, "10:00 UTC+05:30": 330, "10:00 +0300": 180, "10:00 GMT-0800": -480,
		"10 a.m. JST": 540, "10 a.m. ET": -300,
	} {
		if c, end := reader(text).clockTime(0); end == 0 || !c.hasZone || c.zone != want {
			t.Errorf("%q: %d, want %d", text, c.zone, want)
		}
	}
}

func TestLexiconIsWhole(t *testing.T) {
	for s, w := range newLexicon().words {
		if len(s) > maxWord || s != w.text {
			t.Errorf("%q cannot be looked up", s)
		}
		for _, h := range w.holidays {
			if _, ok := h.day(2024, time.UTC); !ok {
				t.Errorf("%s: the rule of a holiday gives no day: %+v", s, h)
			}
		}
	}
}
