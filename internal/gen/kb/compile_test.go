package main

import (
	"bytes"
	"os"
	"testing"
)

const data = "../../../entities/data"

// TestUpToDate compiles the tables again and compares the result with the file
// that is embedded.
func TestUpToDate(t *testing.T) {
	want, err := compile(data)
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(data + "/kb.bin")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Error("kb.bin is not what the tables make: run go generate ./entities")
	}
}

func TestSectorsOf(t *testing.T) {
	for office, want := range map[string]string{
		"Minister of Defence": "MIL GOV", "Chief of the General Staff": "MIL", "Attorney General": "JUD GOV", "Minister of Foreign Affairs": "GOV",
		"Speaker of the National Assembly": "LEG GOV", "Permanent Representative to the United Nations": "GOV", "Leader of the Opposition": "OPP LEG", "First Lady": "ELI",
	} {
		if got := sectorsOf(office); got != want {
			t.Errorf("sectorsOf(%q) = %q, want %q", office, got, want)
		}
	}
}

func TestFactbookTenure(t *testing.T) {
	columns := map[string]int{"iso3": 0, "title": 1, "name": 2, "since": 3, "last_seen": 4, "gone_by": 5}
	tests := []struct{ title, name, want, surname string }{
		{"President", "Nicolas MADURO Moros", "Nicolas Maduro Moros", "Maduro"},
		{"President", "XI Jinping", "Xi Jinping", "Xi"},
		{"Prime Minister", "Jose Ulisses CORREIA E. SILVA", "Jose Ulisses Correia e. Silva", "Correia E. Silva"},
		{"King", "HARALD V of Norway", "King Harald V", ""},
		{"President", "Sir Ada LOWE, Jr.", "Ada Lowe", "Lowe"},
	}
	for _, tt := range tests {
		got, ok := factbookTenure(record{columns, []string{"NOR", tt.title, tt.name, "2001-01-01", "2026-01-01", ""}})
		if !ok || got.name != tt.want || got.surname != tt.surname {
			t.Errorf("%s %s gives %q, %q, %v; want %q, %q", tt.title, tt.name, got.name, got.surname, ok, tt.want, tt.surname)
		}
	}
	if got, ok := factbookTenure(record{columns, []string{"NOR", "Administrator", "Ada LOWE"}}); ok {
		t.Errorf("an administrator became %v", got)
	}
}

func TestSovereign(t *testing.T) {
	for in, want := range map[string]string{"PRI": "USA", "GRL": "DNK", "HKG": "HKG", "FRA": "FRA", "": ""} {
		if got := sovereign(in); got != want {
			t.Errorf("sovereign(%q) = %q, want %q", in, got, want)
		}
	}
}
