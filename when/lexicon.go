package when

import (
	_ "embed" // for the word lists
	"fmt"
	"strconv"
	"strings"
)

//go:embed data/words.tsv
var wordsTSV string

//go:embed data/phrases.tsv
var phrasesTSV string

//go:embed data/holidays.tsv
var holidaysTSV string

// A word is what the lexicon knows of one word: a place for every role.
type word struct {
	text     string
	month    int8
	weekday  int8
	weekdays int8 // "Mondays"
	unit     unit
	units    unit // plural
	season   int8 // 1 + index into seasonNames
	part     string
	parts    string // plural
	card     int32  // 1 + number
	scale    int32
	ord      int8
	rel      rel
	mod      string
	zone     int16
	daily    int8 // 2 + days from the publication: 3 for "tomorrow"
	afterTwo int8 // 1 + days from the publication, after the figure: "2moro"
	isZone   bool
	local    bool // names a time when "time" follows: "Moscow time"
	vague    bool // an amount that is not told
	filler   bool // may stand between number and unit
	short    bool // needs help from its neighbours
	suffix   bool // of an ordinal in figures
	future   bool // what follows lies ahead
	past     bool // an irregular verb in the past
	roles    bool // has a role of its own, not only in phrases and names
	opens    opener
	phrases  []fixedPhrase
	holidays []*holiday
}

var noWord word

// A rel is the place of a unit beside an anchor.
type rel uint8

const (
	noRel     rel = iota
	last          // before the one of the publication
	this          // the one of the publication
	next          // after the one of the publication
	past          // up to the publication
	coming        // from the publication on
	previous      // before the one in the discourse
	following     // after the one in the discourse
	that          // the one in the discourse
	same          // the one in the discourse
	latest        // the last complete one
	recent        // shortly before the publication
	definite      // "the week": the one in the discourse, or of the publication
)

var relNames = map[string]rel{
	"last": last, "this": this, "next": next, "past": past, "coming": coming, "previous": previous,
	"following": following, "that": that, "same": same, "latest": latest, "recent": recent,
}

var unitNames = map[string]unit{
	"second": second, "minute": minute, "hour": hour, "day": day, "weekend": weekend, "week": week,
	"fortnight": fortnight, "month": month, "quarter": quarter, "half": half, "season": season,
	"year": year, "decade": decade, "century": century, "millennium": millennium,
}

// A lexicon holds the words of the grammar by their lower-case form.
type lexicon struct {
	words map[string]*word
}

// maxWord is the longest word worth a look in the lexicon.
const maxWord = 16

// lookup returns what is known of s, in any case; never nil.
func (f *lexicon) lookup(s string) *word {
	if len(s) > maxWord {
		return &noWord
	}
	var buf [maxWord]byte
	for i := 0; i < len(s); i++ {
		buf[i] = s[i]
		if c := s[i]; c >= 'A' && c <= 'Z' {
			buf[i] = c | 0x20
		}
	}
	if w := f.words[string(buf[:len(s)])]; w != nil {
		return w
	}
	return &noWord
}

// newLexicon reads the embedded word list. A fault in it is a fault of the
// build, and panics.
func newLexicon() *lexicon {
	f := &lexicon{words: make(map[string]*word)}
	eachRow(wordsTSV, 3, func(col []string) {
		w := f.add(col[0])
		if w.roles = w.roles || col[1] != "cue" && col[1] != "local"; !w.set(col[1], col[2]) {
			panic(fmt.Sprintf("when: words.tsv: bad role %q", col))
		}
	})
	eachRow(phrasesTSV, 4, func(col []string) {
		words := strings.Fields(col[0])
		p := fixedPhrase{words: words[1:], typ: Date, value: col[2], where: col[3]}
		if col[1] == "SET" {
			p.typ = Set
		}
		w := f.add(words[0])
		w.phrases = append(w.phrases, p)
	})
	eachRow(holidaysTSV, 4, func(col []string) {
		words := nameTokens(col[0])
		w := f.add(words[0])
		w.holidays = append(w.holidays, &holiday{words: words[1:], rule: col[1], n: numbers(col[2]), days: numbers(col[3])[0]})
	})
	for _, w := range f.words {
		w.opens |= w.openers()
	}
	return f
}

// add returns the entry of a word, made if it is new.
func (f *lexicon) add(s string) *word {
	w := f.words[s]
	if w == nil {
		w = &word{text: s}
		f.words[s] = w
	}
	return w
}

// nameTokens cuts a name as scan does, with the apostrophe as a token.
func nameTokens(name string) []string {
	for _, sign := range []string{"'", ".", "-"} {
		name = strings.ReplaceAll(name, sign, " "+sign+" ")
	}
	return strings.Fields(name)
}

// numbers reads integers separated by blanks.
func numbers(s string) []int {
	var out []int
	for _, field := range strings.Fields(s) {
		n, err := strconv.Atoi(field)
		if err != nil {
			panic(fmt.Sprintf("when: bad number %q", s))
		}
		out = append(out, n)
	}
	return out
}

// eachRow calls f with the columns of every row of a table, and panics if one
// has not n of them.
func eachRow(table string, n int, f func(col []string)) {
	for line := range strings.Lines(table) {
		line = strings.TrimRight(line, "\r\n")
		if line == "" || line[0] == '#' {
			continue
		}
		col := strings.Split(line, "\t")
		if len(col) != n {
			panic(fmt.Sprintf("when: row %q has %d columns, want %d", line, len(col), n))
		}
		f(col)
	}
}

// set gives w a role and reports whether there is such a role and value.
func (w *word) set(role, value string) bool {
	n, err := strconv.Atoi(value)
	switch role {
	case "unit", "units":
		u := unitNames[value]
		if role == "unit" {
			w.unit = u
		} else {
			w.units = u
		}
		return u != noUnit
	case "part":
		w.part = value
		return true
	case "parts":
		w.parts = value
		return true
	case "rel":
		w.rel = relNames[value]
		return w.rel != noRel
	case "mod":
		w.mod = value
		return true
	case "cue":
		w.future, w.past = w.future || value == "future", w.past || value == "past"
		return w.future || w.past
	case "lead":
		w.opens |= leads[value]
		return leads[value] != 0
	}
	return w.setNumber(role, n) && err == nil
}

func (w *word) setNumber(role string, n int) bool {
	switch role {
	case "month":
		w.month = int8(n)
	case "weekday":
		w.weekday = int8(n)
	case "weekdays":
		w.weekdays = int8(n)
	case "season":
		w.season = int8(n) + 1
	case "card":
		w.card = int32(n) + 1
	case "scale":
		w.scale = int32(n)
	case "ord":
		w.ord = int8(n)
	case "day":
		w.daily = int8(n) + 2
	case "two":
		w.afterTwo = int8(n) + 1
	case "zone":
		w.zone, w.isZone = int16(n), true
	case "local":
		w.zone, w.local = int16(n), true
	case "vague":
		w.vague = true
	case "filler":
		w.filler = true
	case "short":
		w.short = true
	case "suffix":
		w.suffix = true
	default:
		return false
	}
	return true
}
