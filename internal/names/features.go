package names

import "github.com/annals-dev/annals/internal/syntax"

// templates names the templates of Features in order, for Fingerprint.
const templates = "names3"

// noWord stands for what is before and after a sentence.
var noWord = Word{Hash: 1, Shape: 0xFF, Rank: 0xFF, Case: 0xF}

func (s *Sentence) word(i int) *Word {
	if uint(i) < uint(len(s.Words)) {
		return &s.Words[i]
	}
	return &noWord
}

func (s *Sentence) listed(i int) uint64 {
	if uint(i) < uint(len(s.Listed)) {
		return uint64(s.Listed[i])
	}
	return 0
}

// noMemo stands for the memos of what is before and after a sentence.
var noMemo Memo

func (s *Sentence) memo(i int) *Memo {
	if uint(i) < uint(len(s.Memos)) {
		return &s.Memos[i]
	}
	return &noMemo
}

func first(i int) uint64 {
	if i == 0 {
		return 1
	}
	return 0
}

func (s *Sentence) label(i int) uint64 {
	if i < 0 {
		return 255
	}
	return uint64(s.Labels[i])
}

// Features sets f to the features of word i, whose labels to the left are known.
func (s *Sentence) Features(i int, f *syntax.Features) {
	f.N = 0
	w, p1, n1 := s.word(i), s.word(i-1), s.word(i+1)
	p2, n2 := s.word(i-2), s.word(i+2)
	self(f, w, i)
	neighbour(f, 32, p1, 4)
	neighbour(f, 64, n1, 4)
	neighbour(f, 96, p2, 2)
	neighbour(f, 128, n2, 2)
	f.Add(160, s.listed(i))
	f.Add(161, s.listed(i-1)<<8|s.listed(i))
	f.Add(162, s.listed(i)<<8|s.listed(i+1))
	l1, l2 := s.label(i-1), s.label(i-2)
	h, c := uint64(w.Hash), uint64(w.Case)
	f.Add(163, l1)
	f.Add(164, l2<<8|l1)
	f.Add(165, h<<8|l1)
	f.Add(166, c<<8|l1)
	f.Add(167, uint64(n1.Case)<<16|c<<8|l1)
	f.Add(168, uint64(p1.Hash)<<8|l1)
	f.Add(169, s.listed(i)<<8|l1)
	f.Add(170, uint64(w.Codes[0])<<8|l1)
	f.Add(171, h<<32|uint64(p1.Hash))
	f.Add(172, h<<32|uint64(n1.Hash))
	f.Add(173, uint64(p2.Case)<<16|uint64(p1.Case)<<12|c<<8|uint64(n1.Case)<<4|uint64(n2.Case))
	f.Add(174, uint64(w.Flags)<<16|uint64(n1.Flags))
	f.Add(175, uint64(p1.Flags)<<16|uint64(w.Flags))
	f.Add(176, uint64(w.Codes[0])<<8|uint64(n1.Codes[0]))
	f.Add(177, uint64(p1.Codes[0])<<8|uint64(w.Codes[0]))
	o := s.memo(i).value()
	lower := uint64(s.memo(i).Lower)
	f.Add(179, o)
	f.Add(180, o<<8|l1)
	f.Add(181, o<<16|c<<8|s.listed(i))
	f.Add(182, s.memo(i-1).value())
	f.Add(183, s.memo(i+1).value())
	f.Add(184, s.memo(i-1).value()<<10|o)
	f.Add(185, o<<10|s.memo(i+1).value())
	f.Add(186, lower<<8|c<<1|first(i))
	f.Add(187, lower<<16|c<<12|first(i)<<10|o)
	f.Add(188, h<<10|o)
	s.runFeatures(i, f, l1)
	s.hyphenFeatures(i, f, l1)
	f.Add(202, s.spelledAt(i)<<8|l1)
	f.Add(203, s.spelledAt(i-1)<<3|s.spelledAt(i+1))
	f.Add(178, uint64(p1.Hash)<<32|uint64(n1.Hash))
}

// self adds the features of the word itself.
func self(f *syntax.Features, w *Word, i int) {
	c := uint64(w.Case)
	f.Add(1, uint64(w.Hash))
	f.Add(2, uint64(w.Hash)<<8|c)
	f.Add(3, c<<1|first(i))
	f.Add(4, uint64(w.Shape)<<1|first(i))
	f.Add(5, uint64(w.Last&0xFFFF))
	f.Add(6, uint64(w.Last&0xFFFFFF))
	f.Add(7, uint64(w.Last))
	f.Add(8, uint64(w.First))
	f.Add(9, uint64(w.Flags))
	f.Add(10, uint64(w.Rank)<<8|c)
	f.Add(11, uint64(w.Rank)<<8|first(i))
	for k, code := range w.Codes {
		f.Add(12+uint64(k), uint64(code))
	}
	for k := range 4 {
		f.Add(20+uint64(k), uint64(w.Codes[k])<<8|c)
	}
	f.Add(24, uint64(w.Last&0xFFFFFF)<<8|c)
}

// neighbour adds the features of a word nearby, with n of its codes.
func neighbour(f *syntax.Features, base uint64, w *Word, n int) {
	f.Add(base, uint64(w.Hash))
	f.Add(base+1, uint64(w.Case)<<1|glue(w))
	f.Add(base+2, uint64(w.Shape))
	f.Add(base+3, uint64(w.Flags))
	f.Add(base+4, uint64(w.Last&0xFFFFFF))
	for k := range n {
		f.Add(base+5+uint64(k), uint64(w.Codes[k]))
	}
}

func glue(w *Word) uint64 {
	if w.Glued {
		return 1
	}
	return 0
}
