package names

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/annals-dev/annals/internal/train/learn"
)

// noisyShare is the share of the texts that training sees in another typing.
const noisyShare = 0.5

// retype returns text as another house types it: titles without period, in some
// of the cases also spaces around hyphens and apostrophes and in abbreviations,
// as in text that was put together from tokens, or lines without period, as in
// headlines.
func retype(t Text, r *learn.Rand) Text {
	return (&editor{old: t.Text, spaced: r.Float() < 0.5, bare: r.Float() < 0.4}).edit(t)
}

// An editor copies a text with changes.
type editor struct {
	old    string
	at     int // in old
	b      strings.Builder
	spaced bool // spaces around the marks inside words
	bare   bool // no period at the end of a line, as in headlines
	moves  []move
}

// A move says that what starts at old now starts at new.
type move struct{ old, new int }

// edit returns t, whose text is the old one, with the changes.
func (e *editor) edit(t Text) Text {
	for e.at < len(e.old) {
		e.step()
	}
	out := Text{Text: e.b.String()}
	for _, s := range t.Spans {
		out.Spans = append(out.Spans, Span{e.moved(s.Start), e.moved(s.End), s.Label})
	}
	return out
}

// plainTitles are titles that are also written without their period.
var plainTitles = []string{"Mr.", "Mrs.", "Ms.", "Dr.", "Gen.", "Lt.", "Col.", "Maj.", "Capt.", "Sgt.", "Prof.", "Sen.", "Gov.", "Rep."}

// step copies one rune or writes a mark otherwise.
func (e *editor) step() {
	rest := e.old[e.at:]
	n, s := e.untitled(rest)
	if e.spaced {
		n, s = e.apart(rest)
	}
	if e.bare && rest[0] == '.' && (len(rest) == 1 || rest[1] == '\n') {
		n, s = 1, ""
	}
	if n > 0 {
		e.replace(n, s)
		return
	}
	_, n = utf8.DecodeRuneInString(rest)
	e.b.WriteString(rest[:n])
	e.at += n
}

// untitled returns a title that rest starts with, its length and how it is
// written without period; 0 if there is none.
func (e *editor) untitled(rest string) (int, string) {
	if e.at > 0 && e.old[e.at-1] != ' ' {
		return 0, ""
	}
	for _, title := range plainTitles {
		if strings.HasPrefix(rest, title+" ") {
			return len(title), title[:len(title)-1]
		}
	}
	return 0, ""
}

// apart returns the length of a mark inside a word at the start of rest, and the
// mark with space around or after it; 0 if there is none.
func (e *editor) apart(rest string) (int, string) {
	before, _ := utf8.DecodeLastRuneInString(e.old[:e.at])
	mark, n := utf8.DecodeRuneInString(rest)
	after, _ := utf8.DecodeRuneInString(rest[n:])
	switch {
	case !unicode.IsLetter(before):
	case mark == '-' && unicode.IsLetter(after):
		return n, " - "
	case (mark == '\'' || mark == '’') && strings.HasPrefix(rest[n:], "s "),
		mark == '.' && unicode.IsUpper(before) && unicode.IsUpper(after):
		return n, rest[:n] + " "
	}
	return 0, ""
}

// replace writes s for the next n bytes.
func (e *editor) replace(n int, s string) {
	e.b.WriteString(s)
	e.at += n
	e.moves = append(e.moves, move{e.at, e.b.Len()})
}

// moved returns where the byte at old is now.
func (e *editor) moved(old int) int {
	i, found := slices.BinarySearchFunc(e.moves, old, func(m move, at int) int { return m.old - at })
	if !found {
		i--
	}
	if i < 0 {
		return old
	}
	return old - e.moves[i].old + e.moves[i].new
}
