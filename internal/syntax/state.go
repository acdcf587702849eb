package syntax

// A Move is a transition of the arc-hybrid system.
type Move uint8

// The moves of a State. The numbers are outcomes of the parser's Net.
const (
	Shift    Move = iota // put the next word on the stack
	Left                 // take the top of the stack as a dependent of the next word
	Right                // take the top of the stack as a dependent of the word below it
	NumMoves = 3
)

// A State is a partly parsed sentence: a stack of words whose head is still
// unknown, over the artificial root, and the next word to read. Words are
// numbered from 0; the root is word n and "no word" is word n+1.
type State struct {
	Heads []int16 // head of each word, -1 while unknown; n for the root's dependent
	Deps  []uint8 // relation of each word to its head

	stack []int16
	next  int16
	n     int16
	kids  []kids
}

// kids are the outermost dependents of a word on either side.
type kids struct {
	left, left2, right, right2 int16
	lefts, rights              uint8
}

// Reset prepares s for a sentence of n words.
func (s *State) Reset(n int) {
	s.n, s.next = int16(n), 0
	s.Heads = grow(s.Heads, n+2)
	s.Deps = grow(s.Deps, n+2)
	s.kids = grow(s.kids, n+2)
	for i := range s.kids {
		s.Heads[i] = -1
		s.Deps[i] = noDep
		s.kids[i] = kids{left: s.n + 1, left2: s.n + 1, right: s.n + 1, right2: s.n + 1}
	}
	s.stack = append(s.stack[:0], s.n)
}

func grow[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, 2*n)
	}
	return s[:n]
}

// Done reports whether every word has a head.
func (s *State) Done() bool { return s.next == s.n && len(s.stack) == 1 }

// Allowed reports whether move m is possible. The root takes its one
// dependent last, so that every sentence gets exactly one.
func (s *State) Allowed(m Move) bool {
	switch more, depth := s.next < s.n, len(s.stack); m {
	case Shift:
		return more
	case Left:
		return more && depth > 1
	default:
		return depth > 2 || depth == 2 && !more
	}
}

// Arc returns the head and the dependent that move m, Left or Right, joins.
func (s *State) Arc(m Move) (head, dep int16) {
	if m == Left {
		return s.next, s.top(0)
	}
	return s.top(1), s.top(0)
}

// Apply makes move m, with relation dep if it is Left or Right.
func (s *State) Apply(m Move, dep uint8) {
	if m == Shift {
		s.stack = append(s.stack, s.next)
		s.next++
		return
	}
	head, d := s.Arc(m)
	s.Heads[d], s.Deps[d] = head, dep
	k := &s.kids[head]
	if m == Left {
		k.left2, k.left = k.left, d
		k.lefts = min(k.lefts+1, 7)
	} else {
		k.right2, k.right = k.right, d
		k.rights = min(k.rights+1, 7)
	}
	s.stack = s.stack[:len(s.stack)-1]
}

// top returns the k-th word of the stack from its top.
func (s *State) top(k int) int16 {
	if i := len(s.stack) - 1 - k; i >= 0 {
		return s.stack[i]
	}
	return s.n + 1
}

// ahead returns the k-th word to read.
func (s *State) ahead(k int16) int16 {
	if s.next+k < s.n {
		return s.next + k
	}
	return s.n + 1
}

// Costs returns for each move how many arcs of the tree given by heads it
// makes unreachable (Goldberg and Nivre 2013); -1 if it is not allowed. The
// head of the root's dependent is n.
func (s *State) Costs(heads []int16) [NumMoves]int {
	c := [NumMoves]int{-1, -1, -1}
	if s.Allowed(Shift) {
		c[Shift] = s.shiftCost(heads)
	}
	if s.Allowed(Left) || s.Allowed(Right) {
		left, right := s.reduceCosts(heads)
		if s.Allowed(Left) {
			c[Left] = left
		}
		if s.Allowed(Right) {
			c[Right] = right
		}
	}
	return c
}

func (s *State) shiftCost(heads []int16) int {
	b, cost := s.next, 0
	for i, w := range s.stack {
		if w != s.n && heads[w] == b {
			cost++
		}
		if heads[b] == w && i < len(s.stack)-1 {
			cost++
		}
	}
	return cost
}

func (s *State) reduceCosts(heads []int16) (left, right int) {
	d := s.top(0)
	deps := 0
	for w := s.next; w < s.n; w++ {
		if heads[w] == d {
			deps++
		}
	}
	left, right = deps, deps
	h := heads[d]
	if h >= s.next && h < s.n {
		right++
		if h != s.next {
			left++
		}
	}
	if h == s.top(1) {
		left++
	}
	return left, right
}
