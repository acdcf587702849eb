package export

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"flag"
	"html"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/annals-dev/annals/article"
	"github.com/annals-dev/annals/entities"
	"github.com/annals-dev/annals/events"
	"github.com/annals-dev/annals/nlp"
	"github.com/annals-dev/annals/timeline"
	"github.com/annals-dev/annals/when"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// golden compares got with a file of testdata.
func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		require.NoError(t, os.MkdirAll("testdata", 0o755))
		require.NoError(t, os.WriteFile(path, []byte(got), 0o644))
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err)
	require.Equal(t, string(want), got)
}

var quetta = &events.Location{Name: "Quetta", Country: "PAK", ID: "1167528", Geo: &entities.Geo{Kind: "city", Admin1: "Balochistan", Lat: 30.1841, Lon: 67.0014}}

// report makes a report whose sentences are the lines of text and whose events
// lie at their trigger words.
func report(id, outlet, published, text string, list ...events.Event) *events.Report {
	r := &events.Report{Article: article.Article{ID: id, Source: outlet, Text: text, URL: "https://example.org/" + id}, Document: &nlp.Document{}, Events: list}
	r.Layout.Published, _ = time.Parse(time.RFC3339, published)
	start := 0
	for line := range strings.Lines(text) {
		end := start + len(strings.TrimRight(line, "\n"))
		r.Document.Sentences = append(r.Document.Sentences, nlp.Sentence{Span: nlp.Span{Start: uint32(start), End: uint32(end)}})
		start += len(line)
	}
	for i := range r.Events {
		e := &r.Events[i]
		e.ID, e.SameAs = "e"+string(rune('1'+i)), -1
		e.Status = max(e.Status, events.Actual)
		e.Sentence = strings.Count(text[:e.Trigger.Start], "\n")
	}
	return r
}

// at returns the span of word in text.
func at(text, word string) nlp.Span {
	i := strings.Index(text, word)
	return nlp.Span{Start: uint32(i), End: uint32(i + len(word))}
}

func onDay(s string) events.Time {
	d, _ := time.Parse(time.DateOnly, s)
	return events.Time{Value: s, Basis: when.BasisRelative, Interval: when.Interval{From: d, To: d.AddDate(0, 0, 1), Granularity: when.Day}}
}

func killed(n int64) events.Casualty {
	return events.Casualty{Kind: events.Killed, Value: n, Min: events.NoFigure, Max: events.NoFigure, Status: events.FigureAsserted, Incident: 1}
}

// sample is a timeline with a merged event whose toll moves and whose date is
// disputed, an undated event, one without a place and one assumed date.
func sample() *timeline.Timeline {
	const a = "A bomb killed at least nine people in Quetta on Thursday, police said.\nSharif condemned the bombing.\nA curfew was imposed.\n"
	const b = "The toll of the Quetta bombing on Wednesday rose to 17.\nTroops were sent to Dasht.\n"
	bomb := events.Event{Type: events.Assault, Mode: "explosives", CAMEO: "183", Trigger: at(a, "killed"), Time: onDay("2024-03-14"), Place: quetta, Casualties: []int{0}, Rule: "assault:bomb", Confidence: 0.9}
	again := bomb
	again.Trigger, again.Time = at(b, "bombing"), onDay("2024-03-13")
	sharif := events.Actor{Span: at(a, "Sharif"), Name: "Shehbaz Sharif", ID: "Q4373203", Country: "PAK", Kind: entities.Person, Sectors: []string{"GOV"}}
	condemn := events.Event{Type: events.Accuse, Mode: "disapprove", CAMEO: "111", Trigger: at(a, "condemned"), Actors: []events.Actor{sharif}, Confidence: 0.8,
		Time: events.Time{Basis: when.BasisDocument, Interval: when.Interval{From: onDay("2024-03-07").From, To: onDay("2024-03-15").From, Granularity: when.Range}}}
	curfew := events.Event{Type: events.Coerce, Mode: "curfew", Trigger: at(a, "curfew"), Time: events.Time{Basis: when.BasisNone}}
	troops := events.Event{Type: events.Mobilize, Mode: "troops", Trigger: at(b, "sent"), Time: onDay("2024-03-15"), Status: events.Planned,
		Actors: []events.Actor{{Span: at(b, "Troops"), Country: "PAK", Kind: entities.State, Sectors: []string{"MIL"}}}}
	ra := report("a", "Meridian Post", "2024-03-14T18:42:00+05:00", a, bomb, condemn, curfew)
	ra.Casualties = []events.Casualty{killed(9)}
	rb := report("b", "Harbour Daily", "2024-03-15T10:05:00Z", b, again, troops)
	rb.Casualties = []events.Casualty{killed(17)}
	rb.Casualties[0].Status = events.FigureCumulative
	const c = "Thursday's bombing of a market in Quetta killed 17 people.\n"
	third := bomb
	third.Trigger = at(c, "bombing")
	rc := report("c", "Northern Wire", "2024-03-15T16:00:00Z", c, third)
	rc.Casualties = []events.Casualty{killed(17)}
	var bld timeline.Builder
	bld.Add(ra, rb, rc)
	return bld.Timeline()
}

