package phoenix

import (
	"io"
	"strings"

	"github.com/annals-dev/annals/internal/kbtab"
)

// Numbers of agent nouns, and the class of a noun for people, as package
// entities has them.
const (
	singular  = 1
	plural    = 2
	aPerson   = 2
	maxExpand = 64 // words of a set; the published ones have five
)

// Agents reads an agent dictionary. class returns the class of a noun that is
// known already, 0 for others. A fault in the text is a *kbtab.SourceError.
func Agents(r io.Reader, file string, class func(noun string) uint8) ([]kbtab.Row, error) {
	l := newLexer(r, file)
	sets := map[string][]string{}
	var rows []kbtab.Row
	for l.next() {
		if name, words, ok := strings.Cut(l.text, "="); ok && l.text[0] == '!' {
			list := strings.FieldsFunc(words, func(r rune) bool { return r == ',' || r == ' ' || r == '\t' })
			if len(list) == 0 || len(list) > maxExpand {
				return nil, l.fail(l.line, "%d words in a set, want 1 to %d", len(list), maxExpand)
			}
			sets[strings.TrimSpace(name)] = list
			continue
		}
		more, err := agentRows(l, sets, class)
		if err != nil {
			return nil, err
		}
		rows = append(rows, more...)
	}
	if err := l.end(); err != nil {
		return nil, err
	}
	return kbtab.Merge(rows), nil
}

// agentRows reads one line.
func agentRows(l *lexer, sets map[string][]string, class func(string) uint8) ([]kbtab.Row, error) {
	left, codes, ok := brackets(l.text, '[', ']')
	noun, plurals, ok2 := brackets(strings.TrimSpace(left), '{', '}')
	if !ok || !ok2 || len(codes) != 1 || len(plurals) > 1 {
		return nil, l.fail(l.line, "want NOUN {PLURAL} [CODE], got %q", l.text)
	}
	c, ok := readCode(codes[0])
	if !ok {
		return nil, l.fail(l.line, "%q is no code of parts of three letters", codes[0])
	}
	nouns, err := expand(l, strings.TrimSpace(noun), sets)
	if err != nil || c.discard {
		return nil, err
	}
	var rows []kbtab.Row
	for _, n := range nouns {
		n = lower(n)
		if kbtab.Fold(n) == "" {
			return nil, l.fail(l.line, "no noun in %q", l.text)
		}
		rows = append(rows, agentRow(n, n, singular, c, class))
		switch {
		case len(plurals) == 1 && kbtab.Fold(plurals[0]) != "":
			rows = append(rows, agentRow(lower(plurals[0]), n, plural, c, class))
		case len(plurals) == 0 && len(nouns) == 1:
			rows = append(rows, agentRow(regularPlural(n), n, plural, c, class))
		}
	}
	return rows, nil
}

// expand puts the words of a set in place of its name: "CONGRESS!PERSON!".
func expand(l *lexer, noun string, sets map[string][]string) ([]string, error) {
	i := strings.IndexByte(noun, '!')
	if i < 0 {
		return []string{noun}, nil
	}
	n := strings.IndexByte(noun[i+1:], '!')
	if n < 0 {
		return nil, l.fail(l.line, "no second ! in %q", noun)
	}
	name := noun[i : i+n+2]
	words, ok := sets[name]
	if !ok {
		return nil, l.fail(l.line, "unknown set %s", name)
	}
	out := make([]string, len(words))
	for k, w := range words {
		out[k] = noun[:i] + w + noun[i+n+2:]
	}
	return out, nil
}

func agentRow(form, noun string, number uint8, c code, class func(string) uint8) kbtab.Row {
	g := class(form)
	if g == 0 {
		g = aPerson
	}
	return kbtab.Row{
		Name: noun, ID: "agent." + strings.ReplaceAll(form, " ", "-"), Kind: kindPopulation, Geo: g, Prior: number, Country: c.country,
		Sectors: strings.Join(c.sectors, " "), Aliases: []kbtab.Alias{{Text: form, Type: kbtab.Word}},
	}
}

func lower(s string) string {
	return strings.ToLower(strings.Join(strings.Fields(strings.ReplaceAll(s, "_", " ")), " "))
}

// regularPlural returns the plural of a noun without one of its own, as the
// coders form it.
func regularPlural(n string) string {
	switch {
	case strings.HasSuffix(n, "y") && len(n) > 1 && !strings.ContainsRune("aeiou", rune(n[len(n)-2])):
		return n[:len(n)-1] + "ies"
	case strings.HasSuffix(n, "s"):
		return n + "es"
	}
	return n + "s"
}
