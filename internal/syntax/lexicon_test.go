package syntax

import (
	"bytes"
	"testing"
)

func TestReadWord(t *testing.T) {
	same := [][2]string{{"Paris", "PARIS"}, {"don’t", "don't"}, {"1990", "2024"}, {"Élysée", "éLYSÉE"}}
	for _, c := range same {
		if a, b := ReadWord(c[0]), ReadWord(c[1]); a.Hash != b.Hash {
			t.Errorf("%q and %q differ", c[0], c[1])
		}
	}
	for _, c := range [][2]string{{"Paris", "Pari"}, {"-", "–"}, {"a", "b"}, {"“", "”"}} {
		if a, b := ReadWord(c[0]), ReadWord(c[1]); a.Hash == b.Hash {
			t.Errorf("%q and %q do not differ", c[0], c[1])
		}
	}
	if w := ReadWord("U.N."); w.Shape != shapeUpper|shapeInner|shapePunct|shapeAlpha {
		t.Errorf("shape %b", w.Shape)
	}
	if w := ReadWord("killed"); w.Last != 'l'<<24|'l'<<16|'e'<<8|'d' || w.First != 'k'<<16|'i'<<8|'l' {
		t.Errorf("affixes %x %x", w.First, w.Last)
	}
}

func TestLexicon(t *testing.T) {
	var words []Word
	forms := []string{"gunmen", "army", "Ürümqi", "5"}
	for i, f := range forms {
		w := ReadWord(f)
		w.ID, w.Class, w.Codes = uint16(i+1), uint8(i), [NumCodes]uint8{7, uint8(i)}
		words = append(words, w)
	}
	slots, ok := BuildLexicon(words, 3)
	if !ok {
		t.Fatal("table is full")
	}
	lex, _ := OpenLexicon(slots)
	for i, f := range forms {
		if w := lex.Look(f); w != words[i] {
			t.Errorf("%s: %+v, want %+v", f, w, words[i])
		}
	}
	if w := lex.Look("unheard"); w != ReadWord("unheard") {
		t.Errorf("unknown word: %+v", w)
	}
	if _, ok := BuildLexicon(words, 1); ok {
		t.Error("four words went into two slots")
	}
}

func TestOpenLexiconSizes(t *testing.T) {
	file, _ := BuildLexicon([]Word{ReadWord("five")}, 2)
	damage := func(at int, x byte) []byte {
		b := bytes.Clone(file)
		b[at] = x
		return b
	}
	for name, c := range map[string]struct {
		file []byte
		want bool
	}{
		"whole":          {file, true},
		"empty":          {nil, false},
		"short":          {file[:lexiconHeader], false},
		"cut":            {file[:len(file)-1], false},
		"more entries":   {damage(0, 2), false},
		"odd slots":      {damage(4, 3), false},
		"many slots":     {damage(7, 128), false},
		"leads outside":  {damage(lexiconHeader+entrySize, 2), false},
		"leads to first": {damage(lexiconHeader+entrySize, 1), true},
	} {
		if _, ok := OpenLexicon(c.file); ok != c.want {
			t.Errorf("%s: %v", name, ok)
		}
	}
}