func written(t *testing.T, format string, o Options) (string, []Omission) {
	t.Helper()
	var b bytes.Buffer
	left, err := o.Write(&b, format, sample())
	require.NoError(t, err)
	return b.String(), left
}

func TestGoldens(t *testing.T) {
	for _, f := range Formats() {
		t.Run(f, func(t *testing.T) {
			got, _ := written(t, f, Options{})
			golden(t, "sample."+f, got)
		})
	}
	got, _ := written(t, "text", Options{Color: true, Width: 60})
	golden(t, "sample.color", got)
}

// Omissions are counted, and with what is written they make up the whole.
func TestOmissions(t *testing.T) {
	for _, f := range Formats() {
		_, left := written(t, f, Options{})
		for _, o := range left {
			require.Positive(t, o.Events)
			require.NotEmpty(t, o.Reason)
			require.Contains(t, o.String(), "left out")
		}
	}
}

// The undated curfew and the criticism of "about" a day are in no calendar; the
// undated one is in nothing that needs a date.
func TestWhatIsLeftOut(t *testing.T) {
	want := map[string][]Omission{
		"ics":        {{coarse, 1}, {undated, 1}},
		"timelinejs": {{undated, 1}},
		"timesketch": {{undated, 1}},
		"acled":      {{notScheme, 1}, {unhappened, 1}, {undated, 1}},
		"polecat":    {{coarse, 1}, {unhappened, 1}, {undated, 1}},
		"icews":      {{coarse, 1}, {unhappened, 1}, {undated, 1}},
		"phoenix":    {{coarse, 1}, {unhappened, 1}, {undated, 1}},
		"gdelt":      {{coarse, 1}, {unhappened, 1}, {undated, 1}},
	}
	for _, f := range Formats() {
		out, left := written(t, f, Options{})
		require.Equal(t, want[f], left, f)
		if want[f] != nil {
			require.NotContains(t, strings.ToLower(out), "curfew")
		}
	}
}

func TestUnknownFormat(t *testing.T) {
	err := Write(io.Discard, "xls", sample())
	var fe *FormatError
	require.ErrorAs(t, err, &fe)
	for _, f := range Formats() {
		require.Contains(t, err.Error(), f)
		require.NotEmpty(t, About(f))
	}
	require.Empty(t, About("xls"))
}

// failing fails after n bytes.
type failing struct{ n int }

var errFull = errors.New("disk full")

func (f *failing) Write(b []byte) (int, error) {
	if f.n -= len(b); f.n < 0 {
		return 0, errFull
	}
	return len(b), nil
}

func TestWriteErrorsAreReturned(t *testing.T) {
	for _, f := range Formats() {
		require.ErrorIs(t, Write(&failing{10}, f, sample()), errFull, f)
	}
}

func TestEmptyTimeline(t *testing.T) {
	var b timeline.Builder
	for _, f := range Formats() {
		require.NoError(t, Write(io.Discard, f, b.Timeline()), f)
	}
}

// The undated event is in every machine format with no date at all.
func TestUndatedHasNoDate(t *testing.T) {
	out, _ := written(t, "jsonl", Options{})
	var found bool
	for line := range strings.Lines(out) {
		var e map[string]any
		require.NoError(t, json.Unmarshal([]byte(line), &e))
		if e["mode"] == "curfew" {
			found = true
			require.Equal(t, map[string]any{"basis": "none"}, e["time"])
		}
	}
	require.True(t, found)
	out, _ = written(t, "csv", Options{})
	rows, err := csv.NewReader(strings.NewReader(out)).ReadAll()
	require.NoError(t, err)
	last := rows[len(rows)-1]
	require.Equal(t, "curfew", last[7])
	require.Equal(t, []string{"", "", "", "none", ""}, last[1:6])
	require.Len(t, rows[0], len(csvHeader))
}

// The tables have the columns that their readers expect, in every row.
func TestColumns(t *testing.T) {
	for format, want := range map[string]int{"acled": 31, "polecat": 40, "icews": 20, "phoenix": 26, "gdelt": 61} {
		out, _ := written(t, format, Options{})
		r := csv.NewReader(strings.NewReader(out))
		if format != "acled" {
			r.Comma = '\t'
		}
		rows, err := r.ReadAll() // fails on rows of unequal length
		require.NoError(t, err)
		require.NotEmpty(t, rows)
		require.Len(t, rows[0], want, format)
	}
}

