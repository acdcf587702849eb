package names

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"hash/fnv"
	"strings"

	"github.com/annals-dev/annals/internal/syntax"
)

// Version is the format of model files that this package reads and writes.
const Version = 3

const (
	magic      = "annalnam"
	headerSize = 64
)

// ErrModel is wrapped by every error about a model file that cannot be used.
var ErrModel = errors.New("names: bad model file")

// Sections of a model file, in order.
const (
	secNotes   = iota // what it was trained on and under which licences, as text
	secLabels         // names of the labels, one a line
	secLexicon        // a Lexicon
	secPhrases
	secIndex
	secRows
	secOut
	secBias
	numSections
)

// A Model is an opened model file. It is immutable.
type Model struct {
	Notes   string   // training texts and licences
	Labels  []string // names of the labels from 1
	Lexicon Lexicon
	Phrases Phrases
	Net     syntax.Net

	outcomes int
}

// Sections are the parts of a model file before it is written.
type Sections struct {
	Notes            string
	Labels           []string
	Lexicon, Phrases []byte
	Net              syntax.Weights
}

// Outcomes returns the number of outcomes of n labels.
func Outcomes(n int) int { return 4*n + 1 }

// Fingerprint stands for the feature templates and the network's shape: a file
// with another fingerprint was trained for other features.
func Fingerprint() uint32 {
	h := fnv.New32a()
	fmt.Fprint(h, templates, NumFlags, PhraseBits, MaxPhrase, NumCodes, syntax.RowScale, syntax.ActShift, syntax.OutScale)
	return h.Sum32()
}

// Marshal returns the model file of s. Layout, all little-endian: magic (8
// bytes), version, fingerprint, CRC-32C of all that follows the header, number
// of hidden units (4 bytes each), zeros to 64; then for each section its length (8 bytes), then the
// sections, each padded to a multiple of 64.
func (s *Sections) Marshal() []byte {
	parts := [numSections][]byte{
		[]byte(s.Notes), []byte(strings.Join(s.Labels, "\n")), s.Lexicon, s.Phrases, s.Net.Index, s.Net.Rows, s.Net.Out, s.Net.Bias,
	}
	b := make([]byte, align(headerSize+8*numSections))
	for i, p := range parts {
		binary.LittleEndian.PutUint64(b[headerSize+8*i:], uint64(len(p)))
		b = append(b, p...)
		b = append(b, make([]byte, align(len(b))-len(b))...)
	}
	copy(b, magic)
	binary.LittleEndian.PutUint32(b[8:], Version)
	binary.LittleEndian.PutUint32(b[12:], Fingerprint())
	binary.LittleEndian.PutUint32(b[16:], checksum(b[headerSize:]))
	binary.LittleEndian.PutUint32(b[20:], uint32(s.Net.Units))
	return b
}

func align(n int) int { return (n + 63) &^ 63 }

func checksum(b []byte) uint32 { return crc32.Checksum(b, crc32.MakeTable(crc32.Castagnoli)) }

// Open checks file and returns its Model, which refers to file's bytes. Any
// error wraps ErrModel.
func Open(file []byte) (*Model, error) {
	if err := checkHeader(file); err != nil {
		return nil, err
	}
	var parts [numSections][]byte
	at := align(headerSize + 8*numSections)
	for i := range parts {
		n := binary.LittleEndian.Uint64(file[headerSize+8*i:])
		if at > len(file) || n > uint64(len(file)-at) {
			return nil, fmt.Errorf("%w: section %d lies outside the file", ErrModel, i)
		}
		parts[i] = file[at : at+int(n) : at+int(n)]
		at = align(at + int(n))
	}
	return openSections(&parts, int(binary.LittleEndian.Uint32(file[20:])))
}

func checkHeader(file []byte) error {
	if len(file) < align(headerSize+8*numSections) || string(file[:8]) != magic {
		return fmt.Errorf("%w: no header", ErrModel)
	}
	u32 := func(at int) uint32 { return binary.LittleEndian.Uint32(file[at:]) }
	switch {
	case u32(8) != Version:
		return fmt.Errorf("%w: format version %d, want %d", ErrModel, u32(8), Version)
	case u32(12) != Fingerprint():
		return fmt.Errorf("%w: features %08x, want %08x", ErrModel, u32(12), Fingerprint())
	case u32(16) != checksum(file[headerSize:]):
		return fmt.Errorf("%w: checksum differs", ErrModel)
	}
	return nil
}

func openSections(p *[numSections][]byte, units int) (*Model, error) {
	m := &Model{Notes: string(p[secNotes]), Labels: strings.Split(string(p[secLabels]), "\n")}
	m.outcomes = Outcomes(len(m.Labels))
	var okLex, okPhrases, okNet bool
	m.Lexicon, okLex = OpenLexicon(p[secLexicon])
	m.Phrases, okPhrases = OpenPhrases(p[secPhrases])
	m.Net, okNet = syntax.OpenNet(syntax.Weights{
		Units: units, Outcomes: m.outcomes,
		Index: p[secIndex], Rows: p[secRows], Out: p[secOut], Bias: p[secBias],
	})
	if !okLex || !okPhrases || !okNet {
		return nil, fmt.Errorf("%w: array sizes do not agree", ErrModel)
	}
	return m, nil
}
