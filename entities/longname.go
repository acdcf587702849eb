package entities

import (
	"strings"

	"github.com/annals-dev/annals/internal/kbtab"
)

// maxNameWords is how many words a full name may have to be looked up with
// some left out; the number of ways doubles with each.
const maxNameWords = 9

// shortened returns the person known by a name that leaves out words from
// inside the given full name: "Nawaf Al-Ahmad Al-Jaber Al-Sabah" is known as
// "Nawaf al-Ahmad al-Sabah". Names with fewer words left out come first; the
// last word is left out last, which in Spanish names is a second surname.
func (k *KB) shortened(name string) (kbtab.Posting, bool) {
	words := strings.Fields(kbtab.Fold(name))
	if len(words) < 3 || len(words) > maxNameWords {
		return kbtab.Posting{}, false
	}
	inner := len(words) - 2
	for out := 1; out <= inner; out++ {
		for mask := range 1 << inner {
			if ones(mask) != out {
				continue
			}
			if p, ok := k.fullName(without(words, mask)); ok {
				return p, true
			}
		}
	}
	p, ok := k.fullName(strings.Join(words[:len(words)-1], " ")) // the mother's surname
	return p, ok && k.entry(p.Entry).Prior() > minorPrior
}

func ones(mask int) int {
	n := 0
	for ; mask > 0; mask &= mask - 1 {
		n++
	}
	return n
}

// without joins words, less the inner ones that mask has a bit for.
func without(words []string, mask int) string {
	kept := words[:1:1]
	for i, w := range words[1:] {
		if mask>>i&1 == 0 || i == len(words)-2 {
			kept = append(kept, w)
		}
	}
	return strings.Join(kept, " ")
}

// fullName returns the best known person of the given name of at least two
// words, particles not counted.
func (k *KB) fullName(name string) (kbtab.Posting, bool) {
	if n := strings.Count(name, " "); n == 0 || n == 1 && strings.Contains(name, " al ") {
		return kbtab.Posting{}, false
	}
	for _, p := range k.candidates(nil, name) {
		if p.Type == kbtab.Name && Kind(k.entry(p.Entry).Kind()) == Person {
			return p, true
		}
	}
	return kbtab.Posting{}, false
}
