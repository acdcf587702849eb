//go:build !amd64 || purego

package syntax

// hasVectors reports that there are no vector instructions here, so that the
// functions below are never called.
func hasVectors() bool { return false }

func findRows(*byte, int, *byte, int, *uint64, int, *uint32, *byte, int) int { return 0 }

func sumRows(*byte, int, *uint32, int, *[unitBlock / 4]uint64) {}

func sumRows128(*byte, int, *uint32, int, *[2 * unitBlock / 4]uint64) {}

func addLanes(*[MaxUnits / 4]uint64, *uint64, int) {}

func clip(*[MaxUnits / 4]uint64, int, int, *[MaxUnits]uint8) {}

func multiplyAdd(*int8, int, *[MaxUnits]uint8, *int32, *int32, int) {}
