package events

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestTitleRestated checks that a headline is told again by what follows it, but
// not by what happened in another deed of the story.
func TestTitleRestated(t *testing.T) {
	const title = "Kenya hunts bombers after Nairobi blast\n\nTroops raided a village near Nairobi on Friday."
	for _, c := range []struct {
		name, text, trigger string
		same                bool
	}{
		{"in the raid", title + " One soldier was wounded during the raid.", "wounded", false},
		{"in the blast", "Blast kills nine in Nairobi\n\nA bomb exploded in Nairobi on Friday.", "exploded", true},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := extract(t, extractor(t), c.text, "2024-05-20")
			for i := range r.Events {
				e := &r.Events[i]
				if c.text[e.Trigger.Start:e.Trigger.End] == c.trigger {
					require.Equal(t, c.same, e.SameAs == 0)
					return
				}
			}
			t.Fatal("no event", c.trigger)
		})
	}
}
