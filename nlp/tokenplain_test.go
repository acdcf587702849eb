package nlp

import (
	"slices"
	"testing"
)

// scanThoroughly is scan without a quick look at plain tokens.
func (s *scanner) scanThoroughly(start, end int) {
	s.start, s.end, s.at = start, end, start-1
	for i := start; i < end; {
		c, size := classAt(s.text[:end], i)
		j := i + size
		if c != classSpace {
			j = s.token(i, c, size)
			s.emit(i, j)
		}
		i = j
	}
}

// checkPlain fails if the quick look at plain tokens finds others.
func checkPlain(t *testing.T, text string) {
	t.Helper()
	quick, thorough := scanner{text: text}, scanner{text: text}
	quick.scan(0, len(text))
	thorough.scanThoroughly(0, len(text))
	if !slices.Equal(quick.tokens, thorough.tokens) {
		t.Errorf("%q: plain tokens %v, thorough %v", text, quick.tokens, thorough.tokens)
	}
}

func TestPlain(t *testing.T) {
	checkPlain(t, newsText)
	for first := range 256 {
		for second := range 256 {
			c := string([]byte{byte(first), byte(second)})
			checkPlain(t, "want"+c+"dont "+c+" Gen"+c+" http"+c+"//a "+c+"D its"+c+"a "+c+c+"international"+c+" ending")
		}
	}
}

func FuzzPlain(f *testing.F) {
	for _, s := range []string{
		"dont its a Gen. 5 http://a.b www.a a@b.c :) (: -- - 'tis '71 No. 5", "couldnt shouldnt thats WANNA Its its", "a.b.c. comp.lang.misc ABC& $5 s/he",
		"an.\u0301 (\u0301 ,\u0301 a\u0301b, \xff, word\xff word\x00 x\x7f", "e-mail@example.org, abcdefghijkl@example.org. abcdefgh abcdefghi, abcdefgh: abcdefgh.",
	} {
		f.Add(s)
	}
	f.Fuzz(checkPlain)
}
