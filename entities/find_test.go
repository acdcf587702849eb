package entities

import (
	"slices"
	"testing"
	"time"

	"github.com/annals-dev/annals/internal/kbtab"
	"github.com/annals-dev/annals/nlp"
)

// analyze returns the entities of a text written on the given day.
func analyze(t *testing.T, text, day string) (*nlp.Document, *Set) {
	t.Helper()
	a, err := nlp.New(nlp.Config{})
	if err != nil {
		t.Fatal(err)
	}
	d, names := a.Analyze(text, nil)
	var c Context
	if day != "" {
		if c.Date, err = time.Parse(time.DateOnly, day); err != nil {
			t.Fatal(err)
		}
	}
	return d, Default().Find(d, names, c)
}

// mentioned returns the entity of the first mention with that text that comes
// at or after the given occurrence.
func mentioned(d *nlp.Document, s *Set, text string) *Entity {
	for i := range s.Mentions {
		if m := &s.Mentions[i]; d.Text(m.Span) == text && len(m.Entities) > 0 {
			return &s.Entities[m.Entities[0]]
		}
	}
	return nil
}

func TestFindLinks(t *testing.T) {
	tests := []struct{ text, day, mention, name, country, sector string }{
		{"Beijing accused Manila of ramming a patrol boat.", "2025-08-12", "Beijing", "China", "CHN", "GOV"},
		{"The minister flew to Beijing on Monday.", "2025-08-12", "Beijing", "Beijing", "CHN", ""},
		{"Kenyan police fired tear gas at protesters in Nairobi.", "2025-06-25", "police", "Kenyan police", "KEN", "COP"},
		{"Police fired tear gas at protesters in Nairobi.", "2025-06-25", "Police", "Kenyan police", "KEN", "COP"},
		{"President Donald Trump met King Charles in London.", "2025-09-17", "Donald Trump", "Donald Trump", "USA", "GOV"},
		{"Donald Trump opened a golf course in Scotland.", "2014-07-01", "Donald Trump", "Donald Trump", "USA", "BUS"},
		{"The Taliban closed schools for girls in Kabul.", "2022-09-01", "Taliban", "Taliban", "AFG", "GOV"},
		{"Taliban fighters attacked a checkpoint near Kabul.", "2012-09-01", "Taliban", "Taliban", "AFG", "REB"},
		{"The USS Abraham Lincoln entered the Gulf of Oman.", "2024-09-05", "USS Abraham Lincoln", "USS Abraham Lincoln", "USA", "MIL"},
		{"Iran-backed militias in Iraq fired rockets.", "2024-01-05", "militias", "Iraqi militia", "IRQ", "PRM"},
		{"The European Union's envoy, Ada Quillfeather, flew to Pristina in Kosovo.", "2024-01-05", "Ada Quillfeather", "Ada Quillfeather", "", "IGO"},
		{"Ghana's Minister for Public Works Kwame Osei-Tutu resigned in Kumasi.", "2024-01-05", "Minister", "Kwame Osei-Tutu", "GHA", "GOV"},
		{"Prime Minister Otto Blix of Syldavia spoke in Nairobi to Kenyan farmers.", "2024-01-05", "Otto Blix", "Otto Blix", "", "GOV"},
		{"Troops of Borduria attacked Syldavia on Monday.", "2024-01-05", "Borduria", "Borduria", "", ""},
		{"Officials of the U.S. Food and Drug Administration spoke in Ottawa, Canada.", "2024-01-05", "U.S. Food and Drug Administration", "Food and Drug Administration", "USA", "GOV"},
		{"The Supreme Court of Cameroon met near Lagos in Nigeria.", "2024-01-05", "Supreme Court of Cameroon", "Supreme Court of Cameroon", "CMR", "JUD"},
		{"North Korean leader Kim Jong-un visited Japan.", "2025-01-05", "Kim Jong-un", "Kim Jong Un", "PRK", "GOV"},
		{"Mexican soldiers of the National Guard patrolled Tijuana in Mexico.", "2024-01-05", "National Guard", "Mexican National Guard", "MEX", "MIL"},
		{"The Pentagon sent warships to the Red Sea.", "2024-01-05", "Pentagon", "United States Department of Defense", "USA", "MIL"},
	}
	for _, tt := range tests {
		d, s := analyze(t, tt.text, tt.day)
		e := mentioned(d, s, tt.mention)
		if e == nil {
			t.Errorf("%q: no mention %q", tt.text, tt.mention)
			continue
		}
		sector := ""
		if len(e.Sectors) > 0 {
			sector = e.Sectors[0]
		}
		if e.Name != tt.name || e.Country != tt.country || sector != tt.sector {
			t.Errorf("%q: %q is %s %s %s, want %s %s %s", tt.text, tt.mention, e.Name, e.Country, sector, tt.name, tt.country, tt.sector)
		}
	}
}

