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
// package syntax. Rows that training never touched become zero.
func (n *Net) Export() syntax.Weights {
	if n.shots == 0 {
		n.snapshot()
	}
	u := n.cfg.Units
	w := syntax.Weights{Units: u, Outcomes: n.cfg.Outcomes, Index: n.slots, Rows: make([]byte, len(n.rows))}
	for i := range w.Rows {
		x := float32(0)
		if n.rowSum[i/u] > 0 {
			x = n.sums.rows[i] / float32(n.shots)
		}
		w.Rows[i] = byte(128 + quantum(x, syntax.RowScale, 127))
	}
	w.Out, w.Bias = n.exportOut()
	return w
}

// quantum returns x in steps of 1/scale, clipped to limit steps.
func quantum(x float32, scale, limit float64) int {
	return int(min(max(math.RoundToEven(float64(x)*scale), -limit), limit))
}

func (n *Net) exportOut() (out, bias []byte) {
	u, words := n.cfg.Units, syntax.OutWords(n.cfg.Outcomes)
	out = make([]byte, syntax.OutSize(u, n.cfg.Outcomes))
	const actScale = syntax.RowScale >> syntax.ActShift
	for i, x := range n.sums.out {
		k, h := i/u, i%u
		at := out[8*(h*words+k/syntax.Lanes):]
		q := uint64(syntax.OutBias + quantum(x/float32(n.shots), syntax.OutScale, syntax.MaxOut))
		binary.LittleEndian.PutUint64(at, binary.LittleEndian.Uint64(at)|q<<(syntax.LaneBits*(k%syntax.Lanes)))
	}
	for _, x := range n.sums.bias {
		b := math.RoundToEven(float64(x/float32(n.shots)) * actScale * syntax.OutScale)
		bias = binary.LittleEndian.AppendUint32(bias, uint32(int32(b)))
	}
	return out, bias
}
