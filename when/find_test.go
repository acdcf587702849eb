package when

import (
	"testing"
	"time"
	"unicode/utf8"
)

// published is the publication of the test sentences, a Monday.
var published = time.Date(2025, 12, 1, 9, 0, 0, 0, time.UTC)

// wantExpr is one expected expression: text, value and inclusive bounds.
type wantExpr struct{ text, value, from, to string }

// check compares what Find finds in text with want.
func check(t *testing.T, text string, c Context, want ...wantExpr) {
	t.Helper()
	got := Find(text, c)
	if len(got) != len(want) {
		t.Errorf("%q: %d expressions, want %d: %+v", text, len(got), len(want), got)
		return
	}
	for i, w := range want {
		e := got[i]
		from, to := e.Interval.Bounds()
		if g := (wantExpr{text[e.Start:e.End], e.Value, from, to}); g != w {
			t.Errorf("%q: got %q, want %q (rule %s)", text, g, w, e.Rule)
		}
	}
}

// sentence is a test sentence and what is to be found in it.
type sentence struct {
	text string
	want []wantExpr
}

// dayOf is the expectation for an expression that means one day.
func dayOf(text, iso string) wantExpr { return wantExpr{text, iso, iso, iso} }

// lengthOf is the expectation for an expression without a place in time.
func lengthOf(text, value string) wantExpr { return wantExpr{text, value, "", ""} }

func checkAll(t *testing.T, c Context, sentences []sentence) {
	t.Helper()
	for _, s := range sentences {
		check(t, s.text, c, s.want...)
	}
}

func TestFullDates(t *testing.T) {
	checkAll(t, Context{Published: published}, []sentence{
		{"He took office on Jan. 10, 2025, in the capital.", []wantExpr{dayOf("Jan. 10, 2025", "2025-01-10")}},
		{"The truce of 3 May 2024 held.", []wantExpr{dayOf("3 May 2024", "2024-05-03")}},
		{"Signed on the 21st of June, 1998.", []wantExpr{dayOf("the 21st of June, 1998", "1998-06-21")}},
		{"The log says 2025-11-30 and 2024/02/29.", []wantExpr{dayOf("2025-11-30", "2025-11-30"), dayOf("2024/02/29", "2024-02-29")}},
		{"Filed 08/12/2013 in court.", []wantExpr{dayOf("08/12/2013", "2013-08-12")}},
		{"Filed 08/12/2013, answered 21/12/2013.", []wantExpr{dayOf("08/12/2013", "2013-12-08"), dayOf("21/12/2013", "2013-12-21")}},
		{"Dated 27.03.15 by hand.", []wantExpr{dayOf("27.03.15", "2015-03-27")}},
		{"On Sunday, Nov. 30, 2025, they met.", []wantExpr{dayOf("Sunday, Nov. 30, 2025", "2025-11-30")}},
		{"It was Tuesday, 2 September 2014.", []wantExpr{dayOf("Tuesday, 2 September 2014", "2014-09-02")}},
		{"He died on March 5, 1953.", []wantExpr{dayOf("March 5, 1953", "1953-03-05")}},
		{"Versions 1.2.3 and 31.02.2014 are no dates, nor is 2882015.", nil},
	})
}

func TestPartialDates(t *testing.T) {
	checkAll(t, Context{Published: published}, []sentence{
		{"The raid of Nov. 30 failed.", []wantExpr{dayOf("Nov. 30", "2025-11-30")}},
		{"A vote is due on 14 December.", []wantExpr{dayOf("14 December", "2025-12-14")}},
		{"The dividend is payable Jan. 15 to holders.", []wantExpr{dayOf("Jan. 15", "2026-01-15")}},
		{"In August the army withdrew.", []wantExpr{{"August", "2025-08", "2025-08-01", "2025-08-31"}}},
		{"The summit will open in March.", []wantExpr{{"March", "2026-03", "2026-03-01", "2026-03-31"}}},
		{"The mission began in September 2014.", []wantExpr{{"September 2014", "2014-09", "2014-09-01", "2014-09-30"}}},
		{"In 2011 the war began.", []wantExpr{{"2011", "2011", "2011-01-01", "2011-12-31"}}},
		{"It dates from the year 1815.", []wantExpr{{"the year 1815", "1815", "1815-01-01", "1815-12-31"}}},
		{"It was built in nineteen ninety-six.", []wantExpr{{"nineteen ninety-six", "1996", "1996-01-01", "1996-12-31"}}},
		{"In two thousand and five he fled.", []wantExpr{{"two thousand and five", "2005", "2005-01-01", "2005-12-31"}}},
		{"The class of '87 met.", []wantExpr{{"'87", "1987", "1987-01-01", "1987-12-31"}}},
		{"They kept 2000 people, 1950 points and $2012.", nil},
		{"Resolution 1950, Highway 2025 and flight 1549 of Su-35 jets.", nil},
		{"Theresa May and April Jones may march on.", nil},
		{"The Long March ended.", nil},
		{"The judge will rule on the 28th, he said.", []wantExpr{dayOf("the 28th", "2025-12-28")}},
		{"He was held on the 28th, she said.", []wantExpr{dayOf("the 28th", "2025-11-28")}},
	})
}

