package kbtab

import (
	"bufio"
	"fmt"
	"io"
	"math/bits"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
)

// KindNames are the kinds of entry as they are written in a source file; the
// index is Entry.Kind.
var KindNames = [...]string{"", "state", "person", "organisation", "group", "population", "international", "place"}

// GeoNames are the kinds of place as they are written in a source file; the
// index is Entry.Geo.
var GeoNames = [...]string{"", "country", "admin1", "admin2", "city", "facility", "sea", "region", "other"}

// Kinds that the builder itself needs to know.
const (
	KindState  = 1
	KindPerson = 2
	KindPlace  = 7
)

// A SourceError is a fault in a source file.
type SourceError struct {
	File   string
	Line   int // 1-based
	Reason string
}

// Error returns "file:line: reason".
func (e *SourceError) Error() string { return fmt.Sprintf("%s:%d: %s", e.File, e.Line, e.Reason) }

// maxLine is the longest line of a source file, in bytes. The longest shipped
// line has under 2,000; a longer one is surely no table.
const maxLine = 1 << 20

// columns of a file without a header line.
var defaultColumns = strings.Split("name kind country sectors id aliases from to office", " ")

var knownColumns = strings.Split("name kind country sectors id aliases from to office adjectives demonyms geo admin1 lat lon pop geonameid prior", " ")

// A reader turns the lines of one file into rows.
type reader struct {
	file    string
	line    int
	columns []string
	fields  []string
}

// Read reads a tab-separated source file. Lines that start with # and empty
// lines are skipped; a first line that starts with the word "name" names the
// columns (name kind country sectors id aliases from to office adjectives
// demonyms geo admin1 lat lon pop geonameid prior), else the first nine are
// expected in this order. Lists are separated by |, dates are YYYY-MM-DD. Rows
// with the same id become one Row with several terms. An error is a
// *SourceError, or comes from r.
func Read(r io.Reader, file string) ([]Row, error) {
	s := bufio.NewScanner(r)
	s.Buffer(make([]byte, 64<<10), maxLine)
	rd := &reader{file: file, columns: defaultColumns}
	var rows []Row
	for first := true; s.Scan(); {
		rd.line++
		text := strings.TrimSuffix(s.Text(), "\r")
		if text == "" || text[0] == '#' {
			continue
		}
		rd.fields = strings.Split(text, "\t")
		if first && rd.fields[0] == "name" {
			first = false
			if err := rd.header(); err != nil {
				return nil, err
			}
			continue
		}
		first = false
		row, err := rd.row()
		if err != nil {
			return nil, err
		}
		rows = append(rows, row)
	}
	if err := s.Err(); err != nil {
		return nil, fmt.Errorf("%s:%d: %w", file, rd.line+1, err)
	}
	return Merge(rows), nil
}

func (r *reader) fail(format string, args ...any) error {
	return &SourceError{r.file, r.line, fmt.Sprintf(format, args...)}
}

func (r *reader) header() error {
	for _, c := range r.fields {
		if !slices.Contains(knownColumns, c) {
			return r.fail("unknown column %q", c)
		}
	}
	r.columns = r.fields
	return nil
}

func (r *reader) get(column string) string {
	if i := slices.Index(r.columns, column); i >= 0 && i < len(r.fields) {
		return strings.TrimSpace(r.fields[i])
	}
	return ""
}

// row reads the current line.
func (r *reader) row() (Row, error) {
	if len(r.fields) > len(r.columns) {
		return Row{}, r.fail("%d fields, at most %d expected", len(r.fields), len(r.columns))
	}
	w := Row{Name: r.get("name"), ID: r.get("id"), Country: r.get("country"), Sectors: r.get("sectors"), Admin1: r.get("admin1")}
	if Fold(w.Name) == "" {
		return w, r.fail("no name")
	}
	k := slices.Index(KindNames[:], r.get("kind"))
	if k <= 0 {
		return w, r.fail("unknown kind %q, want one of %s", r.get("kind"), strings.Join(KindNames[1:], " "))
	}
	w.Kind = uint8(k)
	if w.Country != "" && !isCode(w.Country) {
		return w, r.fail("country %q is no ISO alpha-3 code", w.Country)
	}
	if err := r.place(&w); err != nil {
		return w, err
	}
	if err := r.term(&w); err != nil {
		return w, err
	}
	r.aliases(&w)
	if w.ID == "" && w.GeonameID == 0 {
		w.ID = slug(w.Name)
	}
	if w.Prior == 0 {
		w.Prior = defaultPrior[w.Kind]
	}
	return w, nil
}

// defaultPrior is the prominence of an entry by kind where the file says nothing.
var defaultPrior = [...]uint8{0, 130, 80, 90, 95, 60, 100, 70}

func isCode(s string) bool {
	for _, c := range []byte(s) {
		if c < 'A' || c > 'Z' {
			return false
		}
	}
	return len(s) == 3
}

