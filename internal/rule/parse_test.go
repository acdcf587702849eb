package rule

import (
	"errors"
	"testing"

	"github.com/stretchr/testify/require"
)

const good = `
# comment
class ship = boat|vessel

rule seize.vessel
  code COERCE/seize 171
  verb seize|impound obj:@ship !prep.in/on:dock actor=subj,prep.by recipient=none
  noun seizure prep.of:@ship
  phrase "take ^control of|^grab _ boat"
  flags loose
  actor subj
  + "Guards seized a boat." actor="Guards" type=COERCE
  - "She seized the day."
`

func TestParse(t *testing.T) {
	f, err := Parse("x", good)
	require.NoError(t, err)
	require.Equal(t, []string{"boat", "vessel"}, f.Classes[0].Words)
	r := f.Rules[0]
	require.Equal(t, "COERCE", r.Type)
	require.Equal(t, "seize", r.Mode)
	require.Len(t, r.Triggers, 3)
	v := r.Triggers[0]
	require.Equal(t, []string{"seize", "impound"}, v.Words)
	require.Equal(t, Condition{Column: 22, Slot: "obj", Any: []string{"@ship"}}, v.Conditions[0])
	require.True(t, v.Conditions[1].Not)
	require.Equal(t, []string{"in", "on"}, v.Conditions[1].Preps)
	require.Equal(t, "prep.by", v.Roles.Actor[1].String())
	require.Equal(t, []Path{}, v.Roles.Recipient)
	require.Equal(t, []Key{{"actor", "Guards"}, {"type", "COERCE"}}, r.Examples[0].Keys)
}

func TestParseErrors(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"no code", "rule a\n  verb run\n  + \"x\"\n  - \"y\"", "x:1: rule a has no code line"},
		{"no trigger", "rule a\n  code AID\n  + \"x\"\n  - \"y\"", "x:1: rule a has no trigger"},
		{"no example", "rule a\n  code AID\n  verb help\n  + \"x\"", "x:1: rule a needs at least one + and one - example"},
		{"slot", "rule a\n  code AID\n  verb help objj:x\n  + \"x\"\n  - \"y\"", `x:3:13: unknown slot "objj"`},
		{"kind", "rule a\n  code AID\n  verb help obj:#king\n  + \"x\"\n  - \"y\"", "x:3:13: unknown kind #king"},
		{"flag", "rule a\n  code AID\n  flags fast\n  verb help\n  + \"x\"\n  - \"y\"", `x:3:9: unknown flag "fast"`},
		{"line", "rule a\n  coda AID", `x:2: unknown line "coda"`},
		{"outside", "verb help", `x:1: "verb" outside a rule`},
		{"quotes", "rule a\n  code AID\n  verb help\n  + x", "x:4:5: an example stands between double quotes"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := Parse("x", c.text)
			var errs Errors
			require.True(t, errors.As(err, &errs))
			require.Contains(t, err.Error(), c.want)
		})
	}
}

func TestParseReportsAll(t *testing.T) {
	_, err := Parse("x", "rule a\n  code AID\n  verb help objj:x subjj:y\n  what\n  + \"x\"\n  - \"y\"")
	var errs Errors
	require.True(t, errors.As(err, &errs))
	require.Len(t, errs, 3)
}

func FuzzParse(f *testing.F) {
	f.Add(good)
	f.Add("rule \n+\"\n- \" =\nclass\n")
	f.Fuzz(func(t *testing.T, text string) {
		file, err := Parse("f", text)
		require.NotNil(t, file)
		if err != nil {
			var errs Errors
			require.True(t, errors.As(err, &errs))
		}
	})
}
