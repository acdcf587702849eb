//go:build !(goexperiment.simd && amd64)

package learn

// sumRows sets sum to the sum of the active rows.
func sumRows(sum, rows []float32, active []uint32) {
	clear(sum)
	for _, i := range active {
		add(sum, rows[int(i)*len(sum):])
	}
}

// add adds x to y, whose length is a multiple of 64.
func add(y, x []float32) {
	x = x[:len(y)]
	for h := range y {
		y[h] += x[h]
	}
}

// axpy adds a times x to y.
func axpy(y []float32, a float32, x []float32) {
	x = x[:len(y)]
	for h := range y {
		y[h] += float32(a * x[h])
	}
}

// dot returns the product of a and b, summed up in sixteen lanes.
func dot(a, b []float32) float32 {
	var s [16]float32
	for h := 0; h < len(a); h += 16 {
		x, y := (*[16]float32)(a[h:]), (*[16]float32)(b[h:])
		for l := range s {
			s[l] += float32(x[l] * y[l])
		}
	}
	return fold(&s)
}
