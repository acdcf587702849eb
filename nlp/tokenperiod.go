package nlp

import "github.com/annals-dev/annals/internal/abbrev"

// finalPeriod extends the word [i, j) over its final period if it is an
// abbreviation.
func (s *scanner) finalPeriod(i, j int) int {
	if j >= s.end || s.text[j] != '.' || s.runEnd(j, '.') > j+2 {
		return j
	}
	w := s.text[i:j]
	if isInitial(w) && s.namesThing(i, j) {
		return j
	}
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

// starters are words that start sentences and seldom names.
var starters = map[string]bool{
	"A": true, "After": true, "All": true, "Also": true, "And": true, "As": true, "At": true, "Before": true, "But": true, "By": true, "For": true, "From": true,
	"He": true, "Her": true, "His": true, "How": true, "However": true, "I": true, "If": true, "In": true, "Is": true, "It": true, "Its": true,
	"My": true, "No": true, "Now": true, "On": true, "Our": true, "She": true, "Since": true, "So": true, "Some": true, "Thanks": true, "That": true,
	"The": true, "Their": true, "Then": true, "There": true, "These": true, "They": true, "This": true, "Those": true, "To": true,
	"We": true, "What": true, "When": true, "Where": true, "Which": true, "While": true, "Who": true, "Why": true, "With": true, "You": true, "Your": true,
}

// namesThing reports whether the capital [i, j) is the name of a thing, as in
// "hepatitis C", and not of a person: it follows a word in lower case, and the
// sentence ends with the period at j.
func (s *scanner) namesThing(i, j int) bool {
	t := s.text
	if n := len(s.tokens); n == 0 || int(s.tokens[n-1].End) != i-1 || t[i-1] != ' ' || !isLower(t[s.tokens[n-1].Start]) {
		return false
	}
	if j+1 >= s.end {
		return true
	}
	k := s.letters(j+2, maxStarter)
	return t[j+1] == ' ' && starters[t[j+2:k]] && (k == s.end || t[k] != '.')
}

// maxStarter bounds the letters of the starters that are looked up.
const maxStarter = 9

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
