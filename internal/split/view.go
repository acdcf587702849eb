package split

import "math"

// A view is what the features of a gap look at.
type view struct {
	l, l2, r, r2   *Word // the words before the gap, from it on, and after it
	start, before  *Word // the first word of the sentence, and the one before it
	l3, r3, closed Shape // of the third words; of what quotes and brackets close
	style, repeats uint32
	left, right    uint32 // capitalised words in a row before and after the gap
	length         uint32 // steps from the start of the sentence
	place, rest    uint32 // steps from the start of the text and to its end
}

// The multipliers and offsets that mix the values of a feature.
const (
	mixA, stepA   = 0x9E3779B1, 0x3C6EF372
	mixB, offsetB = 0x85EBCA77, 0x7F4A7C15
)

// key returns the hash of the feature of template n with the values a and b,
// (a + n stepA) mixA and (b + offsetB) mixB mixed. It is given the products
// a mixA and b mixB: that of a value of parts, hi<<8 | lo, is the sum of those
// of its parts, hi mixB<<8 + lo mixB, so that a part that is in many features is
// multiplied once.
func key(n, a, b uint32) uint32 {
	h := (a + n*(stepA*mixA&math.MaxUint32)) ^ (b + offsetB*mixB&math.MaxUint32)
	return (h ^ h>>15) * 0x2C1B3C6D
}

func mulA[T ~uint8 | ~uint32](v T) uint32 { return uint32(v) * mixA }
func mulB[T ~uint8 | ~uint32](v T) uint32 { return uint32(v) * mixB }

// features sets k to the features of the gap. All names stand for products with
// mixB, but those that end in A.
func (v *view) features(m *Model, k *Keys) {
	shapes := uint32(v.l.shape)<<8 | uint32(v.r.shape)
	gapA, gap := mulA(shapes), mulB(shapes)
	lA, rA, l2A, r2A := mulA(v.l.hash), mulA(v.r.hash), mulA(v.l2.hash), mulA(v.r2.hash)
	l, l2, l3, r, r2, r3 := mulB(v.l.shape), mulB(v.l2.shape), mulB(v.l3), mulB(v.r.shape), mulB(v.r2.shape), mulB(v.r3)
	lHabit, l2Habit, rHabit, r2Habit := mulB(m.habit(v.l)), mulB(m.habit(v.l2)), mulB(m.habit(v.r)), mulB(m.habit(v.r2))
	k[0] = key(0, gapA, 0)
	k[1] = key(1, lA, r)
	k[2] = key(2, rA, l)
	k[3] = key(3, gapA, lHabit<<8+rHabit)
	k[4] = key(4, gapA, l2<<8+r2)
	k[5] = key(5, lA, mulB(v.r.hash))
	k[6] = key(6, gapA, l2<<24+l3<<16+r2<<8+r3)
	k[7] = key(7, gapA, l2<<8+l3)
	k[8] = key(8, gapA, r2<<8+r3)
	k[9] = key(9, l2A, gap)
	k[10] = key(10, l2A, mulB(v.l.hash))
	k[11] = key(11, r2A, gap)
	k[12] = key(12, rA, mulB(v.r2.hash))
	k[13] = key(13, lA, rHabit<<8+r2)
	k[14] = key(14, rA, lHabit<<8+l)
	k[15] = key(15, rA, r2<<8+l)
	k[16] = key(16, gapA, rHabit<<16+r2<<8+r2Habit)
	k[17] = key(17, gapA, lHabit<<16+l2<<8+l2Habit)
	k[18] = key(18, gapA, mulB(v.l.flags&seen)<<8+mulB(v.l.flags&glued))
	k[19] = key(19, gapA, mulB(v.l.size)<<8+l2)
	k[20] = key(20, lA, rHabit<<8+r)
	k[21] = key(21, mulA(v.l.abbr()), gap<<8+rHabit)
	k[22] = key(22, gapA, mulB(v.closed))
	k[23] = key(23, mulA(v.closed), l<<24+r<<16+rHabit<<8+r2)
	length, final := mulB(v.length), mulB(v.r.final)
	start, before, startHabit := mulB(v.start.shape), mulB(v.before.shape), mulB(m.habit(v.start))
	k[24] = key(24, gapA, length)
	k[25] = key(25, gapA, length<<8+start)
	k[26] = key(26, mulA(v.start.hash), length<<8+l)
	k[27] = key(27, gapA, start<<8+startHabit)
	k[28] = key(28, gapA, final)
	k[29] = key(29, gapA, final<<8+length)
	left, right, style := mulB(v.left), mulB(v.right), mulB(v.style)
	k[30] = key(30, gapA, left<<8+right)
	k[31] = key(31, gapA, left<<16+length<<8+right)
	k[32] = key(32, gapA, style)
	k[33] = key(33, mulA(v.style), rHabit<<16+gap)
	k[34] = key(34, gapA, mulB(v.place)<<8+mulB(v.rest))
	k[35] = key(35, gapA, mulB(v.repeats)<<8+left)
	placeA := mulA(v.place)
	k[36] = key(36, placeA, mulB(v.r.hash))
	k[37] = key(37, gapA<<8+placeA, rHabit<<16+r2<<8+style)
	k[38] = key(38, gapA<<8+placeA, final<<8+start)
	k[39] = key(39, gapA, before<<8+length)
	k[40] = key(40, gapA, before<<8+start)
	rHabitA := mulA(m.habit(v.r))
	k[41] = key(41, gapA<<8+rHabitA, before<<8+r2)
	k[42] = key(42, mulA(v.before.hash), mulB(v.start.hash))
	k[43] = key(43, rHabitA, left<<16+right<<8+length)
}
