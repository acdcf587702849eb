package split

// Keys holds the hashes of the features of one gap, by template.
type Keys [44]uint32

// Features sets k to those of the gap after word j of a sentence that starts at
// word first.
func (t *Text) Features(first, j int, k *Keys) {
	w := t.around(j)
	l, r, r2 := &w[2], &w[3], &w[4]
	v := view{
		l: l, r: r, r2: r2, r3: w[5].shape,
		start: t.at(first), before: t.at(first - 1),
		closed: t.words[t.closed(j)].shape,
		style:  t.style, repeats: repeats(&w),
		left: t.capitals(j, -1), right: t.capitals(j+1, 1),
		length: steps(j + 1 - first), place: steps(j + 1), rest: steps(len(t.words) - j - 1),
	}
	v.l2 = &noWord
	if first <= j-1 {
		v.l2 = &w[1]
	}
	if first <= j-2 {
		v.l3 = w[0].shape
	}
	v.features(t.model, k)
}

// around returns words j-2 to j+3, zero words outside of the text.
func (t *Text) around(j int) (w [6]Word) {
	if j >= 2 && j+4 <= len(t.words) {
		return [6]Word(t.words[j-2:])
	}
	for i := range w {
		w[i] = *t.at(j - 2 + i)
	}
	return w
}

// at returns word i, a zero word outside of the text.
func (t *Text) at(i int) *Word {
	if uint(i) < uint(len(t.words)) {
		return &t.words[i]
	}
	return &noWord
}

var noWord Word

// repeats tells how many words before the gap in the middle of w come again
// after it, up to 2.
func repeats(w *[6]Word) uint32 {
	switch {
	case w[2].hash == w[3].hash:
		return 1
	case w[1].hash == w[3].hash && w[2].hash == w[4].hash:
		return 2
	}
	return 0
}

// capitals returns how many words in a row, from word i on in steps of 1 or -1,
// have capitals, up to 5.
func (t *Text) capitals(i, step int) uint32 {
	n := uint32(0)
	for n < 5 && uint(i) < uint(len(t.words)) && traits[t.words[i].shape]&capital != 0 {
		i += step
		n++
	}
	return n
}

// steps returns n in steps that grow: 0 to 5 exactly, then the double each.
func steps(n int) uint32 { return uint32(stepTable[min(n, len(stepTable)-1)]) }

var stepTable = buildSteps()

func buildSteps() (t [42]uint8) {
	for n := range t {
		switch {
		case n <= 5:
			t[n] = uint8(n)
		case n <= 8:
			t[n] = 6
		case n <= 12:
			t[n] = 7
		case n <= 20:
			t[n] = 8
		case n <= 40:
			t[n] = 9
		default:
			t[n] = 10
		}
	}
	return t
}
