package splitter

import "github.com/annals-dev/annals/internal/split"

// counts are how often the words of one slot were written how.
type counts struct {
	lower, inner, opening int // in lower case; with a capital inside and at the start of a sentence
}

// habits returns the table of habits that the texts show.
func habits(texts []Text) []split.Habit {
	var slots [1 << split.HabitBits]counts
	for i := range texts {
		countHabits(&texts[i], &slots)
	}
	table := make([]split.Habit, len(slots))
	for i := range slots {
		table[i] = slots[i].habit()
	}
	return table
}

func countHabits(t *Text, slots *[1 << split.HabitBits]counts) {
	open := true
	for i, w := range t.words {
		c := &slots[split.HabitSlot(w)]
		switch {
		case w[0]-'a' < 26:
			c.lower++
		case w[0]-'A' >= 26:
		case open:
			c.opening++
		case t.words[i-1][0]-'a' < 26 || t.words[i-1] == ",":
			c.inner++
		}
		open = t.ends[i]
	}
}

func (c counts) habit() split.Habit {
	return split.Habit(grade(c.lower, c.lower+c.inner) | grade(c.opening, c.opening+c.inner)<<2)
}

// grade returns 1 to 3 for the share of n in all, the first habit for large
// shares; 0 if there are too few to tell.
func grade(n, all int) int {
	switch {
	case all < 3:
		return 0
	case n*10 >= all*9:
		return 1
	case n*10 >= all*3:
		return 2
	}
	return 3
}
