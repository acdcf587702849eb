package syntax

import "math/bits"

// MaxDeps is the largest number of relations; the number above it stands for
// no relation.
const MaxDeps = 62

const noDep = MaxDeps

const (
	rootTag = MaxTags
	noTag   = MaxTags + 1
)

// ParseOutcomes is the number of outcomes of a parser with n relations: the
// moves, then the relations of Left, then those of Right from the next
// multiple of three.
func ParseOutcomes(n int) int { return RightAt(n) + n }

// LeftAt is the outcome of Left's first relation.
const LeftAt = NumMoves

// RightAt returns the outcome of Right's first relation.
func RightAt(n int) int { return (LeftAt + n + Lanes - 1) / Lanes * Lanes }

// A Parse is the scratch memory of one parse.
type Parse struct {
	State
	Words []Word  // of the sentence, then of the root and of no word
	Tags  []uint8 // likewise
	Hints []uint8 // likewise; Run sets them
	list  Features

	sums   sums
	keys   []wordKey // of the words, with their tags; HintAll sets them
	slots  []int32   // of the keys
	hinted memory    // of the hints' net
	memory memory    // of the parser's
}

// Start prepares p for a sentence of n words; the caller fills Words[:n] and
// Tags[:n].
func (p *Parse) Start(n int) {
	p.Reset(n)
	p.Words, p.Tags, p.Hints = grow(p.Words, n+2), grow(p.Tags, n+2), grow(p.Hints, n+2)
	p.keys, p.slots = grow(p.keys, n+2), grow(p.slots, n+2)
	p.Words[n], p.Words[n+1] = Word{Class: 0xFE, ID: 0xFFFE}, Word{Class: 0xFF, ID: 0xFFFF}
	p.Tags[n], p.Tags[n+1] = rootTag, noTag
	p.Hints[n], p.Hints[n+1] = rootHint, noHint
}

// note sets the keys of all words, with their tags.
func (p *Parse) note() {
	for i := range p.Words {
		p.keys[i] = p.Words[i].key(uint64(p.Tags[i]))
		p.slots[i] = p.keys[i].slot()
	}
}

// Run parses the sentence that p holds.
func (m *Model) Run(p *Parse) {
	var acts Acts
	var scores [MaxOutcomes]int32
	m.HintAll(p)
	p.memory.open(&m.Parse, places)
	for !p.Done() {
		if p.forced() {
			p.Apply(Shift, 0)
			continue
		}
		p.activate(&acts)
		m.Parse.Score(&acts, 0, NumMoves, &scores)
		move := p.bestMove(&scores)
		dep := 0
		if move != Shift {
			dep = m.relation(p, move, &acts, &scores)
		}
		p.Apply(move, uint8(dep))
	}
}

// relation returns the best relation for the arc that move makes: relation 0,
// "root", for the artificial root's and any other for the rest.
func (m *Model) relation(p *Parse, move Move, acts *Acts, scores *[MaxOutcomes]int32) int {
	head, _ := p.Arc(move)
	if head == p.n {
		return 0
	}
	from := LeftAt
	if move == Right {
		from = RightAt(len(m.Deps))
	}
	m.Parse.Score(acts, from, from+len(m.Deps), scores)
	return 1 + Best(scores[from+1:from+len(m.Deps)])
}

// forced reports whether Shift is the only possible move.
func (s *State) forced() bool { return len(s.stack) == 1 && s.next < s.n }

func (s *State) bestMove(scores *[MaxOutcomes]int32) Move {
	best, found := Shift, false
	for m := Shift; m < NumMoves; m++ {
		if s.Allowed(m) && (!found || scores[m] > scores[best]) {
			best, found = m, true
		}
	}
	return best
}

// parseTemplates names the templates of Features, for Fingerprint.
const parseTemplates = "parse2 hints; s0 s1 b0 b1 full; s2 b2 brief; kids; pairs; triples; distances; valency"

// places is the number of places at which the features look at a word by
// itself: the top three of the stack and the next three words.
const places = 6

