// Command splitter builds the model that tells where sentences end.
//
//	go run ./internal/train/cmd/splitter -data FOLDER -out nlp/models/en-sentences.bin
//
// FOLDER holds nlp/ud_ewt, nlp/ud_gum and articles. With -eval it measures the
// model on the development parts of the treebanks instead.
package main

import (
	"bufio"
	"encoding/json"
	"flag"
	"log"
	"os"
	"path/filepath"

	"github.com/annals-dev/annals/internal/split"
	"github.com/annals-dev/annals/internal/train/conllu"
	"github.com/annals-dev/annals/internal/train/splitter"
)

const notes = `UD English EWT train (CC BY-SA 4.0)
UD English GUM train, genres academic bio court interview news textbook voyage (texts CC BY or CC BY-SA)
Wikinews articles (CC BY 2.5), White House press releases (public domain) and Wikipedia's Current events (CC BY-SA), by their plain periods
weights: CC BY-SA 4.0`

func main() {
	log.SetFlags(0)
	data := flag.String("data", "", "folder of treebanks and articles")
	out := flag.String("out", "nlp/models/en-sentences.bin", "model file")
	measure := flag.Bool("eval", false, "measure the model file instead of writing it")
	flag.Parse()
	run := build
	if *measure {
		run = report
	}
	if err := run(*data, *out); err != nil {
		log.Fatal("splitter: ", err)
	}
}

func build(data, out string) error {
	trees, err := conllu.Training(filepath.Join(data, "nlp"))
	if err != nil {
		return err
	}
	texts := splitter.Texts(trees, false)
	texts = append(texts, splitter.Texts(trees, true)...)
	for _, name := range []string{"articles", "wce_events_dev"} {
		articles, err := readArticles(filepath.Join(data, "articles", name+".jsonl"))
		if err != nil {
			return err
		}
		texts = append(texts, silver(articles)...)
	}
	for range ownTimes {
		texts = append(texts, splitter.Own()...)
	}
	file, err := splitter.Build(texts, notes, splitter.Default())
	if err != nil {
		return err
	}
	return os.WriteFile(out, file, 0o644)
}

// silver returns the paragraphs of the articles, and the whole pages of those
// that are news.
func silver(articles []article) []splitter.Text {
	var texts, pages []string
	for _, a := range articles {
		texts = append(texts, a.Text)
		if a.Source == "Wikinews" {
			pages = append(pages, a.Title+"\n"+a.Text)
		}
	}
	return append(splitter.Prose(texts), splitter.Pages(pages)...)
}

// ownTimes is how often the texts of own.txt count, as often as paragraphs of
// the treebanks that have such constructs would be wanted.
const ownTimes = 4

// An article is a line of a file of articles.
type article struct{ Source, Title, Text string }

func readArticles(path string) ([]article, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var articles []article
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<24)
	for sc.Scan() {
		var a article
		if err := json.Unmarshal(sc.Bytes(), &a); err != nil {
			return nil, err
		}
		articles = append(articles, a)
	}
	return articles, sc.Err()
}

func report(data, file string) error {
	b, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	m, err := split.Open(b)
	if err != nil {
		return err
	}
	for _, name := range []string{"ud_ewt/en_ewt-ud-dev", "ud_ewt/en_ewt-ud-test", "ud_gum/en_gum-ud-dev", "ud_gum/gum_news_dev"} {
		trees, err := conllu.ReadFile(filepath.Join(data, "nlp", name+".conllu"))
		if err != nil {
			return err
		}
		for _, paragraphs := range []bool{false, true} {
			s := splitter.Measure(m, splitter.Texts(trees, paragraphs))
			log.Printf("%-22s paragraphs %-5v sentences %.3f  marked %v %.3f  bare %v %.3f", name, paragraphs,
				s.Sentences.F1(), s.Marked, s.Marked.F1(), s.Bare, s.Bare.F1())
		}
	}
	return nil
}
