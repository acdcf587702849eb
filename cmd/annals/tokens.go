package main

import (
	"context"
	"flag"

	"github.com/annals-dev/annals/article"
	"github.com/annals-dev/annals/nlp"
)

func tokensCommand() command {
	return command{
		name:    "tokens",
		args:    "[file ...]",
		summary: "show words, sentences, tags, lemmas and syntax",
		help: `
Splits articles into sentences and words and writes, for each article, one
line of JSON:

	{"id": "a1", "sentences": [[{"start": 0, "end": 5, "tag": "NNP",
	  "lemma": "Trump", "head": 1, "dep": "nsubj"}, ...], ...]}

start and end are byte offsets into the text, half-open. tag is a Penn
Treebank part of speech, dep a Universal Dependencies v2 relation to the word
at index head of the same sentence; head is -1 at the root.

	annals tokens article.txt
	annals tokens -in jsonl < articles.jsonl > tokens.jsonl`,
		setup: func(fs *flag.FlagSet) runner {
			var in inputFlags
			var out outputFlags
			var an analysisFlags
			in.add(fs)
			out.add(fs, "jsonl")
			an.add(fs)
			return func(ctx context.Context, s *session, args []string) error {
				if err := out.check("tokens", tokensFormats()); err != nil {
					return err
				}
				src, err := in.open(s, "tokens")
				if err != nil {
					return err
				}
				return writeTokens(ctx, src, out, an, args)
			}
		},
	}
}

func tokensFormats() []string { return []string{"jsonl"} }

type (
	tokensLine struct {
		ID        string        `json:"id"`
		Sentences [][]tokenJSON `json:"sentences"`
	}
	tokenJSON struct {
		Start uint32 `json:"start"`
		End   uint32 `json:"end"`
		Tag   string `json:"tag"`
		Lemma string `json:"lemma"`
		Head  int16  `json:"head"`
		Dep   string `json:"dep"`
	}
)

func writeTokens(ctx context.Context, src *source, out outputFlags, an analysisFlags, files []string) error {
	s := src.session
	tagger, err := an.newTagger("tokens")
	if err != nil {
		return err
	}
	analyzer, err := nlp.New(nlp.Config{Tagger: tagger})
	if err != nil {
		return err
	}
	o, err := out.open(s, tokensFormats())
	if err != nil {
		return err
	}
	lines := inOrder(src.articles(ctx, files), an.workers, func(a article.Article) tokensLine {
		return tokensOf(analyzer, a)
	})
	for l := range lines {
		if err = o.line(l); err != nil {
			break
		}
		s.log.article()
	}
	return o.finish(err)
}

func tokensOf(an *nlp.Analyzer, a article.Article) tokensLine {
	layout := article.Read(a)
	parts := make([]nlp.Span, len(layout.Blocks))
	for i, b := range layout.Blocks {
		parts[i] = nlp.Span{Start: uint32(b.Start), End: uint32(b.End)}
	}
	d, _ := an.Analyze(a.Text, parts)
	l := tokensLine{ID: a.ID, Sentences: make([][]tokenJSON, len(d.Sentences))}
	for i, s := range d.Sentences {
		words := make([]tokenJSON, 0, s.Last-s.First)
		for k := int(s.First); k < int(s.Last); k++ {
			t := &d.Tokens[k]
			words = append(words, tokenJSON{t.Start, t.End, t.Tag.String(), d.Lemma(k), t.Head, t.Dep.String()})
		}
		l.Sentences[i] = words
	}
	return l
}
