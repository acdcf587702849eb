package article

import (
	"strings"
	"testing"
)

func TestPhrasesFile(t *testing.T) {
	seen := map[string]bool{}
	for l := range strings.Lines(phrasesTSV) {
		l = strings.TrimSuffix(l, "\n")
		if strings.HasPrefix(l, "#") {
			continue
		}
		f := strings.Split(l, "\t")
		if len(f) != 3 || phraseClassOf(f[0]) == 0 || f[2] == "" || f[2] != foldLine(f[2]) {
			t.Errorf("bad line %q", l)
			continue
		}
		if !strings.Contains(" whole open start end has word ", " "+f[1]+" ") {
			t.Errorf("unknown kind in %q", l)
		}
		if key := f[0] + f[2]; seen[key] {
			t.Errorf("twice: %q", l)
		} else {
			seen[key] = true
		}
	}
}

func TestClassify(t *testing.T) {
	for line, want := range map[string]phraseClass{
		"Close":                                  furniturePhrase,
		"» ADVERTISEMENT «":                      furniturePhrase,
		"Facebook | Twitter | E-mail":            menuWord,
		"X":                                      menuWord,
		"Politics":                               0,
		"Home · World · Politics":                menuWord,
		"Home is where the heart is":             0,
		"More From The Example":                  tailPhrase,
		"More fromage for the masses":            0,
		"Read more: the story so far":            furniturePhrase,
		"Read more than 20 reports.":             0,
		"Copyright 2017 Example TV.":             furniturePhrase,
		"Copyright law was changed on Monday.":   0,
		"Reporting by Jane Roe":                  furniturePhrase,
		"Reporting by the paper led to arrests.": 0,
		"File photo of the harbour":              captionPhrase,
		"Profile photo contest opens":            0,
		"East Africa correspondent":              furniturePhrase,
		"Rebels free BBC correspondent.":         0,
		"":                                       0,
	} {
		if got := phrases().classify(foldLine(line), shapeOf(line)); got != want {
			t.Errorf("%q: class %d, want %d", line, got, want)
		}
	}
}
