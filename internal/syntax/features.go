package syntax

// MaxFeatures is the largest number of features of one decision. Their rows
// are summed up in 16-bit lanes of biased bytes, which overflow at 257.
const MaxFeatures = 192

// Features is the list of the features of one decision, each a hash of its
// template and value.
type Features struct {
	Keys [MaxFeatures]uint64
	N    int
}

func (f *Features) add(template, value uint64) {
	x := (value+1)*0x9E3779B97F4A7C15 + template*0xC2B2AE3D27D4EB4F
	x ^= x >> 32
	x *= 0xD6E8FEB86659FD93
	f.Keys[f.N] = x ^ x>>29
	f.N++
}
