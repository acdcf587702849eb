package article

import (
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// maxDateline is the longest dateline, in bytes; the longest seen, of two
// cities with their countries, a date and an agency, had 74.
const maxDateline = 110

// A wireDate is the date of a dateline as far as it goes.
type wireDate struct {
	year, day int // 0 if not stated
	month     time.Month
}

// time returns the day, zero if the date is not complete or does not exist.
func (d wireDate) time() time.Time {
	t := time.Date(d.year, d.month, d.day, 0, 0, 0, 0, time.UTC)
	if d.year == 0 || d.month == 0 || d.day == 0 || t.Day() != d.day {
		return time.Time{}
	}
	return t
}

// readDateline finds the dateline that opens the story in text[start:end].
func readDateline(text string, start, end int) (Dateline, wireDate, bool) {
	window := text[start:min(end, start+maxDateline)]
	for at := 0; ; {
		head, tail := nextDash(window, at)
		if head < 0 {
			break
		}
		if d, date, ok := parseHead(window[:head], text[start+tail:end]); ok {
			d.Start, d.End = start, start+tail
			d.PlaceStart += start
			d.PlaceEnd += start
			return d, date, true
		}
		at = tail
	}
	return readLead(text, start, end)
}

// readLead finds the short dateline of digests: "COLOMBIA.  Gunmen ...".
func readLead(text string, start, end int) (Dateline, wireDate, bool) {
	window := text[start:min(end, start+maxDateline)]
	stop := strings.Index(window, ". ")
	if stop < 4 || strings.ContainsAny(window[:stop], ".:;\"“") {
		return Dateline{}, wireDate{}, false
	}
	s, rest := shapeOf(window[:stop]), strings.TrimSpace(text[start+stop+1:end])
	if s.uppers < s.letters || s.letters < 4 || s.words > 5 || rest == "" || shapeOf(rest).capitals() {
		return Dateline{}, wireDate{}, false
	}
	return Dateline{Start: start, End: start + stop + 1, PlaceStart: start, PlaceEnd: start + stop}, wireDate{}, true
}

// nextDash returns where the next dash between a dateline and its story starts
// and ends, from at on; -1 if there is none. A hyphen inside a name
// ("PORT-AU-PRINCE") is no such dash.
func nextDash(s string, at int) (from, to int) {
	for i := at; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == '—' || r == '–' || r == '―':
			return i, i + n
		case strings.HasPrefix(s[i:], "--"):
			return i, i + 2
		case (r == '-' || r == '_') && i > 0 && (s[i-1] == ' ' || s[i-1] == ')') && (i+1 == len(s) || s[i+1] == ' '):
			return i, i + 1
		}
		i += n
	}
	return -1, -1
}

// parseHead reads what stands before the dash: places, date and agency.
func parseHead(head, story string) (Dateline, wireDate, bool) {
	place, agency := cutAgency(head)
	rest, date := cutDate(agency)
	if date.month != 0 && strings.TrimSpace(rest) == "" {
		agency = "" // a date in brackets
	} else {
		place, date = cutDate(place)
	}
	place = strings.TrimRight(place, " ,")
	d := Dateline{PlaceEnd: len(place), Agency: agency}
	dated := date.month != 0
	if place == "" {
		return d, date, agency != ""
	}
	if lead, ok := outlet(place); ok && dated && agency == "" {
		d.Agency, d.PlaceEnd = lead, 0
		return d, date, true
	}
	if !isPlace(place) {
		return d, date, false
	}
	if agency != "" || dated {
		return d, date, true
	}
	first, _, _ := strings.Cut(place, ",")
	s := shapeOf(first)
	return d, date, s.capitals() && s.letters >= 3 && !shapeOf(story).capitals()
}

// cutAgency cuts "(Reuters)", "/PRNewswire/" and "-LRB- AP -RRB-" from the end
// of head.
func cutAgency(head string) (rest, agency string) {
	head = strings.TrimRight(head, " ")
	for _, marks := range [...][2]string{{"(", ")"}, {"[", "]"}, {"-LRB-", "-RRB-"}, {" /", "/"}} {
		inner, ok := strings.CutSuffix(head, marks[1])
		open := strings.LastIndex(inner, marks[0])
		if !ok || open < 0 {
			continue
		}
		name := strings.TrimSpace(inner[open+len(marks[0]):])
		if s := shapeOf(name); s.words >= 1 && s.words <= 6 && s.uppers > 0 {
			return strings.TrimRight(head[:open], " "), name
		}
	}
	return head, ""
}

// cutDate cuts a date from the end of head: "Nov 30", "3 JAN 90", "Tuesday,
// March 4, 2025".
func cutDate(head string) (rest string, date wireDate) {
	rest = head
	weekday := false
	for {
		trimmed := strings.TrimRight(rest, " ,.")
		w := lastWord(trimmed)
		if w == "" || !date.take(strings.ToLower(w), &weekday) {
			break
		}
		rest = trimmed[:len(trimmed)-len(w)]
	}
	if date.month == 0 {
		return head, wireDate{}
	}
	return rest, date
}

// take adds one word of a date, read from the right. It reports whether the
// word belongs to it.
func (d *wireDate) take(w string, weekday *bool) bool {
	if m := monthOf(w); m != 0 && d.month == 0 {
		d.month = m
		return true
	}
	if isWeekday(w) && d.month != 0 && !*weekday {
		*weekday = true
		return true
	}
	if len(w) > 4 || !isDigits(w) {
		return false
	}
	n, _ := strconv.Atoi(w)
	switch {
	case len(w) == 4 && d.year == 0 && d.month == 0:
		d.year = n
	case len(w) == 2 && n > 31 && *d == wireDate{}:
		d.year = century(n)
	case len(w) <= 2 && n >= 1 && n <= 31 && d.day == 0:
		d.day = n
	case len(w) <= 2 && n >= 1 && n <= 31 && d.month != 0 && d.year == 0 && !*weekday:
		d.year, d.day = century(d.day), n // what seemed the day was the year: 3 JAN 04
	default:
		return false
	}
	return true
}

// century completes a year of two digits, as wires of the last century wrote.
func century(n int) int {
	if n < 50 {
		return 2000 + n
	}
	return 1900 + n
}

// outlet reports whether place is rather the name of a news outlet.
func outlet(place string) (string, bool) {
	for w := range strings.FieldsSeq(strings.ToLower(place)) {
		if w = strings.Trim(w, ","); w == "news" || phrases().is(agencyWord, w) {
			return place, true
		}
	}
	return "", false
}

// isPlace reports whether s can be the places of a dateline.
func isPlace(s string) bool {
	if n := shapeOf(s).words; n == 0 || n > 9 || strings.ContainsAny(s, "\"“”:;?!=@") {
		return false
	}
	for i, part := range strings.FieldsFunc(s, func(r rune) bool { return unicode.IsSpace(r) || r == '/' || r == ',' }) {
		part = strings.TrimLeft(part, "(")
		if i == 0 && (!startsUpper(part) || phrases().is(roleWord, strings.ToLower(part))) {
			return false
		}
		if !startsUpper(part) && !isNameParticle(part) && part != "&" {
			return false
		}
	}
	return true
}
