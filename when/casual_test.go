package when

import "testing"

func TestMessage(t *testing.T) {
	for text, want := range map[string]bool{
		"Good morning! See you at the park :)":                         true,
		"@someone come on friday":                                      true,
		"Gr8 show http://example.com/x":                                true,
		"so tired after a long day":                                    true,
		"Left school late, i need my bed. Omg.":                        true,
		"Two days off, finally. Lol.":                                  true,
		"Late for class again":                                         true,
		"The minister resigned on Friday.":                             false,
		"Gunmen killed 12 people in the north, the army said.":         false,
		"\"I am tired of my day,\" he said.":                           false,
		"Talks fail\n\nThe talks failed on Friday\n\nNobody knew why.": false,
		"": false,
	} {
		if got := message(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

func TestMessages(t *testing.T) {
	for _, marked := range []string{
		"omg [tmr|2025-12-02] is [friday|2025-11-28]!! see u [2nite|2025-12-01TNI] or [2moro|2025-12-02] :)",
		"#Friday drinks @bar, good [morning|2025-12-01TMO] all",
		"had [a long day|P1D], left at [2250|2025-12-01T22:50], [day 2|P1D] is worse lol",
		"Merry [Christmas|2025-12-25]!!! shop our [Winter|2025-WI] range",
		"[every mon|XXXX-WXX-1] i run, [every tue|XXXX-WXX-2] and [thu|XXXX-WXX-4] i swim",
		"in my [future|FUTURE_REF] there is [weekend|2025-W49-WE] work",
		"waited [4+ hours|PT4H] for the Sun to come up haha",
		"[Aug|2025-08] was gd, c u in [January|2026-01] pls",
	} {
		checkMarked(t, "message", marked)
	}
}

// TestLoud reads lines in capitals, where these tell nothing of names.
func TestLoud(t *testing.T) {
	for _, marked := range []string{
		"NATO STRIKES PORT [TODAY|2025-12-01] AS [EASTER|2025-04-20] TRUCE ENDS.",
		"REBELS SEIZE TOWN [LAST WEEK|2025-W48].",
	} {
		checkMarked(t, "capitals", marked)
	}
}
