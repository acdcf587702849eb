package entities

import (
	"slices"

	"github.com/annals-dev/annals/internal/kbtab"
	"github.com/annals-dev/annals/nlp"
)

// maxVessel is how many words the name of a ship has at most, after its
// prefix: "USS George H. W. Bush".
const maxVessel = 4

// joinVessels makes one name of the prefix of a ship and what follows, which
// is mostly the name of a person or place: "USS Abraham Lincoln".
func (f *finder) joinVessels() {
	for i := int32(0); int(i)+1 < len(f.d.Tokens); i++ {
		if f.is(i, wVessel) && isUpper(f.d.Word(int(i))) && f.upper[i+1] {
			i = f.joinVessel(i) - 1
		}
	}
}

// joinVessel joins the ship whose prefix is token i, and returns its end.
func (f *finder) joinVessel(i int32) int32 {
	end := i + 1
	if n := f.spanAt[end]; n > 0 {
		end = f.spans[n-1].last
	}
	for int(end) < len(f.d.Tokens) && end <= i+maxVessel && f.upper[end] && f.d.Tokens[end].Tag.IsProper() && !f.is(end, wCalendar) {
		end++
	}
	if end == i+1 {
		return end
	}
	f.spans = slices.DeleteFunc(f.spans, func(s span) bool { return s.first < end && s.last > i })
	f.addSpan(span{first: i, last: end, label: nlp.MISC, hit: -1, part: -1, entity: -1, vessel: true})
	slices.SortFunc(f.spans, func(a, b span) int { return int(a.first) - int(b.first) })
	f.index()
	return end
}

// vesselEntity describes a ship by its prefix.
func (f *finder) vesselEntity(s *span) int32 {
	x := Entity{Name: f.text(s), Kind: Organisation}
	x.Country, x.Sectors = f.navy(f.d.Word(int(s.first)))
	return f.add("MISC:"+kbtab.Fold(x.Name), x)
}

// navy returns the country and the sectors of ships with a prefix; of several
// countries the one the article names most, else the first.
func (f *finder) navy(prefix string) (country string, sectors []string) {
	list := words().vessels[prefix]
	if len(list) == 0 {
		return "", []string{"BUS"}
	}
	best := list[0]
	for _, c := range list[1:] {
		if f.evidence[c] > f.evidence[best] {
			best = c
		}
	}
	return best, []string{"MIL"}
}
