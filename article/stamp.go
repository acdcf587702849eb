package article

import (
	"strings"
	"time"

	"github.com/annals-dev/annals/when"
)

// maxStampWords bounds the lines tried as publication stamps. The longest
// give two times with their labels and zones.
const maxStampWords = 20

// markStamps marks the publication stamps among the blocks that the story has
// not claimed, and returns the first time they give, zero if none.
func (p *page) markStamps() (published time.Time, dateOnly bool) {
	for i := range p.blocks {
		b := &p.blocks[i]
		if b.Kind != 0 && b.Kind != Furniture || p.shapes[i].words > maxStampWords || !strings.ContainsAny(p.text(i), "0123456789") {
			continue
		}
		t, day, ok := when.ParseStamp(p.text(i))
		if !ok {
			continue
		}
		b.Kind = Stamp
		if published.IsZero() {
			published, dateOnly = t, day
		}
	}
	return published, dateOnly
}
