package main

import (
	"cmp"
	"path/filepath"
	"slices"
	"strings"

	"github.com/annals-dev/annals/internal/kbtab"
)

const bodyColumns = "name kind country sectors aliases"

// importParties makes parties.tsv.
func importParties(raw, data string) error {
	recs, err := readTable(filepath.Join(raw, "parties_factbook.tsv"))
	if err != nil {
		return err
	}
	var rows [][]string
	for _, r := range recs {
		name := strings.TrimSpace(r.get("party"))
		country := kosovo(r.get("iso3"))
		if len(country) != 3 || !strings.Contains(name, " ") || len(name) > 60 || strings.ContainsAny(name, "()[];:") {
			continue
		}
		rows = append(rows, []string{name, "organisation", country, "PTY", acronymOnly(r.get("abbrev"))})
	}
	head := []string{"Political parties.", "Source: factbook/factbook.json (CC0, United States public domain), 2026-01."}
	return writeBodies(filepath.Join(data, "parties.tsv"), head, rows)
}

// acronymOnly returns s if it is a usable acronym, else "".
func acronymOnly(s string) string {
	s = strings.TrimSpace(s)
	if len(s) < 3 || len(s) > 8 || strings.ContainsAny(s, " /()") || s != strings.ToUpper(s) {
		return ""
	}
	return s
}

func writeBodies(path string, head []string, rows [][]string) error {
	slices.SortFunc(rows, func(a, b []string) int { return cmp.Or(cmp.Compare(a[2], b[2]), cmp.Compare(a[0], b[0])) })
	rows = slices.CompactFunc(rows, func(a, b []string) bool { return a[2] == b[2] && kbtab.Fold(a[0]) == kbtab.Fold(b[0]) })
	return writeTable(path, head, bodyColumns, rows)
}

// importArmed makes armed.tsv, armed groups with one home country.
func importArmed(raw, data string) error {
	names, err := readTable(filepath.Join(raw, "countries_factbook.tsv"))
	if err != nil {
		return err
	}
	iso := map[string]string{"Myanmar (Burma)": "MMR", "Yemen (North Yemen)": "YEM", "Cambodia (Kampuchea)": "KHM", "DR Congo (Zaire)": "COD", "Russia (Soviet Union)": "RUS", "Zimbabwe (Rhodesia)": "ZWE", "Ivory Coast": "CIV", "Congo": "COG", "Vietnam (North Vietnam)": "VNM", "Madagascar (Malagasy)": "MDG", "Serbia (Yugoslavia)": "SRB", "Bosnia-Herzegovina": "BIH"}
	for _, r := range names {
		iso[strings.TrimPrefix(r.get("name"), "The ")] = kosovo(r.get("iso3"))
	}
	recs, err := readTable(filepath.Join(raw, "actors_ucdp_22.1.tsv"))
	if err != nil {
		return err
	}
	var rows [][]string
	for _, r := range recs {
		name := strings.TrimSpace(r.get("name_full_eng"))
		country := iso[r.get("location")]
		if r.get("org_type") != "1" || country == "" || !strings.Contains(name, " ") || len(name) > 60 || strings.ContainsAny(name, "()[];:/") || strings.HasSuffix(name, "faction") {
			continue
		}
		rows = append(rows, []string{name, "group", country, armedSectors(name), acronymOnly(r.get("name"))})
	}
	head := []string{"Organised armed groups whose conflicts lie in one country.", "Source: UCDP Actor Dataset 22.1 (CC BY 4.0), 2021."}
	return writeBodies(filepath.Join(data, "armed.tsv"), head, rows)
}

// armedSectors tells criminal and local groups from rebels by their names.
func armedSectors(name string) string {
	l := strings.ToLower(name)
	for _, w := range []string{"cartel", "gang", "mafia", "comando", "clan del"} {
		if strings.Contains(l, w) {
			return "CRM UAF"
		}
	}
	for _, w := range []string{"militia", "self-defen", "vigilante", "militias"} {
		if strings.Contains(l, w) {
			return "PRM UAF"
		}
	}
	return "REB UAF"
}
