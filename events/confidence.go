package events

import "github.com/annals-dev/annals/when"

// confidence estimates the chance that e is right from how much of it the
// text supports: who, whom, when, and how specific its rule is.
func confidence(r *Report, e *Event) float64 {
	c := 0.45
	if len(e.Actors) > 0 {
		c += 0.12
	}
	if len(e.Recipients) > 0 {
		c += 0.10
	}
	if e.Time.Basis == when.BasisExplicit || e.Time.Basis == when.BasisRelative {
		c += 0.06
	}
	if len(e.Casualties) > 0 {
		c += 0.10
	}
	if e.SameAs >= 0 {
		c += 0.05
	}
	if e.weak {
		c -= 0.15
	}
	return c
}
