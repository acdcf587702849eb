// Command lemmas builds the table of irregular forms, nlp/data/lemma.tsv.
package main

import (
	"flag"
	"log"
	"os"
	"path/filepath"
	"strings"

	"github.com/annals-dev/annals/internal/train/conllu"
	"github.com/annals-dev/annals/internal/train/lemmas"
)

const header = `# what:    English word forms whose dictionary form the rules of internal/lemma do not give, by class:
#          O function words, V verbs (not base forms), N plurals, A comparatives and superlatives, P pronouns, B base forms of verbs
# source:  built by internal/train/cmd/lemmas from the training splits of UD English EWT and GUM (genres with free texts),
#          the words of GloVe 6B by frequency, and the lists of internal/train/lemmas
# licence: CC BY-SA 4.0 (facts of UD English EWT and GUM); GloVe: PDDL
# date:    2025-11
`

func main() {
	log.SetFlags(0)
	data := flag.String("data", "", "folder with ud_ewt, ud_gum and glove100d")
	out := flag.String("out", "nlp/data/lemma.tsv", "table to write")
	flag.Parse()
	if err := run(*data, *out); err != nil {
		log.Fatal("lemmas: ", err)
	}
}

func run(data, out string) error {
	trees, err := conllu.Training(data)
	if err != nil {
		return err
	}
	words, err := os.ReadFile(filepath.Join(data, "glove100d/words.200k.txt"))
	if err != nil {
		return err
	}
	table := lemmas.Build(trees, strings.Fields(string(words)))
	return os.WriteFile(out, append([]byte(header), table...), 0o666)
}