func TestListsAndRanges(t *testing.T) {
	checkAll(t, Context{Published: published}, []sentence{
		{"Talks ran on May 3, 4 and 6.", []wantExpr{dayOf("May 3", "2025-05-03"), dayOf("4", "2025-05-04"), dayOf("6", "2025-05-06")}},
		{"The games of 3–7 May 2014.", []wantExpr{dayOf("3", "2014-05-03"), dayOf("7 May 2014", "2014-05-07")}},
		{"The fair of March 3-5, 2014, closed.", []wantExpr{dayOf("March 3", "2014-03-03"), dayOf("5, 2014", "2014-03-05")}},
		{"It ran from March to May 2018.", []wantExpr{{"March", "2018-03", "2018-03-01", "2018-03-31"}, {"May 2018", "2018-05", "2018-05-01", "2018-05-31"}}},
		{"It runs Monday through Friday.", []wantExpr{dayOf("Monday", "2025-12-01"), dayOf("Friday", "2025-12-05")}},
		{"They froze from November to March.", []wantExpr{{"November", "2025-11", "2025-11-01", "2025-11-30"}, {"March", "2026-03", "2026-03-01", "2026-03-31"}}},
		{"Rains of June and July 2015.", []wantExpr{{"June", "2015-06", "2015-06-01", "2015-06-30"}, {"July 2015", "2015-07", "2015-07-01", "2015-07-31"}}},
		{"The siege (1957-60) ended.", []wantExpr{{"1957", "1957", "1957-01-01", "1957-12-31"}, {"60", "1960", "1960-01-01", "1960-12-31"}}},
		{"On May 3, 20 people died.", []wantExpr{dayOf("May 3", "2025-05-03")}},
	})
}

func TestWeekdays(t *testing.T) {
	checkAll(t, Context{Published: published}, []sentence{
		{"The envoy arrived on Sunday.", []wantExpr{dayOf("Sunday", "2025-11-30")}},
		{"The envoy arrived on Monday.", []wantExpr{dayOf("Monday", "2025-12-01")}},
		{"The envoy will arrive on Friday.", []wantExpr{dayOf("Friday", "2025-12-05")}},
		{"Flights could resume as soon as Tuesday.", []wantExpr{dayOf("Tuesday", "2025-12-02")}},
		{"The offer had been due to expire Friday.", []wantExpr{dayOf("Friday", "2025-11-28")}},
		{"They had given him until Thursday to leave.", []wantExpr{dayOf("Thursday", "2025-11-27")}},
		{"The truce holds until Thursday.", []wantExpr{dayOf("Thursday", "2025-12-04")}},
		{"He quit last Friday.", []wantExpr{dayOf("last Friday", "2025-11-28")}},
		{"He starts next Friday.", []wantExpr{dayOf("next Friday", "2025-12-05")}},
		{"The sun sat low on the wed bench.", nil},
	})
}

