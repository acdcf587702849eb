package nlp

import "testing"

// benchText is ordinary news prose, one token between spaces.
const benchText = "At least 14 people were killed and dozens wounded on Tuesday when a truck bomb exploded outside a police station " +
	"in the northern city of Mosul , officials said , as Iraqi forces backed by American warplanes pressed an offensive that " +
	"began last month against militants who still hold several districts on the western bank of the river ."

func BenchmarkTag(b *testing.B) {
	tagger, err := BuiltinTagger()
	if err != nil {
		b.Fatal(err)
	}
	d := spaced(benchText)
	benchWords(b, d, func() { tagger.Tag(d, d.Tokens) })
}

func BenchmarkParse(b *testing.B) {
	d := parsed(b, benchText)
	parser, err := BuiltinParser()
	if err != nil {
		b.Fatal(err)
	}
	benchWords(b, d, func() { parser.Parse(d, d.Tokens) })
}

func BenchmarkOpenModel(b *testing.B) {
	b.SetBytes(int64(len(syntaxFile)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := openSyntax(syntaxFile); err != nil {
			b.Fatal(err)
		}
	}
}

// benchWords times f, which handles the words of d.
func benchWords(b *testing.B, d *Document, f func()) {
	b.SetBytes(int64(len(d.text)))
	b.ReportAllocs()
	for b.Loop() {
		f()
	}
	b.ReportMetric(float64(b.N)*float64(len(d.Tokens))/b.Elapsed().Seconds(), "tokens/s")
}
