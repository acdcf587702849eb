package split

import (
	"errors"
	"slices"
	"strings"
	"testing"
)

func TestShapes(t *testing.T) {
	for w, want := range map[string]Shape{
		"word": Lower, "Word": Title, "WORD": Upper, "W": Letter, "iWord": Mixed, "F16": Upper, "McCain": Mixed,
		"école": Wide, "École": Title, "12": Number, "7": Number, "1.5": Figures, "10:30": Figures, "5th": Mixed,
		"U.S.": Acronym, "J.": Acronym, "etc.": Abbrev, "Mr.": Abbrev, "a.m.": Abbrev,
		"https://example.org": Address, "ann@example.org": Address, "www.example.org": Address, "2nd@example.org": Address,
		"'s": Clitic, "n't": Clitic, "’re": Clitic, ".": Period, "!": Mark, "?!?": Mark, ".?": Mark, "...": Ellipsis, "…": Ellipsis,
		",": Comma, ";": Semicolon, ":": Colon, "-": Dash, "—": Dash, "--": Dash, "-----": Rule, "===": Rule, "_": Dash,
		"*": Bullet, "•": Bullet, "(": Opening, "“": Opening, ")": Closing, "”": Closing, "\"": Quote, "''": Quote,
		":-)": Face, "#topic": Handle, "@name": Handle, "$": Other, "+1": Figures,
	} {
		if got := shapeOf(w); got != want {
			t.Errorf("%q has shape %d, want %d", w, got, want)
		}
	}
}

func TestOpenRejects(t *testing.T) {
	good := Marshal("notes", make([]Habit, 1<<HabitBits), make([]int8, 1<<WeightBits))
	if m, err := Open(good); err != nil || m.Notes != "notes" {
		t.Fatalf("good file: %v, %v", m, err)
	}
	for name, spoil := range map[string]func([]byte) []byte{
		"empty":     func([]byte) []byte { return nil },
		"cut":       func(b []byte) []byte { return b[:len(b)-1] },
		"magic":     func(b []byte) []byte { b[0]++; return b },
		"version":   func(b []byte) []byte { b[8]++; return b },
		"length":    func(b []byte) []byte { b[19] = 0xff; return b },
		"a weight":  func(b []byte) []byte { b[len(b)-1]++; return b },
		"the notes": func(b []byte) []byte { b[headerSize]++; return b },
	} {
		if _, err := Open(spoil(append([]byte(nil), good...))); !errors.Is(err, ErrModel) {
			t.Errorf("%s: error %v", name, err)
		}
	}
}

func FuzzOpen(f *testing.F) {
	good := Marshal("notes", make([]Habit, 1<<HabitBits), make([]int8, 1<<WeightBits))
	f.Add(good[:headerSize])
	f.Add([]byte(magic))
	f.Add([]byte{})
	f.Fuzz(func(t *testing.T, file []byte) {
		if m, err := Open(file); (m == nil) == (err == nil) {
			t.Fatalf("model %v, error %v", m, err)
		}
	})
}

// TestAsked checks where a sentence might end at all.
func TestAsked(t *testing.T) {
	var x Text
	const text = "Gen. Ali left the U.S. on Monday. He ( She) too"
	words := []string{"Gen.", "Ali", "left", "the", "U.S.", "on", "Monday", ".", "He", "(", "She", ")", "too"}
	x.Reset(len(words))
	end := 0
	for _, w := range words {
		start := end + strings.Index(text[end:], w)
		end = start + len(w)
		x.Add(text, start, end)
	}
	var got []string
	for j := range len(words) - 1 {
		if x.Asked(j) {
			got = append(got, words[j])
		}
	}
	if want := []string{"the", "U.S.", "on", ".", "He", ")"}; !slices.Equal(got, want) {
		t.Errorf("asked after %q, want %q", got, want)
	}
}
