package letters

import "testing"

func TestFilter(t *testing.T) {
	var f Filter
	f.Add("gen")
	f.Add("internationalization")
	for w, want := range map[string]bool{
		"gen": true, "gin": true, "GEN": true, "gent": false, "get": false, "men": false, "": false,
		"internationalization": true, "industrialisation": true, "internationalism": false,
	} {
		if got := f.Like(w); got != want {
			t.Errorf("%q: %v, want %v", w, got, want)
		}
	}
}
