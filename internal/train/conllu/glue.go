package conllu

import (
	"strconv"
	"strings"
)

// glue follows the spaces between words. The words of a multiword token such as
// "don't" stand together; the token itself tells of the space after it.
type glue struct {
	last  int  // the last word of the multiword token, 0 if there was none
	after bool // whether a space follows it
	glued bool // no space stands before the next word
}

// span takes the columns of a multiword token; others are of no concern.
func (g *glue) span(col []string) {
	if _, last, ok := strings.Cut(col[0], "-"); ok {
		g.last, _ = strconv.Atoi(last)
		g.after = spaced(col)
	}
}

// next takes the columns of word n, counted from 1, and reports whether it
// stands right after the word before.
func (g *glue) next(n int, col []string) bool {
	glued := g.glued
	switch {
	case n < g.last:
		g.glued = true
	case n == g.last:
		g.glued = !g.after
	default:
		g.glued = !spaced(col)
	}
	return glued
}

func spaced(col []string) bool { return misc(col, "SpaceAfter") != "No" }
