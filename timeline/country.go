package timeline

import (
	_ "embed"
	"strings"
	"sync"
)

// A Country is how other schemes write a country or territory.
type Country struct {
	ISO     string // ISO 3166-1 alpha-3; KOS for Kosovo
	Numeric string // ISO 3166-1 numeric, "" if it has none
	FIPS    string // FIPS 10-4, "" if it has none
	COW     string // Correlates of War, "" if it has none
	Name    string // short, in English
}

//go:embed data/countries.tsv
var countriesTSV string

// countries returns the lines of data/countries.tsv by their ISO code.
var countries = sync.OnceValue(func() map[string]Country {
	out := make(map[string]Country)
	for line := range strings.Lines(countriesTSV) {
		if f := strings.Split(strings.TrimRight(line, "\n"), "\t"); len(f) == 5 && !strings.HasPrefix(line, "#") {
			out[f[0]] = Country{f[0], f[1], f[2], f[3], f[4]}
		}
	}
	return out
})

// LookupCountry returns the country with an ISO alpha-3 code. Of an unknown
// code it knows the code alone, which is also its name.
func LookupCountry(iso string) Country {
	if c, ok := countries()[iso]; ok {
		return c
	}
	return Country{ISO: iso, Name: iso}
}
