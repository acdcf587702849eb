package kbtab

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"
)

const source = `# a comment
name	kind	country	sectors	id	aliases	from	to	office
Ada Lowe	person	GBR	GOV	ada-lowe	A. Lowe	2001-02-03	2004-05-06	Prime Minister
Ada Lowe	person		IGO	ada-lowe		2005-01-01		UN envoy
Free Ruritania Front	group	RUR	REB UAF	frf	FRF|the Ruritania Front
Ruritania	state	RUR	GOV	RUR
`

func build(t *testing.T, text string) *Table {
	t.Helper()
	rows, err := Read(strings.NewReader(text), "test.tsv")
	if err != nil {
		t.Fatal(err)
	}
	data, err := Build(rows)
	if err != nil {
		t.Fatal(err)
	}
	table, err := Open(data, string(data))
	if err != nil {
		t.Fatal(err)
	}
	return table
}

func TestTable(t *testing.T) {
	tab := build(t, source)
	if tab.Len() != 3 {
		t.Fatalf("%d entries, want 3", tab.Len())
	}
	for name, want := range map[string]string{
		"Ada Lowe": "ada-lowe", "ADA LOWE": "ada-lowe", "a lowe": "ada-lowe", "FRF": "frf", "Ruritania Front": "frf", "Ruritania": "RUR", "Lowe": "", "Ada": "", "": "",
	} {
		got := ""
		if list := tab.Find(name); list >= 0 {
			for p := range tab.Postings(list) {
				got += tab.Entry(p.Entry).ID()
			}
		}
		if got != want {
			t.Errorf("%q leads to %q, want %q", name, got, want)
		}
	}
}

func TestTerms(t *testing.T) {
	tab := build(t, source)
	e := tab.Entry(0)
	terms := slices.Collect(e.Terms())
	day := func(y, m, d int) int { return Day(time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC)) }
	want := []Term{
		{From: day(2001, 2, 3), To: day(2004, 5, 6), Office: "Prime Minister", Country: "GBR", Sectors: "GOV"},
		{From: day(2005, 1, 1), To: Ever, Office: "UN envoy", Sectors: "IGO"},
	}
	if !slices.Equal(terms, want) {
		t.Errorf("terms %v, want %v", terms, want)
	}
	if n := len(slices.Collect(tab.Entry(2).Terms())); n != 0 {
		t.Errorf("a state without offices has %d terms", n)
	}
	if tab.Newest() != day(2005, 1, 1) {
		t.Errorf("newest fact %v", Date(tab.Newest()))
	}
}

func TestOrder(t *testing.T) {
	tab := build(t, "name\tkind\tcountry\tid\tprior\nSpringfield\tplace\tUSA\ta\t50\nSpringfield\tplace\tUSA\tb\t90\nSpringfield\tplace\tUSA\tc\t90\n")
	var ids string
	for p := range tab.Postings(tab.Find("Springfield")) {
		ids += tab.Entry(p.Entry).ID()
	}
	if ids != "bca" {
		t.Errorf("order %q, want the most prominent first and equals as written: bca", ids)
	}
}

func TestLonger(t *testing.T) {
	tab := build(t, source)
	h := tab.Start().Add(WordHash("free"))
	if list, longer := tab.Lookup(h); list >= 0 || !longer {
		t.Errorf("Free: list %d, longer %v", list, longer)
	}
	if list, longer := tab.Lookup(h.Add(WordHash("ruritania")).Add(WordHash("front"))); list < 0 || longer {
		t.Errorf("Free Ruritania Front: list %d, longer %v", list, longer)
	}
	if list, longer := tab.Lookup(tab.Start().Add(WordHash("nothing"))); list >= 0 || longer {
		t.Errorf("nothing: list %d, longer %v", list, longer)
	}
}

