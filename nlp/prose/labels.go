package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/annals-dev/annals/nlp"
)

// labelOf returns the label for one of prose's, such as "B-PERSON".
func labelOf(label string) nlp.Label {
	_, class, _ := strings.Cut(label, "-")
	switch class {
	case "PERSON":
		return nlp.PER
	case "ORGANIZATION":
		return nlp.ORG
	case "GPE", "GSP":
		return nlp.GPE
	case "LOCATION":
		return nlp.LOC
	case "FACILITY":
		return nlp.FAC
	}
	return nlp.NoLabel
}

// tagOf returns the tag of word i, which prose tagged with name.
func tagOf(d *nlp.Document, words []nlp.Token, i int, name string) nlp.Tag {
	w := d.Text(words[i].Span)
	if w == "-" && i > 0 && i+1 < len(words) && words[i-1].End == words[i].Start && words[i].End == words[i+1].Start {
		return nlp.HYPH
	}
	if t := punctuation(w); t != nlp.Untagged {
		return t
	}
	if t := nlp.ParseTag(name); t != nlp.Untagged && !t.IsPunct() {
		return t
	}
	if c := w[0]; c >= '0' && c <= '9' {
		return nlp.CD
	}
	return nlp.NN
}

// marks gives the tags of punctuation, which prose takes for words when it is
// not ASCII.
var marks = map[string]nlp.Tag{
	".": nlp.Period, "!": nlp.Period, "?": nlp.Period, ",": nlp.Comma,
	":": nlp.Colon, ";": nlp.Colon, "...": nlp.Colon, "…": nlp.Colon, "-": nlp.Colon, "--": nlp.Colon, "–": nlp.Colon, "—": nlp.Colon,
	"“": nlp.OpenQuote, "‘": nlp.OpenQuote, "``": nlp.OpenQuote, "«": nlp.OpenQuote,
	"”": nlp.CloseQuote, "\"": nlp.CloseQuote, "''": nlp.CloseQuote, "»": nlp.CloseQuote,
	"(": nlp.LRB, "[": nlp.LRB, "{": nlp.LRB, ")": nlp.RRB, "]": nlp.RRB, "}": nlp.RRB,
	"$": nlp.Dollar, "£": nlp.Dollar, "€": nlp.Dollar, "¥": nlp.Dollar, "#": nlp.Hash, "%": nlp.NN,
	"'": nlp.Untagged, "’": nlp.Untagged, // quote or possessive
}

// punctuation returns the tag of w if it has neither letters nor digits,
// Untagged otherwise.
func punctuation(w string) nlp.Tag {
	if t, ok := marks[w]; ok {
		return t
	}
	for _, r := range w {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || r == utf8.RuneError {
			return nlp.Untagged
		}
	}
	if w[len(w)-1] == '.' || w[0] == '!' || w[0] == '?' {
		return nlp.Period
	}
	return nlp.NFP
}

// beforeVerb reports whether words start with a verb in its base form, after
// any adverbs.
func beforeVerb(words []nlp.Token) bool {
	for _, w := range words {
		if w.Tag != nlp.RB {
			return w.Tag == nlp.VB
		}
	}
	return false
}
