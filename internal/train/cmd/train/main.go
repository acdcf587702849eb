// Command train builds the model of the built-in tagger and parser.
//
//	go run ./internal/train/cmd/train -data FOLDER -words NAME -out nlp/models/en-syntax.bin
//
// FOLDER holds ud_ewt and ud_gum; the words and their vectors are those that
// internal/train/lexicon/vectors.py makes. With -eval it measures the model
// on the development parts of the treebanks, over given tokens, instead.
package main

import (
	"flag"
	"log"
	"os"
	"path/filepath"

	"github.com/annals-dev/annals/internal/syntax"
	"github.com/annals-dev/annals/internal/train"
	"github.com/annals-dev/annals/internal/train/conllu"
	"github.com/annals-dev/annals/internal/train/eval"
	"github.com/annals-dev/annals/internal/train/lexicon"
)

const notes = `UD English EWT train (CC BY-SA 4.0)
UD English GUM train, genres academic bio court interview news textbook voyage (texts CC BY or CC BY-SA)
GloVe 6B 100d (PDDL), vectors of spaCy's en_core_web_md 3.8.0 (CC0) and lists of WordNet 3.0 (WordNet licence), as residual codes
weights: CC BY-SA 4.0`

func main() {
	log.SetFlags(log.Ltime)
	data := flag.String("data", "", "folder of treebanks and word vectors")
	words := flag.String("words", "", "words and their vectors: the name of the files without .txt and .int8")
	parsed := flag.String("parsed", "", "sentences that a better parser has parsed, in CoNLL-U; none if empty")
	out := flag.String("out", "en-syntax.bin", "model file")
	measure := flag.Bool("eval", false, "measure the model file instead of writing it")
	flag.Parse()
	run := func() error { return build(*data, *words, *parsed, *out) }
	if *measure {
		run = func() error { return report(*data, *out) }
	}
	if err := run(); err != nil {
		log.Fatal(err)
	}
}

func build(data, words, parsed, out string) error {
	in, err := read(data, words)
	if err != nil {
		return err
	}
	if parsed != "" {
		if in.Parsed, err = conllu.ReadFile(parsed); err != nil {
			return err
		}
		in.Notes += "\nWikinews (CC BY 2.5), sentences of Wikipedia's Current events (CC BY-SA 4.0) and papers of the White House (public domain), parsed by a teacher that grew from e5-small-v2 (MIT)"
	}
	cfg := train.Default()
	cfg.Log = log.Printf
	file, err := train.Build(in, cfg)
	if err != nil {
		return err
	}
	return os.WriteFile(out, file, 0o644)
}

func read(data, words string) (in train.Input, err error) {
	in.Notes = notes
	if in.Sentences, err = conllu.Training(data); err != nil {
		return in, err
	}
	in.Vectors, err = lexicon.ReadFiles(words)
	return in, err
}

func report(data, name string) error {
	file, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	m, err := syntax.Open(file)
	if err != nil {
		return err
	}
	for _, set := range []string{"ud_ewt/en_ewt-ud-dev", "ud_gum/en_gum-ud-dev", "ud_gum/gum_news_dev", "ud_gentle/en_gentle-ud-test"} {
		s, err := conllu.ReadFile(filepath.Join(data, set+".conllu"))
		if err != nil {
			return err
		}
		log.Print(set, " ", eval.Run(m, s))
	}
	return nil
}