func (p *Parse) at() [places]int16 {
	return [places]int16{p.top(0), p.top(1), p.ahead(0), p.ahead(1), p.top(2), p.ahead(2)}
}

// Features returns the features of the present state.
func (p *Parse) Features() *Features {
	p.list.N = 0
	at := p.at()
	for place, w := range at {
		p.place(place, w)
	}
	p.together(&at)
	return &p.list
}

// activate computes the hidden layer for the present state.
func (p *Parse) activate(acts *Acts) {
	s, m := &p.sums, &p.memory
	s.clear()
	at := p.at()
	for place, w := range at {
		if !m.recall(s, p.slots[w], p.keys[w], place) {
			p.list.N = 0
			p.place(place, w)
			m.learn(s, p.slots[w], place, &p.list)
		}
	}
	p.list.N = 0
	p.together(&at)
	m.net.sum(m.net.find(&p.list, &s.found), s)
	m.net.activate(s, acts)
}

// place adds the features of word i at a place.
func (p *Parse) place(place int, i int16) {
	switch place {
	case 4:
		p.brief(90, i)
	case 5:
		p.brief(95, i)
	default:
		p.full(10+20*uint64(place), i)
	}
}

// together adds the features that depend on more than one word at its place.
func (p *Parse) together(at *[places]int16) {
	s0, s1, b0, b1, s2, b2 := at[0], at[1], at[2], at[3], at[4], at[5]
	k0, k1, kb := &p.kids[s0], &p.kids[s1], &p.kids[b0]
	p.kid(100, k0.left)
	p.kid(105, k0.right)
	p.kid(110, k1.left)
	p.kid(115, k1.right)
	p.kid(120, kb.left)
	p.far(125, k0.left2)
	p.far(126, k0.right2)
	p.far(127, k1.left2)
	p.far(128, k1.right2)
	p.far(129, kb.left2)
	p.pairs(s0, s1, b0, b1)
	p.triples([6]int16{s0, s1, s2, b0, b1, b2})
	p.shape(s0, s1, b0)
	p.hints(s0, s1, b0, b1, b2)
}

func (p *Parse) full(t uint64, i int16) {
	w, tag := &p.Words[i], uint64(p.Tags[i])
	r := &p.list
	r.add(t, uint64(w.ID))
	r.add(t+1, tag)
	r.add(t+2, uint64(w.ID)<<8|tag)
	for k, code := range w.Codes[:4] {
		r.add(t+3+uint64(k), uint64(code))
	}
	r.add(t+12, uint64(w.Codes[0])<<8|tag)
}

func (p *Parse) brief(t uint64, i int16) {
	w := &p.Words[i]
	p.list.add(t, uint64(w.ID))
	p.list.add(t+1, uint64(p.Tags[i]))
	p.list.add(t+2, uint64(w.Codes[0]))
	p.list.add(t+3, uint64(w.Codes[1]))
}

func (p *Parse) kid(t uint64, i int16) {
	w := &p.Words[i]
	p.list.add(t, uint64(w.ID))
	p.list.add(t+1, uint64(p.Tags[i])<<8|uint64(p.Deps[i]))
	p.list.add(t+2, uint64(p.Deps[i]))
	p.list.add(t+3, uint64(w.Codes[0]))
}

func (p *Parse) far(t uint64, i int16) {
	p.list.add(t, uint64(p.Tags[i])<<8|uint64(p.Deps[i]))
}

func (p *Parse) pairs(s0, s1, b0, b1 int16) {
	p.pair(140, s0, b0)
	p.pair(150, s1, s0)
	p.pair(160, s1, b0)
	p.list.add(170, uint64(p.Tags[b0])<<8|uint64(p.Tags[b1]))
}

func (p *Parse) pair(t uint64, a, b int16) {
	wa, wb := &p.Words[a], &p.Words[b]
	ta, tb := uint64(p.Tags[a]), uint64(p.Tags[b])
	r := &p.list
	r.add(t, ta<<8|tb)
	r.add(t+2, uint64(wa.ID)<<8|tb)
	r.add(t+3, uint64(wb.ID)<<8|ta)
	r.add(t+4, uint64(wa.Codes[0])<<8|uint64(wb.Codes[0]))
}

