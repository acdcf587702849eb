package nlp

import (
	"strings"
	"testing"
)

// nameList returns the names of text as name/LABEL.
func nameList(t *testing.T, text string) string {
	t.Helper()
	a, err := New(Config{})
	if err != nil {
		t.Fatal(err)
	}
	d, names := a.Analyze(text, nil)
	var out []string
	for _, n := range names {
		out = append(out, d.Text(d.Tokens[n.First].Cover(d.Tokens[n.Last-1].Span))+"/"+n.Label.String())
	}
	return strings.Join(out, ", ")
}

func TestBuiltinNames(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"", ""},
		{"Gunmen killed two policemen near the border on Friday.", ""},
		{"President Vladimir Putin met Mr. Erdogan in Istanbul.", "Vladimir Putin/PER, Erdogan/PER, Istanbul/GPE"},
		{"Israeli troops and Hamas fighters clashed in Gaza, the United Nations said.", "Israeli/NORP, Hamas/ORG, Gaza/GPE, United Nations/ORG"},
		{"Gen Abdul Karim of the U. S. army met Mr Lee Jae - yong of Harbin.", "Abdul Karim/PER, U. S./GPE, Lee Jae - yong/PER, Harbin/GPE"},
		{"Kenya's Foreign Ministry expelled the French envoy from Nairobi.", "Kenya/GPE, Foreign Ministry/ORG, French/NORP, Nairobi/GPE"},
	} {
		if got := nameList(t, c.text); got != c.want {
			t.Errorf("%q\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}
