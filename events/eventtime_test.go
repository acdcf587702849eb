package events

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestEventTimes checks whose time an expression is, what an event without one
// inherits, and how tense bounds the rest. All texts are of 20 May 2024, a Monday.
func TestEventTimes(t *testing.T) {
	const lead = "Gunmen attacked a market in Kano, Nigeria, on Saturday.\n\n"
	x := extractor(t)
	for _, c := range []struct {
		name, text, trigger, from, to string
	}{
		{"own adverbial", "Police arrested 12 protesters in Nairobi on Friday.", "arrested", "2024-05-17", "2024-05-17"},
		{"not that of the saying", lead + "France condemned the attack and said on Sunday that troops had killed four rebels.", "killed", "2024-05-18", "2024-05-18"},
		{"shared by coordinated verbs", "The Kenyan president met lawmakers on Friday and rejected the bill.", "rejected", "2024-05-17", "2024-05-17"},
		{"genitive dates its own noun", "The United States does not recognise the result of last year's election in Venezuela.", "not recognise", "2024-05-20", "2024-05-20"},
		{"genitive of what came before", "Police detained 20 people after last week's riots in Lagos.", "detained", "2024-05-13", "2024-05-20"},
		{"bare year dates its own noun", lead + "Iran condemned critics of the 2018 nuclear decision.", "condemned", "2024-05-18", "2024-05-20"},
		{"bare year after a preposition", "In 2022 hackers attacked the tax office of Lithuania.", "attacked", "2022-01-01", "2022-12-31"},
		{"what lies ahead dates no deed", lead + "The Nigerian defence minister announced his resignation, effective next Friday.", "announced", "2024-05-18", "2024-05-18"},
		{"the present is now", "Germany is supplying Ukraine with tanks.", "supplying", "2024-05-20", "2024-05-20"},
		{"a headline in the present is not", "Germany expels envoy of Chad\n\nGermany on Friday expelled the ambassador of Chad.", "expels", "2024-05-17", "2024-05-17"},
		{"perfect reaches back", lead + "The army has deployed 2,000 soldiers.", "deployed", "2024-05-18", "2024-05-20"},
		{"arrests follow the attack", lead + "Two men were arrested.", "arrested", "2024-05-18", "2024-05-20"},
		{"deeds take the day of the story", lead + "Soldiers killed four of the gunmen.", "killed", "2024-05-18", "2024-05-18"},
		{"so long after an event", "The talks came a week after an attack on a refinery in Iraq.", "attack", "2024-05-10", "2024-05-16"},
		{"so long after a date", "He resigned on May 3, three days after police arrested his deputy in Lima.", "arrested", "2024-04-30", "2024-04-30"},
		{"so long before an event", "Rebels attacked the Syrian army two days before a truce was signed on Friday.", "attacked", "2024-05-15", "2024-05-15"},
		{"weeks of", "Serbia has seen six weeks of protests.", "protests", "2024-04-08", "2024-05-20"},
		{"the nth day of", "It was the third day of protests in Belgrade, Serbia.", "protests", "2024-05-18", "2024-05-20"},
		{"a day before a length of time", "The king suspended parliament for five weeks yesterday.", "suspended", "2024-05-19", "2024-05-19"},
		{"background goes on", "A court in Chad convicted Idriss Saleh of corruption in 2011. He was sentenced to two years in prison.", "sentenced", "2011-01-01", "2011-12-31"},
		{"inside what describes a noun", "Iran issued arrest warrants for 36 people who it says were involved in an attack in January.", "issued", "2024-05-18", "2024-05-20"},
		{"while something was said", "The ministry described the group in March as a threat when it banned it from Peru.", "banned", "2024-03-01", "2024-03-31"},
		{"an end to come", lead + "Police released a suspect on bail until October.", "released", "2024-05-18", "2024-05-18"},
		{"a quote happened before it was said", lead + "\"They murdered twelve porters,\" he said after visiting the hospital on Sunday.", "murdered", "2024-05-18", "2024-05-18"},
		{"a count rose later", "A motorcycle bomb exploded in Kano, Nigeria, on Saturday.\n\nThe number of people killed by the motorcycle bomb in northern Nigeria rose to 14 on Sunday.", "killed", "2024-05-18", "2024-05-18"},
		{"a number rose later", "A motorcycle bomb exploded in Kano, Nigeria, on Saturday.\n\nThe number of people killed by the bomb rose to 14 on Sunday.", "killed", "2024-05-18", "2024-05-18"},
		{"a death of wounds is later", lead + "Two of the wounded died on Sunday.", "died", "2024-05-18", "2024-05-18"},
		{"wounds of a dated attack", "He died on Sunday of wounds from Friday's bombing.", "died", "2024-05-17", "2024-05-17"},
		{"a toll rises later", lead + "The death toll from the attack rose to ten on Monday.", "death", "2024-05-18", "2024-05-18"},
		{"shot and died", "Gunmen shot a mayor in Kano on Friday. He died in hospital on Sunday.", "shot", "2024-05-17", "2024-05-17"},
		{"killed on the spot", "A market guard died on Sunday in an attack by gunmen in Kano.", "died", "2024-05-19", "2024-05-19"},
		{"before the arrest for it", "Police in Kano on Friday arrested 11 people suspected of planning a bombing that killed nine.", "bombing", "2024-04-29", "2024-05-20"},
		{"counted at the funeral", "Thousands marched in Kano on Sunday for the victims of this month's bombing.\n\nNine people were dead, the hospital said.", "dead", "2024-05-01", "2024-05-31"},
		{"plans are open", "France will send troops to Niger.", "send", "2024-05-20", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := extract(t, x, c.text, "2024-05-20")
			var got []string
			for i := range r.Events {
				e := &r.Events[i]
				if word := c.text[e.Trigger.Start:e.Trigger.End]; word == c.trigger {
					from, to := e.Time.Bounds()
					require.Equal(t, [2]string{c.from, c.to}, [2]string{from, to}, "%+v", e.Time)
					return
				} else {
					got = append(got, word)
				}
			}
			t.Fatalf("no event %q, but %q", c.trigger, got)
		})
	}
}