func TestUnitsBesidePublication(t *testing.T) {
	checkAll(t, Context{Published: published}, []sentence{
		{"They met last week.", []wantExpr{{"last week", "2025-W48", "2025-11-24", "2025-11-30"}}},
		{"It reopens next month.", []wantExpr{{"next month", "2026-01", "2026-01-01", "2026-01-31"}}},
		{"Exports fell this year.", []wantExpr{{"this year", "2025", "2025-01-01", "2025-12-31"}}},
		{"Earlier this year he fled.", []wantExpr{{"Earlier this year", "2025", "2025-01-01", "2025-12-31"}}},
		{"It was hit last April.", []wantExpr{{"last April", "2025-04", "2025-04-01", "2025-04-30"}}},
		{"It was hit last summer.", []wantExpr{{"last summer", "2025-SU", "2025-06-01", "2025-08-31"}}},
		{"In July last year he won.", []wantExpr{{"July last year", "2024-07", "2024-07-01", "2024-07-31"}}},
		{"They fought over the weekend.", []wantExpr{{"the weekend", "2025-W48-WE", "2025-11-29", "2025-11-30"}}},
		{"Early next week they vote.", []wantExpr{{"Early next week", "2025-W50", "2025-12-08", "2025-12-14"}}},
		{"The week of March 6 was quiet.", []wantExpr{{"The week of March 6", "2025-W10", "2025-03-03", "2025-03-09"}}},
	})
}

func TestDaysBesidePublication(t *testing.T) {
	checkAll(t, Context{Published: published}, []sentence{
		{"He left today and returns tomorrow.", []wantExpr{dayOf("today", "2025-12-01"), dayOf("tomorrow", "2025-12-02")}},
		{"He left the day before yesterday.", []wantExpr{dayOf("the day before yesterday", "2025-11-29")}},
		{"Police cleared the square last night.", []wantExpr{{"last night", "2025-11-30TNI", "2025-11-30T18:00Z", "2025-12-01T05:59Z"}}},
		{"They spoke yesterday morning.", []wantExpr{{"yesterday morning", "2025-11-30TMO", "2025-11-30T00:00Z", "2025-11-30T11:59Z"}}},
		{"USA Today wrote it.", nil},
	})
}

func TestOffsets(t *testing.T) {
	checkAll(t, Context{Published: published}, []sentence{
		{"The ministry fell two years ago.", []wantExpr{{"two years ago", "2023", "2023-01-01", "2023-12-31"}}},
		{"It sank 11 days ago.", []wantExpr{dayOf("11 days ago", "2025-11-20")}},
		{"It sank six weeks ago.", []wantExpr{{"six weeks ago", "2025-W43", "2025-10-20", "2025-10-26"}}},
		{"It sank nearly two months ago.", []wantExpr{{"nearly two months ago", "2025-10", "2025-10-01", "2025-10-31"}}},
		{"He was shot on May 3, 2014. Two days later he died.", []wantExpr{dayOf("May 3, 2014", "2014-05-03"), dayOf("Two days later", "2014-05-05")}},
		{"He was shot on May 3, 2014. The next day he died.", []wantExpr{dayOf("May 3, 2014", "2014-05-03"), dayOf("The next day", "2014-05-04")}},
		{"He was shot on May 3, 2014, and died that night.", []wantExpr{dayOf("May 3, 2014", "2014-05-03"), {"that night", "2014-05-03TNI", "2014-05-03T18:00Z", "2014-05-04T05:59Z"}}},
		{"They fled months ago.", []wantExpr{lengthOf("months ago", "PAST_REF")}},
		{"Profit in the third quarter rose to $3 million from $2 million a year earlier.", []wantExpr{
			{"the third quarter", "2025-Q3", "2025-07-01", "2025-09-30"}, {"a year earlier", "2024-Q3", "2024-07-01", "2024-09-30"}}},
		{"A year ago today he left.", []wantExpr{dayOf("A year ago today", "2024-12-01")}},
		{"Eight years later he left.", []wantExpr{lengthOf("Eight years later", "XXXX")}},
		{"Two million years ago the ice grew.", []wantExpr{lengthOf("Two million years ago", "XXXX")}},
	})
}