// TestFindRefers reads who a later mention stands for: the entity of the first
// mention with the text of want.
func TestFindRefers(t *testing.T) {
	tests := []struct{ text, day, mention, want string }{
		{"Delcy Rodriguez spoke first. Jorge Rodriguez spoke next. Rodriguez then left.", "2025-11-30", "Rodriguez", "Jorge Rodriguez"},
		{"The presidents Joe Biden and Xi Jinping met in Lima. The two leaders shook hands.", "2024-11-16", "leaders", "Joe Biden"},
		{"French President Emmanuel Macron arrived on Monday. He met students.", "2023-05-05", "He", "Emmanuel Macron"},
		{"A gunman shot two people in Marseille. The attacker fled.", "2019-05-05", "attacker", "gunman"},
		{"A gunman shot two people in Marseille. Police arrested the suspect in Toulon.", "2019-05-05", "suspect", "gunman"},
		{"Kenya asked allies such as Uganda and Rwanda for troops.", "2019-05-05", "allies", "Uganda"},
		{"Boko Haram attacked a village. The group burned houses.", "2019-05-05", "group", "Boko Haram"},
		{"Greta Morrow, head of the hospital, said she was shocked.", "2022-05-05", "head", "Greta Morrow"},
		{"Pakistan closed its airspace. The country feared a strike.", "2025-05-05", "country", "Pakistan"},
		{"Angela Merkel met Barack Obama in Berlin. She thanked the soldiers.", "2016-11-17", "She", "Angela Merkel"},
		{"The National Grain Council (NGC) raised prices. Farmers sued the NGC.", "2016-11-17", "NGC", "National Grain Council"},
		{"Hungary left the talks. The government gave no reason.", "2016-11-17", "government", ""},
	}
	for _, tt := range tests {
		d, s := analyze(t, tt.text, tt.day)
		last := -1
		for i := range s.Mentions {
			if d.Text(s.Mentions[i].Span) == tt.mention {
				last = i
			}
		}
		if last < 0 || len(s.Mentions[last].Entities) == 0 {
			t.Errorf("%q: %q is no mention", tt.text, tt.mention)
			continue
		}
		got := s.Entities[s.Mentions[last].Entities[0]]
		if tt.want == "" {
			if got.ID != "HUN/government" {
				t.Errorf("%q: %q is %+v", tt.text, tt.mention, got)
			}
			continue
		}
		if want := mentioned(d, s, tt.want); want == nil || want.Name != got.Name {
			t.Errorf("%q: %q is %q, want %v", tt.text, tt.mention, got.Name, want)
		}
	}
}

// TestFindSeveral reads whom a plural noun stands for.
func TestFindSeveral(t *testing.T) {
	tests := []struct {
		text, mention string
		want          []string
	}{
		{"Thai and Cambodian troops clashed on Saturday.", "troops", []string{"Thai troops", "Cambodian troops"}},
		{"Kenya asked allies such as Uganda and Rwanda for help.", "allies", []string{"Uganda", "Rwanda"}},
		{"Countries including Uganda, Rwanda and Burundi agreed.", "Countries", []string{"Uganda", "Rwanda", "Burundi"}},
		{"Thailand and Cambodia signed a truce. Both sides withdrew.", "sides", []string{"Thailand", "Cambodia"}},
	}
	for _, tt := range tests {
		d, s := analyze(t, tt.text, "2025-08-01")
		var got []string
		for i := range s.Mentions {
			if m := &s.Mentions[i]; d.Text(m.Span) == tt.mention {
				for _, x := range m.Entities {
					got = append(got, s.Entities[x].Name)
				}
			}
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%q: %s stands for %q, want %q", tt.text, tt.mention, got, tt.want)
		}
	}
}