func TestDyads(t *testing.T) {
	a, b, c := timeline.Party{Actor: events.Actor{Name: "A"}}, timeline.Party{Actor: events.Actor{Name: "B"}}, timeline.Party{Actor: events.Actor{Name: "C"}}
	list := func(p ...timeline.Party) []timeline.Party { return p }
	tests := []struct {
		actors, recipients []timeline.Party
		want               string
	}{
		{list(a), list(b), "A>B "},
		{list(a, b), list(c), "A>C B>C "},
		{list(a, b), nil, "A>B B>A "},
		{list(a), nil, "A> "},
		{nil, list(b), ">B "},
		{nil, nil, "> "},
	}
	for _, tt := range tests {
		got := ""
		for _, d := range dyads(&timeline.Entry{Actors: tt.actors, Recipients: tt.recipients}) {
			for _, p := range []*timeline.Party{d.from, d.to} {
				if p != nil {
					got += p.Name
				}
				got += ">"
			}
			got = strings.TrimSuffix(got, ">") + " "
		}
		require.Equal(t, tt.want, got)
	}
}

func TestACLEDTypes(t *testing.T) {
	civilians := []timeline.Party{{Actor: events.Actor{Sectors: []string{"CVL"}}}}
	soldiers := []timeline.Party{{Actor: events.Actor{Sectors: []string{"MIL"}}}}
	tests := []struct {
		e    timeline.Entry
		want string
	}{
		{timeline.Entry{Type: events.Assault, Mode: "firearms", Recipients: civilians}, "Attack"},
		{timeline.Entry{Type: events.Assault, Mode: "firearms", Recipients: soldiers}, "Armed clash"},
		{timeline.Entry{Type: events.Assault, Mode: "drone", Recipients: civilians}, "Air/drone strike"},
		{timeline.Entry{Type: events.Protest}, "Peaceful protest"},
	}
	for _, tt := range tests {
		require.Equal(t, tt.want, acledOf(&tt.e).subType)
	}
	require.Nil(t, acledOf(&timeline.Entry{Type: events.Accuse}))
	for _, r := range acledRules() {
		require.NotZero(t, r.typ)
	}
}

func TestQuadClasses(t *testing.T) {
	require.Equal(t, []int{0, 1, 2, 3, 4, 3, 4}, []int{phoenixQuad("020"), phoenixQuad("042"), phoenixQuad("07"), phoenixQuad("112"), phoenixQuad("154"), phoenixQuad("163"), phoenixQuad("190")})
	require.Equal(t, []int{1, 1, 2, 3, 4, 4, 4}, []int{gdeltQuad("020"), gdeltQuad("042"), gdeltQuad("07"), gdeltQuad("112"), gdeltQuad("154"), gdeltQuad("163"), gdeltQuad("190")})
}

func TestSafeCell(t *testing.T) {
	for in, want := range map[string]string{"": "", "a": "a", "-1.5": "-1.5", "+3": "+3", "=1+1": "'=1+1", "@x": "'@x", "---": "---", "-a": "'-a", "\tx": "'\tx"} {
		require.Equal(t, want, safeCell(in))
	}
}

func TestOneLineDropsControls(t *testing.T) {
	require.Equal(t, "a [31m b c", oneLine("a\x1b[31m\n b\u0085c\u2028"))
}

func TestWrap(t *testing.T) {
	require.Equal(t, []string{"the quick", "brown fox", "jumpsoverthelazydog", "é é é é é"}, wrap("the quick brown fox jumpsoverthelazydog é é é é é", 10))
	require.Equal(t, []string{""}, wrap("", 10))
}

// The page lets in its own style and script, by their hashes, and nothing else.
func TestPagePolicy(t *testing.T) {
	out, _ := written(t, "html", Options{})
	for _, tag := range []string{"style", "script"} {
		_, text, ok := strings.Cut(out, "<"+tag+">")
		require.True(t, ok)
		text, _, _ = strings.Cut(text, "</"+tag+">")
		want := html.EscapeString(hashSource(text))
		require.Contains(t, strings.ReplaceAll(out, "&#43;", "+"), want, tag)
	}
	require.Contains(t, out, "default-src &#39;none&#39;")
	require.NotContains(t, out, " src=")
	require.NotContains(t, out, " style=")
}

// The strip has a bar for each stretch of time with events, inside its width.
func TestStrip(t *testing.T) {
	var d pageData
	day := onDay("2024-03-14").Interval
	far := onDay("2026-03-14").Interval
	d.strip([]timeline.Entry{{When: day}, {When: day}, {When: far}, {When: when.Interval{To: day.To}}})
	require.Len(t, d.Bars, 2)
	require.Equal(t, "2024-03-14", d.First)
	require.Equal(t, "2026-03-14", d.Last)
	require.Equal(t, stripHeight, d.Bars[0].H)
	for _, b := range d.Bars {
		require.LessOrEqual(t, b.X+b.W, stripWidth)
		require.Equal(t, stripHeight, b.Y+b.H)
	}
	var none pageData
	none.strip(nil)
	require.Empty(t, none.Bars)
}
