package split

import (
	"slices"
	"strings"

	"github.com/annals-dev/annals/internal/abbrev"
)

// A Text is the tokens of one part of a text, ready to be asked about. The zero
// Text is empty; it may be reset and used again.
type Text struct {
	words []Word
	end   int    // of the last word
	style uint32 // how sentences of the text end and start
	model *Model // whose habits the words have
	keys  Keys   // of the gap that is looked at
}

// Reset empties t and makes room for n words.
func (t *Text) Reset(n int) { t.words = slices.Grow(t.words[:0], n) }

// Add appends the token text[start:end]. Only space is between it and the
// token before, which is of the same text.
func (t *Text) Add(text string, start, end int) {
	t.words = append(t.words, Word{})
	w := &t.words[len(t.words)-1]
	w.hash, w.shape = plainWord(text, start, end)
	w.size = uint8(min(end-start, 255))
	if w.shape == 0 {
		*w = newWord(text[start:end])
	}
	switch {
	case len(t.words) == 1:
	case start == t.end:
		w.flags |= glued
	case start-t.end > 1 || text[t.end] == '\n':
		w.flags |= after(text[t.end:start])
	}
	t.end = end
}

// after returns the flags of a word after space.
func after(space string) uint8 {
	if strings.IndexByte(space, '\n') >= 0 {
		return lined
	}
	return 0
}

// Prepare fills in what depends on other words of the text. It must be called
// when all words are added, before the text is asked about.
func (t *Text) Prepare(m *Model) {
	t.model = m
	var s signs
	l := &Word{} // the word before
	next := 0    // the first word that looks for its final mark
	for i := range t.words {
		w := &t.words[i]
		w.final = maxFinal
		l.flags |= mayEndIf(l, w)
		if (traits[l.shape]|traits[w.shape])&(pairs|final) != 0 {
			s.read(l, w)
		}
		w.flags |= s.inside
		if traits[w.shape]&final != 0 {
			t.finalAt(next, i)
			next = i + 1
		}
		l = w
	}
	t.style = s.style(len(t.words))
}

// mayEndIf returns the flag mayEnd of l, which r follows, if it has it.
func mayEndIf(l, r *Word) uint8 {
	asked := uint8(gaps[r.flags&glued][l.shape&(maxShapes-1)] >> (r.shape & (maxShapes - 1)) & 1)
	return (asked | r.flags>>linedShift) << mayEndShift
}

// finalAt tells the words from next to i how far they are from the final mark
// at i.
func (t *Text) finalAt(next, i int) {
	for d := range min(i+1-next, maxFinal) {
		t.words[i-d].final = uint8(d)
	}
}

// Candidate reports whether a sentence might end after word j, which is not the
// last: a line does, or it has to be asked whether the sentence Joins the next
// or the model Ends it.
func (t *Text) Candidate(j int) bool { return t.words[j].flags&mayEnd != 0 }

// StartsLine reports whether there is a newline between word j and the one
// before it.
func (t *Text) StartsLine(j int) bool { return t.words[j].flags&lined != 0 }

// Asked reports whether a sentence might end between word j and the next, so
// that the model has to decide.
func (t *Text) Asked(j int) bool {
	l, r := &t.words[j], &t.words[j+1]
	if r.flags&glued != 0 || gaps[0][l.shape]>>r.shape&1 == 0 {
		return false
	}
	c := l.abbr()
	return c != abbrev.Title && c != abbrev.Number
}

// Joins reports whether a sentence ends between word j and the next although no
// space is between them: a mark stands before a capital.
func (t *Text) Joins(j int) bool {
	return gaps[glued][t.words[j].shape]>>t.words[j+1].shape&1 != 0
}

// Shape returns the shape of word j.
func (t *Text) Shape(j int) Shape { return t.words[j].shape }

// Marked reports whether word j is punctuation that may end a sentence, a word
// with a period, or closes one that ends so: a reader would look for the end of
// the sentence after it.
func (t *Text) Marked(j int) bool { return traits[t.words[t.closed(j)].shape]&marked != 0 }

// closed returns the last word up to j that is no closing quote or bracket, or
// the third before j.
func (t *Text) closed(j int) int {
	for stop := max(j-3, 0); j > stop && traits[t.words[j].shape]&closes != 0; {
		j--
	}
	return j
}
