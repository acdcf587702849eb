package learn

// Run shows n examples in the given number of passes, each in a new random
// order, with a learning rate that falls to nearly nothing. The weights at the
// end of the later half of the passes are averaged.
func (n *Net) Run(examples, epochs int, show func(epoch, i int)) {
	order := make([]int, examples)
	for i := range order {
		order[i] = i
	}
	for e := range epochs {
		n.rand.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for k, i := range order {
			done := (float32(e) + float32(k)/float32(examples)) / float32(epochs)
			n.rate = n.cfg.Rate * max(1-done, 0.02)
			show(e, i)
		}
		if e >= epochs/2 {
			n.snapshot()
		}
	}
}
