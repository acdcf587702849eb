package nlp

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/annals-dev/annals/internal/split"
)

//go:embed models/en-sentences.bin
var sentencesFile []byte

// splitModel opens the embedded model once. A test opens it, so that no
// program can meet a damaged one.
var splitModel = sync.OnceValue(func() *split.Model {
	m, err := split.Open(sentencesFile)
	if err != nil {
		panic(err)
	}
	return m
})

// A splitter groups the tokens of one part after another into sentences.
type splitter struct {
	d         *Document
	model     *split.Model
	words     split.Text // of the part
	base      int        // index of its first token
	part, end int        // bytes of the part
	block     block      // around the last newline
}

// minSentence is how many bytes the sentences of a text have at least, on the
// whole; that of news is 130.
const minSentence = 64

// split appends the sentences of part k, which lies at p and whose tokens start
// at first.
func (s *splitter) split(p Span, k uint32, first int) {
	toks := s.d.Tokens
	if s.d.Sentences == nil && first < len(toks) {
		s.d.Sentences = make([]Sentence, 0, len(s.d.text)/minSentence+1)
	}
	s.part, s.end, s.block = int(p.Start), min(int(p.End), len(s.d.text)), block{}
	s.read(first)
	for i := first; i < len(toks); {
		last := s.sentenceEnd(i)
		s.d.Sentences = append(s.d.Sentences, Sentence{
			Span:  Span{toks[i].Start, toks[last-1].End},
			First: uint32(i), Last: uint32(last), Part: k,
		})
		i = last
	}
}

// read prepares the tokens from first on for the model.
func (s *splitter) read(first int) {
	s.base = first
	s.words.Reset(len(s.d.Tokens) - first)
	for i := first; i < len(s.d.Tokens); i++ {
		t := &s.d.Tokens[i]
		s.words.Add(s.d.text, int(t.Start), int(t.End))
	}
	s.words.Prepare(s.model)
}

// sentenceEnd returns the end of the sentence that starts at token i.
func (s *splitter) sentenceEnd(i int) int {
	stop := min(len(s.d.Tokens), i+MaxSentence)
	for j := i; j < stop-1; j++ {
		if s.words.Candidate(j-s.base) && (s.breaksLine(j) || s.ends(i, j)) {
			return j + 1
		}
	}
	return stop
}

// ends reports whether a sentence that starts at token i ends after token j.
func (s *splitter) ends(i, j int) bool {
	if s.d.Tokens[j].End == s.d.Tokens[j+1].Start {
		return s.words.Joins(j - s.base)
	}
	return s.words.Asked(j-s.base) && s.model.Ends(&s.words, i-s.base, j-s.base)
}

// breaksLine reports whether the line ends after token j in a way that ends a
// heading, a list item or a paragraph.
func (s *splitter) breaksLine(j int) bool {
	if !s.words.StartsLine(j + 1 - s.base) {
		return false
	}
	end, next := s.d.Tokens[j].End, s.d.Tokens[j+1].Start
	return strings.Count(s.d.text[end:next], "\n") > 1 || s.hardNewline(int(end), int(next))
}
