package split

// A Habit is how a word is written: bits 0 and 1 say how often in lower case
// (0 unknown, 1 usually, 2 at times, 3 hardly ever), bits 2 and 3 how often,
// when it has a capital, it starts a sentence (0 unknown, 1 hardly ever, 2 at
// times, 3 usually).
type Habit uint8

// HabitBits is the binary logarithm of the number of habits in a model: words
// share them by hash.
const HabitBits = 15

// HabitSlot returns the place of w in the table of habits.
func HabitSlot(w string) uint32 { return hashOf(w) >> (32 - HabitBits) }
