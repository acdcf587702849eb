package timeline

import (
	"encoding/json"
	"math/rand"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/annals-dev/annals/events"
	"github.com/annals-dev/annals/when"
)

// dump writes everything a timeline says, for comparison.
func dump(t testing.TB, tl *Timeline) string {
	t.Helper()
	var ids []string
	for _, r := range tl.Reports() {
		ids = append(ids, r.Article.ID)
	}
	out, err := json.MarshalIndent(map[string]any{"reports": ids, "entries": tl.Entries(), "links": tl.Links()}, "", " ")
	require.NoError(t, err)
	return string(out)
}

func entryOf(t testing.TB, tl *Timeline, typ events.Type, mode string) *Entry {
	t.Helper()
	for e := range tl.All() {
		if e.Type == typ && e.Mode == mode {
			return e
		}
	}
	t.Fatalf("no %v %s in %s", typ, mode, dump(t, tl))
	return nil
}

func TestBombingIsOneEntry(t *testing.T) {
	tl := build(bombing(t)...)
	e := entryOf(t, tl, events.Assault, "explosives")
	require.Len(t, e.Refs, 6, "all six tellings of four articles")
	require.Equal(t, 4, e.Sources)
	require.Equal(t, events.Actual, e.Status)
	require.Equal(t, "2024-03-14", when.FormatEDTF(e.When))
	require.Equal(t, "Quetta", e.Place.Name)
	require.Equal(t, "Balochistan Liberation Army", e.Actors[0].Name)
	require.True(t, e.Actors[0].Alleged, "only the group itself says so")
	require.Len(t, tl.Entries(), 5, "the condemnations, arrests and visit stay apart")
}

func TestDateDispute(t *testing.T) {
	e := entryOf(t, build(bombing(t)...), events.Assault, "explosives")
	k := slices.IndexFunc(e.Conflicts, func(c Conflict) bool { return c.Field == FieldDate })
	require.GreaterOrEqual(t, k, 0, "the date is disputed")
	v := e.Conflicts[k].Values
	require.Len(t, v, 2)
	require.Equal(t, "2024-03-14", v[0].Text)
	require.Equal(t, 3, v[0].Sources)
	require.Equal(t, "2024-03-13", v[1].Text)
	require.Equal(t, 1, v[1].Sources)
}

func TestMergeReasons(t *testing.T) {
	e := entryOf(t, build(bombing(t)...), events.Assault, "explosives")
	require.Len(t, e.Merges, len(e.Refs)-1, "one reason per telling after the first")
	joined := map[Ref]bool{e.Refs[0]: true}
	for _, m := range e.Merges {
		require.NotEmpty(t, m.Reasons)
		joined[m.From], joined[m.Into] = true, true
	}
	require.Len(t, joined, len(e.Refs), "the merges reach every telling")
	require.Contains(t, e.Merges[len(e.Merges)-1].Reasons, "same kind of event")
}

func TestOrderOfAddingDoesNotMatter(t *testing.T) {
	reports := append(bombing(t), syntheticReports(40)...)
	want := dump(t, build(reports...))
	rnd := rand.New(rand.NewSource(1))
	for range 20 {
		rnd.Shuffle(len(reports), func(i, j int) { reports[i], reports[j] = reports[j], reports[i] })
		require.Equal(t, want, dump(t, build(reports...)))
	}
}

func TestAddingTwiceChangesNothing(t *testing.T) {
	reports := bombing(t)
	var b Builder
	b.Add(reports...)
	want := dump(t, b.Timeline())
	b.Add(bombing(t)...)
	b.Add(nil)
	require.Equal(t, want, dump(t, b.Timeline()))
}

// An article that was never added leaves no trace: the timeline is a function
// of the set of reports.
func TestLeavingOneOut(t *testing.T) {
	reports := bombing(t)
	var b Builder
	b.Add(reports[:3]...)
	want := dump(t, b.Timeline())
	b.Add(reports[3])
	require.NotEqual(t, want, dump(t, b.Timeline()))
	require.Equal(t, want, dump(t, build(reports[:3]...)))
}

func TestUndatedStaysUndated(t *testing.T) {
	dated := fact{typ: events.Coerce, mode: "arrest", trigger: "arrested", actor: "|KEN|COP", day: "2025-03-13"}
	undated := fact{typ: events.Coerce, mode: "curfew", trigger: "curfew", actor: "Kipchumba Murkomen|KEN|GOV"}
	text := "Police arrested 68 people.\nMurkomen ordered a curfew.\n"
	tl := build(
		newReport(t, "a", "Meridian Post", "2025-03-13T17:20", text, dated, undated),
		newReport(t, "b", "Harbour Daily", "2025-03-14T09:00", text+"More.\n", dated, undated))
	require.Len(t, tl.Undated(), 1, "the two tellings of the curfew are one, still without a date")
	e := &tl.Undated()[0]
	require.Equal(t, "curfew", e.Mode)
	require.True(t, e.When.IsZero())
	require.Equal(t, when.BasisNone, e.Basis)
	require.Len(t, e.Refs, 2)
	require.Equal(t, e, &tl.Entries()[len(tl.Entries())-1], "undated entries come last")
}