func TestDurations(t *testing.T) {
	checkAll(t, Context{Published: published}, []sentence{
		{"Talks dragged on for three months.", []wantExpr{lengthOf("three months", "P3M")}},
		{"It lasted 2 1/2 years.", []wantExpr{lengthOf("2 1/2 years", "P2Y6M")}},
		{"It lasted two and a half hours.", []wantExpr{lengthOf("two and a half hours", "PT2H30M")}},
		{"He got a year and six months.", []wantExpr{lengthOf("a year and six months", "P1Y6M")}},
		{"A four-week truce.", []wantExpr{lengthOf("four-week", "P4W")}},
		{"A 30-day ban and a ten year plan.", []wantExpr{lengthOf("30-day", "P30D"), lengthOf("ten year", "P10Y")}},
		{"It took a couple of years, several months or more than 40 days.", []wantExpr{lengthOf("a couple of years", "P2Y"), lengthOf("several months", "PXM"), lengthOf("more than 40 days", "P40D")}},
		{"They waited for decades, then for hours.", []wantExpr{lengthOf("decades", "PXDE"), lengthOf("hours", "PTXH")}},
		{"Between 12 and 18 months passed.", []wantExpr{lengthOf("12", "P12M"), lengthOf("18 months", "P18M")}},
		{"A week-long, years-long war.", []wantExpr{lengthOf("week-long", "P1W"), lengthOf("years-long", "PXY")}},
		{"Over the past two weeks and in recent months it rained.", []wantExpr{lengthOf("the past two weeks", "P2W"), lengthOf("recent months", "PXM")}},
		{"The 22-year-old, aged 6 months at the time, was 22 years old, not three quarters grown.", nil},
	})
}

func TestQuartersAndLongerUnits(t *testing.T) {
	checkAll(t, Context{Published: published}, []sentence{
		{"Sales fell in Q3 2025.", []wantExpr{{"Q3 2025", "2025-Q3", "2025-07-01", "2025-09-30"}}},
		{"The fourth-quarter loss grew.", []wantExpr{{"fourth-quarter", "2025-Q4", "2025-10-01", "2025-12-31"}}},
		{"In the second half of 2014 it paid.", []wantExpr{{"the second half of 2014", "2014-H2", "2014-07-01", "2014-12-31"}}},
		{"In fiscal 1989 it paid.", []wantExpr{{"fiscal 1989", "1989", "1989-01-01", "1989-12-31"}}},
		{"In the late 1970s they fled.", []wantExpr{{"the late 1970s", "197", "1970-01-01", "1979-12-31"}}},
		{"The nineties and the '80s.", []wantExpr{{"The nineties", "199", "1990-01-01", "1999-12-31"}, {"the '80s", "198", "1980-01-01", "1989-12-31"}}},
		{"A law of the 20th century.", []wantExpr{{"the 20th century", "19", "1900-01-01", "1999-12-31"}}},
		{"The summer of 2003 was hot.", []wantExpr{{"The summer of 2003", "2003-SU", "2003-06-01", "2003-08-31"}}},
		{"In the winter of 1941 they froze.", []wantExpr{{"the winter of 1941", "1941-WI", "1941-12-01", "1942-02-28"}}},
	})
}

func TestHolidays(t *testing.T) {
	checkAll(t, Context{Published: published}, []sentence{
		{"He spent last Christmas at home.", []wantExpr{dayOf("last Christmas", "2024-12-25")}},
		{"He spent Thanksgiving at home.", []wantExpr{dayOf("Thanksgiving", "2025-11-27")}},
		{"The truce of Easter 2016.", []wantExpr{dayOf("Easter 2016", "2016-03-27")}},
		{"On Good Friday 1998 they signed.", []wantExpr{dayOf("Good Friday 1998", "1998-04-10")}},
		{"On Orthodox Easter 2023 they paused.", []wantExpr{dayOf("Orthodox Easter 2023", "2023-04-16")}},
		{"Shelling marred Eid al-Fitr 2024.", []wantExpr{dayOf("Eid al-Fitr 2024", "2024-04-10")}},
		{"In Ramadan 2024 they fasted.", []wantExpr{{"Ramadan 2024", "2024-03-11/2024-04-09", "2024-03-11", "2024-04-09"}}},
		{"On Yom Kippur 1973 they struck.", []wantExpr{dayOf("Yom Kippur 1973", "1973-10-06")}},
		{"Before Passover 2024 he left.", []wantExpr{dayOf("Passover 2024", "2024-04-23")}},
		{"At Hanukkah 2024 it rained.", []wantExpr{dayOf("Hanukkah 2024", "2024-12-26")}},
		{"By Lunar New Year 1968 they were in.", []wantExpr{dayOf("Lunar New Year 1968", "1968-01-30")}},
		{"On Election Day 2024 he voted.", []wantExpr{dayOf("Election Day 2024", "2024-11-05")}},
		{"The Tet Offensive began.", nil},
		{"Since 9/11 and the Oct. 7 attacks much changed.", []wantExpr{dayOf("9/11", "2001-09-11"), dayOf("Oct. 7", "2023-10-07")}},
		{"Easter week 2000 was calm.", []wantExpr{{"Easter week 2000", "2000-W16", "2000-04-17", "2000-04-23"}}},
	})
}

