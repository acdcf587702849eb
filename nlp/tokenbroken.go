package nlp

import "strings"

// shortWords are the words of two letters that a hyphen before space does not
// break off.
var shortWords = map[string]bool{
	"al": true, "am": true, "an": true, "as": true, "at": true, "be": true, "by": true, "do": true, "el": true, "go": true, "he": true, "if": true, "in": true, "is": true, "it": true,
	"me": true, "my": true, "no": true, "of": true, "on": true, "or": true, "so": true, "to": true, "up": true, "us": true, "we": true,
}

// breaksOff reports whether the word that starts at i is broken off by the
// hyphen at j, as the transcripts of speech write it ("th- that").
func (s *scanner) breaksOff(i, j int) bool {
	t := s.text
	if j-i > 2 || i > s.start && !isSpaceAt(t, i-1, s.end) || !isSpaceAt(t, j+1, s.end) && strings.IndexByte(",.?!", t[j+1]) < 0 {
		return false
	}
	if w := t[i:j]; allUpper(w) && len(w) > 1 || shortWords[strings.ToLower(w)] {
		return false
	}
	return true
}
