package timeline

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/annals-dev/annals/events"
)

func killedOf(t *testing.T, reports ...*events.Report) Toll {
	t.Helper()
	e := entryOf(t, build(reports...), events.Assault, "explosives")
	require.Len(t, e.Tolls, 1)
	return e.Tolls[0]
}

func TestMovingToll(t *testing.T) {
	toll := killedOf(t, bombing(t)...)
	require.Equal(t, int64(17), toll.Best)
	require.Equal(t, int64(17), toll.Low, "what was overtaken bounds nothing")
	require.Equal(t, int64(17), toll.High)
	require.False(t, toll.Conflict, "a toll that grows is no dispute")
	var moved []int64
	for _, p := range toll.History {
		moved = append(moved, p.Best)
	}
	require.Equal(t, []int64{9, 14, 17}, moved)
	require.Len(t, toll.Claims, 4, "every claim is kept")
	require.Equal(t, "health officials", toll.Claims[1].Source)
	require.True(t, toll.Claims[0].AtLeast)
	require.Equal(t, time.Date(2024, 3, 16, 21, 15, 0, 0, time.UTC), toll.AsOf)
}

// told makes one report per figure, a few hours or a day apart, by outlets
// of their own.
func toldBy(t *testing.T, figures ...string) []*events.Report {
	var out []*events.Report
	for i, f := range figures {
		at := time.Date(2024, 3, 14, 12, 0, 0, 0, time.UTC).Add(time.Duration(i) * 2 * time.Hour)
		id := string(rune('a' + i))
		out = append(out, newReport(t, id, "Outlet "+id, at.Format("2006-01-02T15:04"), "Report "+id+" on the bombing and the "+f+" dead.\n",
			fact{typ: events.Assault, mode: "explosives", trigger: "bombing", day: "2024-03-14", place: "Quetta", killed: f}))
	}
	return out
}

func TestSettling(t *testing.T) {
	tests := []struct {
		name            string
		figures         []string
		best, low, high int64
		conflict        bool
	}{
		{"one", []string{"9"}, 9, 9, 9, false},
		{"at least bounds from below", []string{"9+", "11"}, 9, 9, 11, false},
		{"two against one within hours", []string{"9", "9", "20"}, 9, 9, 20, true},
		{"a claim alone does not outweigh reports", []string{"3", "3", "?30"}, 3, 3, 30, true},
		{"about", []string{"~40", "42"}, 42, 36, 44, false},
		{"overtaken inside the text", []string{"12", "-9"}, 12, 12, 12, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			toll := killedOf(t, toldBy(t, tt.figures...)...)
			require.Equal(t, [3]int64{tt.best, tt.low, tt.high}, [3]int64{toll.Best, toll.Low, toll.High})
			require.Equal(t, tt.conflict, toll.Conflict)
		})
	}
}

func TestPolicies(t *testing.T) {
	want := map[Policy]int64{Median: 9, Conservative: 8, Latest: 12, Highest: 20}
	for p, best := range want {
		b := Builder{Policy: p}
		b.Add(toldBy(t, "9", "20", "8", "9", "12")...)
		require.Equal(t, best, entryOf(t, b.Timeline(), events.Assault, "explosives").Tolls[0].Best)
	}
}

func TestNewerClaimOfOneSourceReplacesItsOlder(t *testing.T) {
	f := fact{typ: events.Assault, mode: "explosives", trigger: "bombing", day: "2024-03-14", place: "Quetta", killed: "20", by: "police"}
	g := f
	g.killed = "12"
	toll := killedOf(t,
		newReport(t, "a", "Meridian Post", "2024-03-14T12:00", "Police: 20 dead in bombing.\n", f),
		newReport(t, "b", "Harbour Daily", "2024-03-14T14:00", "Police: 12 dead in bombing.\n", g))
	require.Equal(t, int64(12), toll.Best)
	require.Equal(t, 1, toll.Sources)
	require.False(t, toll.Claims[0].Current)
	require.True(t, toll.Claims[1].Current)
}

func TestRevisionLowersAToll(t *testing.T) {
	f := fact{typ: events.Assault, mode: "explosives", trigger: "bombing", day: "2024-03-14", place: "Quetta", killed: "40"}
	g := f
	g.killed = "33"
	toll := killedOf(t,
		newReport(t, "a", "Meridian Post", "2024-03-15T08:00", "The bombing killed 40.\n", f),
		newReport(t, "b", "Harbour Daily", "2024-03-15T16:00", "The hospital lowered the toll of the bombing to 33.\n", g))
	require.Equal(t, int64(33), toll.Best)
	require.False(t, toll.Conflict)
	require.True(t, toll.Claims[1].Revises)
}

