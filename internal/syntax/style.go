package syntax

// How a sentence uses capitals, from not at all to nothing else.
const (
	styleSmall    = iota // no word has one
	styleFirst           // the first word only
	styleSentence        // some words
	styleHalf            // half of the words or more
	styleTitle           // nine of ten
	styleCapitals        // no word has a small letter
)

// styleOf returns the style of a sentence.
func styleOf(words []Word) uint64 {
	alpha, upper, all := 0, 0, 0
	for i := range words {
		s := words[i].Shape
		if s&shapeAlpha == 0 {
			continue
		}
		alpha++
		if s&shapeUpper == 0 {
			continue
		}
		upper++
		if s&shapeLower == 0 {
			all++
		}
	}
	switch {
	case upper == 0:
		return styleSmall
	case all == alpha:
		return styleCapitals
	case 10*upper >= 9*alpha:
		return styleTitle
	case 2*upper >= alpha:
		return styleHalf
	case upper == 1 && words[0].Shape&shapeUpper != 0:
		return styleFirst
	}
	return styleSentence
}

// runAt returns the place of word i in its run of words with capitals: how many
// stand to its left and right, up to three, and whether the run opens the
// sentence; 0 if the word has no capital.
func runAt(words []Word, i int) uint64 {
	upper := func(k int) bool { return uint(k) < uint(len(words)) && words[k].Shape&shapeUpper != 0 }
	if !upper(i) {
		return 0
	}
	left, right := 0, 0
	for left < 3 && upper(i-left-1) {
		left++
	}
	for right < 3 && upper(i+right+1) {
		right++
	}
	run := uint64(1 + 4*left + right)
	if left == i {
		run += 16
	}
	return run
}

// capitalRows adds features of the capitals of the word, of its neighbours and
// of the sentence: they tell names from titles and shouts.
func (c *TagContext) capitalRows(i int, r *Features) {
	w, p1, n1 := &c.Words[i], wordAt(c.Words, i-1), wordAt(c.Words, i+1)
	run, shape, class := runAt(c.Words, i), uint64(w.Shape), uint64(w.Class)
	r.add(70, c.style<<16|shape)
	r.add(71, c.style<<16|class)
	r.add(72, run<<8|shape)
	r.add(73, run<<16|class)
	r.add(74, c.style<<24|shape<<16|uint64(w.ID))
	r.add(75, run<<8|c.style)
	r.add(76, run<<16|tagAt(c.Tags, i-1)<<8|shape)
	r.add(77, shape<<16|uint64(p1.Shape)<<8|uint64(n1.Shape))
	r.add(78, shape<<16|uint64(w.Codes[0]))
	r.add(79, shape<<16|uint64(n1.ID))
}

// kindRows adds features of addresses, files and the like.
func kindRows(r *Features, w *Word, left uint64) {
	if w.Kind == 0 {
		return
	}
	kind := uint64(w.Kind)
	r.add(80, kind)
	r.add(81, kind<<32|uint64(w.Last))
	r.add(82, kind<<8|left)
	r.add(83, kind<<8|uint64(w.Shape))
}

// glueRows adds features of the spaces around a word: they tell a hyphen from a
// dash, and a file's suffix from a word.
func glueRows(r *Features, p1, w, n1 *Word, left uint64) {
	var glue uint64
	if w.Glued {
		glue = 1
	}
	if n1.Glued {
		glue |= 2
	}
	shape := uint64(w.Shape)
	r.add(88, glue<<8|shape)
	if w.Shape&shapeAlpha != 0 {
		return
	}
	r.add(89, glue<<32|uint64(w.Last))
	r.add(90, glue<<40|left<<32|uint64(w.Last))
	r.add(91, glue<<16|uint64(n1.Shape)<<8|shape)
	r.add(92, glue<<16|uint64(p1.Shape)<<8|shape)
}

// quoteReach is how many words away a quotation mark's partner is looked for.
const quoteReach = 64

// The hashes of the straight quotation marks.
const quoteHash, singleHash = 0x3c09ccac, 0xa57f0fa6

// quoteRows adds features that tell opening marks from closing ones.
func (c *TagContext) quoteRows(i int, r *Features) {
	var open, after, last uint64
	hash := c.Words[i].Hash
	for k := max(0, i-quoteReach); k < i; k++ {
		if c.Words[k].Hash == hash {
			open ^= 1
		}
	}
	for k := i + 1; k < min(len(c.Words), i+quoteReach) && after < 3; k++ {
		if c.Words[k].Hash == hash {
			after++
		}
	}
	if i == len(c.Words)-1 {
		last = 1
	}
	r.add(84, open)
	r.add(85, open<<8|after<<1|last)
	r.add(86, open<<8|tagAt(c.Tags, i-1))
	r.add(87, open<<16|uint64(wordAt(c.Words, i+1).Shape))
}
