package names

// A vote is what a document says about one word: how often each label was given
// to it, 0 being capitalised outside of names in the middle of a sentence.
type vote struct {
	hash   uint32
	labels [maxLabels + 1]uint8
	lower  uint8 // occurrences without capital
}

// maxLabels bounds the labels of a model.
const maxLabels = 7

// A Memory holds what the names found so far in a document say about its words.
// It is a hash table that is used again for the next document.
type Memory struct {
	slots []vote
	shift uint
}

// reset empties m and makes room for n words.
func (m *Memory) reset(n int) {
	size, shift := 16, uint(28)
	for size < 2*n {
		size, shift = 2*size, shift-1
	}
	if len(m.slots) != size {
		m.slots = grow(m.slots, size)
	}
	clear(m.slots)
	m.shift = shift
}

// at returns the vote on the word with the given hash, which it adds if there is
// none yet.
func (m *Memory) at(hash uint32) *vote {
	mask := len(m.slots) - 1
	for i := int(hash * 0x9E3779B1 >> m.shift); ; i++ {
		v := &m.slots[i&mask]
		if v.hash == hash {
			return v
		}
		if v.hash == 0 {
			v.hash = hash
			return v
		}
	}
}

// counted reports whether the memory keeps word i of s.
func (s *Sentence) counted(i int) bool {
	w := &s.Words[i]
	return w.Case != CaseNone && w.Hash != 0 && (w.Case != CaseLower || w.Shape&shapeShort == 0)
}

// note adds the words of s, without their labels if labelled is not set.
func (m *Memory) note(s *Sentence, labelled bool) {
	for i := range s.Words {
		if !s.counted(i) {
			continue
		}
		v := m.at(s.Words[i].Hash)
		switch {
		case !labelled && s.Words[i].Case == CaseLower:
			increase(&v.lower)
		case labelled && s.Words[i].Case > CaseLower:
			if label, _ := Split(s.Labels[i]); label > 0 || i > 0 {
				increase(&v.labels[label])
			}
		}
	}
}

func increase(n *uint8) {
	if *n < 255 {
		*n++
	}
}

// Memo is what the rest of the document says about a word.
type Memo struct {
	Label uint8 // the most frequent label of the other occurrences, 0 if none has one
	Times uint8 // how many have it: 0, 1, 2, 3 for more
	Mixed bool  // whether another label, or none, is about as frequent
	Lower uint8 // occurrences without capital: 0, 1, 2 for more
	Known bool  // whether the labels of other occurrences were looked at
}

// recall sets the Memos of s; labelled tells whether m has the labels of s.
func (m *Memory) recall(s *Sentence, labelled bool) {
	for i := range s.Words {
		s.Memos[i] = Memo{}
		if !s.counted(i) || s.Words[i].Case == CaseLower {
			continue
		}
		v := *m.at(s.Words[i].Hash)
		s.Memos[i].Lower = min(v.lower, 2)
		if !labelled {
			continue
		}
		if label, _ := Split(s.Labels[i]); (label > 0 || i > 0) && v.labels[label] > 0 {
			v.labels[label]-- // its own
		}
		s.Memos[i].count(&v)
	}
}

func (o *Memo) count(v *vote) {
	o.Known = true
	best, second := 0, v.labels[0]
	for k := 1; k < len(v.labels); k++ {
		if v.labels[k] > v.labels[best] || best == 0 && v.labels[k] > 0 {
			if best > 0 {
				second = max(second, v.labels[best])
			}
			best = k
		} else {
			second = max(second, v.labels[k])
		}
	}
	o.Label, o.Times = uint8(best), min(v.labels[best], 3)
	o.Mixed = best > 0 && 2*second >= v.labels[best]
}

// value returns o as a number.
func (o *Memo) value() uint64 {
	v := uint64(o.Label)<<3 | uint64(o.Times)<<1
	if o.Mixed {
		v |= 1
	}
	if o.Known {
		v |= 1 << 8
	}
	return v
}
