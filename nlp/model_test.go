package nlp

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"github.com/annals-dev/annals/internal/syntax"
)

// fakeModel returns the file of a model without knowledge, with the given
// names of tags and relations.
func fakeModel(tags, deps []string) []byte {
	weights := func(n int) syntax.Weights {
		return syntax.Weights{
			Units: 64, Outcomes: n, Index: syntax.BuildIndex(nil),
			Rows: bytes.Repeat([]byte{128}, 64), Out: make([]byte, syntax.OutSize(64, n)), Bias: make([]byte, 4*n),
		}
	}
	lexicon, _ := syntax.BuildLexicon(nil, 1)
	s := syntax.Sections{Tags: tags, Deps: deps, Lexicon: lexicon}
	s.Tag, s.Hint = weights(len(tags)), weights(syntax.HintOutcomes(len(deps)))
	s.Parse = weights(syntax.ParseOutcomes(len(deps)))
	return s.Marshal()
}

func TestOpenSyntax(t *testing.T) {
	good := fakeModel([]string{"NN", "VB"}, []string{"root", "nsubj", "obl:agent"})
	if _, err := openSyntax(good); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name, want string
		file       []byte
	}{
		{"nothing", "no header", nil},
		{"damage", "checksum", append(bytes.Clone(good), 0)},
		{"tag", `unknown tag "NOUN"`, fakeModel([]string{"NN", "NOUN"}, []string{"root", "nsubj"})},
		{"relation", `unknown relation "subject"`, fakeModel([]string{"NN"}, []string{"root", "subject"})},
	} {
		if _, err := openSyntax(c.file); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v, want %s", c.name, err, c.want)
		}
	}
	if _, err := openSyntax(good[:70]); !errors.Is(err, syntax.ErrModel) {
		t.Errorf("error %v does not wrap ErrModel", err)
	}
}

// TestModelNamesLicences checks that the shipped file says what it comes from.
func TestModelNamesLicences(t *testing.T) {
	m, err := syntax.Open(syntaxFile)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"UD English EWT", "UD English GUM", "GloVe", "CC BY-SA 4.0"} {
		if !strings.Contains(m.Notes, want) {
			t.Errorf("notes lack %q:\n%s", want, m.Notes)
		}
	}
}

// TestSyntaxAllocs pins that tagging and parsing allocate nothing once the
// scratch memory has grown.
func TestSyntaxAllocs(t *testing.T) {
	if testing.Short() {
		t.Skip("the race detector empties pools, and allocations are counted without it")
	}
	d := parsed(t, "Rebels who seized the town last week fled , the minister said .")
	s, err := builtin()
	if err != nil {
		t.Fatal(err)
	}
	n := testing.AllocsPerRun(20, func() {
		tagger{s}.Tag(d, d.Tokens)
		parser{s}.Parse(d, d.Tokens)
	})
	if n > 1 {
		t.Errorf("%v allocations", n)
	}
}