func (p *Parse) triples(at [6]int16) {
	var t [6]uint64
	for i, w := range at {
		t[i] = uint64(p.Tags[w])
	}
	s0, s1, s2, b0, b1, b2 := t[0], t[1], t[2], t[3], t[4], t[5]
	k0, k1, kb := &p.kids[at[0]], &p.kids[at[1]], &p.kids[at[3]]
	tag := func(i int16) uint64 { return uint64(p.Tags[i]) }
	r := &p.list
	r.add(180, s0<<16|b0<<8|b1)
	r.add(181, s1<<16|s0<<8|b0)
	r.add(182, s2<<16|s1<<8|s0)
	r.add(183, b0<<16|b1<<8|b2)
	r.add(184, s0<<16|b0<<8|tag(kb.left))
	r.add(185, s0<<16|b0<<8|tag(k0.left))
	r.add(186, s0<<16|b0<<8|tag(k0.right))
	r.add(187, s1<<16|s0<<8|tag(k0.left))
	r.add(188, s1<<16|s0<<8|tag(k0.right))
	r.add(189, s1<<16|s0<<8|tag(k1.left))
	r.add(190, s1<<16|s0<<8|tag(k1.right))
	r.add(191, s1<<24|s0<<16|b0<<8|b1)
}

func (p *Parse) shape(s0, s1, b0 int16) {
	r := &p.list
	k0, k1, kb := &p.kids[s0], &p.kids[s1], &p.kids[b0]
	t0, t1, tb := uint64(p.Tags[s0]), uint64(p.Tags[s1]), uint64(p.Tags[b0])
	near, far := distance(b0-s0), distance(s0-s1)
	r.add(200, near)
	r.add(201, far)
	r.add(202, near<<16|t0<<8|tb)
	r.add(203, far<<16|t1<<8|t0)
	r.add(204, uint64(k0.lefts)<<16|uint64(k0.rights)<<8|t0)
	r.add(205, uint64(k1.lefts)<<16|uint64(k1.rights)<<8|t1)
	r.add(206, uint64(kb.lefts)<<8|tb)
	r.add(207, uint64(p.Deps[k0.left])<<16|uint64(p.Deps[k0.right])<<8|t0)
	r.add(208, uint64(p.Deps[k1.left])<<16|uint64(p.Deps[k1.right])<<8|t1)
	r.add(209, uint64(p.Deps[kb.left])<<16|uint64(p.Deps[kb.left2])<<8|tb)
	r.add(210, uint64(p.Words[s0].ID)<<8|uint64(p.Deps[k0.right]))
	r.add(211, uint64(p.Words[s1].ID)<<8|uint64(p.Deps[k1.right]))
	r.add(212, uint64(p.Words[b0].ID)<<8|uint64(p.Deps[kb.left]))
	r.add(213, uint64(min(len(p.stack), 4)))
}

func (p *Parse) hints(s0, s1, b0, b1, b2 int16) {
	r := &p.list
	h0, h1, hb := uint64(p.Hints[s0]), uint64(p.Hints[s1]), uint64(p.Hints[b0])
	t0, t1, tb := uint64(p.Tags[s0]), uint64(p.Tags[s1]), uint64(p.Tags[b0])
	r.add(220, h0)
	r.add(221, h1)
	r.add(222, hb)
	r.add(223, uint64(p.Hints[b1]))
	r.add(224, uint64(p.Hints[b2]))
	r.add(225, h0<<8|hb)
	r.add(226, h1<<8|h0)
	r.add(227, h0<<16|t0<<8|tb)
	r.add(228, hb<<16|t0<<8|tb)
	r.add(229, h0<<16|t0<<8|t1)
	r.add(230, hb<<8|uint64(p.Hints[b1]))
}

// distance puts a distance into one of a few classes.
func distance(d int16) uint64 {
	if d < 0 {
		return 0
	}
	if d <= 4 {
		return uint64(d)
	}
	return 3 + uint64(bits.Len16(uint16(d)))
}
