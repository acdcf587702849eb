package syntax

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"hash/fnv"
	"strings"
)

// Version is the format of model files that this package reads and writes.
const Version = 2

const (
	magic      = "annalsyn"
	headerSize = 64
	alignment  = 64
)

// ErrModel is wrapped by every error about a model file that cannot be used.
var ErrModel = errors.New("syntax: bad model file")

// Sections of a model file, in order.
const (
	secNotes = iota // what it was trained on and under which licences, as text
	secTags         // names of the tags, one a line
	secDeps         // names of the relations, one a line; "root" first
	secLexicon
	secUnits    // hidden units of the nets, 4 bytes each
	secTag      // index, rows, output matrix and bias; so for the other nets
	secHint     = secTag + 4
	secParse    = secHint + 4
	numSections = secParse + 4
)

// A Model is an opened model file. It is immutable.
type Model struct {
	Notes   string   // training texts and licences
	Tags    []string // names of the tags by number
	Deps    []string // names of the relations by number
	Lexicon Lexicon
	Tag     Net
	Hint    Net
	Parse   Net
	verbs   VerbSet
}

// Sections are the parts of a model file before it is written.
type Sections struct {
	Notes      string
	Tags, Deps []string
	Lexicon    []byte
	Tag        Weights
	Hint       Weights
	Parse      Weights
}

// Fingerprint stands for the feature templates and the network's shape: a
// file with another fingerprint was trained for other features.
func Fingerprint() uint32 {
	h := fnv.New32a()
	fmt.Fprint(h, lexiconLayout, tagTemplates, hintTemplates, parseTemplates, NumCodes, RowScale, ActShift, OutScale)
	return h.Sum32()
}

// Marshal returns the model file of s. Layout, all little-endian: magic (8
// bytes), version, fingerprint, number of sections, CRC-32C of all that
// follows the header (4 bytes each), zeros to 64; then per section its offset
// and length (8 bytes each), then the sections, each at a multiple of 64.
func (s *Sections) Marshal() []byte {
	parts := [numSections][]byte{
		[]byte(s.Notes), []byte(strings.Join(s.Tags, "\n")), []byte(strings.Join(s.Deps, "\n")), s.Lexicon,
	}
	for i, w := range []*Weights{&s.Tag, &s.Hint, &s.Parse} {
		parts[secUnits] = binary.LittleEndian.AppendUint32(parts[secUnits], uint32(w.Units))
		copy(parts[secTag+4*i:], [][]byte{w.Index, w.Rows, w.Out, w.Bias})
	}
	b := make([]byte, headerSize+16*numSections)
	for i, p := range parts {
		b = append(b, make([]byte, -len(b)&(alignment-1))...)
		binary.LittleEndian.PutUint64(b[headerSize+16*i:], uint64(len(b)))
		binary.LittleEndian.PutUint64(b[headerSize+16*i+8:], uint64(len(p)))
		b = append(b, p...)
	}
	copy(b, magic)
	binary.LittleEndian.PutUint32(b[8:], Version)
	binary.LittleEndian.PutUint32(b[12:], Fingerprint())
	binary.LittleEndian.PutUint32(b[16:], numSections)
	binary.LittleEndian.PutUint32(b[20:], checksum(b[headerSize:]))
	return b
}

func checksum(b []byte) uint32 { return crc32.Checksum(b, crc32.MakeTable(crc32.Castagnoli)) }

// Open checks file and returns its Model, which refers to file's bytes. Any
// error wraps ErrModel.
func Open(file []byte) (*Model, error) {
	if err := checkHeader(file); err != nil {
		return nil, err
	}
	var parts [numSections][]byte
	for i := range parts {
		at := binary.LittleEndian.Uint64(file[headerSize+16*i:])
		n := binary.LittleEndian.Uint64(file[headerSize+16*i+8:])
		if at > uint64(len(file)) || n > uint64(len(file))-at {
			return nil, fmt.Errorf("%w: section %d lies outside the file", ErrModel, i)
		}
		parts[i] = file[at : at+n : at+n]
	}
	return openSections(&parts)
}

func checkHeader(file []byte) error {
	if len(file) < headerSize+16*numSections || string(file[:8]) != magic {
		return fmt.Errorf("%w: no header", ErrModel)
	}
	u32 := func(at int) uint32 { return binary.LittleEndian.Uint32(file[at:]) }
	switch {
	case u32(8) != Version:
		return fmt.Errorf("%w: format version %d, want %d", ErrModel, u32(8), Version)
	case u32(12) != Fingerprint():
		return fmt.Errorf("%w: features %08x, want %08x", ErrModel, u32(12), Fingerprint())
	case u32(16) != numSections:
		return fmt.Errorf("%w: %d sections, want %d", ErrModel, u32(16), numSections)
	case u32(20) != checksum(file[headerSize:]):
		return fmt.Errorf("%w: checksum differs", ErrModel)
	}
	return nil
}

// Model returns the model that s describes, as Open would after Marshal. Nets
// without weights are left out.
func (s *Sections) Model() (*Model, error) {
	m := &Model{Notes: s.Notes, Tags: s.Tags, Deps: s.Deps, verbs: VerbsAmong(s.Tags)}
	var ok bool
	if m.Lexicon, ok = OpenLexicon(s.Lexicon); !ok {
		return nil, errSizes
	}
	for _, x := range []struct {
		net *Net
		w   Weights
	}{{&m.Tag, s.Tag}, {&m.Hint, s.Hint}, {&m.Parse, s.Parse}} {
		if x.w.Rows == nil {
			continue
		}
		if *x.net, ok = OpenNet(x.w); !ok {
			return nil, errSizes
		}
	}
	return m, nil
}

func openSections(p *[numSections][]byte) (*Model, error) {
	m := &Model{
		Notes: string(p[secNotes]),
		Tags:  strings.Split(string(p[secTags]), "\n"),
		Deps:  strings.Split(string(p[secDeps]), "\n"),
	}
	if len(m.Tags) > MaxTags || len(m.Deps) > MaxDeps || len(m.Deps) < 2 {
		return nil, fmt.Errorf("%w: %d tags and %d relations", ErrModel, len(m.Tags), len(m.Deps))
	}
	m.verbs = VerbsAmong(m.Tags)
	var ok bool
	if m.Lexicon, ok = OpenLexicon(p[secLexicon]); !ok || len(p[secUnits]) != 12 {
		return nil, errSizes
	}
	for i, net := range []*Net{&m.Tag, &m.Hint, &m.Parse} {
		a := p[secTag+4*i:]
		units := binary.LittleEndian.Uint32(p[secUnits][4*i:])
		outcomes := []int{len(m.Tags), HintOutcomes(len(m.Deps)), ParseOutcomes(len(m.Deps))}[i]
		if *net, ok = OpenNet(Weights{int(units & 0xFFFF), outcomes, a[0], a[1], a[2], a[3]}); !ok {
			return nil, errSizes
		}
	}
	return m, nil
}

var errSizes = fmt.Errorf("%w: array sizes do not agree", ErrModel)
