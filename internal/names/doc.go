// Package names is the engine behind the built-in name finder: a small integer
// network of package syntax that labels the tokens of a sentence from left to
// right, over features of the words, their embeddings and a gazetteer.
//
// It knows labels only as numbers: 0 is outside of names, and label k of a name
// has the four outcomes 4k-3 to 4k for its first, inner, last and only token.
package names
