package corpus

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/annals-dev/annals/nlp"
)

// ReadTagged reads sentences with tags and without trees: a word, a tab and its
// tag on each line, an empty line after each sentence.
func ReadTagged(r io.Reader) (out []Sentence, err error) {
	var s Sentence
	sc := bufio.NewScanner(r)
	for line := 1; sc.Scan(); line++ {
		if sc.Text() == "" {
			if len(s.Forms) > 0 {
				out = append(out, s)
			}
			s = Sentence{}
			continue
		}
		form, name, _ := strings.Cut(sc.Text(), "\t")
		tag := nlp.ParseTag(name)
		if tag == nlp.Untagged {
			return nil, fmt.Errorf("corpus: line %d: tag %q", line, name)
		}
		s.Forms, s.Gold = append(s.Forms, form), append(s.Gold, uint8(tag-nlp.CC))
	}
	if len(s.Forms) > 0 {
		out = append(out, s)
	}
	return out, sc.Err()
}
