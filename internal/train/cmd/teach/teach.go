package main

import (
	"bufio"
	"errors"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strings"

	"github.com/annals-dev/annals/internal/syntax"
	"github.com/annals-dev/annals/internal/train"
	"github.com/annals-dev/annals/internal/train/conllu"
	"github.com/annals-dev/annals/internal/train/corpus"
	"github.com/annals-dev/annals/internal/train/learn"
	"github.com/annals-dev/annals/internal/train/lexicon"
	"github.com/annals-dev/annals/internal/train/tagger"
)

// teachers is how many teachers tag together; they differ in their seeds.
const teachers = 3

// settings returns those of a teacher.
func settings(seed uint64) tagger.Config {
	return tagger.Config{
		Net:    learn.Config{Units: 128, Least: 2, Rows: 32000, Rate: 0.08, Damp: 0.5, DropUnit: 0.2, DropRow: 0.2, Seed: seed},
		Epochs: 9,
		Blur:   0.3,
	}
}

// teach trains teachers on the treebanks and writes the news with their tags.
func teach(data, words, folder, out string) error {
	trees, err := conllu.Training(data)
	if err != nil {
		return err
	}
	gold, _ := corpus.Encode(trees)
	counts := corpus.Count(gold)
	vectors, err := lexicon.ReadFiles(words)
	if err != nil {
		return err
	}
	_, lex, err := train.Table(counts, vectors, train.Default())
	if err != nil {
		return err
	}
	treebank, err := read(filepath.Join(folder, "treebank"), lex, counts)
	if err != nil {
		return err
	}
	news, err := read(filepath.Join(folder, "news"), lex, counts)
	if err != nil {
		return err
	}
	if len(treebank) != len(gold) {
		return errors.New("the advice is of other treebanks")
	}
	for i := range treebank {
		treebank[i].Gold = gold[i].Gold
	}
	var nets []*syntax.Net
	for k := range teachers {
		nets = append(nets, tagger.Teach(treebank, settings(uint64(100+k))))
		log.Printf("teacher %d trained", k+1)
	}
	return writeTagged(out, news, nets)
}

// read returns the sentences of a text with their advice.
func read(name string, lex syntax.Lexicon, counts map[uint32]*corpus.Counts) ([]tagger.Advised, error) {
	text, err := os.ReadFile(name + ".txt")
	if err != nil {
		return nil, err
	}
	advice, err := os.ReadFile(name + ".advice")
	if err != nil {
		return nil, err
	}
	var out []tagger.Advised
	for line := range strings.Lines(string(text)) {
		s := tagger.Advised{Sentence: corpus.Sentence{Forms: strings.Split(strings.TrimSuffix(line, "\n"), " ")}}
		if len(s.Forms) > len(advice) {
			return nil, fmt.Errorf("%s: too little advice", name)
		}
		s.Look(lex, counts)
		s.Advice, advice = advice[:len(s.Forms)], advice[len(s.Forms):]
		out = append(out, s)
	}
	return out, nil
}

func writeTagged(name string, sentences []tagger.Advised, nets []*syntax.Net) error {
	f, err := os.Create(name)
	if err != nil {
		return err
	}
	w, names := bufio.NewWriter(f), corpus.TagNames()
	for i := range sentences {
		s := &sentences[i]
		s.Tag(nets)
		for k, form := range s.Forms {
			fmt.Fprintf(w, "%s\t%s\n", form, names[s.Gold[k]])
		}
		fmt.Fprintln(w)
	}
	return errors.Join(w.Flush(), f.Close())
}
