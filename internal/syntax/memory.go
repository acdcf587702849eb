package syntax

// A memory keeps, for each word at each place, the sum of the rows of the
// features that depend on nothing else. A word stays at its place for about
// two moves, so that half of these sums need not be made again.
type memory struct {
	sums  []uint64 // width for each word and place
	rows  []uint8  // the number of rows in each sum, plus one; 0 if not made yet
	width int
}

// reset forgets everything and makes room for n words.
func (m *memory) reset(n, units int) {
	m.width = units / 4
	m.sums = grow(m.sums, n*places*m.width)
	m.rows = grow(m.rows, n*places)
	clear(m.rows)
}

// activate computes the hidden layer for the present state.
func (p *Parse) activate(n *Net, acts *Acts) {
	var s sums
	at := p.at()
	for place, w := range at {
		p.recall(n, place, w, &s)
	}
	p.list.N = 0
	p.together(&at)
	n.sum(n.Find(&p.list, &s.found), &s)
	n.activate(&s, acts)
}

// recall adds the sum for word w at a place to s.
func (p *Parse) recall(n *Net, place int, w int16, s *sums) {
	i := int(w)*places + place
	part := p.sums[i*p.width:][:p.width]
	if p.rows[i] == 0 {
		p.list.N = 0
		p.place(place, w)
		var made sums
		n.sum(n.Find(&p.list, &made.found)[1:], &made)
		copy(part, made.lanes[:])
		p.rows[i] = uint8(made.rows) + 1
	}
	s.rows += int(p.rows[i]) - 1
	for k, x := range part {
		s.lanes[k] += x
	}
}
