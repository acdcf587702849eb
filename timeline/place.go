package timeline

import (
	"math"

	"github.com/annals-dev/annals/events"
)

// placeRank orders kinds of place from coarse to fine.
func placeRank(p *events.Location) int {
	if p == nil {
		return 0
	}
	kind := "other"
	if p.Geo != nil {
		kind = p.Geo.Kind
	}
	switch kind {
	case "region", "sea":
		return 1
	case "country":
		return 2
	case "admin1":
		return 3
	case "admin2":
		return 4
	case "facility":
		return 6
	case "city":
		return 7 // before a facility: "the market" is rarely on the map
	}
	return 5
}

// finer reports whether a says more about where than b.
func finer(a, b *events.Location) bool { return placeRank(a) > placeRank(b) }

// A nearness says how two places lie to each other.
type nearness uint8

const (
	noPlace   nearness = iota // one of them is unknown, or nothing can be said
	samePlace                 // equal, or points a walk apart
	within                    // one contains the other
	apart                     // two places of one country
	abroad                    // two countries
)

// Distances between the points of two places.
const (
	sameKM  = 15.0 // a market and its town
	apartKM = 40.0 // two towns
)

// locate compares two places.
func locate(a, b *events.Location) nearness {
	switch {
	case a == nil || b == nil:
		return noPlace
	case a == b || samePlaceID(a, b):
		return samePlace
	case a.Country != "" && b.Country != "" && a.Country != b.Country:
		return abroad
	case contains(a, b) || contains(b, a):
		return within
	case a.Geo == nil || b.Geo == nil:
		return noPlace
	case areal(a) || areal(b):
		return noPlace
	}
	switch km := distance(a, b); {
	case km <= sameKM:
		return samePlace
	case km >= apartKM:
		return apart
	}
	return noPlace
}

// samePlaceID reports whether two places are the same record, or without one
// the same name in the same country.
func samePlaceID(a, b *events.Location) bool {
	if a.ID != "" || b.ID != "" {
		return a.ID == b.ID
	}
	return a.Country == b.Country && fold(a.Name) == fold(b.Name)
}

// contains reports whether a is the country or the province of b.
func contains(a, b *events.Location) bool {
	if a.Geo == nil || a.Country == "" || a.Country != b.Country {
		return false
	}
	switch a.Geo.Kind {
	case "country":
		return true
	case "admin1":
		return b.Geo != nil && b.Geo.Admin1 != "" && (fold(b.Geo.Admin1) == fold(a.Name) || fold(b.Geo.Admin1) == fold(a.Geo.Admin1))
	}
	return false
}

// areal reports whether p is too wide for its point to tell where something happened.
func areal(p *events.Location) bool {
	switch p.Geo.Kind {
	case "city", "facility", "other":
		return p.Geo.Lat == 0 && p.Geo.Lon == 0
	}
	return true
}

// distance returns the great-circle distance of two places in kilometres,
// rounded so that it is the same on every machine.
func distance(a, b *events.Location) float64 {
	const earth, rad = 6371.0, math.Pi / 180
	dLat := float64((b.Geo.Lat - a.Geo.Lat) * rad)
	dLon := float64((b.Geo.Lon - a.Geo.Lon) * rad)
	s, u := math.Sin(dLat/2), math.Sin(dLon/2)
	h := float64(s*s) + float64(float64(math.Cos(a.Geo.Lat*rad)*math.Cos(b.Geo.Lat*rad))*float64(u*u))
	return math.Round(2 * earth * math.Asin(math.Sqrt(min(1, h))))
}