func TestOwnTime(t *testing.T) {
	x := extractor(t)
	for _, c := range []struct{ name, text, from, to, basis string }{
		{"own expression", "Gunmen killed four officers in Karachi on Tuesday.", "2024-05-07", "2024-05-07", "relative"},
		{"not when it was said", "Officials said on Thursday that gunmen killed four officers in Karachi on Tuesday.", "2024-05-07", "2024-05-07", "relative"},
		{"said is done", "The Kremlin said on Wednesday it rejects the proposal of Ukraine.", "2024-05-08", "2024-05-08", "relative"},
		{"of another noun", "The army attacked a camp of Boko Haram that was built last year.\n", "2024-05-07", "2024-05-09", "document"},
		{"since", "Since March, Israel has carried out 40 strikes on Lebanon.", "2024-03-01", "2024-05-09", "relative"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := extract(t, x, c.text, "2024-05-09")
			require.NotEmpty(t, r.Events)
			from, to := r.Events[0].Time.Bounds()
			require.Equal(t, c.from, from)
			require.Equal(t, c.to, to)
			require.Equal(t, c.basis, r.Events[0].Time.Basis.String())
		})
	}
}

func TestTimeWithoutPublication(t *testing.T) {
	r := extract(t, extractor(t), "Gunmen killed four officers in Karachi on Tuesday.", "")
	e := first(t, r, Assault)
	require.True(t, e.Time.Interval.IsZero(), "a relative date must stay open without a publication date")
	require.True(t, strings.HasPrefix(e.Time.Value, "XXXX"), e.Time.Value)
}

func TestInheritance(t *testing.T) {
	r := extract(t, extractor(t), `Bomb kills six in Mogadishu

A car bomb exploded outside a hotel in Mogadishu on Tuesday, killing six people, police said.

Three attackers were shot dead by soldiers.
`, "2024-05-09")
	for _, e := range r.Events {
		if e.Type != Assault {
			continue
		}
		from, to := e.Time.Bounds()
		require.Equal(t, "2024-05-07", from, "%s: %s", e.Type, r.Document.Text(e.Trigger))
		require.Equal(t, "2024-05-07", to)
		require.NotNil(t, e.Place, r.Document.Text(e.Trigger))
		require.Equal(t, "SOM", e.Place.Country)
	}
	require.GreaterOrEqual(t, len(r.Events), 2)
	require.Equal(t, int64(6), r.Tolls[Killed].Value-r.Tolls[Killed].Perpetrators)
}
