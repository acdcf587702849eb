package export

import (
	_ "embed"
	"encoding/csv"
	"strings"
	"sync"
	"time"

	"github.com/annals-dev/annals/events"
	"github.com/annals-dev/annals/timeline"
)

var acledHeader = strings.Fields(`event_id_cnty event_date year time_precision disorder_type event_type sub_event_type
	actor1 assoc_actor_1 inter1 actor2 assoc_actor_2 inter2 interaction civilian_targeting iso region country
	admin1 admin2 admin3 location latitude longitude geo_precision source source_scale notes fatalities tags timestamp`)

//go:embed data/acled.tsv
var acledTSV string

// An acledRule maps a class of events, by whom it is done to, to ACLED's types.
type acledRule struct {
	typ                      events.Type
	mode, target             string
	disorder, event, subType string
}

var acledRules = sync.OnceValue(func() (out []acledRule) {
	for line := range strings.Lines(acledTSV) {
		if f := strings.Split(strings.TrimRight(line, "\n"), "\t"); len(f) == 6 && !strings.HasPrefix(line, "#") {
			out = append(out, acledRule{events.ParseType(f[0]), f[1], f[2], f[3], f[4], f[5]})
		}
	}
	return out
})

// acledOf returns ACLED's types for e, nil if it has none.
func acledOf(e *timeline.Entry) *acledRule {
	target := "armed"
	if len(e.Recipients) > 0 && civilian(&e.Recipients[0]) {
		target = "civilians"
	}
	for i := range acledRules() {
		r := &acledRules()[i]
		if r.typ == e.Type && (r.mode == "*" || r.mode == e.Mode) && (r.target == "*" || r.target == target) {
			return r
		}
	}
	return nil
}

// writeACLED writes a CSV in the layout of ACLED. Statements are not in its scheme.
func writeACLED(p *printer) {
	skip := func(e *timeline.Entry) string {
		reason := daily(e)
		switch {
		case reason == coarse: // ACLED has weeks and months, by precision
		case reason != "":
			return reason
		}
		if acledOf(e) == nil {
			return notScheme
		}
		return ""
	}
	p.table(csv.NewWriter(p.w), acledHeader, func(e *timeline.Entry) [][]string { return [][]string{p.acledRow(e)} }, skip)
}

func (p *printer) acledRow(e *timeline.Entry) []string {
	r, s := acledOf(e), spotOf(e)
	a, b := first(e.Actors), first(e.Recipients)
	if b == nil && len(e.Actors) > 1 {
		b = &e.Actors[1]
	}
	targeting, killed, updated := "", "0", ""
	if civilian(b) {
		targeting = "Civilian targeting"
	}
	if t := tollOf(e, events.Killed); t != nil && t.Best >= 0 {
		killed = count(t.Best)
	}
	if !e.Reported.IsZero() {
		updated = decimalInt(e.Reported.Unix())
	}
	return []string{
		e.ID, e.When.From.Format(time.DateOnly), e.When.From.Format("2006"), timePrecision(e), r.disorder, r.event, r.subType,
		p.name(a), p.names(rest(e.Actors)), inter(a), p.name(b), p.names(rest(e.Recipients)), inter(b), interaction(a, b), targeting,
		s.country.Numeric, "", s.country.Name, s.admin1, "", "", s.name, s.lat, s.lon, geoPrecision(e.Place),
		p.outlets(e), "", p.quote(e), killed, e.Status.String(), updated,
	}
}

// inter writes the kind of an actor as ACLED names it.
func inter(a *timeline.Party) string {
	if a == nil {
		return ""
	}
	for _, s := range a.Sectors {
		switch s {
		case "GOV", "MIL", "COP", "SPY", "JUD", "LEG":
			return "State forces"
		case "REB", "UAF":
			return "Rebel group"
		case "PRM":
			return "Political militia"
		}
	}
	if civilian(a) {
		return "Civilians"
	}
	return "External/Other forces"
}

// interaction writes the two kinds with a hyphen.
func interaction(a, b *timeline.Party) string {
	if b == nil {
		return inter(a)
	}
	return inter(a) + "-" + inter(b)
}

// civilian reports whether a is people without arms.
func civilian(a *timeline.Party) bool {
	if a == nil {
		return false
	}
	for _, s := range a.Sectors {
		switch s {
		case "GOV", "MIL", "COP", "SPY", "REB", "UAF", "PRM", "CRM":
			return false
		}
	}
	return true
}

// first returns the first party, nil if there is none.
func first(list []timeline.Party) *timeline.Party {
	if len(list) == 0 {
		return nil
	}
	return &list[0]
}

// rest returns the parties after the first.
func rest(list []timeline.Party) []timeline.Party { return list[min(1, len(list)):] }
