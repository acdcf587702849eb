package syntax

// A hint is a guess, made before parsing, at the relation of a word and the
// side on which its head stands. It lets the parser look further ahead than
// the few words that its features see.
const (
	rootHint = 0xFE
	noHint   = 0xFF
)

// HintOutcomes is the number of hints over n relations.
func HintOutcomes(n int) int { return 2 * n }

// HintOf returns the hint that is right for word i with relation dep to head.
func HintOf(i int, head int16, dep uint8) uint8 {
	if int(head) > i {
		return 2*dep + 1
	}
	return 2 * dep
}

// HintContext is what the features of hints look at.
type HintContext struct {
	Words []Word
	Tags  []uint8
	Hints []uint8 // hints of the words so far
}

// hintTemplates names the templates of HintFeatures, for Fingerprint.
const hintTemplates = "hint2 w wt codes8 t+-4 w+-2 codes+-2 tagpairs tagtriples tagfours h-1 h-2"

// hintPlaces is the number of places at which the features look at a word by
// itself: from two words before to two after.
const hintPlaces = 5

func (c *HintContext) tag(i int) uint64 {
	if uint(i) < uint(len(c.Tags)) {
		return uint64(c.Tags[i])
	}
	return MaxTags
}

func (c *HintContext) hint(i int) uint64 {
	if i < 0 {
		return noHint
	}
	return uint64(c.Hints[i])
}

// HintFeatures sets r to the features of word i.
func (c *HintContext) HintFeatures(i int, r *Features) {
	r.N = 0
	for place := range hintPlaces {
		c.place(place, i+place-hintPlaces/2, r)
	}
	c.together(i, r)
}

// place adds the features of word i at a place.
func (c *HintContext) place(place, i int, r *Features) {
	w, tag := wordAt(c.Words, i), c.tag(i)
	t := 100 + 20*uint64(place)
	r.add(t, uint64(w.ID))
	r.add(t+1, tag)
	if place != hintPlaces/2 {
		r.add(t+2, uint64(w.Codes[0]))
		r.add(t+3, uint64(w.Codes[1]))
		return
	}
	r.add(t+2, uint64(w.ID)<<8|tag)
	r.add(t+3, uint64(w.Last&0xFFFFFF))
	for k, code := range w.Codes {
		r.add(t+4+uint64(k), uint64(code))
	}
}

// together adds the features of word i that depend on more than one word at its
// place, or on words far away.
func (c *HintContext) together(i int, r *Features) {
	var t [9]uint64 // tags from four before to four after
	for k := range t {
		t[k] = c.tag(i + k - 4)
	}
	r.add(30, t[0])
	r.add(31, t[1])
	r.add(37, t[7])
	r.add(38, t[8])
	id := uint64(c.Words[i].ID)
	r.add(70, id<<8|t[3])
	r.add(71, id<<8|t[5])
	c.sequences(&t, i, r)
}

func (c *HintContext) sequences(t *[9]uint64, i int, r *Features) {
	h1, h2 := c.hint(i-1), c.hint(i-2)
	r.add(50, t[3]<<8|t[4])
	r.add(51, t[4]<<8|t[5])
	r.add(52, t[2]<<8|t[3])
	r.add(53, t[5]<<8|t[6])
	r.add(54, t[3]<<16|t[4]<<8|t[5])
	r.add(55, t[2]<<16|t[3]<<8|t[4])
	r.add(56, t[4]<<16|t[5]<<8|t[6])
	r.add(57, t[5]<<16|t[6]<<8|t[7])
	r.add(58, t[3]<<24|t[4]<<16|t[5]<<8|t[6])
	r.add(59, t[4]<<24|t[5]<<16|t[6]<<8|t[7])
	r.add(60, h1)
	r.add(61, h2)
	r.add(62, h1<<8|t[4])
	r.add(63, h2<<16|h1<<8|t[4])
	r.add(64, h1<<16|t[4]<<8|t[5])
}

// HintAll sets p.Hints from the words and tags of the sentence that p holds.
func (m *Model) HintAll(p *Parse) {
	var acts Acts
	var scores [MaxOutcomes]int32
	n := HintOutcomes(len(m.Deps))
	c := HintContext{p.Words[:p.n], p.Tags[:p.n], p.Hints[:p.n]}
	p.note()
	p.hinted.open(&m.Hint, hintPlaces)
	for i := range c.Words {
		p.hint(&c, i, &acts)
		m.Hint.Score(&acts, 0, n, &scores)
		c.Hints[i] = uint8(Best(scores[:n]))
	}
}

// hint computes the hidden layer for the hint of word i.
func (p *Parse) hint(c *HintContext, i int, acts *Acts) {
	s, m := &p.sums, &p.hinted
	s.clear()
	for place := range hintPlaces {
		at := i + place - hintPlaces/2
		w := at
		if uint(at) >= uint(p.n) {
			w = int(p.n) + 1
		}
		if !m.recall(s, p.slots[w], p.keys[w], place) {
			p.list.N = 0
			c.place(place, at, &p.list)
			m.learn(s, p.slots[w], place, &p.list)
		}
	}
	p.list.N = 0
	c.together(i, &p.list)
	m.net.sum(m.net.find(&p.list, &s.found), s)
	m.net.activate(s, acts)
}
