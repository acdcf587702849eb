package learn

// Best returns the index of the highest score, the first of equals.
func Best(scores []float32) int {
	best := 0
	for k, x := range scores {
		if x > scores[best] {
			best = k
		}
	}
	return best
}
