// Package timeline brings the events of many reports together: what several
// articles tell of the same happening becomes one [Entry], with every telling
// kept as its evidence, figures that move or disagree reconciled and kept
// apart, and entries put in order as far as their dates allow.
//
// A [Builder] collects reports in any order; its [Timeline] depends on the set
// of reports alone. Merging is conservative: two tellings become one entry
// only if enough of class, time, place, actors and figures agree and nothing
// speaks against it; a doubtful pair is reported as a [Link] instead. Nothing
// that is undated ever gains a date from its neighbours.
//
// [Summarize] picks the days that matter most in a pile of reports and a few
// sentences for each.
package timeline
