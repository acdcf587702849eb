package events

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestOntology(t *testing.T) {
	for typ := Agree; typ < NumTypes; typ++ {
		require.Equal(t, typ, ParseType(typ.String()))
		if typ != HarmEvent {
			require.NotZero(t, typ.Quad(), typ)
		}
	}
	require.Zero(t, ParseType(""))
	require.Zero(t, ParseType("NOPE"))
	require.Equal(t, Quad(4), Assault.Quad())
	require.InDelta(t, 10, Intensity(Aid, ""), 0)
	require.InDelta(t, Intensity(Consult, ""), Intensity(Consult, "no such mode"), 0)
	c, ok := LookupCAMEO("0874")
	require.True(t, ok)
	require.Equal(t, Retreat, c.Type)
	require.InDelta(t, 10, c.Goldstein, 0)
	_, ok = LookupCAMEO("999")
	require.False(t, ok)
}

func TestCompileRulesErrors(t *testing.T) {
	for _, c := range []struct{ code, want string }{
		{"NOPE", `unknown type "NOPE"`},
		{"AID/nope", `AID has no mode "nope"`},
		{"AID 999", `unknown CAMEO code "999"`},
	} {
		_, err := CompileRules("mine", "rule a\n  code "+c.code+"\n  verb help\n  + \"x\"\n  - \"y\"\n")
		require.ErrorContains(t, err, "mine:1: "+c.want)
	}
	_, err := CompileRules("mine", "rule a\n  code AID\n  verb @nope\n  + \"x\"\n  - \"y\"\n")
	require.ErrorContains(t, err, "class @nope")
}

func TestUserRules(t *testing.T) {
	r := MustCompileRules("fishing", `
rule seize.trawler
  code COERCE/seize 171
  verb impound obj:trawler sent:coastguard
  + "The coastguard of Iceland impounded a trawler."
  - "The police impounded a car."
`)
	x, err := New(Config{Rules: []*Rules{r}})
	require.NoError(t, err)
	require.NoError(t, x.CheckRules(r))
	e := first(t, extract(t, x, "The coastguard of Iceland impounded a trawler.", ""), Coerce)
	require.Equal(t, "fishing:seize.trawler", e.Rule)
}
