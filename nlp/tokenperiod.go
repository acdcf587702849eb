package nlp

import "github.com/annals-dev/annals/internal/abbrev"

// finalPeriod extends the word [i, j) over its final period if it is an
// abbreviation.
func (s *scanner) finalPeriod(i, j int) int {
	if j >= s.end || s.text[j] != '.' || s.runEnd(j, '.') > j+2 {
		return j
	}
	w := s.text[i:j]
	if isInitial(w) || isAcronym(w) {
		return j + 1
	}
	if (foldEqual(w, "etc") || w == "ect") && s.endsBefore(j+1) {
		return j
	}
	if j-i <= maxBefore && j+1 < s.end && s.text[j+1] == ',' {
		return j + 1 // no sentence ends before a comma
	}
	switch abbrev.Of(w) {
	case 0:
		return j
	case abbrev.Number:
		if k := j + 1; k < s.end && isDigit(s.text[k]) || k+1 < s.end && s.text[k] == ' ' && isDigit(s.text[k+1]) {
			return j + 1
		}
		return j
	}
	return j + 1
}

// maxBefore is the longest abbreviation that only the comma after it shows.
const maxBefore = 5

// endsBefore reports whether a sentence ends before j: a capital follows the
// space there, or nothing.
func (s *scanner) endsBefore(j int) bool {
	return j >= s.end || s.text[j] == ' ' && (j+1 == s.end || isUpper(s.text[j+1]))
}

// isInitial reports whether w is one capital letter other than I.
func isInitial(w string) bool {
	return len(w) == 1 && isUpper(w[0]) && w[0] != 'I'
}

// isAcronym reports whether w is single letters with periods between them.
func isAcronym(w string) bool {
	if len(w) < 3 || w[1] != '.' || len(w)%2 == 0 {
		return false
	}
	for k := 1; k < len(w); k += 2 {
		if w[k] != '.' {
			return false
		}
	}
	return true
}