func TestClockTimes(t *testing.T) {
	checkAll(t, Context{Published: published}, []sentence{
		{"Shelling began at 10 p.m. Wednesday.", []wantExpr{{"10 p.m. Wednesday", "2025-11-26T22:00", "2025-11-26T22:00Z", "2025-11-26T22:59Z"}}},
		{"It hit at 4:15 a.m. EDT on Thursday.", []wantExpr{{"4:15 a.m. EDT on Thursday", "2025-11-27T04:15", "2025-11-27T04:15-04:00", "2025-11-27T04:15-04:00"}}},
		{"The quake struck at 0735 GMT on Sunday.", []wantExpr{{"0735 GMT on Sunday", "2025-11-30T07:35", "2025-11-30T07:35Z", "2025-11-30T07:35Z"}}},
		{"At 4 a.m. local time (0200 GMT) on Wednesday it began.", []wantExpr{{"4 a.m. local time (0200 GMT) on Wednesday", "2025-11-26T04:00", "2025-11-26T04:00+02:00", "2025-11-26T04:59+02:00"}}},
		{"He quit around midnight Wednesday night.", []wantExpr{{"around midnight Wednesday night", "2025-11-26T24:00", "2025-11-26T23:59Z", "2025-11-26T23:59Z"}}},
		{"They left at dawn on Sunday.", []wantExpr{{"dawn on Sunday", "2025-11-30TMO", "2025-11-30T00:00Z", "2025-11-30T11:59Z"}}},
		{"They met on Friday at noon.", []wantExpr{{"Friday at noon", "2025-11-28T12:00", "2025-11-28T12:00Z", "2025-11-28T12:00Z"}}},
		{"It fell on the night of 13 February 2004.", []wantExpr{{"the night of 13 February 2004", "2004-02-13TNI", "2004-02-13T18:00Z", "2004-02-14T05:59Z"}}},
		{"He rang at five o'clock.", []wantExpr{{"five o'clock", "2025-12-01T05:00", "2025-12-01T05:00Z", "2025-12-01T05:59Z"}}},
		{"Polls close at 18:00.", []wantExpr{{"18:00", "2025-12-01T18:00", "2025-12-01T18:00Z", "2025-12-01T18:00Z"}}},
		{"The bill passed 254-2, then 751-613; 3.5 percent abstained.", nil},
	})
}

func TestSets(t *testing.T) {
	checkAll(t, Context{Published: published}, []sentence{
		{"They march every Friday.", []wantExpr{lengthOf("every Friday", "XXXX-WXX-5")}},
		{"Each year and twice a week they meet.", []wantExpr{lengthOf("Each year", "P1Y"), lengthOf("twice a week", "P1W")}},
		{"He prays every morning and on Tuesday nights.", []wantExpr{lengthOf("every morning", "XXXX-XX-XXTMO"), lengthOf("Tuesday nights", "XXXX-WXX-2TNI")}},
		{"It costs $2 million a year.", []wantExpr{lengthOf("a year", "P1Y")}},
		{"It is shelled daily.", []wantExpr{lengthOf("daily", "P1D")}},
	})
}

func TestVagueReferences(t *testing.T) {
	checkAll(t, Context{Published: published}, []sentence{
		{"He is now the current envoy.", []wantExpr{lengthOf("now", "PRESENT_REF"), lengthOf("current", "PRESENT_REF")}},
		{"It was recently sold.", []wantExpr{lengthOf("recently", "PAST_REF")}},
		{"It may soon be sold, as soon as they agree.", []wantExpr{lengthOf("soon", "FUTURE_REF")}},
		{"No one knows the future.", []wantExpr{lengthOf("the future", "FUTURE_REF")}},
	})
}