func TestRevises(t *testing.T) {
	for _, s := range []string{"Officials revised the toll to 17.", "The hospital lowered the number to 33.", "Police had earlier put the toll; the earlier figure was wrong."} {
		require.True(t, revises(s), s)
	}
	for _, s := range []string{"The toll rose to 17.", "He lowers.", "Earlier on Friday, a bomb killed nine."} {
		require.Equal(t, s == "He lowers.", revises(s), s)
	}
}

func TestNewFigure(t *testing.T) {
	const no = events.NoFigure
	tests := []struct {
		name             string
		value, low, high int64
		approx           bool
		want             figure
	}{
		{"nothing", no, no, no, false, figure{}},
		{"exact", 9, no, no, false, figure{9, 9, 9, true, false}},
		{"at least", 9, 9, no, false, figure{9, 9, 9, true, true}},
		{"more than", 9, 10, no, false, figure{10, 9, 9, true, true}},
		{"up to", 20, no, 20, false, figure{0, 20, 20, true, false}},
		{"about", 40, no, no, true, figure{36, 40, 44, true, false}},
		{"range", no, 14, 20, false, figure{14, 17, 20, true, false}},
		{"dozens", no, 24, no, false, figure{24, 24, 24, true, true}},
		{"none", 0, no, no, false, figure{0, 0, 0, true, false}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			require.Equal(t, tt.want, newFigure(tt.value, tt.low, tt.high, tt.approx))
		})
	}
}

func TestReconcileInsideAnArticle(t *testing.T) {
	c := func(sentence int, value int64, s events.FigureStatus) events.Casualty {
		return events.Casualty{Kind: events.Killed, Value: value, Min: events.NoFigure, Max: events.NoFigure, Status: s, Sentence: sentence}
	}
	tests := []struct {
		name string
		in   []events.Casualty
		want int64
		from int
	}{
		{"one sentence adds up", []events.Casualty{c(1, 6, events.FigureAsserted), c(1, 1, events.FigureAsserted)}, 7, 0},
		{"another sentence tells it again", []events.Casualty{c(0, 9, events.FigureAsserted), c(1, 9, events.FigureAsserted)}, 9, 0},
		{"a total replaces the sum", []events.Casualty{c(0, 9, events.FigureAsserted), c(2, 14, events.FigureCumulative)}, 14, 1},
		{"a part adds nothing", []events.Casualty{c(0, 9, events.FigureAsserted), c(0, 2, events.FigureSubset)}, 9, 0},
		{"claims and denials are not the article's", []events.Casualty{c(0, 9, events.FigureClaimed), c(0, 2, events.FigureDenied)}, 0, -1},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := &events.Report{Casualties: tt.in, Events: []events.Event{{}}}
			for i := range tt.in {
				r.Events[0].Casualties = append(r.Events[0].Casualties, i)
			}
			f, from := reconcile(r, []int{0}, events.Killed)
			require.Equal(t, tt.want, f.point)
			require.Equal(t, tt.from, from)
		})
	}
}

// The reconciled toll of the main incident is an event's if no other event
// carries a figure of it; otherwise each has what its own clauses say.
func TestMainTollIsOfOneEvent(t *testing.T) {
	c := events.Casualty{Kind: events.Killed, Value: 9, Min: events.NoFigure, Max: events.NoFigure, Status: events.FigureAsserted}
	d := c
	d.Value, d.Sentence = 2, 1
	r := &events.Report{Casualties: []events.Casualty{c, d}, Events: []events.Event{{Casualties: []int{0, 1}}, {}}}
	r.Tolls[events.Killed] = events.Toll{Value: 11, Min: events.NoFigure, Max: events.NoFigure, Found: true}
	own := shareTolls(r, [][]int{{0}, {1}})
	require.True(t, own[0][events.Killed])
	require.False(t, own[1][events.Killed])
	f, total := figuresOf(r, []int{0}, own[0])
	require.Equal(t, int64(11), f[events.Killed].point)
	require.False(t, total)

	r.Events[0].Casualties, r.Events[1].Casualties = []int{0}, []int{1}
	own = shareTolls(r, [][]int{{0}, {1}})
	require.False(t, own[0][events.Killed] || own[1][events.Killed])
	f, _ = figuresOf(r, []int{1}, own[1])
	require.Equal(t, int64(2), f[events.Killed].point)
}
