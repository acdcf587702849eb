package entities

import (
	"strings"

	"github.com/annals-dev/annals/nlp"
)

// maxListed is how many members of a list are read: "allies such as A, B and C".
const maxListed = 8

// listed returns those whom the words after a plural noun, which ends before
// token i, name as examples: "allies such as Germany and Poland".
func (f *finder) listed(i int32) []int32 {
	i = f.afterExample(i)
	var out []int32
	for i >= 0 && int(i) < len(f.d.Tokens) && len(out) < maxListed {
		if f.d.Tokens[i].Tag == nlp.DT {
			i++
			continue
		}
		if f.spanAt[i] == 0 {
			break
		}
		s := &f.spans[f.spanAt[i]-1]
		if s.entity < 0 || s.adjective || f.set.Entities[s.entity].Kind == Place {
			break
		}
		out = append(out, s.entity)
		i = f.afterAnd(s.last)
	}
	return out
}

// afterExample returns the token after "such as", "like" or "including" at
// token i, -1 if it is none of these.
func (f *finder) afterExample(i int32) int32 {
	if int(i) < len(f.d.Tokens) && f.d.Word(int(i)) == "," {
		i++
	}
	if int(i)+1 >= len(f.d.Tokens) {
		return -1
	}
	switch w := strings.ToLower(f.d.Word(int(i))); {
	case w == "like", w == "including", w == "notably":
		return i + 1
	case w == "such" && f.d.Word(int(i+1)) == "as":
		return i + 2
	}
	return -1
}

// afterAnd returns the token after a comma, an "and" or both at token i, -1 if
// there is none.
func (f *finder) afterAnd(i int32) int32 {
	j := i
	for int(j) < len(f.d.Tokens) && j < i+2 && (f.d.Word(int(j)) == "," || f.d.Word(int(j)) == "and") {
		j++
	}
	if j == i {
		return -1
	}
	return j
}

// shared returns the countries of two or more nationalities that a noun at
// token i is said of together, in text order, nil for fewer: "Thai and
// Cambodian troops".
func (f *finder) shared(i int32) []string {
	var out []string
	for i > 0 && f.spanAt[i-1] > 0 && len(out) < maxListed {
		s := &f.spans[f.spanAt[i-1]-1]
		c := f.spanCountry(s)
		if c == "" || !s.adjective && !f.isNationality(s) {
			break
		}
		out = append([]string{c}, out...)
		i = s.first
		if i > 1 && f.d.Word(int(i-1)) == "and" {
			i--
		}
		if i > 1 && f.d.Word(int(i-1)) == "," {
			i--
		}
		if i == s.first {
			break
		}
	}
	if len(out) < 2 {
		return nil
	}
	return out
}
