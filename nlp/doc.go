// Package nlp holds the annotated text that every later stage reads: a
// [Document], its [Token] and [Sentence] values and byte [Span] values into the
// original, with Penn Treebank tags, lemmas, names and Universal Dependencies.
package nlp
