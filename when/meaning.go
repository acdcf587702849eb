package when

// A kind says how a meaning is put on the calendar.
type kind uint8

const (
	noKind       kind = iota
	calendarKind      // parts of a date, some of them missing: "Nov. 30", "Friday", "last April"
	dayKind           // so many days from the publication: "yesterday"
	unitKind          // a unit beside an anchor: "last week", "the same day"
	offsetKind        // so many units from an anchor: "two years ago"
	durationKind      // a length: "two years"
	spanKind          // a length that touches the publication: "the past two weeks"
	setKind           // a recurrence: "every Friday"
	vagueKind         // PAST_REF, PRESENT_REF, FUTURE_REF
	clockKind         // a time of day, the day not told: "at 10 p.m."
)

// A meaning is what an expression says, before it is put on the calendar.
type meaning struct {
	rule  string
	kind  kind
	mod   string
	date  fields
	clock clock
	rel   rel    // calendarKind, unitKind: the place beside the anchor
	unit  unit   // unitKind, offsetKind, durationKind, spanKind, setKind
	n     amount // of units
	extra []length
	value string // vagueKind and setKind: the value itself
	// fromText is set if the anchor is a date of the text ("two days later"),
	// and not the publication ("two days ago").
	fromText bool
	compares bool // the time a figure is compared with: "from $3 million a year earlier"
	explicit bool // the text gives all that the value says
}

// A length is one more part of a duration: the months of "a year and six months".
type length struct {
	n    amount
	unit unit
}

// fields are the parts of a date that a text names. Zero is not named.
type fields struct {
	year    int // astronomical: 0 is 1 BC; see hasYear
	hasYear bool
	yearRel rel // the year is named by its place: "July last year"
	month   int
	day     int
	weekday int
	season  int // 1 + index into seasonNames
	quarter int
	half    int
	wide    unit // decade, century: year lies in it
	holiday *holiday
	weekend bool
	week    bool // the week that holds the date: "the week of March 6"
}

// A clock is a time of day.
type clock struct {
	set     bool
	hour    int // -1 with a part
	minute  int // -1 if not told
	second  int // -1 if not told
	part    string
	zone    int // minutes east of UTC
	hasZone bool
	// american is set for zones such as ET, which keep summer time by the
	// rules of the United States; zone is then that of winter.
	american bool
}

// An amount is a number of units.
type amount struct {
	n      int
	tenths int  // 0-9, on top of n
	vague  bool // "several"
}

// one is the amount of a unit named alone.
var one = amount{n: 1}
