package syntax

// MaxTags is the largest number of tags; two numbers above it stand for the
// root and for no word at all.
const MaxTags = 60

// TagContext is what the tagger's features look at.
type TagContext struct {
	Words []Word
	Tags  []uint8 // tags of the words so far
	Verbs VerbSet
	style uint64 // how the sentence uses capitals
}

// Start makes c the context of a sentence.
func (c *TagContext) Start(words []Word, tags []uint8) {
	c.Words, c.Tags, c.style = words, tags, styleOf(words)
}

// tagTemplates names the templates of TagFeatures in order, for Fingerprint.
const tagTemplates = "tag3 bias w shape class suf1-4 pre1-3 codes8 w-1 w+1 w-2 w+2 shapes classes " +
	"suf-1 suf+1 codes-1:4 codes+1:4 t-1 t-2t-1 t-1w t-1code t-1class class+1 t-1suf ww ww " +
	"style run shapes kind quotes glue verb"

var noWord = Word{Hash: 1, Shape: 0xFF, Class: 0xFF}

func wordAt(words []Word, i int) *Word {
	if uint(i) < uint(len(words)) {
		return &words[i]
	}
	return &noWord
}

func tagAt(tags []uint8, i int) uint64 {
	if i < 0 {
		return MaxTags
	}
	return uint64(tags[i])
}

// TagFeatures sets r to the features of word i.
func (c *TagContext) TagFeatures(i int, r *Features) {
	r.N = 0
	w, p1, n1 := &c.Words[i], wordAt(c.Words, i-1), wordAt(c.Words, i+1)
	p2, n2 := wordAt(c.Words, i-2), wordAt(c.Words, i+2)
	wordRows(r, w, i == 0)
	contextRows(r, p2, p1, n1, n2)
	t1, t2 := tagAt(c.Tags, i-1), tagAt(c.Tags, i-2)
	id, class := uint64(w.ID), uint64(w.Class)
	r.add(50, t1)
	r.add(51, t2<<8|t1)
	r.add(52, id<<8|t1)
	r.add(53, uint64(w.Codes[0])<<8|t1)
	r.add(54, class<<8|t1)
	r.add(55, class<<8|uint64(n1.Class))
	r.add(56, uint64(w.Last&0xFFFFFF)<<8|t1)
	r.add(57, id<<16|uint64(p1.ID))
	r.add(58, id<<16|uint64(n1.ID))
	r.add(59, class<<16|uint64(n1.Class)<<8|uint64(n2.Class))
	r.add(60, class<<16|uint64(n1.Class)<<8|t1)
	c.capitalRows(i, r)
	kindRows(r, w, t1)
	glueRows(r, p1, w, n1, t1)
	c.verbRows(i, r, t1)
	if w.Hash == quoteHash || w.Hash == singleHash {
		c.quoteRows(i, r)
	}
}

func wordRows(r *Features, w *Word, first bool) {
	shape := uint64(w.Shape) << 1
	if first {
		shape |= 1
	}
	r.add(1, uint64(w.ID))
	r.add(2, shape)
	r.add(3, uint64(w.Class))
	r.add(4, uint64(w.Last&0xFF))
	r.add(5, uint64(w.Last&0xFFFF))
	r.add(6, uint64(w.Last&0xFFFFFF))
	r.add(7, uint64(w.Last))
	r.add(8, uint64(w.First))
	r.add(9, uint64(w.Last&0xFFFF)<<16|shape)
	r.add(10, uint64(w.ID)<<16|shape)
	r.add(11, uint64(w.Class)<<16|shape)
	for k, code := range w.Codes {
		r.add(12+uint64(k), uint64(code))
	}
}

func contextRows(r *Features, p2, p1, n1, n2 *Word) {
	r.add(24, uint64(p1.ID))
	r.add(25, uint64(n1.ID))
	r.add(26, uint64(p2.ID))
	r.add(27, uint64(n2.ID))
	r.add(28, uint64(p1.Shape))
	r.add(29, uint64(n1.Shape))
	r.add(30, uint64(n1.Class))
	r.add(31, uint64(n2.Class))
	r.add(32, uint64(p1.Last&0xFFFFFF))
	r.add(33, uint64(n1.Last&0xFFFFFF))
	r.add(34, uint64(n1.Class)<<8|uint64(n2.Class))
	for k := range 4 {
		r.add(36+uint64(k), uint64(p1.Codes[k]))
		r.add(40+uint64(k), uint64(n1.Codes[k]))
	}
}

// TagAll sets tags[i] to the number of the tag of words[i].
func (m *Model) TagAll(words []Word, tags []uint8) {
	c := TagContext{Verbs: m.verbs}
	c.Start(words, tags)
	var r Features
	var acts Acts
	var scores [MaxOutcomes]int32
	for i := range words {
		c.TagFeatures(i, &r)
		m.Tag.Activate(&r, &acts)
		m.Tag.Score(&acts, 0, len(m.Tags), &scores)
		tags[i] = uint8(Best(scores[:len(m.Tags)]))
	}
}

// Best returns the index of the highest score, the first of equals.
func Best(scores []int32) int {
	best := 0
	for k, s := range scores {
		if s > scores[best] {
			best = k
		}
	}
	return best
}
