package timeline

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/annals-dev/annals/events"
)

func TestHeadline(t *testing.T) {
	tl := build(bombing(t)...)
	var got []string
	for e := range tl.All() {
		got = append(got, tl.Headline(e))
	}
	require.Equal(t, []string{
		"Bombing · Balochistan Liberation Army (alleged) · Quetta, Pakistan · 17 killed",
		"Criticism · Shehbaz Sharif",
		"Criticism · Iran",
		"Arrest · Balochistan, Pakistan",
		"Visit · Shehbaz Sharif · Quetta, Pakistan",
	}, got)
}

func TestHeadlineOfManyParties(t *testing.T) {
	tl := build(newReport(t, "a", "", "", "They met.\n",
		fact{typ: events.Agree, trigger: "met", status: events.Planned, actor: "A|KEN;B|KEN;C|KEN;D|KEN", recipient: "E|KEN"}))
	require.Equal(t, "Agreement (planned) · A, B, C, and 1 more → E", tl.Headline(&tl.Entries()[0]))
}

func TestTollString(t *testing.T) {
	require.Equal(t, "at least 9 killed (9–12)", (&Toll{Harm: events.Killed, Best: 9, Low: 9, High: 12, AtLeast: true}).String())
	require.Equal(t, "0 injured", (&Toll{Harm: events.Injured}).String())
	require.Empty(t, (&Toll{Harm: events.Killed, Best: NoFigure, Low: NoFigure, High: NoFigure}).String())
}

func TestQuoteSaysMost(t *testing.T) {
	tl := build(bombing(t)...)
	e := entryOf(t, tl, events.Assault, "explosives")
	require.Equal(t, "The death toll of the bombing in Quetta on Thursday reached 17.", tl.Sentence(tl.Quote(e)))
}

func TestLookupCountry(t *testing.T) {
	require.Equal(t, Country{"SRB", "688", "RI", "YUG", "Serbia"}, LookupCountry("SRB"))
	require.Equal(t, "Kosovo", LookupCountry("KOS").Name)
	require.Equal(t, Country{ISO: "ZZZ", Name: "ZZZ"}, LookupCountry("ZZZ"))
	require.Greater(t, len(countries()), 240)
}

// Every class that PLOVER knows has a word.
func TestEveryClassHasANoun(t *testing.T) {
	for c := range nouns() {
		require.NotZero(t, c.typ)
	}
	for typ := events.Agree; typ < events.NumTypes; typ++ {
		require.NotEmpty(t, (&Entry{Type: typ}).Noun())
	}
	require.Equal(t, "attack", (&Entry{Type: events.Assault, Mode: "unheard-of"}).Noun())
}
