package syntax

import (
	"bytes"
	"encoding/binary"
	"errors"
	"strings"
	"testing"
)

// tinyModel returns the file of a model without knowledge.
func tinyModel() []byte {
	s := Sections{Notes: "nothing", Tags: []string{"A", "B"}, Deps: []string{"root", "x", "y"}}
	s.Lexicon, _ = BuildLexicon(nil, 2)
	s.Tag, s.Hint, s.Parse = blankWeights(2), blankWeights(HintOutcomes(3)), blankWeights(ParseOutcomes(3))
	return s.Marshal()
}

func blankWeights(n int) Weights {
	return Weights{64, n, BuildIndex(testKeys), bytes.Repeat([]byte{128}, 64*(len(testKeys)+1)), make([]byte, OutSize(64, n)), make([]byte, 4*n)}
}

func TestOpen(t *testing.T) {
	m, err := Open(tinyModel())
	if err != nil {
		t.Fatal(err)
	}
	if m.Notes != "nothing" || len(m.Tags) != 2 || strings.Join(m.Deps, " ") != "root x y" {
		t.Errorf("%+v", m)
	}
}

func TestOpenRefuses(t *testing.T) {
	change := func(f func(b []byte) []byte) []byte { return f(tinyModel()) }
	u32 := func(at int, v uint32) func(b []byte) []byte {
		return func(b []byte) []byte { binary.LittleEndian.PutUint32(b[at:], v); return b }
	}
	seal := func(b []byte) []byte { return u32(20, checksum(b[headerSize:]))(b) }
	for _, c := range []struct {
		name, want string
		file       []byte
	}{
		{"empty", "no header", nil},
		{"short", "no header", tinyModel()[:100]},
		{"other magic", "no header", change(u32(0, 1))},
		{"version", "format version 9", change(u32(8, 9))},
		{"features", "features 00000001", change(u32(12, 1))},
		{"sections", "3 sections", change(u32(16, 3))},
		{"damage", "checksum", change(u32(headerSize+16*numSections+64, 77))},
		{"cut", "checksum", change(func(b []byte) []byte { return b[:len(b)-1] })},
		{"offset", "outside", change(func(b []byte) []byte { return seal(u32(headerSize+4, 1)(b)) })},
		{"length", "outside", change(func(b []byte) []byte { return seal(u32(headerSize+12, 1)(b)) })},
		{"lexicon", "sizes", change(func(b []byte) []byte { return seal(u32(headerSize+16*secLexicon+8, 5)(b)) })},
		{"units", "sizes", change(func(b []byte) []byte { return seal(u32(headerSize+16*secUnits+8, 8)(b)) })},
		{"rows", "sizes", change(func(b []byte) []byte { return seal(u32(headerSize+16*(secHint+1)+8, 64)(b)) })},
		{"no tags", "sizes", change(func(b []byte) []byte { return seal(u32(headerSize+16*secTags+8, 0)(b)) })},
		{"no relations", "relations", change(func(b []byte) []byte { return seal(u32(headerSize+16*secDeps+8, 0)(b)) })},
	} {
		_, err := Open(c.file)
		if !errors.Is(err, ErrModel) || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v, want %q", c.name, err, c.want)
		}
	}
}

// FuzzOpen opens damaged files, sealed with a right checksum, and runs those
// that open.
func FuzzOpen(f *testing.F) {
	f.Add(0, byte(0), 1<<20)
	for _, at := range []int{8, 16, headerSize + 1, headerSize + 16*secTags + 8, headerSize + 16*(secParse+2) + 8} {
		f.Add(at, byte(3), 1<<20)
	}
	f.Add(1<<19, byte(200), 900)
	f.Fuzz(func(t *testing.T, at int, value byte, cut int) {
		b := tinyModel()
		b[headerSize+uint(at)%uint(len(b)-headerSize)] = value
		b = b[:min(uint(cut), uint(len(b)))]
		if len(b) > headerSize {
			binary.LittleEndian.PutUint32(b[20:], checksum(b[headerSize:]))
		}
		m, err := Open(b)
		if err != nil {
			return
		}
		var p Parse
		p.Start(5)
		for i := range 5 {
			p.Words[i] = m.Lexicon.Look("five")
		}
		m.TagAll(p.Words[:5], p.Tags[:5])
		m.Run(&p)
	})
}