func TestUndatedNeedsMoreAgreement(t *testing.T) {
	a := fact{typ: events.Coerce, mode: "arrest", trigger: "arrested", actor: "|KEN|COP", day: "2025-03-13", place: "Kabul"}
	b := fact{typ: events.Coerce, mode: "arrest", trigger: "arrested", actor: "|KEN|COP"}
	tl := build(
		newReport(t, "a", "Meridian Post", "2025-03-13T17:20", "Police arrested 68 people in the town.\n", a),
		newReport(t, "b", "Harbour Daily", "2025-03-14T09:00", "Police arrested some people.\n", b))
	require.Len(t, tl.Undated(), 1)
}

func TestPlannedIsLinkedNotMerged(t *testing.T) {
	parties := "Irfaan Ali|GUY|GOV;Nicolás Maduro|VEN|GOV"
	tl := build(
		newReport(t, "plan", "Northern Wire", "2024-07-03T13:00", "The two will meet in Barbados on July 18.\n",
			fact{typ: events.Agree, trigger: "meet", actor: parties, day: "2024-07-18", status: events.Planned}),
		newReport(t, "deed", "Harbour Daily", "2024-07-18T20:00", "The two presidents met in Barbados on Thursday.\n",
			fact{typ: events.Consult, mode: "visit", trigger: "met", actor: parties, day: "2024-07-18"}))
	require.Len(t, tl.Entries(), 2)
	require.Len(t, tl.Links(), 1)
	l := tl.Links()[0]
	require.Equal(t, Fulfils, l.Kind)
	require.Equal(t, events.Planned, tl.Entries()[l.From].Status)
	require.Equal(t, events.Actual, tl.Entries()[l.To].Status)
}

func TestTotalIsNotAnIncident(t *testing.T) {
	one := fact{typ: events.Assault, mode: "drone", trigger: "strike", actor: "US Africa Command|USA|MIL", day: "2024-12-01", place: "Kabul", killed: "8"}
	all := fact{typ: events.Assault, mode: "drone", trigger: "strikes", actor: "US Africa Command|USA|MIL", day: "2024-09-01/2024-12-03", place: "Kabul", killed: "@61+"}
	tl := build(
		newReport(t, "a", "Northern Wire", "2024-12-03T16:45", "A strike killed eight on Sunday.\n", one),
		newReport(t, "b", "Harbour Daily", "2024-12-03T18:00", "Since September 14 strikes have killed at least 61.\n", all))
	require.Len(t, tl.Entries(), 2)
	require.True(t, tl.Entries()[0].Aggregate)
	require.Equal(t, int64(61), tl.Entries()[0].Tolls[0].Best)
	require.Equal(t, int64(8), tl.Entries()[1].Tolls[0].Best)
	require.Equal(t, []LinkKind{PartOf}, []LinkKind{tl.Links()[0].Kind})
	require.Equal(t, Link{Kind: PartOf, From: 1, To: 0, Score: tl.Links()[0].Score, Reasons: tl.Links()[0].Reasons}, tl.Links()[0])
}

func TestKeptApart(t *testing.T) {
	base := fact{typ: events.Assault, mode: "explosives", trigger: "bombed", actor: "ISKP|AFG|REB", recipient: "|PAK|CVL", day: "2024-03-14", place: "Quetta", killed: "9"}
	tests := []struct {
		name   string
		change func(*fact)
	}{
		{"another class", func(f *fact) { f.mode = "abduct" }},
		{"another country", func(f *fact) { f.place = "Kabul" }},
		{"another week", func(f *fact) { f.day = "2024-03-25" }},
		{"another town, another day", func(f *fact) { f.place, f.day = "Lahore", "2024-03-16" }},
		{"not done", func(f *fact) { f.status = events.Negated }},
		{"only planned", func(f *fact) { f.status = events.Planned }},
		{"a total", func(f *fact) { f.killed = "@9" }},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			other := base
			tt.change(&other)
			tl := build(
				newReport(t, "a", "Meridian Post", "2024-03-14T18:00", "They bombed a market.\n", base),
				newReport(t, "b", "Harbour Daily", "2024-03-15T18:00", "Men bombed the market.\n", other))
			require.Len(t, tl.Entries(), 2)
		})
	}
	tl := build(
		newReport(t, "a", "Meridian Post", "2024-03-14T18:00", "They bombed a market.\n", base),
		newReport(t, "b", "Harbour Daily", "2024-03-15T18:00", "Men bombed the market.\n", base))
	require.Len(t, tl.Entries(), 1, "the unchanged pair is one")
}

