package learn

import "math"

// exp returns e to the x for x <= 0. Unlike math.Exp, which is assembly on
// some processors, it gives the same bits everywhere: every product is
// rounded by a conversion, so that no compiler fuses it with the sum.
func exp(x float32) float32 {
	if x < -80 {
		return 0
	}
	const log2e, ln2hi, ln2lo = 1.44269504, 0.693359375, -2.12194440e-4
	n := float32(int32(float32(x*log2e) - 0.5))
	r := x - float32(n*ln2hi)
	r -= float32(n * ln2lo)
	y := float32(1.0 / 720)
	for _, c := range [...]float32{1.0 / 120, 1.0 / 24, 1.0 / 6, 0.5, 1, 1} {
		y = float32(y*r) + c
	}
	return y * math.Float32frombits(uint32(int32(n)+127)<<23)
}
