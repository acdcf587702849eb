package entities

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/annals-dev/annals/nlp"
)

func TestWith(t *testing.T) {
	k, err := Default().With(strings.NewReader(
		"Ruritanian Liberation Front\tgroup\tXRU\tREB\trlf\tRLF|Free Ruritania\n"+
			"Ada Quillfeather\tperson\tXRU\tGOV\tada-q\tQuillfeather\t2020-01-01\t2024-12-31\tPresident\n"+
			"Hamas\tgroup\tPSE\tPTY\thamas\tHamas movement\n"), "mine.tsv")
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]string{
		"RLF": "rlf", "Free Ruritania": "rlf", "Ada Quillfeather": "ada-q", "France": "FRA",
	} {
		c := k.Resolve(text, time.Time{}, "")
		if len(c) == 0 || c[0].ID != want {
			t.Errorf("%q resolves to %v, want %s", text, c, want)
		}
	}
	c := k.Resolve("Hamas", time.Time{}, "")
	if len(c) != 1 || c[0].Sectors[0] != "PTY" {
		t.Errorf("Hamas resolves to %v, want the entry of the overlay alone", c)
	}
	if c := Default().Resolve("RLF", time.Time{}, ""); len(c) > 0 && c[0].ID == "rlf" {
		t.Error("the overlay changed the built-in knowledge base")
	}
}

func TestWithTerms(t *testing.T) {
	k, err := Default().With(strings.NewReader("Ada Quillfeather\tperson\tGBR\tGOV\tada-q\t\t2020-01-01\t2024-12-31\tPremier\nAda Quillfeather\tperson\t\tIGO\tada-q\t\t2025-01-01\t\tUN envoy\n"), "mine.tsv")
	if err != nil {
		t.Fatal(err)
	}
	for day, want := range map[string]string{"2022-05-05": "Premier", "2025-05-05": "UN envoy", "2010-01-01": ""} {
		d, _ := time.Parse(time.DateOnly, day)
		c := k.Resolve("Ada Quillfeather", d, "")
		if len(c) == 0 || c[0].Office != want {
			t.Errorf("on %s: %v, want office %q", day, c, want)
		}
	}
}

func TestWithFind(t *testing.T) {
	k, err := Default().With(strings.NewReader("Strelsau\tplace\tXRU\t\tstrelsau\n"), "mine.tsv")
	if err != nil {
		t.Fatal(err)
	}
	d := nlp.Tokenize("Troops of Hezbollah marched into Strelsau near Paris.", nil)
	s := k.Find(d, []nlp.Name{{First: 5, Last: 6, Label: nlp.GPE}}, Context{})
	for text, id := range map[string]string{"Strelsau": "strelsau", "Hezbollah": "hezbollah", "Paris": "gn2988507"} {
		if e := mentioned(d, s, text); e == nil || e.ID != id {
			t.Errorf("%s is %v, want %s", text, e, id)
		}
	}
}

func TestWithErrors(t *testing.T) {
	_, err := Default().With(strings.NewReader("# ok\nAda Lowe\twizard\n"), "mine.tsv")
	var se *SourceError
	if !errors.As(err, &se) || se.File != "mine.tsv" || se.Line != 2 {
		t.Errorf("error %v, want a *SourceError at mine.tsv:2", err)
	}
}

func TestStats(t *testing.T) {
	s := Default().Stats()
	t.Logf("%d entries, %d names, newest fact %s: %v", s.Entries, s.Names, s.Newest.Format(time.DateOnly), s.ByKind)
	if s.Entries < 90000 || s.ByKind["person"] < 4000 || s.ByKind["state"] < 240 || s.ByKind["place"] < 80000 {
		t.Errorf("the built-in knowledge base has %+v", s)
	}
	if s.Newest.Year() < 2026 {
		t.Errorf("newest fact %v", s.Newest)
	}
	if v := Default().Version(); len(v) != 8 || v != s.Version {
		t.Errorf("version %q and %q", v, s.Version)
	}
}

func FuzzWith(f *testing.F) {
	f.Add("Ruritanian Front\tgroup\tXRU\tREB\trlf\tRLF\n", "The RLF struck Ruritanian Front posts.")
	f.Add("name\tkind\tadjectives\nRuritania\tstate\tRuritanian\n", "Ruritanian police")
	f.Add("Hamas\tgroup\tPSE\tPTY\thamas\n", "Hamas")
	f.Add("X\tplace\n", "X, X, X.")
	f.Fuzz(func(t *testing.T, table, text string) {
		k, err := Default().With(strings.NewReader(table), "fuzz.tsv")
		if err != nil {
			return
		}
		check(t, nlp.Tokenize(text, nil), k, nil)
		k.Resolve(text, time.Time{}, text)
	})
}

