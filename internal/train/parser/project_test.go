package parser

import (
	"slices"
	"testing"
)

func TestProject(t *testing.T) {
	for _, c := range []struct {
		name        string
		heads, want []int16
	}{
		{"projective", []int16{1, 3, 1}, []int16{1, 3, 1}},
		{"to the left", []int16{4, 3, 0, 0}, []int16{4, 0, 0, 0}},
		{"extraposed clause", []int16{1, 2, 5, 2, 1}, []int16{1, 2, 5, 2, 2}},
	} {
		heads := slices.Clone(c.heads)
		changed := Project(heads)
		if !slices.Equal(heads, c.want) || changed == slices.Equal(c.heads, c.want) {
			t.Errorf("%s: %v, want %v (changed %v)", c.name, heads, c.want, changed)
		}
	}
}
