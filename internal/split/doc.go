// Package split decides where sentences end: a linear model with integer
// weights over hashed features of the tokens around a gap.
package split
