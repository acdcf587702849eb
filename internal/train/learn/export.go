package learn

import (
	"encoding/binary"
	"math"

	"github.com/annals-dev/annals/internal/syntax"
)

// snapshot adds the present weights to the average that Export writes.
func (n *Net) snapshot() {
	n.shots++
	add(n.sums.rows, n.rows)
	add(n.sums.out, n.out)
	for k, b := range n.bias {
		n.sums.bias[k] += b
	}
}

// Export returns the weights, averaged over the snapshots, in the integers of
// package syntax. Rows that training never touched become zero. Only the
// outcomes in keep are written, all if it is nil.
func (n *Net) Export(keep []byte) syntax.Weights {
	if n.shots == 0 {
		n.snapshot()
	}
	if keep == nil {
		keep = Each(n.cfg.Outcomes)
	}
	u := n.cfg.Units
	w := syntax.Weights{Units: u, Outcomes: len(keep), Index: n.slots, Rows: make([]byte, len(n.rows))}
	for i := range w.Rows {
		x := float32(0)
		if n.rowSum[i/u] > 0 {
			x = n.sums.rows[i] / float32(n.shots)
		}
		w.Rows[i] = byte(syntax.Bias + quantum(x, syntax.RowScale, syntax.MaxWeight))
	}
	w.Out, w.Bias = n.exportOut(keep)
	return w
}

// quantum returns x in steps of 1/scale, clipped to limit steps.
func quantum(x float32, scale, limit float64) int {
	return int(min(max(math.RoundToEven(float64(x)*scale), -limit), limit))
}

func (n *Net) exportOut(keep []byte) (out, bias []byte) {
	u, words := n.cfg.Units, syntax.OutWords(len(keep))
	out = make([]byte, syntax.OutSize(u, len(keep)))
	const actScale = syntax.RowScale >> syntax.ActShift
	for k, outcome := range keep {
		for h, x := range n.row(n.sums.out, int(outcome)) {
			at := out[8*(h*words+k/syntax.Lanes):]
			q := uint64(syntax.Bias + quantum(x/float32(n.shots), syntax.OutScale, syntax.MaxWeight))
			binary.LittleEndian.PutUint64(at, binary.LittleEndian.Uint64(at)|q<<(syntax.LaneBits*(k%syntax.Lanes)))
		}
		b := math.RoundToEven(float64(n.sums.bias[outcome]/float32(n.shots)) * actScale * syntax.OutScale)
		bias = binary.LittleEndian.AppendUint32(bias, uint32(int32(b)))
	}
	return out, bias
}

// Each returns the numbers of n outcomes.
func Each(n int) []byte {
	out := make([]byte, n)
	for k := range out {
		out[k] = byte(k)
	}
	return out
}
