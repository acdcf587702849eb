package names

import "github.com/annals-dev/annals/internal/syntax"

// A run is a stretch of words with capitals, hyphens inside included, that may
// hold one name or several.
type run struct {
	first, last int32 // in the sentence
	end         int32 // last word of the next run if one small word bridges the gap, last if not
}

// noRun stands for the run of a word without capital.
var noRun = run{-1, -1, -1}

// findRuns sets the runs of the words of s.
func (s *Sentence) findRuns() {
	for i := range s.runs {
		s.runs[i] = noRun
	}
	before := noRun
	for i := 0; i < len(s.Words); i++ {
		if s.Words[i].Case <= CaseLower {
			continue
		}
		r := run{int32(i), int32(s.runEnd(i)), int32(s.runEnd(i))}
		s.fill(r)
		if before.last >= 0 && int(before.last)+2 >= i && s.bridges(i-1) {
			before.end = r.last
			s.fill(before)
		}
		before = r
		i = int(r.last)
	}
}

func (s *Sentence) fill(r run) {
	for k := r.first; k <= r.last; k++ {
		s.runs[k] = r
	}
}

// runEnd returns the last word of the run that starts at word i.
func (s *Sentence) runEnd(i int) int {
	for {
		switch {
		case s.word(i+1).Case > CaseLower && i+1 < len(s.Words):
			i++
		case s.word(i+1).Shape&shapeHyphen != 0 && i+2 < len(s.Words) && s.Words[i+2].Case > CaseLower:
			i += 2
		default:
			return i
		}
	}
}

// bridges reports whether word i may stand between capitals inside a name.
func (s *Sentence) bridges(i int) bool {
	w := s.word(i)
	return w.Case == CaseLower && w.Len <= 3 || w.Len == 1 && w.Last == '&'
}

// runFeatures adds what the run of word i ends with, and how far.
func (s *Sentence) runFeatures(i int, f *syntax.Features, l1 uint64) {
	r := noRun
	if uint(i) < uint(len(s.runs)) {
		r = s.runs[i]
	}
	if r.first < 0 {
		f.Add(190, 0)
		return
	}
	last, first := s.word(int(r.last)), s.word(int(r.first))
	h := uint64(last.Hash)
	left, right := bounded(i-int(r.first)), bounded(int(r.last)-i)
	f.Add(190, 1+left<<4|right<<1)
	f.Add(191, h<<2|right)
	f.Add(192, uint64(last.Codes[0])<<8|right<<4|left)
	f.Add(193, uint64(last.Last&0xFFFFFF)<<2|right)
	f.Add(194, uint64(s.word(int(r.last)+1).Hash)<<2|right)
	f.Add(195, uint64(last.Flags)<<2|right)
	f.Add(196, uint64(first.Hash)<<2|left)
	f.Add(197, uint64(first.Flags)<<2|left)
	f.Add(198, h<<10|right<<8|l1)
	f.Add(199, uint64(s.word(int(r.first)-1).Hash)<<2|left)
	if r.end > r.last {
		f.Add(200, uint64(s.word(int(r.end)).Hash)<<2|right)
		f.Add(201, uint64(s.word(int(r.last)+1).Hash)<<32|h)
	}
}

// bounded returns 0, 1, 2, or 3 for more.
func bounded(n int) uint64 { return uint64(min(n, 3)) }

// hyphenFeatures adds what a hyphen, with or without spaces, joins word i to.
func (s *Sentence) hyphenFeatures(i int, f *syntax.Features, l1 uint64) {
	w := s.word(i)
	switch {
	case s.word(i + 1).hyphen():
		n2 := s.word(i + 2)
		f.Add(204, uint64(n2.Rank)<<16|uint64(n2.Case)<<8|l1)
		f.Add(205, uint64(n2.Hash)<<8|l1)
	case w.hyphen():
		n1 := s.word(i + 1)
		f.Add(206, uint64(n1.Rank)<<16|uint64(n1.Case)<<8|l1)
	case s.word(i - 1).hyphen():
		f.Add(207, uint64(w.Rank)<<16|uint64(w.Case)<<8|l1)
		f.Add(208, uint64(w.Hash)<<8|l1)
	}
}

// hyphen reports whether w is a hyphen alone.
func (w *Word) hyphen() bool { return w.Len == 1 && w.Last == '-' }
