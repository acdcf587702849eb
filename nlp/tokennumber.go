package nlp

// units are cut from the figure they follow without a space.
var units = map[string]bool{
	"am": true, "pm": true, "AM": true, "PM": true, "a.m": true, "p.m": true,
	"x": true, "t": true, "k": true, "K": true, "m": true, "M": true, "bn": true, "mn": true, "tn": true, "b": true, "B": true, "million": true, "billion": true,
	"mm": true, "cm": true, "km": true, "mi": true, "ft": true, "in": true, "kg": true, "g": true, "mg": true, "lb": true, "lbs": true, "oz": true,
	"mph": true, "kph": true, "C": true, "F": true, "kt": true, "MW": true, "GW": true, "kW": true, "GB": true, "MB": true, "min": true, "hrs": true,
	"sq": true, "ha": true, "h": true, "yr": true, "yrs": true, "mw": true, "kw": true, "GMT": true, "ET": true, "Hz": true, "kHz": true, "MHz": true, "GHz": true, "days": true, "years": true, "hours": true, "percent": true,
}

// number returns the end of the token that starts at i with a digit: a figure
// with its separators, a date, a clock time, a telephone number, an ordinal.
func (s *scanner) number(i int) int {
	j := s.figure(i)
	if j == i { // a digit outside ASCII
		return s.word(i)
	}
	return s.figureSuffix(i, j)
}

// figure returns the end of the digits and separators at i.
func (s *scanner) figure(i int) int {
	j := skipDigits(s.text, i, s.end)
	if k := s.hyphenated(i, j); k > j {
		return k
	}
	for j > i && j+1 < s.end && isDigit(s.text[j+1]) {
		k := skipDigits(s.text, j+1, s.end)
		switch s.text[j] {
		case '.', ':':
		case '/':
			if s.text[i:k] == "24/7" && (k == s.end || s.text[k] != '/') {
				return j // all the time, no date
			}
			if h := s.hyphenated(j+1, k); h == k+5 && j-i == 3 {
				return h // area/number
			}
		case ',':
			if n := k - j - 1; n != 3 && !(n == 2 && k < s.end && s.text[k] == ',') {
				return j
			}
		default:
			return j
		}
		j = k
	}
	return j
}

// hyphenated returns the end of a date or telephone number with hyphens whose
// first digits are [i, j): three groups or more, or the 3 and 4 digits of a
// local number.
func (s *scanner) hyphenated(i, j int) int {
	groups, end, last := 1, j, 0
	for end+1 < s.end && s.text[end] == '-' && isDigit(s.text[end+1]) {
		k := skipDigits(s.text, end+1, s.end)
		groups, last, end = groups+1, k-end-1, k
	}
	if groups >= 3 || groups == 2 && last == 4 && (j-i == 1 || j-i == 3 || j-i == 5) {
		return end
	}
	return j
}

// figureSuffix extends the figure [i, j) over letters that belong to it, as in
// "20th", "1990s", "4G", but not over units and clitics.
func (s *scanner) figureSuffix(i, j int) int {
	if k := s.decade(i, j); k > j {
		return k
	}
	if !isLetterAt(s.text, j, s.end) {
		if k := s.fileSuffix(j); k > j {
			return k
		}
		return s.listPeriod(i, j)
	}
	if s.unit(i, j) {
		return j
	}
	return s.word(j)
}

// decade returns the end of the plural of the figure [i, j) that has an
// apostrophe, as in "the 1980's", "the under 12's"; j if there is none.
func (s *scanner) decade(i, j int) int {
	if s.text[j-1] != '0' && j-i != 2 {
		return j
	}
	if k := s.clitic(j); k > j && s.text[k-1] == 's' {
		return k
	}
	return j
}

// unit reports whether the letters at j, right behind the figure that starts at
// i, are a word of their own.
func (s *scanner) unit(i, j int) bool {
	k := s.letters(j, 8)
	w := s.text[j:k]
	if k+2 < s.end && s.text[k] == '.' && units[s.text[j:k+2]] { // a.m
		return true
	}
	if isWordAt(s.text, k, s.end) {
		return false
	}
	return units[w] || namesUnit(w) || w == "p" && j-i <= 2 // pence, not the lines of a screen
}

// namesUnit reports whether w is a word in lower case, but no ending of an
// ordinal or name.
func namesUnit(w string) bool {
	switch w {
	case "st", "nd", "rd", "th", "er", "ers", "chan", "neo", "some", "ever":
		return false
	}
	for k := range len(w) {
		if !isLower(w[k]) {
			return false
		}
	}
	return len(w) > 1
}

// listPeriod extends the figure [i, j) over a period if it numbers an item of a
// list: it starts its line and a word follows.
func (s *scanner) listPeriod(i, j int) int {
	if j-i > 2 || j+2 >= s.end || s.text[j] != '.' || s.text[j+1] != ' ' || !isLetterAt(s.text, j+2, s.end) {
		return j
	}
	if i == s.start || s.text[i-1] == '\n' {
		return j + 1
	}
	return j
}
