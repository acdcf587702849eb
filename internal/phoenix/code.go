package phoenix

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed codes.tsv
var codesTSV string

// A part says what one three-letter part of a code means.
type part struct {
	sectors       []string
	international bool
}

var parts = sync.OnceValue(func() map[string]part {
	out := map[string]part{}
	head := true
	for line := range strings.Lines(codesTSV) {
		f := strings.Split(strings.TrimRight(line, "\n"), "\t")
		switch {
		case line[0] == '#':
		case head:
			head = false
		default:
			out[f[0]] = part{strings.Fields(f[1]), len(f) > 2 && f[2] == "international"}
		}
	}
	return out
})

// oldCodes are the codes of countries that CAMEO and its forerunners write in
// another way than ISO 3166, and Kosovo as PLOVER has it.
var oldCodes = map[string]string{
	"ROM": "ROU", "TMP": "TLS", "ZAR": "COD", "KSV": "KOS", "XKX": "KOS", "PAL": "PSE", "JAP": "JPN", "UAR": "EGY", "LEB": "LBN",
	"NZE": "NZL", "LTH": "LTU", "KUW": "KWT", "BUL": "BGR", "ROC": "TWN", "DEN": "DNK", "FRN": "FRA", "GMW": "DEU", "GME": "DEU", "IVO": "CIV", "USR": "RUS", "SRP": "SRB", "IMY": "GBR",
}

// A code is a CAMEO actor code, read.
type code struct {
	country       string // ISO alpha-3, or a code of three letters that ISO lacks; "" if there is none
	sectors       []string
	international bool
	discard       bool // "---": names nobody
}

// readCode reads "USAGOV", "~GOV" or "IGO~"; ok is false if it has another
// form.
func readCode(s string) (c code, ok bool) {
	s = strings.ToUpper(strings.ReplaceAll(strings.TrimSpace(s), "~", ""))
	if s == "---" || s == "+++" || s == "###" || s == "" {
		return code{discard: true}, s != ""
	}
	s, _, _ = strings.Cut(s, "/")
	if len(s)%3 != 0 {
		return c, false
	}
	for i := 0; i < len(s); i += 3 {
		p := s[i : i+3]
		if !isCode(p) {
			return c, false
		}
		known, listed := parts()[p]
		switch {
		case listed:
			c.sectors = append(c.sectors, known.sectors...)
			c.international = c.international || i == 0 && known.international
		case i == 0:
			c.country = p
			if iso := oldCodes[p]; iso != "" {
				c.country = iso
			}
		}
	}
	return c, true
}

// isCode reports whether s has only capitals and digits, and begins with a
// capital.
func isCode(s string) bool {
	for i := range len(s) {
		if upper := s[i] >= 'A' && s[i] <= 'Z'; !upper && (i == 0 || s[i] < '0' || s[i] > '9') {
			return false
		}
	}
	return true
}
