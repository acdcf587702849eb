package article

import (
	"strings"
	"unicode"
)

// Longest captions and closing credits, in words. The longest caption seen,
// of a combination of pictures, had 71.
const (
	maxCaptionWords = 100
	maxCreditWords  = 12
)

// isCaption reports whether a block is a picture caption by the credit it
// closes with, or is a credit alone.
func isCaption(text, key string, s shape) bool {
	if s.words > maxCaptionWords {
		return false
	}
	c := creditOf(closingCredit(text))
	if !c.agency && !c.strong {
		return creditOf(text).only && s.words <= maxCreditWords
	}
	return c.strong || phrases().holds(seenPhrase, key) || hasFullDate(key)
}

// closingCredit returns the part of a caption that can name the photographer
// or agency: what stands in brackets at the end, or what follows the last
// sentence or bar.
func closingCredit(text string) string {
	if open := strings.LastIndexAny(text, "(["); open > 0 && strings.IndexAny(text[open:], ")]") == len(text)-open-1 {
		return short(text[open+1 : len(text)-1])
	}
	if t, _, _ := ending(text); t {
		return ""
	}
	cut := max(strings.LastIndex(text, ". "), strings.LastIndex(text, "| "), strings.LastIndex(text, ".\n"))
	if cut < 0 {
		return ""
	}
	return short(text[cut+2:])
}

func short(credit string) string {
	if len(credit) > 160 || strings.Contains(credit, "@") || shapeOf(credit).words > maxCreditWords {
		return ""
	}
	return credit
}

// isLoneCredit reports whether a caption, folded, is nothing but its credit:
// "(afp photo)", "photo: jane roe/reuters".
func isLoneCredit(key string, s shape) bool {
	label, _, labelled := strings.Cut(key, ":")
	return s.words <= maxCreditWords && creditOf(key).only || labelled && s.words <= maxCreditWords/2 && creditOf(label).only
}

// A credit tells what the words of a possible picture credit are.
type credit struct {
	strong bool // it speaks of pictures, or names somebody of an agency ("REUTERS/Name")
	agency bool // it names an agency
	only   bool // it holds nothing but such words, at least one of them of pictures
}

func creditOf(text string) credit {
	book := phrases()
	c := credit{only: true}
	pictures := false
	for w := range strings.FieldsFuncSeq(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && r != '-' }) {
		switch {
		case book.is(creditWord, w):
			pictures = true
		case book.is(agencyWord, w):
			c.agency = true
		case w != "via" && w != "by" && w != "the":
			c.only = false
		}
	}
	c.only = c.only && pictures
	c.strong = pictures || c.agency && strings.ContainsAny(text, "/|")
	return c
}

// hasFullDate reports whether key, a folded line, holds a date with its year
// as captions do: "november 30, 2025", "30 november 2025".
func hasFullDate(key string) bool {
	var last [3]string
	for w := range strings.FieldsSeq(key) {
		last[0], last[1], last[2] = last[1], last[2], strings.Trim(w, ".,()")
		year := len(last[2]) == 4 && isDigits(last[2])
		if year && (monthOf(last[0]) != 0 && isDigits(last[1]) || monthOf(last[1]) != 0 && isDigits(last[0])) {
			return true
		}
	}
	return false
}

func isDigits(s string) bool {
	return s != "" && strings.Trim(s, "0123456789") == ""
}
