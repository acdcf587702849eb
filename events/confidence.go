package events

import "strings"

// The evidence for and against an event, in tenths of a unit of log-odds. The
// signs and rough sizes are a logistic fit to the annotated articles, the base
// lowered because those articles were read during development.
const (
	oddsBase     = 9
	oddsActor    = 4  // somebody does it
	oddsNamed    = 3  // and has a name
	oddsCasualty = 5  // with a figure
	oddsRetold   = 8  // told more than once
	oddsFigure   = -6 // only a figure tells it
	oddsUnreal   = -8 // hypothetical or negated
	oddsPlanned  = -9
	oddsAlleged  = -8
	oddsSaid     = -4 // on somebody's word
	oddsWeak     = -8 // its rule calls itself a guess
)

// confidence estimates the chance that e is right.
func confidence(e *Event) float64 {
	odds := oddsBase
	add := func(yes bool, n int) {
		if yes {
			odds += n
		}
	}
	add(len(e.Actors) > 0, oddsActor)
	add(len(e.Actors) > 0 && e.Actors[0].Name != "", oddsNamed)
	add(len(e.Casualties) > 0, oddsCasualty)
	add(e.SameAs >= 0, oddsRetold)
	add(strings.HasPrefix(e.Rule, "figure:"), oddsFigure)
	add(e.Status == Hypothetical || e.Status == Negated, oddsUnreal)
	add(e.Status == Planned, oddsPlanned)
	add(e.Status == Alleged, oddsAlleged)
	add(len(e.Attribution) > 0, oddsSaid)
	add(e.weak, oddsWeak)
	return chance(odds)
}

// chances is the logistic function at -3, -2.5 … 3.
var chances = [...]float64{0.05, 0.08, 0.12, 0.18, 0.27, 0.38, 0.50, 0.62, 0.73, 0.82, 0.88, 0.92, 0.95}

// chance turns log-odds in tenths into a probability, by a table so that every
// CPU gives the same bits.
func chance(odds int) float64 {
	odds = min(max(odds+30, 0), 60)
	i, part := odds/5, odds%5
	if part == 0 {
		return chances[i]
	}
	return (float64(chances[i]*float64(5-part)) + float64(chances[i+1]*float64(part))) / 5
}
