package syntax

import (
	"strings"
	"testing"
)

func wordsOf(text string) (words []Word) {
	for _, f := range strings.Fields(text) {
		words = append(words, ReadWord(f))
	}
	return words
}

func TestStyle(t *testing.T) {
	for text, want := range map[string]uint64{
		"":                                  styleSmall,
		"- 5":                               styleSmall,
		"we met in oslo":                    styleSmall,
		"Rebels took the town .":            styleFirst,
		"rebels took Tripoli by night .":    styleSentence,
		"Rebels took the town of Misrata .": styleSentence,
		"Rebels Take the Town of Misrata":   styleHalf,
		"Rebels Take Town of Misrata , Envoys Of NATO Say Today": styleTitle,
		"REBELS TAKE MISRATA": styleCapitals,
	} {
		if got := styleOf(wordsOf(text)); got != want {
			t.Errorf("%q: style %d, want %d", text, got, want)
		}
	}
}

func TestRunAt(t *testing.T) {
	words := wordsOf("Kofi Annan met the Security Council President Jean Ping today")
	for i, want := range []uint64{16 + 1 + 1, 16 + 1 + 4, 0, 0, 1 + 3, 1 + 4 + 3, 1 + 8 + 2, 1 + 12 + 1, 1 + 12, 0} {
		if got := runAt(words, i); got != want {
			t.Errorf("word %d: %d, want %d", i, got, want)
		}
	}
}

func TestKinds(t *testing.T) {
	for form, want := range map[string]uint8{
		"army": 0, "U.N.": 0, "3.5": 0, "p.m.": 0, "I'll": 0, "ooo": kindLong, "sooooo": kindLong, "100,000": 0,
		"http://example.org": kindWeb, "www.example.org": kindWeb, "desk@example.org": kindMail, "@desk": kindLabel,
		"#peace": kindLabel, "and/or": kindSlash, "report.pdf": kindDots, "example.org": kindDots,
	} {
		if got := ReadWord(form).Kind; got != want {
			t.Errorf("%s: kind %d, want %d", form, got, want)
		}
	}
}

func TestQuoteHashes(t *testing.T) {
	if ReadWord(`"`).Hash != quoteHash || ReadWord("'").Hash != singleHash {
		t.Errorf("hashes %#x %#x", ReadWord(`"`).Hash, ReadWord("'").Hash)
	}
}

// TestQuoteRows checks that a second mark does not look like the first.
func TestQuoteRows(t *testing.T) {
	words := wordsOf(`" Stop " , he said`)
	var c TagContext
	c.Start(words, make([]uint8, len(words)))
	var open, closing, plain Features
	c.quoteRows(0, &open)
	c.quoteRows(2, &closing)
	if open.N != closing.N || open.Keys[0] == closing.Keys[0] {
		t.Error("the marks look alike")
	}
	c.TagFeatures(3, &plain)
	c.TagFeatures(2, &closing)
	if plain.N+4 != closing.N {
		t.Errorf("%d features of a comma, %d of a quotation mark", plain.N, closing.N)
	}
}

// TestGlueRows checks that a hyphen does not look like a dash, and that spaces
// say less of words with letters.
func TestGlueRows(t *testing.T) {
	words := wordsOf("well - known")
	rows := func(i int) (f Features) {
		glueRows(&f, wordAt(words, i-1), &words[i], wordAt(words, i+1), 3)
		return f
	}
	dash := rows(1)
	words[1].Glued, words[2].Glued = true, true
	hyphen, word := rows(1), rows(2)
	if dash.N != 5 || hyphen.N != 5 || word.N != 1 {
		t.Fatalf("%d, %d and %d features", dash.N, hyphen.N, word.N)
	}
	for k := range dash.N {
		if dash.Keys[k] == hyphen.Keys[k] {
			t.Errorf("feature %d of the dash is that of the hyphen", k)
		}
	}
}
