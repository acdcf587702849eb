package entities

import (
	"testing"
	"time"
)

func TestResolve(t *testing.T) {
	tests := []struct{ text, day, context, name, country, sector string }{
		{"the Belgian prime minister", "", "", "the Belgian prime minister", "BEL", "GOV"},
		{"two Indian warships", "", "", "Indian warship", "IND", "MIL"},
		{"Vladimir Putin", "2010-06-01", "", "Vladimir Putin", "RUS", "GOV"},
		{"Angela Merkel", "2024-06-01", "", "Angela Merkel", "DEU", "ELI"},
		{"Angela Merkel", "2014-06-01", "", "Angela Merkel", "DEU", "GOV"},
		{"members of the Quds Force", "", "", "Quds Force", "IRN", "MIL"},
		{"a band of cattle rustlers", "", "", "a band of cattle rustlers", "", "CRM"},
		{"UNICEF", "", "", "United Nations Children's Fund", "UNO", "IGO"},
		{"Oxfam", "", "", "Oxfam", "NGO", "NGO"},
		{"a former Danish minister", "", "", "a former Danish minister", "DNK", "ELI"},
		{"the Polish National Guard", "", "", "Polish national guard", "POL", "MIL"},
		{"Colonel Bertrand Quince", "", "a Belgian officer", "Bertrand Quince", "BEL", "MIL"},
		{"she", "", "", "she", "", "UNK"},
		{"Tbilisi", "", "", "Tbilisi", "GEO", "GOV"},
		{"Kazahkstan", "", "", "Kazahkstan", "KAZ", "UNK"},
		{"Ukranian troops", "", "", "Ukrainian troops", "UKR", "MIL"},
		{"Nawaf Al-Ahmad Al-Jaber Al-Mubarak Al-Sabah", "2022-01-01", "", "Nawaf Al-Ahmad Al-Jaber Al-Sabah", "KWT", "GOV"},
		{"USS Abraham Lincoln", "", "", "USS Abraham Lincoln", "USA", "MIL"},
		{"INS Example", "", "Israel said its ship was near Haifa", "INS Example", "ISR", "MIL"},
		{"a Nimitz-class warship", "", "", "American warship", "USA", "MIL"},
		{"Iran-backed militias in Iraq", "", "", "Iraqi militia", "IRQ", "PRM"},
		{"Turkish-backed Syrian rebels", "", "", "Turkish-backed Syrian rebels", "SYR", "REB"},
		{"US-backed fighters", "", "", "US-backed fighters", "", "REB"},
		{"the National Guard", "", "a Saudi story", "Saudi national guard", "SAU", "MIL"},
		{"a congressional group", "", "", "a congressional group", "", "LEG"},
		{"U.N. envoy to Yemen", "", "", "U.N. envoy to Yemen", "UNO", "IGO"},
		{"a London-based rights group", "", "", "British rights group", "GBR", "NGO"},
		{"Rodrigo Chaves Robles", "2024-01-01", "", "Rodrigo Chaves", "CRI", "GOV"},
		{"Ada Quillfeather", "", "Ugandan defence minister Ada Quillfeather said on Monday", "Ada Quillfeather", "UGA", "MIL"},
		{"Ada Quillfeather", "", "Uganda said nothing", "Ada Quillfeather", "UGA", "UNK"},
		{"Bermuda's premier", "2025-06-01", "", "Bermuda's premier", "GBR", "GOV"},
		{"the Danish prime minister", "2025-06-01", "", "Mette Frederiksen", "DNK", "GOV"},
		{"Rakhine Buddhists", "", "", "Buddhists", "MMR", "REL"},
		{"Senator Zebulon Valencia", "", "", "Zebulon Valencia", "", "LEG"},
		{"Georgia", "", "the governor in Atlanta, Georgia, and Savannah", "Georgia", "GEO", "GOV"},
	}
	for _, tt := range tests {
		var day time.Time
		if tt.day != "" {
			day, _ = time.Parse(time.DateOnly, tt.day)
		}
		got := Default().Resolve(tt.text, day, tt.context)
		if len(got) == 0 {
			t.Errorf("%q: no candidate", tt.text)
			continue
		}
		c, sector := got[0], ""
		if len(c.Sectors) > 0 {
			sector = c.Sectors[0]
		}
		if c.Name != tt.name || c.Country != tt.country || sector != tt.sector {
			t.Errorf("%q on %s: %s %s %v, want %s %s %s", tt.text, tt.day, c.Name, c.Country, c.Sectors, tt.name, tt.country, tt.sector)
		}
	}
}

func TestResolveRanks(t *testing.T) {
	got := Default().Resolve("Paris", time.Time{}, "")
	if len(got) < 3 || len(got) > maxCandidates || got[0].Country != "FRA" {
		t.Fatalf("Paris: %v", got)
	}
	for i := 1; i < len(got); i++ {
		if got[i].Score > got[i-1].Score || got[i].Score < 0 || got[0].Score > 1 {
			t.Errorf("scores are not in order: %v", got)
		}
	}
	for _, text := range []string{"", "   ", "xyzzy", "of the"} {
		if c := Default().Resolve(text, time.Time{}, ""); len(c) > 0 {
			t.Errorf("%q resolves to %v", text, c)
		}
	}
}
