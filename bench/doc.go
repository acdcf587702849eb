// Package bench compares annals with its peers on the same text, in one run.
// It is a module of its own so that the peers stay out of the library.
//
//	go test -bench . ./bench
package bench
