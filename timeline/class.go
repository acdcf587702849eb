package timeline

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/annals-dev/annals/events"
)

// A class is what kind of happening an event is.
type class struct {
	typ  events.Type
	mode string
}

// A likeness says how well two classes go together.
type likeness uint8

const (
	unlike      likeness = iota // never one happening
	fulfilled                   // the second carries out the first: two happenings, linked
	fulfillment                 // the first carries out the second
	nearClass                   // told as one happening in other words
	sameClass
)

//go:embed data/classes.tsv
var classesTSV string

// classPairs returns the pairs of classes that data/classes.tsv relates, both ways.
var classPairs = sync.OnceValue(func() map[[2]class]likeness {
	pairs := make(map[[2]class]likeness)
	for line := range strings.Lines(classesTSV) {
		f := strings.Split(strings.TrimRight(line, "\n"), "\t")
		if strings.HasPrefix(line, "#") || len(f) != 5 {
			continue
		}
		a, b := parseClass(f[1], f[2]), parseClass(f[3], f[4])
		there, back := nearClass, nearClass
		if f[0] == "fulfils" {
			there, back = fulfilled, fulfillment
		}
		pairs[[2]class{a, b}], pairs[[2]class{b, a}] = there, back
	}
	return pairs
})

func parseClass(typ, mode string) class {
	if mode == "-" {
		mode = ""
	}
	return class{events.ParseType(typ), mode}
}

// like compares two classes.
func (a class) like(b class) likeness {
	if a.typ == b.typ && (a.mode == b.mode || a.mode == "" || b.mode == "") {
		return sameClass
	}
	pairs := classPairs()
	anyA, anyB := class{a.typ, "*"}, class{b.typ, "*"}
	return max(pairs[[2]class{a, b}], pairs[[2]class{anyA, b}], pairs[[2]class{a, anyB}], pairs[[2]class{anyA, anyB}])
}

// families returns by type the smallest type that a chain of related types
// leads to: tellings of different families are never compared.
var families = sync.OnceValue(func() (f [events.NumTypes]events.Type) {
	for t := range f {
		f[t] = events.Type(t)
	}
	for changed := true; changed; { // ends: every change lowers an entry
		changed = false
		for pair := range classPairs() {
			if a, b := pair[0].typ, pair[1].typ; f[a] != f[b] {
				low := min(f[a], f[b])
				f[a], f[b], changed = low, low, true
			}
		}
	}
	return f
})

// speaks reports whether doing t takes a known doer: two such events by
// different doers are two events, while a bombing stays one when sources
// differ on who did it.
func speaks(t events.Type) bool {
	return t != events.Assault && t != events.HarmEvent && t != events.Protest
}
