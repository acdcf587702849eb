package train

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"

	"github.com/annals-dev/annals/internal/train/conllu"
	"github.com/annals-dev/annals/nlp"
)

// Sentences of plain text outside these lengths are left out: short ones are
// mostly headings, long ones mostly lists.
const (
	minWords = 5
	maxWords = 60
)

// News returns the sentences of the articles, as words without tags and trees:
// reports of Wikinews, daily summaries of Wikipedia's portal of current events,
// and one in three of the White House's papers and speeches, which are long.
func News(data string) ([]conllu.Sentence, error) {
	var out []conllu.Sentence
	papers := 0
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
			if strings.HasPrefix(a.Source, "White House") {
				if papers++; papers%3 != 0 {
					continue
				}
			}
			out = append(out, split(a.Text)...)
		}
	}
	return out, nil
}

// split returns the sentences of text that are of ordinary length.
func split(text string) []conllu.Sentence {
	var out []conllu.Sentence
	d := nlp.Tokenize(text, nil)
	for _, s := range d.Sentences {
		if n := s.Last - s.First; n < minWords || n > maxWords {
			continue
		}
		var c conllu.Sentence
		for i := s.First; i < s.Last; i++ {
			glued := i > s.First && d.Tokens[i-1].End == d.Tokens[i].Start
			c.Words = append(c.Words, conllu.Word{Form: d.Word(int(i)), Head: -1, Glued: glued})
		}
		out = append(out, c)
	}
	return out
}
