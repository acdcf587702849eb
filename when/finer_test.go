package when

import (
	"os"
	"strings"
	"testing"
)

// TestNothingFiner holds that an interval is as wide as the words say: a word
// for a month gives a month, one for a decade a decade.
func TestNothingFiner(t *testing.T) {
	for text, want := range map[string]Granularity{
		"They met at 10:15 p.m. on Friday.": Minute, "They met at 10 p.m. on Friday.": Hour, "They met on Friday night.": PartOfDay,
		"They met on Friday.": Day, "They met on May 3.": Day, "They met last weekend.": Weekend, "They met last week.": Week,
		"They met in May.": Month, "They met in May 2014.": Month, "They met last month.": Month, "They met in the third quarter.": Quarter,
		"They met last summer.": Season, "They met in 2014.": Year, "They met last year.": Year, "They met two years ago.": Year,
		"They met in the 1990s.": Decade, "They met in the 20th century.": Century, "They met six weeks ago.": Week, "They met three months ago.": Month,
		"They met in Ramadan 2024.": Range, "They met in the first half of 2014.": Range, "They met on Easter.": Day,
	} {
		got := Find(text, Context{Published: published})
		if len(got) != 1 || got[0].Interval.Granularity != want {
			t.Errorf("%q: %+v, want %v", text, got, want)
		}
	}
}

// TestPartsStayInside holds over all family sentences that "early", "mid" and
// "late" take a part of what the value says and nothing beside it.
func TestPartsStayInside(t *testing.T) {
	data, err := os.ReadFile("testdata/families.txt")
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for line := range strings.Lines(string(data)) {
		text, _ := unmark(strings.TrimSpace(line))
		for _, e := range Find(text, Context{Published: published}) {
			if e.Interval.IsZero() || e.Signal != NoSignal || !e.Span.IsZero() || e.Rule == "rel.rolling" {
				continue
			}
			n++
			if i := e.EventInterval(published); !e.Interval.Contains(i) {
				t.Errorf("%q: %q is %v, but its event %v", text, text[e.Start:e.End], e.Interval, i)
			}
		}
	}
	if n < 150 {
		t.Errorf("only %d expressions looked at", n)
	}
}

// TestSpansHoldTheirEnds holds that the whole of a range contains both ends.
func TestSpansHoldTheirEnds(t *testing.T) {
	for _, text := range []string{
		"From 2014 to 2016 he ruled.", "Between May 3 and 7 they met.", "It ran 3–7 May 2014.", "From Monday to Friday it rained.",
		"It fell in the 1980s-1990s.", "They froze from November to March.", "Polls ran from 9 a.m. to 5 p.m. on Friday.",
		"The war of 1914-18 ended.", "The wars of 499-493 BC ended.", "The May 3-June 7 talks failed.",
	} {
		got := Find(text, Context{Published: published})
		if len(got) != 2 {
			t.Errorf("%q: %+v", text, got)
			continue
		}
		for _, e := range got {
			if e.Span.IsZero() || !e.Span.Contains(e.Interval) || e.Span != got[0].Span {
				t.Errorf("%q: %q %v in %v", text, text[e.Start:e.End], e.Interval, e.Span)
			}
		}
	}
}
