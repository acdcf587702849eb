package phoenix

import (
	"errors"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/annals-dev/annals/internal/kbtab"
)

const actorText = `<!-- a dictionary
of invented actors -->
# one line a name
RURITANIA_ [RUR]  ; a country
+STRELSAU_
+RURITANIAN

ADA_QUILLFEATHER_
+PRESIDENT QUILLFEATHER
	[RURGOV 100201-140631]
	[RURELI >140701]
FLORIN_LOWE [RURMIL <19990101] [---]
STRELSAU_LIBERATION_FRONT [RURREB]
R.L.A. [RURREB/OTH]
LEAGUE_OF_PLAINS [IGOPLN]
NOBODY_AT_ALL [---]
CAIRO_TRADERS [UARBUS]
<NOUN>
SHEEP
</NOUN>
`

func given(w string) bool { return w == "Ada" || w == "Florin" }

func TestActors(t *testing.T) {
	rows, err := Actors(strings.NewReader(actorText), "a.actors.txt", given)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, w := range rows {
		got = append(got, strings.Join([]string{w.Name, kbtab.KindNames[w.Kind], w.Country, w.Sectors, string(rune('0' + len(w.Terms))), string(rune('0' + len(w.Aliases)))}, "|"))
	}
	want := []string{
		"Ruritania|state|RUR||0|3", "Ada Quillfeather|person|RUR|ELI|2|2", "Florin Lowe|person|RUR|MIL|1|1",
		"Strelsau Liberation Front|group|RUR|REB|0|1", "R.L.A.|group|RUR|REB|0|1", "League Of Plains|international||IGO|0|1", "Cairo Traders|organisation|EGY|BUS|0|1",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	if term := rows[1].Terms[0]; kbtab.Date(term.From).Format("2006-01-02") != "2010-02-01" || kbtab.Date(term.To).Format("2006-01-02") != "2014-06-30" {
		t.Errorf("term from %v to %v", kbtab.Date(term.From), kbtab.Date(term.To))
	}
}

func TestAgents(t *testing.T) {
	rows, err := Agents(strings.NewReader("!PERSON! = MAN, MEN\nCAMEL_HERDER [~AGR] # c\nGOOSE {GEESE} [~AGR]\nPOLICE {} [ ~COP]\nDAIRY!PERSON! [~AGR]\nLEVY [RURGOV]\n"), "a.agents.txt", func(n string) uint8 {
		if n == "police" {
			return 3
		}
		return 0
	})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, w := range rows {
		got = append(got, strings.Join([]string{w.Aliases[0].Text, w.Name, w.Country, w.Sectors, string(rune('0' + w.Prior)), string(rune('0' + w.Geo))}, "|"))
	}
	want := []string{
		"camel herder|camel herder||AGR|1|2", "camel herders|camel herder||AGR|2|2", "goose|goose||AGR|1|2", "geese|goose||AGR|2|2", "police|police||COP|1|3",
		"dairyman|dairyman||AGR|1|2", "dairymen|dairymen||AGR|1|2", "levy|levy|RUR|GOV|1|2", "levies|levy|RUR|GOV|2|2",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func TestErrors(t *testing.T) {
	for text, line := range map[string]int{
		"A_B [RUR]\nC_D\nE_F [RUR]\n":                  2, // no code
		"+A_B [RUR]\n":                                 1, // no name before
		"\nA_B [RU]\n":                                 2, // code of two letters
		"A_B [RUR\n":                                   1, // bracket
		"A_B [RUR 9913]\n":                             1, // time
		"A_B [RUR 20100101-20090101]\n":                1, // ends before it begins
		"A_B [RUR] x\n":                                1, // text after the code
		"A_B\n+_\n[RUR]\n":                             2, // a name of nothing
		"<!-- open\nA_B [RUR]\n":                       2, // comment
		"A_B [RUR]\n" + strings.Repeat("x", maxLine+1): 2, // too long
	} {
		_, err := Actors(strings.NewReader(text), "a.actors.txt", given)
		wantError(t, text, err, line)
	}
	for text, line := range map[string]int{
		"FARMER\n": 1, "FARMER [~AGR] [~GOV]\n": 1, "\nFARMER!MAN! [~AGR]\n": 2, "FARMER!MAN [~AGR]\n": 1, "FARMER {X [~AGR]\n": 1, "{} [~AGR]\n": 1, "FARMER [~AGRI]\n": 1, "!P! = \n": 1,
	} {
		_, err := Agents(strings.NewReader(text), "a.agents.txt", func(string) uint8 { return 0 })
		wantError(t, text, err, line)
	}
}

func wantError(t *testing.T, text string, err error, line int) {
	t.Helper()
	var se *kbtab.SourceError
	if !errors.As(err, &se) || se.Line != line || se.File == "" {
		t.Errorf("%.40q: error %v, want one at line %d", text, err, line)
	}
}

// TestPublished reads the dictionaries of PETRARCH's own tests.
func TestPublished(t *testing.T) {
	const dir = "../../../shared/data/coding/dict/"
	f, err := os.Open(dir + "petr_validate_agents.txt")
	if err != nil {
		t.Skip("no published dictionary: ", err)
	}
	defer f.Close()
	rows, err := Agents(f, "agents", func(string) uint8 { return 0 })
	if err != nil || len(rows) < 150 {
		t.Errorf("%d rows, %v", len(rows), err)
	}
}

func FuzzActors(f *testing.F) {
	f.Add(actorText)
	f.Add("A [<950101]\n<!-- -->B_[GRC>9]")
	f.Add("A_B [RUR 000000-999999]")
	f.Fuzz(func(t *testing.T, text string) {
		rows, err := Actors(strings.NewReader(text), "f", given)
		checkRows(t, rows, err)
		rows, err = Agents(strings.NewReader(text), "f", func(string) uint8 { return 0 })
		checkRows(t, rows, err)
	})
}

func checkRows(t *testing.T, rows []kbtab.Row, err error) {
	t.Helper()
	var se *kbtab.SourceError
	if err != nil && !errors.As(err, &se) {
		t.Fatalf("error %v is no SourceError", err)
	}
	for _, w := range rows {
		if kbtab.Fold(w.Name) == "" || w.Kind == 0 || len(w.Country) != 0 && len(w.Country) != 3 {
			t.Fatalf("row %+v", w)
		}
	}
	if _, err := kbtab.Build(rows); err != nil {
		t.Fatal(err)
	}
}
