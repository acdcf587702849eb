package when

import (
	_ "embed" // for the table of named days
	"strings"
	"sync"
)

//go:embed data/named.tsv
var namedTSV string

// namedDays maps a name, or the day and noun of an event, to its date.
var namedDays = sync.OnceValue(func() map[string]fields {
	days := make(map[string]fields)
	eachRow(namedTSV, 2, func(col []string) {
		n := numbers(strings.ReplaceAll(col[1], "-", " "))
		days[col[0]] = fields{year: n[0], hasYear: true, month: n[1], day: n[2]}
	})
	return days
})

// eventYear sets the year of a date that stands for an event: "the Sept. 11
// attacks".
func (p *parser) eventYear(k int, f *fields) {
	if p.at(k).kind != wordToken || f.day == 0 || f.hasYear {
		return
	}
	key := appendPadded(append(appendPadded(nil, f.month, 2), '-'), f.day, 2)
	if e, ok := namedDays()[string(key)+" "+strings.ToLower(p.str(k))]; ok {
		f.year, f.hasYear = e.year, true
	}
}

// namedDay reads "D-Day" and "9/11".
func (p *parser) namedDay(i int) (meaning, int) {
	if p.at(i).num == 9 && p.sign(i+1, "/") && p.at(i+2).num == 11 && !p.sign(i+3, "/") && p.loose(i) && p.at(i+2).gap == glued {
		return meaning{rule: "named", kind: calendarKind, date: fields{year: 2001, hasYear: true, month: 9, day: 11}, explicit: true}, i + 3
	}
	if !p.at(i).upper {
		return meaning{}, 0
	}
	for k := i + 1; k <= i+3 && p.at(k).kind != breakToken; k++ {
		name := strings.ToLower(p.text[p.at(i).start:p.at(k).end])
		if f, ok := namedDays()[name]; ok {
			return meaning{rule: "named", kind: calendarKind, date: f, explicit: true}, k + 1
		}
	}
	return meaning{}, 0
}
