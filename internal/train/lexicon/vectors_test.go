package lexicon

import "testing"

func TestReadVectors(t *testing.T) {
	v, err := ReadVectors("army\t0\nnavy\t1\nnavi\t1\n", []byte{100, 0, 0, 100})
	if err != nil {
		t.Fatal(err)
	}
	codes := v.Codes(2)
	if v.Width != 2 || len(codes) != 3 || codes[1] != codes[2] || codes[0] == codes[1] {
		t.Errorf("%+v %v", v, codes)
	}
}

func TestReadVectorsErrors(t *testing.T) {
	for _, c := range []struct {
		list    string
		vectors int
	}{{"", 0}, {"", 4}, {"army\n", 1}, {"army\t-1\n", 1}, {"army\tx\n", 1}, {"army\t1\n", 1}, {"army\t1\n", 3}, {"army\t0\n", 101}} {
		if _, err := ReadVectors(c.list, make([]byte, c.vectors)); err == nil {
			t.Errorf("no error for %q and %d bytes", c.list, c.vectors)
		}
	}
}
