package entities

import (
	"math"
	"strings"
)

// An amount is a number as it is read, before the words around it count.
type amount struct {
	value  int64
	low    int64  // the lower end, once value is the upper end of a range
	scale  int64  // the last scale word's value, 1 if none
	vague  string // vague words; value is then the least they mean, Unstated for no telling
	approx bool
	digits bool // written in digits
}

// amount reads the number or vague amount that starts at word i.
func (r *quantityReader) amount(i int) (amount, int) {
	if p, ok := matchPhrase(r.words.vague[r.low[i]], r.low[i:]); ok && !r.vagueOnlyBefore(i, p) {
		return amount{value: p.value, scale: 1, vague: strings.Join(p.words, " ")}, i + len(p.words)
	}
	if n, end := r.digits(i); end > i {
		return n, end
	}
	if n, end := r.half(i); end > i {
		return n, end
	}
	return r.spelled(i)
}

// vagueOnlyBefore reports whether phrase p at word i is not the amount after
// all: "many" in "as many as 40" and "how many", "a couple" for two people in love.
func (r *quantityReader) vagueOnlyBefore(i int, p quantityPhrase) bool {
	switch p.words[0] {
	case "many":
		return r.at(i-1) == "as" || r.at(i-1) == "how" || r.at(i-1) == "so"
	case "several", "a", "an", "couple":
		n := i + len(p.words)
		_, group := r.words.numerals[r.at(n)]
		return group && r.words.numerals[r.at(n)].class == scaleNumeral && p.words[0] == "several"
	}
	return false
}

// digits reads a number in digits with the scale and group words after it.
func (r *quantityReader) digits(i int) (amount, int) {
	mantissa, decimals, ok := parseDigits(r.low[i])
	if !ok {
		return amount{}, i
	}
	end := i + 1
	scale := int64(1)
	for r.words.numerals[r.at(end)].class >= scaleNumeral {
		scale = saturate(scale, r.words.numerals[r.at(end)].value)
		end++
	}
	value := saturate(mantissa, scale)
	for ; decimals > 0; decimals-- {
		if value%10 != 0 {
			return amount{}, i // a fraction counts nobody
		}
		value /= 10
	}
	return amount{value: value, scale: scale, digits: true}, end
}

// half reads "half a dozen", "half-dozen", "half a million".
func (r *quantityReader) half(i int) (amount, int) {
	if r.low[i] != "half" {
		return amount{}, i
	}
	end := i + 1
	if w := r.at(end); w == "a" || w == "-" {
		end++
	}
	n := r.words.numerals[r.at(end)]
	if n.class < scaleNumeral {
		return amount{}, i
	}
	return amount{value: n.value / 2, scale: n.value, approx: n.value > 12}, end + 1
}

// A spelling adds up the words of a number: total holds what is closed by a
// scale of a thousand or more, current the rest.
type spelling struct {
	total, current int64
	last           numeral // the last word read
	scale          int64   // its scale, or the last one before it; 1 if none
	closed         int64   // the smallest scale in total
}

// add takes one more numeral and reports whether it fits.
func (s *spelling) add(n numeral) bool {
	switch n.class {
	case unitNumeral:
		if s.last.class == unitNumeral || s.last.class == tenNumeral && n.value > 9 || s.last.class == tenNumeral && n.value == 0 {
			return false
		}
		s.current += n.value
	case tenNumeral:
		if s.last.class == unitNumeral || s.last.class == tenNumeral {
			return false
		}
		s.current += n.value
	default:
		return s.multiply(n)
	}
	s.last = n
	return true
}

// multiply takes a scale or group word.
func (s *spelling) multiply(n numeral) bool {
	if s.current == 0 || s.closed > 0 && n.value >= s.closed {
		return false
	}
	s.scale, s.last = n.value, n
	if n.value >= 1000 {
		s.total += saturate(s.current, n.value)
		s.current, s.closed = 0, n.value
		return true
	}
	s.current = saturate(s.current, n.value)
	return true
}

// spelled reads a number in words: "twenty-three", "two hundred and five", "a
// hundred".
func (r *quantityReader) spelled(i int) (amount, int) {
	s := spelling{scale: 1}
	end := i
	if a := r.low[i]; a == "a" || a == "an" {
		if n := r.words.numerals[r.at(i+1)]; n.class != scaleNumeral {
			return amount{}, i
		}
		s.current, s.last, end = 1, numeral{class: unitNumeral, value: 1}, i+1
	}
	for k := end; k < len(r.low); {
		n, ok := r.words.numerals[r.low[k]]
		if !ok || n.class >= scaleNumeral && k == i || !s.add(n) {
			break
		}
		k++
		end = k
		k = r.joint(k, s.last)
	}
	if end == i {
		return amount{}, i
	}
	return amount{value: s.total + s.current, scale: s.scale}, end
}

// joint returns the word at which a number in words goes on after word k-1,
// the numeral last: over a hyphen, or over "and" after a scale.
func (r *quantityReader) joint(k int, last numeral) int {
	next := r.words.numerals[r.at(k+1)]
	switch r.at(k) {
	case "-":
		if next.class == unitNumeral && last.class == tenNumeral || next.class == scaleNumeral {
			return k + 1
		}
	case "and":
		if last.class == scaleNumeral && next.class != 0 && next.class <= tenNumeral && !r.counted(k+1) {
			return k + 1
		}
	}
	return k
}

// counted reports whether the number at word k after "and" is a second count,
// not the end of the first: "two hundred and one of them" keeps 200 and 1.
func (r *quantityReader) counted(k int) bool {
	w := r.at(k + 1)
	return w == "of" || w == "other" || w == "others" || w == "more"
}

// matchPhrase returns the first, longest phrase that words begin with.
func matchPhrase(phrases []quantityPhrase, words []string) (quantityPhrase, bool) {
	for _, p := range phrases {
		if len(p.words) <= len(words) && equalWords(p.words, words[:len(p.words)]) {
			return p, true
		}
	}
	return quantityPhrase{}, false
}

func equalWords(a, b []string) bool {
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

// maxDigits is the longest number read: more digits are a code, not a count,
// and would not fit 63 bits once a scale multiplies them.
const maxDigits = 15

// parseDigits reads "1,500", "12" or "3.5" as digits and a number of decimals.
func parseDigits(s string) (mantissa int64, decimals int, ok bool) {
	if s == "" || s[0] < '0' || s[0] > '9' || len(s) > 1 && s[0] == '0' && s[1] != '.' {
		return 0, 0, false
	}
	digits, point, comma := 0, -1, -1
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c >= '0' && c <= '9':
			mantissa = mantissa*10 + int64(c-'0')
			digits++
			if digits > maxDigits {
				return 0, 0, false
			}
		case c == ',' && point < 0 && thousands(s[i+1:]) && (comma < 0 && i <= 3 || comma >= 0 && i-comma == 4):
			comma = i
		case c == '.' && point < 0 && i+1 < len(s):
			point = i
		default:
			return 0, 0, false
		}
	}
	if point >= 0 {
		decimals = len(s) - point - 1
	}
	return mantissa, decimals, true
}

// thousands reports whether s begins with exactly three digits, as after the
// comma of a large number.
func thousands(s string) bool {
	n := 0
	for n < len(s) && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	return n == 3
}

// saturate returns a*b for non-negative a and b, or the largest int64.
func saturate(a, b int64) int64 {
	if b != 0 && a > math.MaxInt64/b {
		return math.MaxInt64
	}
	return a * b
}
