package swar

import (
	"strings"
	"testing"
)

func isLetter(c byte) bool { return c|0x20-'a' < 26 }

// TestLetters compares the lanes with each byte on its own, all bytes beside all.
func TestLetters(t *testing.T) {
	for c := range 256 {
		for d := range 256 {
			text := strings.Repeat(string([]byte{byte(c), byte(d)}), Size/2)
			x := Load(text, 0)
			letters := Letters(x)
			capitals := Capitals(x, letters)
			for k := range Size {
				b := text[k]
				if got := letters>>(8*k)&0xFF == 0x80; got != isLetter(b) {
					t.Fatalf("%q: byte %d is a letter: %t", text, k, got)
				}
				if got := capitals>>(8*k)&0xFF == 0x80; got != (b-'A' < 26) {
					t.Fatalf("%q: byte %d is a capital: %t", text, k, got)
				}
			}
			if letters&^(0x80*ones) != 0 {
				t.Fatalf("%q: marks %#x", text, letters)
			}
		}
	}
}

func TestRun(t *testing.T) {
	for n := range Size + 1 {
		text := "x" + strings.Repeat("a", n) + strings.Repeat(" b", Size)
		if got := Run(Letters(Load(text, 1))); got != n {
			t.Errorf("%q: %d letters, want %d", text, got, n)
		}
		if n > 0 && First(n) != Letters(Load(text, 1))&First(n) {
			t.Errorf("%q: the first %d bytes are not marked", text, n)
		}
	}
}

func TestLower(t *testing.T) {
	if got, want := Lower(Load("aBcDEfgZ", 0)), Load("abcdefgz", 0); got != want {
		t.Errorf("%#x, want %#x", got, want)
	}
}
