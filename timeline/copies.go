package timeline

import (
	"math/bits"
	"unicode"

	"github.com/annals-dev/annals/article"
	"github.com/annals-dev/annals/events"
)

// Limits of the search for near-copies.
const (
	shingle       = 4   // words hashed together
	copyDistance  = 3   // bits in which the hashes of two copies may differ, of 64
	copyLead      = 100 // words of the lead that are also hashed alone: outlets cut agency copy from the end
	copyShortest  = 40  // texts of fewer words must be equal: few shingles make a hash coarse
	copyBandCheck = 64  // hashes compared per band, newest first; bounds the work on piles of alike texts
)

// findCopies returns for each report the oldest one of the same text, itself
// if there is none. Two texts count as the same if the SimHash of the whole or
// of the lead differs in at most copyDistance bits.
func findCopies(reports []*events.Report) []int {
	set := newDisjoint(len(reports))
	whole, lead := newHashIndex(), newHashIndex()
	for i, r := range reports {
		words := bodyWords(r)
		if len(words) == 0 {
			continue
		}
		for _, j := range whole.add(int32(i), simHash(words), copyRoom(words)) {
			set.join(int(j), i)
		}
		if len(words) > copyLead {
			words = words[:copyLead]
		}
		for _, j := range lead.add(int32(i), simHash(words), copyRoom(words)) {
			set.join(int(j), i)
		}
	}
	out := make([]int, len(reports))
	for i := range out {
		out[i] = set.find(i)
	}
	return out
}

// copyRoom returns how many bits a copy of a text of these words may differ in.
func copyRoom(words []uint64) int {
	if len(words) < copyShortest {
		return 0
	}
	return copyDistance
}

// bodyWords returns the hashes of the words of r's story, without furniture
// and captions.
func bodyWords(r *events.Report) []uint64 {
	var words []uint64
	if len(r.Layout.Blocks) == 0 {
		return appendWords(words, r.Article.Text)
	}
	for _, b := range r.Layout.Blocks {
		if b.Kind == article.Body {
			words = appendWords(words, slice(r.Article.Text, b.Start, b.End))
		}
	}
	return words
}

// appendWords appends the hash of each run of letters and digits of text, in
// lower case.
func appendWords(words []uint64, text string) []uint64 {
	h, in := uint64(fnvOffset), false
	for _, c := range text {
		if unicode.IsLetter(c) || unicode.IsDigit(c) {
			h, in = mix(h, uint64(unicode.ToLower(c))), true
		} else if in {
			words, h, in = append(words, h), fnvOffset, false
		}
	}
	if in {
		words = append(words, h)
	}
	return words
}

// FNV-1a over 64-bit values, with a final scramble where all bits must count.
const (
	fnvOffset = 14695981039346656037
	fnvPrime  = 1099511628211
)

func mix(h, v uint64) uint64 { return (h ^ v) * fnvPrime }

func scramble(h uint64) uint64 {
	h ^= h >> 33
	h *= 0xff51afd7ed558ccd
	h ^= h >> 33
	h *= 0xc4ceb9fe1a85ec53
	return h ^ h>>33
}

// hashText returns a hash of the words of text, 0 if it has none.
func hashText(text string) uint64 {
	h := uint64(0)
	for _, w := range appendWords(nil, text) {
		h = mix(h^fnvOffset, w)
	}
	return h
}

// simHash returns a 64-bit hash of which few bits change when few words do.
func simHash(words []uint64) uint64 {
	var votes [64]int32
	for i := 0; i < max(1, len(words)-shingle+1); i++ {
		h := uint64(fnvOffset)
		for _, w := range words[i:min(i+shingle, len(words))] {
			h = mix(h, w)
		}
		h = scramble(h)
		for b := range votes {
			votes[b] += int32(h>>b&1)<<1 - 1
		}
	}
	var out uint64
	for b, v := range votes {
		if v > 0 {
			out |= 1 << b
		}
	}
	return out
}

// A hashIndex finds earlier hashes near a new one: hashes that differ in at
// most 3 bits agree in at least one of 4 bands of 16.
type hashIndex struct {
	bands  map[uint32][]int32 // band number and bits → positions in hashes
	hashes []uint64
	ids    []int32
}

func newHashIndex() *hashIndex { return &hashIndex{bands: make(map[uint32][]int32)} }

// add stores hash h of id and returns the ids of earlier hashes within room bits.
func (x *hashIndex) add(id int32, h uint64, room int) (near []int32) {
	at := int32(len(x.hashes))
	x.hashes, x.ids = append(x.hashes, h), append(x.ids, id)
	for band := range uint32(4) {
		key := band<<16 | uint32(h>>(16*band)&0xffff)
		list := x.bands[key]
		for _, k := range list[max(0, len(list)-copyBandCheck):] {
			if bits.OnesCount64(x.hashes[k]^h) <= room {
				near = append(near, x.ids[k])
			}
		}
		x.bands[key] = append(list, at)
	}
	return near
}

// A disjoint is a set of numbers in groups; the smallest member names a group.
type disjoint struct{ parent []int }

func newDisjoint(n int) *disjoint {
	d := &disjoint{make([]int, n)}
	for i := range d.parent {
		d.parent[i] = i
	}
	return d
}

func (d *disjoint) find(i int) int {
	for d.parent[i] != i {
		d.parent[i] = d.parent[d.parent[i]]
		i = d.parent[i]
	}
	return i
}

func (d *disjoint) join(i, j int) {
	i, j = d.find(i), d.find(j)
	d.parent[max(i, j)] = min(i, j)
}
