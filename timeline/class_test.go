package timeline

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/annals-dev/annals/events"
)

func TestLike(t *testing.T) {
	assault := func(mode string) class { return class{events.Assault, mode} }
	tests := []struct {
		a, b class
		want likeness
	}{
		{assault("explosives"), assault("explosives"), sameClass},
		{assault("explosives"), assault(""), sameClass},
		{assault("explosives"), assault("suicide-attack"), nearClass},
		{assault("explosives"), assault("abduct"), unlike},
		{assault("firearms"), class{events.HarmEvent, "unknown"}, nearClass},
		{assault("firearms"), class{events.HarmEvent, "accident"}, unlike},
		{class{events.Agree, ""}, class{events.Support, ""}, nearClass},
		{class{events.Agree, ""}, class{events.Consult, "visit"}, fulfilled},
		{class{events.Consult, "visit"}, class{events.Agree, ""}, fulfillment},
		{class{events.Sanction, "expel"}, class{events.Sanction, "convict"}, unlike},
		{class{events.Protest, "demo"}, class{events.Assault, "crowd-control"}, unlike},
	}
	for _, tt := range tests {
		require.Equal(t, tt.want, tt.a.like(tt.b), "%v %v", tt.a, tt.b)
	}
}

// Every line of the table names classes that exist, and no pair twice.
func TestClassTable(t *testing.T) {
	seen := make(map[string]bool)
	for line := range strings.Lines(classesTSV) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		f := strings.Split(strings.TrimSpace(line), "\t")
		require.Len(t, f, 5, line)
		require.Contains(t, []string{"same", "fulfils"}, f[0])
		require.NotZero(t, events.ParseType(f[1]), line)
		require.NotZero(t, events.ParseType(f[3]), line)
		require.False(t, seen[line], line)
		seen[line] = true
		for _, m := range [][2]string{{f[1], f[2]}, {f[3], f[4]}} {
			if m[1] != "*" && m[1] != "-" {
				_, ok := nouns()[class{events.ParseType(m[0]), m[1]}]
				require.True(t, ok, "mode of %s", line)
			}
		}
	}
	require.NotEmpty(t, seen)
}

// Classes that can meet in one entry are looked for in the same blocks.
func TestFamiliesHoldTheirPairs(t *testing.T) {
	f := families()
	for pair := range classPairs() {
		require.Equal(t, f[pair[0].typ], f[pair[1].typ])
	}
	require.NotEqual(t, f[events.Protest], f[events.Assault])
}