// TestFindScene reads the country of a noun that says none, where two
// countries are told of.
func TestFindScene(t *testing.T) {
	_, s := analyze(t, "The United States lifted sanctions, officials in Washington said. The Venezuelan opposition praised the United States. Washington said talks would go on. The opposition thanked Washington.", "2026-01-10")
	for i := range s.Mentions {
		if m := &s.Mentions[i]; m.Form == NominalForm && s.Entities[m.Entities[0]].Sectors[0] == "OPP" && s.Entities[m.Entities[0]].Country != "VEN" {
			t.Errorf("mention %d is %v, want the Venezuelan opposition", i, s.Entities[m.Entities[0]])
		}
	}
}

func TestFindPlaces(t *testing.T) {
	tests := []struct{ text, mention, country, admin1 string }{
		{"A fire broke out in Paris, Texas, on Sunday.", "Paris", "USA", "Texas"},
		{"A fire broke out in Paris, France, on Sunday.", "Paris", "FRA", "Île-de-France"},
		{"The mayor of London, Ont., said Toronto and Hamilton would help. Ontario paid.", "London", "CAN", "Ontario"},
		{"Clashes were reported near Goma and in Bukavu.", "Goma", "COD", ""},
		{"Tankers waited in the Strait of Hormuz.", "Strait of Hormuz", "", ""},
		{"Rockets fell on the Gaza Strip.", "Gaza Strip", "PSE", ""},
		{"The sheriff of Pickens County, South Carolina, resigned.", "Pickens County", "USA", "South Carolina"},
	}
	for _, tt := range tests {
		d, s := analyze(t, tt.text, "2020-01-01")
		e := mentioned(d, s, tt.mention)
		if e == nil || e.Geo == nil {
			t.Errorf("%q: %q has no place: %+v", tt.text, tt.mention, e)
			continue
		}
		if e.Country != tt.country || tt.admin1 != "" && e.Geo.Admin1 != tt.admin1 {
			t.Errorf("%q: %q lies in %s, %s, want %s, %s", tt.text, tt.mention, e.Geo.Admin1, e.Country, tt.admin1, tt.country)
		}
	}
}

func TestCapitalKeepsPoint(t *testing.T) {
	d, s := analyze(t, "Moscow accused Kyiv of shelling the plant.", "2023-01-01")
	for i := range s.Mentions {
		m := &s.Mentions[i]
		if d.Text(m.Span) != "Moscow" {
			continue
		}
		if e := s.Entities[m.Entities[0]]; e.Kind != State || e.ID != "RUS" {
			t.Errorf("Moscow is %+v", e)
		}
		if g := s.Place(m); g == nil || g.Kind != "city" || g.Lat < 55 || g.Lat > 56 {
			t.Errorf("Moscow lies at %+v", g)
		}
	}
}

func TestAdjectives(t *testing.T) {
	d, s := analyze(t, "Venezuelan troops fired at Colombians near the border.", "2023-01-01")
	want := map[string]struct {
		adjectival bool
		kind       Kind
		country    string
	}{"Venezuelan": {true, State, "VEN"}, "troops": {false, State, "VEN"}, "Colombians": {false, Population, "COL"}}
	for i := range s.Mentions {
		m := &s.Mentions[i]
		w, ok := want[d.Text(m.Span)]
		if !ok {
			continue
		}
		delete(want, d.Text(m.Span))
		if e := s.Entities[m.Entities[0]]; m.Adjectival != w.adjectival || e.Kind != w.kind || e.Country != w.country {
			t.Errorf("%q: adjectival %v, %+v", d.Text(m.Span), m.Adjectival, e)
		}
	}
	for text := range want {
		t.Errorf("no mention %q", text)
	}
}

// Ordinary words and acronyms need more than a capital to be names of the
// knowledge base.
func TestOrdinaryWords(t *testing.T) {
	for _, c := range []struct{ text, mention, country string }{
		{"The Nation will never forget its dead, the president said.", "Nation", ""},
		{"CPI rose by two percent in March.", "CPI", ""},
		{"The CPI won three seats in Kerala.", "CPI", "IND"},
		{"The Guardian reported that talks had failed.", "Guardian", "GBR"},
		{"The minister told The Independent that talks had failed.", "Independent", "GBR"},
		{"Every Guardian of the temple wore red.", "Guardian", ""},
		{"Congress passed the bill.", "Congress", "USA"},
	} {
		d, s := analyze(t, c.text, "2024-03-16")
		country := ""
		if e := mentioned(d, s, c.mention); e != nil {
			country = e.Country
		}
		if country != c.country {
			t.Errorf("%s: %q is of %q, want %q", c.text, c.mention, country, c.country)
		}
	}
}

