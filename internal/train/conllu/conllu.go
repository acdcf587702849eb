// Package conllu reads treebanks in CoNLL-U.
package conllu

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
)

// A Word is one syntactic word.
type Word struct {
	Form  string
	Lemma string // "_" if the treebank gives none
	Tag   string // the XPOS column
	Head  int    // index of the head in the sentence, -1 for the root
	Dep   string
	Glued bool   // no space stands between it and the word before in the sentence
	Odds  string // shares of the tags that it may have, in percent, "NN:81,JJ:17", from MISC; empty if there is one
}

// A Sentence is one tree.
type Sentence struct {
	Doc     string // id of the document that holds it
	Text    string // as it was written; empty if the treebank does not tell
	Opening bool   // the first of a paragraph
	Words   []Word
}

// ReadFile reads the treebank in the file.
func ReadFile(name string) ([]Sentence, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return Read(f)
}

// Read returns the sentences of r. Multiword tokens and empty nodes are left
// out. Heads are checked to lie in the sentence.
func Read(r io.Reader) ([]Sentence, error) {
	p := parser{}
	sc := bufio.NewScanner(r)
	sc.Buffer(nil, 1<<24)
	for sc.Scan() {
		p.line++
		if err := p.read(sc.Text()); err != nil {
			return nil, fmt.Errorf("conllu: line %d: %w", p.line, err)
		}
	}
	if err := sc.Err(); err != nil {
		return nil, fmt.Errorf("conllu: %w", err)
	}
	if err := p.flush(); err != nil {
		return nil, fmt.Errorf("conllu: line %d: %w", p.line, err)
	}
	return p.out, nil
}

type parser struct {
	line int
	doc  string
	text string
	open bool
	cur  []Word
	glue glue
	out  []Sentence
}

func (p *parser) read(s string) error {
	switch {
	case s == "":
		return p.flush()
	case strings.HasPrefix(s, "# newdoc"):
		_, id, _ := strings.Cut(s, "=")
		p.doc = strings.TrimSpace(id)
		return nil
	case s == "# newpar" || strings.HasPrefix(s, "# newpar "):
		p.open = true
		return nil
	case strings.HasPrefix(s, "# text ="):
		p.text = strings.TrimSpace(s[len("# text ="):])
		return nil
	case s[0] == '#':
		return nil
	}
	return p.word(strings.Split(s, "\t"))
}

func (p *parser) word(col []string) error {
	if len(col) != 10 {
		return fmt.Errorf("%d columns, want 10", len(col))
	}
	if strings.ContainsAny(col[0], "-.") {
		p.glue.span(col)
		return nil
	}
	head, err := strconv.Atoi(col[6])
	if err != nil || head < 0 {
		return fmt.Errorf("head %q", col[6])
	}
	p.cur = append(p.cur, Word{Form: col[1], Lemma: col[2], Tag: col[4], Head: head - 1, Dep: col[7], Glued: p.glue.next(len(p.cur)+1, col), Odds: misc(col, "Odds")})
	return nil
}

// misc returns the value that column MISC has under the name.
func misc(col []string, name string) string {
	for item := range strings.SplitSeq(col[9], "|") {
		if key, value, ok := strings.Cut(item, "="); ok && key == name {
			return value
		}
	}
	return ""
}

func (p *parser) flush() error {
	if len(p.cur) == 0 {
		return nil
	}
	for _, w := range p.cur {
		if w.Head >= len(p.cur) {
			return fmt.Errorf("head %d outside the sentence", w.Head+1)
		}
	}
	p.out = append(p.out, Sentence{Doc: p.doc, Text: p.text, Opening: p.open, Words: p.cur})
	p.cur, p.text, p.open, p.glue = nil, "", false, glue{}
	return nil
}
