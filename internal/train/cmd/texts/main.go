// Command texts writes what the teacher of the tagger and the parser reads:
// the training parts of the treebanks, and news as words without trees.
//
//	go run ./internal/train/cmd/texts -data FOLDER -out T
//	python3 internal/train/teacher/teacher.py learn ENCODER T/treebank.conllu T/teacher
//	python3 internal/train/teacher/teacher.py parse ENCODER T/teacher T/news.conllu T/parsed.conllu
//
// FOLDER holds ud_ewt and ud_gum, and beside it lies the folder articles.
package main

import (
	"bufio"
	"errors"
	"flag"
	"log"
	"os"
	"path/filepath"

	"github.com/annals-dev/annals/internal/train"
	"github.com/annals-dev/annals/internal/train/conllu"
)

func main() {
	data := flag.String("data", "", "folder of treebanks")
	out := flag.String("out", "", "folder to write to")
	flag.Parse()
	if err := texts(*data, *out); err != nil {
		log.Fatal(err)
	}
}

func texts(data, out string) error {
	trees, err := conllu.Training(data)
	if err != nil {
		return err
	}
	news, err := train.News(data)
	if err != nil {
		return err
	}
	return errors.Join(
		write(filepath.Join(out, "treebank.conllu"), trees),
		write(filepath.Join(out, "news.conllu"), news))
}

func write(name string, sentences []conllu.Sentence) error {
	f, err := os.Create(name)
	if err != nil {
		return err
	}
	w := bufio.NewWriter(f)
	for i := range sentences {
		conllu.Write(w, &sentences[i])
	}
	return errors.Join(w.Flush(), f.Close())
}