func TestLowerCaseIsNoName(t *testing.T) {
	d, s := analyze(t, "He said turkey and china sell well in march, and us too.", "2023-01-01")
	for i := range s.Mentions {
		if m := &s.Mentions[i]; m.Form == NameForm {
			t.Errorf("%q is taken for a name", d.Text(m.Span))
		}
	}
}

func TestUnparsed(t *testing.T) {
	d := nlp.Tokenize("Beijing accused Manila of ramming a boat, and Chinese police arrested two fishermen.", nil)
	s := Default().Find(d, nil, Context{})
	for text, want := range map[string]string{"Beijing": "CHN", "police": "CHN"} {
		if e := mentioned(d, s, text); e == nil || e.Country != want {
			t.Errorf("%q is %+v, want %s", text, e, want)
		}
	}
}

func TestContextScene(t *testing.T) {
	d := nlp.Tokenize("Police arrested four protesters.", nil)
	s := Default().Find(d, nil, Context{Scene: "KEN"})
	if e := mentioned(d, s, "Police"); e == nil || e.Country != "KEN" {
		t.Errorf("police are %+v, want Kenyan", e)
	}
}

func TestDescribe(t *testing.T) {
	tests := []struct{ text, head, country, sector string }{
		{"Four Nigerian gunmen attacked.", "gunmen", "NGA", "UAF"},
		{"Members of the Knesset walked out.", "Members", "ISR", "LEG"},
		{"Dozens of Chilean students marched.", "Dozens", "CHL", "EDU"},
		{"Rebel positions were shelled in Syria.", "positions", "SYR", "REB"},
		{"A stone fell.", "stone", "", ""},
		{"Turkish police stations were hit.", "stations", "TUR", "COP"},
	}
	for _, tt := range tests {
		d, s := analyze(t, tt.text, "2020-01-01")
		head := -1
		for i := range d.Tokens {
			if d.Word(i) == tt.head {
				head = i
			}
		}
		e := Default().Describe(d, s, 0, len(d.Tokens), head)
		sector := ""
		if len(e.Sectors) > 0 {
			sector = e.Sectors[0]
		}
		if e.Country != tt.country || sector != tt.sector {
			t.Errorf("%q: %q is %s %v, want %s %s", tt.text, tt.head, e.Country, e.Sectors, tt.country, tt.sector)
		}
	}
	d, s := analyze(t, "Four gunmen attacked.", "")
	for _, bad := range [][3]int{{0, 2, -1}, {0, 2, 99}, {3, 3, 3}, {-1, 2, 1}, {0, 99, 1}} {
		if e := Default().Describe(d, s, bad[0], bad[1], bad[2]); e.Sectors != nil || e.Name != "" {
			t.Errorf("Describe%v = %+v, want nothing", bad, e)
		}
	}
}

func TestKinds(t *testing.T) {
	if len(kindNames) != len(kbtab.KindNames) {
		t.Fatalf("%d kinds here, %d in the table", len(kindNames), len(kbtab.KindNames))
	}
	for i, name := range kindNames {
		if kbtab.KindNames[i] != name {
			t.Errorf("kind %d is %q here and %q in the table", i, name, kbtab.KindNames[i])
		}
	}
}

// TestFindCommonBody gives a body that every country has the country that the
// article speaks of most.
func TestFindCommonBody(t *testing.T) {
	d := nlp.Tokenize("Kenya and Uganda met Nairobi traders from Mombasa. The Senate voted.", nil)
	s := Default().Find(d, []nlp.Name{{First: 10, Last: 11, Label: nlp.ORG}}, Context{})
	if e := mentioned(d, s, "Senate"); e == nil || e.Country != "KEN" || !slices.Contains(e.Sectors, "LEG") {
		t.Errorf("Senate is %v, want the one of Kenya", e)
	}
}
