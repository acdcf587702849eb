// Package when represents calendar times as precisely as a text gives them,
// and no more ("in March 2024" is a month, not its first day), and finds and
// resolves the time expressions of English news.
//
// # Finding
//
// [Find] cuts a text into tokens and tries, at every word that can open an
// expression, the families of a grammar: dates in every usual order, weekdays,
// offsets ("two days ago"), units beside the publication ("last week"),
// quarters, seasons, decades, centuries, feasts (fixed, Easter, Hijri, Hebrew
// and Chinese calendars), times of day with zones, lengths, recurrences and
// vague references. The longest reading wins. An [Expr] carries the span, type
// and value that TIMEX3 gives it. Words that make a bound of a date ("since",
// "until", "by") stand outside the span, in [Expr.Signal]; those that take a
// part of it or make it inexact ("early", "about") inside, in [Expr.Mod].
//
// # Resolving
//
// What the text leaves out is taken from the publication date in
// [Context.Published]: a weekday is the latest one, or the next one after a
// word that points ahead; a day and month are the nearest ones; "a year
// earlier" beside figures is as wide as what they are compared with. Texts that
// tell of the past only, with many years and no "yesterday", are read as
// stories, whose dates count from the last date that carries the story on; short
// informal texts are read as messages ("2moro", "long day").
//
// A time of day without a day, "that night" and "two days later" count from the
// last day told in the paragraph, else from the day of the news: that of the
// first paragraph that names one, or one that opens a sentence later. A date of
// long ago that only bounds or names something ("the worst since May 2013") is
// no anchor, and a step that would pass the publication stays unresolved.
// Without a publication date relative values stay unresolved ("XXXX-WXX-5");
// there is no clock in this package.
//
// # Intervals
//
// [Expr.Interval] is what the value says, half-open, with the granularity of
// the text. [Expr.EventInterval] turns expression, modifier and signal into the
// time in which an event happened: "since September" reaches to the day of
// publication. [ParseValue] and [FormatEDTF] read TIMEX3 values and EDTF level 0
// and 1. [ParseStamp] reads the line of a web page that tells when it was
// published.
package when
