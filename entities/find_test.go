package entities

import (
	"testing"
	"time"

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
