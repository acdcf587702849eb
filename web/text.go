package web

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// plainText returns the text under n, one paragraph for each block of it, with
// empty lines between them.
func plainText(n *html.Node) string {
	var w textWriter
	if n != nil {
		w.node(n)
	}
	w.endBlock()
	return w.out.String()
}

// A textWriter collects paragraphs.
type textWriter struct {
	out   strings.Builder
	block strings.Builder
}

func (w *textWriter) node(n *html.Node) {
	switch {
	case n.Type == html.TextNode:
		w.block.WriteString(n.Data)
		return
	case n.DataAtom == atom.Br:
		w.block.WriteByte(' ')
		return
	case n.DataAtom == atom.Script || n.DataAtom == atom.Style:
		return
	}
	block := isBlock(n.DataAtom)
	if block {
		w.endBlock()
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.node(c)
	}
	if block {
		w.endBlock()
	}
}

func (w *textWriter) endBlock() {
	text := oneLine(w.block.String())
	w.block.Reset()
	if text == "" {
		return
	}
	if w.out.Len() > 0 {
		w.out.WriteString("\n\n")
	}
	w.out.WriteString(text)
}

// isBlock reports whether an element stands on lines of its own.
func isBlock(a atom.Atom) bool {
	switch a {
	case atom.A, atom.Abbr, atom.B, atom.Bdi, atom.Bdo, atom.Cite, atom.Code, atom.Data, atom.Del, atom.Dfn, atom.Em, atom.Font, atom.I, atom.Ins, atom.Kbd, atom.Mark, atom.Q, atom.S, atom.Samp, atom.Small, atom.Span, atom.Strike, atom.Strong, atom.Sub, atom.Sup, atom.Time, atom.Tt, atom.U, atom.Var:
		return false
	}
	return true
}

// oneLine returns s with single spaces.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
