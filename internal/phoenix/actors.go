package phoenix

import (
	"io"
	"strconv"
	"strings"
	"time"
	"unicode"

	"github.com/annals-dev/annals/internal/kbtab"
)

// Kinds of the rows made, as in kbtab.KindNames.
const (
	kindState         = 1
	kindPerson        = 2
	kindOrganisation  = 3
	kindGroup         = 4
	kindPopulation    = 5
	kindInternational = 6
)

// prior is the prominence of an actor of a dictionary.
const prior = 110

// An actor is one entry while it is read.
type actor struct {
	line  int
	names []string
	terms []kbtab.Term
	code  code // of the first code
	coded bool
	dated bool
}

// Actors reads an actor dictionary. given tells given names from other words,
// to know people by. A fault in the text is a *kbtab.SourceError.
func Actors(r io.Reader, file string, given func(word string) bool) ([]kbtab.Row, error) {
	l := newLexer(r, file)
	var all []actor
	for l.next() {
		if l.text[0] != '+' && l.text[0] != '[' {
			all = append(all, actor{line: l.line})
		} else if len(all) == 0 {
			return nil, l.fail(l.line, "no name before %q", l.text)
		}
		if err := all[len(all)-1].read(l); err != nil {
			return nil, err
		}
	}
	if err := l.end(); err != nil {
		return nil, err
	}
	var rows []kbtab.Row
	for i := range all {
		a := &all[i]
		if !a.coded {
			return nil, l.fail(a.line, "%s has no code", a.names[0])
		}
		if len(a.terms) > 0 {
			rows = append(rows, a.row(given))
		}
	}
	return kbtab.Merge(rows), nil
}

// read adds what one line says to a: names, codes, or a name and its codes.
func (a *actor) read(l *lexer) error {
	name, codes, ok := brackets(strings.TrimPrefix(l.text, "+"), '[', ']')
	if !ok {
		return l.fail(l.line, "brackets do not match in %q", l.text)
	}
	if name = display(name); kbtab.Fold(name) != "" {
		a.names = append(a.names, name)
	} else if len(a.names) == 0 || len(codes) == 0 {
		return l.fail(l.line, "no name in %q", l.text)
	}
	for _, c := range codes {
		if err := a.addCode(l, c); err != nil {
			return err
		}
	}
	return nil
}

// addCode reads the contents of one pair of brackets: a code and the time it
// holds for.
func (a *actor) addCode(l *lexer, text string) error {
	word, dates, _ := strings.Cut(strings.TrimSpace(text), " ")
	if i := strings.IndexAny(word, "<>"); i > 0 {
		word, dates = word[:i], word[i:]+dates
	}
	c, ok := readCode(word)
	if !ok {
		return l.fail(l.line, "%q is no code of parts of three letters", word)
	}
	t := kbtab.Term{From: kbtab.Ever, To: kbtab.Ever, Country: c.country, Sectors: strings.Join(c.sectors, " ")}
	if dates = strings.ReplaceAll(dates, " ", ""); dates != "" {
		if t.From, t.To, ok = period(dates); !ok {
			return l.fail(l.line, "%q is no time: want <date, >date or date-date, as yymmdd or yyyymmdd", dates)
		}
		a.dated = true
	}
	if !a.coded {
		a.code = c
	}
	a.coded = true
	if !c.discard {
		a.terms = append(a.terms, t)
	}
	return nil
}

// period reads "<950601", ">950601" or "950601-951231".
func period(s string) (from, to int, ok bool) {
	switch s[0] {
	case '<':
		to, ok = day(s[1:])
		return kbtab.Ever, to, ok
	case '>':
		from, ok = day(s[1:])
		return from, kbtab.Ever, ok
	}
	first, last, found := strings.Cut(s, "-")
	from, ok1 := day(first)
	to, ok2 := day(last)
	return from, to, found && ok1 && ok2 && from <= to
}

// firstYear is the first one that two digits stand for, of the twentieth
// century.
const firstYear = 30

// day reads yymmdd or yyyymmdd. Days that a month lacks mean its last.
func day(s string) (int, bool) {
	if len(s) == 6 {
		century := "20"
		if s >= strconv.Itoa(firstYear) {
			century = "19"
		}
		s = century + s
	}
	if len(s) != 8 {
		return 0, false
	}
	for last := s[6:]; ; {
		t, err := time.Parse("20060102", s[:6]+last)
		switch {
		case err == nil:
			return kbtab.Day(t), true
		case last <= "28" || last > "31":
			return 0, false
		}
		last = strconv.Itoa(int(last[0]-'0')*10 + int(last[1]-'0') - 1)
	}
}

// row makes the row of a.
func (a *actor) row(given func(string) bool) kbtab.Row {
	t := a.terms[len(a.terms)-1]
	w := kbtab.Row{Name: a.names[0], ID: "phoenix." + strings.ReplaceAll(kbtab.Fold(a.names[0]), " ", "-"), Prior: prior, Country: t.Country, Sectors: t.Sectors}
	w.Kind = a.kind(given)
	if a.dated {
		w.Terms = a.terms
	}
	for _, n := range a.names {
		w.AddAlias(n, 0)
	}
	return w
}

// kind tells what an actor is from its code, its dates and its name.
func (a *actor) kind(given func(string) bool) uint8 {
	first, _, several := strings.Cut(a.names[0], " ")
	switch {
	case a.code.international:
		return kindInternational
	case a.dated || several && given(first):
		return kindPerson
	case len(a.code.sectors) == 0:
		return kindState
	}
	switch a.code.sectors[0] {
	case "REB", "UAF", "SEP", "IMG":
		return kindGroup
	case "REL", "CVL", "REF", "EDU", "LAB", "AGR":
		return kindPopulation
	}
	return kindOrganisation
}

// maxShort is the length up to which a single word is taken for an acronym,
// since dictionaries write everything in capitals.
const maxShort = 3

// display returns a name in capitals, with underscores, as it is written in
// text.
func display(s string) string {
	words := strings.Fields(strings.ReplaceAll(s, "_", " "))
	if len(words) == 1 && (len(words[0]) <= maxShort || strings.Contains(words[0], ".")) {
		return strings.ToUpper(words[0])
	}
	for i, w := range words {
		words[i] = capitalised(w)
	}
	return strings.Join(words, " ")
}

// capitalised returns w with one capital for each part.
func capitalised(w string) string {
	start := true
	return strings.Map(func(r rune) rune {
		was := start
		start = !unicode.IsLetter(r) && r != '\'' && r != '’'
		if was {
			return unicode.ToUpper(r)
		}
		return unicode.ToLower(r)
	}, w)
}
