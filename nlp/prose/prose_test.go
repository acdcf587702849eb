package prose

import (
	"strings"
	"testing"

	"github.com/annals-dev/annals/nlp"
	upstream "github.com/jdkato/prose/v2"
	"github.com/stretchr/testify/require"
)

func engine(t testing.TB) *Engine {
	t.Helper()
	e, err := New()
	require.NoError(t, err)
	return e
}

// tagged returns text with the tags of e, as word/TAG.
func tagged(e *Engine, text string) string {
	d := nlp.Tokenize(text, nil)
	var out []string
	for _, s := range d.Sentences {
		words := d.Words(s)
		e.Tag(d, words)
		for _, w := range words {
			out = append(out, d.Text(w.Span)+"/"+w.Tag.String())
		}
	}
	return strings.Join(out, " ")
}

// named returns the names that e finds in text, as name/LABEL.
func named(e *Engine, text string) string {
	d := nlp.Tokenize(text, nil)
	var out []string
	for _, s := range d.Sentences {
		for _, n := range e.FindNames(d, s, nil) {
			span := d.Tokens[n.First].Cover(d.Tokens[n.Last-1].Span)
			out = append(out, d.Text(span)+"/"+n.Label.String())
		}
	}
	return strings.Join(out, ", ")
}

func words(text string) []string {
	d, err := upstream.NewDocument(text, upstream.WithSegmentation(false), upstream.WithExtraction(false))
	if err != nil {
		return nil
	}
	var out []string
	for _, t := range d.Tokens() {
		out = append(out, t.Text)
	}
	return out
}

// TestLostText pins that prose drops the rest of a word after a clitic, which
// write makes use of, and that the Engine loses nothing.
func TestLostText(t *testing.T) {
	require.Equal(t, []string{"They", "do"}, words("They don't,"))
	require.Equal(t, []string{"O"}, words("O'Malley"))
	require.Equal(t, []string{"attack"}, words("attack's12"))
	require.Equal(t, "They/PRP do/VBP n't/RB ,/, but/CC O'Malley/NNP ca/MD n't/RB ./.", tagged(engine(t), "They don't, but O'Malley can't."))
}

// TestSharedTokens pins that prose gives all occurrences of a word the tag of
// the last, and that the Engine tags each for itself.
func TestSharedTokens(t *testing.T) {
	const text = "The attack on the town came as troops attack the road ."
	d, err := upstream.NewDocument(text, upstream.UsingModel(engine(t).model), upstream.WithSegmentation(false))
	require.NoError(t, err)
	require.Equal(t, d.Tokens()[8].Tag, d.Tokens()[1].Tag, "prose shares tokens no more: simplify write")
	require.Contains(t, tagged(engine(t), text), "attack/NN on")
	require.Contains(t, tagged(engine(t), text), "attack/VBP the")
	require.Contains(t, tagged(engine(t), "It's Kenya's answer."), "It/PRP 's/VBZ Kenya/NNP 's/POS")
}

// TestLastEntity pins that prose forgets an entity at the end of a text.
func TestLastEntity(t *testing.T) {
	const text = "He went to Paris"
	d, err := upstream.NewDocument(text, upstream.UsingModel(engine(t).model), upstream.WithSegmentation(false))
	require.NoError(t, err)
	require.Empty(t, d.Entities(), "prose flushes the last entity now")
	require.Equal(t, "Paris/GPE", named(engine(t), text))
}

// TestSwallowedTokens pins that prose lets an entity go on over words of the
// same tag, even across lines.
func TestSwallowedTokens(t *testing.T) {
	const text = "Nicolas Maduro\n\nVenezuela denies."
	d, err := upstream.NewDocument(text, upstream.UsingModel(engine(t).model), upstream.WithSegmentation(false))
	require.NoError(t, err)
	require.Equal(t, "Nicolas Maduro Venezuela", d.Entities()[0].Text)
	require.NotContains(t, named(engine(t), text), "Maduro\n\nVenezuela")
}

// TestPanics pins inputs that prose panics on.
func TestPanics(t *testing.T) {
	for _, text := range []string{"\u212a's", "\xff\xff's", "ȺȺȺ's", "ẞſẞ's"} {
		require.Panics(t, func() { words(text) }, "%q", text)
		require.NotPanics(t, func() { tagged(engine(t), text); named(engine(t), text) }, "%q", text)
	}
}

// TestOneTokenPerWord checks that prose answers for every word.
func TestOneTokenPerWord(t *testing.T) {
	for _, text := range []string{
		"'s-Hertogenbosch. ‘severe’ (: $$ \"' '' `` n't 'll 're 'S N'T don't've it's'nt", "O'Sullivan's 80's U.S. Dept. :-) -- - … 0 * -LRB-",
		"İstanbul'S mayor \ufeffParis a\u00adb x\u0301 \xff", strings.Repeat("!", 300), strings.Repeat("a", 500) + "'s",
	} {
		checkCount(t, engine(t), text)
	}
}

func checkCount(t *testing.T, e *Engine, text string) {
	t.Helper()
	d := nlp.Tokenize(text, nil)
	for _, s := range d.Sentences {
		ws := d.Words(s)
		for i, tok := range e.run(d, ws, false) {
			if tok.Text == "" {
				t.Fatalf("%q: nothing for word %d, %q", text, i, d.Text(ws[i].Span))
			}
			if want := spell(d.Text(ws[i].Span)); tok.Text != want {
				t.Fatalf("%q: word %d is %q for prose, want %q", text, i, tok.Text, want)
			}
		}
		e.Tag(d, ws)
		e.FindNames(d, s, nil)
	}
}

func FuzzEngine(f *testing.F) {
	e := engine(f)
	for _, s := range []string{"He can't. It's Kenya's.", "\u212a's \xff\xff's ȺȺȺ's", "$( [ \" ' '' n't 's", "O'Malley 'sdf'ss"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) { checkCount(t, e, text) })
}

func BenchmarkTag(b *testing.B) {
	const text = "Gunmen killed two policemen in Nairobi on Friday, and the government's spokesman said troops attack the road."
	e := engine(b)
	d := nlp.Tokenize(text, nil)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		e.Tag(d, d.Tokens)
	}
}
