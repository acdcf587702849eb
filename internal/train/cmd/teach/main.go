// Command teach tags news for the training of the tagger, in three steps:
//
//	go run ./internal/train/cmd/teach -data FOLDER -out T
//	python3 internal/train/tagger/advice.py MODEL T/treebank.txt T/treebank.advice (likewise news)
//	go run ./internal/train/cmd/teach -data FOLDER -words NAME -advice T -out T/tagged.tsv
//
// MODEL is spaCy's en_core_web_md; FOLDER and NAME are as for command train.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strings"

	"github.com/annals-dev/annals/internal/train"
	"github.com/annals-dev/annals/internal/train/conllu"
	"github.com/annals-dev/annals/internal/train/corpus"
)

func main() {
	log.SetFlags(log.Ltime)
	data := flag.String("data", "", "folder of treebanks")
	words := flag.String("words", "", "words and their vectors")
	advice := flag.String("advice", "", "folder of texts and their advice; write the texts to -out if empty")
	out := flag.String("out", "", "folder or file to write")
	flag.Parse()
	run := func() error { return texts(*data, *out) }
	if *advice != "" {
		run = func() error { return teach(*data, *words, *advice, *out) }
	}
	if err := run(); err != nil {
		log.Fatal(err)
	}
}

// texts writes the words of the treebanks and of news.
func texts(data, out string) error {
	trees, err := conllu.Training(data)
	if err != nil {
		return err
	}
	gold, _ := corpus.Encode(trees)
	if err := write(filepath.Join(out, "treebank.txt"), gold); err != nil {
		return err
	}
	news, err := train.News(data)
	if err != nil {
		return err
	}
	var sentences []corpus.Sentence
	for _, text := range news {
		sentences = append(sentences, train.Split(text)...)
	}
	return write(filepath.Join(out, "news.txt"), sentences)
}

func write(name string, sentences []corpus.Sentence) error {
	var b strings.Builder
	for _, s := range sentences {
		fmt.Fprintln(&b, strings.Join(s.Forms, " "))
	}
	return os.WriteFile(name, []byte(b.String()), 0o644)
}
