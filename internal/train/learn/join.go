package learn

import (
	"encoding/binary"
	"slices"

	"github.com/annals-dev/annals/internal/syntax"
)

// Join returns the weights of one network that has the hidden units of both, so
// that its scores are the sums of theirs: two networks that were trained from
// different seeds on the same features vote.
func Join(a, b syntax.Weights) syntax.Weights {
	w := syntax.Weights{Units: a.Units + b.Units, Outcomes: a.Outcomes, Index: a.Index}
	for at, bt := 0, 0; at < len(a.Rows); at, bt = at+a.Units, bt+b.Units {
		w.Rows = append(append(w.Rows, a.Rows[at:at+a.Units]...), b.Rows[bt:bt+b.Units]...)
	}
	stride := 8 * syntax.OutWords(a.Outcomes)
	w.Out = slices.Concat(a.Out[:stride*a.Units], b.Out)
	for at := 0; at < len(a.Bias); at += 4 {
		sum := binary.LittleEndian.Uint32(a.Bias[at:]) + binary.LittleEndian.Uint32(b.Bias[at:])
		w.Bias = binary.LittleEndian.AppendUint32(w.Bias, sum)
	}
	return w
}