// place reads the columns of position and prominence.
func (r *reader) place(w *Row) error {
	g := slices.Index(GeoNames[:], r.get("geo"))
	if g < 0 {
		return r.fail("unknown kind of place %q, want one of %s", r.get("geo"), strings.Join(GeoNames[1:], " "))
	}
	w.Geo = uint8(g)
	if lat, lon := r.get("lat"), r.get("lon"); lat != "" || lon != "" {
		var err1, err2 error
		w.Lat, err1 = strconv.ParseFloat(lat, 64)
		w.Lon, err2 = strconv.ParseFloat(lon, 64)
		if err1 != nil || err2 != nil || !(w.Lat >= -90 && w.Lat <= 90 && w.Lon >= -180 && w.Lon <= 180) {
			return r.fail("position %q, %q is not in degrees", lat, lon)
		}
		w.Located = true
	}
	n, err := r.integer("geonameid", 1<<31-1)
	if err != nil {
		return err
	}
	w.GeonameID = n
	p, err := r.integer("prior", 255)
	if err != nil {
		return err
	}
	pop, err := r.integer("pop", 1<<31-1)
	w.Prior = uint8(p)
	if pop > 0 && p == 0 {
		w.Prior = PopulationPrior(pop)
	}
	return err
}

func (r *reader) integer(column string, limit int) (int, error) {
	s := r.get(column)
	if s == "" {
		return 0, nil
	}
	n, err := strconv.Atoi(s)
	if err != nil || n < 0 || n > limit {
		return 0, r.fail("%s %q is no number from 0 to %d", column, s, limit)
	}
	return n, nil
}

// PopulationPrior returns the prominence of a place with pop inhabitants: five
// for each doubling, so that 1,000 has 49 and 10 million has 115.
func PopulationPrior(pop int) uint8 {
	if pop <= 0 {
		return 0
	}
	l := bits.Len(uint(pop)) - 1
	eighths := pop << 3 >> l & 7
	return uint8(min(l*5+eighths*5/8, 125))
}

// term reads what the entry was and when.
func (r *reader) term(w *Row) error {
	from, err := r.day("from")
	if err != nil {
		return err
	}
	to, err := r.day("to")
	if err != nil {
		return err
	}
	if from != Ever && to != Ever && from > to {
		return r.fail("term ends before it begins")
	}
	if office := r.get("office"); office != "" || from != Ever || to != Ever {
		w.Terms = []Term{{From: from, To: to, Office: office, Country: w.Country, Sectors: w.Sectors}}
	}
	return nil
}

func (r *reader) day(column string) (int, error) {
	s := r.get(column)
	if s == "" {
		return Ever, nil
	}
	t, err := time.Parse(time.DateOnly, s)
	if err != nil || t.Year() < 1 {
		return Ever, r.fail("%s %q is no date YYYY-MM-DD", column, s)
	}
	return Day(t), nil
}

// Day returns the day of t in days since 1970.
func Day(t time.Time) int {
	u := t.Unix()
	d := u / 86400
	if u%86400 < 0 {
		d--
	}
	return int(d)
}

// Date is the inverse of Day.
func Date(day int) time.Time { return time.Unix(int64(day)*86400, 0).UTC() }

// aliases adds the name and its variants.
func (r *reader) aliases(w *Row) {
	w.AddAlias(w.Name, 0)
	for _, a := range strings.Split(r.get("aliases"), "|") {
		w.AddAlias(a, 0)
	}
	for _, a := range strings.Split(r.get("adjectives"), "|") {
		w.AddAlias(a, Adjective)
	}
	for _, a := range strings.Split(r.get("demonyms"), "|") {
		w.AddAlias(a, Demonym)
	}
}

// AddAlias adds one more name of w; a zero type is found out from the
// spelling. A leading article is dropped, since it is no part of a match.
func (w *Row) AddAlias(text string, t AliasType) {
	text = strings.TrimSpace(text)
	if len(text) > 4 && strings.EqualFold(text[:4], "the ") {
		text = text[4:]
	}
	if Fold(text) == "" {
		return
	}
	if t == 0 {
		t = Name
		if isAcronym(text) {
			t = Acronym
		}
	}
	if (t == Adjective || t == Demonym) && isAcronym(text) {
		return // "US": the noun will do
	}
	w.Aliases = append(w.Aliases, Alias{text, t})
}

// isAcronym reports whether s is one word of at most six letters, digits and
// stops, most of them capitals.
func isAcronym(s string) bool {
	upper, lower := 0, 0
	for _, c := range s {
		switch {
		case unicode.IsUpper(c):
			upper++
		case unicode.IsLower(c):
			lower++
		case c == ' ':
			return false
		}
	}
	return upper >= 2 && lower <= 1 && upper+lower <= 6
}

// Merge joins the rows that have the same id: the first one keeps its name and
// gets the terms and names of the others.
func Merge(rows []Row) []Row {
	at := make(map[string]int, len(rows))
	out := rows[:0]
	for _, w := range rows {
		k, ok := at[w.ID]
		if w.ID == "" || !ok {
			at[w.ID] = len(out)
			out = append(out, w)
			continue
		}
		o := &out[k]
		o.Terms = append(o.Terms, w.Terms...)
		o.Aliases = append(o.Aliases, w.Aliases...)
		o.Prior = max(o.Prior, w.Prior)
	}
	return out
}

// slug returns s as an id: folded words joined by hyphens.
func slug(s string) string { return strings.ReplaceAll(Fold(s), " ", "-") }
