package corpus

import (
	"strconv"
	"strings"

	"github.com/annals-dev/annals/nlp"
)

// readOdds returns the shares of the tags, "NN:81,JJ:17", as parts of one; nil
// if text is not of that form, as where a tag is certain.
func readOdds(text string) []float32 {
	if text == "" {
		return nil
	}
	odds := make([]float32, nlp.NumTags-nlp.CC)
	var sum float32
	for item := range strings.SplitSeq(text, ",") {
		name, percent, _ := strings.Cut(item, ":")
		share, err := strconv.Atoi(percent)
		tag := nlp.ParseTag(name)
		if tag == nlp.Untagged || err != nil || share <= 0 {
			return nil
		}
		odds[tag-nlp.CC] = float32(share)
		sum += float32(share)
	}
	for k := range odds {
		odds[k] /= sum
	}
	return odds
}
