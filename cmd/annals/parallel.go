package main

import (
	"iter"
	"runtime"
)

// inOrder yields work of each item of in, done on the given number of
// goroutines (GOMAXPROCS if it is not positive), in the order of the items.
// At most a few items per goroutine wait in memory.
func inOrder[T, R any](in iter.Seq[T], workers int, work func(T) R) iter.Seq[R] {
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	type job struct {
		item T
		out  chan R
	}
	return func(yield func(R) bool) {
		jobs, queue, stop := make(chan job), make(chan chan R, 4*workers), make(chan struct{})
		defer close(stop)
		for range workers {
			go func() {
				for j := range jobs {
					j.out <- work(j.item)
				}
			}()
		}
		go func() {
			defer close(jobs)
			defer close(queue)
			for item := range in {
				j := job{item, make(chan R, 1)}
				select {
				case queue <- j.out:
				case <-stop:
					return
				}
				select {
				case jobs <- j:
				case <-stop:
					return
				}
			}
		}()
		for out := range queue {
			if !yield(<-out) {
				return
			}
		}
	}
}