func TestBeforeChrist(t *testing.T) {
	checkAll(t, Context{Published: published}, []sentence{
		{"In August 480 BC the fleet sailed.", []wantExpr{{"August 480 BC", "BC0480-08", "-0479-08-01", "-0479-08-31"}}},
		{"The 4th century BC and the 470s BC.", []wantExpr{{"The 4th century BC", "BC03", "-0398-01-01", "-0299-12-31"}, {"the 470s BC", "BC047", "-0478-01-01", "-0469-12-31"}}},
		{"In 44 B.C. he was killed.", []wantExpr{{"44 B.C.", "BC0044", "-0043-01-01", "-0043-12-31"}}},
		{"In AD 79 it erupted.", []wantExpr{{"AD 79", "0079", "0079-01-01", "0079-12-31"}}},
	})
}

func TestFindWithoutPublication(t *testing.T) {
	checkAll(t, Context{}, []sentence{
		{"They met on Friday.", []wantExpr{lengthOf("Friday", "XXXX-WXX-5")}},
		{"They met yesterday.", []wantExpr{lengthOf("yesterday", "XXXX-XX-XX")}},
		{"They met last week.", []wantExpr{lengthOf("last week", "XXXX-WXX")}},
		{"They met on Nov. 30 and in May.", []wantExpr{lengthOf("Nov. 30", "XXXX-11-30"), lengthOf("May", "XXXX-05")}},
		{"They met two years ago.", []wantExpr{lengthOf("two years ago", "XXXX")}},
		{"They met in 2014.", []wantExpr{{"2014", "2014", "2014-01-01", "2014-12-31"}}},
	})
}

// TestStory reads history: dates count from the dates of the text.
func TestStory(t *testing.T) {
	text := "In 1910 the miners struck. In April the army moved north, and on 3 May 1911 it took the town. " +
		"Two days later the mayor fled. By November the rising was over. " +
		"The following year a new one began, which lasted until 1914 and is remembered in books of 1930."
	check(t, text, Context{Published: published},
		wantExpr{"1910", "1910", "1910-01-01", "1910-12-31"},
		wantExpr{"April", "1910-04", "1910-04-01", "1910-04-30"},
		dayOf("3 May 1911", "1911-05-03"),
		dayOf("Two days later", "1911-05-05"),
		wantExpr{"November", "1911-11", "1911-11-01", "1911-11-30"},
		wantExpr{"The following year", "1912", "1912-01-01", "1912-12-31"},
		wantExpr{"1914", "1914", "1914-01-01", "1914-12-31"},
		wantExpr{"1930", "1930", "1930-01-01", "1930-12-31"})
}

func TestModifiers(t *testing.T) {
	for text, mod := range map[string]string{
		"It began in early October.":       "START",
		"It began in mid-October.":         "MID",
		"It began at the end of the year.": "END",
		"It took about two years.":         "APPROX",
		"It took nearly two years.":        "LESS_THAN",
		"It took more than two years.":     "MORE_THAN",
		"It took at least two years.":      "EQUAL_OR_MORE",
		"It took no more than two years.":  "EQUAL_OR_LESS",
		"It took two years.":               "",
	} {
		if got := Find(text, Context{Published: published}); len(got) != 1 || got[0].Mod != mod {
			t.Errorf("%q: got %+v, want mod %q", text, got, mod)
		}
	}
}

func TestSignals(t *testing.T) {
	for text, want := range map[string]Signal{
		"Since September it has rained.":       Since,
		"It has rained from September on.":     Since,
		"Wounds from September's fire healed.": NoSignal,
		"The ban runs until Friday.":           Until,
		"They must go by Friday.":              By,
		"Ahead of Friday they went.":           Before,
		"After Friday they went.":              After,
		"They go in the next two weeks.":       Within,
		"They went on Friday.":                 NoSignal,
		"They went within hours of the call.":  Within,
	} {
		if got := Find(text, Context{Published: published}); len(got) != 1 || got[0].Signal != want {
			t.Errorf("%q: got %+v, want signal %d", text, got, want)
		}
	}
}