func TestOpenRejects(t *testing.T) {
	rows, _ := Read(strings.NewReader(source), "test.tsv")
	data, err := Build(rows)
	if err != nil {
		t.Fatal(err)
	}
	bad := map[string][]byte{"empty": nil, "short": data[:20], "cut": data[:len(data)-1], "longer": append(slices.Clone(data), 0)}
	for _, i := range []int{0, 4, 16, headerSize, len(data) - 1} {
		b := slices.Clone(data)
		b[i] ^= 0x41
		bad["byte "+Date(i).String()] = b
	}
	for name, b := range bad {
		var fe *FormatError
		if _, err := Open(b, string(b)); !errors.As(err, &fe) {
			t.Errorf("%s: error %v, want a *FormatError", name, err)
		}
	}
}

func TestReadErrors(t *testing.T) {
	tests := map[string]struct {
		line int
		text string
	}{
		"no name":            {2, "# x\n\tperson\n"},
		"unknown kind":       {1, "Ada Lowe\twizard\n"},
		"unknown column":     {1, "name\tcolour\n"},
		"too many fields":    {1, "a b\tperson" + strings.Repeat("\t", 20) + "x\n"},
		"country":            {2, "Ok Name\tperson\nAda Lowe\tperson\tgbr\n"},
		"date":               {1, "Ada Lowe\tperson\tGBR\tGOV\t\t\t2001-13-01\n"},
		"term reversed":      {1, "Ada Lowe\tperson\tGBR\tGOV\t\t\t2001-01-01\t2000-01-01\n"},
		"latitude":           {2, "name\tkind\tlat\tlon\nX Town\tplace\t91\t0\n"},
		"not a number":       {2, "name\tkind\tlat\tlon\nX Town\tplace\tNaN\t0\n"},
		"population":         {2, "name\tkind\tpop\nX Town\tplace\t-4\n"},
		"prior out of range": {2, "name\tkind\tprior\nX Town\tplace\t256\n"},
		"kind of place":      {2, "name\tkind\tgeo\nX Town\tplace\tswamp\n"},
	}
	for name, tt := range tests {
		_, err := Read(strings.NewReader(tt.text), "f.tsv")
		var se *SourceError
		if !errors.As(err, &se) || se.Line != tt.line || se.File != "f.tsv" {
			t.Errorf("%s: error %v, want a *SourceError in line %d", name, err, tt.line)
		}
	}
	if _, err := Read(strings.NewReader("name\tkind\n"+strings.Repeat("x", maxLine+1)), "f.tsv"); err == nil {
		t.Error("a line longer than the limit is no error")
	}
}

func TestPopulationPrior(t *testing.T) {
	last := uint8(0)
	for n := 1; n < 1<<30; n *= 2 {
		p := PopulationPrior(n)
		if p < last {
			t.Errorf("%d inhabitants have %d, half as many %d", n, p, last)
		}
		last = p
	}
	for n, want := range map[int]uint8{-1: 0, 0: 0, 1000: 49, 10_000_000: 115, 1 << 31: 125} {
		if got := PopulationPrior(n); got != want {
			t.Errorf("PopulationPrior(%d) = %d, want %d", n, got, want)
		}
	}
}

func TestDay(t *testing.T) {
	for _, s := range []string{"1875-09-08", "1969-12-31", "1970-01-01", "2026-11-22"} {
		d, _ := time.Parse(time.DateOnly, s)
		if got := Date(Day(d)).Format(time.DateOnly); got != s {
			t.Errorf("%s comes back as %s", s, got)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add(source)
	f.Add("name\tkind\tgeo\tlat\tlon\tpop\nX\tplace\tcity\t1\t2\t3\n")
	f.Add("\t\t\t\n#\n")
	f.Add("a\tperson\t\t\t\t||\x00|'|-\t0001-01-01\n")
	f.Fuzz(func(t *testing.T, text string) {
		rows, err := Read(strings.NewReader(text), "fuzz.tsv")
		if err != nil {
			return
		}
		data, err := Build(rows)
		if err != nil {
			t.Fatal(err)
		}
		tab, err := Open(data, string(data))
		if err != nil {
			t.Fatal(err)
		}
		for i := range rows {
			if tab.Find(rows[i].Name) < 0 {
				t.Errorf("%q is not found", rows[i].Name)
			}
			if got := tab.Entry(int32(i)).Name(); got != rows[i].Name {
				t.Errorf("entry %d is %q, want %q", i, got, rows[i].Name)
			}
		}
	})
}
