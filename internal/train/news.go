package train

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"

	"github.com/annals-dev/annals/internal/train/corpus"
	"github.com/annals-dev/annals/nlp"
)

// Sentences of plain text outside these lengths are left out: short ones are
// mostly headings, long ones mostly lists.
const (
	minWords = 5
	maxWords = 60
)

// News returns the news among the articles: reports of Wikinews, and daily
// summaries of Wikipedia's portal of current events.
func News(data string) ([]string, error) {
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

// Split returns the sentences of text that are of ordinary length.
func Split(text string) []corpus.Sentence {
	var out []corpus.Sentence
	d := nlp.Tokenize(text, nil)
	for _, s := range d.Sentences {
		if n := s.Last - s.First; n < minWords || n > maxWords {
			continue
		}
		var c corpus.Sentence
		for i := s.First; i < s.Last; i++ {
			c.Forms = append(c.Forms, d.Word(int(i)))
		}
		out = append(out, c)
	}
	return out
}
