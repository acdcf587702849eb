package nlp

import "strings"

// emoticons are the faces kept whole.
var emoticons = [...]string{":-)", ":-(", ";-)", ":)", ":(", ";)", ":D", ":P", "=)", "=(", "<3", "^_^", ":/", "(:", ":O", ";P", "-_-", ">:("}

// faceSecond marks the second characters of emoticons, which tell most marks
// from them at once.
var faceSecond = buildFaceSecond()

func buildFaceSecond() (t [256]bool) {
	for _, e := range emoticons {
		t[e[1]] = true
	}
	return t
}

// emoticon returns the end of the face at i, or of the one byte there.
func (s *scanner) emoticon(i int) int {
	if i+1 >= s.end || !faceSecond[s.text[i+1]] {
		return i + 1
	}
	for _, e := range emoticons {
		if j := i + len(e); strings.HasPrefix(s.text[i:s.end], e) && !isWordAt(s.text, j, s.end) {
			return j
		}
	}
	return i + 1
}
