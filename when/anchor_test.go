package when

import "testing"

// TestAnchors holds what times of day and steps in the text count from.
func TestAnchors(t *testing.T) {
	for _, marked := range []string{
		// The narrative is back at the news day.
		"Gunmen attacked the base on [Sunday|2025-11-30]. On [May 3, 2013|2013-05-03], they killed 20 people.\n\nThe attack began at [10 p.m.|2025-11-30T22:00], residents said.",
		"It was the worst attack since [May 3, 2013|2013-05-03]. The shooting began at [10 p.m.|2025-12-01T22:00] and went on.",
		"The [May 3, 2014|2014-05-03], massacre is not forgotten. At [noon|2025-12-01T12:00] the court rose.",
		"The vote of [3 May 2014|2014-05-03] was annulled. The army moved [that night|2025-12-01TNI].",
		// The old day is told on.
		"He was shot on [May 3, 2014|2014-05-03]. [The next day|2014-05-04] he died at [10 p.m.|2014-05-04T22:00] in bed.",
		"The trial opened on [Friday|2025-11-28]. He was shot on [May 3, 2014|2014-05-03], at [dusk|2014-05-03TEV], and died [that night|2014-05-03TNI].",
		"On [June 2|2025-06-02] they met; [two days later|2025-06-04] they signed.",
		// A day of the news.
		"A bomb went off on [Saturday|2025-11-29]. Police came at [9 a.m.|2025-11-29T09:00] and left.",
		"They meet on [Friday|2025-11-28]. At [9 a.m.|2025-11-28T09:00], the talks opened.",
		// News, whatever years its background names.
		"The former judge died at home [this morning|2025-12-01TMO]. He was born in [1932|1932], served from [1967|1967], was promoted in [1977|1977] and retired in [1995|1995].",
		// Nothing to count from: what was told cannot lie ahead.
		"The army said that [two days later|XXXX-XX-XX] the town fell.",
		"He resigned, and [the following week|XXXX-WXX] his deputy left.",
		"[Weeks later|FUTURE_REF] he was freed.",
	} {
		checkMarked(t, "anchor", marked)
	}
}

// TestNoPublicationNoAnchor leaves open what only a publication could tell.
func TestNoPublicationNoAnchor(t *testing.T) {
	for _, c := range []struct{ text, value string }{
		{"They met on Friday.", "XXXX-WXX-5"}, {"They met at 10 p.m. there.", "XXXX-XX-XXT22:00"}, {"They met last month.", "XXXX-XX"},
		{"They met this quarter.", "XXXX-QX"}, {"They met last summer.", "XXXX-SU"}, {"They met tonight.", "XXXX-XX-XXTNI"},
		{"They met ten days ago.", "XXXX-XX-XX"}, {"They met on Christmas.", "XXXX-12-25"}, {"They met on Easter.", "XXXX-XX-XX"},
		{"They met on the 28th, he said.", "XXXX-XX-28"}, {"They met last weekend.", "XXXX-WXX-WE"}, {"They met a decade ago.", "XXXX"},
	} {
		got := Find(c.text, Context{})
		if len(got) != 1 || got[0].Value != c.value || !got[0].Interval.IsZero() {
			t.Errorf("%q: %+v, want %s", c.text, got, c.value)
		}
	}
}
