//go:build !purego

package syntax

import "golang.org/x/sys/cpu"

// hasVectors reports whether the processor has the instructions of
// vector_amd64.s.
func hasVectors() bool { return cpu.X86.HasAVX2 }

// findRows sets rows to the rows of the keys that have one and returns how many
// that are.
//
//go:noescape
func findRows(pilots *byte, shift int, slots *byte, n int, keys *uint64, count int, found *uint32, rows *byte, stride int) int

// sumRows adds to sums 64 bytes of each of the n rows whose numbers start at
// ids: those at rows plus the number times stride.
//
//go:noescape
func sumRows(rows *byte, stride int, ids *uint32, n int, sums *[unitBlock / 4]uint64)

// sumRows128 does the same with 128 bytes.
//
//go:noescape
func sumRows128(rows *byte, stride int, ids *uint32, n int, sums *[2 * unitBlock / 4]uint64)

// addLanes adds n words, a multiple of eight, of 16-bit lanes to sums.
//
//go:noescape
func addLanes(sums *[MaxUnits / 4]uint64, lanes *uint64, n int)

// clip sets acts to the sums of the given number of units, less base, shifted
// by ActShift and clipped to 0 and MaxAct.
//
//go:noescape
func clip(sums *[MaxUnits / 4]uint64, units, base int, acts *[MaxUnits]uint8)

// multiplyAdd sets scores to bias plus the products of acts and the weights, for
// the given number of blocks of eight outcomes.
//
//go:noescape
func multiplyAdd(out *int8, units int, acts *[MaxUnits]uint8, bias, scores *int32, blocks int)
