package entities

import (
	_ "embed"
	"fmt"
	"io"
	"iter"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/annals-dev/annals/internal/kbtab"
)

//go:generate go run ../internal/gen/kb -data data

//go:embed data/kb.bin
var shipped string

// A KB is a knowledge base of names: states, people with their offices,
// organisations, groups and places, and the nouns for people by what they do.
// It is immutable and safe for concurrent use.
type KB struct {
	layers []layer                   // the newest first
	heads  func() map[string][]int32 // people who held high office, by country; made when first asked for
}

// newKB returns the KB of layers.
func newKB(layers []layer) *KB {
	k := &KB{layers: layers}
	k.heads = sync.OnceValue(k.listHeads)
	return k
}

// A layer is one table of a KB. Its entries are numbered from base.
type layer struct {
	t      *kbtab.Table
	base   int32
	hidden map[int32]bool // entries that a newer layer replaces
}

var builtin = sync.OnceValue(func() *KB {
	t, err := kbtab.Open([]byte(shipped), shipped)
	if err != nil {
		panic("entities: embedded table: " + err.Error()) // a broken build
	}
	return newKB([]layer{{t: t}})
})

// Default returns the built-in knowledge base.
func Default() *KB { return builtin() }

// With returns a copy of k in which the entries read from r come first. The
// format is tab-separated UTF-8: name, kind (state person organisation group
// population international place), country (ISO alpha-3), sectors (separated by
// spaces), id, aliases (separated by |), from, to (YYYY-MM-DD), office. Only
// name and kind are required. A first line that begins with the word "name" may
// name the columns instead; then adjectives, demonyms, geo, admin1, lat, lon,
// pop, geonameid and prior may be used too. Lines that start with # are
// comments. An entry replaces the entry of k that has the same id. A fault in
// the text is a *SourceError with name and line.
func (k *KB) With(r io.Reader, name string) (*KB, error) {
	rows, err := kbtab.Read(r, name)
	if err != nil {
		return nil, err
	}
	return k.withRows(rows, name)
}

// withRows returns a copy of k in which rows, read from the file called name,
// come first.
func (k *KB) withRows(rows []kbtab.Row, name string) (*KB, error) {
	data, err := kbtab.Build(rows)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	t, err := kbtab.Open(data, string(data))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	layers := []layer{{t: t, base: int32(k.size())}}
	ids := make(map[string]bool, len(rows))
	for i := range rows {
		ids[rows[i].ID] = true
	}
	for _, l := range k.layers {
		layers = append(layers, l.hide(ids))
	}
	return newKB(layers), nil
}

// A SourceError is a fault in a text given to KB.With, WithActors or
// WithAgents.
type SourceError = kbtab.SourceError

// hide returns l with the entries that have one of the ids taken out.
func (l layer) hide(ids map[string]bool) layer {
	hidden := map[int32]bool{}
	for i := range int32(l.t.Len()) {
		if l.hidden[i] || ids[entryID(l.t.Entry(i))] {
			hidden[i] = true
		}
	}
	l.hidden = hidden
	return l
}

// size returns the number of entries of all layers.
func (k *KB) size() int {
	n := 0
	for _, l := range k.layers {
		n += l.t.Len()
	}
	return n
}

// entry returns entry number i.
func (k *KB) entry(i int32) kbtab.Entry {
	for n := range k.layers {
		if l := &k.layers[n]; i >= l.base {
			return l.t.Entry(i - l.base)
		}
	}
	return k.layers[len(k.layers)-1].t.Entry(i)
}

// isOverlay reports whether entry i comes from a text laid over the first
// table.
func (k *KB) isOverlay(i int32) bool { return i >= int32(k.layers[len(k.layers)-1].t.Len()) }

// entryID returns the stable key of e.
func entryID(e kbtab.Entry) string {
	if id := e.ID(); id != "" {
		return id
	}
	if g := e.GeonameID(); g != 0 {
		return "gn" + strconv.Itoa(g)
	}
	return ""
}

// candidates appends the entries that name means, newest layer first.
func (k *KB) candidates(dst []kbtab.Posting, name string) []kbtab.Posting {
	for n := range k.layers {
		l := &k.layers[n]
		dst = l.postings(dst, l.t.Find(name))
	}
	return dst
}

// visible yields the entries of a list of l.
func (l *layer) visible(list int) iter.Seq[kbtab.Posting] {
	return func(yield func(kbtab.Posting) bool) {
		for p := range l.t.Postings(list) {
			if !l.hidden[p.Entry] && !yield(kbtab.Posting{Entry: p.Entry + l.base, Type: p.Type}) {
				return
			}
		}
	}
}

// postings appends the entries of a list of l.
func (l *layer) postings(dst []kbtab.Posting, list int) []kbtab.Posting {
	if list < 0 {
		return dst
	}
	for p := range l.visible(list) {
		dst = append(dst, p)
	}
	return dst
}

// Stats says how much a KB knows.
type Stats struct {
	Entries int            // all, the nouns for people included
	Names   int            // different names
	ByKind  map[string]int // entries by kind, "person"
	Newest  time.Time      // the newest date of any term
	Version string         // checksum of the table
}

// Stats counts the entries of k. It reads the whole table.
func (k *KB) Stats() Stats {
	s := Stats{ByKind: map[string]int{}}
	newest := 0
	for _, l := range k.layers {
		s.Names += l.t.Names()
		newest = max(newest, l.t.Newest())
		s.Version += fmt.Sprintf("%08x", l.t.Sum())
		for i := range int32(l.t.Len()) {
			if !l.hidden[i] {
				s.Entries++
				s.ByKind[Kind(l.t.Entry(i).Kind()).String()]++
			}
		}
	}
	s.Newest = kbtab.Date(newest)
	return s
}

// Version identifies the contents of k.
func (k *KB) Version() string {
	var v []string
	for _, l := range k.layers {
		v = append(v, fmt.Sprintf("%08x", l.t.Sum()))
	}
	return strings.Join(v, "+")
}
