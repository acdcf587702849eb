package events

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestClauseParticipants tests who takes part in events whose clause completes
// another, or whose verb has a particle or a perfect tense.
func TestClauseParticipants(t *testing.T) {
	x := extractor(t)
	for _, c := range []struct {
		name, text         string
		typ                Type
		actors, recipients string
	}{
		{"object of the infinitive", "Iran threatened to attack Israel.", Threaten, "IRN", "ISR"},
		{"goal of the infinitive", "Germany pledged to provide more tanks to Ukraine.", Agree, "DEU", "UKR"},
		{"subject of the clause", "Kyiv demanded that Moscow return the prisoners.", Request, "UKR", "RUS"},
		{"no participant inside", "Iran threatened to leave.", Threaten, "IRN", ""},
		{"particle", "Kenya has cut off aid to Sudan.", Sanction, "KEN", "SDN"},
		{"perfect tense", "Poland said on Friday it had expelled diplomats of Belarus.", Sanction, "POL", "BLR"},
	} {
		t.Run(c.name, func(t *testing.T) {
			e := first(t, extract(t, x, c.text, ""), c.typ)
			require.Equal(t, c.actors, countriesIn(e.Actors), "actors")
			require.Equal(t, c.recipients, countriesIn(e.Recipients), "recipients")
		})
	}
}

// TestCoordinatedResults tests that a shared phrase tells what killed all.
func TestCoordinatedResults(t *testing.T) {
	x := extractor(t)
	e := first(t, extract(t, x, "Two soldiers were killed and four were injured in an ambush in Niger.", ""), Assault)
	require.Equal(t, "assault:kill.passive", e.Rule)
	require.Empty(t, extract(t, x, "The Russian-backed mayor of Kherson slept.", "").Events, "a participle after a hyphen tells nothing")
}

func TestOpposedAndAnswered(t *testing.T) {
	x := extractor(t)
	for _, c := range []struct {
		name, text string
		typ        Type
		want       string
	}{
		{"against the government", "Anti-government protests filled Belgrade, the capital of Serbia.", Protest, "SRB"},
		{"against a country", "Thousands joined an anti-Russian rally in Tbilisi, Georgia.", Protest, "RUS"},
		{"against no one", "An anti-war protest took place in London.", Protest, ""},
		{"denial of an accusation", "Ukraine accused Hungary of blocking aid. Hungary denied the accusation.", Reject, "UKR"},
		{"refusal that answers nobody", "France praised Egypt. Hungary rejected the plan.", Reject, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			require.Equal(t, c.want, countriesIn(first(t, extract(t, x, c.text, "2024-05-09"), c.typ).Recipients))
		})
	}
}
