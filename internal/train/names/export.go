package names

import (
	"encoding/binary"
	"math"

	"github.com/annals-dev/annals/internal/names"
)

// snapshot adds the present weights to the average that Export writes.
func (n *Net) snapshot() {
	if n.avgRows == nil {
		n.avgRows, n.avgOut = make([]vector, len(n.rows)), make([]vector, len(n.out))
		n.avgBias = make([]float32, len(n.bias))
	}
	n.shots++
	for i := range n.rows {
		add(&n.avgRows[i], &n.rows[i])
	}
	for i := range n.out {
		add(&n.avgOut[i], &n.out[i])
		n.avgBias[i] += n.bias[i]
	}
}

// Export returns the weights, averaged over the snapshots, in the integers of
// package names. Rows that training never touched become zero. The constant
// part of the hidden units goes into row, which must always be active.
func (n *Net) Export(row uint32) names.Weights {
	if n.shots == 0 {
		n.snapshot()
	}
	w := names.Weights{Rows: make([]byte, len(n.rows)*hidden)}
	for i := range n.rows {
		for h := range hidden {
			var x float32
			if n.rowSum[i] > 0 {
				x = n.avgRows[i][h] / float32(n.shots)
			}
			if uint32(i) == row {
				x += 0.25
			}
			w.Rows[i*hidden+h] = byte(128 + quantum(x, names.RowScale))
		}
	}
	w.Out, w.Bias = n.exportOut()
	return w
}

// quantum returns x in steps of 1/scale, clipped to a signed byte.
func quantum(x float32, scale int) int {
	return int(min(max(math.RoundToEven(float64(x)*float64(scale)), -127), 127))
}

func (n *Net) exportOut() (out, bias []byte) {
	words := names.OutWords(n.cfg.Outcomes)
	out = make([]byte, names.OutSize(n.cfg.Outcomes))
	const actScale = names.RowScale >> names.ActShift
	for k := range n.out {
		for h := range hidden {
			at := out[8*(h*words+k/names.Lanes):]
			q := uint64(128 + quantum(n.avgOut[k][h]/float32(n.shots), names.OutScale))
			binary.LittleEndian.PutUint64(at, binary.LittleEndian.Uint64(at)|q<<(names.LaneBits*(k%names.Lanes)))
		}
		b := math.RoundToEven(float64(n.avgBias[k]/float32(n.shots)) * actScale * names.OutScale)
		bias = binary.LittleEndian.AppendUint32(bias, uint32(int32(b)))
	}
	return out, bias
}
