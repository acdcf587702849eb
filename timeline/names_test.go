package timeline

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/annals-dev/annals/entities"
	"github.com/annals-dev/annals/events"
	"github.com/annals-dev/annals/nlp"
)

// named gives r the entities, mentioned wherever their names stand in the text.
func named(r *events.Report, list ...entities.Entity) *events.Report {
	r.Entities = &entities.Set{Entities: list}
	text := r.Article.Text
	for at := range text {
		for k, e := range list {
			if strings.HasPrefix(text[at:], e.Name) {
				span := nlp.Span{Start: uint32(at), End: uint32(at + len(e.Name))}
				r.Entities.Mentions = append(r.Entities.Mentions, entities.Mention{Span: span, Form: entities.NameForm, Entities: []int32{int32(k)}})
			}
		}
	}
	return r
}

func town(name string) entities.Entity {
	return entities.Entity{Name: name, Kind: entities.Place, Country: "PAK", Geo: &entities.Geo{Kind: "city", Lat: 30, Lon: 67}}
}

func TestSceneIsTheTownMostNamed(t *testing.T) {
	text := "Islamabad said on Friday that troops had entered Quetta.\n" + strings.Repeat("The streets of Quetta were empty.\n", 3) + strings.Repeat("Pakistan is large.\n", 9)
	country := town("Pakistan")
	country.Geo = &entities.Geo{Kind: "country"}
	r := named(newReport(t, "a", "", "", text), town("Islamabad"), town("Quetta"), country)
	require.Equal(t, "Quetta", sceneOf(r).Name)
}

// Names in the sentence that are neither party nor place are evidence; a name
// that very many articles mention is not.
func TestOtherNames(t *testing.T) {
	f := fact{typ: events.Assault, mode: "explosives", trigger: "bombed", actor: "ISKP|AFG|REB", place: "Quetta"}
	r := named(newReport(t, "a", "", "", "ISKP bombed Hazarganji in Quetta.\nKabul was quiet.\n", f),
		entities.Entity{Name: "ISKP"}, entities.Entity{Name: "Hazarganji"}, entities.Entity{Name: "Quetta", ID: "geo Quetta"}, entities.Entity{Name: "Kabul"})
	x := teller{ids: map[string]int32{}, voices: []int{0}}
	got := x.tell(0, r)
	require.Len(t, got[0].names, 1)
	require.Equal(t, x.ids["name hazarganji"], got[0].names[0])

	all := make([]telling, 20)
	for i := range all {
		all[i].report, all[i].names = i, []int32{1, int32(10 + i)}
	}
	dropCommonNames(all, len(all))
	for i := range all {
		require.Equal(t, []int32{int32(10 + i)}, all[i].names)
	}
}

// Two attacks of one article that a third article could be either of stay two.
func TestDistinct(t *testing.T) {
	all := make([]telling, 2)
	all[0].figures[events.Killed] = figure{9, 9, 9, true, false}
	all[1].figures[events.Killed] = figure{4, 4, 4, true, false}
	c := &clustering{all: all}
	require.True(t, c.distinct(0, 1, verdict{}), "another toll")
	require.True(t, c.distinct(0, 0, verdict{reasons: otherField}), "another field")
	require.False(t, c.distinct(0, 0, verdict{}))
}

// Who is named together did it together; who is only named apart is disputed.
func TestActorConflict(t *testing.T) {
	party := func(name string, refs ...Ref) Party {
		return Party{Actor: events.Actor{Name: name}, Refs: refs}
	}
	_, together := actorConflict([]Party{party("A", Ref{0, 0}), party("B", Ref{0, 0})})
	require.False(t, together)
	c, apart := actorConflict([]Party{party("A", Ref{0, 0}), party("B", Ref{1, 0}), party("", Ref{1, 0})})
	require.True(t, apart)
	require.Len(t, c.Values, 2)
	_, one := actorConflict([]Party{party("A", Ref{0, 0})})
	require.False(t, one)
}

// A war of years and an attack of a day share a day; they are linked, not merged.
func TestWarIsNoAttack(t *testing.T) {
	war := fact{typ: events.Assault, trigger: "fought", actor: "Army|PAK|MIL", day: "2004/2024", place: "Quetta"}
	raid := fact{typ: events.Assault, trigger: "fought", actor: "Army|PAK|MIL", day: "2024-03-14", place: "Quetta"}
	tl := build(
		newReport(t, "a", "A", "2024-03-15T10:00", "The army has fought there since 2004.\n", war),
		newReport(t, "b", "B", "2024-03-15T11:00", "The army fought there on Thursday.\n", raid))
	require.Len(t, tl.Entries(), 2)
	require.Len(t, tl.Links(), 1)
	require.Equal(t, PartOf, tl.Links()[0].Kind)
	require.Equal(t, "2024-03-14", tl.Entries()[tl.Links()[0].From].Value)
}
