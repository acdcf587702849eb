package timeline

import (
	"math/rand"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/annals-dev/annals/events"
	"github.com/annals-dev/annals/when"
)

func TestCompare(t *testing.T) {
	tests := []struct {
		a, b string
		want when.Order
	}{
		{"2024-03-14", "2024-03-15", when.OrderBefore},
		{"2024-03-15", "2024-03-14", when.OrderAfter},
		{"2024-03-14", "2024-03-14", when.OrderSame},
		{"2011-03", "2011-03-11", when.OrderOverlaps},
		{"2011-03", "2011-04-01", when.OrderBefore},
		{"2010", "2011-03", when.OrderBefore},
		{"../2011-03-02", "2011-03-03", when.OrderBefore},
		{"../2011-03-02", "2011-03-01", when.OrderUnknown},
		{"2024-07-03/..", "2024-07-02", when.OrderAfter},
		{"2024-07-03/..", "2024-08", when.OrderUnknown},
		{"", "2024-03-15", when.OrderUnknown},
		{"", "", when.OrderUnknown},
	}
	for _, tt := range tests {
		require.Equal(t, tt.want, Compare(interval(t, tt.a), interval(t, tt.b)), "%s and %s", tt.a, tt.b)
	}
}

func TestCompareIgnoresTheZoneOfADay(t *testing.T) {
	east, west := time.FixedZone("", 5*3600), time.FixedZone("", -8*3600)
	d := func(z *time.Location, n int) when.Interval {
		return when.Interval{From: time.Date(2024, 3, n, 0, 0, 0, 0, z), To: time.Date(2024, 3, n+1, 0, 0, 0, 0, z), Granularity: when.Day}
	}
	require.Equal(t, when.OrderSame, Compare(d(east, 14), d(west, 14)))
	require.Equal(t, when.OrderBefore, Compare(d(west, 14), d(east, 15)))
}

// Display order never contradicts the partial order.
func TestDisplayOrderExtendsCompare(t *testing.T) {
	rnd := rand.New(rand.NewSource(7))
	start := time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC)
	at := func() time.Time {
		if rnd.Intn(5) == 0 {
			return time.Time{}
		}
		return start.AddDate(0, 0, rnd.Intn(40))
	}
	for range 5000 {
		var ms [3]when.Interval
		var bs [3]when.Basis
		for i := range ms {
			ms[i] = when.Interval{From: at(), To: at()}
			if bounded(ms[i]) && !ms[i].To.After(ms[i].From) {
				ms[i].To = ms[i].From.AddDate(0, 0, 1)
			}
			bs[i] = []when.Basis{when.BasisExplicit, when.BasisDocument}[rnd.Intn(2)]
		}
		a, b, c := momentOf(ms[0], bs[0]), momentOf(ms[1], bs[1]), momentOf(ms[2], bs[2])
		if Compare(ms[0], ms[1]) == when.OrderBefore {
			require.Negative(t, a.compare(b), "%v %v", ms[0], ms[1])
		}
		require.Equal(t, -a.compare(b), b.compare(a))
		if a.compare(b) <= 0 && b.compare(c) <= 0 {
			require.LessOrEqual(t, a.compare(c), 0)
		}
	}
}

func TestEntriesInOrder(t *testing.T) {
	days := []string{"", "2024-03", "2024-03-14", "2024", "../2024-02-10", "2023-12-31", "2024-07-03/.."}
	var facts []fact
	for i, d := range days {
		facts = append(facts, fact{typ: events.Protest, trigger: "marched", actor: string(rune('A'+i)) + "|KEN", day: d})
	}
	tl := build(newReport(t, "a", "Meridian Post", "2024-03-20T10:00", "They marched.\n", facts...))
	var got []string
	for e := range tl.All() {
		got = append(got, when.FormatEDTF(e.When))
	}
	require.Equal(t, []string{"2023-12-31", "2024", "../2024-02-10", "2024-03", "2024-03-14", "2024-07-03/..", ""}, got)
	require.Len(t, tl.Dated(), 6)
	require.Len(t, tl.Undated(), 1)
}

// A time that is only assumed from the publication date stands beside the news
// of that day, not at the start of the week that it may lie in.
func TestAssumedTimeStandsAtItsEnd(t *testing.T) {
	tl := build(newReport(t, "a", "Meridian Post", "2024-03-20T10:00", "They marched.\n",
		fact{typ: events.Protest, trigger: "marched", actor: "A|KEN", day: "2024-03-13/2024-03-20", assumed: true},
		fact{typ: events.Protest, trigger: "marched", actor: "B|KEN", day: "2024-03-19"}))
	require.Equal(t, "B", tl.Entries()[0].Actors[0].Name)
	require.Equal(t, when.BasisDocument, tl.Entries()[1].Basis)
}

func TestDaysApart(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want int64
	}{{"2024-03-14", "2024-03-15", 1}, {"2024-03-15", "2024-03-14", 1}, {"2024-03", "2024-03-14", 0}, {"2024-02", "2024-03-14", 14}, {"../2024-02-10", "2024-03-14", 0}} {
		require.Equal(t, tt.want, daysApart(interval(t, tt.a), interval(t, tt.b)), "%s %s", tt.a, tt.b)
	}
	require.Equal(t, int64(-1), dayNumber(time.Date(1969, 12, 31, 23, 0, 0, 0, time.UTC)))
	require.Equal(t, int64(0), dayNumber(time.Date(1970, 1, 1, 0, 0, 0, 0, time.UTC)))
}

func TestNamesOfEnums(t *testing.T) {
	var got []string
	for f := FieldDate; f <= FieldStatus; f++ {
		got = append(got, f.String())
	}
	for k := MaybeSame; k <= PartOf; k++ {
		got = append(got, k.String())
	}
	require.NotContains(t, got, "")
	slices.Sort(got)
	require.Len(t, slices.Compact(got), 5+3)
	require.Empty(t, Field(99).String()+LinkKind(99).String())
}
