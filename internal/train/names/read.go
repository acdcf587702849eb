package names

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"github.com/annals-dev/annals/nlp"
)

// ReadUNER returns the documents of a Universal NER file: the text in a comment,
// then columns of number, form and tag.
func ReadUNER(r io.Reader, g *Gazetteer) ([]Text, error) {
	var out []Text
	var cur aligned
	docs := map[int]bool{}
	err := lines(r, func(line string) error {
		if line == "" {
			if cur.text != "" {
				out = append(out, cur.finish(g.unerLabel))
			}
			cur = aligned{}
			return nil
		}
		if text, ok := strings.CutPrefix(line, "# text = "); ok {
			cur.text = text
		}
		if strings.HasPrefix(line, "# newdoc") {
			docs[len(out)] = true
		}
		if line[0] == '#' {
			return nil
		}
		col := strings.Split(line, "\t")
		if len(col) < 3 {
			return fmt.Errorf("%d columns", len(col))
		}
		cur.add(col[1], col[2])
		return nil
	})
	return collect(out, maxSentences, func(i int) bool { return docs[i] }), err
}

const (
	maxSentences = 60 // of a document
	gmbSentences = 12 // that are taken for a document where the source tells none
)

// ReadGMB returns the sentences of a file with columns of token, tag and name,
// empty lines between sentences.
func ReadGMB(r io.Reader, g *Gazetteer) ([]Text, error) {
	var out []Text
	var cur joined
	err := lines(r, func(line string) error {
		if line == "" {
			if cur.b.Len() > 0 {
				out = append(out, g.repairGMB(cur.finish(g.gmbLabel)))
			}
			cur = joined{}
			return nil
		}
		col := strings.Split(line, "\t")
		if len(col) != 3 {
			return fmt.Errorf("%d columns", len(col))
		}
		cur.add(col[0], col[2])
		return nil
	})
	return collect(out, gmbSentences, func(int) bool { return false }), err
}

// ReadTeacher returns the texts that teacher.py wrote.
func ReadTeacher(r io.Reader) ([]Text, error) {
	var out []Text
	err := lines(r, func(line string) error {
		var row struct {
			Text  string
			Spans []teacherSpan
			Links [][2]int
		}
		if err := json.Unmarshal([]byte(line), &row); err != nil {
			return err
		}
		t := Text{Text: row.Text}
		for _, s := range row.Spans {
			t.Spans = append(t.Spans, Span(s))
		}
		for _, l := range row.Links {
			t.Links = append(t.Links, Span{Start: l[0], End: l[1]})
		}
		out = append(out, t)
		return nil
	})
	return out, err
}

// A teacherSpan is written as [start, end, label].
type teacherSpan Span

// UnmarshalJSON implements json.Unmarshaler.
func (s *teacherSpan) UnmarshalJSON(b []byte) error {
	var label string
	if err := json.Unmarshal(b, &[]any{&s.Start, &s.End, &label}); err != nil {
		return err
	}
	s.Label = parseLabel(label)
	return nil
}

func parseLabel(name string) nlp.Label {
	for l := nlp.PER; l < nlp.NumLabels; l++ {
		if l.String() == name {
			return l
		}
	}
	return Mask
}

func lines(r io.Reader, read func(line string) error) error {
	sc := bufio.NewScanner(r)
	sc.Buffer(nil, 1<<24)
	for n := 1; sc.Scan(); n++ {
		if err := read(sc.Text()); err != nil {
			return fmt.Errorf("line %d: %w", n, err)
		}
	}
	return sc.Err()
}
