package timeline

import (
	"github.com/annals-dev/annals/entities"
	"github.com/annals-dev/annals/events"
)

// leadSentences is how many sentences open a story; names in them count more.
const (
	leadSentences = 4
	leadWeight    = 3
)

// sceneOf returns the place that r is mostly about: the town or province that
// it names most often, names in the headline and lead counting more; nil if it
// names none. It helps to compare tellings without a place of their own and is
// never shown as the place of one.
func sceneOf(r *events.Report) *events.Location {
	if r.Entities == nil || r.Document == nil {
		return nil
	}
	lead := uint32(0)
	if n := min(leadSentences, len(r.Document.Sentences)); n > 0 {
		lead = r.Document.Sentences[n-1].End
	}
	votes := make(map[int32]int)
	best := int32(-1)
	for i := range r.Entities.Mentions {
		m := &r.Entities.Mentions[i]
		if m.Form != entities.NameForm || m.Adjectival || len(m.Entities) == 0 {
			continue
		}
		k := m.Entities[0]
		if g := r.Entities.Entities[k].Geo; g == nil || g.Kind == "country" || g.Kind == "region" || g.Kind == "sea" {
			continue
		}
		votes[k] += 1 + (leadWeight-1)*btoi(m.Start < lead)
		if best < 0 || votes[k] > votes[best] {
			best = k
		}
	}
	if best < 0 {
		return nil
	}
	e := &r.Entities.Entities[best]
	return &events.Location{Name: e.Name, Country: e.Country, ID: e.ID, Geo: e.Geo}
}
