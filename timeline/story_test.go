package timeline

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/annals-dev/annals/article"
	"github.com/annals-dev/annals/events"
)

func TestStories(t *testing.T) {
	texts := []string{
		"A bomb exploded in the Hazarganji vegetable market of Quetta, killing traders and porters.",
		"Traders in Quetta buried the porters killed by the bomb at the Hazarganji market.",
		"The parliament in Bishkek ratified a treaty on the water of the Naryn reservoirs.",
		"",
	}
	var reports []*events.Report
	for _, s := range texts {
		reports = append(reports, textReport(s))
	}
	v := stories(reports)
	require.InDelta(t, 1, dot(v[0], v[0]), 1e-9)
	require.Greater(t, dot(v[0], v[1]), float64(alikeStory)/1000)
	require.Less(t, dot(v[0], v[2]), float64(otherStory)/1000)
	require.Empty(t, v[3])
}

// Furniture around a story is not what it is about.
func TestBodyText(t *testing.T) {
	r := textReport("Subscribe now\nBomb in market\nA bomb exploded.\n")
	r.Layout.Blocks = []article.Block{{Start: 0, End: 13, Kind: article.Furniture}, {Start: 14, End: 28, Kind: article.Title}, {Start: 29, End: 45, Kind: article.Body}}
	require.Equal(t, "Bomb in market\nA bomb exploded.\n", bodyText(r))
	r.Layout.Blocks = nil
	require.Equal(t, r.Article.Text, bodyText(r))
}

// Two accidents of one kind in different stories stay apart even if little is
// told of either.
func TestStoryKeepsApart(t *testing.T) {
	f := fact{typ: events.HarmEvent, mode: "accident", trigger: "crash", place: "Quetta", killed: "3"}
	bus := "Three schoolgirls died when the brakes of their bus failed on the mountain road; their teacher survived the crash.\n"
	plane := "Investigators recovered the flight recorder of a cargo plane whose engines stopped over the desert before the crash.\n"
	require.Len(t, build(newReport(t, "a", "A", "2024-03-14T10:00", bus, f), newReport(t, "b", "B", "2024-03-14T12:00", plane, f)).Entries(), 2)
	require.Len(t, build(newReport(t, "a", "A", "2024-03-14T10:00", bus, f), newReport(t, "b", "B", "2024-03-14T12:00", "Parents mourn three schoolgirls who died in a bus crash when the brakes failed on a mountain road.\n", f)).Entries(), 1)
}
