package timeline

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/annals-dev/annals/article"
	"github.com/annals-dev/annals/events"
	"github.com/annals-dev/annals/nlp"
	"github.com/annals-dev/annals/when"
)

// storyOf makes the report of a story whose first line is its headline.
func storyOf(t *testing.T, text string, facts ...fact) *events.Report {
	t.Helper()
	r := newReport(t, "a", "Meridian Post", "2024-03-16T10:00", text, facts...)
	r.Layout.Blocks = []article.Block{{Start: 0, End: int(r.Document.Sentences[0].End), Kind: article.Title}, {Start: int(r.Document.Sentences[0].End) + 1, End: len(text), Kind: article.Body}}
	for i := range r.Casualties {
		r.Casualties[i].Incident = 0
	}
	return r
}

func groupsOf(r *events.Report) [][]int {
	t := teller{ids: map[string]int32{}, voices: []int{0}}
	return t.thread(r, restated(r))
}

func TestThread(t *testing.T) {
	bomb := fact{typ: events.Assault, mode: "explosives", trigger: "Bomb", day: "2024-03-14", place: "Quetta", killed: "9"}
	with := func(f fact, change func(*fact)) fact { change(&f); return f }
	tests := []struct {
		name string
		line string
		next fact
		want bool
	}{
		{"the lead", "A blast in the city killed nine people.", fact{typ: events.Assault, mode: "explosives", trigger: "blast", day: "2024-03-14", killed: "9"}, true},
		{"a definite noun", "One.\nTwo.\nThree.\nThree months after the bombing, its trace was gone: it exploded here.", fact{typ: events.Assault, mode: "explosives", trigger: "exploded"}, true},
		{"a noun without article", "One.\nTwo.\nThree.\nPeople remember another bombing.", fact{typ: events.Assault, mode: "explosives", trigger: "bombing"}, false},
		{"a toll that rises", "One.\nTwo.\nThree.\nOn Friday it reached twelve dead.", fact{typ: events.Assault, mode: "explosives", trigger: "reached", day: "2024-03-15", killed: "=12"}, true},
		{"another day", "One.\nTwo.\nThree.\nThe bombing of Monday was worse.", fact{typ: events.Assault, mode: "explosives", trigger: "bombing", day: "2024-03-11"}, false},
		{"another place", "One.\nTwo.\nThree.\nThe bombing in Lahore was worse.", fact{typ: events.Assault, mode: "explosives", trigger: "bombing", place: "Lahore"}, false},
		{"another kind", "The raid went on.", fact{typ: events.Assault, mode: "abduct", trigger: "raid"}, false},
		{"a threat", "The bombing would be answered.", fact{typ: events.Assault, mode: "explosives", trigger: "bombing", status: events.Hypothetical}, false},
		{"a total", "The bombing was one of many that killed 300.", fact{typ: events.Assault, mode: "explosives", trigger: "bombing", killed: "@300"}, false},
		{"speech", "He condemned the bombing.", fact{typ: events.Accuse, trigger: "condemned"}, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := storyOf(t, "Bomb kills nine\n"+tt.line+"\n", with(bomb, func(*fact) {}), tt.next)
			require.Equal(t, tt.want, len(groupsOf(r)) == 1, "%v", groupsOf(r))
		})
	}
}

// A count of dead belongs to the incident told before it, which need not be
// the main one.
func TestThreadOfCounts(t *testing.T) {
	bomb := fact{typ: events.Assault, mode: "explosives", trigger: "Bomb", day: "2024-03-14", killed: "9"}
	other := fact{typ: events.Assault, mode: "explosives", trigger: "another", day: "2024-03-01", killed: "4"}
	dead := fact{typ: events.Assault, mode: "explosives", trigger: "died", killed: "2"}
	count := func(r *events.Report) *events.Report {
		r.Events[len(r.Events)-1].Rule = "figure:killed"
		return r
	}
	require.Len(t, groupsOf(count(storyOf(t, "Bomb kills nine\nTwo people died later.\n", bomb, dead))), 1)
	require.Len(t, groupsOf(count(storyOf(t, "Bomb kills nine\nOn March 1, another killed four.\nTwo people died later.\n", bomb, other, dead))), 3)
}

// A lead that tells of the headline's bombing by the way tells of a raid besides.
func TestThreadOfLead(t *testing.T) {
	blast := fact{typ: events.Assault, mode: "explosives", trigger: "blast", killed: "9"}
	raid := fact{typ: events.Assault, trigger: "raided", actor: "|PAK|MIL"}
	bombing := fact{typ: events.Assault, mode: "explosives", trigger: "bombing", same: 1}
	require.Len(t, groupsOf(storyOf(t, "Arrests after blast\nTroops raided a village after the bombing.\n", blast, raid, bombing)), 2)
	require.Len(t, groupsOf(storyOf(t, "Arrests after blast\nTroops raided a village.\n", blast, raid)), 1)
}

func TestSearchDays(t *testing.T) {
	day := func(n int) time.Time { return time.Date(2024, 3, n, 0, 0, 0, 0, time.UTC) }
	x := telling{day: 5, timing: timing{span: when.Interval{From: day(11), To: day(18)}}}
	first, last := x.searchDays()
	require.Equal(t, [2]int64{dayNumber(day(11)), dayNumber(day(17))}, [2]int64{first, last}, "a week")
	x.span.To = day(30)
	first, last = x.searchDays()
	require.Equal(t, [2]int64{5, 5}, [2]int64{first, last}, "longer than a week")
}

func TestThreadNeedsASeed(t *testing.T) {
	r := storyOf(t, "Minister speaks\nThe attack was condemned.\nThe attack was long ago.\n", fact{typ: events.Assault, trigger: "attack"}, fact{typ: events.Assault, trigger: "attack"})
	require.Len(t, groupsOf(r), 2)
	require.Empty(t, groupsOf(&events.Report{}))
}

// What is linked inside an article stays apart if it cannot be one happening.
func TestRestatedIsChecked(t *testing.T) {
	first := fact{typ: events.Assault, mode: "explosives", trigger: "Bomb", day: "2024-03-14"}
	for _, next := range []fact{
		{typ: events.Assault, mode: "firearms", trigger: "shot", same: 1},
		{typ: events.Assault, mode: "explosives", trigger: "shot", day: "2024-02-01", same: 1},
		{typ: events.Assault, mode: "explosives", trigger: "shot", day: "2004/2024", same: 1},
		{typ: events.Assault, mode: "explosives", trigger: "shot", status: events.Planned, same: 1},
		{typ: events.Assault, mode: "explosives", trigger: "shot", killed: "@30", same: 1},
	} {
		require.Len(t, restated(newReport(t, "a", "", "", "Bomb and shot.\n", first, next)), 2, "%v", next)
	}
	require.Len(t, restated(newReport(t, "a", "", "", "Bomb and shot.\n", first, fact{typ: events.Assault, trigger: "shot", same: 1})), 1)
}

func TestNamesAgain(t *testing.T) {
	nouns := map[string]bool{"bomb": true}
	for text, want := range map[string]bool{
		"the bomb": true, "this week's market bombing": true, "a bomb": false, "the market": false,
		"the long and slow and sad bombing": false, "": false,
	} {
		require.Equal(t, want, namesAgain(text, nouns), text)
	}
}

func TestScene(t *testing.T) {
	require.Nil(t, sceneOf(&events.Report{}))
	require.Nil(t, sceneOf(&events.Report{Document: &nlp.Document{}}))
}
