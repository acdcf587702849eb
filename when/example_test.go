package when_test

import (
	"fmt"
	"time"

	"github.com/annals-dev/annals/when"
)

func ExampleFind() {
	text := "The minister resigned on Friday, long after the vote of 3 May 2023. Talks resume next week."
	published := time.Date(2025, 12, 1, 0, 0, 0, 0, time.UTC)
	for _, e := range when.Find(text, when.Context{Published: published}) {
		from, to := e.Interval.Bounds()
		fmt.Println(e.Type, text[e.Start:e.End], e.Value, from, to)
	}
	// Output:
	// DATE Friday 2025-11-28 2025-11-28 2025-11-28
	// DATE 3 May 2023 2023-05-03 2023-05-03 2023-05-03
	// DATE next week 2025-W50 2025-12-08 2025-12-14
}

func ExampleExpr_EventInterval() {
	text := "Since September, 21 boats have been sunk."
	published := time.Date(2025, 12, 1, 0, 0, 0, 0, time.UTC)
	e := when.Find(text, when.Context{Published: published})[0]
	fmt.Println(e.EventInterval(published).Bounds())
	// Output: 2025-09-01 2025-12-01
}

func ExampleParseStamp() {
	t, dateOnly, ok := when.ParseStamp("Published 3:04 PM EST, Mon January 2, 2023")
	fmt.Println(t.Format(time.RFC3339), dateOnly, ok)
	// Output: 2023-01-02T15:04:00-05:00 false true
}

func ExampleParseValue() {
	i, ok := when.ParseValue("1989-SU")
	from, to := i.Bounds()
	fmt.Println(from, to, i.Granularity, ok, when.FormatEDTF(i))
	// Output: 1989-06-01 1989-08-31 season true 1989-22
}

func ExampleInterval_Compare() {
	march, _ := when.ParseValue("2011-03")
	day, _ := when.ParseValue("2011-03-02")
	fmt.Println(march.Compare(day), day.Compare(march.Intersect(day)))
	// Output: overlaps same
}
