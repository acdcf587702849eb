// Package syntax is the engine behind the built-in tagger and parser: a small
// network over hashed features whose weights are bytes and whose arithmetic is
// integer, so that the answer is the same on every processor. It knows words,
// tags and relations only as small numbers; package nlp gives them names and
// internal/train learns the weights.
//
// A model is one flat file, used in place: a lexicon of hashed word forms, and
// for each task a table of weight rows (one cache line per feature) and an
// output matrix. Scoring adds up the rows of the active features eight bytes
// at a time, clips the sums to seven bits and multiplies them with the output
// matrix three columns at a time.
package syntax
