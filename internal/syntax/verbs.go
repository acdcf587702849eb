package syntax

import "strings"

// verbReach is how many words to the left a verb is looked for.
const verbReach = 12

// A VerbSet is the set of the numbers of the tags that verbs, modals and "to"
// have.
type VerbSet uint64

// VerbsAmong returns the set among the named tags, which are at most MaxTags.
func VerbsAmong(tags []string) (set VerbSet) {
	for i, name := range tags {
		if strings.HasPrefix(name, "VB") || name == "MD" || name == "TO" {
			set |= 1 << i
		}
	}
	return set
}

func (v VerbSet) has(tag uint8) bool { return v>>tag&1 != 0 }

// verbRows adds features of the last verb: an auxiliary asks for a participle
// or an infinitive even when other words stand between.
func (c *TagContext) verbRows(i int, r *Features, left uint64) {
	w := &c.Words[i]
	if w.Shape&shapeAlpha == 0 {
		return
	}
	k, far := i-1, max(0, i-verbReach)
	for k >= far && !c.Verbs.has(c.Tags[k]) {
		k--
	}
	tag, id, distance := uint64(MaxTags), uint64(0), uint64(0)
	if k >= far {
		tag, id, distance = uint64(c.Tags[k]), uint64(c.Words[k].ID), uint64(min(i-k, 5))
	}
	class := uint64(w.Class)
	r.add(93, tag<<8|class)
	r.add(94, id<<8|class)
	r.add(95, tag<<16|distance<<8|class)
	r.add(96, tag<<24|left<<8|class)
	r.add(97, tag<<32|uint64(w.Last&0xFFFFFF))
	r.add(98, uint64(wordAt(c.Words, i+3).Class)<<8|class)
}
