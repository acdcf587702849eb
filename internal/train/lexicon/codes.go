// Package lexicon builds the word table of a model: vocabulary, tag sets and
// embedding codes.
package lexicon

import "github.com/annals-dev/annals/internal/syntax"

const (
	dims   = 100 // of the widest vectors; others are filled with zeros
	codes  = 255 // code 0 stands for a word without embedding
	rounds = 6
)

type point [dims]float32

// Codes returns the residual codes of the vectors, given as rows of width signed
// bytes, at most 100: the nearest of 255 centres, then the nearest centre to what is left,
// and so on. The centres of each step are found on the first fit vectors.
func Codes(vectors []byte, width, fit int) [][syntax.NumCodes]uint8 {
	points := unit(vectors, width)
	out := make([][syntax.NumCodes]uint8, len(points))
	for step := range syntax.NumCodes {
		centres := kmeans(points[:min(fit, len(points))])
		for i := range points {
			k := nearest(centres, &points[i])
			out[i][step] = uint8(k + 1)
			for d := range points[i] {
				points[i][d] -= centres[k][d]
			}
		}
	}
	return out
}

// unit scales each vector to length one.
func unit(vectors []byte, width int) []point {
	points := make([]point, len(vectors)/width)
	for i := range points {
		var sum int
		for d := range width {
			x := int(int8(vectors[i*width+d]))
			points[i][d] = float32(x)
			sum += x * x
		}
		scale := 1 / sqrt(float32(max(sum, 1)))
		for d := range dims {
			points[i][d] *= scale
		}
	}
	return points
}

func kmeans(points []point) []point {
	n := min(codes, len(points))
	centres := make([]point, n)
	for k := range centres {
		centres[k] = points[k*len(points)/n]
	}
	for range rounds {
		sums, size := make([]point, n), make([]float32, n)
		for i := range points {
			k := nearest(centres, &points[i])
			size[k]++
			for d := range points[i] {
				sums[k][d] += points[i][d]
			}
		}
		for k := range centres {
			if size[k] == 0 {
				continue
			}
			for d := range centres[k] {
				centres[k][d] = sums[k][d] / size[k]
			}
		}
	}
	return centres
}

// nearest returns the index of the centre at the least distance from p.
func nearest(centres []point, p *point) int {
	best, least := 0, float32(0)
	for k := range centres {
		c := &centres[k]
		var s0, s1, s2, s3 float32
		for d := 0; d < dims; d += 4 {
			a, b, e, f := p[d]-c[d], p[d+1]-c[d+1], p[d+2]-c[d+2], p[d+3]-c[d+3]
			s0 += float32(a * a)
			s1 += float32(b * b)
			s2 += float32(e * e)
			s3 += float32(f * f)
		}
		if s := (s0 + s1) + (s2 + s3); k == 0 || s < least {
			best, least = k, s
		}
	}
	return best
}