// check fails unless the mentions that Find gives are in order, within the
// document and refer to entities that exist.
func check(t *testing.T, d *nlp.Document, k *KB, names []nlp.Name) {
	t.Helper()
	s := k.Find(d, names, Context{})
	last := uint32(0)
	for i := range s.Mentions {
		m := &s.Mentions[i]
		if m.First < last || m.Last <= m.First || int(m.Last) > len(d.Tokens) {
			t.Fatalf("mention %d covers tokens %d to %d after %d, of %d", i, m.First, m.Last, last, len(d.Tokens))
		}
		last = m.Last
		for _, e := range m.Entities {
			if e < 0 || int(e) >= len(s.Entities) {
				t.Fatalf("mention %d stands for entity %d of %d", i, e, len(s.Entities))
			}
		}
		if s.At(int(m.First)) != i {
			t.Fatalf("token %d belongs to mention %d, want %d", m.First, s.At(int(m.First)), i)
		}
		s.Place(m)
	}
	for i := range d.Tokens {
		k.Describe(d, s, max(0, i-3), min(len(d.Tokens), i+2), i)
	}
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{
		"President Ada Lowe met the two leaders in Paris, Tex., police said.",
		"“We will act,” he told the group (NTC). The National Trade Council (NTC)",
		"U.S.-led troops; al-Burhan's RSF - FARC – EU", "the the the of of , ( ) ’s 's", "MOSCOW (AP) -- THE U.S. AND RUSSIA", "\xff\xfeИ ا 中国 é",
	} {
		f.Add(s, uint8(3), uint8(5), uint8(1))
	}
	f.Fuzz(func(t *testing.T, text string, first, last, label uint8) {
		d := nlp.Tokenize(text, nil)
		var names []nlp.Name
		if first < last && int(last) <= len(d.Tokens) {
			names = []nlp.Name{{First: uint32(first), Last: uint32(last), Label: nlp.Label(label % uint8(nlp.NumLabels))}}
		}
		check(t, d, Default(), names)
	})
}

func TestWithActors(t *testing.T) {
	k, err := Default().WithActors(strings.NewReader(
		"RURITANIA_ [RUR]\n+STRELSAU_\nADA_QUILLFEATHER_\n\t[RURGOV 20200101-20241231]\n\t[RURELI >20250101]\nHEZBOLLAH_ [RURREB]\nRUNNING_WATERS [NGO]\n"), "mine.actors.txt")
	if err != nil {
		t.Fatal(err)
	}
	day := time.Date(2022, 5, 5, 0, 0, 0, 0, time.UTC)
	for text, want := range map[string]string{
		"Ruritania": "RUR state []", "Strelsau": "RUR state []", "Ada Quillfeather": "RUR person [GOV]", "Hezbollah": "RUR group [REB]", "Running Waters": "NGO international [NGO]", "France": "FRA state [GOV]",
	} {
		c := k.Resolve(text, day, "")
		if len(c) == 0 || fmt.Sprintf("%s %s %v", c[0].Country, c[0].Kind, c[0].Sectors) != want {
			t.Errorf("%q resolves to %v, want %s", text, c, want)
		}
	}
	d := nlp.Tokenize("Hezbollah struck Strelsau.", nil)
	if e := mentioned(d, k.Find(d, nil, Context{}), "Hezbollah"); e == nil || e.Country != "RUR" {
		t.Errorf("Hezbollah is %v, want the one of the dictionary", e)
	}
}

func TestWithAgents(t *testing.T) {
	k, err := Default().WithAgents(strings.NewReader("!PERSON! = MAN, MEN\nMARSH!PERSON! [~AGR]\nSOLDIER [~CVL]\nLANDGRAVE [RURGOV]\n"), "mine.agents.txt")
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]string{"Kenyan marshmen": "KEN [AGR]", "Kenyan soldiers": "KEN [CVL]", "the landgrave": "RUR [GOV]", "Kenyan sailors": "KEN [MIL]"} {
		c := k.Resolve(text, time.Time{}, "")
		if len(c) == 0 || fmt.Sprintf("%s %v", c[0].Country, c[0].Sectors) != want {
			t.Errorf("%q resolves to %v, want %s", text, c, want)
		}
	}
}

func TestWithDictionaryErrors(t *testing.T) {
	_, err := Default().WithActors(strings.NewReader("A_B [RUR]\nC_D\n"), "x.actors.txt")
	var se *SourceError
	if !errors.As(err, &se) || se.Error() != "x.actors.txt:2: C D has no code" {
		t.Errorf("error %v", err)
	}
	_, err = Default().WithAgents(strings.NewReader("FARMER\n"), "x.agents.txt")
	if !errors.As(err, &se) || se.File != "x.agents.txt" || se.Line != 1 {
		t.Errorf("error %v", err)
	}
}
