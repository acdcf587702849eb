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
const hintTemplates = "hint1 w wt codes8 t+-4 w+-2 codes+-2 tagpairs tagtriples tagfours h-1 h-2"

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
	w := &c.Words[i]
	var t [9]uint64 // tags from four before to four after
	for k := range t {
		t[k] = c.tag(i + k - 4)
		r.add(30+uint64(k), t[k])
	}
	id := uint64(w.ID)
	r.add(1, id)
	r.add(2, id<<8|t[4])
	r.add(3, uint64(w.Last&0xFFFFFF))
	for k, code := range w.Codes {
		r.add(4+uint64(k), uint64(code))
	}
	for k := -2; k <= 2; k++ {
		if n := wordAt(c.Words, i+k); k != 0 {
			r.add(uint64(20+k), uint64(n.ID))
			r.add(uint64(25+k), uint64(n.Codes[0]))
			r.add(uint64(44+k), uint64(n.Codes[1]))
		}
	}
	c.sequences(&t, i, r)
	r.add(70, id<<8|t[3])
	r.add(71, id<<8|t[5])
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

// HintAll sets hints[i] to the hint of words[i], which have the given tags.
func (m *Model) HintAll(words []Word, tags, hints []uint8) {
	c := HintContext{words, tags, hints}
	var r Features
	n := HintOutcomes(len(m.Deps))
	var acts Acts
	var scores [MaxOutcomes]int32
	for i := range words {
		c.HintFeatures(i, &r)
		m.Hint.Activate(&r, &acts)
		m.Hint.Score(&acts, 0, n, &scores)
		hints[i] = uint8(Best(scores[:n]))
	}
}
