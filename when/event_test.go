package when

import "testing"

func TestEventInterval(t *testing.T) {
	for _, c := range []struct{ text, from, to string }{
		{"They met on Friday.", "2025-11-28", "2025-11-28"},
		{"Since September, strikes went on.", "2025-09-01", "2025-12-01"},
		{"It was shelved after Friday's vote.", "2025-11-28", "2025-12-01"},
		{"It must end by Friday.", "", "2025-11-28"},
		{"It was built before 1991.", "", "1990-12-31"},
		{"Prices rose over the last year.", "2024-12-01", "2025-12-01"},
		{"The ban runs until Friday.", "", "2025-12-05"},
		{"The crowd left by the evening.", "2025-12-01T00:00Z", "2025-12-01T23:59Z"},
		{"Clashes went on for the past two weeks.", "2025-11-17", "2025-12-01"},
		{"They meet in the next few days.", "2025-12-01", "2025-12-05"},
		{"It came after weeks of protests.", "2025-11-03", "2025-12-01"},
		{"They will vote in two weeks.", "2025-12-15", "2025-12-21"},
		{"It ends in 10 days' time.", "2025-12-11", "2025-12-11"},
		{"He recently resigned.", "2025-11-01", "2025-12-01"},
		{"The former law is now void.", "2025-12-01", "2025-12-01"},
		{"It began in early October.", "2025-10-01", "2025-10-10"},
		{"It began in late October.", "2025-10-21", "2025-10-31"},
		{"It began in mid-2014.", "2014-05-03", "2014-08-31"},
		{"They take two years.", "", ""},
		{"It began after Friday.", "2025-11-28", "2025-12-01"},
		{"As of Friday, 40 bodies had been found.", "", "2025-11-28"},
		{"He must reply within two weeks.", "2025-12-01", "2025-12-15"},
		{"He left within days of the vote.", "", ""},
		{"They left before noon on Friday.", "2025-11-28T00:00Z", "2025-11-28T11:59Z"},
		{"It began before dawn on Friday.", "2025-11-28T00:00Z", "2025-11-28T11:59Z"},
		{"It began shortly after midnight on Saturday.", "2025-11-29T00:00Z", "2025-11-29T23:59Z"},
		{"It began after 10 p.m. on Friday.", "2025-11-28T22:00Z", "2025-11-28T23:59Z"},
		{"Weeks later he resigned.", "", ""},
		{"He will soon resign.", "2025-12-01", ""},
		{"The toll rose by Friday evening.", "2025-11-28T00:00Z", "2025-11-28T23:59Z"},
		{"The ban has held since last week.", "2025-11-24", "2025-12-01"},
		{"The tax rises as of Jan. 1, which will hurt.", "", "2026-01-01"},
	} {
		got := Find(c.text, Context{Published: published})
		if len(got) != 1 {
			t.Errorf("%q: %+v", c.text, got)
			continue
		}
		if from, to := got[0].EventInterval(published).Bounds(); from != c.from || to != c.to {
			t.Errorf("%q: %s to %s, want %s to %s", c.text, from, to, c.from, c.to)
		}
	}
}

func TestEventIntervalOfHours(t *testing.T) {
	for text, want := range map[string][2]string{
		"A curfew ran from 8 p.m. to 5 a.m. there.":        {"2025-12-01T20:00Z", "2025-12-02T05:59Z"},
		"Polls were open from 9 a.m. to 5 p.m. on Friday.": {"2025-11-28T09:00Z", "2025-11-28T17:59Z"},
		"It was shut from 10:00-12:30 on Monday, he said.": {"2025-12-01T10:00Z", "2025-12-01T12:30Z"},
	} {
		for _, e := range Find(text, Context{Published: published}) {
			if from, to := e.EventInterval(published).Bounds(); from != want[0] || to != want[1] {
				t.Errorf("%q: %s to %s, want %v", text, from, to, want)
			}
		}
	}
}

func TestEventIntervalOfRanges(t *testing.T) {
	for _, text := range []string{
		"Talks ran from 3 May into 7 May.", "Talks ran from May 3 to May 7.", "Talks ran between May 3 and 7.", "Talks ran 3–7 May.", "Talks ran on May 3-7.",
		"Talks ran from 3 to 7 May.", "Talks ran from May 3 until May 7.", "Talks ran from 3 May through 7 May.", "Talks ran 3 May – 7 May 2025.",
	} {
		got := Find(text, Context{Published: published})
		if len(got) != 2 {
			t.Errorf("%q: %+v", text, got)
			continue
		}
		for _, e := range got {
			if from, to := e.EventInterval(published).Bounds(); from != "2025-05-03" || to != "2025-05-07" {
				t.Errorf("%q: %s to %s", text, from, to)
			}
		}
	}
}
