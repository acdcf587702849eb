package lemma

import "strings"

// Stem takes the regular ending of form f from w, which is in lower case.
func Stem(w string, f Form) string {
	switch f {
	case Plural, Third:
		return stemS(w)
	case Gerund:
		return stemEnding(w, "ing")
	case Past:
		return stemEnding(w, "ed")
	case Comparative:
		return stemEnding(w, "er")
	case Superlative:
		return stemEnding(w, "est")
	}
	return w
}

// sibilants are endings of plurals whose "e" belongs to the ending.
var sibilants = [...]string{"sses", "shes", "ches", "xes", "zzes", "oes"}

// stemS takes the "s" of plurals and of the third person from w.
func stemS(w string) string {
	n := len(w)
	if n < 4 || w[n-1] != 's' || w[n-2] == 's' || w[n-2] == '\'' {
		return w
	}
	if strings.HasSuffix(w, "ies") && n > 4 {
		return w[:n-3] + "y"
	}
	for _, end := range sibilants {
		if strings.HasSuffix(w, end) {
			return w[:n-2]
		}
	}
	return w[:n-1]
}

// stemEnding takes end from w and restores the spelling before it.
func stemEnding(w, end string) string {
	b, ok := strings.CutSuffix(w, end)
	if !ok || len(b) < 2 || !strings.ContainsAny(b, "aeiouy") {
		return w
	}
	n := len(b)
	switch last := b[n-1]; {
	case last == 'i' && end != "ing":
		return b[:n-1] + "y"
	case last == b[n-2] && strings.IndexByte("bdgmnprt", last) >= 0:
		return b[:n-1] // stopped
	case last == 'e' && end[0] == 'e': // freed
		return w[:n+1]
	case last == 'i', last == 'e':
	case dropsE(b):
		if end[0] == 'e' {
			return w[:n+1]
		}
		return b + "e"
	}
	return b
}

// silentE are the endings of longer stems that are mostly followed by an "e".
var silentE = [...]string{"at", "ir", "ur", "id", "ut", "ak", "as", "is", "os", "us"}

// dropsE reports whether the stem b has lost an "e" before its ending.
func dropsE(b string) bool {
	n := len(b)
	last, prev := b[n-1], b[n-2]
	switch last {
	case 'c', 'v', 'u', 'z':
		return true
	case 'g':
		return prev == 'd' || prev == 'r' || isVowel(prev)
	case 'l':
		return strings.IndexByte("bcdfgkptz", prev) >= 0
	case 'h', 'w', 'x', 'y':
		return false
	case 's':
		if prev == 'n' || prev == 'r' || prev == 'p' {
			return true
		}
	}
	if !isVowel(prev) || n > 2 && isVowel(b[n-3]) {
		return false
	}
	if !strings.ContainsAny(b[:n-2], "aeiouy") {
		return true // hoping: a short vowel would have doubled the consonant
	}
	return hasAnySuffix(b, silentE[:])
}

func hasAnySuffix(s string, ends []string) bool {
	for _, e := range ends {
		if strings.HasSuffix(s, e) {
			return true
		}
	}
	return false
}

func isVowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }
