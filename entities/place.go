package entities

import (
	"math"

	"github.com/annals-dev/annals/internal/kbtab"
	"github.com/annals-dev/annals/nlp"
)

// Kinds of place, in the Geo byte of their entry.
const (
	geoAdmin1 = 2
	geoCity   = 4
)

// An anchor is a place that the article surely speaks of, near which places
// with ambiguous names are looked for.
type anchor struct {
	first           int32 // token, so that a name does not support itself
	name            string
	country, admin1 string
	lat, lon        float64
}

// maxAnchors bounds the anchors of an article, so that linking stays linear in
// its length. The 700 articles measured have 30 places at most.
const maxAnchors = 64

// anchor collects the places whose names can hardly mean another one, and
// notes what a name means where the text itself says so ("Paris, Tex.").
func (f *finder) anchor() {
	f.stated = map[string]int32{}
	for i := range f.spans {
		s := &f.spans[i]
		if len(s.cands) == 0 {
			continue
		}
		if p, ok := f.statedPlace(s); ok {
			f.stated[s.key] = p
			f.addAnchor(s, f.k.entry(p))
			continue
		}
		e := f.k.entry(s.cands[0].Entry)
		if Kind(e.Kind()) == Place && (e.Geo() == geoAdmin1 || f.clear(s)) {
			f.addAnchor(s, e)
		}
	}
}

func (f *finder) addAnchor(s *span, e kbtab.Entry) {
	if len(f.anchors) < maxAnchors && e.Located() {
		f.anchors = append(f.anchors, anchor{s.first, s.key, e.Country(), e.Admin1(), e.Lat(), e.Lon()})
	}
}

// clear reports whether the first candidate of s is the only place or one much
// better known than the next.
func (f *finder) clear(s *span) bool {
	first := f.k.entry(s.cands[0].Entry)
	for _, p := range s.cands[1:] {
		if e := f.k.entry(p.Entry); Kind(e.Kind()) == Place && int(e.Prior())+20 > int(first.Prior()) {
			return false
		}
	}
	return first.Prior() >= 75
}

// statedPlace returns the candidate of s whose division or country follows
// after a comma.
func (f *finder) statedPlace(s *span) (int32, bool) {
	for _, p := range s.cands {
		if e := f.k.entry(p.Entry); Kind(e.Kind()) == Place && f.namesDivision(s.last, e) {
			return p.Entry, true
		}
	}
	return 0, false
}

// namesDivision reports whether token i is a comma and the division or state
// that place e lies in follows: "Paris, Texas".
func (f *finder) namesDivision(i int32, e kbtab.Entry) bool {
	if int(i)+1 >= len(f.d.Tokens) || f.d.Word(int(i)) != "," {
		return false
	}
	n := f.nameAt[i+1]
	if n == 0 {
		return false
	}
	h := f.names[n-1]
	for p := range f.k.layers[h.layer].visible(int(h.list)) {
		g := f.k.entry(p.Entry)
		if Kind(g.Kind()) == State && p.Type != kbtab.Metonym && g.Country() == e.Country() ||
			g.Geo() == geoAdmin1 && g.Country() == e.Country() && g.Name() == e.Admin1() && e.Geo() != geoAdmin1 {
			return true
		}
	}
	return false
}

// placeBonus says how well entry number i, the place e, fits what else the
// article speaks of.
func (f *finder) placeBonus(s *span, i int32, e kbtab.Entry) int {
	n := 0
	if f.namesDivision(s.last, e) {
		n += 150
	}
	if k, ok := f.stated[s.key]; ok && k == i {
		n += 120
	}
	if e.Geo() == geoAdmin1 {
		switch {
		case f.division(s):
			n += 40
		case f.seat(s, e):
			n -= 40
		}
	}
	if f.person[s.first] != 0 && s.last-s.first == 1 && e.Prior() < 100 && s.label == nlp.NoLabel && !f.afterPlaceWord(s.first) {
		n -= 30
	}
	if f.generic(s) {
		n -= 70
	}
	return n + f.nearness(s, i, e)
}

// generic reports whether s is made of words that name places everywhere:
// "Central District".
func (f *finder) generic(s *span) bool {
	for i := s.first; i < s.last; i++ {
		if !f.is(i, wVague|wDivision|wLeads) {
			return false
		}
	}
	return true
}

// seat reports whether s also names a great city in division e, which is then
// meant: "New York", "Kyiv".
func (f *finder) seat(s *span, e kbtab.Entry) bool {
	for _, p := range s.cands {
		g := f.k.entry(p.Entry)
		if g.Geo() == geoCity && g.Country() == e.Country() && g.Prior() >= 95 {
			return true
		}
	}
	return false
}

// division reports whether a word for a division follows s.
func (f *finder) division(s *span) bool {
	return f.is(s.last, wDivision)
}

// A nearKey is a name and one of the places it may mean.
type nearKey struct {
	name  string
	entry int32
}

// nearness is the bonus for anchors in the same division and near by. It is
// kept, since the same names come again and again.
func (f *finder) nearness(s *span, i int32, e kbtab.Entry) int {
	k := nearKey{s.key, i}
	n, ok := f.near[k]
	if !ok {
		n = f.measure(s.key, e)
		f.near[k] = n
	}
	return n
}

// measure compares place e with the anchors of other names than own.
func (f *finder) measure(own string, e kbtab.Entry) int {
	same, near := 0, 0
	for i := range f.anchors {
		a := &f.anchors[i]
		if a.name == own || a.country != e.Country() {
			continue
		}
		if a.admin1 != "" && a.admin1 == e.Admin1() {
			same = min(same+15, 30)
		}
		if e.Located() && math.Abs(a.lat-e.Lat()) < maxLatitudes {
			near = max(near, distanceBonus(kilometres(a.lat, a.lon, e.Lat(), e.Lon())))
		}
	}
	return same + near
}

// maxLatitudes is how many degrees of latitude surely are too far for a bonus.
const maxLatitudes = 2.8

func distanceBonus(km float64) int {
	switch {
	case km < 40:
		return 25
	case km < 120:
		return 18
	case km < 300:
		return 8
	}
	return 0
}

// kilometres returns the distance of two points on a sphere by the flat
// approximation, which is good to a few per cent at the distances that count.
func kilometres(lat1, lon1, lat2, lon2 float64) float64 {
	const perDegree = 111.2
	dlon := math.Abs(lon1 - lon2)
	if dlon > 180 {
		dlon = 360 - dlon
	}
	x := float64(dlon * math.Cos((lat1+lat2)/2*math.Pi/180))
	y := lat1 - lat2
	return perDegree * math.Sqrt(float64(x*x)+float64(y*y))
}

// describePlace takes country and point of an unknown place from the known
// place that its name begins or ends with: "Kharkiv railway station"; else it
// lies in the country of the scene.
func (f *finder) describePlace(s *span, x *Entity) {
	x.Country = f.home()
	if s.part < 0 {
		return
	}
	if c := f.stateInside(s); c != "" && f.is(s.last-1, wSite) {
		x.Country = c // "Kuwait International Airport"
		return
	}
	h := f.names[s.part]
	e := f.k.entry(f.firstEntry(h))
	if Kind(e.Kind()) != Place && Kind(e.Kind()) != State || e.Prior() < 85 || h.first != s.first && h.last != s.last || x.Country != "" && f.evidence[e.Country()] == 0 {
		return
	}
	x.Country = e.Country()
	if e.Located() && Kind(e.Kind()) == Place && !f.is(h.first, wVague) {
		kind := "other"
		if s.label == nlp.FAC {
			kind = "facility"
		}
		x.Geo = &Geo{Kind: kind, Admin1: e.Admin1(), Lat: e.Lat(), Lon: e.Lon()}
	}
}
