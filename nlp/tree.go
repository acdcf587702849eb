package nlp

import "iter"

// A Tree is an index over the Heads of a parsed Document that gives each token
// its dependents. Token numbers are indices into Document.Tokens throughout.
type Tree struct {
	d     *Document
	heads []int32 // absolute head, -1 for a root
	first []int32 // leftmost dependent, -1 if none
	next  []int32 // next dependent of the same head to the right, -1 if none
}

// NewTree indexes d, which must have been parsed.
func NewTree(d *Document) *Tree {
	n := len(d.Tokens)
	buf := make([]int32, 3*n)
	t := &Tree{d: d, heads: buf[:n:n], first: buf[n : 2*n : 2*n], next: buf[2*n:]}
	for i := range buf {
		buf[i] = -1
	}
	for _, s := range d.Sentences {
		for i := int(s.Last) - 1; i >= int(s.First); i-- {
			h := int32(d.Tokens[i].Head)
			if h < 0 {
				continue
			}
			h += int32(s.First)
			t.heads[i] = h
			t.next[i] = t.first[h]
			t.first[h] = int32(i)
		}
	}
	return t
}

// Head returns the governor of token i, -1 for a root.
func (t *Tree) Head(i int) int { return int(t.heads[i]) }

// Dependents yields the dependents of token i from left to right.
func (t *Tree) Dependents(i int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for k := t.first[i]; k >= 0; k = t.next[k] {
			if !yield(int(k)) {
				return
			}
		}
	}
}

// Dependent returns the leftmost dependent of token i with one of the given
// relations, -1 if there is none.
func (t *Tree) Dependent(i int, deps ...Dep) int {
	for k := t.first[i]; k >= 0; k = t.next[k] {
		for _, p := range deps {
			if t.d.Tokens[k].Dep == p {
				return int(k)
			}
		}
	}
	return -1
}

// Governs reports whether token i is token a or above it.
func (t *Tree) Governs(i, a int) bool {
	for n := 0; a >= 0 && n <= MaxSentence; n++ {
		if a == i {
			return true
		}
		a = int(t.heads[a])
	}
	return false
}

// Subtree returns the token range [first, last) from the leftmost to the
// rightmost token that i governs. In a non-projective sentence the range may
// hold tokens from elsewhere.
func (t *Tree) Subtree(i int) (first, last int) {
	first, last = i, i+1
	for k := t.first[i]; k >= 0; k = t.next[k] {
		a, b := t.Subtree(int(k))
		first, last = min(first, a), max(last, b)
	}
	return first, last
}
