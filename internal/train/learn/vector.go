//go:build !(goexperiment.simd && amd64)

package learn

// sumRows sets sum to the sum of the active rows.
func sumRows(sum *vector, rows []vector, active []uint32) {
	*sum = vector{}
	for _, i := range active {
		add(sum, &rows[i])
	}
}

func add(y, x *vector) {
	for h := 0; h < hidden; h += 4 {
		y[h] += x[h]
		y[h+1] += x[h+1]
		y[h+2] += x[h+2]
		y[h+3] += x[h+3]
	}
}

// axpy adds a times x to y.
func axpy(y *vector, a float32, x *vector) {
	for h := 0; h < hidden; h += 4 {
		y[h] += float32(a * x[h])
		y[h+1] += float32(a * x[h+1])
		y[h+2] += float32(a * x[h+2])
		y[h+3] += float32(a * x[h+3])
	}
}

// dot returns the product of a and b, summed up in sixteen lanes.
func dot(a, b *vector) float32 {
	var s [16]float32
	for h := 0; h < hidden; h += 16 {
		for l := range s {
			s[l] += float32(a[h+l] * b[h+l])
		}
	}
	return fold(&s)
}
