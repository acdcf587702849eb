package timeline

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/annals-dev/annals/events"
)

func TestLocate(t *testing.T) {
	bare := &events.Location{Name: "the valley", Country: "PAK"}
	sea := place("Arabian Sea", "", "sea", "", 14, 65)
	near := place("Kuchlak", "PAK", "city", "Balochistan", 30.35, 66.95)
	tests := []struct {
		name string
		a, b *events.Location
		want nearness
	}{
		{"unknown", places["Quetta"], nil, noPlace},
		{"equal", places["Quetta"], places["Quetta"], samePlace},
		{"a market in its town", places["Quetta"], places["Hazarganji"], samePlace},
		{"a town in its province", places["Quetta"], places["Balochistan"], within},
		{"a town in its country", places["Pakistan"], places["Lahore"], within},
		{"a town of another province", places["Lahore"], places["Balochistan"], noPlace},
		{"two towns", places["Quetta"], places["Lahore"], apart},
		{"two towns near each other", places["Quetta"], near, noPlace},
		{"two countries", places["Quetta"], places["Kabul"], abroad},
		{"no point", places["Quetta"], bare, noPlace},
		{"the same words without a record", bare, &events.Location{Name: "The  Valley", Country: "PAK"}, samePlace},
		{"a sea", places["Quetta"], sea, noPlace},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			require.Equal(t, tt.want, locate(tt.a, tt.b))
			require.Equal(t, tt.want, locate(tt.b, tt.a))
		})
	}
}

func TestFiner(t *testing.T) {
	order := []*events.Location{nil, place("Sahel", "", "region", "", 0, 0), places["Pakistan"], places["Balochistan"], place("Quetta District", "PAK", "admin2", "Balochistan", 30, 67), {Name: "a valley"}, places["Hazarganji"], places["Quetta"]}
	for i := range order[1:] {
		require.True(t, finer(order[i+1], order[i]))
		require.False(t, finer(order[i], order[i+1]))
	}
}

func TestDistance(t *testing.T) {
	require.Equal(t, 717.0, distance(places["Quetta"], places["Lahore"]))
	require.Zero(t, distance(places["Quetta"], places["Quetta"]))
}
