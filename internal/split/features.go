package split

import "math"

// Keys holds the hashes of the features of one gap, by template.
type Keys [44]uint32

// The multipliers and offsets that mix the values of a feature.
const (
	mixA, stepA   = 0x9E3779B1, 0x3C6EF372
	mixB, offsetB = 0x85EBCA77, 0x7F4A7C15
)

// key returns the hash of the feature of template n with the values a and b:
// (a + n stepA) mixA and (b + offsetB) mixB, multiplied out so that features
// share the products of values, mixed.
func key(n, a, b uint32) uint32 {
	h := (a*mixA + n*(stepA*mixA&math.MaxUint32)) ^ (b*mixB + offsetB*mixB&math.MaxUint32)
	h = (h ^ h>>15) * 0x2C1B3C6D
	return h ^ h>>13
}

// at returns word i, a zero word outside of the text.
func (t *Text) at(i int) *Word {
	if uint(i) < uint(len(t.words)) {
		return &t.words[i]
	}
	return &noWord
}

var noWord Word

// Features sets k to those of the gap after word j of a sentence that starts at
// word first.
func (t *Text) Features(first, j int, k *Keys) {
	l1, r1 := t.at(j), t.at(j+1)
	l2, r2 := t.at(j-1), t.at(j+2)
	l3, r3 := t.at(j-2), t.at(j+3)
	if first > j-1 {
		l2 = &noWord
	}
	if first > j-2 {
		l3 = &noWord
	}
	gap := uint32(l1.shape)<<8 | uint32(r1.shape)
	l1Habit, r1Habit := t.habit(l1), t.habit(r1)
	k[0] = key(0, gap, 0)
	k[1] = key(1, l1.hash, uint32(r1.shape))
	k[2] = key(2, r1.hash, uint32(l1.shape))
	k[3] = key(3, gap, l1Habit<<8|r1Habit)
	k[4] = key(4, gap, uint32(l2.shape)<<8|uint32(r2.shape))
	k[5] = key(5, l1.hash, r1.hash)
	k[6] = key(6, gap, uint32(l2.shape)<<24|uint32(l3.shape)<<16|uint32(r2.shape)<<8|uint32(r3.shape))
	k[7] = key(7, gap, uint32(l2.shape)<<8|uint32(l3.shape))
	k[8] = key(8, gap, uint32(r2.shape)<<8|uint32(r3.shape))
	k[9] = key(9, l2.hash, gap)
	k[10] = key(10, l2.hash, l1.hash)
	k[11] = key(11, r2.hash, gap)
	k[12] = key(12, r1.hash, r2.hash)
	k[13] = key(13, l1.hash, r1Habit<<8|uint32(r2.shape))
	k[14] = key(14, r1.hash, l1Habit<<8|uint32(l1.shape))
	k[15] = key(15, r1.hash, uint32(r2.shape)<<8|uint32(l1.shape))
	k[16] = key(16, gap, r1Habit<<16|uint32(r2.shape)<<8|t.habit(r2))
	k[17] = key(17, gap, l1Habit<<16|uint32(l2.shape)<<8|t.habit(l2))
	k[18] = key(18, gap, uint32(l1.flags&seen)<<8|uint32(l1.flags&glued))
	k[19] = key(19, gap, uint32(l1.size)<<8|uint32(l2.shape))
	k[20] = key(20, l1.hash, r1Habit<<8|uint32(r1.shape))
	k[21] = key(21, uint32(l1.abbr()), gap<<8|r1Habit)
	closed := uint32(t.words[t.closed(j)].shape)
	k[22] = key(22, gap, closed)
	k[23] = key(23, closed, uint32(l1.shape)<<24|uint32(r1.shape)<<16|r1Habit<<8|uint32(r2.shape))
	t.place(first, j, gap, k)
}

// place adds the features of where the gap stands in its sentence and text.
func (t *Text) place(first, j int, gap uint32, k *Keys) {
	l1, r1, start := t.at(j), t.at(j+1), t.at(first)
	r1Habit, final := t.habit(r1), uint32(r1.final)
	left, right := t.capitals(j, -1), t.capitals(j+1, 1)
	length, place := steps(j+1-first), steps(j+1)
	k[24] = key(24, gap, length)
	k[25] = key(25, gap, length<<8|uint32(start.shape))
	k[26] = key(26, start.hash, length<<8|uint32(l1.shape))
	k[27] = key(27, gap, uint32(start.shape)<<8|t.habit(start))
	k[28] = key(28, gap, final)
	k[29] = key(29, gap, final<<8|length)
	k[30] = key(30, gap, left<<8|right)
	k[31] = key(31, gap, left<<16|length<<8|right)
	k[32] = key(32, gap, t.style)
	k[33] = key(33, t.style, r1Habit<<16|gap)
	k[34] = key(34, gap, place<<8|steps(len(t.words)-j-1))
	k[35] = key(35, gap, t.repeats(j)<<8|left)
	k[36] = key(36, place, r1.hash)
	k[37] = key(37, gap<<8|place, r1Habit<<16|uint32(t.at(j+2).shape)<<8|t.style)
	k[38] = key(38, gap<<8|place, final<<8|uint32(start.shape))
	prev := uint32(t.at(first - 1).shape)
	k[39] = key(39, gap, prev<<8|length)
	k[40] = key(40, gap, prev<<8|uint32(start.shape))
	k[41] = key(41, gap<<8|r1Habit, prev<<8|uint32(t.at(j+2).shape))
	k[42] = key(42, t.at(first-1).hash, start.hash)
	k[43] = key(43, r1Habit, left<<16|right<<8|length)
}

// repeats tells how many words before the gap come again after it, up to 2.
func (t *Text) repeats(j int) uint32 {
	switch {
	case t.at(j).hash == t.at(j+1).hash:
		return 1
	case t.at(j-1).hash == t.at(j+1).hash && t.at(j).hash == t.at(j+2).hash:
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

// habit returns the habit of w, a word of the text or noWord.
func (t *Text) habit(w *Word) uint32 {
	if w.size == 0 {
		return 0
	}
	return uint32(t.model.habit(w.hash))
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
