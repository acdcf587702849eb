package entities

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/annals-dev/annals/internal/kbtab"
	"github.com/annals-dev/annals/nlp"
)

// A subword is one folded word of a token: "U.S.-led" has two.
type subword struct {
	hash  uint64
	token int32
	last  bool // of its token
}

// A hit is a run of tokens [first, last) that the knowledge base has a name
// for; list and layer say where its entries are.
type hit struct {
	first, last int32
	layer       int32
	list        int32
}

// A scanner finds the longest names and agent nouns at every token.
type scanner struct {
	k     *KB
	d     *nlp.Document
	words []subword
	at    []int32 // first subword of each token, and the end
	upper []bool  // token has a capital letter
	shout []bool  // sentence is in capitals

	class  []class
	person []uint8 // what the token may be in a person's name: nameMale and so on

	names  []hit   // longest name that starts at a token, in text order
	agents []hit   // the same for agent nouns
	nameAt []int32 // index+1 into names by first token
	agent  []int32 // index+1 into agents by first token
}

func scan(k *KB, d *nlp.Document) *scanner {
	n := len(d.Tokens)
	s := &scanner{k: k, d: d, words: make([]subword, 0, n+n/8), at: make([]int32, n+1), upper: make([]bool, n), person: make([]uint8, n), class: make([]class, n), shout: make([]bool, len(d.Sentences)), nameAt: make([]int32, n), agent: make([]int32, n)}
	lex := words()
	for i := range d.Tokens {
		s.at[i] = int32(len(s.words))
		s.split(i)
		if n := len(s.words); n == int(s.at[i])+1 {
			s.class[i] = lex.classes[s.words[n-1].hash]
		}
	}
	s.at[n] = int32(len(s.words))
	for i := range d.Sentences {
		s.shout[i] = s.shouts(d.Sentences[i])
		for t := d.Sentences[i].First; t < d.Sentences[i].Last; t++ {
			s.match(int(t), i)
		}
	}
	return s
}

// split appends the subwords of token i.
func (s *scanner) split(i int) {
	w := s.d.Word(i)
	plain := true
	for k := 0; k < len(w); k++ {
		c := w[k]
		if 'A' <= c && c <= 'Z' {
			s.upper[i] = true
		} else if !('a' <= c && c <= 'z' || '0' <= c && c <= '9') {
			plain = false
		}
	}
	if plain {
		if w != "" {
			s.words = append(s.words, subword{kbtab.WordHash(w), int32(i), true})
		}
		return
	}
	s.upper[i] = s.upper[i] || strings.ContainsFunc(w, unicode.IsUpper)
	from := len(s.words)
	kbtab.Split(w, func(word string) {
		s.words = append(s.words, subword{kbtab.WordHash(word), int32(i), false})
	})
	if len(s.words) > from {
		s.words[len(s.words)-1].last = true
	}
}

// shouts reports whether sentence t is written in capitals, as headlines are.
func (s *scanner) shouts(t nlp.Sentence) bool {
	upper, lower := 0, 0
	for i := t.First; i < t.Last; i++ {
		if w := s.d.Word(int(i)); len(w) > 3 {
			if isUpper(w) {
				upper++
			} else if w[0] >= 'a' && w[0] <= 'z' {
				lower++
			}
		}
	}
	return upper >= 3 && upper > 3*lower
}

// isUpper reports whether w has letters and all are capitals.
func isUpper(w string) bool {
	letters := false
	for _, r := range w {
		if unicode.IsLower(r) {
			return false
		}
		letters = letters || unicode.IsUpper(r)
	}
	return letters
}

// match records the longest name and the longest agent noun at token i of
// sentence number sent.
func (s *scanner) match(i, sent int) {
	if s.at[i] == s.at[i+1] || !s.upper[i] && beginsNothing(s.d.Tokens[i].Tag) {
		return
	}
	end := int32(s.d.Sentences[sent].Last)
	name, agent := hit{first: int32(i)}, hit{first: int32(i)}
	for n := range s.k.layers {
		t := s.k.layers[n].t
		h := t.Start()
		for w := s.at[i]; int(w) < len(s.words) && s.words[w].token < end; w++ {
			h = h.Add(s.words[w].hash)
			list, longer := t.Lookup(h)
			if list >= 0 && s.words[w].last {
				s.record(hit{int32(i), s.words[w].token + 1, int32(n), int32(list)}, sent, &name, &agent)
			}
			if !longer {
				break
			}
		}
	}
	if name.last > 0 {
		s.names = append(s.names, name)
		s.nameAt[i] = int32(len(s.names))
	}
	if agent.last > 0 {
		s.agents = append(s.agents, agent)
		s.agent[i] = int32(len(s.agents))
	}
}