// One author who gives another day means another attack, whatever a third
// article could be matched with.
func TestOneArticleTwoAttacks(t *testing.T) {
	first := fact{typ: events.Assault, mode: "explosives", trigger: "first", place: "Quetta", day: "2024-03-14", killed: "9"}
	second := fact{typ: events.Assault, mode: "explosives", trigger: "second", place: "Quetta", day: "2024-03-15", killed: "4"}
	vague := fact{typ: events.Assault, mode: "explosives", trigger: "bombing", place: "Quetta", day: "2024-03-14/2024-03-15"}
	tl := build(
		newReport(t, "a", "Meridian Post", "2024-03-16T18:00", "The first bomb killed nine.\nThe second bomb killed four.\n", first, second),
		newReport(t, "b", "Harbour Daily", "2024-03-16T19:00", "A bombing shook the town.\n", vague))
	for e := range tl.All() {
		reports := map[int]int{}
		for _, r := range e.Refs {
			reports[r.Report]++
			require.Equal(t, 1, reports[r.Report])
		}
	}
}

// A speech act is its speaker's: two who condemn one attack condemn it twice.
func TestSpeakersStayApart(t *testing.T) {
	f := fact{typ: events.Accuse, mode: "disapprove", trigger: "condemned", actor: "Iran|IRN|GOV", day: "2024-03-15", place: "Quetta"}
	g := f
	g.actor = "China|CHN|GOV"
	tl := build(
		newReport(t, "a", "Meridian Post", "2024-03-15T18:00", "Iran condemned it.\n", f),
		newReport(t, "b", "Harbour Daily", "2024-03-15T19:00", "China condemned it.\n", g))
	require.Len(t, tl.Entries(), 2)
	require.Empty(t, tl.Links())
}

func TestCopiesAreOneSource(t *testing.T) {
	text := strings.Repeat("Gunmen shot two police officers at a checkpoint outside the town late in the evening, and the governor sent more troops to the road. ", 8)
	body := "Gunmen killed two.\n" + text
	f := fact{typ: events.Assault, mode: "firearms", trigger: "killed", place: "Quetta", day: "2024-03-14", killed: "2"}
	tl := build(
		newReport(t, "a", "Northern Wire", "2024-03-14T18:00", body, f),
		newReport(t, "b", "Harbour Daily", "2024-03-14T19:00", body+" Additional words.", f),
		newReport(t, "c", "Lantern Tribune", "2024-03-14T20:00", "In another account, gunmen killed two policemen near Quetta.\n", f))
	require.Len(t, tl.Entries(), 1)
	require.Equal(t, 2, tl.Entries()[0].Sources, "three outlets, one of them with another's words")
	require.Equal(t, []int{0, 0, 2}, []int{tl.CopyOf(0), tl.CopyOf(1), tl.CopyOf(2)})
}

func TestFindByOldID(t *testing.T) {
	reports := bombing(t)
	late := entryOf(t, build(reports[1:]...), events.Assault, "explosives")
	full := build(reports...)
	e := full.Find(late.ID)
	require.NotNil(t, e, "the ID of the entry before an older report came in still resolves")
	require.Equal(t, entryOf(t, full, events.Assault, "explosives").ID, e.ID)
	require.NotEqual(t, late.ID, e.ID)
	require.Nil(t, full.Find("t000000000000"))
}

func TestEmpty(t *testing.T) {
	tl := build()
	require.Empty(t, tl.Entries())
	require.Empty(t, tl.Undated())
	require.Empty(t, tl.Links())
	require.Empty(t, build(&events.Report{}).Entries())
}

func TestDenialIsAConflict(t *testing.T) {
	f := fact{typ: events.Mobilize, mode: "troops", trigger: "sent", actor: "Rwanda|RWA|GOV", day: "2024-11-09", place: "Kabul", status: events.Alleged}
	g := f
	g.status = events.Denied
	tl := build(
		newReport(t, "a", "Northern Wire", "2024-11-12T18:00", "Congo said Rwanda had sent troops.\n", f),
		newReport(t, "b", "Harbour Daily", "2024-11-13T18:00", "Rwanda denied it had sent troops.\n", g))
	require.Len(t, tl.Entries(), 1)
	e := tl.Entries()[0]
	require.Equal(t, events.Alleged, e.Status)
	require.Equal(t, FieldStatus, e.Conflicts[0].Field)
	require.Equal(t, "alleged", e.Conflicts[0].Values[0].Text)
	require.Equal(t, "denied", e.Conflicts[0].Values[1].Text)
}
