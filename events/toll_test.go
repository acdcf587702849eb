package events

import (
	"fmt"
	"strings"
	"testing"
)

// tollString writes the totals that text gives: "killed 8 (1) injured 4[4,-1]".
func tollString(t Tolls) string {
	var out []string
	for h := range t {
		if c := t[h]; c.Found {
			s := fmt.Sprintf("%s %d", Harm(h), c.Value)
			if c.Min != NoFigure || c.Max != NoFigure {
				s += fmt.Sprintf("[%d,%d]", c.Min, c.Max)
			}
			if c.Perpetrators > 0 {
				s += fmt.Sprintf(" (%d)", c.Perpetrators)
			}
			out = append(out, s)
		}
	}
	return strings.Join(out, ", ")
}

func TestReconcile(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"sum of sides", "At least six raiders and one ranger were killed in the clash.", "killed 7[7,-1] (6)"},
		{"parts are in the whole", "Eight people, including two children, were killed.", "killed 8"},
		{"dead attackers count", "A bomber blew himself up at a gate, killing seven recruits.", "killed 8 (1)"},
		{"running total", "Nine miners died on Friday. Two more died overnight, bringing the death toll to eleven.", "killed 11"},
		{"correction", "Police said two people were killed, but the number was later raised to four.", "killed 4"},
		{"told twice", "Five people were killed in Lagos on Sunday. The five people died when a truck overturned.", "killed 5"},
		{"told again in detail", "Five people were killed in Lagos. Three farmers and two teachers died in the crash.", "killed 5"},
		{"added up later", "Three farmers and two teachers were shot dead. In all, five people died.", "killed 5"},
		{"named later", "A man was shot dead in Oslo. Police identified him as Olav Berg, 40. Berg was killed on the spot.", "killed 1"},
		{"one more", "A man was shot dead in Oslo. His brother was also killed.", "killed 2"},
		{"died of wounds", "A guard was shot on Monday. He later died.", "killed 1"},
		{"hostages killed", "Gunmen seized three engineers. The hostages were killed a day later.", "killed 3, captured 3"},
		{"the dead were shot too", "Five people were shot in Tulsa on Sunday, two fatally.", "killed 2, injured 3"},
		{"one of those shot died", "Six men were shot outside a club. One died at a hospital. Five others were flown to Memphis.", "killed 1, injured 5"},
		{"others were shot", "A man was killed and three other people were shot in Tulsa.", "killed 1, injured 3"},
		{"everybody hit", "Two men were killed and three were wounded on Friday. Police said five people were shot.", "killed 2, injured 3"},
		{"some of the hurt", "Nine people were hurt in the crash. Two men were flown to a hospital.", "injured 9"},
		{"a relative of the dead", "Two women died in the fire. His girlfriend was pronounced dead at the scene.", "killed 2"},
		{"beside the dead", "A guard was killed and a driver was shot. The guard died at the scene.", "killed 1, injured 1"},
		{"the second one", "A woman was pronounced dead at the scene. A second woman was taken to a hospital.", "killed 1, injured 1"},
		{"claims give way", "Two civilians were killed. The rebels claimed to have killed nine soldiers.", "killed 2"},
		{"claims alone", "The rebels claimed to have killed nine soldiers.", "killed 9"},
		{"background", "Residents protested against the killing of a student.", ""},
		{"long ago", "A bomb killed two men on Friday. A similar blast killed 90 people in 1998.", "killed 2"},
		{"nobody", "No one was hurt in the blast.", "injured 0"},
		{"hypothetical", "Officials warned that the flood could kill 300 people.", ""},
		{"range", "Between 14 and 20 villagers were killed.", "killed 14[14,20]"},
		{"range and figure", "Between 35 and 45 militants and three soldiers were killed.", "killed 38[38,48]"},
		{"vague", "Dozens of people were injured.", "injured 24[24,-1]"},
		{"nothing", "The ministers discussed 20 treaties.", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, found := casualtiesIn(tt.text)
			if got := tollString(reconcile(found)); got != tt.want {
				t.Errorf("%s\n got %s\nwant %s", tt.text, got, tt.want)
			}
		})
	}
}
