package corpus

import (
	"slices"
	"strings"
	"testing"
)

func TestReadTagged(t *testing.T) {
	got, err := ReadTagged(strings.NewReader("\nRebels\tNNS\nleft\tVBD\n\n\nGo\tVB\n"))
	if err != nil || len(got) != 2 {
		t.Fatalf("%v, error %v", got, err)
	}
	names := TagNames()
	if got[0].Forms[1] != "left" || names[got[0].Gold[1]] != "VBD" || !slices.Equal(got[1].Forms, []string{"Go"}) {
		t.Errorf("%+v", got)
	}
	for _, text := range []string{"Rebels\n", "Rebels\tXYZ\n"} {
		if _, err := ReadTagged(strings.NewReader(text)); err == nil {
			t.Errorf("no error for %q", text)
		}
	}
}
