package events

import (
	_ "embed" // the tables
	"strconv"
	"strings"
	"sync"
)

//go:embed data/plover.tsv
var ploverTSV string

//go:embed data/cameo.tsv
var cameoTSV string

// A Quad is a quad class: 1 verbal cooperation, 2 material cooperation,
// 3 verbal conflict, 4 material conflict. Zero is unset.
type Quad uint8

var quadNames = [...]string{"", "verbal cooperation", "material cooperation", "verbal conflict", "material conflict"}

// String returns the name of q.
func (q Quad) String() string {
	if int(q) < len(quadNames) {
		return quadNames[q]
	}
	return ""
}

// A CAMEOCode is one code of CAMEO 1.1b3.
type CAMEOCode struct {
	Code      string
	Name      string
	Goldstein float64 // -10..10, the ICEWS table
	HasScore  bool    // six codes have no Goldstein score
	Type      Type    // the PLOVER type it converts to; zero if PLOVER drops it
}

type ontology struct {
	quads  [NumTypes]Quad
	scores map[string]float64 // by "TYPE/mode", "TYPE/" without mode
	codes  map[string]CAMEOCode
}

var plover = sync.OnceValue(func() *ontology {
	o := &ontology{scores: map[string]float64{}, codes: map[string]CAMEOCode{}}
	for f := range tsvRows(ploverTSV) {
		t := ParseType(f[0])
		q, _ := strconv.Atoi(f[2])
		o.quads[t] = Quad(q)
		o.scores[f[0]+"/"+f[1]], _ = strconv.ParseFloat(f[3], 64)
	}
	for f := range tsvRows(cameoTSV) {
		g, err := strconv.ParseFloat(f[1], 64)
		o.codes[f[0]] = CAMEOCode{f[0], f[3], g, err == nil, ParseType(f[2])}
	}
	return o
})

// tsvRows yields the fields of each row of an embedded table, without comments.
func tsvRows(table string) func(yield func([]string) bool) {
	return func(yield func([]string) bool) {
		for line := range strings.Lines(table) {
			line = strings.TrimRight(line, "\r\n")
			if line == "" || line[0] == '#' {
				continue
			}
			if !yield(strings.Split(line, "\t")) {
				return
			}
		}
	}
}

// Quad returns the quad class of t.
func (t Type) Quad() Quad {
	if t < NumTypes {
		return plover().quads[t]
	}
	return 0
}

// Intensity returns PLOVER's score of a type and mode, -10 (conflict) to 10
// (cooperation). An unknown mode counts as none.
func Intensity(t Type, mode string) float64 {
	o := plover()
	if s, ok := o.scores[t.String()+"/"+mode]; ok {
		return s
	}
	return o.scores[t.String()+"/"]
}

// HasMode reports whether PLOVER knows mode for type t.
func (t Type) HasMode(mode string) bool {
	_, ok := plover().scores[t.String()+"/"+mode]
	return ok
}

// LookupCAMEO returns the CAMEO code, and whether there is one.
func LookupCAMEO(code string) (CAMEOCode, bool) {
	c, ok := plover().codes[code]
	return c, ok
}
