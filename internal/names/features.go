package names

// templates names the templates of Rows in order, for Fingerprint.
const templates = "names2"

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
func (s *Sentence) Features(i int, f *Rows) {
	f.N = 0
	w, p1, n1 := s.word(i), s.word(i-1), s.word(i+1)
	p2, n2 := s.word(i-2), s.word(i+2)
	f.add(0, 0)
	f.self(w, i)
	f.neighbour(32, p1, 4)
	f.neighbour(64, n1, 4)
	f.neighbour(96, p2, 2)
	f.neighbour(128, n2, 2)
	f.add(160, s.listed(i))
	f.add(161, s.listed(i-1)<<8|s.listed(i))
	f.add(162, s.listed(i)<<8|s.listed(i+1))
	l1, l2 := s.label(i-1), s.label(i-2)
	h, c := uint64(w.Hash), uint64(w.Case)
	f.add(163, l1)
	f.add(164, l2<<8|l1)
	f.add(165, h<<8|l1)
	f.add(166, c<<8|l1)
	f.add(167, uint64(n1.Case)<<16|c<<8|l1)
	f.add(168, uint64(p1.Hash)<<8|l1)
	f.add(169, s.listed(i)<<8|l1)
	f.add(170, uint64(w.Codes[0])<<8|l1)
	f.add(171, h<<32|uint64(p1.Hash))
	f.add(172, h<<32|uint64(n1.Hash))
	f.add(173, uint64(p2.Case)<<16|uint64(p1.Case)<<12|c<<8|uint64(n1.Case)<<4|uint64(n2.Case))
	f.add(174, uint64(w.Flags)<<16|uint64(n1.Flags))
	f.add(175, uint64(p1.Flags)<<16|uint64(w.Flags))
	f.add(176, uint64(w.Codes[0])<<8|uint64(n1.Codes[0]))
	f.add(177, uint64(p1.Codes[0])<<8|uint64(w.Codes[0]))
	o := s.memo(i).value()
	lower := uint64(s.memo(i).Lower)
	f.add(179, o)
	f.add(180, o<<8|l1)
	f.add(181, o<<16|c<<8|s.listed(i))
	f.add(182, s.memo(i-1).value())
	f.add(183, s.memo(i+1).value())
	f.add(184, s.memo(i-1).value()<<10|o)
	f.add(185, o<<10|s.memo(i+1).value())
	f.add(186, lower<<8|c<<1|first(i))
	f.add(187, lower<<16|c<<12|first(i)<<10|o)
	f.add(188, h<<10|o)
	f.add(178, uint64(p1.Hash)<<32|uint64(n1.Hash))
}

// self adds the features of the word itself.
func (f *Rows) self(w *Word, i int) {
	c := uint64(w.Case)
	f.add(1, uint64(w.Hash))
	f.add(2, uint64(w.Hash)<<8|c)
	f.add(3, c<<1|first(i))
	f.add(4, uint64(w.Shape)<<1|first(i))
	f.add(5, uint64(w.Last&0xFFFF))
	f.add(6, uint64(w.Last&0xFFFFFF))
	f.add(7, uint64(w.Last))
	f.add(8, uint64(w.First))
	f.add(9, uint64(w.Flags))
	f.add(10, uint64(w.Rank)<<8|c)
	f.add(11, uint64(w.Rank)<<8|first(i))
	for k, code := range w.Codes {
		f.add(12+uint64(k), uint64(code))
	}
	for k := range 4 {
		f.add(20+uint64(k), uint64(w.Codes[k])<<8|c)
	}
	f.add(24, uint64(w.Last&0xFFFFFF)<<8|c)
}

// neighbour adds the features of a word nearby, with n of its codes.
func (f *Rows) neighbour(base uint64, w *Word, n int) {
	f.add(base, uint64(w.Hash))
	f.add(base+1, uint64(w.Case)<<1|glue(w))
	f.add(base+2, uint64(w.Shape))
	f.add(base+3, uint64(w.Flags))
	f.add(base+4, uint64(w.Last&0xFFFFFF))
	for k := range n {
		f.add(base+5+uint64(k), uint64(w.Codes[k]))
	}
}

func glue(w *Word) uint64 {
	if w.Glued {
		return 1
	}
	return 0
}