// beginsNothing reports whether no name or agent noun begins with a word of
// lower case that has tag t.
func beginsNothing(t nlp.Tag) bool {
	switch t {
	case nlp.DT, nlp.CC, nlp.MD, nlp.PRP, nlp.PRPS, nlp.TO, nlp.CD:
		return true
	}
	return t.IsPunct()
}

// Bits of scanner.person.
const (
	nameMale   = 1 << 1
	nameFemale = 1 << 2
	nameBoth   = 1 << 3
	nameFamily = 1 << 4
)

// record keeps h as name or agent if its entries allow it and it is longer.
func (s *scanner) record(h hit, sent int, name, agent *hit) {
	l := &s.k.layers[h.layer]
	isName, isAgent := false, false
	for p := range l.t.Postings(int(h.list)) {
		switch {
		case l.hidden[p.Entry]:
		case p.Type == kbtab.Word:
			isAgent = true
		case p.Type == kbtab.Given || p.Type == kbtab.Family:
			if h.last-h.first == 1 && s.upper[h.first] {
				s.person[h.first] |= 1 << l.t.Entry(p.Entry).Prior()
			}
		case !isName && h.last > name.last:
			isName = s.spelled(h, p.Type, sent)
		}
	}
	if isAgent && h.last-h.first == 1 && strings.HasSuffix(s.d.Word(int(h.first)), ".") {
		isName = false // "Sen.", "Gen." are titles
	}
	if isName && h.last > name.last {
		*name = h
	}
	if isAgent && h.last > agent.last {
		*agent = h
	}
}

// spelled reports whether the tokens of h are capitalised as a name of type t.
func (s *scanner) spelled(h hit, t kbtab.AliasType, sent int) bool {
	switch t {
	case kbtab.Acronym:
		return s.acronym(h, sent)
	case kbtab.Suffix:
		return h.first > 1 && s.upper[h.first] && s.d.Word(int(h.first)-1) == "," && s.upper[h.first-2]
	case kbtab.Word, kbtab.Given, kbtab.Family:
		return false
	}
	caps := 0
	for i := h.first; i < h.last; i++ {
		w := s.d.Word(int(i))
		switch {
		case s.upper[i]:
			caps++
			if h.last-h.first == 1 && len(w) <= 3 && isUpper(w) && !s.shout[sent] {
				return false // "AN" is no place called An
			}
		case s.at[i] == s.at[i+1], s.is(i, wSmall), len(w) > 1 && w[0] == '\'', strings.HasPrefix(w, "’"):
		case w[0] >= '0' && w[0] <= '9', w[0] == ',', w[0] == '&', w[0] == '.':
		case i > h.first+1 && s.d.Word(int(i)-1) == "-": // "Jong-un"
		case i > h.first && caps > 0 && h.last-h.first > 1 && t == kbtab.Name && s.is(i, wTail):
		default:
			return false
		}
	}
	lower := !s.upper[h.last-1] && s.is(h.last-1, wSmall)
	return caps > 0 && (s.upper[h.first] || s.is(h.first, wSmall)) && !lower
}

// acronym reports whether the one token of h is spelled as an acronym, and no
// ordinary word in a sentence of capitals.
func (s *scanner) acronym(h hit, sent int) bool {
	if h.last-h.first != 1 {
		return s.upper[h.first] && s.upper[h.last-1]
	}
	w := s.d.Word(int(h.first))
	lower := 0
	for _, r := range w {
		if unicode.IsLower(r) {
			lower++
		}
	}
	if r, _ := utf8.DecodeLastRuneInString(w); lower > 1 || lower == 1 && r == 's' && len(w) < 3 {
		return false
	}
	if s.shout[sent] && len(w) <= 4 && !s.d.Tokens[h.first].Tag.IsNoun() {
		return false
	}
	return s.upper[h.first]
}
