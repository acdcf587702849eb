package learn

// fold returns the sum of the lanes.
func fold(s *[16]float32) float32 {
	for n := 8; n > 0; n /= 2 {
		for l := range n {
			s[l] += s[l+n]
		}
	}
	return s[0]
}
