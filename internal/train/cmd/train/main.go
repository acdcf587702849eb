// Command train builds the model of the built-in tagger and parser.
//
//	go run ./internal/train/cmd/train -data FOLDER -out nlp/models/en-syntax.bin
//
// FOLDER holds ud_ewt, ud_gum and glove100d. With -eval it measures the model
// on the development parts of the treebanks, over given tokens, instead.
package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"log"
	"os"
	"path/filepath"
	"strings"

	"github.com/annals-dev/annals/internal/syntax"
	"github.com/annals-dev/annals/internal/train"
	"github.com/annals-dev/annals/internal/train/conllu"
	"github.com/annals-dev/annals/internal/train/eval"
)

const notes = `UD English EWT train (CC BY-SA 4.0)
UD English GUM train, genres academic bio court interview news textbook voyage (texts CC BY or CC BY-SA)
GloVe 6B 100d, the first 40000 words, as residual codes (PDDL)
weights: CC BY-SA 4.0`

// words is how many of the word vectors are used.
const words = 40000

func main() {
	log.SetFlags(log.Ltime)
	data := flag.String("data", "", "folder of treebanks and word vectors")
	out := flag.String("out", "en-syntax.bin", "model file")
	measure := flag.Bool("eval", false, "measure the model file instead of writing it")
	flag.Parse()
	run := build
	if *measure {
		run = report
	}
	if err := run(*data, *out); err != nil {
		log.Fatal(err)
	}
}

func build(data, out string) error {
	in, err := read(data)
	if err != nil {
		return err
	}
	cfg := train.Default()
	cfg.Log = log.Printf
	file, err := train.Build(in, cfg)
	if err != nil {
		return err
	}
	return os.WriteFile(out, file, 0o644)
}

func read(data string) (in train.Input, err error) {
	in.Notes = notes
	if in.Sentences, err = conllu.Training(data); err != nil {
		return in, err
	}
	if in.Texts, err = texts(data); err != nil {
		return in, err
	}
	forms, err := os.ReadFile(filepath.Join(data, "glove100d/words.200k.txt"))
	if err != nil {
		return in, err
	}
	in.Forms = strings.SplitN(string(forms), "\n", words+1)[:words]
	vectors, err := os.ReadFile(filepath.Join(data, "glove100d/vectors.200k.100d.int8"))
	if err == nil {
		in.Vectors = vectors[:100*words]
	}
	return in, err
}

// texts returns the news among the articles: reports of Wikinews, and daily
// summaries of Wikipedia's portal of current events.
func texts(data string) ([]string, error) {
	var out []string
	for _, name := range []string{"../articles/articles.jsonl", "../articles/wce_events_dev.jsonl"} {
		file, err := os.ReadFile(filepath.Join(data, name))
		if err != nil {
			return nil, err
		}
		for d := json.NewDecoder(bytes.NewReader(file)); d.More(); {
			var a struct{ Source, Text string }
			if err := d.Decode(&a); err != nil {
				return nil, err
			}
			if !strings.HasPrefix(a.Source, "White House") {
				out = append(out, a.Text)
			}
		}
	}
	return out, nil
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
