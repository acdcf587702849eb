package nlp

import "testing"

func BenchmarkTag(b *testing.B) {
	tagger, err := BuiltinTagger()
	if err != nil {
		b.Fatal(err)
	}
	benchSentences(b, Tokenize(newsText, nil), tagger.Tag)
}

func BenchmarkParse(b *testing.B) {
	parser, err := BuiltinParser()
	if err != nil {
		b.Fatal(err)
	}
	benchSentences(b, taggedNews(b), parser.Parse)
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

// benchSentences times a stage that handles the sentences of d one by one.
func benchSentences(b *testing.B, d *Document, stage func(*Document, []Token)) {
	b.SetBytes(int64(len(d.text)))
	b.ReportAllocs()
	for b.Loop() {
		for _, s := range d.Sentences {
			stage(d, d.Words(s))
		}
	}
	reportTokens(b, len(d.Tokens))
}