func TestTypesAndBasis(t *testing.T) {
	got := Find("On May 3, 2014 at 10 a.m., last week, every day, for two days.", Context{Published: published})
	want := []struct {
		typ   Type
		basis Basis
	}{{Time, BasisExplicit}, {Date, BasisRelative}, {Set, BasisRelative}, {Duration, BasisRelative}}
	if len(got) != len(want) {
		t.Fatalf("got %+v", got)
	}
	for i, w := range want {
		if got[i].Type != w.typ || got[i].Basis != w.basis {
			t.Errorf("%d: got %v %v, want %v %v", i, got[i].Type, got[i].Basis, w.typ, w.basis)
		}
	}
}

// FuzzFind checks that expressions lie in the text, in order and apart, begin
// and end at characters, are complete, and that their interval is what their
// value says.
func FuzzFind(f *testing.F) {
	for _, s := range []string{
		story, "On Nov. 30, 2025 at 10 p.m. EST, two years ago", "\xffMay\xc3 3 BC 480 BC", "999999999999 years ago last",
		"the third quarter of 1990 every Friday '80s nineteen ninety-six", "1/2/3/4-5-6 12:34:56:78", "four million billion centuries ago",
		"Ramadan Eid al-Fitr 9999 BC Passover 1 BC Lunar New Year 1850", "May 3, 4 and 6, 2014; 3–7 May; 1957-60; on the 31st",
		"http://x #Friday @a good morning, wed 9am", "9/11 D-Day the Oct. 7 attack",
		"omg c u 2moro at 2250, day 2!! every mon, tue and thu at 6pm", "from 8 p.m. to 5 a.m. 10:00-12:30 on Monday 2-4 p.m. half past five",
		"Friday the 13th, that Friday; the early hours of Friday; at 21:00 Moscow time (1800 GMT)", "264 and 146 BC FY24 c. 1200 the 2015-2016 season",
	} {
		f.Add(s, int64(1_700_000_000))
		f.Add(s, int64(0))
	}
	f.Fuzz(func(t *testing.T, text string, unix int64) {
		var c Context
		if unix != 0 {
			c.Published = time.Unix(unix%1e11, 0).UTC()
		}
		end := 0
		for _, e := range Find(text, c) {
			if e.Start < end || e.End <= e.Start || e.End > len(text) {
				t.Fatalf("%q: span %d-%d after %d of %d", text, e.Start, e.End, end, len(text))
			}
			if end = e.End; utf8.ValidString(text) && !utf8.ValidString(text[e.Start:e.End]) {
				t.Fatalf("%q: span %d-%d cuts a character", text, e.Start, e.End)
			}
			if e.Value == "" || e.Rule == "" || e.Type == 0 || e.Basis == 0 {
				t.Fatalf("%q: incomplete %+v", text, e)
			}
			if !e.Interval.open() && !e.Interval.From.Before(e.Interval.To) {
				t.Fatalf("%q: empty interval %+v", text, e)
			}
			agree(t, text, e)
			e.EventInterval(c.Published)
		}
	})
}

// TestPromisedWeekdays tells weekdays that lie ahead from the day on which
// something was said. Published on Monday, 1 December 2025.
func TestPromisedWeekdays(t *testing.T) {
	for text, want := range map[string]string{
		"They agreed to reopen the market on Thursday.":            "2025-12-04",
		"The two sides agreed to meet on Saturday in Doha.":        "2025-12-06",
		"The union vowed to fight the law on Saturday.":            "2025-11-29",
		"The union vowed on Thursday to strike.":                   "2025-11-27",
		"The minister was expected to arrive in Rabat on Friday.":  "2025-12-05",
		"He had agreed to meet them on Friday but did not come.":   "2025-11-28",
		"The army agreed to a truce on Thursday.":                  "2025-11-27",
		"The rebels, who agreed to meet again, struck on Friday.":  "2025-11-28",
		"A decision to return the ships on Wednesday was praised.": "2025-12-03",
		"They agreed to close the road and attacked on Friday.":    "2025-11-28",
	} {
		if got := Find(text, Context{Published: published}); len(got) != 1 || got[0].Value != want {
			t.Errorf("%q: got %+v, want %s", text, got, want)
		}
	}
}
