package learn

// A Rand is a small seeded generator (splitmix64) whose sequence never
// changes between Go releases.
type Rand struct{ state uint64 }

// NewRand returns the generator of seed.
func NewRand(seed uint64) *Rand { return &Rand{seed} }

// Uint64 returns the next 64 bits.
func (r *Rand) Uint64() uint64 {
	r.state += 0x9E3779B97F4A7C15
	x := r.state
	x = (x ^ x>>30) * 0xBF58476D1CE4E5B9
	x = (x ^ x>>27) * 0x94D049BB133111EB
	return x ^ x>>31
}

// Float returns a number in [0, 1).
func (r *Rand) Float() float32 { return float32(r.Uint64()>>40) / (1 << 24) }

// Shuffle orders n things at random by calls of swap.
func (r *Rand) Shuffle(n int, swap func(i, j int)) {
	for i := n - 1; i > 0; i-- {
		swap(i, int(r.Uint64()%uint64(i+1)))
	}
}
