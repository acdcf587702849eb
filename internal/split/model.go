package split

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
)

// Version is the format of model files that this package reads and writes.
const Version = 2

const (
	magic      = "annalspl"
	headerSize = 32
)

// WeightBits is the binary logarithm of the number of weights in a model.
const WeightBits = 18

// ErrModel is wrapped by every error about a model file that cannot be used.
var ErrModel = errors.New("split: bad model file")

// A Model is an opened model file. It is immutable.
type Model struct {
	Notes string // training texts and licences

	habits  *[1 << HabitBits]byte  // by HabitSlot
	weights *[1 << WeightBits]byte // int8, by the upper bits of a feature's hash
}

// Marshal returns the model file of its parts. Layout, all little-endian: magic
// (8 bytes), version, CRC-32C of all that follows the header, length of the
// notes (4 bytes each), zeros to 32; then notes, habits, weights.
func Marshal(notes string, habits []Habit, weights []int8) []byte {
	b := make([]byte, headerSize)
	b = append(b, notes...)
	for _, h := range habits {
		b = append(b, byte(h))
	}
	for _, w := range weights {
		b = append(b, byte(w))
	}
	copy(b, magic)
	binary.LittleEndian.PutUint32(b[8:], Version)
	binary.LittleEndian.PutUint32(b[12:], checksum(b[headerSize:]))
	binary.LittleEndian.PutUint32(b[16:], uint32(len(notes)))
	return b
}

func checksum(b []byte) uint32 { return crc32.Checksum(b, crc32.MakeTable(crc32.Castagnoli)) }

// Open opens a model file in place; the file must not be changed afterwards.
func Open(file []byte) (*Model, error) {
	if len(file) < headerSize || string(file[:8]) != magic {
		return nil, fmt.Errorf("%w: no header", ErrModel)
	}
	if v := binary.LittleEndian.Uint32(file[8:]); v != Version {
		return nil, fmt.Errorf("%w: version %d, want %d", ErrModel, v, Version)
	}
	body, notes := file[headerSize:], uint64(binary.LittleEndian.Uint32(file[16:]))
	if uint64(len(body)) != notes+1<<HabitBits+1<<WeightBits {
		return nil, fmt.Errorf("%w: size", ErrModel)
	}
	if checksum(body) != binary.LittleEndian.Uint32(file[12:]) {
		return nil, fmt.Errorf("%w: checksum", ErrModel)
	}
	rest := body[notes:]
	return &Model{Notes: string(body[:notes]), habits: (*[1 << HabitBits]byte)(rest), weights: (*[1 << WeightBits]byte)(rest[1<<HabitBits:])}, nil
}

// habit returns the habit of w, 0 if it is no word.
func (m *Model) habit(w *Word) Habit {
	if w.size == 0 {
		return 0
	}
	return Habit(m.habits[w.hash>>(32-HabitBits)])
}

// Score returns the sum of the weights of k.
func (m *Model) Score(k *Keys) int32 {
	sum, w := int32(0), m.weights
	for i := 0; i < len(k); i += 4 {
		sum += weight(w, k[i]) + weight(w, k[i+1]) + weight(w, k[i+2]) + weight(w, k[i+3])
	}
	return sum
}

// weight returns the weight of a feature.
func weight(w *[1 << WeightBits]byte, hash uint32) int32 {
	return int32(int8(w[hash>>(32-WeightBits)]))
}

// Scale is how many steps of the integer weights make a score of 1, the
// logarithm of the odds.
const Scale = 24

// Scores that must be exceeded where no mark tells that a sentence ends. In
// text that was written with care missing marks are rare, and a wrong end costs
// more than a missed one; careless writers leave them out.
const (
	strict  = 16
	lenient = -24
)

// Ends reports whether a sentence that starts at word first ends after word j,
// about which the model is asked.
func (m *Model) Ends(t *Text, first, j int) bool {
	t.Features(first, j, &t.keys)
	return m.Score(&t.keys) > t.threshold(j)
}

// threshold returns the score that must be exceeded for an end after word j.
func (t *Text) threshold(j int) int32 {
	switch {
	case t.Marked(j):
		return 0
	case t.style&careless != 0:
		return lenient
	}
	return strict
}
